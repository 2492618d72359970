namespace MinutesPortal.Web.Tests.Infrastructure;

public class SecurityHeadersTests(Portal portal)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/for-tests/form")]
    [InlineData("/nothing-here")]
    [InlineData("/for-tests/failure")]
    [InlineData("/favicon.svg")]
    public async Task Every_response_has_the_headers_and_no_cookie(string address)
    {
        using var response = await portal.Visitor().GetAsync(address, Cancellation);
        string Header(string name) => Assert.Single(response.Headers.GetValues(name));

        Assert.StartsWith("default-src 'none'; style-src 'self'; ", Header("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"));
        Assert.DoesNotContain("script-src", Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("geolocation=()", Header("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Pages_load_and_send_nothing_elsewhere_and_cannot_be_framed()
    {
        using var response = await portal.Visitor().GetAsync("/", Cancellation);
        var directives = Assert.Single(response.Headers.GetValues("Content-Security-Policy")).Split("; ").Select(directive => directive.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

        Assert.All(directives.Values, sources => Assert.Contains(sources, (string[])["'none'", "'self'"]));
        Assert.Equal("'none'", directives["default-src"]);
        // default-src does not cover these.
        Assert.Equal(("'self'", "'none'", "'none'"), (directives["form-action"], directives["base-uri"], directives["frame-ancestors"]));
    }

    [Fact]
    public async Task The_server_does_not_name_itself()
    {
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder.UseSetting("urls", "http://127.0.0.1:0"));
        factory.UseKestrel(); // the in-memory test server sends no Server header
        using var response = await factory.CreateClient().GetAsync("/favicon.svg", Cancellation);

        response.EnsureSuccessStatusCode();
        Assert.Empty(response.Headers.Server);
    }

    [Theory]
    [InlineData("Production", "https://portal.example/", true)]
    [InlineData("Production", "http://portal.example/", false)]
    [InlineData("Development", "https://portal.example/", false)]
    public async Task HSTS_is_sent_in_production_over_https_only(string environment, string address, bool told)
    {
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder.UseEnvironment(environment).UseSetting("Portal:Address", address));
        using var response = await factory.CreateClient().GetAsync("/nothing-here", Cancellation);

        Assert.Equal(told, response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_page_is_compressed_on_https_too(string encoding)
    {
        using var client = portal.Factory.CreateClient(new() { BaseAddress = new("https://localhost/") });
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        using var response = await client.GetAsync("/for-tests/form", Cancellation);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
    }
}
