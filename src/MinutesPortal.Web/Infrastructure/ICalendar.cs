using System.Globalization;
using System.Text;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Writes a calendar that calendar programs take in and subscribe to: RFC 5545, with times as clocks in London show them.</summary>
public static class ICalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Octets of a line, without its end: RFC 5545 section 3.1.</summary>
    private const int LineLength = 75;

    /// <summary>The rules since 1996, when the end of summer time came to be the last Sunday of October. Before and after: GMT and BST.</summary>
    private static readonly string[] London =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZNAME:BST", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>The calendar as UTF-8.</summary>
    /// <param name="name">What a program calls it that subscribes to it.</param>
    public static byte[] Write(string name, IEnumerable<CalendarEvent> events)
    {
        // Programs that do not know NAME (RFC 7986) know X-WR-CALNAME.
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Minutes Portal//Minutes Portal//EN", "CALSCALE:GREGORIAN",
            $"NAME:{Escape(name)}", $"X-WR-CALNAME:{Escape(name)}",
            .. London,
            .. events.SelectMany(LinesOf),
            "END:VCALENDAR",
        ];
        var calendar = new StringBuilder();
        foreach (var line in lines)
        {
            AppendFolded(calendar, line);
        }

        return Encoding.UTF8.GetBytes(calendar.ToString());
    }

    private static IEnumerable<string> LinesOf(CalendarEvent item)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{item.Id}";
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{item.Sequence}");
        yield return string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{item.ChangedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        // No end is given, as nobody knows when a meeting will end; one without a time takes the day.
        yield return item.Time is { } time
            ? string.Create(CultureInfo.InvariantCulture, $"DTSTART;TZID=Europe/London:{item.Date.ToDateTime(time):yyyyMMdd'T'HHmmss}")
            : string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{item.Date:yyyyMMdd}");
        yield return $"SUMMARY:{Escape(item.Summary)}";
        if (!string.IsNullOrWhiteSpace(item.Location))
        {
            yield return $"LOCATION:{Escape(item.Location)}";
        }

        yield return $"URL:{item.Address}";
        yield return item.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED";
        yield return "END:VEVENT";
    }

    /// <summary>Section 3.3.11.</summary>
    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>A line that is too long goes on in the next, behind a space, and no character is cut in two.</summary>
    private static void AppendFolded(StringBuilder calendar, string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > LineLength)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(character);
            octets += character.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
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
