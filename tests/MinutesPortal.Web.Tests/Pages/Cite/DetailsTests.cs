using System.Net;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Cite;

public class DetailsTests(Portal portal)
{
    private static readonly DateOnly Date = new(2023, 7, 20);

    [Fact]
    public async Task A_sentence_is_shown_with_its_context_and_a_link_to_its_place()
    {
        var (panel, meeting) = await MinutedAsync();
        var entry = meeting.Items[1].Resolutions.First();
        var page = await portal.ReadAsync($"/cite/{entry.Id}");

        Assert.Equal("(i) the branch libraries open until 7pm on Thursdays; and", page.QuerySelector("blockquote")!.Seen());
        Assert.Equal($"{panel.Name}, Thursday 20 July 2023 2. Library opening hours", page.Heading());
        Assert.Contains($"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}#entry-{entry.Id}", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.QuerySelector(".govuk-inset-text"));
    }

    [Fact]
    public async Task Changed_words_say_so_and_link_to_the_first_version_and_the_comparison()
    {
        var (panel, meeting) = await MinutedAsync();
        var entry = meeting.Items[1].Entries.Single(entry => entry.Text.English.Contains("Evening", StringComparison.Ordinal));
        meeting.Items[1].WriteMinutes(TestOffice.LibraryMinutes.Replace("risen", "fallen", StringComparison.Ordinal));
        await portal.Office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date, "A word was wrong."));

        var page = await portal.ReadAsync($"/cite/{entry.Id}");
        var links = page.QuerySelectorAll(".govuk-inset-text a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains("Evening visits had fallen", page.QuerySelector("blockquote")!.Seen());
        Assert.Contains("The words have changed since this was first published.", page.Content());
        Assert.StartsWith($"{AddressOf(panel, meeting)}/versions/", links[0]);
        Assert.Contains("Evening visits had risen", (await portal.ReadAsync(links[0])).QuerySelector($"#entry-{entry.Id}")!.Seen());
        Assert.Equal("risen", (await portal.ReadAsync(links[1])).QuerySelector("del")!.Seen());
    }

    [Fact]
    public async Task A_removed_sentence_is_shown_as_last_published()
    {
        var (_, meeting) = await MinutedAsync();
        var entry = meeting.Items[1].Entries.Single(entry => entry.Text.English.Contains("Saturday", StringComparison.Ordinal));
        meeting.Items[1].WriteMinutes("Nothing was said.");
        await portal.Office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date, "Written anew."));

        var page = await portal.ReadAsync($"/cite/{entry.Id}");

        Assert.Contains("This is no longer in the current text.", page.QuerySelector(".govuk-inset-text")!.Seen());
        Assert.Contains("Saturday staffing was still a concern.", page.QuerySelector("blockquote")!.Seen());
        Assert.Contains(page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")), address => address!.EndsWith($"#entry-{entry.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_can_be_cited_too()
    {
        var (_, meeting) = await MinutedAsync();

        Assert.Contains("Report of the Head of Libraries", (await portal.ReadAsync($"/cite/{meeting.Items[1].Id}")).QuerySelector("blockquote")!.Seen());
    }

    [Fact]
    public async Task The_full_address_and_the_citation_can_be_copied()
    {
        var (panel, meeting) = await MinutedAsync();
        var point = meeting.Items[1].Entries.Single(entry => entry.Text.English.Contains("Evening", StringComparison.Ordinal));
        var address = $"http://localhost/cite/{point.Id}";
        var page = await portal.ReadAsync($"/cite/{point.Id}");

        Assert.Equal((address, address), (page.QuerySelector(".citation-address a")!.Seen(), page.QuerySelector(".citation-address a")!.GetAttribute("href")));
        Assert.Equal($"{panel.Name}, 20 July 2023, agenda item 2, from the draft minutes: “• Evening visits had risen by a third since the spring.” ({address})", page.QuerySelector(".citation-line")!.Seen());
        var clause = meeting.Items[1].Resolutions.Last();
        Assert.StartsWith($"{panel.Name}, 20 July 2023, agenda item 2, what was decided, from the draft minutes: “", (await portal.ReadAsync($"/cite/{clause.Id}")).QuerySelector(".citation-line")!.Seen(), StringComparison.Ordinal);
        Assert.Equal($"http://localhost/cy/cite/{point.Id}", (await portal.ReadAsync($"/cy/cite/{point.Id}")).QuerySelector(".citation-address a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Variants_of_the_address_redirect_to_it()
    {
        Assert.Equal((HttpStatusCode.MovedPermanently, "/cite/0123456a"), Location(await portal.AskAsync("/cite/O123456A")));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/cite/0123456a")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/cite/not-an-id")).Status);
    }

    private static (HttpStatusCode, string?) Location((HttpStatusCode Status, string? Location, string Body) answer) => (answer.Status, answer.Location);

    private async Task<(Panel Panel, Meeting Meeting)> MinutedAsync()
    {
        var panel = await portal.Office.PanelAsync();
        return (panel, await portal.Office.WithMinutesAsync(panel, Date));
    }
}
