using MinutesPortal.Domain;
using UglyToad.PdfPig;

namespace MinutesPortal.Browser.Tests;

/// <summary>The draft for the chair on paper.</summary>
public class ForTheChairTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Every_printed_page_is_marked_as_a_draft_and_has_its_number()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await office.Office.WithMinutesAsync(await office.Office.PanelAsync(), TimeProvider.System.Today().AddDays(-9));
        var draft = await office.Office.DraftAsync(meeting.Id);
        draft.Meeting.Items[0].WriteMinutes(string.Join("\n\n", Enumerable.Range(1, 120).Select(number => $"Paragraph {number} of the minutes, which is long enough for pages to be filled.")));
        await office.Office.StoreAsync(draft);
        var page = await portal.OpenAsync(new Uri(office.Address, $"/office/meetings/{meeting.Id}/for-the-chair").ToString(), cookies: office.Session);

        using var printed = PdfDocument.Open(await page.PdfAsync(new() { Format = "A4", PrintBackground = false }));

        var pages = printed.GetPages().ToList();
        Assert.True(pages.Count > 2);
        Assert.All(pages, one =>
        {
            Assert.Contains("DRAFT, not published", string.Join(' ', one.GetWords().Select(word => word.Text)), StringComparison.Ordinal);
            Assert.Contains(one.Letters.GroupBy(letter => Math.Round(letter.FontSize)).Where(size => size.Key > 100), size => string.Concat(size.Select(letter => letter.Value)) == "DRAFT"); // the mark behind the text
            Assert.Contains($"{one.Number} / {pages.Count}", string.Join(' ', one.GetWords().Select(word => word.Text)), StringComparison.Ordinal);
        });
        await page.CloseAsync();
    }
}
