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
        Assert.Same(page.QuerySelector("main"), breadcrumbs.NextElementSibling);
    }

    [Fact]
    public async Task There_is_no_script_and_no_style_in_the_page()
    {
        var page = await portal.ReadAsync("/for-tests/form");

        Assert.Empty(page.QuerySelectorAll("script, style, [style]"));
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
}
