using Microsoft.Playwright;

namespace MinutesPortal.Browser.Tests;

/// <summary>Journeys through the portal without script or with only a keyboard.</summary>
public class JourneyTests(PortalInBrowser portal)
{
    /// <summary>More key presses than any page has links.</summary>
    private const int MostKeys = 120;

    private Uri Meeting => new(portal.Address, portal.Showcase.Addresses["meeting"]);

    [Fact]
    public async Task Without_script_a_decision_is_found_by_its_date_and_can_be_cited()
    {
        var page = await portal.OpenAsync("/", withScript: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Meetings", Exact = true }).ClickAsync();
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("July 2023");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("20/7/2023");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        Assert.Equal(["From 1 July 2023", "To 20 July 2023"], await page.Locator(".chosen__item > span").AllTextContentsAsync());

        await page.Locator($"main a[href='{Meeting.AbsolutePath}']").First.ClickAsync();
        Assert.Equal(Meeting, new Uri(page.Url));
        await page.Locator(".decisions a").First.ClickAsync();
        await page.Locator("[id^=entry-] .citation").First.ClickAsync();

        Assert.Contains("/cite/", page.Url);
        await page.Locator("main").GetByText("20 July 2023").First.WaitForAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Without_script_a_history_can_be_sorted_and_filtered()
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses["issue"], withScript: false);
        var newestFirst = await DatesAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Show oldest first" }).ClickAsync();
        Assert.Equal(newestFirst.Reverse(), await DatesAsync(page));
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("2023");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2023");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        Assert.Equal(["2023-07-20"], await DatesAsync(page));
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_skip_link_comes_first_and_leads_to_the_content()
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses["meeting"]);

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await page.Locator(".govuk-skip-link").IsVisibleAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_search_works_with_the_keyboard_alone()
    {
        var page = await portal.OpenAsync("/");
        await TabToAsync(page, "main input[name=q]");
        await page.Keyboard.TypeAsync("highlight report");
        await EnterAsync(page, "**/search?q=**");
        await TabToAsync(page, "summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "select[name=kind]");
        await page.Keyboard.TypeAsync("Dec");
        await page.Keyboard.PressAsync("Tab");
        await TabToAsync(page, "form.search details button");
        await EnterAsync(page, "**kind=decision**");

        await TabToAsync(page, ".result__title a");
        await EnterAsync(page, $"**{Meeting.AbsolutePath}#entry-*");

        Assert.Contains("highlight report", await page.Locator(":target").TextContentAsync());
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("home")]
    [InlineData("meetings")]
    [InlineData("meeting")]
    [InlineData("issue")]
    [InlineData("search")]
    public async Task Keyboard_focus_is_always_visible(string kind)
    {
        var page = await portal.OpenAsync(portal.Showcase.Addresses[kind]);
        var stops = 0;
        for (; stops < MostKeys; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement === document.body"))
            {
                break;
            }

            Assert.True(
                await page.EvaluateAsync<bool>("""
                    (() => {
                        const style = getComputedStyle(document.activeElement), box = document.activeElement.getBoundingClientRect();
                        return box.width > 0 && box.height > 0 && (style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor === 'rgb(255, 221, 0)');
                    })()
                    """),
                await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
        }

        Assert.InRange(stops, 10, MostKeys - 1);
        await page.CloseAsync();
    }

    private static async Task<IReadOnlyList<string>> DatesAsync(IPage page) =>
        [.. await Task.WhenAll((await page.Locator(".history__heading time").AllAsync()).Select(async time => (await time.GetAttributeAsync("datetime"))!))];

    /// <summary>Starts to wait before the key is pressed. Otherwise the page might already have loaded.</summary>
    private static async Task EnterAsync(IPage page, string address)
    {
        var arrival = page.WaitForURLAsync(address);
        await page.Keyboard.PressAsync("Enter");
        await arrival;
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var pressed = 0; pressed < MostKeys; pressed++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector} on {page.Url}.");
    }
}
