using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Publishing.Drafts;

/// <summary>What one act of curation would publish. Until <see cref="IssueCuration.PublishAsync"/> takes it, nothing is stored.</summary>
/// <param name="Issues">Each issue that changes, in the order in which they are published.</param>
public sealed record IssuePlan(IReadOnlyList<PlannedIssue> Issues)
{
    /// <summary>Starts an issue.</summary>
    /// <param name="write">Calls verbs of the issue and returns the act of the last one.</param>
    public static IssuePlan Begin(BilingualText title, Func<Issue, Act> write)
    {
        var issue = new Issue(title);
        return new([new(new Draft(issue), write(issue), Before: null)]);
    }

    /// <summary>Changes one issue.</summary>
    /// <param name="published">What is public of it. It stays as it is.</param>
    /// <param name="change">Calls verbs of the issue and returns the act of the last one.</param>
    public static IssuePlan Change(Draft published, Func<Issue, Act> change)
    {
        var draft = CopyOf(published);
        return new([Planned(published, draft, change(IssueOf(draft)))]);
    }

    /// <summary>Merges an issue into another, which takes over first, so that an interruption between the two loses nothing.</summary>
    public static IssuePlan Merge(Draft published, Draft into)
    {
        var (merged, taking) = (CopyOf(published), CopyOf(into));
        var takingOver = IssueOf(taking).TakeOver(IssueOf(merged));
        return new([Planned(into, taking, takingOver), Planned(published, merged, IssueOf(merged).MergeInto(IssueOf(taking)))]);
    }

    /// <summary>Moves some items to a new issue, which is published first, so that an interruption between the two loses nothing.</summary>
    public static IssuePlan Split(Draft published, BilingualText title, IReadOnlyCollection<string> itemIds)
    {
        var draft = CopyOf(published);
        var (split, act) = IssueOf(draft).Split(title, itemIds);
        return new([new(new Draft(split), split.Publish(), Before: null), Planned(published, draft, act)]);
    }

    private static PlannedIssue Planned(Draft published, Draft draft, Act act) => new(draft, act, IssueOf(published));

    private static Issue IssueOf(Draft draft) => (Issue)draft.Subject;

    private static Draft CopyOf(Draft published) => new(SubjectJson.Read(SubjectKind.Issue, SubjectJson.Write(published.Subject)))
    {
        IsComposed = published.IsComposed,
        Publication = published.Publication,
    };
}

/// <summary>One issue of a plan.</summary>
/// <param name="Draft">The issue as it would be published.</param>
/// <param name="Before">The issue as it is public now; null for a new one.</param>
public sealed record PlannedIssue(Draft Draft, Act Act, Issue? Before)
{
    public Issue After => (Issue)Draft.Subject;
}
