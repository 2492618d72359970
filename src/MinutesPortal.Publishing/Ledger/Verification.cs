using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>
/// Checks that the ledger is complete, that the record follows from it, and that the files are the published ones.
/// It reads one snapshot of the database and changes nothing.
/// </summary>
public sealed class Verification
{
    private const int MaximumFindingsPerTable = 20;

    private readonly WorkspaceDbContext _owner;
    private readonly FileStores _files;
    private readonly List<string> _findings = [];
    private readonly List<long> _erased = [];
    private List<string> _unnamedFiles = [];

    private Verification(WorkspaceDbContext owner, FileStores files) => (_owner, _files) = (owner, files);

    /// <summary>The number of publications read.</summary>
    public long Publications { get; private set; }

    /// <summary>
    /// The hash of the latest publication; null for an empty ledger. Note it elsewhere, and it proves later that nothing was removed
    /// from the end.
    /// </summary>
    public string? Head { get; private set; }

    /// <summary>The faults, one sentence each. Empty when all is well.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>The numbers of publications whose content was lawfully erased. A later publication says so.</summary>
    public IReadOnlyList<long> Erased => _erased;

    /// <summary>Hashes of office files that nothing names. They are no fault: an interrupted erasure, for example, leaves them.</summary>
    public IReadOnlyList<string> UnnamedFiles => _unnamedFiles;

    /// <param name="owner">A context over the owner's connection.</param>
    /// <param name="head">A hash noted earlier that must be in the chain; null for no such check.</param>
    public static async Task<Verification> RunAsync(WorkspaceDbContext owner, FileStores files, string? head = null, CancellationToken cancellationToken = default)
    {
        var verification = new Verification(owner, files);
        await using var verificationLock = await PublishingLock.ToRebuildAsync(owner, cancellationToken);
        await using (await owner.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken))
        {
            if (await verification.HeadersCanBeReadAsync(cancellationToken))
            {
                await verification.CheckChainAsync(head, cancellationToken);
                await verification.CheckRecordAsync(cancellationToken);
            }
        } // rolled back, together with the record made for comparison

