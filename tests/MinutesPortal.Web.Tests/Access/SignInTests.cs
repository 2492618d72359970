using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Tests.Access;

/// <summary>How people come in: password and code, lockout, links, and forms that outlive a session.</summary>
public partial class SignInTests(Portal portal)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var client = portal.OfficeFactory.Browser();
        using var wrong = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", "something else"));
        using var unknown = await client.SendAsync("/office/sign-in", ("Email", "nobody@example.org"), ("Password", "something else"));

        Assert.Equal(
            (await wrong.PageAsync()).QuerySelector(".govuk-error-message")!.TextContent, (await unknown.PageAsync()).QuerySelector(".govuk-error-message")!.TextContent);
        Assert.DoesNotContain("something else", await wrong.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(account.Email, (await wrong.PageAsync()).QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Administrator, Role.Publisher]);
        using var client = portal.OfficeFactory.Browser();
        using var password = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", TestAccount.Password));

        Assert.Equal("/office/sign-in/code", password.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/office", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        var code = account.NextCode();
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync(portal.OfficeFactory.Browser(), account, code));

        Assert.Equal(HttpStatusCode.OK, await TryAsync(portal.OfficeFactory.Browser(), account, code)); // the form again
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync(portal.OfficeFactory.Browser(), account, account.NextCode()));
    }

    [Fact]
    public async Task Ten_wrong_tries_on_two_nodes_lock_an_account_and_the_right_password_no_longer_helps()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        await using var otherNode = Portal.OfficeFactoryFor(portal.Office);
        using var one = portal.OfficeFactory.Browser();
        using var other = otherNode.Browser();
        for (var time = 0; time < Attempts.MostPerAccount; time++)
        {
            using var answer = await (time % 2 == 0 ? one : other).SendAsync("/office/sign-in", ("Email", account.Email), ("Password", "wrong"));
        }

        foreach (var client in new[] { one, other })
        {
            using var answer = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", TestAccount.Password));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Right_passwords_between_wrong_codes_do_not_help()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var client = portal.OfficeFactory.Browser();
        for (var time = 0; time < Attempts.MostPerAccount; time++)
        {
            Assert.Equal(HttpStatusCode.OK, await TryAsync(client, account, "000000"));
        }

        Assert.Equal(HttpStatusCode.OK, await TryAsync(client, account, account.NextCode()));
    }

    [Fact]
    public async Task Many_tries_at_the_same_moment_count_each()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        await Task.WhenAll(Enumerable.Range(0, Attempts.MostPerAccount).Select(async _ =>
        {
            using var client = portal.OfficeFactory.Browser();
            using var answer = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", "wrong"));
        }));

        using var last = portal.OfficeFactory.Browser();
        using var right = await last.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", TestAccount.Password));
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task A_session_of_one_node_is_one_of_all()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var client = portal.OfficeFactory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var first = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", TestAccount.Password));
        await using var otherNode = Portal.OfficeFactoryFor(portal.Office);
        using var other = otherNode.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        other.DefaultRequestHeaders.Add("Cookie", first.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        other.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var second = await other.SendAsync("/office/sign-in/code", ("Code", account.NextCode()));

        Assert.Equal("/office", second.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_is_offered_after_signing_in()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Administrator]);
        using var client = portal.OfficeFactory.Browser();
        using var refused = await client.SendAsync("/office/accounts/invite", ("Form.Name", "Bob <b> & “Co”"), ("Password", "secret"), ("Many", "1"), ("Many", "2"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.DoesNotContain("secret", await refused.Content.ReadAsStringAsync(Cancellation));

        // As a browser: each form is sent with its hidden fields, and the redirect keeps the method and the form.
        using var password = await client.SendAsync("/office/sign-in", [("Email", account.Email), ("Password", TestAccount.Password), .. await HiddenAsync(refused)]);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/office/sign-in/code"), (password.StatusCode, password.Headers.Location?.ToString()));
        using var asked = await client.SendAsync("/office/sign-in/code", [("Email", account.Email), ("Password", TestAccount.Password), .. await HiddenAsync(refused)]);
        using var done = await client.SendAsync("/office/sign-in/code", [("Code", account.NextCode()), .. await HiddenAsync(asked)]);

        var page = await done.PageAsync();
        var form = page.QuerySelector("main form")!;
        Assert.Equal("/office/accounts/invite", form.GetAttribute("action"));
        Assert.Equal([("Form.Name", "Bob <b> & “Co”"), ("Many", "1"), ("Many", "2")], await HiddenAsync(done));
        Assert.Equal("Save what you typed", form.QuerySelector("button")!.TextContent);
        using var saved = await client.SendAsync("/office/accounts/invite", await HiddenAsync(done));
        Assert.Equal("Bob <b> & “Co”", (await saved.PageAsync()).QuerySelector("[name='Form.Name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Signing_in_never_leads_out_of_the_office()
    {
        foreach (var to in new[] { "https://evil.example/", "//evil.example/office/", "/panels", "/office/../panels", "javascript:alert(1)" })
        {
            var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
            using var client = portal.OfficeFactory.Browser();
            using var password = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", TestAccount.Password), ("To", to));
            using var code = await client.SendAsync("/office/sign-in/code", ("Code", account.NextCode()), ("To", to));
            Assert.StartsWith("/office", code.Headers.Location?.ToString());
            Assert.DoesNotContain("..", code.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task An_invited_person_chooses_a_password_and_an_app_and_the_link_works_once()
    {
        using var administrator = await portal.SignedInAsync(Role.Administrator);
        var email = $"new-{Guid.CreateVersion7():N}@example.org";
        using var invited = await administrator.SendAsync("/office/accounts/invite", ("Form.Name", "Bob Reed"), ("Email", email), ("Form.Roles", "Publisher"));
        var link = new Uri((await invited.PageAsync()).QuerySelector(".office-link")!.TextContent).PathAndQuery;

        using var bob = portal.OfficeFactory.Browser();
        using var chosen = await bob.SendAsync(link, ("Password", "three words apart"));
        var app = chosen.Headers.Location!.ToString();
        var page = await bob.ReadAsync(app);
        using var wrong = await bob.SendAsync(app, ("Code", "000000"), ("Sealed", page.QuerySelector("[name=Sealed]")!.GetAttribute("value")!));
        Assert.Equal(KeyOn(page), KeyOn(await wrong.PageAsync())); // the app need not be connected again
        using var connected = await bob.SendAsync(app, ("Code", CodeFor(KeyOn(page))), ("Sealed", page.QuerySelector("[name=Sealed]")!.GetAttribute("value")!));

        Assert.Equal(10, (await connected.PageAsync()).QuerySelectorAll(".office-codes code").Length);
        Assert.Equal(HttpStatusCode.OK, (await bob.GetAsync("/office", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.GetAsync(link, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.GetAsync(app, Cancellation)).StatusCode);

        var recovery = (await connected.PageAsync()).QuerySelector(".office-codes code")!.TextContent;
        using var again = portal.OfficeFactory.Browser();
        using var password = await again.SendAsync("/office/sign-in", ("Email", email), ("Password", "three words apart"));
        using var first = await again.SendAsync("/office/sign-in/code", ("Code", recovery.ToLowerInvariant()));
        Assert.Equal("/office", first.Headers.Location?.ToString());
        Assert.Contains("Bob Reed", (await administrator.ReadAsync("/office/audit?q=recovery")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_alone_does_not_connect_an_app()
    {
        using var administrator = await portal.SignedInAsync(Role.Administrator);
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var renewed = await administrator.SendAsync($"/office/accounts/{account.Id}", ("act", "RenewSecondFactor"));
        var link = new Uri((await renewed.PageAsync()).QuerySelector(".office-link")!.TextContent).PathAndQuery;
        using var thief = portal.OfficeFactory.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await thief.GetAsync(link.Replace("invitation?", "invitation/app?", StringComparison.Ordinal), Cancellation)).StatusCode);
        using var guessed = await thief.SendAsync(link, ("Password", "not the password"));
        Assert.Equal(HttpStatusCode.OK, guessed.StatusCode);
        using var right = await thief.SendAsync(link, ("Password", TestAccount.Password));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Theory]
    [InlineData("RenewPassword")]
    [InlineData("RenewSecondFactor")]
    [InlineData("EndAccess")]
    public async Task What_an_administrator_takes_away_ends_all_sessions_and_is_in_the_audit(string act)
    {
        using var administrator = await portal.SignedInAsync(Role.Administrator);
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var officer = await portal.OfficeFactory.SignedInAsync(account);
        using var done = await administrator.SendAsync($"/office/accounts/{account.Id}", ("act", act));

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/office", Cancellation)).StatusCode);
        var audit = await administrator.ReadAsync($"/office/audit?q={account.Email}");
        Assert.NotEmpty(audit.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Nobody_can_take_the_role_of_administrator_or_access_from_oneself()
    {
        var account = await TestAccount.InAsync(portal.Office, [Role.Administrator]);
        using var client = await portal.OfficeFactory.SignedInAsync(account);
        using var ended = await client.SendAsync($"/office/accounts/{account.Id}", ("act", "EndAccess"));
        using var reduced = await client.SendAsync($"/office/accounts/{account.Id}", ("Form.Name", account.Name), ("Form.Roles", "Officer"));

        Assert.Equal(HttpStatusCode.OK, reduced.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/office/accounts", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_link_of_the_start()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = Portal.OfficeFactoryFor(office);
        using var client = factory.Browser();
        var link = "/" + factory.Services.GetRequiredService<FirstLinks>().Made!.Value.Address;
        using var named = await client.SendAsync(link, ("Name", "Ada Moss"), ("Email", "ada@example.org"), ("Password", "three words apart"));
        var app = named.Headers.Location!.ToString();
        var page = await client.ReadAsync(app);
        using var connected = await client.SendAsync(app, ("Code", CodeFor(KeyOn(page))), ("Sealed", page.QuerySelector("[name=Sealed]")!.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/office/accounts", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(link, Cancellation)).StatusCode);
        await using var next = Portal.OfficeFactoryFor(office);
        Assert.Null(next.Services.GetRequiredService<FirstLinks>().Made);
        await using var owner = office.AsOwner();
        Assert.False(await owner.Links.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task The_verb_lets_the_last_administrator_in_again()
    {
        var office = await portal.NewOfficeAsync();
        var account = await TestAccount.InAsync(office, [Role.Administrator]);
        await using var factory = Portal.OfficeFactoryFor(office);
        using var before = await factory.SignedInAsync(account);

        var (exitCode, output, error) = await office.RunWithoutOwnerAsync("office", "invite-administrator", account.Email);

        Assert.Equal((0, ""), (exitCode, error));
        var link = SecretIn().Match(output).Value;
        Assert.Equal(HttpStatusCode.Redirect, (await before.GetAsync("/office", Cancellation)).StatusCode);
        using var client = factory.Browser();
        using var chosen = await client.SendAsync($"/office/invitation?link={link}", ("Password", "three words apart"));
        Assert.Equal($"/office/invitation/app?link={link}", chosen.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_audit_is_a_chain_that_verify_checks()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = Portal.OfficeFactoryFor(office);
        using var client = await factory.SignedInAsync(office, Role.Administrator);
        await using var owner = office.AsOwner();
        Assert.Contains(await owner.Events.AsNoTracking().Select(one => one.Act).ToListAsync(Cancellation), act => act == AuditAct.SignedIn);
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancellation)).Findings);

        await portal.SqlAsync(office.Database, "update workspace.events set who = 'Somebody else' where act = 'SignedIn'");

        Assert.Contains("was changed after it happened", Assert.Single((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancellation)).Findings), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> TryAsync(HttpClient client, TestAccount account, string code)
    {
        using var password = await client.SendAsync("/office/sign-in", ("Email", account.Email), ("Password", TestAccount.Password));
        if (password.StatusCode != HttpStatusCode.Redirect)
        {
            return password.StatusCode;
        }

        using var answer = await client.SendAsync("/office/sign-in/code", ("Code", code));
        return answer.StatusCode;
    }

    private static async Task<(string Name, string Value)[]> HiddenAsync(HttpResponseMessage answer) =>
    [
        .. (await answer.PageAsync()).QuerySelectorAll("main form input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)),
    ];

    private static string KeyOn(AngleSharp.Dom.IDocument page) => page.QuerySelector(".office-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static string CodeFor(string key) => TestAccount.CodeOf(TestAccount.FromBase32(key), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);

    [GeneratedRegex("(?<=link=)[-_A-Za-z0-9]+")]
    private static partial Regex SecretIn();
}
