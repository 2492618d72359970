using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Import.Matching;

/// <summary>
/// Finds the issues of an earlier system among the items of meetings. An issue with an id spans all panels. Without an id, items with the
/// same title count as one issue only within one panel: across panels, equal titles are no proof.
/// </summary>
internal static class IssueThreads
{
    /// <param name="meetings">The meetings whose items are searched.</param>
    public static async Task<IReadOnlyList<IssueThread>> FindAsync(RecordDbContext record, IReadOnlyCollection<Guid> meetings)
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
                : (item.SourceIssue.Host, null, item.PanelId, LenientComparison.KeyOf(item.SourceIssue.Title)))
            .Select(thread => new IssueThread(
                thread.Key.Host,
                thread.Key.Item2,
                thread.Key.Item3,
                [.. thread.Reverse().Select(item => item.SourceIssue!.Title).DistinctBy(LenientComparison.KeyOf)],
                [.. thread.Select(item => (item.Id, item.ItemId))]))];
    }
}
