namespace MinutesPortal.Import.Formats;

/// <summary>Finds the files to import.</summary>
public static class ImportFiles
{
    /// <summary>Returns the files among the paths and all files in the folders among them, ordered by name. A link in a folder is followed only if it leads to a file in the same folder.</summary>
    /// <param name="notRead">Receives what cannot be read, and why.</param>
    public static IReadOnlyList<string> FindIn(IEnumerable<string> paths, ICollection<ImportRemark> notRead)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Uri.TryCreate(path, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                notRead.Add(new(path, "A web address cannot be imported yet. Save its pages or answers as files, and import the files."));
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
                    notRead.Add(
                        new(Path.GetRelativePath(root.FullName, entry.FullName), "This is a link out of the folder, or to another folder. It was not followed."));
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
            notRead.Add(
                new(Path.GetRelativePath(root.FullName, folder.FullName), "The folder could not be read. Check that you may read it."));
        }
    }

    private static bool IsFileWithin(DirectoryInfo root, FileSystemInfo link) =>
        link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
        && target.FullName.StartsWith(root.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
