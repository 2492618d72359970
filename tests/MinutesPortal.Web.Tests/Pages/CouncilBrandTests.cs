using System.Net;
using MinutesPortal.Domain.Panels;

namespace MinutesPortal.Web.Tests.Pages;

/// <summary>Every page shows the council as it is published, on every node.</summary>
public class CouncilBrandTests(Portal portal)
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portal_without_a_council_goes_by_its_own_name()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient();

        var page = await visitor.GetStringAsync("/cookies", Cancelled);
        Assert.Contains("– Minutes Portal</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/council", page, StringComparison.Ordinal);
        foreach (var address in new[] { "/council.css", "/council-logo" })
        {
            using var answer = await visitor.GetAsync(address, Cancelled);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Two_nodes_that_have_the_public_s_connection_alone_show_a_change_at_the_next_request()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Testshire Council");
        await using var one = portal.FactoryFor(office);
        await using var other = portal.FactoryFor(office).WithWebHostBuilder(builder => builder.UseSetting("Portal:Council:Name", "Not the published one"));
        using var visitors = new Both(one.CreateClient(), other.CreateClient());
        await visitors.SeeAsync("– Testshire Council</title>");

        await office.CouncilAsync("Sampleton Council", council =>
        {
            council.SetColour("#1b4552");
            council.SetDemonstration(true);
        });

        await visitors.SeeAsync("– Sampleton Council</title>", "/council.css?v=2\"", "This is a demonstration.");
    }

    [Fact]
    public async Task The_council_s_own_statements_and_licence_take_the_place_of_the_portal_s()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Sampleton Council", council =>
        {
            council.SetAccessibilityLink("https://www.example.gov.uk/accessibility");
            council.SetContactLink("mailto:democracy@example.gov.uk");
            council.SetLicence(new("Sampleton Licence", "https://www.example.gov.uk/licence"));
        });
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient(new() { AllowAutoRedirect = false });
        var page = await visitor.GetStringAsync("/privacy", Cancelled);

        Assert.Contains("<a href=\"https://www.example.gov.uk/accessibility\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:democracy@example.gov.uk\">", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://www.example.gov.uk/licence\" rel=\"license\">Sampleton Licence</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Open Government Licence", page, StringComparison.Ordinal);
        foreach (var (address, own) in new[] { ("/accessibility", "https://www.example.gov.uk/accessibility"), ("/contact", "mailto:democracy@example.gov.uk") })
        {
            using var answer = await visitor.GetAsync(address, Cancelled);
            Assert.Equal(own, answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task A_logo_is_served_in_a_sandbox_and_kept_until_the_next_publication()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Testshire Council", council => council.SetLogo(CouncilLogo.From(CouncilLogo.Svg, System.Text.Encoding.UTF8.GetBytes(Svg))));
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient();

        Assert.Contains("<img src=\"/council-logo?v=1\" alt=\"\"", await visitor.GetStringAsync("/cookies", Cancelled), StringComparison.Ordinal);
        using var answer = await visitor.GetAsync("/council-logo?v=1", Cancelled);
        Assert.Equal(Svg, await answer.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("immutable", $"{answer.Headers.CacheControl}", StringComparison.Ordinal);
        foreach (var other in new[] { "/council-logo", "/council-logo?v=2" })
        {
            using var uncached = await visitor.GetAsync(other, Cancelled);
            Assert.Equal("no-cache", $"{uncached.Headers.CacheControl}");
        }
    }

    [Theory]
    [InlineData("/cookies", HttpStatusCode.InternalServerError)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    public async Task An_error_page_needs_no_council(string address, HttpStatusCode status)
    {
        var office = await portal.NewOfficeAsync();
        await portal.SqlAsync(office.Database, "drop table record.councils");
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient();
        using var answer = await visitor.GetAsync(address, Cancelled);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("– Minutes Portal</title>", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private sealed class Both(HttpClient one, HttpClient other) : IDisposable
    {
        public async Task SeeAsync(params string[] words)
        {
            foreach (var visitor in new[] { one, other })
            {
                var page = await visitor.GetStringAsync("/cookies", Cancelled);
                Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
            }
        }

        public void Dispose()
        {
            one.Dispose();
            other.Dispose();
        }
    }
}
