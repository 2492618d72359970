using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Publishing.Accounts;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>The draft minutes that the chair clears before they are published. <c>ForTheChairTests</c> of the browser tests print them.</summary>
public class ForTheChairTests(Portal portal)
{
    [Fact]
    public async Task It_shows_the_draft_minutes_marked_as_a_draft_and_nothing_of_exempt_parts()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithAgendaAsync(panel, TimeProvider.System.Today().AddDays(-4));
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.Items[0].WriteMinutes("There were no apologies.");
        draft.Meeting.Items[1].Exempt(NoticeRules.For(Nation.England), ["3"], "The price is being agreed.");
        draft.Meeting.Items[1].WriteMinutes("RESOLVED that the terms be approved.");
        draft.WriteExempt(draft.Meeting.Items[1], "canaryexempt minutes", await portal.Office.UploadAsync("canaryexempt title", "canaryexempt file"));
        await portal.Office.StoreAsync(draft);
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/for-the-chair";
        Assert.NotNull((await officer.ReadAsync($"/office/meetings/{meeting.Id}")).QuerySelector($"a[href='{address}']"));

        using var answer = await officer.GetAsync(address, TestContext.Current.CancellationToken);

        var page = await answer.PageAsync();
        Assert.Contains("There were no apologies.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("RESOLVED that the terms be approved.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("This is a draft for the chair to clear. It is not published", page.QuerySelector(".draft-copy .govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Exempt parts are left out.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(("DRAFT", "true"), (page.QuerySelector(".draft-copy__mark")!.TextContent, page.QuerySelector(".draft-copy__mark")!.GetAttribute("aria-hidden")));
        Assert.DoesNotContain("canaryexempt", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("There were no apologies.", (await portal.ReadAsync($"/panels/{panel.Slug}/meetings/{meeting.Slug}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_officers_of_the_panel_alone()
    {
        var meeting = await portal.Office.WithMinutesAsync(await portal.Office.PanelAsync(), TimeProvider.System.Today().AddDays(-4));
        using var member = await portal.SignedInAsync(Role.Member);
        using var stranger = await portal.SignedInForAsync([Guid.CreateVersion7()], Role.Publisher);

        foreach (var client in new[] { member, stranger })
        {
            using var answer = await client.GetAsync($"/office/meetings/{meeting.Id}/for-the-chair", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
