using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Drafts;

/// <summary>Curates issues as an office does, without the command line.</summary>
public sealed class IssueCurationTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issue_starts_with_items_and_every_act_is_published_with_its_author()
    {
        var (office, items) = await WithItemsAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var curation = Curation(workspace, office);

        var begun = await curation.BeginAsync("Library hours", items, Cancelled);
        var rest = await curation.UnlinkAsync("library-hours", [items[1]], Cancelled);

        Assert.Equal(2, rest.Publication - begun.Publication + 1);
        Assert.Equal([items[0]], ItemsOf(rest));
        await using var owner = office.AsOwner();
        Assert.Equal("An officer", (await owner.Acts.SingleAsync(act => act.Publication == begun.Publication, Cancelled)).Who);
        Assert.Equal(PublicationKind.Link, (await owner.Publications.SingleAsync(row => row.Number == begun.Publication, Cancelled)).Kind);
    }

    [Fact]
    public async Task The_same_issue_is_not_started_twice()
    {
        var (office, items) = await WithItemsAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var curation = Curation(workspace, office);
        await curation.BeginAsync("Library hours", [items[0]], Cancelled);

        var refusal = await Assert.ThrowsAsync<DomainException>(() => curation.BeginAsync("Library hours", [items[1]], Cancelled));

        Assert.StartsWith("An issue at /issues/library-hours exists already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_address_finds_the_issue_too()
    {
        var (office, items) = await WithItemsAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var curation = Curation(workspace, office);
        await curation.BeginAsync("Library hours", [items[0]], Cancelled);
        await curation.ChangeAsync("library-hours", issue => issue.Rename("Opening hours"), Cancelled);

        var linked = await curation.LinkAsync("library-hours", [items[1]], Cancelled);

        Assert.Equal("opening-hours", linked.Issue.Slug);
        Assert.Equal(items, ItemsOf(linked));
    }

    [Fact]
    public async Task A_split_issue_can_be_merged_back()
    {
        var (office, items) = await WithItemsAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var curation = Curation(workspace, office);
        await curation.BeginAsync("Library hours", items, Cancelled);

        var (split, rest) = await curation.SplitAsync("library-hours", "Staffing", [items[1]], Cancelled);
        var (into, merged) = await curation.MergeAsync("staffing", "library-hours", Cancelled);

        Assert.Equal([items[1]], ItemsOf(split));
        Assert.Equal([items[0]], ItemsOf(rest));
        Assert.Equal(items, ItemsOf(into));
        Assert.Equal(into.Issue.Id, merged.Issue.MergedInto);
    }

    [Fact]
    public async Task Relations_between_issues_can_be_removed()
    {
        var (office, items) = await WithItemsAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var curation = Curation(workspace, office);
        await curation.BeginAsync("Library hours", [items[0]], Cancelled);
        await curation.BeginAsync("Staffing", [items[1]], Cancelled);

        var (related, other) = await curation.RelateAsync("staffing", IssueRelationKind.Continues, "library-hours", Cancelled);
        Assert.Equal(other.Id, Assert.Single(related.Issue.Relations).OtherId);

        var (unrelated, _) = await curation.UnrelateAsync("staffing", IssueRelationKind.Continues, "library-hours", Cancelled);
        Assert.Empty(unrelated.Issue.Relations);
    }

    [Fact]
    public async Task A_plan_on_a_version_that_is_not_the_latest_any_more_is_refused()
    {
        var (office, items) = await WithItemsAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var curation = Curation(workspace, office);
        var begun = await curation.BeginAsync("Library hours", [items[0]], Cancelled);
        var plan = IssuePlan.Change((await LedgerReader.PublishedAsync(workspace, begun.Issue.Id, Cancelled))!, issue => issue.Rename("Opening hours"));
        await curation.ChangeAsync("library-hours", issue => issue.AddAlias("Late opening"), Cancelled);

        var refusal = await Assert.ThrowsAsync<DomainException>(() => curation.PublishAsync(plan, Cancelled));

        Assert.StartsWith("Another version was published in the meantime", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Library hours", ((Issue)(await office.DraftAsync(begun.Issue.Id)).Subject).Title.English);
    }

    [Fact]
    public async Task An_impossible_act_is_refused_and_publishes_nothing()
    {
        var (office, items) = await WithItemsAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var curation = Curation(workspace, office);
        var begun = await curation.BeginAsync("Library hours", [items[0]], Cancelled);

        foreach (var (act, why) in new (Func<Task> Act, string Why)[]
        {
            (() => curation.LinkAsync("nothing", [items[1]], Cancelled), "There is no issue at /issues/nothing. Check the address."),
            (() => curation.LinkAsync("library-hours", ["00000000"], Cancelled), "No published agenda item has the id 00000000. Give the address of its page."),
            (() => curation.LinkAsync("library-hours", [items[1], items[0]], Cancelled), "“Library hours” has this item already. Choose another item."),
            (() => curation.LinkAsync("library-hours", [], Cancelled), "Name at least one agenda item."),
            (() => curation.ChangeAsync("library-hours", issue => issue.AddAlias(" "), Cancelled), "Enter the other name of the issue."),
            (() => curation.ChangeAsync("library-hours", issue => issue.AddAlias("Library hours"), Cancelled), "“Library hours” already has the name “Library hours”. Enter another one."),
            (() => curation.MergeAsync("library-hours", "library-hours", Cancelled), "Choose another issue. An issue cannot be merged into itself."),
        })
        {
            Assert.Equal(why, (await Assert.ThrowsAsync<DomainException>(act)).Message);
        }

        await using var owner = office.AsOwner();
        Assert.Equal(begun.Publication, await owner.Publications.MaxAsync(row => row.Number, Cancelled));
        Assert.Equal([items[0]], ((Issue)(await office.DraftAsync(begun.Issue.Id)).Subject).Items.Select(item => item.ItemId));
    }

    private static IssueCuration Curation(WorkspaceDbContext workspace, TestOffice office) => new(workspace, office.Files, TimeProvider.System, "An officer");

    private static IEnumerable<string> ItemsOf(CuratedIssue curated) => curated.Issue.Items.Select(item => item.ItemId);

    /// <summary>An office that has published two agenda items.</summary>
    private async Task<(TestOffice Office, string[] Items)> WithItemsAsync()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        var meetings = new[] { await office.WithMinutesAsync(panel, new(2021, 6, 17)), await office.WithMinutesAsync(panel, new(2023, 7, 20)) };
        return (office, [.. meetings.Select(meeting => meeting.Items[1].Id)]);
    }
}
