using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Event = Ical.Net.CalendarComponents.CalendarEvent;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Writes a calendar file with London times (RFC 5545), to read or to subscribe to.</summary>
public static class ICalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string London = "Europe/London";

    /// <summary>Returns the calendar as UTF-8. The same events always give the same bytes.</summary>
    /// <param name="name">The name that programs show for the calendar.</param>
    public static byte[] Write(string name, IEnumerable<CalendarEvent> events)
    {
        var calendar = new Calendar { ProductId = "-//Minutes Portal//Minutes Portal//EN", Scale = "GREGORIAN" };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name); // for programs that do not know NAME (RFC 7986)
        calendar.TimeZones.Add(LondonZone());
        calendar.Events.AddRange(events.Select(EventFrom));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static Event EventFrom(CalendarEvent item) => new()
    {
        Uid = item.Id,
        Sequence = item.Sequence,
        DtStamp = new CalDateTime(item.ChangedAt.UtcDateTime),
        // No end, because nobody knows when a meeting will end. A meeting without a time is an all-day event.
        Start = item.Time is { } time ? new CalDateTime(item.Date, time, London) : new CalDateTime(item.Date),
        Summary = item.Summary,
        Location = string.IsNullOrWhiteSpace(item.Location) ? null : item.Location,
        Url = new Uri(item.Address),
        Status = item.IsCancelled ? EventStatus.Cancelled : item.IsTentative ? EventStatus.Tentative : EventStatus.Confirmed,
    };

    /// <summary>The rules since 1996, when summer time first ended on the last Sunday of October.</summary>
    private static VTimeZone LondonZone()
    {
        var (gmt, bst) = (new UtcOffset(TimeSpan.Zero), new UtcOffset(TimeSpan.FromHours(1)));
        var zone = new VTimeZone(London);
        zone.Properties.Remove("X-LIC-LOCATION"); // added by the library; it repeats TZID
        zone.AddChild(new VTimeZoneInfo("DAYLIGHT")
        {
            TimeZoneName = "BST",
            OffsetFrom = gmt,
            OffsetTo = bst,
            Start = new CalDateTime(1996, 3, 31, 1, 0, 0),
            RecurrenceRule = new("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        });
        zone.AddChild(new VTimeZoneInfo("STANDARD")
        {
            TimeZoneName = "GMT",
            OffsetFrom = bst,
            OffsetTo = gmt,
            Start = new CalDateTime(1996, 10, 27, 2, 0, 0),
            RecurrenceRule = new("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
        });
        return zone;
    }
}

/// <param name="Id">Never changes and is unique in the world.</param>
/// <param name="Sequence">The number of changes. A higher number tells programs to update the event.</param>
/// <param name="Time">London time; null if it is not known.</param>
/// <param name="Address">The absolute address of its page.</param>
/// <param name="IsTentative">Whether it is not confirmed that the meeting takes place.</param>
public sealed record CalendarEvent(
    string Id, int Sequence, DateTimeOffset ChangedAt, DateOnly Date, TimeOnly? Time, string Summary, string? Location, string Address, bool IsCancelled, bool IsTentative = false);
