namespace MinutesPortal.Publishing.Files;

/// <summary>Files and folders that only the user who runs the portal may read. On Windows they have the rights of the folder that they are in.</summary>
public static class OwnerOnly
{
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute;

    /// <summary>Creates a file for writing that no other process may open meanwhile.</summary>
    /// <exception cref="IOException">The file exists.</exception>
    public static FileStream CreateFile(string path) => new(path, Options(FileMode.CreateNew));

    /// <summary>Writes a text file, or a new text into an existing one.</summary>
    public static async Task WriteTextAsync(string path, string text, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, Options(FileMode.Create));
        Narrow(path, OfFiles); // it may have been there before
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(text.AsMemory(), cancellationToken);
    }

    /// <summary>Creates a folder. Its missing parents get the rights that the umask gives.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path, OfFolders);
    }

    /// <summary>Takes from other users what they may do in an existing folder. Does nothing where there is none.</summary>
    public static void NarrowFolder(string path)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(path) || (File.GetUnixFileMode(path) & ~OfFolders) == UnixFileMode.None)
        {
            return;
        }

        Narrow(path, OfFolders);
        foreach (var inside in new DirectoryInfo(path).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            Narrow(inside.FullName, inside is DirectoryInfo ? OfFolders : OfFiles);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfFiles;
        }

        return options;
    }

    private static void Narrow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~mode) is not UnixFileMode.None and var tooMuch)
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~tooMuch);
        }
    }
}
