using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Calendar;

/// <summary>The meetings of one month, as a table of weeks. Without a month in the address, it shows this month.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int DaysOfWeek = 7;

    public DateOnly Today { get; private set; }

    /// <summary>Null if this month and all earlier ones have no meetings, so that a crawler comes to an end.</summary>
    public DateOnly? Previous { get; private set; }

    /// <summary>Null if this month and all later ones have no meetings.</summary>
    public DateOnly? Next { get; private set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>Each week runs from Monday to Sunday. The first and last also hold days of the neighbouring months.</summary>
    public IReadOnlyList<IReadOnlyList<Day>> Weeks { get; private set; } = [];

    public async Task OnGetAsync(int? year, int? month, CancellationToken cancellationToken)
    {
        Today = clock.Today();
        Month = year is null ? new(Today.Year, Today.Month, 1) : new(year.Value, month ?? 1, 1);
        var next = Month.AddMonths(1);
        var rows = await (
            from meeting in record.Meetings
            where meeting.Date >= Month && meeting.Date < next && !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby meeting.Date, meeting.Time, panel.Slug
            select new { meeting.Date, Listed = new CalendarMeeting(panel.Name, meeting.Time, meeting.CalledOff, meeting.LackedQuorum, new MeetingAddress(panel.Slug, meeting.Slug)) })
            .AsNoTracking().ToListAsync(cancellationToken);
        var meetings = record.Meetings.Where(meeting => !meeting.IsWithdrawn);
        Previous = Today < Month || await meetings.AnyAsync(meeting => meeting.Date < Month, cancellationToken) ? Month.AddMonths(-1) : null;
        Next = Today >= next || await meetings.AnyAsync(meeting => meeting.Date >= next, cancellationToken) ? next : null;
        var byDay = rows.ToLookup(row => row.Date, row => row.Listed);
        Weeks = [.. DaysShown().Select(date => new Day(date, date.Month == Month.Month, [.. byDay[date]])).Chunk(DaysOfWeek)];
    }

    private IEnumerable<DateOnly> DaysShown()
    {
        for (var date = MondayOf(Month); date < Month.AddMonths(1) || date.DayOfWeek != DayOfWeek.Monday; date = date.AddDays(1))
        {
            yield return date;
        }
    }

    // Weeks begin on Monday in both languages.
    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % DaysOfWeek));

    /// <param name="IsInMonth">False for a day of a neighbouring month.</param>
    public sealed record Day(DateOnly Date, bool IsInMonth, IReadOnlyList<CalendarMeeting> Meetings);

    public sealed record CalendarMeeting(BilingualText PanelName, TimeOnly? Time, CallingOff? CalledOff, bool LackedQuorum, MeetingAddress Address);
}
