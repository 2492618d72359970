using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>A reference to earlier minutes is picked: panel, meeting, item.</summary>
public class EarlierMinutesTests(Portal portal)
{
    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public async Task A_reference_is_picked_and_what_was_typed_stays()
    {
        var panel = await portal.Office.PanelAsync();
        var earlier = await portal.Office.WithMinutesAsync(panel, Today.AddDays(-40));
        var meeting = await portal.Office.WithAgendaAsync(panel, Today.AddDays(-5));
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = TextOf(meeting);
        var typed = OfficeForm.Of(await officer.ReadAsync(address)).With("Minutes.English.Text", "Typed and not saved.").With("ReferPanel", $"{panel.Id}").With("ReferWords", "library");

        using var found = await officer.SendAsync(address, [.. typed, ("act", "find")]);
        var meetings = await found.PageAsync();
        Assert.Equal([$"{panel.Name.English}, {earlier.Date.InWords()}"], meetings.QuerySelectorAll("button[name=meeting]").Select(button => button.TextContent));
        using var chosen = await officer.SendAsync(address, [.. OfficeForm.Of(meetings, "Save"), ("meeting", $"{earlier.Id}")]);
        var items = await chosen.PageAsync();
        Assert.Equal(["1 Apologies", "2 Library opening hours"], items.QuerySelectorAll("button[name=refer]").Select(button => button.TextContent.Trim()));
        using var picked = await officer.SendAsync(address, [.. OfficeForm.Of(items, "Save"), ("refer", items.QuerySelectorAll("button[name=refer]")[1].GetAttribute("value")!)]);

        var page = await picked.PageAsync();
        var link = $"/panels/{panel.Slug}/meetings/{earlier.Slug}/items/{earlier.Items[1].Id}";
        Assert.Equal($"Typed and not saved.\n\nSee [Minute 2 of {earlier.Date.InWords()}]({link}).", page.GetElementById("Minutes")!.TextContent.Trim().ReplaceLineEndings("\n"));
        Assert.Equal($"Minute 2 of {earlier.Date.InWords()}", page.QuerySelector($"#as-residents-read a[href='{link}']")!.TextContent);
        Assert.NotNull((await portal.ReadAsync(link)).QuerySelector("h1"));
        (await officer.SendAsync(address, OfficeForm.Of(page, "Save"))).Dispose();
        Assert.Contains(link, (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Minutes!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_found_by_its_date_and_of_another_panel_which_is_named()
    {
        var (panel, other) = (await portal.Office.PanelAsync(), await portal.Office.PanelAsync());
        var earlier = await portal.Office.WithMinutesAsync(other, Today.AddDays(-33), write: null);
        await portal.Office.WithMinutesAsync(other, Today.AddDays(-50));
        var meeting = await portal.Office.WithAgendaAsync(panel, Today.AddDays(-5));
        using var officer = await portal.SignedInForAsync([panel.Id], Role.Officer);

        var found = await FindAsync(officer, meeting, $"{other.Id}", earlier.Date.InWords());
        Assert.Equal([$"{earlier.Id}"], found);
        using var picked = await officer.SendAsync(TextOf(meeting), ("refer", $"{earlier.Id} {earlier.Items[0].Id}"));
        Assert.Contains($"[Minute 1 of {earlier.Date.InWords()} ({other.Name.English})]", (await picked.PageAsync()).GetElementById("Minutes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_published_items_can_be_picked()
    {
        var panel = await portal.Office.PanelAsync();
        var (published, later) = (await portal.Office.WithMinutesAsync(panel, Today.AddDays(-40)), await portal.Office.WithMinutesAsync(panel, Today.AddDays(-3)));
        var withdrawn = await portal.Office.WithMinutesAsync(panel, Today.AddDays(-41));
        await portal.Office.PublishAsync(withdrawn, withdrawn.Withdraw("By mistake."));
        var onlyAgenda = await portal.Office.WithAgendaAsync(panel, Today.AddDays(-42));
        var draft = await portal.Office.DraftAsync(published.Id);
        var added = draft.Meeting.AddItem("Canary of a draft");
        await portal.Office.StoreAsync(draft);
        var meeting = await portal.Office.WithAgendaAsync(panel, Today.AddDays(-5));
        using var officer = await portal.SignedInAsync(Role.Officer);

        Assert.Equal([$"{published.Id}"], await FindAsync(officer, meeting, $"{panel.Id}", ""));
        foreach (var refer in new[] { $"{published.Id} {added.Id}", $"{withdrawn.Id} {withdrawn.Items[1].Id}", $"{onlyAgenda.Id} {onlyAgenda.Items[1].Id}", $"{later.Id} {later.Items[1].Id}", "x", $"{Guid.Empty} 1 2" })
        {
            using var answer = await officer.SendAsync(TextOf(meeting), ("Minutes.English.Text", "Typed."), ("refer", refer));
            Assert.Equal("Typed.", (await answer.PageAsync()).GetElementById("Minutes")!.TextContent.Trim());
        }

        using var items = await officer.SendAsync(TextOf(meeting), ("meeting", $"{published.Id}"));
        Assert.DoesNotContain("Canary of a draft", (await items.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string?>> FindAsync(HttpClient officer, Meeting meeting, string panel, string words)
    {
        using var answer = await officer.SendAsync(TextOf(meeting), [.. OfficeForm.Of(await officer.ReadAsync(TextOf(meeting))).With("ReferPanel", panel).With("ReferWords", words), ("act", "find")]);
        return (await answer.PageAsync()).QuerySelectorAll("button[name=meeting]").Select(button => button.GetAttribute("value"));
    }

    private static string TextOf(Meeting meeting) => $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/text";
}
