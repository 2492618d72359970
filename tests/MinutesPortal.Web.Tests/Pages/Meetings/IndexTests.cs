using AngleSharp.Dom;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Tests.Pages.Meetings;

public class IndexTests(Portal portal)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task Coming_meetings_are_listed_soonest_first_then_past_meetings_latest_first()
    {
        var panel = await portal.Office.PanelAsync();
        foreach (var days in new[] { 40, -30, 0, 12, -2 })
        {
            await portal.Office.AnnouncedAsync(panel, Today.AddDays(days));
        }

        var page = await portal.ReadAsync($"/meetings?panel={panel.Slug}");

        Assert.Equal("5 meetings", page.QuerySelector("#results")!.Seen());
        Assert.Equal([Today, Today.AddDays(12), Today.AddDays(40)], DatesBelow(page, "coming"));
        Assert.Equal([Today.AddDays(-2), Today.AddDays(-30)], DatesBelow(page, "held"));
    }

    [Fact]
    public async Task A_row_shows_date_place_and_status_and_links_to_the_meeting()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20));

        var page = await portal.ReadAsync($"/meetings?panel={panel.Slug}");
        var row = Assert.Single(page.QuerySelectorAll("#held + ol > li"));

        Assert.Equal($"Thursday 20 July 2023 {panel.Name}, Thursday 20 July 2023 Draft minutes 6pm, Council Chamber", row.Seen());
        Assert.Equal(Read.AddressOf(panel, meeting), row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2023", "2023", "2023-01-01 2023-07-20 2023-12-31")]
    [InlineData("July 2023", "", "2023-07-20 2023-12-31 2024-01-01")]
    [InlineData("", "20/7/2023", "2022-12-31 2023-01-01 2023-07-20")]
    [InlineData("21 July 2023", "31 Dec 2023", "2023-12-31")]
    public async Task Typed_dates_narrow_the_list_and_a_year_ends_on_its_last_day(string from, string to, string expected)
    {
        var panel = await portal.Office.PanelAsync();
        foreach (var date in new[] { "2022-12-31", "2023-01-01", "2023-07-20", "2023-12-31", "2024-01-01" })
        {
            await portal.Office.AnnouncedAsync(panel, DateOnly.ParseExact(date, "yyyy-MM-dd"));
        }

        var page = await portal.ReadAsync($"/meetings?panel={panel.Slug}&from={Uri.EscapeDataString(from)}&to={Uri.EscapeDataString(to)}");

        Assert.Equal(expected.Split(' ').Reverse(), DatesBelow(page, "held").Select(date => $"{date:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task Filters_are_shown_and_can_be_removed()
    {
        var panel = await portal.Office.PanelAsync();

        var page = await portal.ReadAsync($"/meetings?from=july+2023&to=2023&preset=&panel={panel.Slug}&status=draft");
        var chosen = page.QuerySelectorAll(".chosen__item").ToList();

        Assert.Equal(["From 1 July 2023", "To 31 December 2023", panel.Name.English, "Draft minutes"], chosen.Select(item => item.FirstChild!.TextContent.Trim()));
        Assert.Equal($"/meetings?to=2023&panel={panel.Slug}&status=draft", chosen[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("july 2023", page.QuerySelector("input[name=from]")!.GetAttribute("value"));
        Assert.Equal("draft", page.QuerySelector("select[name=status] option[selected]")!.GetAttribute("value"));
        Assert.EndsWith($"/meetings?from=july%202023&to=2023&panel={panel.Slug}&status=draft", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preset_shows_its_dates()
    {
        var panel = await portal.Office.PanelAsync();
        await portal.Office.AnnouncedAsync(panel, Today.AddDays(6));
        await portal.Office.AnnouncedAsync(panel, Today.AddDays(7));

        var page = await portal.ReadAsync($"/meetings?panel={panel.Slug}&preset=next-7-days");

        Assert.Equal([Today.AddDays(6)], DatesBelow(page, "coming"));
        Assert.Contains($"Next 7 days: {InWords.Date(Today)} to {InWords.Date(Today.AddDays(6))}", page.Content());
    }

    [Fact]
    public async Task An_error_is_shown_at_the_field_and_in_the_summary_and_the_input_is_kept()
    {
        var page = await portal.ReadAsync("/meetings?from=soon&to=2023");

        Assert.StartsWith("Error: Meetings", page.Title, StringComparison.Ordinal);
        Assert.Equal("#From", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal("From must be a real date, month or year, like 20/7/2023, July 2023 or 2023", page.QuerySelector(".govuk-error-summary a")!.Seen());
        Assert.Contains("From must be a real date", page.QuerySelector("#From-error")!.Seen());
        Assert.Equal("soon", page.QuerySelector("#From")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#results"));
    }

    [Theory]
    [InlineData("from=July+2023&to=2022", "To must be the same as or after 1 July 2023")]
    [InlineData("panel=nobody", "Choose a panel from the list")]
    [InlineData("status=x", "Choose a status from the list")]
    [InlineData("preset=x", "Choose a period from the list")]
    public async Task An_impossible_filter_is_an_error(string query, string error) =>
        Assert.Equal(error, (await portal.ReadAsync($"/meetings?{query}")).QuerySelector(".govuk-error-summary a")!.Seen());

    [Fact]
    public async Task A_status_narrows_the_list()
    {
        var panel = await portal.Office.PanelAsync();
        await portal.Office.AnnouncedAsync(panel, new(2023, 1, 1));
        await portal.Office.WithAgendaAsync(panel, new(2023, 2, 1));
        await portal.Office.WithMinutesAsync(panel, new(2023, 3, 1));
        var cancelled = await portal.Office.AnnouncedAsync(panel, new(2023, 4, 3));
        await portal.Office.PublishAsync(cancelled, cancelled.Cancel("There is no business."));
        var imported = new Meeting(panel.Id, new(2023, 5, 1));
        imported.AddItem("Visit", "1").WriteMinutes("The Panel noted it.");
        await portal.Office.PublishAsync(imported, imported.Import());
        var decided = await portal.Office.WithAgendaAsync(panel, new(2023, 6, 1));
        decided.Items[1].WriteDecision("RESOLVED that it be done.");
        await portal.Office.PublishAsync(decided, decided.PublishDecisions(NoticeRules.For(Nation.England), new(2023, 6, 2)));

        foreach (var (status, month) in new[] { ("announced", 1), ("agenda", 2), ("draft", 3), ("cancelled", 4), ("imported", 5), ("decisions", 6) })
        {
            var page = await portal.ReadAsync($"/meetings?panel={panel.Slug}&status={status}");
            Assert.Equal("1 meeting", page.QuerySelector("#results")!.Seen());
            Assert.Equal(month, Assert.Single(DatesBelow(page, "held")).Month);
        }

        Assert.Contains("No meetings match.", (await portal.ReadAsync($"/meetings?panel={panel.Slug}&status=approved")).Content());
    }

    [Fact]
    public async Task A_long_list_has_pages_and_an_unknown_page_shows_the_first()
    {
        var panel = await portal.Office.PanelAsync();
        for (var days = 0; days < 27; days++)
        {
            await portal.Office.AnnouncedAsync(panel, Today.AddDays(1 - days));
        }

        var first = await portal.ReadAsync($"/meetings?panel={panel.Slug}");
        var second = await portal.ReadAsync($"/meetings?panel={panel.Slug}&page=2");
        var ninth = await portal.ReadAsync($"/meetings?panel={panel.Slug}&page=9");

        Assert.Equal("27 meetings", first.QuerySelector("#results")!.Seen());
        Assert.StartsWith("Meetings (page 1 of 2) – ", first.Title, StringComparison.Ordinal);
        Assert.Equal((2, 23), (DatesBelow(first, "coming").Count(), DatesBelow(first, "held").Count()));
        Assert.StartsWith("Meetings (page 2 of 2) – ", second.Title, StringComparison.Ordinal);
        Assert.Equal([Today.AddDays(-24), Today.AddDays(-25)], DatesBelow(second, "held"));
        Assert.EndsWith($"/meetings?panel={panel.Slug}&page=2", second.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(first.Title, ninth.Title); // the panels in the filter may have changed meanwhile
        Assert.Equal(DatesBelow(first, "held"), DatesBelow(ninth, "held"));
    }

    [Fact]
    public async Task A_withdrawn_meeting_is_not_listed_and_not_counted()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.AnnouncedAsync(panel, Today);
        await portal.Office.PublishAsync(meeting, meeting.Withdraw("Published by mistake."));

        Assert.Equal("0 meetings", (await portal.ReadAsync($"/meetings?panel={panel.Slug}")).QuerySelector("#results")!.Seen());
    }

    [Fact]
    public async Task A_panel_is_found_by_its_former_name()
    {
        var panel = await portal.Office.PanelAsync();
        await portal.Office.AnnouncedAsync(panel, Today);
        var former = panel.Slug;
        panel.Rename($"{panel.Name} renamed");
        await portal.Office.PublishAsync(panel, panel.Publish());

        Assert.Equal("1 meeting", (await portal.ReadAsync($"/meetings?panel={former}")).QuerySelector("#results")!.Seen());
    }

    private static IEnumerable<DateOnly> DatesBelow(IDocument page, string heading) => page
        .QuerySelectorAll($"#{heading} + ol > li > time")
        .Select(time => DateOnly.ParseExact(time.GetAttribute("datetime")!, "yyyy-MM-dd"));
}
