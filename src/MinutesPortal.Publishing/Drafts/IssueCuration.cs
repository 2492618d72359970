using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>
/// Curates issues: decides which agenda items belong to one topic. Each act reads what is public, calls a verb of the issue and publishes.
/// Issues are named by their slug; a former slug works too.
/// </summary>
/// <param name="who">The curator; kept in the workspace.</param>
/// <param name="audit">Writes the event of each publication, within its transaction; null where there is none.</param>
public sealed class IssueCuration(WorkspaceDbContext workspace, FileStores files, TimeProvider clock, string who, Func<Publication, Task>? audit = null)
{
    /// <summary>Starts an issue with some agenda items.</summary>
    /// <exception cref="DomainException">
    /// An issue has this address already. So the same act done twice does not create two issues.
    /// </exception>
    public async Task<CuratedIssue> BeginAsync(BilingualText title, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken = default)
    {
        await using (var record = Record())
        {
            await MustBeNewAsync(record, new Issue(title), cancellationToken); // before the items are looked for: it says more
        }

        var meetings = await MeetingsOfAsync(itemIds, cancellationToken);
        var plan = IssuePlan.Begin(title, issue => OneActFor(itemIds, itemId => issue.Link(meetings[itemId], itemId)));
        return (await PublishAsync(plan, cancellationToken))[0];
    }

    /// <summary>Adds agenda items to an issue.</summary>
    public async Task<CuratedIssue> LinkAsync(string slug, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken = default)
    {
        var published = await FindAsync(slug, cancellationToken);
        var meetings = await MeetingsOfAsync(itemIds, cancellationToken);
        var plan = IssuePlan.Change(published, issue => OneActFor(itemIds, itemId => issue.Link(meetings[itemId], itemId)));
        return (await PublishAsync(plan, cancellationToken))[0];
    }

    /// <summary>Removes agenda items from an issue.</summary>
    public Task<CuratedIssue> UnlinkAsync(string slug, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken = default) =>
        ChangeAsync(slug, issue => OneActFor(itemIds, issue.Unlink), cancellationToken);

    /// <summary>Merges an issue into another, to which its address then leads. Repeating an act that was interrupted completes it.</summary>
    /// <returns>The issue that took over, then the merged one.</returns>
    public async Task<(CuratedIssue Into, CuratedIssue Merged)> MergeAsync(string slug, string intoSlug, CancellationToken cancellationToken = default)
    {
        var plan = IssuePlan.Merge(await FindAsync(slug, cancellationToken), await FindAsync(intoSlug, cancellationToken));
        var done = await PublishAsync(plan, cancellationToken);
        return (done[0], done[1]);
    }

    /// <summary>Moves some items of an issue to a new issue.</summary>
    /// <returns>The new issue, then the one that keeps the other items.</returns>
    /// <exception cref="DomainException">An issue has the address of the new one already.</exception>
    public async Task<(CuratedIssue Split, CuratedIssue Original)> SplitAsync(
        string slug, BilingualText title, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken = default)
    {
        var done = await PublishAsync(IssuePlan.Split(await FindAsync(slug, cancellationToken), title, [.. itemIds.Distinct()]), cancellationToken);
        return (done[0], done[1]);
    }

    /// <summary>Adds a relation between two issues.</summary>
    /// <returns>The issue, then the related one, which is unchanged.</returns>
    public async Task<(CuratedIssue Issue, Issue Other)> RelateAsync(
        string slug, IssueRelationKind how, string otherSlug, CancellationToken cancellationToken = default)
    {
        var other = (Issue)(await FindAsync(otherSlug, cancellationToken)).Subject;
        return (await ChangeAsync(slug, issue => issue.Relate(how, other), cancellationToken), other);
    }

    /// <summary>Removes a relation between two issues.</summary>
    /// <inheritdoc cref="RelateAsync"/>
    public async Task<(CuratedIssue Issue, Issue Other)> UnrelateAsync(
        string slug, IssueRelationKind how, string otherSlug, CancellationToken cancellationToken = default)
    {
        var other = (Issue)(await FindAsync(otherSlug, cancellationToken)).Subject;
        return (await ChangeAsync(slug, issue => issue.Unrelate(how, other), cancellationToken), other);
    }

