using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>
/// Takes down what was published by mistake. To withdraw is to hide, and leaves a notice. To redact is to publish again without some words.
/// To erase is to delete what was withdrawn or redacted. Each subject that changes gets one publication. An act that was interrupted
/// between two of them is completed by doing it again.
/// </summary>
/// <param name="workspace">Uses the office's connection, or the owner's to erase.</param>
/// <param name="who">The person who acts; kept in the workspace.</param>
public sealed class TakingDown(WorkspaceDbContext workspace, FileStores files, TimeProvider clock, string who)
{
    /// <summary>Withdraws a whole meeting.</summary>
    public async Task<Publication> WithdrawAsync(Guid meetingId, BilingualText notice, Func<Publication, Task>? audit = null, CancellationToken cancellationToken = default)
    {
        var published = await PublishedAsync(meetingId, cancellationToken);
        return await PublishAsync(published, published.Meeting.Withdraw(notice), audit, cancellationToken);
    }

    /// <summary>Withdraws a paper from the meeting and from its earlier versions.</summary>
    public async Task<Publication> WithdrawPaperAsync(Guid meetingId, string paperId, BilingualText notice, Func<Publication, Task>? audit = null, CancellationToken cancellationToken = default)
    {
        var published = await PublishedAsync(meetingId, cancellationToken);
        var isInEarlierVersion = await PublicationsOf(meetingId)
            .Join(workspace.Contents, publication => publication.Number, content => content.Number, (_, content) => content.Text)
            .AnyAsync(text => text.Contains($"\"id\":\"{paperId}\""), cancellationToken);
        return await PublishAsync(published, published.Meeting.WithdrawDocument(paperId, notice, isInEarlierVersion), audit, cancellationToken);
    }

    /// <summary>Withdraws an earlier version of a meeting.</summary>
    /// <param name="number">The number of the publication.</param>
    public async Task<Publication> WithdrawVersionAsync(Guid meetingId, long number, BilingualText notice, Func<Publication, Task>? audit = null, CancellationToken cancellationToken = default)
    {
        var published = await PublishedAsync(meetingId, cancellationToken);
        return await PublishAsync(published, published.Meeting.WithdrawVersion(number, notice), audit, cancellationToken);
    }

    /// <summary>
    /// Removes words from a subject, and from the issues that have an item of it, as these took their names from there. Each is published
    /// without the words, and every earlier publication that holds them is withdrawn.
    /// </summary>
    /// <param name="inExemptParts">Whether the words are removed from the exempt parts too, which only members and officers read.</param>
    /// <param name="audit">Writes the event of each publication, within its transaction.</param>
    /// <exception cref="DomainException">The words are not there, or the notice says them.</exception>
    public async Task<IReadOnlyList<RedactedSubject>> RedactAsync(
        Guid subjectId, SoughtWords words, BilingualText notice, bool inExemptParts = false, Func<Publication, Task>? audit = null, CancellationToken cancellationToken = default)
    {
        if (words.AreIn(notice.English) || words.AreIn(notice.Welsh) || words.AreIn(who))
        {
            throw new DomainException("The notice is public, so it cannot say the words that are removed. Write another notice.");
        }

        var removal = new WordRemoval(words);
        var redacted = new List<RedactedSubject>();
        foreach (var id in (await IssuesOfAsync(subjectId, cancellationToken)).Prepend(subjectId))
        {
            if (await RedactOneAsync(id, removal, notice, inExemptParts, audit, cancellationToken) is { } done)
            {
                redacted.Add(done);
            }
        }

        if (redacted.Count == 0)
        {
            throw new DomainException(
                "These words were not found there. Nothing was changed. Check the spelling, or give fewer words: they are found in any case and with any punctuation.");
        }

        var reasons = await workspace.Overrides.Where(row => row.MeetingId == subjectId).ToListAsync(cancellationToken);
        workspace.RemoveRange(reasons.Where(row => words.AreIn(row.Reason)));
        var typed = await workspace.Typing.Where(row => row.MeetingId == subjectId).ToListAsync(cancellationToken);
        workspace.RemoveRange(typed.Where(row => words.AreIn(row.Text) || words.AreIn(row.Shown)));
        var asked = await workspace.Agreements.Where(row => row.MeetingId == subjectId).ToListAsync(cancellationToken);
        foreach (var row in asked.Where(row => new[] { row.ReasonInEnglish, row.ReasonInWelsh, row.WhyAtOnce, row.Remark }.Any(words.AreIn)))
        {
            Forget(row);
        }

        await workspace.SaveChangesAsync(cancellationToken);
        return redacted;
    }

