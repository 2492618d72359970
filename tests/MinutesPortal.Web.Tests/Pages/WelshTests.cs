using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages;

/// <summary>Bilingual text of a council on the pages of both languages. Here its English says "Saxon" and its Welsh "Cymraeg".</summary>
public class WelshTests(Portal portal)
{
    private const string Table = "\n\n| {0} year | Visits |\n|---|---|\n| {0} sum | 7 |\n\n";

    private static readonly NoticeRules Rules = NoticeRules.For(Nation.England);
    private static readonly DateOnly Date = new(2023, 7, 20);
    private static readonly DateOnly Ahead = TimeProvider.System.Today().AddDays(30);

    /// <summary>Routes without text of the council, error pages, and the comparison, which has its own test.</summary>
    private static readonly string[] AreInNoLanguage =
        ["/council-logo", "/council.css", "/documents/{id}/{fileName}", "/error", "/not-found", "/panels/{panel}/meetings/{meeting}/compare", "/robots.txt", "/sitemap.xml"];

    [Fact]
    public async Task Welsh_pages_feeds_and_calendars_show_no_English_that_has_Welsh()
    {
        var office = await portal.NewOfficeAsync();
        var (panel, held, issue) = await PublishAllAsync(office);
        await using var factory = portal.FactoryFor(office);
        await using var record = office.Record();
        var first = await record.Versions.Where(version => version.SubjectId == held.Id).MinAsync(version => version.Number, TestContext.Current.CancellationToken);
        var values = new Dictionary<string, string[]>
        {
            ["panel"] = [panel.Slug],
            ["meeting"] = [held.Slug],
            ["item"] = [held.Items[1].Id],
            ["number"] = [$"{first}"],
            ["issue"] = [issue.Slug],
            ["person"] = ["ann-reed"],
            ["year"] = [$"{Ahead.Year}"],
            ["month"] = [$"{Ahead.Month}"],
            ["cite/id"] = [held.Items[1].Id, held.Items[1].Resolutions.First().Id],
        };
        string[] pages =
        [
            .. PublicRoute.Of(factory.Services).Where(route => !AreInNoLanguage.Contains(route.Template)).SelectMany(route => route.Fill(values)),
            $"/meetings?panel={panel.Slug}",
            $"/decisions?panel={panel.Slug}",
            "/issues?sort=panel",
            "/search?q=cymraeg",
            "/search/feed.atom?q=cymraeg",
            $"/panels/{panel.Slug}/meetings/{Ahead:yyyy-MM-dd}",
            $"/panels/{panel.Slug}/meetings/{Ahead:yyyy-MM-dd}.ics",
        ];

        foreach (var page in pages)
        {
            var welsh = await factory.CreateClient().GetStringAsync("/cy" + page, TestContext.Current.CancellationToken);
            var english = await factory.CreateClient().GetStringAsync(page.Replace("cymraeg", "saxon", StringComparison.Ordinal), TestContext.Current.CancellationToken);

            Assert.False(welsh.Contains("Saxon", StringComparison.Ordinal), page);
            Assert.True(welsh.Contains("Cymraeg", StringComparison.Ordinal), page);
            Assert.False(english.Contains("Cymraeg ", StringComparison.Ordinal), page); // alone it is the link to the Welsh page
        }
    }

    [Fact]
    public async Task A_table_is_shown_in_the_language_of_the_page_or_marked()
    {
        var office = await portal.NewOfficeAsync();
        var (panel, held, _) = await PublishAllAsync(office, table: true);
        await using var factory = portal.FactoryFor(office);

        var tables = (await ReadAsync(factory, $"/cy{AddressOf(panel, held)}")).QuerySelectorAll(".entry__table table").ToList();
        Assert.Equal(["en", null, null], tables.Select(table => table.GetAttribute("lang")));
        Assert.Equal(["Only Saxon sum", "Cymraeg sum", "Cymraeg sum"], tables.Select(table => table.QuerySelector("tbody td")!.Seen()));
        Assert.Empty(tables.SelectMany(table => table.QuerySelectorAll("span[lang]")));
    }

    [Fact]
    public async Task A_comparison_shows_both_languages_and_marks_the_other_one()
    {
        var office = await portal.NewOfficeAsync();
        var (panel, held, _) = await PublishAllAsync(office);
        held.Items[1].WriteMinutes(new("Saxon words were changed.", "Newidiwyd geiriau Cymraeg."));
        await office.PublishAsync(held, held.PublishDraftMinutes(Date.AddDays(20), new BilingualText("A mistake.")));
        await using var factory = portal.FactoryFor(office);

        foreach (var (language, marked, other) in new[] { ("", "cy", "Newidiwyd"), ("/cy", "en", "changed") })
        {
            var page = await ReadAsync(factory, $"{language}{AddressOf(panel, held)}/compare");
            var passages = page.QuerySelectorAll(".comparison p:has(ins)").ToList();
            Assert.Equal([null, marked], passages.Select(passage => passage.GetAttribute("lang")));
            Assert.Contains(other, passages[1].Seen());
            Assert.DoesNotContain(other, passages[0].Seen());
        }
    }

