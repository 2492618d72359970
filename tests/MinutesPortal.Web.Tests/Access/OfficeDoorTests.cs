using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Tests.Pages;

namespace MinutesPortal.Web.Tests.Access;

/// <summary>What every address of the office answers to those who may not open it. The addresses are read from the routes.</summary>
public class OfficeDoorTests(Portal portal)
{
    private const string Unknown = "/office/nothing-here";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Those that strangers cannot open, and one that does not exist.</summary>
    private IReadOnlyList<(string Address, Right Right)> Routes =>
    [
        .. portal.OfficeFactory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (endpoint.RoutePattern, endpoint.Metadata.GetMetadata<NeededRight>()?.Right))
            .Where(route => route.Right is not (null or Right.Anyone))
            .Select(route => (AddressOf(route.RoutePattern), route.Right!.Value))
            .Distinct(),
    ];

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page_before_anything_is_looked_up()
    {
        var (factory, counter) = CountedOffice();
        await using var served = factory;
        using var stranger = factory.Browser();
        (await stranger.GetAsync(Unknown, Cancellation)).Dispose();
        var before = counter.Commands;
        foreach (var address in Routes.Select(route => route.Address).Append(Unknown))
        {
            using var answer = await stranger.GetAsync(address, Cancellation);
            Assert.Equal((address, HttpStatusCode.Redirect), (address, answer.StatusCode));
            Assert.Equal($"/office/sign-in?to={Uri.EscapeDataString(address)}", answer.Headers.Location?.ToString());
            Assert.Equal((address, before), (address, counter.Commands));
        }
    }

    [Fact]
    public async Task A_form_of_a_stranger_is_answered_with_the_sign_in_form()
    {
        using var stranger = portal.OfficeFactory.Browser();
        foreach (var address in Routes.Select(route => route.Address).Append(Unknown))
        {
            using var answer = await stranger.SendAsync(address, ("Title", "Typed for an hour"));
            Assert.Equal((address, HttpStatusCode.Unauthorized), (address, answer.StatusCode));
            Assert.Equal("Typed for an hour", (await answer.PageAsync()).QuerySelector("form[action='/office/sign-in'] input[name='kept.Title']")?.GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData(Role.Member, Right.SignedIn)]
    [InlineData(Role.Officer, Right.SignedIn, Right.Officer, Right.Staff)]
    [InlineData(Role.Administrator, Right.SignedIn, Right.Administrator, Right.Staff)]
    public async Task What_one_may_not_open_is_not_found_and_costs_as_many_commands_as_what_does_not_exist(Role role, params Right[] open)
    {
        var (factory, counter) = CountedOffice();
        await using var served = factory;
        using var client = await factory.SignedInAsync(portal.Office, role);

        async Task<(HttpStatusCode Status, string Body, int Commands)> AskAsync(HttpMethod method, string address)
        {
            var before = counter.Commands;
            using var answer = await client.SendAsync(new(method, address) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([]) : null }, Cancellation);
            return (answer.StatusCode, (await answer.Content.ReadAsStringAsync(Cancellation)).Replace(address, "", StringComparison.Ordinal), counter.Commands - before);
        }

        await AskAsync(HttpMethod.Get, Unknown); // the first visit may send more
        var closed = Routes.Where(route => !open.Contains(route.Right)).ToList();
        Assert.NotEmpty(Routes);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            var unknown = await AskAsync(method, Unknown);
            Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
            foreach (var (address, _) in closed)
            {
                Assert.Equal((address, unknown), (address, await AskAsync(method, address)));
            }
        }
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var officer = await portal.SignedInAsync(Role.Administrator, Role.Publisher);
        officer.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        officer.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        foreach (var address in Addresses(right => right is not null).Append(Unknown))
        {
            using var answer = await officer.SendAsync(address);
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Nothing_of_the_office_is_cached_compressed_or_indexed()
    {
        using var officer = await portal.SignedInAsync(Role.Administrator, Role.Publisher);
        officer.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        foreach (var address in Routes.Select(route => route.Address).Append("/office/sign-in").Append(Unknown))
        {
            using var answer = await officer.GetAsync(address, Cancellation);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
            Assert.Empty(answer.Content.Headers.ContentEncoding);
            Assert.EndsWith("; script-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/cy/office")]
    [InlineData("/cy/office/accounts")]
    public async Task The_office_has_no_Welsh_address(string address)
    {
        using var officer = await portal.SignedInAsync(Role.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_public_node_knows_nothing_of_the_office()
    {
        foreach (var address in Routes.Select(route => route.Address).Append("/office/sign-in"))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(address)).Status);
        }
    }

    [Fact]
    public async Task The_session_is_of_the_office_alone()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var client = portal.OfficeFactory.Browser();
        using var first = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", TestAccount.Password));
        using var second = await client.SendAsync("/office/sign-in/code", ("Code", account.NextCode()));

        Assert.All(first.Headers.GetValues("Set-Cookie").Concat(second.Headers.GetValues("Set-Cookie")), cookie =>
        {
            Assert.Contains("; path=/office;", cookie, StringComparison.Ordinal);
            Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
            Assert.True(cookie.Contains("; httponly", StringComparison.Ordinal) || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("https://office.example/", true)]
    [InlineData("http://office.example/", true)]
    [InlineData("http://localhost/", false)]
    public async Task The_session_is_sent_over_HTTPS_only_except_to_this_machine(string address, bool isSecure)
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        await using var factory = portal.OfficeFactory.WithWebHostBuilder(builder => builder.UseSetting("AllowedHosts", "*"));
        using var client = factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(address) });
        using var answer = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", TestAccount.Password));

        Assert.Equal(isSecure, Assert.Single(answer.Headers.GetValues("Set-Cookie")).Contains("; secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_public_page_is_the_same_with_any_cookie()
    {
        var showcase = await portal.ShowcaseAsync();
        await using var factory = portal.OfficeFactory.WithWebHostBuilder(showcase.Configure);
        using var visitor = factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var marked = factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        marked.DefaultRequestHeaders.Add("Cookie", "portal-office=CfDJ8forged; portal-office-half=x; a=b");
        foreach (var page in Showcase.Pages)
        {
            using var plain = await visitor.GetAsync(showcase.Addresses[page.Kind], Cancellation);
            using var other = await marked.GetAsync(showcase.Addresses[page.Kind], Cancellation);
            Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Cancellation), await other.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.False(other.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain("Cookie", other.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("update accounts.accounts set security_stamp = 'other' where id = '{0}'")]
    [InlineData("update accounts.accounts set ended_at = now() where id = '{0}'")]
    public async Task A_session_that_was_taken_away_ends_at_the_next_request(string sql)
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var client = await portal.OfficeFactory.SignedInAsync(account);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/office", Cancellation)).StatusCode);

        await portal.SqlAsync(portal.Office.Database, string.Format(null, sql, account.Id));

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/office", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_role_that_was_taken_away_ends_at_the_next_request()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Administrator]);
        using var client = await portal.OfficeFactory.SignedInAsync(account);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/office/accounts", Cancellation)).StatusCode);

        await portal.SqlAsync(portal.Office.Database, $"update accounts.accounts set roles = '{{Officer}}' where id = '{account.Id}'");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/office/accounts", Cancellation)).StatusCode);
    }

    private (WebApplicationFactory<Program> Factory, SqlCounter Counter) CountedOffice()
    {
        var counter = new SqlCounter();
        return (portal.OfficeFactory.WithWebHostBuilder(builder => builder.ConfigureServices(services => services
            .ConfigureDbContext<RecordDbContext>(options => options.AddInterceptors(counter))
            .ConfigureDbContext<WorkspaceDbContext>(options => options.AddInterceptors(counter)))), counter);
    }

    private IEnumerable<string> Addresses(Func<Right?, bool> which) => portal.OfficeFactory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => which(endpoint.Metadata.GetMetadata<NeededRight>()?.Right)).Select(endpoint => AddressOf(endpoint.RoutePattern)).Distinct();

    /// <summary>Who may not come in learns nothing of what the parameters name, so any value will do.</summary>
    private static string AddressOf(RoutePattern route) => "/" + string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "guid") => $"{Guid.Empty}",
        _ => "1",
    }))));
}
