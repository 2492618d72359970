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
/// Curates issues: decides which agenda items belong to one topic. Each act reads the draft, calls a verb of the issue and publishes.
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
        var issue = new Issue(title);
        await using (var record = Record())
        {
            if (await record.Issues.AnyAsync(other => other.Slug == issue.Slug && other.MergedInto == null, cancellationToken))
            {
                throw new DomainException(
                    $"An issue at {AddressOf(issue.Slug)} exists already. Add the items to it, or enter another title.");
            }
        }

        return await LinkAsync(new Draft(issue), itemIds, cancellationToken);
    }

    /// <summary>Adds agenda items to an issue.</summary>
    public async Task<CuratedIssue> LinkAsync(string slug, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken = default) =>
        await LinkAsync(await FindAsync(slug, cancellationToken), itemIds, cancellationToken);

    /// <summary>Removes agenda items from an issue.</summary>
    public async Task<CuratedIssue> UnlinkAsync(string slug, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken = default)
    {
        var draft = await FindAsync(slug, cancellationToken);
        return await PublishAsync(draft, OneActFor(itemIds, IssueOf(draft).Unlink), cancellationToken);
    }

    /// <summary>
    /// Merges an issue into another, to which its address then leads. The other issue takes over first.
    /// After an interruption between the two steps nothing is lost, and repeating the act completes it.
    /// </summary>
    /// <returns>The issue that took over, then the merged one.</returns>
    public async Task<(CuratedIssue Into, CuratedIssue Merged)> MergeAsync(string slug, string intoSlug, CancellationToken cancellationToken = default)
    {
        var (merged, into) = (await FindAsync(slug, cancellationToken), await FindAsync(intoSlug, cancellationToken));
        var takingOver = IssueOf(into).TakeOver(IssueOf(merged));
        var merging = IssueOf(merged).MergeInto(IssueOf(into));
        var first = await PublishAsync(into, takingOver, cancellationToken);
        return (first, await PublishAsync(merged, merging, cancellationToken));
    }

    /// <summary>Moves some items of an issue to a new issue.</summary>
    /// <returns>The new issue, then the one that keeps the other items.</returns>
    public async Task<(CuratedIssue Split, CuratedIssue Original)> SplitAsync(
        string slug, BilingualText title, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken = default)
    {
        var draft = await FindAsync(slug, cancellationToken);
        var (split, act) = IssueOf(draft).Split(title, [.. itemIds.Distinct()]);
        var first = await PublishAsync(new(split), split.Publish(), cancellationToken);
        return (first, await PublishAsync(draft, act, cancellationToken));
    }

    /// <summary>Adds a relation between two issues.</summary>
    /// <returns>The issue, then the related one, which is unchanged.</returns>
    public async Task<(CuratedIssue Issue, Issue Other)> RelateAsync(
        string slug, IssueRelationKind how, string otherSlug, CancellationToken cancellationToken = default)
    {
        var (draft, other) = (await FindAsync(slug, cancellationToken), IssueOf(await FindAsync(otherSlug, cancellationToken)));
        return (await PublishAsync(draft, IssueOf(draft).Relate(how, other), cancellationToken), other);
    }

    /// <summary>Removes a relation between two issues.</summary>
    /// <inheritdoc cref="RelateAsync"/>
    public async Task<(CuratedIssue Issue, Issue Other)> UnrelateAsync(
        string slug, IssueRelationKind how, string otherSlug, CancellationToken cancellationToken = default)
    {
        var (draft, other) = (await FindAsync(slug, cancellationToken), IssueOf(await FindAsync(otherSlug, cancellationToken)));
        return (await PublishAsync(draft, IssueOf(draft).Unrelate(how, other), cancellationToken), other);
    }

    /// <summary>Changes one issue, such as its title or its summary.</summary>
    /// <param name="change">Calls verbs of the issue and returns the act of the last one.</param>
    public async Task<CuratedIssue> ChangeAsync(string slug, Func<Issue, Act> change, CancellationToken cancellationToken = default)
    {
        var draft = await FindAsync(slug, cancellationToken);
        return await PublishAsync(draft, change(IssueOf(draft)), cancellationToken);
    }

    private async Task<CuratedIssue> LinkAsync(Draft draft, IReadOnlyCollection<string> itemIds, CancellationToken cancellationToken)
    {
        var meetings = new Dictionary<string, Guid>();
        foreach (var itemId in itemIds)
        {
            meetings[itemId] = await MeetingOfAsync(itemId, cancellationToken);
        }

        return await PublishAsync(draft, OneActFor(itemIds, itemId => IssueOf(draft).Link(meetings[itemId], itemId)), cancellationToken);
    }

    /// <summary>Calls a verb for each item and returns the act of the last one, which publishes them all.</summary>
    private static Act OneActFor(IReadOnlyCollection<string> itemIds, Func<string, Act> verb) =>
        itemIds.Select(verb).ToList() is [.., var last] ? last : throw new DomainException("Name at least one agenda item.");

    private async Task<Draft> FindAsync(string slug, CancellationToken cancellationToken)
    {
        await using var record = Record();
        var id = await record.Issues.Where(issue => issue.Slug == slug).Select(issue => (Guid?)issue.Id)
            .Union(record.FormerlyAt(SubjectKind.Issue, slug).Select(former => (Guid?)former.SubjectId))
            .FirstOrDefaultAsync(cancellationToken)
                ?? throw new DomainException($"There is no issue at {AddressOf(slug)}. Check the address.");
        return await new DraftStore(workspace).FindAsync(id, cancellationToken)
            ?? throw new DomainException($"The issue at {AddressOf(slug)} has no draft, so it cannot be changed. Choose another issue.");
    }

    private async Task<Guid> MeetingOfAsync(string itemId, CancellationToken cancellationToken)
    {
        await using var record = Record();
        return await record.Meetings.Where(meeting => meeting.Items.Any(item => item.Id == itemId)).Select(meeting => (Guid?)meeting.Id)
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new DomainException($"No published agenda item has the id {itemId}. Give the address of its page.");
    }

    private async Task<CuratedIssue> PublishAsync(Draft draft, Act act, CancellationToken cancellationToken)
    {
        var publication = await new Publisher(workspace, files, clock).PublishAsync(draft, act, who, audit: audit, cancellationToken: cancellationToken);
        return new(IssueOf(draft), publication.Number);
    }

    private RecordDbContext Record() => RecordDbContext.On(workspace.Database.GetDbConnection());

    private static string AddressOf(string slug) => $"/issues/{slug}";

    private static Issue IssueOf(Draft draft) => (Issue)draft.Subject;
}

/// <summary>An issue after an act.</summary>
/// <param name="Publication">The number of the publication.</param>
public sealed record CuratedIssue(Issue Issue, long Publication);
