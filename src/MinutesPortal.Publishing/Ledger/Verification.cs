using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>
/// Checks that the ledger, the office's acts and the audit are complete, that the record follows from the ledger, that the files are the
/// published ones, and that nothing was added to the database and no right widened. It reads one snapshot of the database and changes nothing.
/// </summary>
public sealed class Verification
{
    private const int MaximumFindingsPerTable = 20;

    private readonly WorkspaceDbContext _owner;
    private readonly FileStores _files;
    private readonly List<string> _findings = [];
    private List<string> _unnamedFiles = [];

    private Verification(WorkspaceDbContext owner, FileStores files) => (_owner, _files) = (owner, files);

    /// <summary>The number of publications read.</summary>
    public long Publications { get; private set; }

    /// <summary>
    /// The hash of the latest publication; null for an empty ledger. Note it elsewhere, and it proves later that nothing was removed
    /// from the end.
    /// </summary>
    public string? Head { get; private set; }

    /// <summary>The hash of the office's latest act; null where there is none. Note it with <see cref="Head"/>.</summary>
    public string? LastAct { get; private set; }

    /// <summary>The hash of the latest event of the audit; null where there is none. Note it with <see cref="Head"/>.</summary>
    public string? LastEvent { get; private set; }

    /// <summary>The faults, one sentence each. Empty when all is well.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>The numbers of publications whose content was lawfully erased. A later publication says so.</summary>
    public IReadOnlyList<long> Erased { get; private set; } = [];

    /// <summary>Hashes of office files that nothing names. They are no fault: an interrupted erasure, for example, leaves them.</summary>
    public IReadOnlyList<string> UnnamedFiles => _unnamedFiles;

    /// <param name="owner">A context over the owner's connection.</param>
    /// <param name="heads">Hashes noted earlier, of publications, acts or events, that must still be there.</param>
    public static async Task<Verification> RunAsync(
        WorkspaceDbContext owner, FileStores files, IEnumerable<string>? heads = null, CancellationToken cancellationToken = default)
    {
        var verification = new Verification(owner, files);
        await using var verificationLock = await PublishingLock.ToRebuildAsync(owner, cancellationToken);
        await using (await owner.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken))
        {
            var ledger = await LedgerVerification.RunAsync(owner, heads ?? [], cancellationToken);
            (verification.Publications, verification.Head, verification.LastAct, verification.Erased) = (ledger.Publications, ledger.Head, ledger.LastAct, ledger.Erased);
            verification.LastEvent = ledger.LastEvent;
            verification._findings.AddRange(ledger.Findings);
            if (ledger.IsReadable)
            {
                await verification.CheckRecordAsync(cancellationToken);
            }
        } // rolled back, together with the record made for comparison

        await verification.CheckFilesAsync(cancellationToken);
        return verification;
    }

    private async Task CheckRecordAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RecordSchema.FillNextAsync(_owner, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or JsonException or DbException)
        {
            _findings.Add($"record: it cannot be rebuilt from the ledger for comparison: {exception.Message}");
            return;
        }

        _findings.AddRange(await SchemaComparison.RunAsync(_owner, cancellationToken));
        await using var record = RecordDbContext.On(_owner.Database.GetDbConnection());
        await record.Database.UseTransactionAsync(_owner.Database.CurrentTransaction!.GetDbTransaction(), cancellationToken);
        foreach (var table in record.Model.GetEntityTypes().Where(type => type.GetTableName() is not null).DistinctBy(type => type.GetTableName()))
        {
            await CompareAsync(record, table, cancellationToken);
        }
    }

    /// <summary>Compares every column of every row. New tables and columns of the model are compared too.</summary>
    private async Task CompareAsync(RecordDbContext record, IEntityType table, CancellationToken cancellationToken)
    {
        var name = table.GetTableName()!;
        var keys = table.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()).ToList();
        var columns = string.Join(", ", keys.Select(key => $"\"{key}\""));
        // Only names from the model, no values.
#pragma warning disable EF1002
        var different = await record.Database.SqlQueryRaw<Difference>($"""
            select published.row::text as published, actual.row::text as actual
            from (select {columns}, to_jsonb(t) as row from {NextRecordDbContext.Name}.{name} t) published
            full join (select {columns}, to_jsonb(t) as row from record.{name} t) actual using ({columns})
            where published.row is distinct from actual.row
            limit {MaximumFindingsPerTable}
            """).ToListAsync(cancellationToken);
#pragma warning restore EF1002
        _findings.AddRange(different.Select(difference => $"record.{name}, {difference.InWords(keys)}"));
    }

    private async Task CheckFilesAsync(CancellationToken cancellationToken)
    {
        // Nobody may publish now, or a file that is being copied or deleted would look like a fault.
        await using var publishingLock = await PublishingLock.ToPublishAsync(_owner, cancellationToken);
        var stored = _files.Office.Hashes().ToList(); // before reading the names, so that no new upload is listed
        _unnamedFiles = [.. stored.Except(await OfficeFiles.NamedAsync(_owner, cancellationToken))];
        var published = await PublicFiles.PublishedAsync(_owner, cancellationToken);
        _findings.AddRange(_files.Public.Hashes().Except(published).Concat(_files.Public.Strangers())
            .Select(file => $"Public files: {file} is stored, but nothing published names it."));
        await CheckStoreAsync("Public files", _files.Public, published, cancellationToken);
        await CheckStoreAsync("Office files", _files.Office, await OfficeFiles.RequiredAsync(_owner, cancellationToken), cancellationToken);
    }

    private async Task CheckStoreAsync(string name, FileStore store, IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        foreach (var hash in hashes)
        {
            if (!store.Exists(hash))
            {
                _findings.Add($"{name}: {hash} is missing.");
            }
            else if (await store.HashAsync(hash, cancellationToken) != hash)
            {
                _findings.Add($"{name}: {hash} is not what was published.");
            }
        }
    }

    private sealed record Difference(string? Published, string? Actual)
    {
        public string InWords(IReadOnlyList<string> keys)
        {
            using var published = JsonDocument.Parse(Published ?? "{}");
            using var actual = JsonDocument.Parse(Actual ?? "{}");
            var known = Published is null ? actual.RootElement : published.RootElement;
            var row = string.Join(", ", keys.Select(key => $"{key} {known.GetProperty(key)}"));
            if (Published is null)
            {
                return $"{row}: no publication leads to this row.";
            }

            if (Actual is null)
            {
                return $"{row}: the row is missing.";
            }

            var columns = published.RootElement.EnumerateObject()
                .Where(column => !actual.RootElement.TryGetProperty(column.Name, out var value) || value.GetRawText() != column.Value.GetRawText())
                .Select(column => column.Name);
            return $"{row}: differs from what was published in {string.Join(", ", columns)}.";
        }
    }
}
