using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Tests.Pages;

/// <summary>All lists that can be narrowed by date read dates the same way and show them in the same words.</summary>
public class ChosenDatesTests(Portal portal)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Theory]
    [InlineData("from=jul+2023&to=2023", "From 1 July 2023", "To 31 December 2023")]
    [InlineData("from=20th+July+2023&preset=last-7-days", "From 20 July 2023")]
    [InlineData("to=7/2023", "To 31 July 2023")]
    public async Task Typed_dates_mean_the_same_days_in_every_list(string query, params string[] understood) =>
        await InEveryListAsync(query, understood);

    [Fact]
    public async Task A_period_means_the_same_days_in_every_list()
    {
        await InEveryListAsync("preset=last-7-days", [$"Last 7 days: {InWords.Date(Today.AddDays(-6))} to {InWords.Date(Today)}"]);
        await InEveryListAsync("preset=next-7-days", [$"Next 7 days: {InWords.Date(Today)} to {InWords.Date(Today.AddDays(6))}"]);
    }

    private async Task InEveryListAsync(string query, string[] understood)
    {
        var panel = await portal.Office.PanelAsync();
        var (first, second) = (await portal.Office.WithMinutesAsync(panel, new(2022, 1, 20)), await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20)));
        var issue = new Issue($"Library hours {Guid.CreateVersion7():N}");
        issue.Link(first.Id, first.Items[1].Id);
        await portal.Office.PublishAsync(issue, issue.Link(second.Id, second.Items[1].Id));
        foreach (var address in new[] { "/meetings?", "/decisions?", $"/issues/{issue.Slug}?", "/search?q=library&" })
        {
            var page = await portal.ReadAsync(address + query);
            var chosen = page.QuerySelectorAll(".chosen__item").ToList();
            Assert.Equal(understood, chosen.Select(item => item.FirstChild!.TextContent.Trim()));
            Assert.All(chosen, item => Assert.StartsWith(address.Split('?')[0], item.QuerySelector("a")!.GetAttribute("href")!, StringComparison.Ordinal));
            Assert.Equal(understood.Length - 1, (await portal.ReadAsync(chosen[0].QuerySelector("a")!.GetAttribute("href")!)).QuerySelectorAll(".chosen__item").Length);
        }
    }
}
