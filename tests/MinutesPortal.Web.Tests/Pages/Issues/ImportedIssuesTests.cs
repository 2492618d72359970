using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Tests.Pages.Issues;

/// <summary>An issue says nothing of a time whose meetings were not brought over.</summary>
public class ImportedIssuesTests(Portal portal)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task Nobody_says_how_long_it_was_not_considered_if_the_later_meetings_were_not_brought_over()
    {
        var panel = await portal.Office.PanelAsync();
        var issue = await IssueAsync(await ImportedAsync(panel, Today.AddMonths(-40)));

        var standing = await StandingAsync(issue);

        Assert.Contains($"The last meeting of its panels that was brought over from the council’s earlier website is that of {InWords.Date(Today.AddMonths(-40))}.", standing, StringComparison.Ordinal);
        Assert.DoesNotContain("not been considered", standing, StringComparison.Ordinal);
        Assert.DoesNotContain("It is not on the agenda of any future meeting", standing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_meeting_brought_over_may_be_another_than_the_one_that_considered_it()
    {
        var panel = await portal.Office.PanelAsync();
        var issue = await IssueAsync(await ImportedAsync(panel, Today.AddMonths(-40)));
        await ImportedAsync(panel, Today.AddMonths(-30));

        Assert.Contains($"is that of {InWords.Date(Today.AddMonths(-30))}.", await StandingAsync(issue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_of_which_only_a_part_or_the_date_was_brought_over_fills_no_gap()
    {
        var panel = await portal.Office.PanelAsync();
        var issue = await IssueAsync(await ImportedAsync(panel, Today.AddMonths(-10)));
        for (var month = -9; month < 0; month++)
        {
            await ImportedAsync(panel, Today.AddMonths(month), isWhole: false);
            var dateOnly = new Meeting(panel.Id, Today.AddMonths(month).AddDays(1));
            await portal.Office.PublishAsync(dateOnly, dateOnly.Import());
        }

        Assert.Contains($"is that of {InWords.Date(Today.AddMonths(-10))}.", await StandingAsync(issue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silence_is_told_if_all_meetings_since_were_brought_over()
    {
        var panel = await portal.Office.PanelAsync();
        var issue = await IssueAsync(await ImportedAsync(panel, Today.AddMonths(-13)));
        for (var month = -12; month < 0; month += 3)
        {
            await ImportedAsync(panel, Today.AddMonths(month));
        }

        Assert.Contains("It has not been considered for 1 year and 1 month.", await StandingAsync(issue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silence_is_told_if_the_office_publishes_the_meetings_since()
    {
        var panel = await portal.Office.PanelAsync();
        var issue = await IssueAsync(await ImportedAsync(panel, Today.AddMonths(-24)));
        await portal.Office.WithMinutesAsync(panel, Today.AddMonths(-20));

        Assert.Contains("It has not been considered for 2 years.", await StandingAsync(issue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_that_was_not_brought_over_in_between_may_have_considered_it()
    {
        var (scrutiny, cabinet) = (await portal.Office.PanelAsync(), await portal.Office.PanelAsync(PanelKind.Executive));
        var first = await ImportedAsync(scrutiny, new(2021, 6, 17));
        var second = await ImportedAsync(cabinet, new(2023, 7, 20));
        for (var day = new DateOnly(2021, 9, 17); day < new DateOnly(2023, 7, 20); day = day.AddMonths(3))
        {
            await ImportedAsync(scrutiny, day);
        }

        var page = await portal.ReadAsync($"/issues/{(await IssueAsync(first, second)).Slug}");

        Assert.Empty(page.QuerySelectorAll(".history__silence"));
    }

    [Fact]
    public async Task A_gap_in_the_history_is_told_if_nothing_is_missing_in_between()
    {
        var panel = await portal.Office.PanelAsync();
        var first = await ImportedAsync(panel, new(2021, 6, 17));
        await ImportedAsync(panel, new(2021, 9, 16));
        var last = await ImportedAsync(panel, new(2022, 1, 20));

        var page = await portal.ReadAsync($"/issues/{(await IssueAsync(first, last)).Slug}");

        Assert.Equal("Not considered for 7 months", page.QuerySelector(".history__silence")!.Seen());
    }

    private async Task<Meeting> ImportedAsync(Panel panel, DateOnly date, bool isWhole = true)
    {
        var meeting = new Meeting(panel.Id, date, new(18, 0));
        meeting.AddItem("Ferry", "1").WriteMinutes("The report was noted.");
        await portal.Office.PublishAsync(meeting, meeting.Import(isWhole: isWhole));
        return meeting;
    }

    private async Task<Issue> IssueAsync(params Meeting[] meetings)
    {
        var issue = new Issue($"Ferry {Guid.CreateVersion7():N}");
        foreach (var meeting in meetings)
        {
            issue.Link(meeting.Id, meeting.Items[0].Id);
        }

        await portal.Office.PublishAsync(issue, issue.Import());
        return issue;
    }

    private async Task<string> StandingAsync(Issue issue) => (await portal.ReadAsync($"/issues/{issue.Slug}")).QuerySelector(".standing")!.Seen();
}
