using System.Net;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Panels.Meetings.Versions;

public class DetailsTests(Portal portal)
{
    private static readonly DateOnly Date = new(2023, 7, 20);

    [Fact]
    public async Task An_earlier_version_is_shown_with_a_warning()
    {
        var (panel, meeting, number) = await RevisedAsync();
        var page = await portal.ReadAsync($"{AddressOf(panel, meeting)}/versions/{number}");

        Assert.StartsWith("! Warning This is an earlier version, published on", page.QuerySelector(".earlier-version")!.Seen());
        Assert.Equal(AddressOf(panel, meeting), page.QuerySelector(".earlier-version a")!.GetAttribute("href"));
        Assert.EndsWith(AddressOf(panel, meeting), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("Evening visits had risen", page.Content());
        Assert.DoesNotContain("Evening visits had fallen", page.Content());
    }

    [Fact]
    public async Task The_current_version_has_no_warning()
    {
        var (panel, meeting, number) = await RevisedAsync();

        Assert.Null((await portal.ReadAsync($"{AddressOf(panel, meeting)}/versions/{number + 1}")).QuerySelector(".earlier-version"));
    }

    [Fact]
    public async Task A_withdrawn_version_is_gone_and_says_why()
    {
        var (panel, meeting, number) = await RevisedAsync();
        await portal.Office.PublishAsync(meeting, meeting.WithdrawVersion(number, "It named a child."));

        var (status, _, body) = await portal.AskAsync($"{AddressOf(panel, meeting)}/versions/{number}");

        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("It named a child.", body);
        Assert.DoesNotContain("Evening visits", body);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("999999999")]
    [InlineData("x")]
    public async Task A_publication_of_another_meeting_is_not_found(string number)
    {
        var (panel, meeting, _) = await RevisedAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"{AddressOf(panel, meeting)}/versions/{number}")).Status);
    }

    /// <summary>A meeting whose minutes were published twice, and the number of the first of these.</summary>
    private async Task<(Panel Panel, Meeting Meeting, long Number)> RevisedAsync()
    {
        var office = portal.Office;
        var panel = await office.PanelAsync();
        var meeting = await office.WithAgendaAsync(panel, Date);
        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        meeting.Items[1].WriteMinutes(TestOffice.LibraryMinutes);
        var first = await office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date));
        meeting.Items[1].WriteMinutes(TestOffice.LibraryMinutes.Replace("risen", "fallen", StringComparison.Ordinal));
        var second = await office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date, "A word was wrong."));
        return second.Number == first.Number + 1 ? (panel, meeting, first.Number) : await RevisedAsync(); // another test published between them
    }
}
