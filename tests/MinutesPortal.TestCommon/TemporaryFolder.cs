using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.TestCommon;

/// <summary>A folder that is deleted after the tests that use it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => DataFolder.Create(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"minutes-portal-{Guid.CreateVersion7():N}");

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
