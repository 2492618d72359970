using System.Net;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Panels.Meetings.Items;

public class DetailsTests(Portal portal)
{
    private static readonly DateOnly Date = new(2023, 7, 20);

    [Fact]
    public async Task An_item_is_shown_with_its_context()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, Date);
        var page = await portal.ReadAsync($"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}");

        Assert.Equal($"Item 2, {panel.Name}, Thursday 20 July 2023 Library opening hours", page.Heading());
        Assert.Equal($"2. Library opening hours, {panel.Name}, 20 July 2023 – Testshire & Sampleton Council", page.Title);
        Assert.StartsWith("Draft minutes", page.QuerySelector(".meeting-status")!.Seen());
        Assert.Equal(["Home", panel.Name.English, "20 July 2023"], page.QuerySelectorAll(".govuk-breadcrumbs li").Select(crumb => crumb.Seen()));
        Assert.Contains("Evening visits had risen", page.Content());
        Assert.Equal(AddressOf(panel, meeting), page.QuerySelector(".item-meeting a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_item_links_to_the_items_before_and_after()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithAgendaAsync(panel, Date, meeting => meeting.AddItem("Any other business", "3"));
        var page = await portal.ReadAsync($"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}");

        Assert.Equal(
            [("prev", $"{AddressOf(panel, meeting)}/items/{meeting.Items[0].Id}", "1. Apologies"), ("next", $"{AddressOf(panel, meeting)}/items/{meeting.Items[2].Id}", "3. Any other business")],
            page.QuerySelectorAll(".govuk-pagination a").Select(link => (link.GetAttribute("rel"), link.GetAttribute("href"), link.QuerySelector(".govuk-pagination__link-label")!.Seen())));
    }

    [Fact]
    public async Task An_item_of_another_meeting_is_not_found()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithAgendaAsync(panel, Date);
        var other = await portal.Office.WithAgendaAsync(panel, Date.AddDays(7));

        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"{AddressOf(panel, meeting)}/items/{other.Items[0].Id}")).Status);
    }
}