    /// <summary>Deletes the contents of publications of one subject. The draft is published in their place.</summary>
    /// <param name="numbers">The numbers of the publications.</param>
    /// <param name="reason">The legal reason, in words fit for the public.</param>
    /// <param name="words">What must be gone; null for whatever only these publications say.</param>
    /// <param name="withSources">Whether imported files that hold the words are deleted too.</param>
    /// <returns>The publication, and what still holds the words where nobody outside the office can read it.</returns>
    /// <exception cref="DomainException">What is to be erased would still stand elsewhere. The message lists where.</exception>
    public async Task<(Publication Publication, IReadOnlyList<string> Left)> EraseAsync(
        IReadOnlyCollection<long> numbers, BilingualText reason, string confirmedBy, SoughtWords? words, bool withSources, CancellationToken cancellationToken = default)
    {
        // Before anything is looked at, so that nobody publishes the words while they are looked for.
        await using var publishingLock = await PublishingLock.ToPublishAsync(workspace, cancellationToken);
        var first = await workspace.Publications.FindAsync([numbers.FirstOrDefault()], cancellationToken)
            ?? throw new DomainException($"There is no publication {numbers.FirstOrDefault()}. Check the number in the version list.");
        var published = await PublishedAsync(first.SubjectId, cancellationToken);
        var act = published.Subject.Erase(numbers, reason, who, confirmedBy);
        // Of a withdrawn meeting only the notice is left. What was written of it goes with the contents.
        var draft = published.Subject is Meeting { IsWithdrawn: false } ? await new DraftStore(workspace).FindAsync(first.SubjectId, cancellationToken) : null;
        await workspace.Overrides.Where(row => row.MeetingId == first.SubjectId).ExecuteDeleteAsync(cancellationToken); // their reasons may repeat the words
        foreach (var asked in await workspace.Agreements.Where(row => row.MeetingId == first.SubjectId).ToListAsync(cancellationToken))
        {
            Forget(asked);
        }

        await workspace.SaveChangesAsync(cancellationToken);
        var left = new List<string>();
        if (words is null)
        {
            await MustNotRepeatAsync(published.Subject, numbers, cancellationToken);
            await MustNotRepeatAsync(draft?.Subject ?? published.Subject, numbers, cancellationToken);
        }
        else
        {
            var remains = await WordsLeft.FindAsync(workspace, files, words, published, draft, numbers, cancellationToken);
            remains.MustBeNone(withSources, words.AreIn(reason.English) || words.AreIn(reason.Welsh));
            await DeleteSourcesAsync(remains.Sources, cancellationToken); // first, so that an interrupted erasure can be done again
            left.AddRange(remains.Hidden);
        }

        await workspace.Typing.Where(row => row.MeetingId == first.SubjectId).ExecuteDeleteAsync(cancellationToken);
        var publication = await new Publisher(workspace, files, clock).PublishAsync(
            published,
            act,
            $"{who}, confirmed by {confirmedBy}",
            rewrite: written => draft is null ? new(((Meeting)published.Subject).ForThePublic()) { StoredItems = written.StoredItems } : written,
            cancellationToken: cancellationToken);
        return (publication, left);
    }

    /// <summary>Removes what was asked. What was published and waits for agreement still waits, without its words.</summary>
    private void Forget(AgreementRow asked)
    {
        if (asked is { Publication: not null, AnsweredAt: null })
        {
            (asked.ReasonInEnglish, asked.ReasonInWelsh, asked.WhyAtOnce) = (null, null, SoughtWords.Mark);
        }
        else
        {
            workspace.Remove(asked);
        }
    }

    private async Task<RedactedSubject?> RedactOneAsync(
        Guid id, WordRemoval removal, BilingualText notice, bool inExemptParts, Func<Publication, Task>? audit, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(id, cancellationToken);
        var draft = await new DraftStore(workspace).FindAsync(id, cancellationToken) ?? published;
        var (open, _) = await ContentsAsync(id, cancellationToken);
        var holding = open.Where(content => removal.Changes(content.Subject)).Select(content => content.Number).ToList();
        if (holding.Count == 0 && !Holds(draft) && !Holds(published))
        {
            return null;
        }

        var without = removal.From(published, inExemptParts);
        var publication = await new Publisher(workspace, files, clock).PublishAsync(
            without, without.Subject.Redact(holding, notice), who, rewrite: written => removal.From(written, inExemptParts), audit: audit, cancellationToken: cancellationToken);
        return new(without.Subject, publication.Number, holding);

        bool Holds(Draft one) => removal.Changes(one.Subject) || (inExemptParts && one.Exempt.Any(removal.Changes));
    }

