using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using MinutesPortal.TestCommon;
using Serilog.Core;
using Serilog.Events;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary><c>Portal:Address</c> is in every absolute address, and a client's Host in none.</summary>
public partial class PublicAddressTests(Portal portal)
{
    private const string Address = "https://minutes.example.gov.uk/democracy";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("localhost")]
    [InlineData("minutes.example.gov.uk")]
    [InlineData("minutes.example.gov.uk:5080")]
    public async Task Every_absolute_address_is_that_of_the_setting(string host)
    {
        var showcase = await portal.ShowcaseAsync();
        await using var factory = Showcase(showcase, ("Portal:Address", Address));
        using var visitor = Visitor(factory, host);
        foreach (var address in InBothLanguages(showcase))
        {
            using var answer = await visitor.GetAsync(address, Cancelled);
            var body = await answer.Content.ReadAsStringAsync(Cancelled);
            Assert.DoesNotContain("localhost", body + answer.Headers, StringComparison.Ordinal);
            Assert.DoesNotContain(":5080", body + answer.Headers, StringComparison.Ordinal);
            Assert.All(OwnAddress().Matches(body), own => Assert.Matches("^https://minutes\\.example\\.gov\\.uk/democracy(/|$)", own.Value));
        }
    }

    [Theory]
    [InlineData("/", "<link rel=\"canonical\" href=\"https://minutes.example.gov.uk/democracy/\">")]
    [InlineData("/cy", "<link rel=\"canonical\" href=\"https://minutes.example.gov.uk/democracy/cy/\">")]
    [InlineData("/robots.txt", "Sitemap: https://minutes.example.gov.uk/democracy/sitemap.xml")]
    [InlineData("/sitemap.xml", "<loc>https://minutes.example.gov.uk/democracy/panels</loc>")]
    [InlineData("/sitemap.xml", "hreflang=\"cy\" href=\"https://minutes.example.gov.uk/democracy/cy/panels\"")]
    [InlineData("/feed.atom", "href=\"https://minutes.example.gov.uk/democracy/feed.atom\"")]
    [InlineData("/meetings.ics", "URL:https://minutes.example.gov.uk/democracy/panels/")]
    [InlineData("/people/sarah-taggart", "https://minutes.example.gov.uk/democracy/people/sarah-taggart")]
    public async Task The_setting_is_in(string address, string words)
    {
        await using var factory = Showcase(await portal.ShowcaseAsync(), ("Portal:Address", Address));

        Assert.Contains(words, await factory.CreateClient().GetStringAsync(address, Cancelled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "localhost:5080", HttpStatusCode.OK)]
    [InlineData(null, null, "127.0.0.1", HttpStatusCode.OK)]
    [InlineData(null, null, "[::1]:80", HttpStatusCode.OK)]
    [InlineData(null, null, "minutes.example.gov.uk", HttpStatusCode.BadRequest)]
    [InlineData(null, "minutes.example.gov.uk; *.example.org", "minutes.example.gov.uk", HttpStatusCode.OK)]
    [InlineData(null, "minutes.example.gov.uk; *.example.org", "www.example.org", HttpStatusCode.OK)]
    [InlineData(null, "minutes.example.gov.uk; *.example.org", "localhost", HttpStatusCode.BadRequest)]
    [InlineData(null, "*", "anything.example", HttpStatusCode.OK)]
    [InlineData(Address, null, "minutes.example.gov.uk", HttpStatusCode.OK)]
    [InlineData(Address, null, "localhost", HttpStatusCode.OK)]
    [InlineData(Address, null, "evil.example", HttpStatusCode.BadRequest)]
    [InlineData(Address, "inner.example", "inner.example", HttpStatusCode.OK)]
    [InlineData(Address, "inner.example", "minutes.example.gov.uk", HttpStatusCode.BadRequest)]
    public async Task A_host_is_answered_or_refused(string? address, string? allowed, string host, HttpStatusCode status)
    {
        await using var factory = With(("Portal:Address", address), ("AllowedHosts", allowed));
        using var answer = await Visitor(factory, host).GetAsync("/", Cancelled);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.BadRequest, (await answer.Content.ReadAsStringAsync(Cancelled)).Contains("Sorry, this website has another address", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Address, true)]
    [InlineData(null, false)]
    public async Task A_foreign_host_is_told_the_address_if_there_is_one_and_never_sees_its_own(string? address, bool told)
    {
        await using var factory = With(("Portal:Address", address));
        using var answer = await Visitor(factory, "evil.example").GetAsync("/meetings", Cancelled);
        var page = await answer.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(told, page.Contains($"<a href=\"{Address}\">{Address}</a>", StringComparison.Ordinal));
        Assert.DoesNotContain("evil.example", page + answer.Headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minutes.example.gov.uk")]
    [InlineData("ftp://minutes.example.gov.uk")]
    [InlineData("https://minutes.example.gov.uk/?a=b")]
    [InlineData("https://minutes.example.gov.uk/#top")]
    [InlineData("https://clerk:secret@minutes.example.gov.uk")]
    [Trait(SlowLast.Speed, SlowLast.Slow)]
    public async Task An_address_that_cannot_be_used_stops_the_start_with_a_sentence(string address)
    {
        var sentence = await RefusalAsync("--Portal:Address", address);

        Assert.Equal($"Portal:Address is \"{address}\", which cannot be used: write the address that readers type, such as https://minutes.example.gov.uk or https://www.example.gov.uk/democracy.", sentence);
    }

    [Fact]
    [Trait(SlowLast.Speed, SlowLast.Slow)]
    public async Task Proxies_that_are_no_addresses_stop_the_start_with_a_sentence() => Assert.Equal(
        "Portal:Proxies has \"nginx\", which is neither an address nor a network: write it such as 10.0.0.5, 10.1.0.0/16.",
        await RefusalAsync("--Portal:Proxies", "127.0.0.1, nginx"));

    [Theory]
    [InlineData("Production", null, null, "Portal:Address is not set, so only this machine can read the portal")]
    [InlineData("Production", null, "minutes.example.gov.uk", "Portal:Address is not set, so feeds, calendars and the sitemap repeat the host that a client names")]
    [InlineData("Production", Address, null, null)]
    [InlineData("Development", null, null, null)]
    public async Task A_missing_address_is_a_warning_in_production(string environment, string? address, string? allowed, string? warning)
    {
        var log = new ConcurrentQueue<string>();
        await using var factory = With(("Portal:Address", address), ("AllowedHosts", allowed)).WithWebHostBuilder(builder => builder
            .UseEnvironment(environment)
            .ConfigureServices(services => services.AddSingleton<ILogEventSink>(new WarningSink(log))));
        using var answer = await factory.CreateClient().GetAsync("/robots.txt", Cancelled);

        Assert.Equal(warning is null ? 0 : 1, log.Count);
        Assert.StartsWith(warning ?? "", log.SingleOrDefault() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "https", "http://localhost/sitemap.xml")]
    [InlineData("127.0.0.1", "https", "https://localhost/sitemap.xml")]
    [InlineData("127.0.0.0/8, ::1", "https", "https://localhost/sitemap.xml")]
    [InlineData("10.0.0.5", "https", "http://localhost/sitemap.xml")]
    [InlineData("127.0.0.1", "javascript", "http://localhost/sitemap.xml")]
    public async Task Only_a_proxy_of_the_settings_says_whether_a_request_came_by_https(string? proxies, string scheme, string sitemap)
    {
        await using var factory = With(("Portal:Proxies", proxies), ("ForwardedHeaders_Enabled", "true"), ("urls", "http://127.0.0.1:0"));
        factory.UseKestrel(); // requests of the test server come from nowhere
        using var visitor = factory.CreateClient();
        visitor.DefaultRequestHeaders.Host = "localhost";
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");

        Assert.EndsWith($"Sitemap: {sitemap}\n", await visitor.GetStringAsync("/robots.txt", Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_link_leaves_the_path_before_the_portal()
    {
        await using var factory = Showcase(await portal.ShowcaseAsync(), ("Portal:Address", "http://localhost/democracy"));
        using var stranger = Visitor(factory, "localhost");
        var (visited, wrong) = (new HashSet<string> { "/democracy", "/democracy/robots.txt" }, new ConcurrentBag<string>());
        for (var next = visited.ToList(); next.Count > 0;)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(next, Cancelled, async (address, cancelled) =>
            {
                using var answer = await stranger.GetAsync(address, cancelled);
                var body = await answer.Content.ReadAsStringAsync(cancelled);
                if (answer.Headers.Location is { } led)
                {
                    found.Add(led.ToString());
                }
                else if (answer.StatusCode != HttpStatusCode.OK)
                {
                    wrong.Add($"{(int)answer.StatusCode} {address}");
                }

                foreach (var link in LinksIn(body, address))
                {
                    if (!link.StartsWith("/democracy", StringComparison.Ordinal))
                    {
                        wrong.Add($"{address} links to {link}");
                    }

                    found.Add(link);
                }
            });
            next = [.. found.Where(visited.Add)];
        }

        Assert.Empty(wrong.Order(StringComparer.Ordinal).Take(20));
        Assert.Contains("/democracy/sitemap.xml", visited);
        Assert.Contains(visited, address => address.StartsWith("/democracy/cy/issues/", StringComparison.Ordinal));
        Assert.Contains(visited, address => address.StartsWith("/democracy/portal.", StringComparison.Ordinal));
        Assert.Contains(visited, address => address.StartsWith("/democracy/documents/", StringComparison.Ordinal));
        Assert.InRange(visited.Count, 100, 5_000);
    }

    [Theory]
    [InlineData("/democracy/panels")]
    [InlineData("/Democracy/panels")]
    [InlineData("/panels")] // where the proxy has taken the path away
    public async Task The_path_before_the_portal_may_come_or_be_taken_away_by_the_proxy(string asked)
    {
        await using var factory = With(("Portal:Address", Address));

        Assert.Contains("<link rel=\"canonical\" href=\"https://minutes.example.gov.uk/democracy/panels\">", await factory.CreateClient().GetStringAsync(asked, Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_keeps_the_path_before_the_portal()
    {
        var panel = await portal.Office.PanelAsync();
        var former = panel.Slug;
        panel.Rename($"Renamed {Guid.CreateVersion7():N}");
        await portal.Office.PublishAsync(panel, panel.Publish());
        await using var factory = With(("Portal:Address", Address));
        using var visitor = Visitor(factory, "localhost");

        foreach (var language in new[] { "", "/cy" })
        {
            using var answer = await visitor.GetAsync($"/democracy{language}/panels/{former}?a=b", Cancelled);
            Assert.Equal($"/democracy{language}/panels/{panel.Slug}?a=b", answer.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task A_page_that_is_not_found_links_home_under_the_path_before_the_portal()
    {
        await using var factory = With(("Portal:Address", Address));
        using var answer = await Visitor(factory, "localhost").GetAsync("/democracy/cy/nothing-here", Cancelled);
        var page = await answer.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/democracy/nothing-here\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/democracy/cy/\"", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> InBothLanguages(Showcase showcase) => showcase.Addresses.Values.SelectMany(address => new[] { address, "/cy" + address });

    private static WebApplicationFactory<Program> Showcase(Showcase showcase, params (string Name, string? Value)[] settings) => Set(Portal.FactoryFor(showcase), settings);

    private WebApplicationFactory<Program> With(params (string Name, string? Value)[] settings) => Set(portal.Factory, settings);

    private static WebApplicationFactory<Program> Set(WebApplicationFactory<Program> factory, (string Name, string? Value)[] settings) => factory.WithWebHostBuilder(builder =>
    {
        foreach (var (name, value) in settings.Where(setting => setting.Value is not null))
        {
            builder.UseSetting(name, value);
        }
    });

    private static HttpClient Visitor(WebApplicationFactory<Program> factory, string host)
    {
        var visitor = factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        visitor.DefaultRequestHeaders.Host = host;
        return visitor;
    }

    /// <summary>The one line that the program ends with.</summary>
    private async Task<string> RefusalAsync(params IEnumerable<string> arguments)
    {
        using var program = PortalProcess.Start(
            [.. arguments, "--urls", "http://127.0.0.1:0", "--ConnectionStrings:Public", portal.Office.Database.Public, "--Files:Public", portal.Office.Files.Public.Folder]);
        var (exitCode, _, error) = await program.EndAsync(Cancelled);
        Assert.Equal(1, exitCode);
        return Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What a page, a feed, a sitemap or robots.txt names on this site: in attributes, in elements and after a colon.</summary>
    private static IEnumerable<string> LinksIn(string text, string from) => Link().Matches(text.Replace("\r\n ", "", StringComparison.Ordinal)) // calendars fold long lines
        .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value)
        .Where(link => Uri.TryCreate(new Uri("http://localhost" + from), WebUtility.HtmlDecode(link), out _))
        .Select(link => new Uri(new Uri("http://localhost" + from), WebUtility.HtmlDecode(link)))
        .Where(link => link is { Scheme: "http", Host: "localhost" })
        .Select(link => link.PathAndQuery)
        .Where(link => !(link.Contains('?', StringComparison.Ordinal) && from.Contains('?', StringComparison.Ordinal)) && !link.Contains("{q}", StringComparison.Ordinal));

    [GeneratedRegex("""(?:href|src|action)="([^"#]+)"|<loc>([^<]+)</loc>|^(?:Sitemap|URL): ?(\S+)|"(?:url|target|item)":"([^"]+)"|url\(["']?([^)"']+)""", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex("""https?://minutes\.example\.gov\.uk[^\s"<]*""")]
    private static partial Regex OwnAddress();

    private sealed class WarningSink(ConcurrentQueue<string> log) : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Level > LogEventLevel.Information)
            {
                log.Enqueue(logEvent.RenderMessage(CultureInfo.InvariantCulture));
            }
        }
    }
}
