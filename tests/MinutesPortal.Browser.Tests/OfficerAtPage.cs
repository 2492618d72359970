using Microsoft.Playwright;

namespace MinutesPortal.Browser.Tests;

/// <summary>
/// An officer who fills in forms, with the mouse or with the keyboard alone. Controls are found as people find them: by their words.
/// </summary>
internal sealed class OfficerAtPage(IPage page, bool byKeyboard)
{
    /// <summary>More key presses than any page has controls.</summary>
    private const int MostKeys = 150;

    private const float MostMilliseconds = 10_000;

    /// <summary>Follows a link.</summary>
    public Task FollowAsync(string link) => GoOnByAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    /// <summary>Presses a button that sends a form.</summary>
    public Task PressAsync(string button) => GoOnByAsync(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    /// <summary>Opens what is folded.</summary>
    public async Task OpenAsync(string summary)
    {
        var control = page.Locator("summary").Filter(new() { HasTextString = summary });
        if (!byKeyboard)
        {
            await control.ClickAsync();
            return;
        }

        await ReachAsync(control);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Replaces the text of a field.</summary>
    public async Task FillAsync(string label, string text)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        if (!byKeyboard)
        {
            await field.FillAsync(text);
            return;
        }

        await ReachAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses an option of a list.</summary>
    public async Task ChooseAsync(string label, string option)
    {
        var list = page.GetByLabel(label, new() { Exact = true });
        if (!byKeyboard)
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = option });
            return;
        }

        await ReachAsync(list);
        var steps = await list.EvaluateAsync<int>("(list, option) => [...list.options].findIndex(one => one.text === option) - list.selectedIndex", option);
        for (var step = 0; step < Math.Abs(steps); step++)
        {
            await page.Keyboard.PressAsync(steps > 0 ? "ArrowDown" : "ArrowUp");
        }

        Assert.Equal(option, await list.EvaluateAsync<string>("list => list.selectedOptions[0].text"));
    }

    /// <summary>Chooses a radio button. Tab leads to its group, and the arrow keys lead on.</summary>
    public async Task SelectAsync(string label)
    {
        var radio = page.GetByLabel(label, new() { Exact = true });
        if (!byKeyboard)
        {
            await radio.CheckAsync();
            return;
        }

        await ReachAsync(radio, "document.activeElement.name === control.name && document.activeElement.type === 'radio'");
        await page.Keyboard.PressAsync("Space");
        for (var pressed = 0; pressed < MostKeys && !await radio.IsCheckedAsync(); pressed++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.True(await radio.IsCheckedAsync());
    }

    /// <summary>Ticks a box, or takes its tick away.</summary>
    public async Task TickAsync(string label)
    {
        var box = page.GetByLabel(label, new() { Exact = true });
        if (!byKeyboard)
        {
            await box.ClickAsync();
            return;
        }

        await ReachAsync(box);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Chooses a file. With the keyboard the officer reaches the field; no test can use the dialog of the system.</summary>
    public async Task ChooseFileAsync(string label, string name, string type, byte[] content)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        if (byKeyboard)
        {
            await ReachAsync(field);
        }

        await field.SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = content });
    }

    /// <summary>Starts to wait before the control is used. Otherwise the page might already have loaded.</summary>
    private async Task GoOnByAsync(ILocator control)
    {
        var loaded = new TaskCompletionSource();
        void OnLoad(object? sender, IPage now) => loaded.TrySetResult();
        page.Load += OnLoad;
        if (byKeyboard)
        {
            await ReachAsync(control);
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await control.ClickAsync();
        }

        await loaded.Task.WaitAsync(TimeSpan.FromMilliseconds(MostMilliseconds), TestContext.Current.CancellationToken);
        page.Load -= OnLoad;
    }

    /// <summary>Presses Tab, or Shift and Tab, until a control has focus.</summary>
    /// <param name="isReached">JavaScript that says whether it has.</param>
    private async Task ReachAsync(ILocator wanted, string isReached = "document.activeElement === control")
    {
        for (var pressed = 0; pressed < MostKeys; pressed++)
        {
            // Found anew each time: the script of the page may have replaced it.
            var key = await wanted.EvaluateAsync<string?>($"control => {isReached} ? null : document.activeElement.compareDocumentPosition(control) & 2 ? 'Shift+Tab' : 'Tab'");
            if (key is null)
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"The keyboard does not reach {await wanted.EvaluateAsync<string>("control => control.outerHTML")} on {page.Url}.");
    }
}
