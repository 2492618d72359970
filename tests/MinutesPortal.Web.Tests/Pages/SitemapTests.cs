using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Testing;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages;

public class SitemapTests(Portal portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly DateOnly Date = new(2023, 7, 20);

    [Fact]
    public async Task It_lists_home_and_every_panel_meeting_and_item_that_is_shown()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        var withItems = await office.WithAgendaAsync(panel, Date);
        var announced = await office.AnnouncedAsync(panel, Date.AddDays(1));
        var withdrawn = await office.WithAgendaAsync(panel, Date.AddDays(2));
        await office.PublishAsync(withdrawn, withdrawn.Withdraw("Published by mistake."));
        await using var factory = portal.FactoryFor(office);

        var sitemap = await ReadAsync(factory, "/sitemap.xml");

        string[] meetings = [AddressOf(panel, withItems), .. withItems.Items.Select(item => $"{AddressOf(panel, withItems)}/items/{item.Id}"), AddressOf(panel, announced)];
        Assert.Equal(["/", $"/panels/{panel.Slug}", .. meetings], Addresses(sitemap));
        foreach (var address in meetings.Prepend("/"))
        {
            using var answer = await factory.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await using var record = office.Record();
        var last = record.Versions.Where(version => version.SubjectId == withItems.Id).Max(version => version.At);
        Assert.Equal(last.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), sitemap.Elements().ElementAt(2).Element(Sitemap + "lastmod")!.Value);
    }

    [Theory]
    [InlineData("/sitemap.xml?part=2023")]
    [InlineData("/sitemap.xml?part=2023-13")]
    public async Task There_is_no_file_for_what_is_no_month(string address) => Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(address)).Status);

    [Theory]
    [InlineData("0001-01")]
    [InlineData("9999-12")]
    public async Task The_first_and_last_months_there_are_can_be_asked_for(string month) => Assert.Empty(Addresses(await ReadAsync(portal.Factory, $"/sitemap.xml?part={month}")));

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
