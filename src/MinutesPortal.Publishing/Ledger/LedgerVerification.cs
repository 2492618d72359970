using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>Checks that the ledger and the office's acts agree with their own hashes, in the transaction of the caller.</summary>
internal sealed class LedgerVerification
{
    private readonly WorkspaceDbContext _owner;
    private readonly HashSet<string> _missingHeads;
    private readonly List<string> _findings = [];
    private readonly List<long> _erased = [];

    private LedgerVerification(WorkspaceDbContext owner, IEnumerable<string> heads) =>
        (_owner, _missingHeads) = (owner, [.. heads.Select(head => head.Trim().ToLowerInvariant())]);

    /// <summary>Whether this program knows every kind of publication. If not, nothing else was checked.</summary>
    public bool IsReadable { get; private set; }

    /// <inheritdoc cref="Verification.Publications"/>
    public long Publications { get; private set; }

    /// <inheritdoc cref="Verification.Head"/>
    public string? Head { get; private set; }

    /// <inheritdoc cref="Verification.LastAct"/>
    public string? LastAct { get; private set; }

    /// <inheritdoc cref="Verification.LastEvent"/>
    public string? LastEvent { get; private set; }

    public IReadOnlyList<string> Findings => _findings;

    /// <inheritdoc cref="Verification.Erased"/>
    public IReadOnlyList<long> Erased => _erased;

    /// <param name="owner">A context over the owner's connection.</param>
    /// <param name="heads">Hashes noted earlier, of publications or acts, that must still be there.</param>
    public static async Task<LedgerVerification> RunAsync(WorkspaceDbContext owner, IEnumerable<string> heads, CancellationToken cancellationToken)
    {
        var verification = new LedgerVerification(owner, heads);
        if (await verification.HeadersCanBeReadAsync(cancellationToken))
        {
            verification.IsReadable = true;
            await verification.CheckChainAsync(cancellationToken);
            await verification.CheckActsAsync(cancellationToken);
            await verification.CheckEventsAsync(cancellationToken);
            verification._findings.AddRange(verification._missingHeads.Select(head =>
                $"No publication, act or event has the hash {head}. The end of the ledger was removed, or it is another ledger."));
        }

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

    private async Task CheckChainAsync(CancellationToken cancellationToken)
    {
        Publication? previous = null;
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

            _missingHeads.Remove(publication.Hash);
            previous = publication;
        }

        (Publications, Head) = (previous?.Number ?? 0, previous?.Hash);
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

    private async Task CheckActsAsync(CancellationToken cancellationToken)
    {
        OfficeAct? previous = null;
        await foreach (var act in _owner.Acts.AsNoTracking().OrderBy(act => act.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var where = $"workspace.acts, act {act.Number}";
            if (act.Number != (previous?.Number ?? 0) + 1)
            {
                _findings.Add($"{where}: act {(previous?.Number ?? 0) + 1} is missing before it.");
            }

            if (act.PreviousHash != previous?.Hash)
            {
                _findings.Add($"{where}: its link does not match the hash of the act before it.");
            }

            if (act.Hash != act.ComputeHash())
            {
                _findings.Add($"{where}: it was changed after it was done.");
            }

            _missingHeads.Remove(act.Hash);
            previous = act;
        }

        LastAct = previous?.Hash;
        var without = await _owner.Publications.Where(publication => !_owner.Acts.Any(act => act.Publication == publication.Number))
            .Select(publication => publication.Number).Order().ToListAsync(cancellationToken);
        _findings.AddRange(without.Select(number => $"workspace.acts: the act of publication {number} is missing."));
    }

    private async Task CheckEventsAsync(CancellationToken cancellationToken)
    {
        AuditEvent? previous = null;
        await foreach (var one in _owner.Events.AsNoTracking().OrderBy(one => one.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var where = $"workspace.events, event {one.Id}";
            if (one.Id != (previous?.Id ?? 0) + 1)
            {
                _findings.Add($"{where}: event {(previous?.Id ?? 0) + 1} is missing before it.");
            }

            if (one.PreviousHash != previous?.Hash)
            {
                _findings.Add($"{where}: its link does not match the hash of the event before it.");
            }

            if (one.Hash != one.ComputeHash())
            {
                _findings.Add($"{where}: it was changed after it happened.");
            }

            _missingHeads.Remove(one.Hash);
            previous = one;
        }

        LastEvent = previous?.Hash;
    }
}