    /// <summary>What nobody named may not be published again: a text that stands only in the contents to be erased.</summary>
    private async Task MustNotRepeatAsync(Subject next, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        var (open, closed) = await ContentsAsync(next.Id, cancellationToken);
        var kept = open.Concat(closed).Where(content => !numbers.Contains(content.Number)).SelectMany(content => WordRemoval.TextsOf(content.Subject)).ToHashSet();
        var repeated = WordRemoval.TextsOf(next).Except(kept).ToHashSet();
        foreach (var content in open.Concat(closed).Where(content => numbers.Contains(content.Number)))
        {
            if (WordRemoval.TextsOf(content.Subject).FirstOrDefault(repeated.Contains) is { } text)
            {
                throw new DomainException(
                    $"Nothing was erased: “{Beginning(text)}” stands in publication {content.Number}, and would be published again in its place. First redact the words that must go, or withdraw the meeting.");
            }
        }
    }

    private static string Beginning(string text) => text.Length <= 60 ? text : text[..60].TrimEnd() + "…";

    private async Task DeleteSourcesAsync(IReadOnlyCollection<SourceRow> sources, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            // The row first: after an interruption a file without a row is deleted by rebuild, but a row without a file is a fault.
            await workspace.Sources.Where(row => row.Sha256 == source.Sha256).ExecuteDeleteAsync(cancellationToken);
            files.Office.Delete(source.Sha256);
        }
    }

    private async Task<Draft> PublishedAsync(Guid subjectId, CancellationToken cancellationToken) => await LedgerReader.PublishedAsync(workspace, subjectId, cancellationToken)
        ?? throw new DomainException("Nothing is published there, so nothing can be taken down.");

    private IQueryable<Publication> PublicationsOf(Guid subjectId) => workspace.Publications.AsNoTracking().Where(publication => publication.SubjectId == subjectId);

    /// <summary>The contents of a subject's publications: those that may be read, and those that were withdrawn.</summary>
    private async Task<(IReadOnlyList<LedgerContent> Open, IReadOnlyList<LedgerContent> Closed)> ContentsAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var all = await LedgerContent.ReadAsync(workspace, [subjectId], cancellationToken);
        return ([.. all.Where(content => content.IsOpen)], [.. all.Where(content => !content.IsOpen)]);
    }

    private async Task<List<Guid>> IssuesOfAsync(Guid meetingId, CancellationToken cancellationToken)
    {
        await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
        return await record.Issues.Where(issue => issue.Items.Any(item => item.MeetingId == meetingId)).OrderBy(issue => issue.Slug).Select(issue => issue.Id).ToListAsync(cancellationToken);
    }

    /// <param name="audit">Writes the event of an act of the office, within the transaction; null where there is none.</param>
    private Task<Publication> PublishAsync(Draft draft, Act act, Func<Publication, Task>? audit, CancellationToken cancellationToken) =>
        new Publisher(workspace, files, clock).PublishAsync(draft, act, who, audit: audit, cancellationToken: cancellationToken);
}

/// <summary>A subject after words were removed from it.</summary>
/// <param name="Publication">The number of the publication without the words.</param>
/// <param name="Withdrawn">The numbers of the publications that held the words.</param>
public sealed record RedactedSubject(Subject Subject, long Publication, IReadOnlyList<long> Withdrawn);

/// <summary>The content of one publication.</summary>
/// <param name="IsOpen">Whether it was neither withdrawn nor erased.</param>
internal sealed record LedgerContent(long Number, Subject Subject, bool IsOpen)
{
    /// <summary>The contents of all publications of some subjects, oldest first. Erased ones are left out.</summary>
    public static async Task<IReadOnlyList<LedgerContent>> ReadAsync(WorkspaceDbContext workspace, IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken)
    {
        await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
        var open = (await record.Versions.Where(version => subjects.Contains(version.SubjectId) && version.State == VersionState.Open).Select(version => version.Number)
            .ToListAsync(cancellationToken)).ToHashSet();
        var contents = await (
            from publication in workspace.Publications
            where subjects.Contains(publication.SubjectId)
            join content in workspace.Contents on publication.Number equals content.Number
            orderby content.Number
            select new { content.Number, publication.SubjectKind, content.Text }).ToListAsync(cancellationToken);
        return [.. contents.Select(content => new LedgerContent(content.Number, SubjectJson.Read(content.SubjectKind, content.Text), open.Contains(content.Number)))];
    }
}
