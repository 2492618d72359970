using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Testing;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.People;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages;

public class SitemapTests(Portal portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly DateOnly Date = new(2023, 7, 20);

    [Fact]
    public async Task It_lists_home_and_every_public_panel_issue_councillor_meeting_and_item()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        foreach (var (name, kind) in new[] { ("Will Reed", PersonKind.Councillor), ("Don Moss", PersonKind.Officer) })
        {
            var person = new Person(name, kind);
            await office.PublishAsync(person, person.Publish());
        }

        var (issue, merged) = (new Issue("Library hours"), new Issue("Opening hours"));
        await office.PublishAsync(merged, merged.Publish());
        await office.PublishAsync(issue, issue.TakeOver(merged));
        await office.PublishAsync(merged, merged.MergeInto(issue));
        var withItems = await office.WithAgendaAsync(panel, Date);
        var announced = await office.AnnouncedAsync(panel, Date.AddDays(1));
        var withdrawn = await office.WithAgendaAsync(panel, Date.AddDays(2));
        await office.PublishAsync(withdrawn, withdrawn.Withdraw("Published by mistake."));
        await using var factory = portal.FactoryFor(office);

        var sitemap = await ReadAsync(factory, "/sitemap.xml");

        string[] meetings = [AddressOf(panel, withItems), .. withItems.Items.Select(item => $"{AddressOf(panel, withItems)}/items/{item.Id}"), AddressOf(panel, announced)];
        string[] others = ["/", "/meetings", "/calendar", "/decisions", "/whats-new", "/panels", "/people", "/issues", "/issues/library-hours", $"/panels/{panel.Slug}", "/people/will-reed"];
        Assert.Equal([.. others, .. meetings], Addresses(sitemap));
        foreach (var address in others.Concat(meetings))
        {
            using var answer = await factory.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(
            others.Concat(meetings).SelectMany(address => new[] { $"en: http://localhost{address}", $"cy: http://localhost/cy{address}" }),
            sitemap.Descendants(XNamespace.Get("http://www.w3.org/1999/xhtml") + "link").Select(link => $"{link.Attribute("hreflang")!.Value}: {link.Attribute("href")!.Value}"));
        await using var record = office.Record();
        var last = record.Versions.Where(version => version.SubjectId == withItems.Id).Max(version => version.At);
        Assert.Equal(last.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), sitemap.Elements().ElementAt(others.Length).Element(Sitemap + "lastmod")!.Value);
    }

    /// <summary>Pages that search engines need not list, because they repeat others, answer a question, or are found from every page.</summary>
    private static readonly string[] NotListed =
    [
        "/accessibility", "/contact", "/cookies", "/privacy",
        "/cite/{id}", "/search", "/calendar/{year:range(1800,2200)?}/{month:range(1,12)?}", // except this month's
        "/panels/{panel}/meetings/{meeting}/compare", "/panels/{panel}/meetings/{meeting}/versions", "/panels/{panel}/meetings/{meeting}/versions/{number:long}",
        "/error", "/not-found",
    ];

    [Fact]
    public async Task Every_page_route_is_listed_or_excluded_by_name()
    {
        var showcase = await portal.ShowcaseAsync();
        await using var factory = Portal.FactoryFor(showcase);
        var listed = Addresses(await ReadAsync(factory, "/sitemap.xml")).ToHashSet(StringComparer.Ordinal);
        var pages = Showcase.Pages.Where(page => page.IsHtml).ToLookup(page => PublicRoute.Parse(page.Template.Split('?')[0]).Shape);

        Assert.All(PublicRoute.Of(factory.Services).Where(route => pages.Contains(route.Shape)), route =>
        {
            var isListed = pages[route.Shape].Any(page => listed.Contains(showcase.Addresses[page.Kind].Split('?')[0]));
            Assert.True(isListed != NotListed.Contains(route.Template), isListed
                ? $"{route.Template} is in the sitemap: take it out of the list of those that are not."
                : $"{route.Template} is not in the sitemap: write it there, or add it to the list of those that are not.");
        });
    }

    [Fact]
    public async Task Too_many_addresses_are_split_into_an_index_and_files()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        var meeting = await office.WithAgendaAsync(panel, Date);
        await office.AnnouncedAsync(panel, new(2024, 1, 11));
        await portal.SqlAsync(office.Database, """
            insert into record.agenda_items
            select copy.* from (select * from record.agenda_items limit 1) item, generate_series(1, 50000) copies (copied),
                lateral jsonb_populate_record(null::record.agenda_items, to_jsonb(item) || jsonb_build_object('id', 'x' || copied, 'position', 100 + copied)) copy
            """);
        await using var factory = portal.FactoryFor(office);

        var index = await ReadAsync(factory, "/sitemap.xml");

        Assert.Equal(Sitemap + "sitemapindex", index.Name);
        Assert.Equal(["/sitemap.xml?part=others", "/sitemap.xml?part=2023-07", "/sitemap.xml?part=2024-01"], Addresses(index));
        Assert.All(index.Elements(), element => Assert.Equal(Sitemap + "sitemap", element.Name));
        Assert.Contains($"/panels/{panel.Slug}", Addresses(await ReadAsync(factory, "/sitemap.xml?part=others")));
        var july = Addresses(await ReadAsync(factory, "/sitemap.xml?part=2023-07")).ToList();
        Assert.Equal(1 + meeting.Items.Count + 50_000, july.Count);
        Assert.Equal($"/panels/{panel.Slug}/meetings/2024-01-11", Assert.Single(Addresses(await ReadAsync(factory, "/sitemap.xml?part=2024-01"))));
    }

    [Theory]
    [InlineData("/sitemap.xml?part=2023")]
    [InlineData("/sitemap.xml?part=2023-13")]
    public async Task An_invalid_month_has_no_file(string address) => Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(address)).Status);

    [Theory]
    [InlineData("0001-01")]
    [InlineData("9999-12")]
    public async Task The_first_and_last_possible_months_are_accepted(string month) => Assert.Empty(Addresses(await ReadAsync(portal.Factory, $"/sitemap.xml?part={month}")));

    [Fact]
    public async Task Robots_may_read_everything_and_are_told_of_the_sitemap()
    {
        using var answer = await portal.Visitor().GetAsync("/robots.txt", TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: http://localhost/sitemap.xml\n", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Addresses(XElement sitemap) =>
        sitemap.Elements().Select(element => element.Element(Sitemap + "loc")!.Value.Replace("http://localhost", "", StringComparison.Ordinal));

    private static async Task<XElement> ReadAsync(WebApplicationFactory<Program> factory, string address)
    {
        using var answer = await factory.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("application/xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
