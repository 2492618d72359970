using MinutesPortal.TestCommon;

namespace MinutesPortal.Browser.Tests;

/// <summary>Pages made of texts that would run a script, load something or lead astray: the browser has nothing to forbid on them.</summary>
public class StoredMarkupTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Hostile_texts_run_nothing_load_nothing_and_break_no_policy()
    {
        var served = await portal.ServeOfficeAsync();
        await served.Office.CouncilAsync("Testshire Council");
        var (panel, meeting) = await HostileTexts.PublishAsync(served.Office);
        var address = $"/panels/{panel.Slug}/meetings/{meeting.Slug}";
        var page = await portal.OpenAsync("about:blank");
        var (said, elsewhere) = (new List<string>(), new List<string>());
        page.Console += (_, message) => said.Add($"{message.Text} on {page.Url}");
        page.Dialog += (_, dialog) => said.Add($"A dialog: {dialog.Message} on {page.Url}");
        page.PageError += (_, error) => said.Add($"{error} on {page.Url}");
        page.Request += (_, request) => elsewhere.AddRange(new[] { request.Url }.Where(url => !url.StartsWith(served.Address.ToString(), StringComparison.Ordinal)));

        string[] items = [.. meeting.Items.Skip(2).Where((_, index) => index % 12 == 0).Select(item => $"{address}/items/{item.Id}")];
        foreach (var shown in (string[])["/", $"/panels/{panel.Slug}", "/people", address, $"/cy{address}", $"{address}/versions", "/decisions", "/whats-new", "/search?q=script", .. items])
        {
            var answer = await page.GotoAsync(new Uri(served.Address, shown).ToString());
            Assert.Equal((shown, 200), (shown, answer!.Status));
            Assert.Equal(0, await page.Locator("script:not([type='application/ld+json']), iframe, object, embed, svg, math, base, [onclick], [onload], [onerror], [style]").CountAsync());
        }

        Assert.Empty(said);
        Assert.Empty(elsewhere);
        await page.CloseAsync();
    }
}
