using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Tests.Pages.Panels;

public class IndexTests(Portal portal)
{
    [Fact]
    public async Task Panels_are_listed_by_kind_with_former_panels_separately()
    {
        var council = await portal.Office.PanelAsync(PanelKind.Council);
        var former = await portal.Office.PanelAsync(PanelKind.Subcommittee);
        former.SetKind(PanelKind.Subcommittee);
        former.SetFormer(true);
        await portal.Office.PublishAsync(former, former.Publish());
        await portal.Office.AnnouncedAsync(former, new(2021, 6, 17));
        var today = TimeProvider.System.Today();
        foreach (var days in new[] { 60, 9, -9 })
        {
            await portal.Office.AnnouncedAsync(council, today.AddDays(days));
        }

        var page = await portal.ReadAsync("/panels");
        string Row(string heading, Panel panel) => page.QuerySelectorAll($"#{heading} ~ ul")[0].QuerySelectorAll("li").Single(row => row.TextContent.Contains(panel.Name.English, StringComparison.Ordinal)).Seen();

        Assert.Equal($"{council.Name} Next meeting: {InWords.DayAndDate(today.AddDays(9))}", Row("council", council));
        Assert.Equal(former.Name.English, Row("former", former));
        Assert.NotNull(page.QuerySelector($"a[href='/panels/{council.Slug}']"));
    }
}
