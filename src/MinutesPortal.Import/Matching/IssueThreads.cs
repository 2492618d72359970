using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Report;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Matching;

/// <summary>
/// Finds the issues of an earlier system among the items of meetings. An issue with an id spans all panels. Without an id, items with the
/// same title count as one issue only within one panel: across panels, equal titles are no proof.
/// </summary>
internal static class IssueThreads
{
    /// <param name="meetings">The meetings whose items are searched.</param>
    /// <param name="preview">The meetings that a dry run would publish; null when they are published.</param>
    public static async Task<IReadOnlyList<IssueThread>> FindAsync(RecordDbContext record, IReadOnlyCollection<Guid> meetings, ImportPreview? preview)
    {
        var coming = preview?.ItemsOfIssues ?? [];
        var previewed = coming.Select(item => item.MeetingId).ToHashSet();
        var published = await (
            from meeting in record.Meetings
            where meetings.Contains(meeting.Id) && !meeting.IsWithdrawn
            from item in meeting.Items
            where item.SourceIssue != null
            select new ItemOfIssue(meeting.Date, meeting.Time, meeting.Id, meeting.PanelId, item.Position, item.Id, item.SourceIssue!)).AsNoTracking().ToListAsync();
        return [.. published.Where(item => !previewed.Contains(item.MeetingId)).Concat(coming)
            .OrderBy(item => (item.Date, item.Time, item.MeetingId, item.Position))
            .Where(item => !string.IsNullOrWhiteSpace(item.Issue.Title) && !StandingItems.Has(item.Issue.Title))
            .GroupBy(item => item.Issue.Id is { } id
                ? (item.Issue.Host, id, Guid.Empty, "")
                : (item.Issue.Host, null, item.PanelId, LenientComparison.KeyOf(item.Issue.Title)))
            .Select(thread => new IssueThread(
                thread.Key.Host,
                thread.Key.Item2,
                thread.Key.Item3,
                [.. thread.Reverse().Select(item => item.Issue.Title).DistinctBy(LenientComparison.KeyOf)],
                [.. thread.Select(item => (item.MeetingId, item.ItemId))]))];
    }
}

/// <summary>An agenda item that an earlier system assigned to an issue.</summary>
internal sealed record ItemOfIssue(DateOnly Date, TimeOnly? Time, Guid MeetingId, Guid PanelId, int Position, string ItemId, SourceIssue Issue);
