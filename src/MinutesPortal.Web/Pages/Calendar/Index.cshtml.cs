using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Calendar;

/// <summary>The meetings of a month, as a table of its weeks; of this month where the address names none.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int DaysOfWeek = 7;

    public DateOnly Today { get; private set; }

    /// <summary>Null where no month before has meetings, nor is this one: who follows every link must come to an end.</summary>
    public DateOnly? Previous { get; private set; }

    /// <summary>Null where no month after has meetings, nor is this one.</summary>
    public DateOnly? Next { get; private set; }

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>From Monday to Sunday, with the days of the months before and after that fill the first and the last week.</summary>
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
            select new { meeting.Date, Listed = new CalendarMeeting(panel.Name, meeting.Time, meeting.IsCancelled, meeting.LackedQuorum, new MeetingAddress(panel.Slug, meeting.Slug)) })
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

    // The week begins on Monday in both languages.
    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % DaysOfWeek));

    /// <summary>A day and its meetings.</summary>
    /// <param name="IsInMonth">Not of the month before or after.</param>
    public sealed record Day(DateOnly Date, bool IsInMonth, IReadOnlyList<CalendarMeeting> Meetings);

    /// <summary>A meeting as a cell names it.</summary>
    public sealed record CalendarMeeting(BilingualText PanelName, TimeOnly? Time, bool IsCancelled, bool LackedQuorum, MeetingAddress Address);
}