    /// <summary>Changes one issue, such as its title or its summary.</summary>
    /// <param name="change">Calls verbs of the issue and returns the act of the last one.</param>
    public async Task<CuratedIssue> ChangeAsync(string slug, Func<Issue, Act> change, CancellationToken cancellationToken = default) =>
        (await PublishAsync(IssuePlan.Change(await FindAsync(slug, cancellationToken), change), cancellationToken))[0];

    /// <summary>Gives the issues of a plan the addresses that they would get if they were published now.</summary>
    /// <exception cref="DomainException">An issue has the address of a new one already.</exception>
    public async Task GiveAddressesAsync(IssuePlan plan, CancellationToken cancellationToken)
    {
        await using var record = Record();
        foreach (var planned in plan.Issues)
        {
            if (planned.Before is null)
            {
                await MustBeNewAsync(record, planned.After, cancellationToken);
            }

            await Publisher.GiveAddressAsync(planned.After, planned.Act, record, cancellationToken);
        }
    }

    /// <summary>Publishes a plan, issue by issue.</summary>
    /// <exception cref="DomainException">
    /// Somebody else has published one of the issues since it was read, or an issue has the address of a new one already.
    /// </exception>
    public async Task<IReadOnlyList<CuratedIssue>> PublishAsync(IssuePlan plan, CancellationToken cancellationToken)
    {
        await GiveAddressesAsync(plan, cancellationToken);
        var done = new List<CuratedIssue>();
        foreach (var planned in plan.Issues)
        {
            var publication = await new Publisher(workspace, files, clock).PublishAsync(planned.Draft, planned.Act, who, audit: audit, cancellationToken: cancellationToken);
            done.Add(new(planned.After, publication.Number));
        }

        return done;
    }

    /// <summary>Calls a verb for each item and returns the act of the last one, which publishes them all.</summary>
    private static Act OneActFor(IReadOnlyCollection<string> itemIds, Func<string, Act> verb) =>
        itemIds.Select(verb).ToList() is [.., var last] ? last : throw new DomainException("Name at least one agenda item.");

    private static async Task MustBeNewAsync(RecordDbContext record, Issue issue, CancellationToken cancellationToken)
    {
        if (await record.Issues.AnyAsync(other => other.Slug == issue.Slug && other.MergedInto == null, cancellationToken))
        {
            throw new DomainException($"An issue at {AddressOf(issue.Slug)} exists already. Add the items to it, or enter another title.");
        }
    }

    /// <summary>What is public of an issue.</summary>
    private async Task<Draft> FindAsync(string slug, CancellationToken cancellationToken)
    {
        await using var record = Record();
        var id = await record.Issues.Where(issue => issue.Slug == slug).Select(issue => (Guid?)issue.Id)
            .Union(record.FormerlyAt(SubjectKind.Issue, slug).Select(former => (Guid?)former.SubjectId))
            .FirstOrDefaultAsync(cancellationToken)
                ?? throw new DomainException($"There is no issue at {AddressOf(slug)}. Check the address.");
        return (await LedgerReader.PublishedAsync(workspace, id, cancellationToken))!; // the record follows from the ledger
    }

    private async Task<IReadOnlyDictionary<string, Guid>> MeetingsOfAsync(IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken)
    {
        await using var record = Record();
        var meetings = await (
            from meeting in record.Meetings
            from item in meeting.Items
            where itemIds.Contains(item.Id)
            select new { item.Id, MeetingId = meeting.Id }).ToDictionaryAsync(row => row.Id, row => row.MeetingId, cancellationToken);
        return itemIds.FirstOrDefault(id => !meetings.ContainsKey(id)) is { } unknown
            ? throw new DomainException($"No published agenda item has the id {unknown}. Give the address of its page.")
            : meetings;
    }

    private RecordDbContext Record() => RecordDbContext.On(workspace.Database.GetDbConnection());

    private static string AddressOf(string slug) => $"/issues/{slug}";
}

/// <summary>An issue after an act.</summary>
/// <param name="Publication">The number of the publication.</param>
public sealed record CuratedIssue(Issue Issue, long Publication);
