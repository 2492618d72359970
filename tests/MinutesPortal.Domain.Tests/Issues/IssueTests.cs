using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Issues;

public sealed class IssueTests
{
    private static readonly Guid Meeting = Guid.CreateVersion7();

    private static Issue Issue(string title = "Flood warnings", params string[] items)
    {
        var issue = new Issue(title);
        foreach (var item in items)
        {
            issue.Link(Meeting, item);
        }

        return issue;
    }

    private static string Refusal(Action verb) => Assert.Throws<DomainException>(verb).Message;

    [Fact]
    public void Items_keep_the_order_in_which_they_were_added()
    {
        var issue = Issue(items: ["b", "a", "c"]);
        issue.Unlink("a");

        Assert.Equal([new(0, Meeting, "b"), new(1, Meeting, "c")], issue.Items);
        Assert.Equal(PublicationKind.Link, issue.Link(Meeting, "a").Kind);
        Assert.Equal(["b", "c", "a"], issue.Items.Select(item => item.ItemId));
    }

    [Fact]
    public void A_change_that_changes_nothing_is_refused()
    {
        var issue = Issue(items: ["a", "b"]);
        var other = Issue("Street wardens");
        issue.Relate(IssueRelationKind.ReferredTo, other);

        Assert.Equal("“Flood warnings” has this item already. Choose another item.", Refusal(() => issue.Link(Meeting, "a")));
        Assert.Equal("“Flood warnings” does not have this item. Choose one of its items.", Refusal(() => issue.Unlink("z")));
        Assert.Equal("“Flood warnings” is the title already. Enter another one.", Refusal(() => issue.Rename("Flood warnings")));
        Assert.Equal("“Flood warnings” and “Street wardens” have this relation already. Choose another issue.", Refusal(() => issue.Relate(IssueRelationKind.ReferredTo, other)));
        Assert.Equal("“Flood warnings” and “Street wardens” do not have this relation. Choose one that they have.", Refusal(() => issue.Unrelate(IssueRelationKind.Continues, other)));
        Assert.Equal("“Sirens” is not one of the other names of “Flood warnings”. Choose one that is.", Refusal(() => issue.RemoveAlias("Sirens")));
        Assert.Equal("Choose another issue. An issue cannot be related to itself.", Refusal(() => issue.Relate(IssueRelationKind.Amends, issue)));
        Assert.Equal("Choose another issue. An issue cannot be merged into itself.", Refusal(() => issue.MergeInto(issue)));
        Assert.Equal("Enter a title for the issue.", Refusal(() => issue.Rename(" ")));
        Assert.Equal("Choose the items of the new issue.", Refusal(() => issue.Split("Sirens", [])));
        Assert.Equal("Choose only items of “Flood warnings”.", Refusal(() => issue.Split("Sirens", ["a", "z"])));
        Assert.Equal("Leave at least one item in “Flood warnings”, or rename it instead.", Refusal(() => issue.Split("Sirens", ["a", "b"])));
    }

    [Fact]
    public void A_summary_keeps_the_day_on_which_its_words_were_written()
    {
        var issue = Issue();
        issue.SetSummary("The sirens are tested.", new(2026, 5, 3));
        issue.SetSummary("The sirens are tested.", new(2026, 6, 1));
        Assert.Equal(new(2026, 5, 3), issue.SummaryWrittenOn);

        issue.SetSummary("The sirens are replaced.", new(2026, 7, 9));
        Assert.Equal(new(2026, 7, 9), issue.SummaryWrittenOn);

        issue.SetSummary(" ", new(2026, 8, 1));
        Assert.Null(issue.Summary);
        Assert.Null(issue.SummaryWrittenOn);
    }

    [Fact]
    public void Names_and_relations_can_be_removed()
    {
        var (issue, other) = (Issue(), Issue("Street wardens"));
        issue.AddAlias(new BilingualText("High water", "Penllanw"));
        issue.AddAlias("Sirens");
        issue.Relate(IssueRelationKind.ReferredTo, other);
        issue.Relate(IssueRelationKind.Amends, other);

        Assert.Equal(PublicationKind.Details, issue.RemoveAlias("Penllanw").Kind);
        Assert.Equal(PublicationKind.Link, issue.Unrelate(IssueRelationKind.ReferredTo, other).Kind);
        Assert.Equal([new BilingualText("Sirens")], issue.Aliases);
        Assert.Equal([new(0, IssueRelationKind.Amends, other.Id)], issue.Relations);
    }

    [Fact]
    public void A_renamed_issue_keeps_its_former_titles_and_addresses()
    {
        var issue = Issue();
        issue.Rename("Warnings on the Alder");
        issue.TakeAddress(new HashSet<string> { "warnings-on-the-alder" }, "flood-warnings");

        Assert.Equal([new BilingualText("Flood warnings")], issue.Aliases);
        Assert.Equal("warnings-on-the-alder-2", issue.Slug);
        Assert.Equal(["flood-warnings"], issue.FormerSlugs);

        issue.Rename("Flood warnings");
        issue.TakeAddress(new HashSet<string>(), "warnings-on-the-alder-2");

        Assert.Equal([new BilingualText("Warnings on the Alder")], issue.Aliases);
        Assert.Equal("flood-warnings", issue.Slug);
        Assert.Equal(["warnings-on-the-alder-2"], issue.FormerSlugs);
    }

