using MinutesPortal.EmbeddedPostgres;
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
    public async Task Breadcrumbs_lead_from_home_to_the_parent_and_stand_before_the_content()
    {
        var page = await portal.ReadAsync("/for-tests/form");
        var breadcrumbs = page.QuerySelector("nav.govuk-breadcrumbs")!;

        Assert.Equal(["Home", "Panels & boards", "Scrutiny"], breadcrumbs.QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.Equal(["/", "/panels", "/panels/scrutiny"], breadcrumbs.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Same(page.QuerySelector("main"), breadcrumbs.ParentElement!.Children.SkipWhile(element => element != breadcrumbs).Skip(1).First(element => element.LocalName != "script"));
    }

    [Fact]
    public async Task There_is_no_script_and_no_style_in_the_page()
    {
        var page = await portal.ReadAsync("/for-tests/form");

        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), style, [style]")); // data are no script
    }

    [Fact]
    public async Task The_stylesheet_is_fingerprinted_kept_by_browsers_and_under_20_kB_on_the_wire()
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
    public async Task The_part_of_the_portal_one_is_in_is_marked_and_as_the_page_only_where_it_is_the_page(string address, string? marked)
    {
        var panel = await portal.Office.PanelAsync();
        var page = await portal.ReadAsync(string.Format(null, address, panel.Slug));

        Assert.Equal(marked, page.QuerySelector(".portal-header__navigation a[href='/panels']")!.GetAttribute("aria-current"));
        Assert.Empty(page.QuerySelectorAll(".portal-header__navigation a:not([href='/panels'])[aria-current]"));
    }

    [Fact]
    public async Task The_foot_leads_to_statements_of_the_portal_s_own_in_either_language()
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

    [Fact]
    public async Task The_council_s_own_statements_and_licence_take_the_place_of_the_portal_s()
    {
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder
            .UseSetting("Portal:Council:Accessibility", "https://www.example.gov.uk/accessibility")
            .UseSetting("Portal:Council:Contact", "mailto:democracy@example.gov.uk")
            .UseSetting("Portal:Council:Licence", "https://www.example.gov.uk/licence")
            .UseSetting("Portal:Council:LicenceName", "Sampleton Licence"));
        using var visitor = factory.CreateClient(new() { AllowAutoRedirect = false });
        var page = await visitor.GetStringAsync("/privacy", TestContext.Current.CancellationToken);

        Assert.Contains("<a href=\"https://www.example.gov.uk/accessibility\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:democracy@example.gov.uk\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://www.example.gov.uk/licence\" rel=\"license\">Sampleton Licence</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Open Government Licence", page, StringComparison.Ordinal);
        foreach (var (address, own) in new[] { ("/accessibility", "https://www.example.gov.uk/accessibility"), ("/contact", "mailto:democracy@example.gov.uk") })
        {
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(own, answer.Headers.Location?.OriginalString);
        }
    }

    [Theory]
    [InlineData("Colour", "#ffee00", "Portal:Council:Colour #ffee00 cannot be read on the pages' grey: its contrast is 1.1 to 1")]
    [InlineData("Logo", "no-such.svg", "Portal:Council:Logo says no-such.svg, and there is no such file.")]
    [InlineData("Logo", "logo.gif", "Portal:Council:Logo must be the path of an .svg or .png file.")]
    public void What_nobody_could_see_is_refused_at_the_start(string setting, string value, string why) =>
        Assert.StartsWith(
            why,
            Assert.Throws<CannotStartException>(() => new MinutesPortal.Web.Pages.CouncilBrand(
                new ConfigurationBuilder().AddInMemoryCollection([new($"Portal:Council:{setting}", value)]).Build())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_licence_without_its_name_is_refused_at_the_start() =>
        Assert.StartsWith(
            "Portal:Council:Licence and Portal:Council:LicenceName must be given together",
            Assert.Throws<CannotStartException>(() => new MinutesPortal.Web.Pages.CouncilBrand(
                new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Council:Licence", "https://www.example.gov.uk/licence")]).Build())).Message,
            StringComparison.Ordinal);
}
