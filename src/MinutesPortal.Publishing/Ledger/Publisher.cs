using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;
using Npgsql;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>
/// The only way to publish. In one transaction it takes a draft, adds a publication to the ledger and updates the record.
/// Officers, the import and the demonstration all publish through it.
/// </summary>
public sealed class Publisher(WorkspaceDbContext workspace, FileStores files, TimeProvider clock)
{
    /// <summary>Publishes what a verb of the draft's subject has allowed, and stores the draft.</summary>
    /// <param name="act">The result of the verb.</param>
    /// <param name="who">The publisher; kept in the workspace.</param>
    /// <param name="reason">The internal reason; kept in the workspace.</param>
    /// <param name="at">The time of an earlier publication that is imported; null for now.</param>
    /// <param name="rewrite">Changes the stored draft that follows what was composed; null to leave alone what officers write.</param>
    /// <param name="audit">Writes the event of an act of the office, within the transaction; null where there is none.</param>
    /// <exception cref="DomainException">
    /// A withdrawal or erasure names a publication that is not an earlier one of the subject. Or another subject has the same id in an earlier
    /// system.
    /// </exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has changed the same part of the draft.</exception>
    public async Task<Publication> PublishAsync(
        Draft draft, Act act, string who, string? reason = null, DateTimeOffset? at = null,
        Func<Draft, Draft>? rewrite = null, Func<Publication, Task>? audit = null, CancellationToken cancellationToken = default)
    {
        // The whole transaction fails or succeeds, so savepoints would only cost round trips.
        workspace.Database.AutoSavepointsEnabled = false;
        await using var publishingLock = await PublishingLock.ToPublishAsync(workspace, cancellationToken);
        await using var transaction = await workspace.Database.BeginTransactionAsync(cancellationToken);
        await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
        await record.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancellationToken);

        await MustBeEarlierPublicationsAsync(draft.Subject, act, cancellationToken);
        var before = draft.IsComposed ? await MustBeLatestAsync(draft, cancellationToken) : null;
        var written = draft is { IsComposed: true, Subject: Meeting } ? await new DraftStore(workspace).FindLockedAsync(draft.Subject.Id, cancellationToken) : null;
        await GiveAddressAsync(draft.Subject, act, record, cancellationToken);
        var otherIds = draft.Subject is Meeting meeting ? await GiveIdsAsync(draft, meeting, record, cancellationToken) : [];

        var now = clock.GetUtcNow();
        var publication = await AppendAsync(draft, act, at ?? now, cancellationToken);
        workspace.Add(OfficeAct.After(await LedgerReader.LastActAsync(workspace, cancellationToken), publication, now, who, reason));
        if (written is not null)
        {
            written = rewrite is null ? written : rewrite(written);
            written.Rename(otherIds);
            written.Follow(draft, before);
        }
        else
        {
            (draft.Subject as Meeting)?.ForgetCutOut();
        }

        await new DraftStore(workspace).StoreAsync(written ?? draft, written is not null && Draft.IsAhead(draft, written), cancellationToken);
        await workspace.SaveChangesAsync(cancellationToken);
        var erasedFiles = await EraseContentsAsync(draft.Subject, act, cancellationToken);

        var papersBefore = await record.Papers.Where(paper => paper.MeetingId == draft.Subject.Id).Select(paper => paper.Sha256).ToListAsync(cancellationToken);
        var subject = (await LedgerReader.SubjectsAsync(workspace, [draft.Subject.Id], cancellationToken))[0];
        await ReplaceAsync(record, subject, cancellationToken);

        // Files are copied before the commit and deleted after it, so no page names a missing file.
        // A crash in between leaves only orphan files, which the next start removes.
        var after = subject.Papers.Select(paper => paper.Sha256).ToList();
        await files.CopyToPublicAsync(after, cancellationToken);
        if (audit is not null)
        {
            await audit(publication);
        }

