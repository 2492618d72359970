using AngleSharp;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class LayoutTests(Portal portal)
{
    [Fact]
    public async Task The_title_names_the_page_and_the_council()
    {
        var page = await portal.ReadAsync("/for-tests/form");

        Assert.Equal("Sign up – Testshire & Sampleton Council", page.Title);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_first_link_skips_to_the_content()
    {
        var page = await portal.ReadAsync("/for-tests/form");
        var first = page.QuerySelector("body a")!;

        Assert.Equal("Skip to main content", first.TextContent);
        Assert.Equal("main", page.QuerySelector(first.GetAttribute("href")!)!.LocalName);
    }

    [Fact]
    public async Task Breadcrumbs_come_before_the_content_and_end_at_the_parent()
    {
        var page = await portal.ReadAsync("/for-tests/form");
        var breadcrumbs = page.QuerySelector("nav.govuk-breadcrumbs")!;

        Assert.Equal(["Home", "Panels & boards", "Scrutiny"], breadcrumbs.QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.Equal(["/", "/panels", "/panels/scrutiny"], breadcrumbs.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Same(page.QuerySelector("main"), breadcrumbs.ParentElement!.Children.SkipWhile(element => element != breadcrumbs).Skip(1).First(element => element.LocalName != "script"));
    }

    [Fact]
    public async Task A_page_has_no_inline_script_or_style()
    {
        var page = await portal.ReadAsync("/for-tests/form");

        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), style, [style]")); // a data block is not a script
    }

    /// <summary>schema.org: a thing without a type is nothing to a search engine.</summary>
    [Fact]
    public async Task The_data_for_search_engines_say_of_each_thing_what_it_is()
    {
        var showcase = await portal.ShowcaseAsync();
        await using var factory = Portal.FactoryFor(showcase);
        using var visitor = factory.CreateClient();
        var types = new List<string?>();
        foreach (var kind in new[] { "home", "panel", "person", "meeting" })
        {
            var html = await visitor.GetStringAsync(showcase.Addresses[kind], TestContext.Current.CancellationToken);
            var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), TestContext.Current.CancellationToken);
            var thing = System.Text.Json.Nodes.JsonNode.Parse(page.QuerySelector("main script[type='application/ld+json']")!.TextContent)!;
            types.Add(thing["@type"]?.GetValue<string>());
            Assert.DoesNotContain("@@", thing.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal(["WebSite", "GovernmentOrganization", "Person", "Event"], types);
    }

    [Fact]
    public async Task The_stylesheet_is_fingerprinted_cached_and_under_20_kB()
    {
        var page = await portal.ReadAsync("/for-tests/form");
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var client = portal.Visitor();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Matches(@"^/portal\.[a-z0-9]+\.css$", address);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
        Assert.InRange(bytes.Length, 1_000, 20_000);
    }

    [Theory]
    [InlineData("/panels", "page")]
    [InlineData("/panels/{0}", "true")]
    [InlineData("/cookies", null)]
    public async Task The_current_section_is_marked_in_the_navigation(string address, string? marked)
    {
        var panel = await portal.Office.PanelAsync();
        var page = await portal.ReadAsync(string.Format(null, address, panel.Slug));

        Assert.Equal(marked, page.QuerySelector(".portal-header__navigation a[href='/panels']")!.GetAttribute("aria-current"));
        Assert.Empty(page.QuerySelectorAll(".portal-header__navigation a:not([href='/panels'])[aria-current]"));
    }

    [Fact]
    public async Task The_footer_links_to_the_portals_statements_in_both_languages()
    {
        foreach (var (language, heading) in new[] { ("", "Accessibility statement"), ("/cy", "Datganiad hygyrchedd") })
        {
            var links = (await portal.ReadAsync(language + "/cookies")).QuerySelectorAll(".portal-footer__links a").Select(link => link.GetAttribute("href")!).ToList();

            Assert.Equal([$"{language}/whats-new", $"{language}/accessibility", $"{language}/privacy", $"{language}/cookies", $"{language}/contact"], links);
            Assert.Equal(heading, (await portal.ReadAsync(links[1])).QuerySelector("h1")!.TextContent);
            foreach (var link in links)
            {
                Assert.NotNull((await portal.ReadAsync(link)).QuerySelector("main h1"));
            }
        }
    }
}
