using System.Diagnostics;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Infrastructure;

public sealed class DockerPasswordsTests : IDisposable
{
    private readonly TemporaryFolder _clone = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_owner_can_read_the_passwords_and_they_are_written_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It is a script for sh.");
        Directory.CreateDirectory(_clone["docker"]);
        File.Copy(Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "docker", "passwords"), _clone["docker/passwords"]);

        Assert.Equal(0, await RunAsync());
        var written = await File.ReadAllLinesAsync(_clone[".env"], Cancelled);
        Assert.Equal(5, written.Length);
        Assert.All(written, line => Assert.Matches("^(POSTGRES|OWNER|OFFICE|MEMBER|PUBLIC)_PASSWORD=[0-9a-f]{48}$", line));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_clone[".env"]));

        Assert.Equal(1, await RunAsync());
        Assert.Equal(written, await File.ReadAllLinesAsync(_clone[".env"], Cancelled));
    }

    public void Dispose() => _clone.Dispose();

    private async Task<int> RunAsync()
    {
        using var script = Process.Start(new ProcessStartInfo("sh", [_clone["docker/passwords"]]) { RedirectStandardError = true })!;
        await script.StandardError.ReadToEndAsync(Cancelled);
        await script.WaitForExitAsync(Cancelled);
        return script.ExitCode;
    }
}
