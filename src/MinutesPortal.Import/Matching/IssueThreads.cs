using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Matching;

/// <summary>A topic under which an earlier system had items of business.</summary>
/// <param name="OldId">Null where it is known by its title alone; then all its items are of one panel.</param>
/// <param name="Titles">As it was called, the latest first.</param>
/// <param name="Items">Oldest first.</param>
internal sealed record IssueThread(string? Host, string? OldId, Guid PanelId, IReadOnlyList<string> Titles, IReadOnlyList<(Guid MeetingId, string ItemId)> Items)
{
    /// <summary>The latest, as long as an issue's may be.</summary>
    public string Title => Shortening.Of(Titles[0], Issue.LongestTitle);
}

/// <summary>
/// Finds the topics of an earlier system among the items of meetings. With an id, a topic goes through all panels. Without one, only
/// items of one panel are taken for the same topic because they have the same title: across panels equal titles say too little.
/// </summary>
internal static class IssueThreads
{
    /// <param name="meetings">Those whose items are looked at.</param>
    public static async Task<IReadOnlyList<IssueThread>> InAsync(RecordDbContext record, IReadOnlyCollection<Guid> meetings)
    {
        var items = await (
            from meeting in record.Meetings
            where meetings.Contains(meeting.Id) && !meeting.IsWithdrawn
            from item in meeting.Items
            where item.SourceIssue != null
            orderby meeting.Date, meeting.Time, meeting.Id, item.Position
            select new { meeting.Id, meeting.PanelId, ItemId = item.Id, item.SourceIssue }).AsNoTracking().ToListAsync();
        return [.. items
            .Where(item => !string.IsNullOrWhiteSpace(item.SourceIssue!.Title) && !StandingItems.Has(item.SourceIssue.Title))
            .GroupBy(item => item.SourceIssue!.Id is { } id
                ? (item.SourceIssue.Host, id, Guid.Empty, "")
                : (item.SourceIssue.Host, null, item.PanelId, Wordings.KeyOf(item.SourceIssue.Title)))
            .Select(thread => new IssueThread(
                thread.Key.Host,
                thread.Key.Item2,
                thread.Key.Item3,
                [.. thread.Reverse().Select(item => item.SourceIssue!.Title).DistinctBy(Wordings.KeyOf)],
                [.. thread.Select(item => (item.Id, item.ItemId))]))];
    }
}

/// <summary>The issues that earlier imports brought, whatever officers have made of them since.</summary>
internal sealed class KnownIssues
{
    private readonly List<Issue> issues;
    private readonly ILookup<Guid, Guid> panels;

    private KnownIssues(List<Issue> issues, ILookup<Guid, Guid> panels) => (this.issues, this.panels) = (issues, panels);

    public static async Task<KnownIssues> InAsync(RecordDbContext record)
    {
        var imported = record.Versions.Where(version => version.SubjectKind == SubjectKind.Issue && version.Kind == PublicationKind.Import).Select(version => version.SubjectId);
        var panels = await (
            from link in record.Set<IssueItem>()
            join meeting in record.Meetings on link.MeetingId equals meeting.Id
            select new { IssueId = EF.Property<Guid>(link, "IssueId"), meeting.PanelId }).Distinct().ToListAsync();
        return new(
            await record.Issues.AsNoTracking().Include(issue => issue.Items).Where(issue => imported.Contains(issue.Id)).ToListAsync(),
            panels.ToLookup(row => row.IssueId, row => row.PanelId));
    }

    /// <summary>The issue that a thread is; null where it is a new one.</summary>
    public Guid? Find(IssueThread thread)
    {
        var found = thread.OldId is null ? ByTitle() : issues.Find(issue => issue.SourceId == new SourceId(thread.Host, thread.OldId));
        return (found ?? ByItem())?.Id;

        Issue? ByTitle() => issues.Find(issue => issue.SourceId is null
            && issue.Aliases.Prepend(issue.Title).Any(name => Wordings.AreSame(name.English, thread.Titles[0]))
            && panels[issue.Id].All(panel => panel == thread.PanelId));

        Issue? ByItem() => issues.Find(issue => MayBe(issue.SourceId)
            && issue.Items.Any(item => thread.Items.Any(other => other.ItemId == item.ItemId)));

        bool MayBe(SourceId? known) => known is null || thread.OldId is null || (known.Id == thread.OldId && (known.Host is null || thread.Host is null));
    }
}
