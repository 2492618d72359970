using System.Data.Common;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using Npgsql;

namespace MinutesPortal.Publishing.Backup;

/// <summary>A backup whose every entry was read and compared with the manifest, and which can be restored.</summary>
public sealed class BackupReader : IAsyncDisposable
{
    private const long LargestManifest = 256 * 1024 * 1024;

    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    private BackupReader(FileStream file, ZipArchive zip) => (_file, _zip) = (file, zip);

    public Manifest Manifest { get; private set; } = null!;

    /// <summary>Opens a backup and checks all of it. No database is needed.</summary>
    /// <param name="expect">The hash that the manifest must have; null for no such check.</param>
    /// <exception cref="InvalidDataException">The backup is damaged, incomplete or changed. The message says where.</exception>
    public static async Task<BackupReader> OpenAsync(string path, string? expect = null, CancellationToken cancellationToken = default)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var zip = await OrRefuseAsync(
                "its list of entries", () => ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken));
            var reader = new BackupReader(file, zip);
            await reader.CheckAsync(expect, cancellationToken);
            return reader;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Refuses a database that holds anything, before it is migrated. Changes nothing.</summary>
    /// <param name="owner">A context over the owner's connection. The database may have no tables yet, or those of another version.</param>
    /// <exception cref="InvalidDataException">The database is not empty.</exception>
    public static async Task RefuseUnlessEmptyAsync(WorkspaceDbContext owner, CancellationToken cancellationToken = default)
    {
        foreach (var table in TableCopy.All)
        {
            if (await table.HasRowsAsync(owner, cancellationToken))
            {
                throw new InvalidDataException("The database is not empty. Restore into a new one.");
            }
        }
    }

    /// <summary>
    /// Restores the backup into an empty database, completely or not at all. The record and the public files are made anew. The ledger
    /// and the office's acts must agree with their own hashes.
    /// </summary>
    /// <param name="owner">A context over the owner's connection to a migrated database.</param>
    /// <exception cref="InvalidDataException">The database is not empty, or what the tables hold cannot be what was backed up.</exception>
    public async Task RestoreAsync(WorkspaceDbContext owner, FileStores files, CancellationToken cancellationToken = default)
    {
        await using var rebuildLock = await PublishingLock.ToRebuildAsync(owner, cancellationToken);
        await using (await PublishingLock.ToPublishAsync(owner, cancellationToken))
        {
            var added = new List<(FileStore Store, string Hash)>();
            try
            {
                await using var transaction = await owner.Database.BeginTransactionAsync(cancellationToken);
                await RestoreTablesAsync(owner, cancellationToken);
                await CheckLedgerAsync(owner, cancellationToken);
                await MakeRecordAsync(owner, cancellationToken);
                await RestoreFilesAsync(owner, files, added, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
            catch
            {
                added.ForEach(file => file.Store.Delete(file.Hash));
                throw;
            }
        }

        await TidyAsync(owner, files, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _file.DisposeAsync();
    }

    private async Task CheckAsync(string? expect, CancellationToken cancellationToken)
    {
        var entries = await OrRefuseAsync("its list of entries", () => Task.FromResult(_zip.Entries));
        if (entries.CountBy(entry => entry.FullName).FirstOrDefault(name => name.Value > 1).Key is { } twice)
        {
            throw Refused(twice, "it is there twice");
        }

        Manifest = await ReadManifestAsync(cancellationToken);
        if (expect is not null && !Manifest.Hash.Equals(expect.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException(
                $"This is not the backup that you expect: its manifest has the hash {Manifest.Hash}. It is another backup, or it was changed. Compare the hash with the one that backup printed.");
        }

        CheckTables();
        CheckEntries(entries);
        if (ZipLayout.FaultIn(_file, entries) is { } place)
        {
            throw Refused(place, "the zip file is not as it was written");
        }

        foreach (var table in Manifest.Tables)
        {
            var name = BackupFile.TableFolder + table.Name;
            await OrRefuseAsync(name, () => CopyEntryAsync(name, Stream.Null, (table.Size, table.Sha256), cancellationToken));
        }

        foreach (var file in Manifest.Files)
        {
            var name = BackupFile.FileFolder + file.Sha256;
            await OrRefuseAsync(name, () => CopyEntryAsync(name, Stream.Null, (file.Size, file.Sha256), cancellationToken));
        }
    }

    private async Task<Manifest> ReadManifestAsync(CancellationToken cancellationToken)
    {
        var bytes = await ReadEntryAsync(BackupFile.ManifestEntry, LargestManifest, cancellationToken);
        var head = await OrRefuseAsync(BackupFile.ManifestEntry, () => Task.FromResult(Manifest.ReadHead(bytes)));
        var line = BackupFile.HashLine(Manifest.HashOf(bytes));
        var written = await ReadEntryAsync(BackupFile.HashEntry, line.Length, cancellationToken);
        if (Encoding.Latin1.GetString(written) != line)
        {
            throw Refused(BackupFile.HashEntry, $"it is not the hash of {BackupFile.ManifestEntry}");
        }

        return head.Format == Manifest.PresentFormat
            ? await OrRefuseAsync(BackupFile.ManifestEntry, () => Task.FromResult(Manifest.Read(bytes)))
            : throw OfOtherVersion(
                $"has the format {head.Format}, and this version of the portal reads the format {Manifest.PresentFormat}", head.Program);
    }

    /// <summary>The names become SQL, so they must be ours.</summary>
    private void CheckTables()
    {
        var tables = Manifest.Tables.ToLookup(table => table.Name);
        foreach (var known in TableCopy.All)
        {
            var listed = tables[known.Name].ToList();
            if (listed.Count == 0 && Manifest.Program != Manifest.PresentProgram)
            {
                throw OfOtherVersion($"lacks the table {known.Name}", Manifest.Program);
            }

            if (listed is not [var table])
            {
                throw Refused(BackupFile.ManifestEntry, $"it must list the table {known.Name} once");
            }

            if (!table.Columns.SequenceEqual(known.Columns))
            {
                throw OfOtherVersion($"has other columns in the table {known.Name} than this version of the portal", Manifest.Program);
            }
        }

        if (tables.Select(table => table.Key).Except(TableCopy.All.Select(table => table.Name)).FirstOrDefault() is { } unknown)
        {
            throw OfOtherVersion($"has a table {Printable(unknown)}, which this version of the portal does not know", Manifest.Program);
        }
    }

    private static InvalidDataException OfOtherVersion(string difference, string? program) => new(
        $"The backup {difference}. {(program is { Length: > 0 and < 200 } ? Printable(program) : "Another version")} made it. Restore it with that version; docs/operations/upgrade.md says how to go on from there.");

    private void CheckEntries(IEnumerable<ZipArchiveEntry> entries)
    {
        var listed = Manifest.Tables.Select(table => BackupFile.TableFolder + table.Name)
            .Concat(Manifest.Files.Select(file => BackupFile.FileFolder + file.Sha256))
            .Concat([BackupFile.ManifestEntry, BackupFile.HashEntry]).ToList();
        var present = entries.Select(entry => entry.FullName).ToHashSet();
        if (listed.CountBy(name => name).FirstOrDefault(name => name.Value > 1).Key is { } twice)
        {
            throw Refused(BackupFile.ManifestEntry, $"it lists {twice} twice");
        }

        if (listed.Find(name => !present.Contains(name)) is { } missing)
        {
            throw Refused(missing, "it is missing");
        }

        if (present.Except(listed).FirstOrDefault() is { } unknown)
        {
            throw Refused(unknown, "the manifest does not list it");
        }
    }

    private async Task<byte[]> ReadEntryAsync(string name, long most, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await OrRefuseAsync(name, async () =>
        {
            await using var content = await EntryOf(name).OpenAsync(cancellationToken);
            return await BackupFile.CopyAsync(content, bytes, most, cancellationToken);
        });
        return bytes.ToArray();
    }

    /// <summary>Copies an entry and returns its size.</summary>
    /// <exception cref="InvalidDataException">It is not what the manifest lists.</exception>
    private async Task<long> CopyEntryAsync(string name, Stream to, (long Size, string Sha256) listed, CancellationToken cancellationToken)
    {
        var entry = EntryOf(name);
        await using var content = await entry.OpenAsync(cancellationToken);
        var actual = await BackupFile.CopyAsync(content, to, listed.Size, cancellationToken);
        return actual == listed && entry.Length == listed.Size
            ? listed.Size
            : throw new InvalidDataException("its bytes are not those that the manifest lists");
    }

    private ZipArchiveEntry EntryOf(string name) => _zip.GetEntry(name) ?? throw new InvalidDataException("it is missing");

    private async Task RestoreTablesAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        await RefuseUnlessEmptyAsync(owner, cancellationToken); // again, now that nobody else can publish
        var connection = (NpgsqlConnection)owner.Database.GetDbConnection();
        foreach (var table in TableCopy.All)
        {
            var listed = Manifest.Tables.Single(other => other.Name == table.Name);
            var name = BackupFile.TableFolder + table.Name;
            await OrRefuseAsync(name, async () =>
            {
                await using (var rows = await connection.BeginRawBinaryCopyAsync(table.Import, cancellationToken))
                {
                    await CopyEntryAsync(name, rows, (listed.Size, listed.Sha256), cancellationToken);
                }

                var count = await table.CountAsync(owner, cancellationToken);
                return count == listed.Rows
                    ? count
                    : throw new InvalidDataException($"it has {count} rows, but the manifest lists {listed.Rows}");
            });
        }
    }

    private async Task CheckLedgerAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        var ledger = await OrRefuseAsync("its ledger", () => LedgerVerification.RunAsync(owner, heads: [], cancellationToken));
        if (ledger.Findings is [var finding, ..])
        {
            throw new InvalidDataException($"The backup was changed, as its ledger shows. {finding} Restore another backup.");
        }

        if ((ledger.Publications, ledger.Head) != (Manifest.Publications, Manifest.Head))
        {
            throw Refused(BackupFile.ManifestEntry, "the ledger does not end where it says");
        }
    }

    private static async Task MakeRecordAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) =>
        await OrRefuseAsync("its ledger", async () =>
    {
        await RecordSchema.FillNextAsync(owner, cancellationToken);
        await RecordSchema.SwapAsync(owner, cancellationToken);
        return true;
    });

    /// <summary>Files come before the commit, so no page ever names a missing one.</summary>
    /// <param name="added">The files that were not there before.</param>
    private async Task RestoreFilesAsync(
        WorkspaceDbContext owner, FileStores files, List<(FileStore Store, string Hash)> added, CancellationToken cancellationToken)
    {
        var required = await OfficeFiles.RequiredAsync(owner, cancellationToken);
        if (required.Except(Manifest.Files.Select(file => file.Sha256)).FirstOrDefault() is { } missing)
        {
            throw Refused(BackupFile.FileFolder + missing, "it is missing, but the backup's tables name it");
        }

        foreach (var file in Manifest.Files)
        {
            if (!files.Office.Exists(file.Sha256))
            {
                added.Add((files.Office, file.Sha256));
            }

            await using var content = await EntryOf(BackupFile.FileFolder + file.Sha256).OpenAsync(cancellationToken);
            if (await files.Office.PutAsync(content, cancellationToken) != file.Sha256)
            {
                throw Refused(BackupFile.FileFolder + file.Sha256, "it was changed during the restore");
            }
        }

        var published = await PublicFiles.PublishedAsync(owner, cancellationToken);
        added.AddRange(published.Where(hash => !files.Public.Exists(hash)).Select(hash => (files.Public, hash)));
        await files.CopyToPublicAsync(published, cancellationToken);
    }

    private static async Task TidyAsync(WorkspaceDbContext owner, FileStores files, CancellationToken cancellationToken)
    {
        try
        {
            await RecordSchema.DropOthersAsync(owner, cancellationToken);
            await PublicFiles.ReconcileAsync(owner, files, cancellationToken);
            await RecordSchema.VacuumAsync(owner, "record", cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
        {
            throw new IOException(
                $"The backup is restored, but what was there before could not be tidied away ({exception.Message}). Run rebuild.", exception);
        }
    }

    /// <summary>Whatever a damaged or hostile backup makes a reader throw is a reason to refuse it.</summary>
    private static async Task<T> OrRefuseAsync<T>(string where, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or (NpgsqlException and not PostgresException { IsTransient: false })))
        {
            throw Refused(where, exception is JsonException ? "it cannot be read" : exception.Message.TrimEnd('.'), exception);
        }
    }

    private static InvalidDataException Refused(string where, string why, Exception? exception = null) =>
        new($"The backup is damaged or was changed at {Printable(where)}: {Printable(why)}. Restore another backup.", exception);

    /// <summary>Names in a hostile backup must not control the terminal.</summary>
    private static string Printable(string text) =>
        string.Concat(
            text.Select(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format ? '\uFFFD' : letter));
}
