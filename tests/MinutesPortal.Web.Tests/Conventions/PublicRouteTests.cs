using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Conventions;

/// <summary>No page escapes the tests that visit every page.</summary>
public class PublicRouteTests(Portal portal)
{
    private static readonly Dictionary<string, string[]> Values = new() { ["id"] = ["x"], ["two/id"] = ["y", "z"], ["fileName"] = ["a b"] };

    [Fact]
    public async Task Every_public_route_has_a_page_in_the_showcase()
    {
        await using var factory = Portal.FactoryFor(await portal.ShowcaseAsync());
        var routes = PublicRoute.Of(factory.Services);

        Assert.Contains(routes, route => route.Template == "/council-logo"); // also routes that are mapped by hand
        Assert.Empty(Showcase.Missing(routes));
    }

    [Fact]
    public void A_route_without_a_page_is_reported_with_what_to_add() => Assert.Equal(
        ["No page of the showcase has the address /votes/{vote}. Add one to Showcase.Pages with words that it shows, and publish its content in PublishAllAsync."],
        Showcase.Missing([PublicRoute.Parse("/people/{anyone}"), PublicRoute.Parse("/votes/{vote}")]));

    [Fact]
    public async Task Every_page_of_the_showcase_answers()
    {
        var showcase = await portal.ShowcaseAsync();
        await using var factory = Portal.FactoryFor(showcase);
        using var visitor = factory.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var page in Showcase.Pages)
        {
            using var answer = await visitor.GetAsync(showcase.Addresses[page.Kind], TestContext.Current.CancellationToken);
            Assert.True(page.Status == answer.StatusCode, $"{page.Kind}: {answer.StatusCode}");
            Assert.Equal(page.IsHtml, answer.Content.Headers.ContentType?.MediaType == "text/html");
        }
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/one/{id}", "/one/x")]
    [InlineData("/two/{id:long?}/{fileName}", "/two/y/a%20b", "/two/z/a%20b")]
    [InlineData("/one/{id}.ics", "/one/x.ics")]
    public void A_route_is_filled_in_every_way(string template, params string[] addresses) => Assert.Equal(addresses, PublicRoute.Parse(template).Fill(Values));

    [Fact]
    public void A_parameter_without_a_value_is_reported_with_what_to_add() => Assert.StartsWith(
        "This test visits every public route but has no value for {vote} in /votes/{vote}. Give \"vote\" a value",
        Assert.Throws<InvalidOperationException>(() => PublicRoute.Parse("/votes/{vote}").Fill(Values)).Message,
        StringComparison.Ordinal);
}