    [Fact]
    public void A_merged_issue_gives_up_everything_and_cannot_be_changed()
    {
        var (merged, into, third) = (Issue("Sirens", "a", "b"), Issue("Flood warnings", "b", "c"), Issue("Street wardens"));
        merged.AddAlias("The lower siren");
        merged.Relate(IssueRelationKind.ReferredTo, third);
        merged.Relate(IssueRelationKind.Continues, into);
        Assert.Equal("First add the items of “Sirens” to “Flood warnings”.", Refusal(() => merged.MergeInto(into)));

        into.TakeOver(merged);
        merged.MergeInto(into);

        Assert.Equal([(0, "b"), (1, "c"), (2, "a")], into.Items.Select(item => (item.Position, item.ItemId)));
        Assert.Equal([new BilingualText("Sirens"), new BilingualText("The lower siren")], into.Aliases);
        Assert.Equal([new(0, IssueRelationKind.ReferredTo, third.Id)], into.Relations);
        Assert.Equal(into.Id, merged.MergedInto);
        Assert.Empty(merged.Items);
        const string refusal = "“Sirens” was merged into another issue. Change that issue instead.";
        Assert.Equal(refusal, Refusal(() => merged.Link(Meeting, "d")));
        Assert.Equal(refusal, Refusal(() => merged.Rename("Sounders")));
        Assert.Equal(refusal, Refusal(() => third.MergeInto(merged)));
        Assert.Equal(refusal, Refusal(() => third.Relate(IssueRelationKind.Amends, merged)));
        merged.TakeAddress(new HashSet<string> { "sirens" }, "sirens");
        Assert.Equal("sirens", merged.Slug);
    }

    [Fact]
    public void A_split_divides_the_items()
    {
        var issue = Issue("Flood warnings", "a", "b", "c");

        var (split, act) = issue.Split("Sirens", ["c", "a"]);

        Assert.Equal(PublicationKind.Link, act.Kind);
        Assert.Equal([(0, "b")], issue.Items.Select(item => (item.Position, item.ItemId)));
        Assert.Equal([(0, "a"), (1, "c")], split.Items.Select(item => (item.Position, item.ItemId)));
        Assert.NotEqual(issue.Id, split.Id);
    }

    [Theory]
    [InlineData("Apologies")]
    [InlineData("1. Apologies for absence")]
    [InlineData("Apologies and Changes in Membership (if any)")]
    [InlineData("Declarations")]
    [InlineData("Declarations of Interest")]
    [InlineData("Disclosures of Personal and Pecuniary Interests")]
    [InlineData("Declaration of Party Political Whip")]
    [InlineData("Minutes")]
    [InlineData("MINUTES OF THE PREVIOUS MEETING (INCLUDING MATTERS ARISING)")]
    [InlineData("Approval of the minutes of the last meeting")]
    [InlineData("Matters Arising")]
    [InlineData("Chair’s announcements")]
    [InlineData("Statement from the Chair")]
    [InlineData("Exclusion of the Press and Public")]
    [InlineData("Any other urgent business")]
    [InlineData("Date of Next Meeting")]
    [InlineData("Change in the Order of Business")]
    [InlineData("Work programme")]
    [InlineData("Forward Plan")]
    public void A_standing_item_is_never_an_issue(string title)
    {
        Assert.True(StandingItems.Has(title));
        Assert.Equal($"“{title}” is a standing item of agendas, not an issue. Enter the subject that was discussed.", Refusal(() => _ = new Issue(title)));
    }

    [Fact]
    public void A_title_has_a_longest_length_in_each_language()
    {
        var longest = new string('x', Domain.Issues.Issue.LongestTitle);
        var issue = new Issue(new BilingualText(longest, longest)); // the longest allowed

        Assert.Equal("Shorten the title of the issue to 250 characters or fewer.", Refusal(() => _ = new Issue(longest + "x")));
        Assert.Equal("Shorten the title of the issue to 250 characters or fewer.", Refusal(() => issue.Rename(new BilingualText("Ducks", longest + "x"))));
    }

    [Theory]
    [InlineData("Children and Learning - Performance")]
    [InlineData("Monitoring Scrutiny Recommendations")]
    [InlineData("Minutes of silence: a policy")]
    [InlineData("Exclusions from secondary schools")]
    [InlineData("Urgent and emergency care")]
    [InlineData("Work experience for care leavers")]
    [InlineData("Membership of the Local Enterprise Partnership: costs")]
    [InlineData("Petition to keep the Meadow Lane nursery")]
    [InlineData("Declaration of a climate emergency")]
    [InlineData("Changes to bus services")]
    public void A_title_that_only_begins_like_a_standing_item_may_be_an_issue(string title) => Assert.False(StandingItems.Has(title));
}
