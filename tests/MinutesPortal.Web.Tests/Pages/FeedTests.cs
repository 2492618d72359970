using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Testing;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages;

public class FeedTests(Portal portal)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateOnly Date = new(2023, 7, 20);

    private TestOffice Office => portal.Office;

    [Fact]
    public async Task A_panel_s_feed_tells_what_was_published_of_which_meeting_newest_first()
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
        Assert.Equal($"http://localhost/panels/{panel.Slug}/feed.atom", feed.Element(Atom + "id")!.Value);
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
    public async Task The_feed_of_all_has_every_panel_s_news_and_not_what_was_imported_or_withdrawn()
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
    public async Task An_entry_keeps_its_id_when_the_panel_is_renamed_and_the_feed_is_found_at_its_new_address()
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
    public async Task A_panel_of_which_nothing_is_published_has_an_empty_feed_and_an_unknown_one_none()
    {
        var panel = await Office.PanelAsync();

        Assert.Empty(Titles(await FeedAsync(portal.Factory, $"/panels/{panel.Slug}/feed.atom")));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/panels/nobody/feed.atom")).Status);
    }

    private static string Id(XElement feed) => feed.Element(Atom + "entry")!.Element(Atom + "id")!.Value;

    private static IEnumerable<string> Titles(XElement feed) => feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value);

    private static async Task<XElement> FeedAsync(WebApplicationFactory<Program> factory, string address) =>
        XElement.Parse(await factory.CreateClient().GetStringAsync(address, TestContext.Current.CancellationToken));
}
