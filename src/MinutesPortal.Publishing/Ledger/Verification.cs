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
/// Checks that the ledger is whole, that the record is what follows from it, and that the files are those published.
/// It reads one moment of the database and changes nothing.
/// </summary>
public sealed class Verification
{
    private const int MostOfATable = 20;

    private readonly WorkspaceDbContext _owner;
    private readonly FileStores _files;
    private readonly List<string> _findings = [];
    private readonly List<long> _erased = [];
    private List<string> _unnamedFiles = [];

    private Verification(WorkspaceDbContext owner, FileStores files) => (_owner, _files) = (owner, files);

    /// <summary>Publications read.</summary>
    public long Publications { get; private set; }

    /// <summary>The hash of the latest publication; null for an empty ledger. Noted elsewhere, it proves later that nothing was taken off the end.</summary>
    public string? Head { get; private set; }

    /// <summary>What is wrong, and where, a sentence each. Empty when all is well.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Publications whose content was erased, lawfully: a later publication says so.</summary>
    public IReadOnlyList<long> Erased => _erased;

    /// <summary>Hashes of files in the office's store that nothing names: no fault, but an erasure that was interrupted leaves them too.</summary>
    public IReadOnlyList<string> UnnamedFiles => _unnamedFiles;

    /// <param name="owner">Over the owner's connection.</param>
    /// <param name="head">A hash noted earlier that must be in the chain; null to ask nothing of it.</param>
    public static async Task<Verification> RunAsync(WorkspaceDbContext owner, FileStores files, string? head = null, CancellationToken cancellationToken = default)
    {
        var verification = new Verification(owner, files);
        await using var turn = await PublishingLock.ToRemakeAsync(owner, cancellationToken);
        await using (await owner.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken))
        {
            if (await verification.HeadersCanBeReadAsync(cancellationToken))
            {
                await verification.CheckChainAsync(head, cancellationToken);
                await verification.CheckRecordAsync(cancellationToken);
            }
        } // rolled back, and with it the record made for comparison

        await verification.CheckFilesAsync(cancellationToken);
        return verification;
    }

    private async Task<bool> HeadersCanBeReadAsync(CancellationToken cancellationToken)
    {
        var (subjects, kinds) = (Enum.GetNames<SubjectKind>(), Enum.GetNames<PublicationKind>());
        var unknown = await _owner.Database.SqlQuery<long>(
            $"select number as \"Value\" from published.publications where subject_kind <> all({subjects}) or kind <> all({kinds})").ToListAsync(cancellationToken);
        _findings.AddRange(unknown.Select(number => $"published.publications, publication {number}: its kind is none that this program knows: it was changed, or a newer program wrote it."));
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
                    _findings.Add($"restricted.contents, publication {publication.Number}: the content was erased, and its exempt part is still there.");
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
            _findings.Add($"The ledger holds no publication with the hash {head}: something was taken off its end, or it is another ledger.");
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
            _findings.Add($"{where}: it does not follow the publication before it, whose hash is another.");
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
                ? $"{table}, publication {publication.Number}: the content is missing, and no erasure names it."
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
            return []; // it was changed, and its hash has said so
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
            _findings.Add($"record: it cannot be made from the ledger to compare with: {exception.Message}");
            return;
        }

        await using var record = RecordDbContext.On(_owner.Database.GetDbConnection());
        await record.Database.UseTransactionAsync(_owner.Database.CurrentTransaction!.GetDbTransaction(), cancellationToken);
        foreach (var table in record.Model.GetEntityTypes().Where(type => type.GetTableName() is not null).DistinctBy(type => type.GetTableName()))
        {
            await CompareAsync(record, table, cancellationToken);
        }
    }

    /// <summary>Row by row and column by column, whatever the table: what is new in the model is compared too.</summary>
    private async Task CompareAsync(RecordDbContext record, IEntityType table, CancellationToken cancellationToken)
    {
        var name = table.GetTableName()!;
        var keys = table.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()).ToList();
        var columns = string.Join(", ", keys.Select(key => $"\"{key}\""));
        // Names of the model; no values.
#pragma warning disable EF1002
        var different = await record.Database.SqlQueryRaw<Difference>($"""
            select published.row::text as published, stands.row::text as stands
            from (select {columns}, to_jsonb(t) as row from {NextRecordDbContext.Name}.{name} t) published
            full join (select {columns}, to_jsonb(t) as row from record.{name} t) stands using ({columns})
            where published.row is distinct from stands.row
            limit {MostOfATable}
            """).ToListAsync(cancellationToken);
#pragma warning restore EF1002
        _findings.AddRange(different.Select(difference => $"record.{name}, {difference.InWords(keys)}"));
    }

    private async Task CheckFilesAsync(CancellationToken cancellationToken)
    {
        // While nobody publishes, or a file that is just coming or going would be taken for a fault.
        await using var turn = await PublishingLock.ToPublishAsync(_owner, cancellationToken);
        await using var record = RecordDbContext.On(_owner.Database.GetDbConnection());
        var stored = _files.Office.Hashes().ToList(); // before what names them is read
        _unnamedFiles = [.. stored.Except(await OfficeFiles.NamedAsync(_owner, cancellationToken))];
        var published = await record.Papers.Select(paper => paper.Sha256).Distinct().ToListAsync(cancellationToken);
        _findings.AddRange(_files.Public.Hashes().Except(published).Select(hash => $"Public files: {hash} is there, and nothing published names it."));
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
            return []; // it was changed, and its hash has said so
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

    private sealed record Difference(string? Published, string? Stands)
    {
        public string InWords(IReadOnlyList<string> keys)
        {
            using var published = JsonDocument.Parse(Published ?? "{}");
            using var stands = JsonDocument.Parse(Stands ?? "{}");
            var known = Published is null ? stands.RootElement : published.RootElement;
            var row = string.Join(", ", keys.Select(key => $"{key} {known.GetProperty(key)}"));
            if (Published is null)
            {
                return $"{row}: nothing published gives rise to this row.";
            }

            if (Stands is null)
            {
                return $"{row}: the row is missing.";
            }

            var columns = published.RootElement.EnumerateObject()
                .Where(column => !stands.RootElement.TryGetProperty(column.Name, out var value) || value.GetRawText() != column.Value.GetRawText())
                .Select(column => column.Name);
            return $"{row}: not what was published in {string.Join(", ", columns)}.";
        }
    }
}
