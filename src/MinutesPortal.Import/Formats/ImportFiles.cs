namespace MinutesPortal.Import.Formats;

/// <summary>The files under paths that an officer names.</summary>
public static class ImportFiles
{
    /// <summary>Files and all that lies in folders, in the order of their names. A link within a folder is followed to files of the same folder only.</summary>
    /// <param name="notRead">Told of what cannot be read, and why.</param>
    public static IReadOnlyList<string> Under(IEnumerable<string> paths, ICollection<ImportRemark> notRead)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Uri.TryCreate(path, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                notRead.Add(new(path, "Reading from an address comes later: save its pages or answers as files, and name these."));
            }
            else if (File.Exists(path))
            {
                files.Add(Path.GetFullPath(path));
            }
            else if (Directory.Exists(path))
            {
                Add(new DirectoryInfo(path), new DirectoryInfo(Path.GetFullPath(path)), files, notRead);
            }
            else
            {
                notRead.Add(new(path, "There is no such file or folder."));
            }
        }

        return [.. files.Distinct()];
    }

    private static void Add(DirectoryInfo folder, DirectoryInfo root, List<string> files, ICollection<ImportRemark> notRead)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (entry.LinkTarget is not null && !IsFileWithin(root, entry))
                {
                    notRead.Add(new(Path.GetRelativePath(root.FullName, entry.FullName), "It is a link that leads out of the folder, or to another folder: it was not followed."));
                }
                else if (entry is DirectoryInfo inner)
                {
                    Add(inner, root, files, notRead);
                }
                else
                {
                    files.Add(entry.FullName);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            notRead.Add(new(Path.GetRelativePath(root.FullName, folder.FullName), "The folder cannot be read."));
        }
    }

    private static bool IsFileWithin(DirectoryInfo root, FileSystemInfo link) =>
        link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
        && target.FullName.StartsWith(root.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
