using System.Net;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>Forms that another site makes a browser send are refused, whatever the address.</summary>
public class FetchMetadataTests(Portal portal)
{
    [Theory]
    [InlineData("same-origin", null, null, HttpStatusCode.OK)]
    [InlineData("none", null, null, HttpStatusCode.OK)] // typed by the reader
    [InlineData("cross-site", null, null, HttpStatusCode.Forbidden)]
    [InlineData("same-site", null, null, HttpStatusCode.Forbidden)] // a neighbour under the council's domain
    [InlineData("cross-site", "http://localhost", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "http://localhost", "a=b", HttpStatusCode.OK)]
    [InlineData(null, "http://localhost:8080", "a=b", HttpStatusCode.Forbidden)]
    [InlineData(null, "https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "null", null, HttpStatusCode.Forbidden)] // a page in a sandbox
    [InlineData(null, null, null, HttpStatusCode.OK)] // no browser
    [InlineData(null, null, "a=b", HttpStatusCode.Forbidden)]
    public async Task A_form_is_taken_from_our_own_pages_alone(string? site, string? origin, string? cookie, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/for-tests/form") { Content = new FormUrlEncodedContent([]) };
        foreach (var (name, value) in new[] { ("Sec-Fetch-Site", site), ("Origin", origin), ("Cookie", cookie) })
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        using var response = await portal.Visitor().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("INVENTED")]
    public async Task Every_unsafe_method_is_checked(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/panels");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await portal.Visitor().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_link_of_another_site_is_followed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/panels");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await portal.Visitor().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
