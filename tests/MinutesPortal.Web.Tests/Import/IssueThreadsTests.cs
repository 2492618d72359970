using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Import.SampleSources;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>The items that an earlier system assigned to one issue become one issue here.</summary>
public class IssueThreadsTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static SourceMeeting At(int year, string panel, params (string? IssueId, string Title)[] items) =>
        Meeting(
            [.. items.Select((item, index) => new SourceItem { Number = $"{index + 1}", Title = item.Title, Minutes = $"It was noted in {year}.", Issue = new(item.IssueId, item.Title) })])
            with
        { OldId = $"{year}{panel}", Date = new(year, 7, 20), Panel = Panel($"{panel} Panel", panel) };

    private static async Task<List<string>> IssuesAsync(TestOffice office)
    {
        await using var record = office.Record();
        var issues = await record.Issues.Include(issue => issue.Items).OrderBy(issue => issue.Slug).ToListAsync(Cancelled);
        return issues.ConvertAll(issue => $"{issue.Slug}: {issue.Items.Count}");
    }

    private static async Task<Draft> DraftAsync(TestOffice office, string slug)
    {
        await using var record = office.Record();
        return await office.DraftAsync((await record.Issues.SingleAsync(issue => issue.Slug == slug, Cancelled)).Id);
    }

    [Fact]
    public async Task One_id_is_one_issue_and_standing_items_are_none()
    {
        var office = await portal.NewOfficeAsync();
        var file = File(
            At(2021, "1", ("7", "Focused visit"), ("8", "Declarations of Interest")), At(2023, "2", ("7", "Performance"), (null, "Apologies")));

        var report = await office.ImportAsync(file);
        var published = await office.PublicationsAsync();
        var again = await office.ImportAsync(file);

        Assert.Equal(["performance: 2"], await IssuesAsync(office));
        var issue = (Issue)(await DraftAsync(office, "performance")).Subject;
        Assert.Equal(["Focused visit"], issue.Aliases.Select(alias => alias.English));
        Assert.Equal(new SourceId(SourceHost, "7"), issue.SourceId);
        Assert.Equal((1, 1), (report.Issues.New, again.Issues.Unchanged));
        Assert.Equal(published, await office.PublicationsAsync());
    }

    [Fact]
    public async Task A_long_title_is_shortened_and_kept_as_an_alias()
    {
        var office = await portal.NewOfficeAsync();
        var longest = string.Join(' ', Enumerable.Repeat("performance", 40));

        await office.ImportAsync(File(At(2021, "1", (null, longest))));
        var again = await office.ImportAsync(File(At(2021, "1", (null, longest))));

        await using var record = office.Record();
        var issue = await record.Issues.SingleAsync(Cancelled);
        Assert.StartsWith("performance performance", issue.Title.English, StringComparison.Ordinal);
        Assert.EndsWith("performance…", issue.Title.English, StringComparison.Ordinal);
        Assert.InRange(issue.Title.English.Length, 200, Issue.LongestTitle);
        Assert.Equal(longest, Assert.Single(issue.Aliases).English);
        Assert.Equal(1, again.Issues.Unchanged);
    }

    [Fact]
    public async Task Issues_with_similar_long_titles_stay_separate()
    {
        var office = await portal.NewOfficeAsync();
        var beginning = string.Join(' ', Enumerable.Repeat("performance", 40));
        var file = File(At(2021, "1", (null, beginning + " of schools"), (null, beginning + " of homes")));

        await office.ImportAsync(file);
        var published = await office.PublicationsAsync();
        var again = await office.ImportAsync(file);

        Assert.Equal(2, (await IssuesAsync(office)).Count);
        Assert.Equal(2, again.Issues.Unchanged);
        Assert.Equal(published, await office.PublicationsAsync());
    }

    [Fact]
    public async Task Equal_titles_without_an_id_are_one_issue_only_within_a_panel()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(File(At(2021, "1", (null, "Budget")), At(2021, "2", (null, "Budget"))));
        Assert.Equal(["budget: 1", "budget-2: 1"], await IssuesAsync(office));

        var report = await office.ImportAsync(File(At(2022, "1", (null, "BUDGET"))));

        Assert.Equal(1, report.Issues.Changed);
        Assert.Contains(await IssuesAsync(office), issue => issue.EndsWith(": 2", StringComparison.Ordinal));
        Assert.Contains(await IssuesAsync(office), issue => issue.EndsWith(": 1", StringComparison.Ordinal));
        Assert.Equal(2, (await IssuesAsync(office)).Count);
    }

    [Fact]
    public async Task An_issue_that_an_officer_changed_is_not_changed()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(File(At(2021, "1", ("7", "Budget"), (null, "Parks"))));
        var (budget, parks) = (await DraftAsync(office, "budget"), await DraftAsync(office, "parks"));
        await office.PublishAsync(budget, ((Issue)budget.Subject).Rename("The budget of 2021"));
        await office.PublishAsync(parks, ((Issue)parks.Subject).Unlink(((Issue)parks.Subject).Items[0].ItemId));

        var report = await office.ImportAsync(File(At(2021, "1", ("7", "Budget"), (null, "Parks")), At(2022, "1", ("7", "Budget"))));

        Assert.Equal(2, report.Issues.Skipped);
        Assert.Equal(["parks: 0", "the-budget-of-2021: 1"], await IssuesAsync(office));
    }
}
