using Microsoft.Playwright;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Browser.Tests;

/// <summary>What the office's script adds. The journey without script shows that nothing needs it.</summary>
public class OfficeScriptTests(PortalInBrowser portal)
{
    private const int MostBytes = 10_000;

    [Fact]
    public async Task The_script_is_small_and_only_the_office_has_it()
    {
        var office = await portal.OfficeShowcaseAsync();
        var page = await OpenAsync(office, "/office");
        var script = (await page.Locator("script[src]").GetAttributeAsync("src"))!;
        Assert.Matches(@"^/office\.\w+\.js$", script); // the address names the content, so that browsers may keep it
        using var client = new HttpClient { BaseAddress = office.Address };

        Assert.InRange((await client.GetByteArrayAsync(script, TestContext.Current.CancellationToken)).Length, 1, MostBytes);

        await page.GotoAsync(office.Address.ToString());
        Assert.Equal(0, await page.Locator("script[src]").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task An_item_is_dragged_to_its_place_and_saved_there()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.DraftAsync("Apologies", "Library opening hours", "Petition on the quay", "Budget");
        var page = await OpenAsync(office, $"/office/meetings/{meeting.Id}/order");

        await DragAsync(page, "Apologies", "Petition on the quay");
        Assert.Equal("“Apologies” is now number 3 of 4. Save the order to keep it.", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        await DragAsync(page, "Budget", "Library opening hours");
        Assert.Equal("“Budget” is now number 1 of 4. Save the order to keep it.", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.Equal(["Apologies", "Library opening hours", "Petition on the quay", "Budget"], await ItemsAsync(office, meeting));
        await new OfficerAtPage(page, byKeyboard: false).PressAsync("Save the order");

        Assert.Equal(["Budget", "Library opening hours", "Petition on the quay", "Apologies"], await ItemsAsync(office, meeting));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_drag_is_given_up_with_Escape()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.DraftAsync("Apologies", "Library opening hours", "Budget");
        var page = await OpenAsync(office, $"/office/meetings/{meeting.Id}/order");

        await BeginToDragAsync(page, "Apologies", "Budget");
        Assert.Equal(["Library opening hours", "Budget", "Apologies"], await ShownAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();

        Assert.Equal(["Apologies", "Library opening hours", "Budget"], await ShownAsync(page));
        Assert.Equal("", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_button_of_a_moved_item_has_focus_again()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.DraftAsync("Apologies", "Library opening hours", "Budget");
        var page = await OpenAsync(office, $"/office/meetings/{meeting.Id}/order");
        var officer = new OfficerAtPage(page, byKeyboard: true);

        await officer.PressAsync("Up “Budget”");
        await Assertions.Expect(Button("Up “Budget”")).ToBeFocusedAsync();
        await officer.PressAsync("Up “Budget”");
        await Assertions.Expect(Button("Down “Budget”")).ToBeFocusedAsync(); // it is the first now

        Assert.Equal(["Budget", "Apologies", "Library opening hours"], await ItemsAsync(office, meeting));
        await page.CloseAsync();

        ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    }

    [Fact]
    public async Task Items_are_added_several_at_once_without_leaving_the_keyboard()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.DraftAsync("Apologies");
        var page = await OpenAsync(office, $"/office/meetings/{meeting.Id}");
        foreach (var titles in new[] { new[] { "Library opening hours", "Budget" }, ["Parks"] })
        {
            await page.GetByLabel("Add items, one title a line", new() { Exact = true }).FocusAsync();
            await page.Keyboard.TypeAsync(string.Join('\n', titles));
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("table").GetByText(titles[^1], new() { Exact = true }).WaitForAsync();
            await Assertions.Expect(page.GetByLabel("Add items, one title a line", new() { Exact = true })).ToBeFocusedAsync();
        }

        Assert.Equal(["Apologies", "Library opening hours", "Budget", "Parks"], await ItemsAsync(office, meeting));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Leaving_with_unsaved_typing_is_asked_about_and_saving_is_not()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.DraftAsync("Apologies");
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}";
        var page = await OpenAsync(office, address);
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.DismissAsync();
        };
        var desk = page.GetByRole(AriaRole.Link, new() { Name = "Desk", Exact = true }).First;
        var title = page.GetByLabel("Title (English)", new() { Exact = true });

        await title.FillAsync("Apologies for absence");
        await desk.ClickAsync();
        await Assertions.Expect(title).ToHaveValueAsync("Apologies for absence"); // the page stays
        Assert.Equal(["beforeunload"], asked);
        await new OfficerAtPage(page, byKeyboard: false).PressAsync("Save");
        await page.GotoAsync(new Uri(office.Address, address).ToString());
        await desk.ClickAsync();
        await page.WaitForURLAsync("**/office");

        Assert.Equal(["beforeunload"], asked);
        Assert.Equal(["Apologies for absence"], await ItemsAsync(office, meeting));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_form_that_was_refused_is_asked_about_too()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.DraftAsync("Apologies");
        var page = await OpenAsync(office, $"/office/meetings/{meeting.Id}/items/new");
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };

        await page.GetByLabel("What is asked (English)", new() { Exact = true }).FillAsync("To note the report.");
        await new OfficerAtPage(page, byKeyboard: false).PressAsync("Add the item"); // without a title
        await page.GetByRole(AriaRole.Link, new() { Name = "Desk", Exact = true }).First.ClickAsync();

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_form_is_sent_once()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.DraftAsync("Apologies");
        var page = await OpenAsync(office, $"/office/meetings/{meeting.Id}/items/new");
        var (requests, held) = (0, new TaskCompletionSource<IRoute>());
        await page.RouteAsync("**/items/new", route =>
        {
            requests++;
            held.TrySetResult(route);
        });
        await page.GetByLabel("Title (English)", new() { Exact = true }).FillAsync("Budget");

        // In the page itself, because from outside every question waits for the answer to the form.
        var isDisabled = await page.EvaluateAsync<bool>("""
            () => new Promise(resolve => {
                const button = document.querySelector('main button[type=submit]');
                button.click();
                setTimeout(() => {
                    button.click();
                    resolve(button.disabled);
                });
            })
            """);
        await (await held.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ContinueAsync();
        await page.WaitForURLAsync("**/office/meetings/*#item-*");

        Assert.Equal((true, 1), (isDisabled, requests));
        Assert.Equal(["Apologies", "Budget"], await ItemsAsync(office, meeting));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("Control+s")]
    [InlineData("Control+Enter")]
    public async Task A_shortcut_saves_from_within_a_text(string keys)
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.DraftAsync("Apologies");
        var page = await OpenAsync(office, $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}");

        await page.GetByLabel("What is asked (English)", new() { Exact = true }).FillAsync("To note who is absent.");
        await page.Keyboard.PressAsync(keys);
        await page.WaitForURLAsync("**/office/meetings/*#item-*");

        Assert.Equal("To note who is absent.", (await office.Office.DraftAsync(meeting.Id)).Meeting.Items[0].Purpose?.English);
        await page.CloseAsync();
    }

    private static async Task DragAsync(IPage page, string item, string over)
    {
        await BeginToDragAsync(page, item, over);
        await page.Mouse.UpAsync();
    }

    /// <summary>Drags an item beyond the middle of another one, in small steps as a hand does.</summary>
    private static async Task BeginToDragAsync(IPage page, string item, string over)
    {
        var (grip, row) = ((await page.Locator($"[data-item='{item}'] .office-grip").BoundingBoxAsync())!, (await page.Locator($"[data-item='{over}']").BoundingBoxAsync())!);
        var (x, from) = (grip.X + (grip.Width / 2), grip.Y + (grip.Height / 2));
        await page.Mouse.MoveAsync(x, from);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 30, row.Y + (row.Height * (row.Y > from ? 0.8f : 0.2f)), new() { Steps = 12 });
    }

    private static Task<string[]> ShownAsync(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-item]')].map(row => row.dataset.item)");

    private static async Task<IReadOnlyList<string>> ItemsAsync(OfficeShowcase office, Meeting meeting) =>
        [.. (await office.Office.DraftAsync(meeting.Id)).Meeting.Items.Select(item => item.Title.English)];

    private Task<IPage> OpenAsync(OfficeShowcase office, string address) => portal.OpenAsync(new Uri(office.Address, address).ToString(), cookies: office.Session);
}
