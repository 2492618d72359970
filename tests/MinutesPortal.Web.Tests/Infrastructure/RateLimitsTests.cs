using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>One client cannot keep the portal busy with searches and comparisons. Reading is never limited.</summary>
public class RateLimitsTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Sorry, there were too many searches", "Wait a minute and try again.")]
    [InlineData("/cy", "gormod o chwiliadau", "Arhoswch funud")]
    public async Task A_client_that_searches_too_often_gets_a_sentence_and_can_still_read(string language, string heading, string advice)
    {
        await using var factory = Limited(2);
        using var visitor = factory.CreateClient();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await StatusAsync(visitor, $"{language}/search?q=a"), await StatusAsync(visitor, $"{language}/search?q=b")]);
        using var refused = await visitor.GetAsync($"{language}/search?q=c", Cancelled);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancelled));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains(advice, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, language + "/meetings"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, language + "/feed.atom"));
    }

    [Fact]
    public async Task Searches_their_feeds_and_comparisons_are_counted_together()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20));
        foreach (var address in new[] { "/search?q=a", "/search/feed.atom?q=a", $"{AddressOf(panel, meeting)}/compare" })
        {
            await using var factory = Limited(1);
            using var visitor = factory.CreateClient();

            Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, address));
            Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, address));
            Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, "/cy/search?q=b"));
        }
    }

    [Fact]
    public async Task Readers_behind_a_proxy_of_the_settings_are_counted_one_by_one()
    {
        await using var factory = Limited(1, ("Portal:Proxies", "127.0.0.1"), ("urls", "http://127.0.0.1:0"));
        factory.UseKestrel();
        using var visitor = factory.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/search?q=a", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/search?q=a", "192.0.2.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, "/search?q=a", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/search?q=a", "2001:db8:1:2::1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, "/search?q=a", "2001:db8:1:2:ffff::1")); // one household has all of 2001:db8:1:2::/64
    }

    [Fact]
    public async Task A_client_cannot_escape_by_naming_another_address()
    {
        await using var factory = Limited(1, ("urls", "http://127.0.0.1:0"));
        factory.UseKestrel();
        using var visitor = factory.CreateClient();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/search?q=a", "192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, "/search?q=a", "192.0.2.2"));
    }

    [Fact]
    public async Task Nothing_is_limited_if_the_setting_is_0()
    {
        await using var factory = Limited(0);
        using var visitor = factory.CreateClient();
        for (var search = 0; search < 130; search++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/search"));
        }
    }

    private WebApplicationFactory<Program> Limited(int searches, params (string Name, string Value)[] settings) => portal.Factory.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Portal:SearchesPerMinute", searches.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
    });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string address, string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (from is not null)
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        using var answer = await visitor.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }
}
