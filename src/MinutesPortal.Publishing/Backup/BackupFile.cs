using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using Npgsql;

namespace MinutesPortal.Publishing.Backup;

/// <summary>
/// A backup in one zip file. It holds everything that cannot be rebuilt: the ledger, the exempt parts, the workspace
/// and the office's files. The record and the public files are rebuilt from these. <see cref="BackupReader"/> restores it.
/// </summary>
public static class BackupFile
{
    internal const string ManifestEntry = "manifest.json";
    internal const string HashEntry = "manifest.json.sha256";
    internal const string TableFolder = "tables/";
    internal const string FileFolder = "files/";

    /// <summary>
    /// Writes a consistent snapshot of the database, and the files, to a new file that only the present user can read. An unfinished
    /// backup never has the final name, and is deleted if it fails.
    /// </summary>
    /// <param name="owner">A context over the owner's connection.</param>
    /// <exception cref="InvalidDataException">A file of the office is missing or damaged, so the backup could not be restored.</exception>
    /// <exception cref="IOException">The file exists or cannot be written.</exception>
    public static async Task<Manifest> WriteAsync(
        WorkspaceDbContext owner, FileStores files, string path, CancellationToken cancellationToken = default)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} exists already. Name another file.");
        }

        var unfinished = path + ".part";
        DeleteLeftover(unfinished);
        var stream = OwnerOnly.CreateFile(unfinished);
        try
        {
            Manifest written;
            await using (stream)
            {
                written = await WriteAsync(owner, files.Office, stream, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
            return written;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The text of the entry with the manifest's hash. <c>sha256sum --check</c> understands it.</summary>
    internal static string HashLine(string hash) => $"{hash}  {ManifestEntry}\n";

    /// <summary>Copies to the end, and returns the number of bytes and their SHA-256.</summary>
    /// <param name="most">Copies no more than this.</param>
    /// <exception cref="InvalidDataException">There is more.</exception>
    internal static async Task<(long Size, string Sha256)> CopyAsync(Stream from, Stream to, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        var buffer = new byte[81_920];
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            size += read;
            if (size > most)
            {
                throw new InvalidDataException($"it has more than {most} bytes");
            }

            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>A killed backup leaves its unfinished file.</summary>
    private static void DeleteLeftover(string unfinished)
    {
        if (!File.Exists(unfinished))
        {
            return;
        }

        try
        {
            using var free = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new IOException($"Another backup is writing {unfinished}. Wait for it, or name another file.", exception);
        }

        File.Delete(unfinished);
    }

    private static async Task<Manifest> WriteAsync(
        WorkspaceDbContext owner, FileStore office, Stream stream, CancellationToken cancellationToken)
    {
        // While nobody publishes, so that every file that the snapshot names is listed.
        var publishingLock = await PublishingLock.ToPublishAsync(owner, cancellationToken);
        await using var moment = await owner.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var head = await LedgerReader.HeadAsync(owner, cancellationToken);
        var stored = office.Hashes().Order(StringComparer.Ordinal).ToList();
        await publishingLock.DisposeAsync();
        MustHoldEveryFile(stored, await OfficeFiles.RequiredAsync(owner, cancellationToken));

        await using var zip = await ZipArchive.CreateAsync(
            stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        var tables = await WriteTablesAsync(owner, zip, cancellationToken);
        var files = await WriteFilesAsync(office, stored, zip, cancellationToken);
        var (manifest, bytes) = Manifest.Write(
            new(Manifest.PresentFormat, Manifest.PresentProgram, head?.Number ?? 0, head?.Hash, tables, files));
        await WriteEntryAsync(zip, ManifestEntry, new MemoryStream(bytes), CompressionLevel.Fastest, cancellationToken);
        await WriteEntryAsync(
            zip, HashEntry, new MemoryStream(Encoding.ASCII.GetBytes(HashLine(manifest.Hash))), CompressionLevel.NoCompression, cancellationToken);
        return manifest;
    }

    private static void MustHoldEveryFile(IEnumerable<string> stored, IEnumerable<string> required)
    {
        if (required.Except(stored).ToList() is [var missing, ..] all)
        {
            throw new InvalidDataException(
                $"The office's store lacks {(all.Count == 1 ? "a file that is" : $"{all.Count} files that are")} published or imported, such as {missing}, so the backup could not be restored. verify lists them. Put them back from an earlier backup.");
        }
    }

    private static async Task<List<TableInBackup>> WriteTablesAsync(
        WorkspaceDbContext owner, ZipArchive zip, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)owner.Database.GetDbConnection();
        var tables = new List<TableInBackup>();
        foreach (var table in TableCopy.All)
        {
            var count = await table.CountAsync(owner, cancellationToken);
            await using var rows = await connection.BeginRawBinaryCopyAsync(table.Export, cancellationToken);
            var (size, sha256) = await WriteEntryAsync(zip, TableFolder + table.Name, rows, CompressionLevel.Fastest, cancellationToken);
            tables.Add(new(table.Name, table.Columns, count, size, sha256));
        }

        return tables;
    }

    private static async Task<List<FileInBackup>> WriteFilesAsync(
        FileStore office, IEnumerable<string> stored, ZipArchive zip, CancellationToken cancellationToken)
    {
        var files = new List<FileInBackup>();
        foreach (var hash in stored)
        {
            if (!office.Exists(hash))
            {
                throw new InvalidDataException(
                    $"The office's file {hash} was deleted while the backup was being written. Run backup again.");
            }

            await using var file = office.Open(hash);
            var (size, sha256) = await WriteEntryAsync(zip, FileFolder + hash, file, CompressionLevel.NoCompression, cancellationToken);
            if (sha256 != hash)
            {
                throw new InvalidDataException(
                    $"The office's file {hash} is damaged, so the backup could not be restored. Put it back from an earlier backup, or move it away if verify does not miss it then.");
            }

            files.Add(new(hash, size));
        }

        return files;
    }

    private static async Task<(long Size, string Sha256)> WriteEntryAsync(
        ZipArchive zip, string name, Stream content, CompressionLevel compression, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name, compression).OpenAsync(cancellationToken);
        return await CopyAsync(content, entry, long.MaxValue, cancellationToken);
    }
}