        await verification.CheckFilesAsync(cancellationToken);
        return verification;
    }

    private async Task<bool> HeadersCanBeReadAsync(CancellationToken cancellationToken)
    {
        var (subjects, kinds) = (Enum.GetNames<SubjectKind>(), Enum.GetNames<PublicationKind>());
        var unknown = await _owner.Database.SqlQuery<long>(
            $"select number as \"Value\" from published.publications where subject_kind <> all({subjects}) or kind <> all({kinds})").ToListAsync(cancellationToken);
        _findings.AddRange(unknown.Select(number => $"published.publications, publication {number}: this program does not know its kind. It was changed, or a newer program wrote it."));
        return unknown.Count == 0;
    }

    private async Task CheckChainAsync(string? head, CancellationToken cancellationToken)
    {
        Publication? previous = null;
        var headSeen = head is null;
        var missing = new List<Publication>();
        await foreach (var (publication, content, restricted) in AllAsync().WithCancellation(cancellationToken))
        {
            CheckHeader(publication, previous);
            if (content is null)
            {
                missing.Add(publication);
                if (restricted is not null)
                {
                    _findings.Add($"restricted.contents, publication {publication.Number}: the content was erased, but its exempt part is still there.");
                }
            }
            else
            {
                CheckHash(publication, "published.contents", content.Hash, publication.ContentHash);
                CheckHash(publication, "restricted.contents", restricted?.Hash, publication.RestrictedHash);
            }

            headSeen |= publication.Hash == head;
            previous = publication;
        }

        (Publications, Head) = (previous?.Number ?? 0, previous?.Hash);
        if (!headSeen)
        {
            _findings.Add($"The ledger has no publication with the hash {head}. Its end was removed, or it is another ledger.");
        }

        await CheckErasuresAsync(missing, cancellationToken);
    }

    private async IAsyncEnumerable<(Publication, PublishedContent?, RestrictedContent?)> AllAsync()
    {
        var all =
            from publication in _owner.Publications.AsNoTracking()
            join content in _owner.Contents on publication.Number equals content.Number into contents
            from content in contents.DefaultIfEmpty()
            join restricted in _owner.RestrictedContents on publication.Number equals restricted.Number into restricteds
            from restricted in restricteds.DefaultIfEmpty()
            orderby publication.Number
            select new { publication, content, restricted };
        await foreach (var row in all.AsAsyncEnumerable())
        {
            yield return (row.publication, row.content, row.restricted);
        }
    }

    private void CheckHeader(Publication publication, Publication? previous)
    {
        var where = $"published.publications, publication {publication.Number}";
        if (publication.Number != (previous?.Number ?? 0) + 1)
        {
            _findings.Add($"{where}: publication {(previous?.Number ?? 0) + 1} is missing before it.");
        }

        if (publication.PreviousHash != previous?.Hash)
        {
            _findings.Add($"{where}: its link does not match the hash of the publication before it.");
        }

        if (publication.Hash != publication.ComputeHash())
        {
            _findings.Add($"{where}: its header was changed after it was published.");
        }
    }

    private void CheckHash(Publication publication, string table, string? actual, string? published)
    {
        if (actual != published)
        {
            _findings.Add(actual is null
                ? $"{table}, publication {publication.Number}: the content is missing, but no erasure names it."
                : $"{table}, publication {publication.Number}: the content is not what was published.");
        }
    }

    private async Task CheckErasuresAsync(List<Publication> missing, CancellationToken cancellationToken)
    {
        foreach (var subject in missing.GroupBy(publication => publication.SubjectId))
        {
            var latest = await _owner.Publications.Where(publication => publication.SubjectId == subject.Key)
                .Join(_owner.Contents, publication => publication.Number, content => content.Number, (publication, content) => new { publication.Number, publication.SubjectKind, content.Text })
                .OrderByDescending(content => content.Number)
                .FirstOrDefaultAsync(cancellationToken);
            var named = latest is null ? [] : ErasedBy(latest.SubjectKind, latest.Text);
            foreach (var publication in subject)
            {
                if (named.Contains(publication.Number))
                {
                    _erased.Add(publication.Number);
                }
                else
                {
                    CheckHash(publication, "published.contents", null, publication.ContentHash);
                }
            }
        }
    }

    private static IReadOnlyCollection<long> ErasedBy(SubjectKind kind, string content)
    {
        try
        {
            return [.. SubjectJson.Read(kind, content).Erasures.Select(erasure => erasure.Publication)];
        }
        catch (JsonException)
        {
            return []; // it was changed, which its hash has already shown
        }
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
        await using var record = RecordDbContext.On(_owner.Database.GetDbConnection());
        var stored = _files.Office.Hashes().ToList(); // before reading the names, so that no new upload is listed
        _unnamedFiles = [.. stored.Except(await OfficeFiles.NamedAsync(_owner, cancellationToken))];
        var published = await record.Papers.Select(paper => paper.Sha256).Distinct().ToListAsync(cancellationToken);
        _findings.AddRange(_files.Public.Hashes().Except(published).Select(hash => $"Public files: {hash} is stored, but nothing published names it."));
        await CheckStoreAsync("Public files", _files.Public, published, cancellationToken);

        var latest = _owner.Publications.GroupBy(publication => publication.SubjectId).Select(subject => subject.Max(publication => publication.Number));
        var restricted = await _owner.RestrictedContents.Where(content => latest.Contains(content.Number)).Select(content => content.Text).ToListAsync(cancellationToken);
        var sources = await _owner.Sources.Select(source => source.Sha256).ToListAsync(cancellationToken);
        await CheckStoreAsync("Office files", _files.Office, published.Concat(restricted.SelectMany(ExemptFilesIn)).Concat(sources).Distinct(), cancellationToken);
    }

    private static IEnumerable<string> ExemptFilesIn(string restricted)
    {
        try
        {
            return SubjectJson.Read<ExemptContent>(restricted).Parts.SelectMany(part => part.Documents).Select(document => document.Sha256).OfType<string>();
        }
        catch (JsonException)
        {
            return []; // it was changed, which its hash has already shown
        }
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
