using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace MinutesPortal.EmbeddedPostgres;

/// <summary>Where the portal keeps its data when it runs a database of its own.</summary>
public static class DataFolder
{
    /// <summary>The folder of the solution that <paramref name="program"/> was built in, or of a published program itself.</summary>
    public static string RootOf(string program)
    {
        for (var directory = new DirectoryInfo(program); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "MinutesPortal.sln")))
            {
                return directory.FullName;
            }
        }

        return Path.TrimEndingDirectorySeparator(program);
    }

    /// <summary>The folder of this program: <c>Portal:DataPath</c>, or one that <see cref="Choose"/> finds.</summary>
    public static string Of(IConfiguration configuration) => Choose(configuration["Portal:DataPath"], RootOf(AppContext.BaseDirectory));

    /// <summary>
    /// The folder configured, taken from <paramref name="root"/> where it is relative so that it does not depend on where one stands;
    /// else <c>.data</c> in the root. But for root, whose home no other user may enter, a folder under <c>/var/lib/minutes-portal</c>
    /// with a name of its own for every clone.
    /// </summary>
    public static string Choose(string? configured, string root)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return Path.GetFullPath(configured, root);
        }

        return FirstClosedToOthers(root) is null
            ? Path.Combine(root, ".data")
            : Path.Combine("/var/lib/minutes-portal", $"{Path.GetFileName(root)}-{Hash(root)}");
    }

    /// <summary>Creates what is missing of the path, open to the database's user whatever the umask.</summary>
    /// <exception cref="CannotStartException">The folder cannot be made or written to.</exception>
    public static void Create(string folder) => EnsureWritable(folder, "Portal:DataPath", CreateMissing);

    /// <summary>Creates a folder that was configured, open to whom the umask says.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="setting">The setting that names it.</param>
    /// <exception cref="CannotStartException">The folder cannot be made or written to.</exception>
    public static void Create(string folder, string setting) => EnsureWritable(folder, setting, path => Directory.CreateDirectory(path));

    private static void EnsureWritable(string folder, string setting, Action<string> create)
    {
        try
        {
            create(folder);
            var probe = Path.Combine(folder, $"writable-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"The data folder {folder} cannot be written by the user {Environment.UserName} (it may be another user's): give it to that user, or choose another folder with {setting}.",
                exception);
        }
    }

    /// <summary>The first folder on the way that only its owner may enter; null when there is none, or when we are not root and it is of no matter.</summary>
    internal static string? FirstClosedToOthers(string folder)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (directory.Exists && !directory.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                return directory.FullName;
            }
        }

        return null;
    }

    private static void CreateMissing(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        CreateMissing(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
