using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Panels.Meetings.Versions;

public class IndexTests(Portal portal)
{
    private static readonly DateOnly Date = new(2023, 7, 20);

    [Fact]
    public async Task Every_publication_is_listed_latest_first_with_its_number_and_fingerprint()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, Date);
        var last = await portal.Office.PublishAsync(meeting, meeting.Correct("A name was wrong."));

        var items = (await portal.ReadAsync($"{AddressOf(panel, meeting)}/versions")).QuerySelectorAll(".versions__item");

        Assert.Equal(["Correction", "Draft minutes", "Agenda", "Meeting announced"], items.Select(item => item.QuerySelector("div a")!.ChildNodes[0].TextContent));
        Assert.Contains("Current", items[0].Seen());
        Assert.Contains("A name was wrong.", items[0].Seen());
        Assert.Equal($"Publication {last.Number} · {last.Hash}", items[0].QuerySelector(".versions__hash")!.Seen());
        Assert.Equal($"{AddressOf(panel, meeting)}/versions/{last.Number}", items[0].QuerySelector("div a")!.GetAttribute("href"));
        Assert.StartsWith($"{AddressOf(panel, meeting)}/compare?from=", items[0].QuerySelector(".versions__about a")!.GetAttribute("href"));
        Assert.Null(items[3].QuerySelector(".versions__about a"));
    }

    [Fact]
    public async Task A_withdrawn_version_is_listed_with_its_reason_and_without_a_link()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, Date);
        await using var record = portal.Office.Record();
        var number = record.Versions.Where(version => version.SubjectId == meeting.Id).Max(version => version.Number);
        await portal.Office.PublishAsync(meeting, meeting.Correct("A name was taken out."));
        await portal.Office.PublishAsync(meeting, meeting.WithdrawVersion(number, "It named a child."));

        var item = (await portal.ReadAsync($"{AddressOf(panel, meeting)}/versions")).QuerySelectorAll(".versions__item")[2];

        Assert.StartsWith("Draft minutes Withdrawn It named a child.", item.QuerySelector("div")!.Seen());
        Assert.Null(item.QuerySelector("a"));
    }

    [Fact]
    public async Task An_erased_version_is_listed_with_its_reason()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, Date);
        await using var record = portal.Office.Record();
        var number = record.Versions.Where(version => version.SubjectId == meeting.Id).Max(version => version.Number);
        var draft = await portal.Office.DraftAsync(meeting.Id);
        await portal.Office.PublishAsOwnerAsync(draft, draft.Meeting.Erase([number], "UK GDPR article 17.", "A Clerk", "A Solicitor"));

        var item = (await portal.ReadAsync($"{AddressOf(panel, meeting)}/versions")).QuerySelectorAll(".versions__item")[1];

        Assert.StartsWith("Draft minutes Erased UK GDPR article 17.", item.QuerySelector("div")!.Seen());
        Assert.Null(item.QuerySelector("a"));
    }
}
