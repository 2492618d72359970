using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Cli;

/// <summary>The command <c>issue</c>, as an officer types it.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public sealed class IssueVerbTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(TestOffice office, params IEnumerable<string> words) =>
        office.RunAsync(["issue", .. words]);

    [Fact]
    public async Task Issues_can_be_created_linked_split_renamed_merged_and_related()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        var (first, second) = (await office.WithMinutesAsync(panel, new(2021, 6, 17)), await office.WithMinutesAsync(panel, new(2023, 7, 20)));
        var (one, other) = (first.Items[1].Id, second.Items[1].Id);

        Assert.Equal(
            (0, "“Performance” now has 1 item. Publication 8, /issues/performance.", ""), await RunAsync(office, "link", "Performance", $"https://council.example/panels/{panel.Slug}/meetings/2021-06-17/items/{one}#x", "--new"));
        Assert.Equal(
            (0, "“Performance” now has 2 items. Publication 9, /issues/performance.", ""), await RunAsync(office, "link", "/issues/performance", other));
        Assert.Equal(
            (0, "The new issue “Focused visit” has 1 item. Publication 10, /issues/focused-visit.\n“Performance” still has 1 item. Publication 11, /issues/performance.", ""), await RunAsync(office, "split", "performance", "Focused visit", one));
        Assert.Equal(
            (0, "“Performance” is now called “Children and learning: performance”. Publication 12, /issues/children-and-learning-performance.", ""), await RunAsync(office, "rename", "performance", "Children and learning: performance"));
        Assert.Equal(
            (0, "“Focused visit” and “Children and learning: performance” now link to each other. Publication 13, /issues/focused-visit.", ""), await RunAsync(office, "relate", "focused-visit", "reports-back-on", "performance"));
        Assert.Equal(
            (0, "“Children and learning: performance” now includes “Focused visit”. Publication 14, /issues/children-and-learning-performance.\nThe former address of “Focused visit” redirects there. Publication 15, /issues/focused-visit.", ""), await RunAsync(office, "merge", "focused-visit", "performance"));
        Assert.Equal(
            (0, "The details of “Children and learning: performance” were published. Publication 16, /issues/children-and-learning-performance.", ""), await RunAsync(office, "describe", "performance", "--wards", "All"));
        Assert.Equal(
            (0, "“Children and learning: performance” now has 1 item. Publication 17, /issues/children-and-learning-performance.", ""), await RunAsync(office, "unlink", "performance", one));

        await using var record = office.Record();
        Assert.Equal(
            [other], (await record.Issues.Include(issue => issue.Items).SingleAsync(issue => issue.Slug == "children-and-learning-performance", Cancelled)).Items.Select(item => item.ItemId));
        await using var owner = office.AsOwner();
        Assert.Equal(Environment.UserName, (await owner.Acts.SingleAsync(act => act.Publication == 17, Cancelled)).Who);
    }

    [Fact]
    public async Task Names_and_relations_can_be_added_and_removed()
    {
        var office = await portal.NewOfficeAsync();
        var (issue, other) = (new Issue("Performance"), new Issue("Placements"));
        await office.PublishAsync(issue, issue.Publish());
        await office.PublishAsync(other, other.Relate(IssueRelationKind.Continues, issue));

        Assert.Equal(
            (0, "“Performance” is also called “Outcomes”. Publication 3, /issues/performance.", ""), await RunAsync(office, "alias", "performance", "Outcomes", "--welsh", "Canlyniadau"));
        Assert.Equal(
            (0, "“Performance” is also called “Results”. Publication 4, /issues/performance.", ""), await RunAsync(office, "alias", "performance", "Results"));
        Assert.Equal(
            (0, "“Performance” is no longer called “Results”. Publication 5, /issues/performance.", ""), await RunAsync(office, "alias", "performance", "Results", "--remove"));
        Assert.Equal(
            (1, "", "“Results” is not one of the other names of “Performance”. Choose one that is."), await RunAsync(office, "alias", "performance", "Results", "--remove"));
        Assert.Equal(
            (0, "This relation between “Placements” and “Performance” was removed. Publication 6, /issues/placements.", ""), await RunAsync(office, "unrelate", "placements", "continues", "performance"));
        Assert.Equal(
            (0, "“Placements” is now called “Homes”. Publication 7, /issues/homes.", ""), await RunAsync(office, "rename", "placements", "Homes", "--welsh", "Cartrefi"));

        await using var record = office.Record();
        Assert.Equal(
            [new("Outcomes", "Canlyniadau")], (await record.Issues.SingleAsync(row => row.Slug == "performance", Cancelled)).Aliases);
        var renamed = await record.Issues.Include(row => row.Relations).SingleAsync(row => row.Slug == "homes", Cancelled);
        Assert.Equal("Cartrefi", renamed.Title.Welsh);
        Assert.Empty(renamed.Relations);
    }

    [Fact]
    public async Task An_impossible_command_is_explained_in_a_sentence()
    {
        var office = await portal.NewOfficeAsync();
        var issue = new Issue("Performance");
        await office.PublishAsync(issue, issue.Publish());

        Assert.Equal(
            (1, "", "There is no issue at /issues/nothing. Check the address."), await RunAsync(office, "rename", "nothing", "Something"));
        Assert.Equal(
            (1, "", "No published agenda item has the id 00000000. Give the address of its page."), await RunAsync(office, "link", "performance", "00000000"));
        Assert.Equal(
            (1, "", "An issue at /issues/performance exists already. Add the items to it, or enter another title."), await RunAsync(office, "link", "Performance", "00000000", "--new"));
        Assert.Equal(
            (1, "", "Choose another issue. An issue cannot be merged into itself."), await RunAsync(office, "merge", "performance", "performance"));
        Assert.StartsWith(
            "Give one of these relations: continues,", (await RunAsync(office, "relate", "performance", "beside", "performance")).Error, StringComparison.Ordinal);
    }
}
