using System.Diagnostics;
using System.Text;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Browser.Tests;

/// <summary>Calendars as read by ical.js, the library of Thunderbird.</summary>
public class CalendarTests(PortalInBrowser portal)
{
    private static string Project => Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "tests", "MinutesPortal.Browser.Tests");

    /// <summary>The clocks went forward on 26 March 2023, back on 29 October 2023, and forward again on 31 March 2024.</summary>
    [Theory]
    [InlineData("2023-03-25", "2023-03-25T18:00:00.000Z")]
    [InlineData("2023-03-26", "2023-03-26T17:00:00.000Z")]
    [InlineData("2023-03-27", "2023-03-27T17:00:00.000Z")]
    [InlineData("2023-10-28", "2023-10-28T17:00:00.000Z")]
    [InlineData("2023-10-29", "2023-10-29T18:00:00.000Z")]
    [InlineData("2023-10-30", "2023-10-30T18:00:00.000Z")]
    [InlineData("2024-03-25", "2024-03-25T18:00:00.000Z")]
    [InlineData("2041-07-01", "2041-07-01T17:00:00.000Z")]
    public async Task A_meeting_at_6pm_is_at_6pm_in_London_on_either_side_of_the_clock_changes(string date, string expected)
    {
        var read = await ReadAsync(ICalendar.Write("Meetings", [Meeting with { Date = DateOnly.ParseExact(date, "yyyy-MM-dd") }]));

        Assert.Equal([$"1@example.org | {expected} | 0 days | 3 | CONFIRMED | Scrutiny Panel | Rooms 3, 4; Canolfan Ddinesig Ŵyr"], read);
    }

    [Fact]
    public async Task A_meeting_without_a_time_takes_one_day_and_a_cancelled_one_is_cancelled()
    {
        var read = await ReadAsync(ICalendar.Write("Meetings", [Meeting with { Time = null, IsCancelled = true, Location = null }]));

        Assert.Equal(["1@example.org | 2023-07-20 | 1 days | 3 | CANCELLED | Scrutiny Panel | -"], read);
    }

    [Fact]
    public async Task Calendars_of_the_portal_can_be_read()
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        var meeting = await ReadAsync(await client.GetByteArrayAsync(portal.Showcase.Addresses["meeting"] + ".ics", TestContext.Current.CancellationToken));
        var all = await ReadAsync(await client.GetByteArrayAsync("/meetings.ics", TestContext.Current.CancellationToken));

        Assert.Contains(" | 2023-07-20T16:30:00.000Z | ", Assert.Single(meeting));
        Assert.Equal(["CANCELLED", "CONFIRMED"], all.Select(line => line.Split(" | ")[4]).Distinct().Order());
        Assert.Equal(4, all.Length);
    }

    private static CalendarEvent Meeting => new(
        "1@example.org", 3, DateTimeOffset.UnixEpoch, new(2023, 7, 20), new(18, 0), "Scrutiny Panel", "Rooms 3, 4; Canolfan Ddinesig Ŵyr", "https://example.org/1", IsCancelled: false);

    private static async Task<string[]> ReadAsync(byte[] calendar)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Project, "calendar.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        await node.StandardInput.BaseStream.WriteAsync(calendar, TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        var read = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return read.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
