using System.Text;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class ICalendarTests
{
    private static readonly CalendarEvent Meeting = new(
        "1@example.org", 2, new(2023, 7, 1, 9, 30, 0, TimeSpan.FromHours(1)), new(2023, 7, 20), new(17, 30), "Scrutiny Panel", "Civic Centre", "https://example.org/1", IsCancelled: false);

    [Fact]
    public void A_meeting_has_its_London_time_and_the_time_zone()
    {
        var calendar = Written(Meeting);

        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n", calendar);
        Assert.Contains(
            "BEGIN:VEVENT\r\nDTSTAMP:20230701T083000Z\r\nDTSTART;TZID=Europe/London:20230720T173000\r\nLOCATION:Civic Centre\r\n"
            + "SEQUENCE:2\r\nSTATUS:CONFIRMED\r\nSUMMARY:Scrutiny Panel\r\nUID:1@example.org\r\nURL:https://example.org/1\r\nEND:VEVENT\r\n",
            calendar);
    }

    [Fact]
    public void A_meeting_without_a_time_is_an_all_day_event() => Assert.Contains("\r\nDTSTART;VALUE=DATE:20230720\r\n", Written(Meeting with { Time = null }));

    [Fact]
    public void A_meeting_without_a_place_has_no_location() => Assert.DoesNotContain("LOCATION", Written(Meeting with { Location = " " }));

    [Fact]
    public void A_cancelled_meeting_has_the_cancelled_status() => Assert.Contains("\r\nSTATUS:CANCELLED\r\n", Written(Meeting with { IsCancelled = true }));

    [Fact]
    public void Special_characters_are_escaped() =>
        Assert.Contains("""LOCATION:Room 1\, 2\; C:\\Hall\nNorth door""", Written(Meeting with { Location = "Room 1, 2; C:\\Hall\nNorth door" }));

    [Fact]
    public void Long_lines_are_folded_at_75_octets_between_letters()
    {
        var location = string.Concat(Enumerable.Repeat("Neuadd y Dŵr 🏛 ", 20)).TrimEnd();

        var calendar = Written(Meeting with { Location = location });

        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"\r\nLOCATION:{location}\r\n", calendar.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.DoesNotContain("�", calendar);
        Assert.DoesNotMatch("[^\r]\n", calendar);
    }

    [Fact]
    public void The_same_meetings_always_give_the_same_bytes()
    {
        Assert.Equal(Written(Meeting), Written(Meeting));
        Assert.DoesNotContain($"{TimeProvider.System.GetUtcNow().Year}", Written(Meeting));
    }

    private static string Written(CalendarEvent item) => Encoding.UTF8.GetString(ICalendar.Write("Meetings", [item]));
}
