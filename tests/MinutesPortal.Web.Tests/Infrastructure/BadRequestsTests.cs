using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using MinutesPortal.TestCommon;
using Serilog.Core;
using Serilog.Events;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>What strangers send to every public route, over a real connection. Nothing makes the portal fail, and nothing is worth a warning in the log.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public sealed class BadRequestsTests(Portal portal) : IAsyncLifetime
{
    /// <summary>Every query parameter that a page or a framework reads.</summary>
    private static readonly string[] Languages = ["", "/cy"];

    private static readonly string[] Parameters =
    [
        "q", "panel", "meeting", "kind", "order", "page", "from", "to", "preset", "status", "sort", "by", "year", "part", "v", "id", "handler", "area", "culture",
    ];

    /// <summary>As they stand in an address: control characters, bytes that are no UTF-8, a number too large, and text without end.</summary>
    private static readonly string[] WorstTexts = ["%00", "%01%1F%7F%C2%85%EF%BF%BE", "%ff%fe", "99999999999999999999", new('x', 7_000)];

    /// <summary>Also noncharacters, lone surrogates, broken escapes, a header, and dates at the ends of time.</summary>
    private static readonly string[] BadTexts =
    [
        .. WorstTexts, "a%00b", "%EF%BF%BE%EF%BF%BF", "caf%E9", "%C3%28", "%ED%A0%80", "%F4%90%80%80", "%", "%zz", "%0d%0aX-Injected:%201", "-1", "0001-01-01", "9999-12-31",
    ];

    private static readonly string[] UnknownMethods = ["TRACE", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "MADEUP"];

    private readonly WarningSink _log = new();
    private Showcase _showcase = null!;
    private WebApplicationFactory<Program> _factory = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>An address of every public route, of a static file and of nothing.</summary>
    private IEnumerable<string> Addresses => Showcase.Pages.DistinctBy(page => page.Template.Split('?')[0]).Select(page => _showcase.Addresses[page.Kind]).Append("/favicon.svg");

    private IEnumerable<string> InBothLanguages => Addresses.SelectMany(address => new[] { address, "/cy" + address });

    public async ValueTask InitializeAsync()
    {
        _showcase = await portal.ShowcaseAsync();
        _factory = Portal.FactoryFor(_showcase).WithWebHostBuilder(builder => builder
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("Serilog:MinimumLevel:Default", "Warning")
            .ConfigureServices(services => services.AddSingleton<ILogEventSink>(_log)));
        _factory.UseKestrel();
        _factory.StartServer();
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    [Fact]
    public async Task No_text_in_any_parameter_of_any_route_makes_the_portal_fail()
    {
        var alone =
            from address in Addresses
            from parameter in Parameters
            from text in WorstTexts
            select ("GET", With(address, [parameter], text));
        var together =
            from address in InBothLanguages
            from text in BadTexts.Where(text => text.Length < 100)
            select ("GET", With(address, Parameters, text));

        await NothingFailsAsync(alone.Concat(together));
    }

    [Fact]
    public async Task No_text_in_any_place_of_any_path_makes_the_portal_fail()
    {
        var requests =
            from route in PublicRoute.Of(_factory.Services)
            from language in Languages
            from text in BadTexts
            from place in Enumerable.Range(0, route.Template.Count(letter => letter == '{'))
            select ("GET", language + Filled(route.Template, place, text));

        await NothingFailsAsync(requests);
    }

    [Fact]
    public async Task No_address_that_is_too_long_or_malformed_makes_the_portal_fail() => await NothingFailsAsync(
    [
        ("GET", "/" + new string('x', 9_000)),
        ("GET", "/" + new string('x', 40_000)),
        ("GET", "/search?q=" + new string('x', 9_000)),
        ("GET", "/search?" + string.Concat(Enumerable.Repeat("q=a&", 1_900))),
        ("GET", "/cy/search?q=" + new string('x', 9_000)),
        ("GET", "//evil.example/"),
        ("GET", "/..%5c..%5cappsettings.json"),
        ("GET", "http://evil.example/"),
        ("GET", "*"),
        ("OPTIONS", "*"),
        ("GET", "/panels/%00"),
        ("GET", "/é"),
        ("CONNECT", "evil.example:443"),
    ]);

    [Fact]
    public async Task Only_reading_is_allowed_anywhere_and_no_page_is_drawn_for_anything_else()
    {
        using var visitor = Visitor();
        foreach (var address in InBothLanguages)
        {
            using var read = await visitor.GetAsync(address, Cancelled);
            foreach (var method in UnknownMethods)
            {
                using var request = new HttpRequestMessage(new(method), address);
                using var answer = await visitor.SendAsync(request, Cancelled);
                var body = await answer.Content.ReadAsStringAsync(Cancelled);
                if (read.StatusCode == HttpStatusCode.NotFound && !address.EndsWith("/error", StringComparison.Ordinal) && !address.EndsWith("/not-found", StringComparison.Ordinal))
                {
                    Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{method} {address}: {answer.StatusCode}");
                    continue;
                }

                Assert.True(answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"{method} {address}: {answer.StatusCode}");
                Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
                Assert.Contains(address.StartsWith("/cy", StringComparison.Ordinal) ? "Dim ond ei ddarllen y gellir" : "It can only be read.", body, StringComparison.Ordinal);
            }
        }

        Assert.Empty(_log.Events);
    }

    [Fact]
    public async Task HEAD_is_answered_like_GET_without_the_page()
    {
        using var visitor = Visitor();
        foreach (var address in InBothLanguages)
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await visitor.SendAsync(request, Cancelled);
            using var get = await visitor.GetAsync(address, Cancelled);

            Assert.True(get.StatusCode == head.StatusCode, $"{address}: {get.StatusCode}, {head.StatusCode}");
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        }
    }

    [Theory]
    [InlineData("/search?q={0}", 9_000, "Sorry, the web address is too long")]
    [InlineData("/cy/search?q={0}", 9_000, "cyfeiriad gwe yn rhy hir")]
    public async Task An_address_that_is_too_long_gets_a_sentence(string address, int length, string sentence)
    {
        using var answer = await Visitor().GetAsync(string.Format(CultureInfo.InvariantCulture, address, new string('x', length)), Cancelled);

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancelled)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "Sorry, your browser sent too much")]
    [InlineData("/cy", "anfonodd eich porwr ormod")]
    public async Task Cookies_that_are_too_large_get_a_sentence(string address, string sentence)
    {
        using var visitor = Visitor();
        visitor.DefaultRequestHeaders.Add("Cookie", new string('x', 40_000));
        using var answer = await visitor.GetAsync(address, Cancelled);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancelled)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_host_is_refused_on_every_address_but_those_of_the_softwares_files()
    {
        await NothingFailsAsync(InBothLanguages.Where(address => !address.EndsWith("favicon.svg", StringComparison.Ordinal)).Select(address => ("GET", address)), host: "evil.example");

        var page = await RawAsync("GET", "/cy", "evil.example");
        Assert.StartsWith("HTTP/1.1 400 ", page, StringComparison.Ordinal);
        Assert.Contains("mae cyfeiriad arall gan y wefan hon", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await RawAsync("GET", "/favicon.svg", "evil.example"), StringComparison.Ordinal);
    }

    private static string With(string address, IEnumerable<string> parameters, string text) =>
        address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + string.Join('&', parameters.Select(parameter => $"{parameter}={text}"));

    [Fact]
    public void The_web_server_has_limits_that_settings_may_change()
    {
        using var factory = portal.Factory.WithWebHostBuilder(builder => builder.UseSetting("Kestrel:Limits:MaxConcurrentConnections", "50"));
        var (limits, changed) = (LimitsOf(_factory), LimitsOf(factory));

        Assert.Equal((1_000, TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), 64 * 1024), (limits.MaxConcurrentConnections, limits.RequestHeadersTimeout, limits.KeepAliveTimeout, limits.MaxRequestBodySize));
        Assert.Equal((240, TimeSpan.FromSeconds(5)), (limits.MinResponseDataRate!.BytesPerSecond, limits.MinResponseDataRate.GracePeriod));
        Assert.Equal((50, limits.RequestHeadersTimeout), (changed.MaxConcurrentConnections, changed.RequestHeadersTimeout));
    }

    private static KestrelServerLimits LimitsOf(WebApplicationFactory<Program> factory) => factory.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

    /// <summary>A route with a text in one of its places, and an x in the others.</summary>
    private static string Filled(string template, int place, string text)
    {
        var filled = new StringBuilder();
        var parts = template.Split('{');
        filled.Append(parts[0]);
        for (var index = 1; index < parts.Length; index++)
        {
            filled.Append(index - 1 == place ? text : "x").Append(parts[index].AsSpan(parts[index].LastIndexOf('}') + 1));
        }

        return filled.ToString();
    }

    private HttpClient Visitor()
    {
        var visitor = _factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        visitor.BaseAddress = new($"http://localhost:{_factory.ClientOptions.BaseAddress.Port}");
        return visitor;
    }

    private async Task NothingFailsAsync(IEnumerable<(string Method, string Target)> requests, string host = "localhost")
    {
        var (tried, failed) = (0, new ConcurrentBag<string>());
        await Parallel.ForEachAsync(requests, Cancelled, async (request, _) =>
        {
            var answer = await RawAsync(request.Method, request.Target, host);
            Interlocked.Increment(ref tried);
            var status = answer.Length > 12 ? answer[9..12] : "no answer";
            if (status[0] is '5' or 'n' || answer.Contains("\r\nX-Injected:", StringComparison.OrdinalIgnoreCase) || (host != "localhost" && (status != "400" || answer.Contains(host, StringComparison.Ordinal))))
            {
                failed.Add($"{status} {request.Method} {request.Target[..Math.Min(120, request.Target.Length)]}");
            }
        });

        TestContext.Current.SendDiagnosticMessage("{0} bad requests tried, {1} failed", tried, failed.Count);
        Assert.Empty(failed.Order(StringComparer.Ordinal));
        Assert.Empty(_log.Events);
    }

    /// <summary>An answer as it comes over the connection. HttpClient would tidy up the address.</summary>
    private async Task<string> RawAsync(string method, string target, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _factory.ClientOptions.BaseAddress.Port, Cancelled);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), Cancelled);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancelled);
    }

    /// <summary>Keeps what is logged above information.</summary>
    private sealed class WarningSink : ILogEventSink
    {
        public ConcurrentQueue<string> Events { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Level > LogEventLevel.Information)
            {
                Events.Enqueue(logEvent.RenderMessage(CultureInfo.InvariantCulture) + logEvent.Exception);
            }
        }
    }
}
