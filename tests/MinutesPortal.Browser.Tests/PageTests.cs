using System.Net;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MinutesPortal.Browser.Tests;

public class PageTests(PortalInBrowser portal)
{
    public static TheoryData<string> Kinds =>
        ["home", "meetings", "refused meetings", "panels", "panel", "decisions", "what's new", "calendar", "meeting", "item", "exempt item", "versions", "version", "comparison", "refused comparison", "citation", "changed citation", "cancelled meeting", "imported meeting", "withdrawn meeting",
            "cookies", "issues", "issues by title", "issues by panel", "issue", "private issue", "issue without results", "issue with an error", "people", "person", "search", "newest first", "fruitless search", "refused search", "accessibility", "privacy", "contact", "not-found"];

    [Fact]
    public async Task Every_kind_of_page_answers()
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        Assert.Equal(Kinds.Select(row => row.Data).Order(), portal.Showcase.Addresses.Keys.Order());
        foreach (var (kind, address) in portal.Showcase.Addresses)
        {
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            var expected = kind switch { "not-found" => HttpStatusCode.NotFound, "withdrawn meeting" => HttpStatusCode.Gone, _ => HttpStatusCode.OK };
            Assert.True(expected == response.StatusCode, $"{kind}: {response.StatusCode}");
        }
    }

    /// <summary>Every kind of page in both languages.</summary>
    public static MatrixTheoryData<string, string> KindsInBoth => new(Kinds.Select(row => row.Data), ["", "/cy"]);

    [Theory]
    [MemberData(nameof(KindsInBoth))]
    public async Task Axe_finds_no_barrier(string kind, string language)
    {
        var page = await portal.OpenAsync(language + portal.Showcase.Addresses[kind]);

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
        Assert.NotEmpty(result.Passes);
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(KindsInBoth))]
    public async Task Nothing_scrolls_sideways_on_a_small_telephone(string kind, string language)
    {
        var page = await portal.OpenAsync(language + portal.Showcase.Addresses[kind], width: 320, height: 640);

        Assert.Empty(await TooWideAsync(page));
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.CloseAsync();
    }

    /// <summary>Whatever the day, and in a font as wide as DejaVu Sans, which many Linux machines fall back to.</summary>
    [Theory]
    [InlineData("meeting", "")]
    [InlineData("meeting", "/cy")]
    [InlineData("version", "/cy")]
    [InlineData("versions", "/cy")]
    public async Task The_longest_dates_and_words_fit_a_small_telephone_in_a_wide_font(string kind, string language)
    {
        var page = await portal.OpenAsync(language + portal.Showcase.Addresses[kind], width: 320, height: 640);
        var longest = language.Length > 0 ? "Dydd Mercher 30 Gorffennaf 2025, 10:30am" : "Wednesday 30 September 2026, 10:30am";

        await page.EvaluateAsync(
            """
            longest => {
                document.querySelectorAll('time').forEach(time => time.textContent = longest);
                for (const cell of document.querySelectorAll('th, td')) {
                    const words = document.createElement('span');
                    words.append(...cell.childNodes);
                    cell.append(words);
                    words.style.font = '16px monospace'; // 14 letters take about 135 pixels, whatever fonts there are
                }
            }
            """,
            longest);

        Assert.Empty(await TooWideAsync(page));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/meetings")]
    [InlineData("/calendar")]
    [InlineData("/panels")]
    [InlineData("/issues")]
    [InlineData("/decisions")]
    [InlineData("/people")]
    [InlineData("/whats-new")]
    [InlineData("/search")]
    [InlineData("/search?q=library")]
    public async Task An_empty_portal_has_no_barrier_and_says_what_will_be_there(string address)
    {
        var page = await portal.OpenAsync(new Uri(portal.EmptyAddress, address).ToString(), width: 320, height: 640);

        Assert.Empty((await page.RunAxe()).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.NotEmpty(await page.Locator("main p, main .govuk-hint").AllTextContentsAsync());
        await page.CloseAsync();
    }

    /// <summary>WCAG 2.2, 1.4.4.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Text_of_twice_the_size_still_fits(string kind)
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses[kind], width: 1280);

        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        Assert.Equal(1280, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("home")]
    [InlineData("meeting")]
    [InlineData("issue")]
    [InlineData("search")]
    public async Task A_first_visit_fetches_less_than_60_kB(string kind)
    {
        var page = await portal.OpenAsync("about:blank");
        var sizes = new List<Task<int>>();
        page.RequestFinished += (_, request) => sizes.Add(SizeAsync(request));
        await page.GotoAsync(new Uri(portal.Address, portal.Showcase.Addresses[kind]).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange((await Task.WhenAll(sizes)).Sum(), 2_000, 60_000);
        await page.CloseAsync();
    }

    [Fact]
    public async Task On_paper_the_resolutions_and_the_signature_stand_and_what_only_helps_on_a_screen_does_not()
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses["meeting"]);
        Assert.False(await page.Locator(".signature").IsVisibleAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(3, await page.Locator(".resolution:visible").CountAsync());
        Assert.Equal(["Taggart\nSavage", "Chaloner"], await page.Locator(".vote__names").AllInnerTextsAsync());
        Assert.True(await page.Locator(".signature").IsVisibleAsync());
        Assert.Equal(0, await page.Locator(".govuk-breadcrumbs:visible, .contents:visible, .citation:visible").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task On_paper_an_issue_keeps_its_whole_history_and_says_where_it_was_read()
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses["issue"]);
        Assert.False(await page.Locator(".printed").IsVisibleAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Contains(new Uri(portal.Address, portal.Showcase.Addresses["issue"]).ToString(), await page.Locator(".printed").InnerTextAsync());
        Assert.Equal(await page.Locator(".history__item").CountAsync(), await page.Locator(".history__item:visible").CountAsync());
        Assert.True(await page.Locator(".timeline").IsVisibleAsync());
        Assert.Equal(0, await page.Locator("main form:visible, .history-order:visible, .follow:visible, .citation:visible").CountAsync());
        Assert.Equal("exact", await page.Locator(".history__item").First.EvaluateAsync<string>("item => getComputedStyle(item, '::before').printColorAdjust"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("meetings")]
    [InlineData("decisions")]
    [InlineData("people")]
    [InlineData("search")]
    [InlineData("comparison")]
    public async Task On_paper_nothing_asks_to_be_filled_in(string kind)
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses[kind]);
        Assert.NotEqual(0, await page.Locator("main form:visible, .order:visible").CountAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.Locator("main form:visible, .order:visible").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_cites_a_point_is_seen_when_the_pointer_is_on_it()
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses["meeting"]);
        foreach (var place in new[] { ".entries > .entry", ".resolution .entries > .entry" })
        {
            var point = page.Locator(place).First;
            var link = point.Locator(".citation").First;
            Assert.Equal("0", await link.EvaluateAsync<string>("link => getComputedStyle(link).opacity"));

            await point.HoverAsync();

            Assert.Equal("1", await link.EvaluateAsync<string>("link => getComputedStyle(link).opacity"));
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task The_data_for_search_engines_is_not_what_the_security_policy_forbids()
    {
        var page = await portal.OpenAsync("about:blank");
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(new Uri(portal.Address, portal.Showcase.Addresses["meeting"]).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal("Event", await page.EvaluateAsync<string>("JSON.parse(document.querySelector('main script[type=\"application/ld+json\"]').textContent)['@type']"));
        Assert.Empty(said);
        await page.CloseAsync();
    }

    /// <summary>What is wider than the page, where the page is wider than the window; the innermost elements, with their text.</summary>
    private static Task<string[]> TooWideAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
            .filter(element => element.getBoundingClientRect().right > innerWidth)
            .filter((element, _, all) => !all.some(other => other !== element && element.contains(other)))
            .map(element => `${element.tagName} ${element.className}: ${element.textContent.trim()}`)
        """);

    private static async Task<int> SizeAsync(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }
}
