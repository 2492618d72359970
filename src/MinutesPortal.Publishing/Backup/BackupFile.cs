using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using Npgsql;

namespace MinutesPortal.Publishing.Backup;

/// <summary>
/// A backup in one zip file. It holds everything that cannot be rebuilt: the ledger, the exempt parts, the workspace
/// and the office's files. The record and the public files are rebuilt from these.
/// </summary>
public static class BackupFile
{
    private const string ManifestEntry = "manifest.json";
    private const string TableFolder = "tables/";
    private const string FileFolder = "files/";

    /// <summary>
    /// Writes a consistent snapshot of the database, and the files, to a new file. An unfinished backup never has the final name.
    /// </summary>
    /// <param name="owner">A context over the owner's connection.</param>
    /// <returns>The backup's manifest.</returns>
    /// <exception cref="IOException">The file exists or cannot be written.</exception>
    public static async Task<Manifest> WriteAsync(WorkspaceDbContext owner, FileStores files, string path, CancellationToken cancellationToken = default)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} exists already. Name another file.");
        }

        var unfinished = path + ".part";
        Manifest written;
        await using (var stream = File.Create(unfinished))
        {
            await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            written = await WriteAsync(owner, files.Office, zip, cancellationToken);
            await zip.DisposeAsync();
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
        return written;
    }

    private static async Task<Manifest> WriteAsync(WorkspaceDbContext owner, FileStore office, ZipArchive zip, CancellationToken cancellationToken)
    {
        await using var moment = await owner.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var connection = (NpgsqlConnection)owner.Database.GetDbConnection();
        var tables = new List<TableCopy>();
        foreach (var table in TablesOf(owner))
        {
            tables.Add(table);
            await using var entry = await zip.CreateEntry(TableFolder + table.Name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
            await using var rows = await connection.BeginRawBinaryCopyAsync(table.Export, cancellationToken);
            await rows.CopyToAsync(entry, cancellationToken);
        }

        var head = await LedgerReader.HeadAsync(owner, cancellationToken);
        var hashes = office.Hashes().Order(StringComparer.Ordinal).ToList();
        foreach (var hash in hashes)
        {
            await using var entry = await zip.CreateEntry(FileFolder + hash, CompressionLevel.NoCompression).OpenAsync(cancellationToken);
            await using var file = office.Open(hash);
            await file.CopyToAsync(entry, cancellationToken);
        }

        var manifest = new Manifest(tables, head?.Number ?? 0, head?.Hash, hashes.Count);
        await using var last = await zip.CreateEntry(ManifestEntry).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(last, manifest, cancellationToken: cancellationToken);
        return manifest;
    }

    /// <summary>Restores a backup into an empty database, completely or not at all, and rebuilds the record and the public files.</summary>
    /// <param name="owner">A context over the owner's connection to a migrated database.</param>
    /// <exception cref="InvalidDataException">The backup is incomplete or changed, or the database is not empty.</exception>
    public static async Task<Manifest> RestoreAsync(WorkspaceDbContext owner, FileStores files, string path, CancellationToken cancellationToken = default)
    {
        await using var zip = await OpenAsync(path, cancellationToken);
        var manifest = await ReadManifestAsync(zip, cancellationToken);
        await using var rebuildLock = await PublishingLock.ToRebuildAsync(owner, cancellationToken);
        await using (await PublishingLock.ToPublishAsync(owner, cancellationToken))
        await using (var transaction = await owner.Database.BeginTransactionAsync(cancellationToken))
        {
            if (await owner.Publications.AnyAsync(cancellationToken) || await owner.Drafts.AnyAsync(cancellationToken))
            {
                throw new InvalidDataException("The database is not empty. Restore into a new one.");
            }

            await RestoreTablesAsync(zip, owner, manifest, cancellationToken);
            if ((await LedgerReader.HeadAsync(owner, cancellationToken))?.Hash != manifest.Head)
            {
                throw new InvalidDataException("The backup's ledger does not end where its manifest says, so it has been changed. Restore another backup.");
            }

            await RecordSchema.FillNextAsync(owner, cancellationToken);
            await RecordSchema.SwapAsync(owner, cancellationToken);
            await RestoreFilesAsync(zip, files.Office, manifest, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await RecordSchema.DropOthersAsync(owner, cancellationToken);
        await PublicFiles.ReconcileAsync(owner, files, cancellationToken);
        await RecordSchema.VacuumAsync(owner, "record", cancellationToken);
        return manifest;
    }

    private static async Task<ZipArchive> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await ZipFile.OpenReadAsync(path, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path} is not a complete backup.", exception);
        }
    }

    private static async Task<Manifest> ReadManifestAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(ManifestEntry) is not { } entry)
        {
            throw new InvalidDataException("The file is not a complete backup: it has no manifest.");
        }

        await using var stream = await entry.OpenAsync(cancellationToken);
        try
        {
            return await JsonSerializer.DeserializeAsync<Manifest>(stream, cancellationToken: cancellationToken) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The backup's manifest cannot be read, so it has been changed.", exception);
        }
    }

    private static async Task RestoreFilesAsync(ZipArchive zip, FileStore office, Manifest manifest, CancellationToken cancellationToken)
    {
        var stored = zip.Entries.Where(entry => entry.FullName.StartsWith(FileFolder, StringComparison.Ordinal)).ToList();
        if (stored.Count != manifest.Files)
        {
            throw new InvalidDataException($"The backup has {stored.Count} files, but its manifest says {manifest.Files}.");
        }

        foreach (var entry in stored)
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            var hash = await office.PutAsync(stream, cancellationToken);
            if (hash != entry.Name)
            {
                throw new InvalidDataException($"The file {entry.Name} in the backup has been changed.");
            }
        }
    }

    private static async Task RestoreTablesAsync(ZipArchive zip, WorkspaceDbContext owner, Manifest manifest, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)owner.Database.GetDbConnection();
        var known = TablesOf(owner).ToDictionary(table => table.Name);
        foreach (var table in manifest.Tables)
        {
            // These names become SQL, so they must be ours. An older backup has some of today's columns; any other column means a newer backup.
            if (!known.TryGetValue(table.Name, out var present) || table.Columns.Except(present.Columns).Any() || zip.GetEntry(TableFolder + table.Name) is not { } entry)
            {
                throw new InvalidDataException($"This program does not know the backup's table {table.Name}. Restore it with the newer version that made it.");
            }

            await using var rows = await entry.OpenAsync(cancellationToken);
            await using var import = await connection.BeginRawBinaryCopyAsync(table.Import, cancellationToken);
            await rows.CopyToAsync(import, cancellationToken);
        }
    }

    /// <summary>Tables in an order in which a row never comes before one that it refers to.</summary>
    private static IEnumerable<TableCopy> TablesOf(WorkspaceDbContext owner) => owner.Model.GetEntityTypes()
        .OrderBy(type => type.GetForeignKeys().Any())
        .Select(type => new TableCopy(
            type.GetSchemaQualifiedTableName()!,
            [.. type.GetProperties().Select(property => property.GetColumnName()).Where(column => column != "xmin")]));

    /// <summary>The table of contents of a backup.</summary>
    /// <param name="Publications">The number of publications in the ledger.</param>
    /// <param name="Head">The hash of the latest publication; null where there is none.</param>
    /// <param name="Files">The number of files in the office's store.</param>
    public sealed record Manifest(IReadOnlyList<TableCopy> Tables, long Publications, string? Head, int Files);

    /// <summary>One table, in PostgreSQL's binary COPY format.</summary>
    /// <param name="Name">Includes the schema.</param>
    public sealed record TableCopy(string Name, IReadOnlyList<string> Columns)
    {
        internal string Export => $"COPY {Name} ({string.Join(", ", Columns)}) TO STDOUT (FORMAT BINARY)";

        internal string Import => $"COPY {Name} ({string.Join(", ", Columns)}) FROM STDIN (FORMAT BINARY)";
    }
}