    [Fact]
    public async Task A_Welsh_page_says_that_it_contains_English()
    {
        var office = await portal.NewOfficeAsync();
        var (panel, held, _) = await PublishAllAsync(office);
        var english = await office.PanelAsync();
        await using var factory = portal.FactoryFor(office);

        Assert.Null((await ReadAsync(factory, $"/cy{AddressOf(panel, held)}")).QuerySelector(".in-english"));
        Assert.NotNull((await ReadAsync(factory, $"/cy/panels/{english.Slug}")).QuerySelector("main .in-english"));
        Assert.Null((await ReadAsync(factory, $"/panels/{english.Slug}")).QuerySelector(".in-english"));
    }

    [Fact]
    public async Task A_council_without_a_Welsh_name_is_marked_on_Welsh_pages()
    {
        Assert.Equal("en", (await portal.ReadAsync("/cy/cookies")).QuerySelector(".portal-header__name span")!.GetAttribute("lang"));
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync(Both("council"));
        await using var factory = portal.FactoryFor(office);
        var page = await ReadAsync(factory, "/cy/cookies");
        Assert.Equal("Cymraeg council", page.QuerySelector(".portal-header__name")!.Seen());
        Assert.Null(page.QuerySelector(".portal-header__name span"));
    }

    private static BilingualText Both(string what) => new($"Saxon {what}", $"Cymraeg {what}");

    private static async Task<(Panel Panel, Meeting Held, Issue Issue)> PublishAllAsync(TestOffice office, bool table = false)
    {
        await office.CouncilAsync(Both("council"));
        var person = new Person("Ann Reed", PersonKind.Councillor);
        person.SetContact(Both("telephone"));
        await office.PublishAsync(person, person.Publish());
        var panel = new Panel(Both("panel"), PanelKind.Committee, Both("purpose"));
        panel.Appoint(person.Id, MembershipRole.Chair, new(2022, 5, 1));
        await office.PublishAsync(panel, panel.Publish());

        var held = Meeting(panel, Date, table);
        await office.PublishAsync(held, held.Announce(Rules));
        await office.PublishAsync(held, held.PublishAgenda(Rules, Date.AddDays(-20)));
        held.RecordAttendance(new Attendee("Ann Reed", Capacity.Member, Presence.Present, person.Id, Both("chair")));
        if (table)
        {
            held.Items[0].WriteMinutes(string.Format(null, "Words." + Table, "Only Saxon"));
        }

        held.Items[1].WriteMinutes(table
            ? new(string.Format(null, "Saxon words." + Table, "Saxon"), string.Format(null, "Geiriau Cymraeg." + Table, "Cymraeg"))
            : new("The Saxon panel met.\n\nRESOLVED that the Saxon work be done.", "Cyfarfu’r panel Cymraeg.\n\nPENDERFYNWYD gwneud y gwaith Cymraeg."));
        await office.PublishAsync(held, held.PublishDraftMinutes(Date.AddDays(10), Both("reason")));
        var coming = Meeting(panel, Ahead, table: false);
        await office.PublishAsync(coming, coming.Announce(Rules));
        await office.PublishAsync(coming, coming.PublishAgenda(Rules, Ahead.AddDays(-20)));

        var issue = new Issue(Both("issue"));
        issue.AddAlias(Both("alias"));
        issue.SetLeadMember(Both("lead"));
        issue.SetLeadOfficer(Both("officer"));
        issue.SetWards(Both("ward"));
        issue.SetKeyDecision(Both("key decision"));
        issue.Link(held.Id, held.Items[1].Id);
        await office.PublishAsync(issue, issue.Link(coming.Id, coming.Items[1].Id));
        return (panel, held, issue);
    }

    private static Meeting Meeting(Panel panel, DateOnly date, bool table)
    {
        var meeting = new Meeting(panel.Id, date, new(18, 0), Both("hall"));
        meeting.SetVenue(Both("hall"));
        meeting.SetDirections(Both("directions"));
        meeting.SetContact(Both("contact"));
        meeting.AddItem(Both("apologies"), "1");
        meeting.AddItem(Both("item"), "2", table ? new(string.Format(null, "Saxon:" + Table, "Saxon"), string.Format(null, "Cymraeg:" + Table, "Cymraeg")) : Both("request"));
        return meeting;
    }

    private static async Task<IDocument> ReadAsync(WebApplicationFactory<Program> factory, string address) =>
        await new HtmlParser().ParseDocumentAsync(await factory.CreateClient().GetStringAsync(address, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}
