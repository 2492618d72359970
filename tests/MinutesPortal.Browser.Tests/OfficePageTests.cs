using Microsoft.Playwright;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Browser.Tests;

/// <summary>Every page of the office, as read from the compiled pages, with content and with errors.</summary>
public class OfficePageTests(PortalInBrowser portal)
{
    /// <summary>They answer with a redirect or a file.</summary>
    private static readonly string[] NoPages = ["/office/sign-out", "/office/meetings/{id:guid}/papers/{paper}/file", "/office/help/pictures/{picture}"];

    /// <summary>They are for people who are not signed in.</summary>
    private static readonly string[] BeforeTheDoor = ["/office/setup", "/office/invitation", "/office/invitation/app", "/office/sign-in", "/office/sign-in/code", "/office/sign-in/link"];

    /// <summary>What is typed into which fields, and the button that is then pressed, so that the page shows errors.</summary>
    private static readonly Dictionary<string, (string Button, (string Field, string Text)[] Typed)> Mistakes = new()
    {
        ["/office/account/app"] = ("Connect", []),
        ["/office/account/codes"] = ("Make new codes", []),
        ["/office/account/password"] = ("Change password", []),
        ["/office/accounts/invite"] = ("Make the link", []),
        ["/office/accounts/{id:guid}"] = ("Save", [("Form_Name", "")]),
        ["/office/audit"] = ("Search", [("From", "soon"), ("To", "later")]),
        ["/office/invitation"] = ("Continue", []),
        ["/office/invitation/app"] = ("Connect", []),
        ["/office/issues/new"] = ("See what changes", []),
        ["/office/issues/{id:guid}/aliases"] = ("See what changes", []),
        ["/office/issues/{id:guid}/describe"] = ("See what changes", []),
        ["/office/issues/{id:guid}/link"] = ("See what changes", []),
        ["/office/issues/{id:guid}/merge"] = ("See what changes", []),
        ["/office/issues/{id:guid}/relations"] = ("See what changes", [("Other", "visits")]),
        ["/office/issues/{id:guid}/rename"] = ("See what changes", [("NewTitle", "")]),
        ["/office/issues/{id:guid}/split"] = ("See what changes", []),
        ["/office/issues/{id:guid}/unlink"] = ("See what changes", []),
        ["/office/meetings/new"] = ("Make the meeting", [("Date", "soon"), ("Time", "late")]),
        ["/office/meetings/{id:guid}/agreements/{agreement:guid}"] = ("Send it back", []),
        ["/office/meetings/{id:guid}/adjourn"] = ("Publish the adjournment now", [("Date", "soon"), ("Time", "late")]),
        ["/office/meetings/{id:guid}/approve"] = ("Publish the approval now", []),
        ["/office/meetings/{id:guid}/attendance"] = ("Save", [("Substitutes", "Somebody")]),
        ["/office/meetings/{id:guid}/cancel"] = ("Cancel the meeting now", []),
        ["/office/meetings/{id:guid}/checks/{what}/{rule}"] = ("Accept", []),
        ["/office/meetings/{id:guid}/declarations"] = ("Add", []),
        ["/office/meetings/{id:guid}/facts"] = ("Save", [("Date", "soon"), ("Time", "late"), ("Link", "ftp://example.org")]),
        ["/office/meetings/{id:guid}/items/new"] = ("Add the item", []),
        ["/office/meetings/{id:guid}/items/{item}"] = ("Save", [("Title", "")]),
        ["/office/meetings/{id:guid}/items/{item}/exempt"] = ("Save", [("Kind-exempt", "✓"), ("Title", "")]),
        ["/office/meetings/{id:guid}/items/{item}/issues"] = ("Link the item to the issue", []),
        ["/office/meetings/{id:guid}/items/{item}/papers"] = ("Upload", []),
        ["/office/meetings/{id:guid}/items/{item}/approvals"] = ("Publish the outcome now", [("SignedBy", "")]),
        ["/office/meetings/{id:guid}/items/{item}/private"] = ("Upload", []),
        ["/office/meetings/{id:guid}/items/{item}/votes"] = ("Record the vote", [("For", "many")]),
        ["/office/meetings/{id:guid}/move"] = ("Move the meeting now", [("Date", "soon")]),
        ["/office/meetings/{id:guid}/order"] = ("Save the order", [("place-*", "first")]),
        ["/office/meetings/{id:guid}/papers"] = ("Add", []),
        ["/office/meetings/{id:guid}/papers/{paper}"] = ("Save", [("Title", "")]),
        ["/office/meetings/{id:guid}/postpone"] = ("Postpone the meeting now", []),
        ["/office/meetings/{id:guid}/publish/{what}"] = ("Ask a second person", []),
        ["/office/meetings/{id:guid}/redact"] = ("Remove the words now", []),
        ["/office/meetings/{id:guid}/reinstate"] = ("Reinstate the meeting now", []),
        ["/office/meetings/{id:guid}/withdraw"] = ("Withdraw it now", []),
        ["/office/meetings/{id:guid}/word"] = ("Read the file", []),
        ["/office/panels/new"] = ("Publish the panel", []),
        ["/office/panels/{id:guid}/change"] = ("Publish the change", [("Name", "")]),
        ["/office/panels/{id:guid}/dates"] = ("Look at these dates", [("Lines", "soon")]),
        ["/office/panels/{id:guid}/members"] = ("Add and publish", [("From", "soon")]),
        ["/office/panels/{id:guid}/members/{term:int}"] = ("Publish the term", [("From", "soon"), ("To", "later")]),
        ["/office/panels/{id:guid}/phrases"] = ("Add the phrase", []),
        ["/office/panels/{id:guid}/template"] = ("Save", [("Time", "late"), ("Lines_0__Place", "first"), ("Lines_0__Title", "")]),
        ["/office/people/new"] = ("Publish the person", []),
        ["/office/people/{id:guid}/change"] = ("Publish the change", [("Name", "")]),
        ["/office/settings"] = ("Publish", [("Name", ""), ("Contact", "nobody"), ("Accessibility", "nowhere"), ("Colour", "blue"), ("LicenceName", "Ours")]),
        ["/office/setup"] = ("Continue", []),
        ["/office/sign-in"] = ("Continue", []),
        ["/office/sign-in/code"] = ("Sign in", []),
    };

