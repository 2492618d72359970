using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace MinutesPortal.Publishing.Files;

/// <summary>Files in a folder, each named by the SHA-256 of its bytes. So a stored file never changes and is stored once.</summary>
/// <param name="folder">The path of the folder. It need not exist.</param>
/// <param name="ownerOnly">Whether no other user of the machine may read the files.</param>
public sealed class FileStore(string folder, bool ownerOnly = false)
{
    private const string Unfinished = ".part";

    private static readonly EnumerationOptions InSubfolders = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The folder of the files.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Stores bytes and returns their hash: 64 lower-case hexadecimal digits. A half-written file is never visible.</summary>
    public async Task<string> PutAsync(Stream bytes, CancellationToken cancellationToken = default) =>
        (await PutAsync(bytes, _ => true, cancellationToken)).Hash;

    /// <summary>Stores bytes that pass a check. What does not pass never becomes visible, and is deleted.</summary>
    /// <param name="check">Reads the whole file. What it throws is thrown.</param>
    public async Task<(string Hash, T Checked)> PutAsync<T>(Stream bytes, Func<FileStream, T> check, CancellationToken cancellationToken = default)
    {
        CreateFolder(Folder);
        var unfinished = Path.Combine(Folder, $"{Guid.CreateVersion7():N}{Unfinished}");
        try
        {
            await using (var file = ownerOnly ? OwnerOnly.CreateFile(unfinished) : File.Create(unfinished))
            {
                await bytes.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            T isChecked;
            await using (var file = File.OpenRead(unfinished))
            {
                isChecked = check(file);
            }

            var hash = await HashOfAsync(unfinished, cancellationToken);
            CreateFolder(Path.GetDirectoryName(PathOf(hash))!);
            File.Move(unfinished, PathOf(hash), overwrite: true);
            return (hash, isChecked);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Deletes what was being stored before a moment: the program was killed meanwhile. Returns the number of files.</summary>
    public int RemoveUnfinished(DateTimeOffset before)
    {
        var killed = !Directory.Exists(Folder) ? [] : Directory.EnumerateFiles(Folder, "*" + Unfinished)
            .Where(file => File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
            .ToList();
        killed.ForEach(File.Delete);
        return killed.Count;
    }

    /// <exception cref="FileNotFoundException">The file or the folder does not exist.</exception>
    public FileStream Open(string hash) =>
        Exists(hash) ? File.OpenRead(PathOf(hash)) : throw new FileNotFoundException("The file store has no such file.", hash);

    /// <summary>The hash of the bytes now stored under a hash. It differs where the file was changed.</summary>
    public Task<string> HashAsync(string hash, CancellationToken cancellationToken = default) =>
        HashOfAsync(PathOf(hash), cancellationToken);

    /// <summary>When the file was last stored.</summary>
    public DateTimeOffset StoredAt(string hash) => new(File.GetLastWriteTimeUtc(PathOf(hash)));

    /// <summary>Whether there is such a file. A link is none: it could lead out of the folder.</summary>
    public bool Exists([NotNullWhen(true)] string? hash) =>
        IsHash(hash) && new FileInfo(PathOf(hash)) is { Exists: true, LinkTarget: null };

    /// <summary>Deletes a file if it exists.</summary>
    public void Delete(string? hash)
    {
        if (Exists(hash))
        {
            File.Delete(PathOf(hash));
        }
    }

    /// <summary>The hashes of all stored files.</summary>
    public IEnumerable<string> Hashes() => !Directory.Exists(Folder) ? [] : Directory
        .EnumerateFiles(Folder, "*", InSubfolders)
        .Where(file => IsHash(Path.GetFileName(file)) && PathOf(Path.GetFileName(file)) == file)
        .Select(file => Path.GetFileName(file));

    /// <summary>
    /// What else is in the folder, as relative paths: files with another name or in another place, and links. Files that are
    /// being stored, or were when the program was killed, are left out.
    /// </summary>
    public IEnumerable<string> Strangers() => !Directory.Exists(Folder) ? [] : new DirectoryInfo(Folder)
        .EnumerateFileSystemInfos(
            "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2, AttributesToSkip = FileAttributes.None })
        .Where(
            found => found.LinkTarget is not null || (found is FileInfo && found.Extension != Unfinished && !(IsHash(found.Name) && PathOf(found.Name) == found.FullName)))
        .Select(found => Path.GetRelativePath(Folder, found.FullName));

    /// <summary>Takes the rights of other users away where they may not read the files.</summary>
    public void NarrowRights()
    {
        if (ownerOnly)
        {
            OwnerOnly.NarrowFolder(Folder);
        }
    }

    private void CreateFolder(string path)
    {
        if (ownerOnly)
        {
            OwnerOnly.CreateFolder(path);
        }
        else
        {
            Directory.CreateDirectory(path);
        }
    }

    private static async Task<string> HashOfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private static bool IsHash([NotNullWhen(true)] string? hash) => hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower);

    private string PathOf(string hash) => IsHash(hash)
        ? Path.Combine(Folder, hash[..2], hash)
        : throw new ArgumentException("Give a SHA-256 as 64 lower-case hexadecimal digits.", nameof(hash));
}
