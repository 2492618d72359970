using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Testing;
using MinutesPortal.Domain.Issues;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages;

public class FeedTests(Portal portal)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateOnly Date = new(2023, 7, 20);

    private TestOffice Office => portal.Office;

    [Fact]
    public async Task A_panels_feed_lists_publications_newest_first()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);
        var correction = await Office.PublishAsync(meeting, meeting.Correct("A name was wrong."));
        using var answer = await portal.Visitor().GetAsync($"/panels/{panel.Slug}/feed.atom", TestContext.Current.CancellationToken);
        var feed = XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var newest = feed.Element(Atom + "entry")!;
        var version = $"http://localhost{AddressOf(panel, meeting)}/versions/{correction.Number}";

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($"{panel.Name}, Testshire & Sampleton Council", feed.Element(Atom + "title")!.Value);
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", feed.Element(Atom + "id")!.Value);
        Assert.Equal($"http://localhost/panels/{panel.Slug}/feed.atom", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal("Testshire & Sampleton Council", feed.Element(Atom + "author")!.Value);
        Assert.Equal(
            ["Correction", "Draft minutes", "Agenda", "Meeting announced"],
            Titles(feed).Select(title => title.Replace($": {panel.Name}, 20 July 2023", "", StringComparison.Ordinal)));
        Assert.Equal(version, newest.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("A name was wrong.", newest.Element(Atom + "summary")!.Value);
        Assert.Equal(correction.At, DateTimeOffset.Parse(newest.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(feed.Element(Atom + "updated")!.Value, newest.Element(Atom + "updated")!.Value);
        Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(new Uri(version).AbsolutePath)).Status);
    }

    [Fact]
    public async Task The_main_feed_has_news_of_all_panels_without_imports_and_withdrawals()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        await office.AnnouncedAsync(panel, Date);
        await office.AnnouncedAsync(await office.PanelAsync(), Date.AddDays(1));
        var imported = new Domain.Meetings.Meeting(panel.Id, Date.AddDays(2));
        await office.PublishAsync(imported, imported.Import());
        var withdrawn = await office.AnnouncedAsync(panel, Date.AddDays(3));
        await office.PublishAsync(withdrawn, withdrawn.Withdraw("Published by mistake."));
        await using var factory = portal.FactoryFor(office);

        var feed = await FeedAsync(factory, "/feed.atom");

        Assert.Equal(["21 July 2023", "20 July 2023"], Titles(feed).Select(title => title.Split(", ")[^1]));
    }

    [Fact]
    public async Task A_renamed_panel_keeps_its_entry_ids_and_its_feed_moves()
    {
        var panel = await Office.PanelAsync();
        await Office.AnnouncedAsync(panel, Date);
        var before = await FeedAsync(portal.Factory, $"/panels/{panel.Slug}/feed.atom");
        var slug = panel.Slug;
        panel.Rename($"Renamed {Guid.CreateVersion7():N}");
        await Office.PublishAsync(panel, panel.Publish());

        var after = await FeedAsync(portal.Factory, $"/panels/{slug}/feed.atom");

        Assert.Equal($"/panels/{panel.Slug}/feed.atom", (await portal.AskAsync($"/panels/{slug}/feed.atom")).Location);
        Assert.Equal(Id(before), Id(after));
        Assert.NotEqual(Titles(before), Titles(after));
    }

    [Fact]
    public async Task A_panel_without_publications_has_an_empty_feed_and_an_unknown_panel_none()
    {
        var panel = await Office.PanelAsync();

        Assert.Empty(Titles(await FeedAsync(portal.Factory, $"/panels/{panel.Slug}/feed.atom")));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/panels/nobody/feed.atom")).Status);
    }

    [Fact]
    public async Task An_issues_feed_lists_publications_of_the_issue_and_its_meetings()
    {
        var panel = await Office.PanelAsync();
        var (meeting, other) = (await Office.WithMinutesAsync(panel, Date), await Office.WithAgendaAsync(panel, Date.AddDays(1)));
        var issue = new Issue($"Library hours {Guid.CreateVersion7():N}");
        issue.Link(other.Id, other.Items[1].Id);
        await Office.PublishAsync(issue, issue.Link(meeting.Id, meeting.Items[1].Id));
        await Office.PublishAsync(other, other.Withdraw("Published by mistake."));
        var later = await Office.WithAgendaAsync(panel, Date.AddDays(2));
        var supplement = later.AddItem("More on library hours", "3");
        supplement.TakeAsUrgent("It could not wait.");
        await Office.PublishAsync(later, later.PublishSupplement("Item 3 is urgent.", Domain.Notice.NoticeRules.For(Domain.Nation.England), Date));
        await Office.PublishAsync(issue, issue.Link(later.Id, supplement.Id));

        var feed = await FeedAsync(portal.Factory, $"/issues/{issue.Slug}/feed.atom");

        // Nothing of the withdrawn meeting, and nothing from before an agenda had the item.
        Assert.Equal(
            [
                $"Issue: {issue.Title}",
                $"Agenda with a supplement: {panel.Name}, 22 July 2023",
                $"Issue: {issue.Title}",
                $"Draft minutes: {panel.Name}, 20 July 2023",
                $"Agenda: {panel.Name}, 20 July 2023",
            ],
            Titles(feed));
        Assert.Equal($"{issue.Title}, Testshire & Sampleton Council", feed.Element(Atom + "title")!.Value);
        var panels = await FeedAsync(portal.Factory, $"/panels/{panel.Slug}/feed.atom");
        Assert.Equal(5, Ids(feed).Distinct().Count());
        Assert.Equal(3, Ids(feed).Intersect(Ids(panels)).Count());
        foreach (var link in feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value))
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(new Uri(link).AbsolutePath)).Status);
        }
    }

    [Fact]
    public async Task A_renamed_issues_feed_moves_and_pages_link_to_their_feeds()
    {
        var issue = new Issue($"Sirens {Guid.CreateVersion7():N}");
        await Office.PublishAsync(issue, issue.Publish());
        var former = issue.Slug;
        await Office.PublishAsync(issue, issue.Rename($"Floodlines {Guid.CreateVersion7():N}"));

        var (status, location, _) = await portal.AskAsync($"/issues/{former}/feed.atom");
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/issues/{issue.Slug}/feed.atom"), (status, location));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/issues/nobody/feed.atom")).Status);
        foreach (var (address, feed) in new[]
        {
            ($"/issues/{issue.Slug}", $"/issues/{issue.Slug}/feed.atom"),
            ("/search?q=floodlines&panel=&kind=issue&from=&to=&preset=&order=newest&page=1", "/search/feed.atom?q=floodlines&kind=issue"),
            ("/search?q=floodlines&from=2023&to=july+2023", "/search/feed.atom?q=floodlines&from=2023&to=july%202023"),
        })
        {
            var page = await portal.ReadAsync(address);
            Assert.Equal(feed, page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
            Assert.NotNull(page.QuerySelector($".follow a[href='{feed}']"));
            Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(feed)).Status);
        }
    }

    [Fact]
    public async Task A_search_feed_has_the_filtered_results_newest_first()
    {
        var panel = await Office.PanelAsync();
        var older = await Office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].WriteMinutes("RESOLVED that the curlewhide be built."));
        var newer = await Office.WithMinutesAsync(panel, Date.AddYears(1), meeting => meeting.Items[1].WriteMinutes("The curlewhide was seen."));
        var last = await Office.PublishAsync(older, older.Correct("A name was wrong."));
        var issue = new Issue($"Curlewhide {Guid.CreateVersion7():N}");
        await Office.PublishAsync(issue, issue.Publish());

        var feed = await FeedAsync(portal.Factory, "/search/feed.atom?q=curlewhide");
        var entry = feed.Elements(Atom + "entry").ElementAt(1);

        Assert.Equal(
            [$"Library opening hours: {panel.Name}, 20 July 2024", $"Library opening hours: {panel.Name}, 20 July 2023", $"{issue.Title}: Issue, not considered yet"],
            Titles(feed));
        Assert.Equal("curlewhide: search, Testshire & Sampleton Council", feed.Element(Atom + "title")!.Value);
        Assert.Equal("http://localhost/search/feed.atom?q=curlewhide", feed.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("RESOLVED that the curlewhide be built.", entry.Element(Atom + "summary")!.Value);
        Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(last.At, DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.StartsWith($"http://localhost{AddressOf(panel, older)}#entry-", entry.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Equal([$"urn:uuid:{issue.Id}"], Ids(await FeedAsync(portal.Factory, "/search/feed.atom?q=curlewhide&kind=issue")));
        Assert.Single(Titles(await FeedAsync(portal.Factory, "/search/feed.atom?q=curlewhide&to=2023")));
        foreach (var mistake in new[] { "from=soon", "panel=nobody" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await portal.AskAsync($"/search/feed.atom?q=curlewhide&{mistake}")).Status);
        }
    }

    [Fact]
    public async Task A_feed_reader_is_told_when_nothing_has_changed()
    {
        var meeting = await Office.WithMinutesAsync(await Office.PanelAsync(), Date, meeting => meeting.Items[1].WriteMinutes("The dunlinbank was seen."));
        var issue = new Issue($"Dunlinbank {Guid.CreateVersion7():N}");
        await Office.PublishAsync(issue, issue.Link(meeting.Id, meeting.Items[1].Id));
        foreach (var address in new[] { $"/issues/{issue.Slug}/feed.atom", "/search/feed.atom?q=dunlinbank" })
        {
            using var first = await portal.Visitor().GetAsync(address, TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await portal.Visitor().SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal("application/atom+xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        }
    }

    private static IEnumerable<string> Ids(XElement feed) => feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);

    private static string Id(XElement feed) => feed.Element(Atom + "entry")!.Element(Atom + "id")!.Value;

    private static IEnumerable<string> Titles(XElement feed) => feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value);

    private static async Task<XElement> FeedAsync(WebApplicationFactory<Program> factory, string address) =>
        XElement.Parse(await factory.CreateClient().GetStringAsync(address, TestContext.Current.CancellationToken));
}