    /// <summary>Their forms have nothing that could be wrong, or are shown with their errors by another page.</summary>
    private static readonly string[] NeverWrong =
    [
        "/office", "/office/account", "/office/issues", "/office/meetings/{id:guid}", "/office/meetings/{id:guid}/checks/{what}", "/office/meetings/{id:guid}/exclusion", "/office/meetings/{id:guid}/items/{item}/minutes", "/office/meetings/{id:guid}/items/{item}/remove", "/office/meetings/{id:guid}/items/{item}/text", "/office/meetings/{id:guid}/remove", "/office/people",
    ];

    /// <summary>A page with a form that can be wrong is checked with its errors, where it shows all that it has without them.</summary>
    public static TheoryData<string> Pages => [.. OfficeShowcase.Templates.Except(NoPages).Except(Mistakes.Keys)];

    public static TheoryData<string> Forms => [.. OfficeShowcase.Templates.Where(Mistakes.ContainsKey)];

    /// <summary>The rules of axe for WCAG 2.2, criterion 1.4.10 (320 pixels wide), and what our own pages promise.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_the_office_is_accessible_and_fits_a_small_phone(string template)
    {
        var office = await portal.OfficeShowcaseAsync();
        foreach (var address in office.AddressesOf(template))
        {
            var (page, said) = await OpenAsync(office, template, address);
            await CheckAsync(page, said);
            Assert.True(
                NeverWrong.Contains(template) || await page.Locator("main form:not(:has(button[formaction])) :is(input:not([type=hidden]), textarea, select)").CountAsync() == 0,
                $"{template} has a form. Say in Mistakes how it is filled in wrongly.");
            await page.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_is_filled_in_wrongly_is_accessible_and_leads_from_each_error_to_its_field(string template)
    {
        var office = await portal.OfficeShowcaseAsync();
        var (page, said) = await OpenAsync(office, template, template == "/office/meetings/new" ? office.AddressesOf(template)[^1] : office.AddressesOf(template)[0]);
        var (button, typed) = Mistakes[template];
        foreach (var (field, text) in typed)
        {
            var control = page.Locator(field.EndsWith('*') ? $"[id^='{field.TrimEnd('*')}']" : $"[id='{field}']").First;
            await (text == "✓" ? control.CheckAsync() : control.FillAsync(text));
        }

        await new OfficerAtPage(page, byKeyboard: false).PressAsync(button);

        Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
        await CheckAsync(page, [.. said.Where(line => !line.Contains("the server responded with a status of 400", StringComparison.Ordinal))]);
        var links = await page.Locator(".govuk-error-summary__list a").AllAsync();
        Assert.Empty(await page.Locator(".govuk-error-summary__list li > span").AllInnerTextsAsync()); // an error of no field
        Assert.Equal(await page.Locator("main .govuk-error-message:not(:has(.govuk-error-message))").CountAsync(), links.Count);
        foreach (var link in links)
        {
            Assert.True(
                await link.EvaluateAsync<bool>("link => document.querySelector(link.hash)?.matches(':is(input:not([type=hidden]), select, textarea)') === true"),
                $"“{await link.InnerTextAsync()}” leads to no field.");
        }

        await page.CloseAsync();
    }

    /// <summary>Cookies of the office are sent to the office alone, and no public page sets one.</summary>
    [Fact]
    public async Task A_browser_that_is_signed_in_sends_no_cookie_to_public_addresses()
    {
        var office = await portal.OfficeShowcaseAsync();
        var page = await portal.OpenAsync(new Uri(office.Address, "/office").ToString(), cookies: office.Session);
        Assert.Equal("Desk", await page.Locator("h1").InnerTextAsync()); // the browser is signed in
        var requests = new List<IRequest>();
        page.Request += (_, request) => requests.Add(request);

        foreach (var address in office.Public.Append("/nothing-here").Append("/officers"))
        {
            await page.GotoAsync(new Uri(office.Address, address).ToString());
        }

        Assert.True(requests.Count > office.Public.Count);
        foreach (var request in requests)
        {
            Assert.False((await request.AllHeadersAsync()).ContainsKey("cookie"), request.Url);
            Assert.False((await (await request.ResponseAsync())!.AllHeadersAsync()).ContainsKey("set-cookie"), request.Url);
        }

        var desk = (await page.GotoAsync(new Uri(office.Address, "/office").ToString()))!;
        Assert.Contains("portal-office=", (await desk.Request.AllHeadersAsync())["cookie"], StringComparison.Ordinal);
        await page.CloseAsync();
    }

    /// <summary>Opens a page, and notes what the browser says of it, such as that the security policy forbids a script.</summary>
    private async Task<(IPage Page, List<string> Said)> OpenAsync(OfficeShowcase office, string template, string address)
    {
        var page = await portal.OpenAsync("about:blank", width: 320, height: 640, cookies: BeforeTheDoor.Contains(template) ? null : office.Session);
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        var officer = new OfficerAtPage(page, byKeyboard: false);
        var answer = await page.GotoAsync(new Uri(office.Address, template switch
        {
            "/office/invitation/app" => office.AddressesOf("/office/invitation")[0],
            "/office/sign-in/code" => "/office/sign-in",
            _ => address,
        }).ToString());
        Assert.Equal(template == "/office/sign-in/link" ? 404 : 200, answer!.Status);
        said.RemoveAll(line => line.Contains("the server responded with a status of 404", StringComparison.Ordinal)); // as it should
        if (template == "/office/invitation/app")
        {
            await officer.FillAsync(await page.GetByLabel("Your password").CountAsync() > 0 ? "Your password" : "Choose a password", TestAccount.Password);
            await officer.PressAsync("Continue");
        }
        else if (template == "/office/sign-in/code")
        {
            await officer.FillAsync("E-mail address", office.Officer.Email);
            await officer.FillAsync("Password", TestAccount.Password);
            await officer.PressAsync("Continue");
        }

        return (page, said);
    }

    private static async Task CheckAsync(IPage page, IReadOnlyCollection<string> said)
    {
        await page.SetViewportSizeAsync(320, 640);
        await Assert.MultipleAsync(
            () => page.NothingScrollsSidewaysAsync(320),
            async () =>
            {
                await page.SetViewportSizeAsync(1280, 900);
                await page.AxeFindsNothingAsync();
            },
            async () => Assert.Equal(1, await page.Locator("h1").CountAsync()),
            async () => Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('input:not([type=hidden], [hidden]), select, textarea')].filter(field => !field.labels.length).map(field => field.outerHTML)
                """)),
            async () =>
            {
                await Task.CompletedTask;
                Assert.Empty(said);
            });
    }
}
