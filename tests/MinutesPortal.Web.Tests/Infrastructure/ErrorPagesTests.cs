using System.Net;
using AngleSharp;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class ErrorPagesTests(Portal portal)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_unknown_address_gets_the_same_page()
    {
        var pages = new HashSet<string>();
        foreach (var address in new[] { "/nothing-here", "/panels/zebra/meetings/2023-07-20", "/a.pdf", "/listing.php?q=1", "/not-found", "/error", "/error?status=500" })
        {
            using var response = await portal.Visitor().GetAsync(address, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
            // Except the link to the other language.
            pages.Add((await response.Content.ReadAsStringAsync(Cancellation)).Replace($"href=\"/cy{address}\"", "", StringComparison.Ordinal));
        }

        Assert.Contains("<h1 class=\"govuk-heading-l\">Page not found</h1>", Assert.Single(pages));
    }

    [Theory]
    [InlineData("/nothing-here?q=a&b", "/cy/nothing-here?q=a&b")]
    [InlineData("/cy/nothing-here", "/nothing-here")]
    [InlineData("/cy/panels/nobody/meetings/2023-07-20", "/panels/nobody/meetings/2023-07-20")]
    public async Task The_not_found_page_links_to_the_same_address_in_the_other_language(string address, string twin)
    {
        using var response = await portal.Visitor().GetAsync(address, Cancellation);
        var page = await BrowsingContext.New().OpenAsync(async answer => answer.Content(await response.Content.ReadAsStringAsync(Cancellation)), Cancellation);

        Assert.Equal(twin, page.QuerySelector(".portal-header__language a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_form_sent_to_an_unknown_address_gets_the_same_page()
    {
        using var response = await portal.Visitor().PostAsync("/nothing-here", new FormUrlEncodedContent([]), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Page not found", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_failure_is_shown_without_its_details(string environment)
    {
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder.UseEnvironment(environment));
        using var response = await factory.CreateClient().GetAsync("/for-tests/failure", Cancellation);
        var page = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Sorry, there is a problem with the service", page);
        Assert.DoesNotContain("Secret detail", page);
        Assert.DoesNotContain("Exception", page);
    }

    [Fact]
    public async Task An_unreachable_database_gives_service_unavailable()
    {
        using var response = await portal.Visitor().GetAsync("/for-tests/database-away", Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("cannot reach its database just now. Try again in a moment.", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_page_that_takes_a_form_says_so_to_other_methods()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/for-tests/form");
        using var response = await portal.Visitor().SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task A_form_of_another_site_gets_an_error_page_with_its_status()
    {
        using var visitor = portal.Visitor();
        visitor.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var response = await visitor.PostAsync("/for-tests/form", new FormUrlEncodedContent([]), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("we could not understand that request", await response.Content.ReadAsStringAsync(Cancellation));
    }
}