        await transaction.CommitAsync(cancellationToken);
        workspace.ChangeTracker.Clear();
        erasedFiles.ForEach(files.Office.Delete);
        // Still under the lock: no other publisher can start to use a file that is being deleted.
        await RemoveFromPublicAsync([.. papersBefore.Except(after)]);
        return publication;
    }

    /// <summary>What was composed on an earlier publication could publish again what has been corrected or withdrawn since.</summary>
    /// <returns>What is published now; null where nothing is.</returns>
    private async Task<Draft?> MustBeLatestAsync(Draft composed, CancellationToken cancellationToken)
    {
        var published = await LedgerReader.PublishedAsync(workspace, composed.Subject.Id, cancellationToken);
        return published?.Publication == composed.Publication
            ? published
            : throw new DomainException("Another version was published in the meantime, so nothing was published now. Look at what is public, and decide again.");
    }

    private async Task ReplaceAsync(RecordDbContext record, SubjectRecord subject, CancellationToken cancellationToken)
    {
        try
        {
            await RecordWriter.ReplaceAsync(record, subject, cancellationToken);
        }
        catch (PostgresException exception) when (exception.ConstraintName == RecordNames.OneSubjectForAFormerId)
        {
            workspace.ChangeTracker.Clear(); // nothing of this is stored
            var id = subject.Subject.SourceId!;
            throw new DomainException(
                $"The {SubjectJson.KindOf(subject.Subject).ToString().ToLowerInvariant()} {id.Id} of {id.Host ?? "the earlier system"} has been published already. Change that one, or import again, which finds it.");
        }
    }

    private async Task<Publication> AppendAsync(Draft draft, Act act, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var content = new PublishedContent(draft.ForThePublic());
        var exempt = draft.ForMembers();
        var restricted = exempt.Count > 0 ? new RestrictedContent(exempt) : null;
        var publication = Publication.After(await LedgerReader.HeadAsync(workspace, cancellationToken), draft.Subject, act, at, content, restricted);
        content.Number = publication.Number;
        workspace.Add(publication);
        workspace.Add(content);
        if (restricted is not null)
        {
            restricted.Number = publication.Number;
            workspace.Add(restricted);
        }

        return publication;
    }

    /// <summary>Sets the subject's address. Only the record knows which addresses were ever used.</summary>
    internal static async Task GiveAddressAsync(Subject subject, Act act, RecordDbContext record, CancellationToken cancellationToken)
    {
        if (subject is not IAddressed addressed)
        {
            return;
        }

        // Reads only the addresses that can conflict: a council has thousands of issues.
        var (kind, name, panelId) = (SubjectJson.KindOf(subject), Slug.From(addressed.NameInAddress), addressed.AddressPanelId);
        var present = PresentAddresses(subject, record);
        var given = await present.Where(row => row.SubjectId == subject.Id)
            .Concat(present.Where(row => row.SubjectId != subject.Id && row.Slug.StartsWith(name)))
            .Concat(record.Redirects
                .Where(former => former.Kind == kind && former.PanelId == panelId && former.SubjectId != subject.Id && former.Slug.StartsWith(name))
                .Select(former => new GivenAddress { SubjectId = former.SubjectId, Slug = former.Slug }))
            .ToListAsync(cancellationToken);
        addressed.TakeAddress(
            given.Where(row => row.SubjectId != subject.Id).Select(row => row.Slug).ToHashSet(),
            // An address that was made from removed words is forgotten: a redirect would still say them.
            act.Kind == PublicationKind.Redaction ? null : given.Find(row => row.SubjectId == subject.Id)?.Slug);
    }

    /// <summary>The current addresses of all subjects of this kind. For a meeting, only those under the same panel.</summary>
    private static IQueryable<GivenAddress> PresentAddresses(Subject subject, RecordDbContext record) => subject switch
    {
        Panel => record.Panels.Select(row => new GivenAddress { SubjectId = row.Id, Slug = row.Slug }),
        Person => record.People.Select(row => new GivenAddress { SubjectId = row.Id, Slug = row.Slug }),
        Issue => record.Issues.Select(row => new GivenAddress { SubjectId = row.Id, Slug = row.Slug }),
        Meeting meeting => record.Meetings.Where(row => row.PanelId == meeting.PanelId)
            .Select(row => new GivenAddress { SubjectId = row.Id, Slug = row.Slug }),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    /// <summary>Replaces ids that are taken. Ids are random, so about one in a million is.</summary>
    /// <returns>The new id for each id that was replaced.</returns>
    private static async Task<Dictionary<string, string>> GiveIdsAsync(Draft draft, Meeting meeting, RecordDbContext record, CancellationToken cancellationToken)
    {
        var others = new Dictionary<string, string>();
        while (true)
        {
            var ids = meeting.Items.SelectMany(item => item.Entries.Select(entry => entry.Id).Append(item.Id)).ToList();
            var documentIds = meeting.AllDocuments.Select(document => document.Id).ToList();
            var taken = await record.Citations.Where(citation => ids.Contains(citation.Id) && citation.MeetingId != meeting.Id).Select(citation => citation.Id)
                .Union(record.Papers.Where(paper => documentIds.Contains(paper.Id) && paper.MeetingId != meeting.Id).Select(paper => paper.Id))
                .ToListAsync(cancellationToken);
            if (taken.Count == 0)
            {
                return others;
            }

            var renamed = taken.Distinct().ToDictionary(id => id, _ => CitationId.New());
            draft.Rename(renamed);
            renamed.ToList().ForEach(pair => others.Add(pair.Key, pair.Value));
        }
    }

    private async Task MustBeEarlierPublicationsAsync(Subject subject, Act act, CancellationToken cancellationToken)
    {
        var named = subject.Erasures.Select(erasure => erasure.Publication)
            .Concat(subject.Withdrawals.Select(withdrawal => withdrawal.Publication).OfType<long>())
            .Distinct().ToList();
        if (named.Count == 0)
        {
            return;
        }

        var known = await workspace.Publications.CountAsync(publication => publication.SubjectId == subject.Id && named.Contains(publication.Number), cancellationToken);
        if (known < named.Count)
        {
            throw new DomainException("Choose earlier publications of the same subject. Only these can be withdrawn or erased.");
        }

        var latest = await workspace.Publications.Where(publication => publication.SubjectId == subject.Id).MaxAsync(publication => publication.Number, cancellationToken);
        if (act.Kind != PublicationKind.Redaction && subject.Withdrawals.Any(withdrawal => withdrawal.Publication == latest))
        {
            throw new DomainException("The latest version is the one on show. Publish a correction, or withdraw the whole meeting.");
        }
    }

    /// <summary>Deletes the erased contents, and returns the files that nothing names any more.</summary>
    private async Task<List<string>> EraseContentsAsync(Subject subject, Act act, CancellationToken cancellationToken)
    {
        if (act.Kind != PublicationKind.Erasure)
        {
            return [];
        }

        var numbers = subject.Erasures.Select(erasure => erasure.Publication).ToList();
        var contents = workspace.Contents.Where(content => numbers.Contains(content.Number));
        var restricted = workspace.RestrictedContents.Where(content => numbers.Contains(content.Number));
        var hashes = (await contents.AsNoTracking().ToListAsync(cancellationToken)).Select(content => SubjectJson.Read(SubjectJson.KindOf(subject), content.Text))
            .OfType<Meeting>().SelectMany(meeting => meeting.AllDocuments)
            .Concat((await restricted.AsNoTracking().ToListAsync(cancellationToken))
                .SelectMany(content => SubjectJson.Read<ExemptContent>(content.Text).Parts).SelectMany(part => part.Documents))
            .Select(document => document.Sha256).OfType<string>().ToList();

        // Only the owner may delete them. Over the office's connection the database refuses.
        await contents.ExecuteDeleteAsync(cancellationToken);
        await restricted.ExecuteDeleteAsync(cancellationToken);

        return [.. hashes.Except(await OfficeFiles.NamedAsync(workspace, cancellationToken))];
    }

    /// <summary>Takes no cancellation token: the publication is committed, so this must finish.</summary>
    private async Task RemoveFromPublicAsync(IReadOnlyCollection<string> hashes)
    {
        if (hashes.Count == 0)
        {
            return;
        }

        await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
        var named = await record.Papers.Where(paper => hashes.Contains(paper.Sha256)).Select(paper => paper.Sha256).ToListAsync();
        foreach (var hash in hashes.Except(named))
        {
            files.Public.Delete(hash);
        }
    }

    /// <summary>An address and the subject that has it.</summary>
    private sealed class GivenAddress
    {
        public required Guid SubjectId { get; init; }

        public required string Slug { get; init; }
    }
}
