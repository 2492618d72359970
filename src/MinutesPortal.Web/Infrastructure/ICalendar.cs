using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Event = Ical.Net.CalendarComponents.CalendarEvent;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Writes a calendar for calendar programs to read and subscribe to: RFC 5545, with London times.</summary>
public static class ICalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string London = "Europe/London";

    /// <summary>The calendar as UTF-8. The same events always give the same bytes.</summary>
    /// <param name="name">The name that a program shows for the calendar.</param>
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
        // There is no end: nobody knows when a meeting will end. A meeting without a time takes the day.
        Start = item.Time is { } time ? new CalDateTime(item.Date, time, London) : new CalDateTime(item.Date),
        Summary = item.Summary,
        Location = string.IsNullOrWhiteSpace(item.Location) ? null : item.Location,
        Url = new Uri(item.Address),
        Status = item.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
    };

    /// <summary>The rules since 1996, when summer time first ended on the last Sunday of October.</summary>
    private static VTimeZone LondonZone()
    {
        var (gmt, bst) = (new UtcOffset(TimeSpan.Zero), new UtcOffset(TimeSpan.FromHours(1)));
        var zone = new VTimeZone(London);
        zone.Properties.Remove("X-LIC-LOCATION"); // the library's own; it says the same as TZID
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

/// <summary>Something that takes place.</summary>
/// <param name="Id">The same for ever and in the whole world.</param>
/// <param name="Sequence">How often it has changed: it rises with each change, so that programs take the change over.</param>
/// <param name="ChangedAt">When it last changed.</param>
/// <param name="Time">By clocks in London; null where the time is not known.</param>
/// <param name="Address">Of its page, absolute.</param>
public sealed record CalendarEvent(
    string Id, int Sequence, DateTimeOffset ChangedAt, DateOnly Date, TimeOnly? Time, string Summary, string? Location, string Address, bool IsCancelled);
