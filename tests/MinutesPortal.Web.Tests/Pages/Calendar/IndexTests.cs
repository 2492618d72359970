using System.Net;
using MinutesPortal.Domain;

namespace MinutesPortal.Web.Tests.Pages.Calendar;

public class IndexTests(Portal portal)
{
    [Fact]
    public async Task A_month_is_a_table_of_weeks_with_its_meetings()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.AnnouncedAsync(panel, new(2031, 7, 10));
        var cancelled = await portal.Office.AnnouncedAsync(panel, new(2031, 7, 31));
        await portal.Office.PublishAsync(cancelled, cancelled.Cancel("There is no business."));

        var postponed = await portal.Office.AnnouncedAsync(panel, new(2031, 7, 30));
        await portal.Office.PublishAsync(postponed, postponed.Postpone("Snow."));

        var page = await portal.ReadAsync("/calendar/2031/7");

        Assert.Equal("Meetings in July 2031", page.Heading());
        Assert.Equal("Meetings in July 2031", page.QuerySelector("table > caption")!.Seen());
        Assert.Equal(["MonMonday", "TueTuesday", "WedWednesday", "ThuThursday", "FriFriday", "SatSaturday", "SunSunday"], page.QuerySelectorAll("th[scope=col]").Select(heading => heading.Seen()));
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.All(rows, row => Assert.Equal(7, row.Children.Length));
        Assert.Equal("", rows[0].Children[0].Seen()); // 30 June
        Assert.Equal($"Thursday 10 July {panel.Name}, 10 July 2031, 6pm", rows[1].Children[3].Seen());
        Assert.Equal(Read.AddressOf(panel, meeting), rows[1].Children[3].QuerySelector("a")!.GetAttribute("href"));
        Assert.EndsWith("6pm Cancelled", rows[4].Children[3].Seen(), StringComparison.Ordinal);
        Assert.EndsWith("6pm Postponed", rows[4].Children[2].Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_links_to_neighbouring_months_while_there_are_meetings()
    {
        await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), new(2030, 12, 11));

        var page = await portal.ReadAsync("/calendar/2030/11");

        Assert.Empty((await portal.ReadAsync("/calendar/2199/1")).QuerySelectorAll("main a[rel=next]"));
        Assert.Empty((await portal.ReadAsync("/calendar/1801/1")).QuerySelectorAll("main a[rel=prev]"));

        Assert.Equal(["/calendar/2030/10", "/calendar/2030/12"], page.QuerySelectorAll("main a[rel]").Select(link => link.GetAttribute("href")!));
        Assert.Contains("No meetings are announced or recorded for this month.", page.Content());
    }

    [Fact]
    public async Task Without_a_month_it_shows_this_month_and_names_its_address()
    {
        var today = TimeProvider.System.Today();

        var page = await portal.ReadAsync("/calendar");

        Assert.EndsWith($"/calendar/{today.Year}/{today.Month}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith($"{today.DayOfWeek} {today.Day}", page.QuerySelector(".calendar__today")!.Seen(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendar/2023/13")]
    [InlineData("/calendar/2023/0")]
    [InlineData("/calendar/20233/1")]
    [InlineData("/calendar/july")]
    public async Task An_impossible_month_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(address)).Status);

    [Fact]
    public async Task A_withdrawn_meeting_is_not_in_the_calendar()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.AnnouncedAsync(panel, new(2032, 2, 3));
        await portal.Office.PublishAsync(meeting, meeting.Withdraw("Published by mistake."));

        Assert.DoesNotContain(panel.Name.English, (await portal.ReadAsync("/calendar/2032/2")).Content());
    }
}
