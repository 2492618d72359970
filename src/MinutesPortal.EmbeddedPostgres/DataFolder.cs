using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace MinutesPortal.EmbeddedPostgres;

/// <summary>Finds and creates the folder in which the portal keeps its data when it runs its own database.</summary>
public static class DataFolder
{
    /// <summary>The folder of the solution in which <paramref name="program"/> was built. For a published program, its own folder.</summary>
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

    /// <summary>The data folder of this program: <c>Portal:DataPath</c>, or the default of <see cref="Choose"/>.</summary>
    public static string Of(IConfiguration configuration) => Choose(configuration["Portal:DataPath"], RootOf(AppContext.BaseDirectory));

    /// <summary>
    /// The configured folder. A relative path is relative to <paramref name="root"/>, not to the current folder. Without configuration it is
    /// <c>.data</c> in the root. If the user is root and no other user may enter that folder, it is a folder under
    /// <c>/var/lib/minutes-portal</c> with a different name for every clone.
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

    /// <summary>Creates the missing folders of the path. The database's user may enter them, whatever the umask is.</summary>
    /// <exception cref="CannotStartException">The folder cannot be created or written to.</exception>
    public static void Create(string folder) => EnsureWritable(folder, "Portal:DataPath", CreateMissing);

    /// <summary>Creates a configured folder, with the permissions that the umask gives.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="setting">The setting that names it.</param>
    /// <exception cref="CannotStartException">The folder cannot be created or written to.</exception>
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
                $"The portal runs as the user {Environment.UserName} and cannot write to the data folder {folder}. Give the folder to that user, or choose another folder with {setting}.",
                exception);
        }
    }

    /// <summary>The nearest folder on the path that other users may not enter; null if there is none. Checked only when running as root, because only then does it matter.</summary>
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

    internal static void CreateMissing(string folder)
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
