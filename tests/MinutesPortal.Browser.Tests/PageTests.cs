using Microsoft.Playwright;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Browser.Tests;

public class PageTests(PortalInBrowser portal)
{
    /// <summary>Every page that people read, in both languages.</summary>
    public static MatrixTheoryData<string, string> Pages => new(Showcase.Pages.Where(page => page.IsHtml).Select(page => page.Kind), ["", "/cy"]);

    /// <summary>The rules of axe for WCAG 2.2, and criteria 1.4.4 (text of twice the size) and 1.4.10 (320 pixels wide).</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits_with_large_text_and_on_a_small_phone(string kind, string language)
    {
        var page = await portal.OpenAsync(language + portal.Showcase.Addresses[kind], width: 320, height: 640);
        await page.NothingScrollsSidewaysAsync(320);

        await page.SetViewportSizeAsync(1280, 900);
        await page.AxeFindsNothingAsync();

        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await page.NothingScrollsSidewaysAsync(1280);
        await page.CloseAsync();
    }

    /// <summary>On any date, and in a font as wide as DejaVu Sans, the fallback on many Linux machines.</summary>
    [Theory]
    [InlineData("meeting", "")]
    [InlineData("meeting", "/cy")]
    [InlineData("version", "/cy")]
    [InlineData("versions", "/cy")]
    public async Task The_longest_dates_and_words_fit_a_small_phone_in_a_wide_font(string kind, string language)
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

        await page.NothingScrollsSidewaysAsync(320);
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
    public async Task An_empty_portal_is_accessible_and_says_what_will_come(string address)
    {
        var page = await portal.OpenAsync(new Uri(portal.EmptyAddress, address).ToString(), width: 320, height: 640);

        await page.AxeFindsNothingAsync();
        await page.NothingScrollsSidewaysAsync(320);
        Assert.NotEmpty(await page.Locator("main p, main .govuk-hint").AllTextContentsAsync());
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
    public async Task Printed_minutes_have_resolutions_and_signature_without_screen_controls()
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
    public async Task A_printed_issue_has_its_whole_history_and_address()
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
    public async Task Forms_are_not_printed(string kind)
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses[kind]);
        Assert.NotEqual(0, await page.Locator("main form:visible, .order:visible").CountAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.Locator("main form:visible, .order:visible").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_citation_link_shows_on_hover()
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
    public async Task The_security_policy_allows_the_data_for_search_engines()
    {
        var page = await portal.OpenAsync("about:blank");
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(new Uri(portal.Address, portal.Showcase.Addresses["meeting"]).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal("Event", await page.EvaluateAsync<string>("JSON.parse(document.querySelector('main script[type=\"application/ld+json\"]').textContent)['@type']"));
        Assert.Empty(said);
        await page.CloseAsync();
    }

    private static async Task<int> SizeAsync(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }
}
