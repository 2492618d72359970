using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>
/// The meetings of an issue's panels whose agendas are in the portal. An import may bring some meetings of a panel and not others, so
/// that nobody can say whether the issue was considered in between.
/// </summary>
public sealed class PanelsOnRecord
{
    /// <summary>Panels meet more often than this, also over the summer. Six months without an imported meeting are a gap in what was brought over.</summary>
    private const int Gap = 6;

    private static readonly MeetingStage[] WithAgenda = [MeetingStage.Agenda, MeetingStage.Decisions, MeetingStage.DraftMinutes, MeetingStage.Minutes, MeetingStage.ApprovedMinutes];

    private readonly ILookup<Guid, Day> _panels;

    private PanelsOnRecord(IEnumerable<Day> days) => _panels = days.ToLookup(day => day.PanelId);

    /// <summary>The day of the last meeting that was brought over; null if none was.</summary>
    public DateOnly? LastImported => _panels.SelectMany(days => days).Where(day => day.IsImported).Max(day => (DateOnly?)day.Date);

    public static async Task<PanelsOnRecord> ReadAsync(RecordDbContext record, IReadOnlyCollection<Consideration> considered, DateOnly today, CancellationToken cancellationToken)
    {
        var panels = considered.Select(at => at.Meeting.PanelId).Distinct().ToList();
        var meetings = considered.Select(at => at.Meeting.Id).ToList();
        var first = considered.Min(at => at.Meeting.Date);
        return new(await (
            from meeting in record.Meetings
            where panels.Contains(meeting.PanelId) && meeting.Date >= first && meeting.Date <= today && !meeting.IsWithdrawn
                && WithAgenda.Contains(meeting.Stage) && (!meeting.IsKnownInPart || meetings.Contains(meeting.Id))
            orderby meeting.Date
            select new Day(
                meeting.PanelId, meeting.Date, record.Versions.Any(version => version.SubjectId == meeting.Id && version.Kind == PublicationKind.Import)))
            .ToListAsync(cancellationToken));
    }

    /// <summary>Whether the portal has what every panel of the issue considered between two days.</summary>
    public bool Cover(DateOnly from, DateOnly to)
    {
        var isImported = _panels.SelectMany(days => days).Any(day => day.Date == from && day.IsImported);
        return _panels.All(panel =>
        {
            var days = panel.Where(day => day.Date > from && day.Date < to).Prepend(new Day(panel.Key, from, isImported)).ToList();
            return days.Zip(days.Skip(1).Select(day => day.Date).Append(to)).All(
                pair => !pair.First.IsImported || Consideration.MonthsBetween(pair.First.Date, pair.Second) < Gap);
        });
    }

    private sealed record Day(Guid PanelId, DateOnly Date, bool IsImported);
}
