using System.Security.Cryptography;
using System.Text.Json;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>What the public would read after a plan, beside what it reads now.</summary>
public sealed record IssuePreview(IReadOnlyList<PreviewedIssue> Issues)
{
    /// <summary>The same only for the same words. The form carries it, so that only what was seen is published.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Issues)));

    /// <param name="items">The items that the issues have before or after.</param>
    /// <param name="names">The issues to which they have relations.</param>
    public static IssuePreview Of(IssuePlan plan, IReadOnlyCollection<IssueItemRow> items, IReadOnlyDictionary<Guid, NamedIssue> names)
    {
        var words = new Words(items, names);
        var others = plan.Issues is [{ Before: { } before } planned] ? RelatedOnes(before, planned.After, names) : [];
        var isSplit = plan.Issues is [{ Before: null }, _];
        return new([.. plan.Issues.Select(one => one.After.MergedInto is null ? Changed(one, words, isSplit) : Merged(one, plan)), .. others]);
    }

    private static PreviewedIssue Changed(PlannedIssue planned, Words words, bool isSplit)
    {
        var after = words.Of(planned.After);
        var before = planned.Before is null ? after.Select(part => (part.Label, Lines: (IReadOnlyList<PreviewedLine>)[])) : words.Of(planned.Before);
        var parts = before.Zip(after, (was, becomes) => PreviewedPart.Between(becomes.Label, was.Lines, becomes.Lines)).OfType<PreviewedPart>();
        return new(planned.After.Title.English, [.. parts], [.. planned.Before is null ? [] : Leading(planned.Before, planned.After, isSplit)]) { IsNew = planned.Before is null };
    }

    private static PreviewedIssue Merged(PlannedIssue planned, IssuePlan plan)
    {
        var into = plan.Issues.First(one => one.After.Id == planned.After.MergedInto).After;
        return new(planned.After.Title.English, [], [.. Leading(planned.Before!, into, isSplit: false)]) { IsGone = true };
    }

    /// <summary>Which addresses lead to the issue that did not before. Of an issue that is split, that its address stays.</summary>
    private static IEnumerable<string> Leading(Issue before, Issue after, bool isSplit) => before.Slug == after.Slug
        ? isSplit ? [$"/{PortalLinks.Issue(after.Slug)} stays the address of this issue."] : []
        : before.FormerSlugs.Append(before.Slug).Where(slug => slug != after.Slug).Select(slug => $"/{PortalLinks.Issue(slug)} will lead to /{PortalLinks.Issue(after.Slug)}, for ever.");

    /// <summary>The pages of other issues that name this one.</summary>
    private static IEnumerable<PreviewedIssue> RelatedOnes(Issue before, Issue after, IReadOnlyDictionary<Guid, NamedIssue> names) =>
        from id in before.Relations.Concat(after.Relations).Select(relation => relation.OtherId).Distinct()
        where names.ContainsKey(id)
        let part = PreviewedPart.Between("Related issues", Named(before, id), Named(after, id))
        where part is not null
        select new PreviewedIssue(names[id].Title.English, [part], []);

    private static IReadOnlyList<PreviewedLine> Named(Issue issue, Guid other) =>
        [.. issue.Relations.Where(relation => relation.OtherId == other).Select(relation => new PreviewedLine($"{IssueLabels.Of(relation.Kind, isOwn: false)}: {issue.Title.English}"))];

    /// <summary>The words of the public page, part by part.</summary>
    private sealed class Words(IReadOnlyCollection<IssueItemRow> items, IReadOnlyDictionary<Guid, NamedIssue> names)
    {
        public IReadOnlyList<(string Label, IReadOnlyList<PreviewedLine> Lines)> Of(Issue issue) =>
        [
            ("Title", Text(issue.Title)),
            ("Address", [new($"/{PortalLinks.Issue(issue.Slug)}")]),
            ("Where it stands", [.. Text(issue.Summary, isFormatted: true), .. Written(issue.SummaryWrittenOn)]),
            ("Also called", [.. issue.Aliases.Where(alias => alias != issue.Title).SelectMany(alias => Text(alias))]),
            ("History", [.. items.Where(item => issue.Items.Any(one => one.ItemId == item.Id)).Select(item => new PreviewedLine(item.Name))]),
            ("Related issues", [.. issue.Relations.Where(relation => names.ContainsKey(relation.OtherId)).Select(relation => new PreviewedLine($"{IssueLabels.Of(relation.Kind, isOwn: true)}: {names[relation.OtherId].Title.English}"))]),
            ("Lead member", Text(issue.LeadMember)),
            ("Lead officer", Text(issue.LeadOfficer)),
            ("Wards", Text(issue.Wards)),
            ("Key decision", Text(issue.KeyDecision)),
        ];

        private static IEnumerable<PreviewedLine> Written(DateOnly? day) => day is null ? [] : [new($"Summary written on {day.Value.InWords()}.")];

        private static IReadOnlyList<PreviewedLine> Text(BilingualText? text, bool isFormatted = false) =>
        [
            .. new[] { new PreviewedLine(text?.English ?? "", IsFormatted: isFormatted), new PreviewedLine(text?.Welsh ?? "", "cy", isFormatted) }.Where(line => !string.IsNullOrWhiteSpace(line.Text)),
        ];
    }
}

/// <param name="Title">The title that it gets.</param>
/// <param name="Addresses">Which addresses will lead where, a sentence for each.</param>
public sealed record PreviewedIssue(string Title, IReadOnlyList<PreviewedPart> Parts, IReadOnlyList<string> Addresses)
{
    public bool IsNew { get; init; }

    /// <summary>Whether it is merged, so that it has no page any more.</summary>
    public bool IsGone { get; init; }
}

/// <summary>One part of an issue's page, with the lines that change.</summary>
/// <param name="Unchanged">How many lines stay as they are.</param>
public sealed record PreviewedPart(string Label, IReadOnlyList<PreviewedLine> Before, IReadOnlyList<PreviewedLine> After, int Unchanged)
{
    /// <returns>Null where nothing changes.</returns>
    public static PreviewedPart? Between(string label, IReadOnlyList<PreviewedLine> before, IReadOnlyList<PreviewedLine> after) => before.SequenceEqual(after)
        ? null
        : new(label, [.. before.Except(after)], [.. after.Except(before)], before.Intersect(after).Count());
}

/// <param name="Language">The language of the text, if it is not English.</param>
/// <param name="IsFormatted">Whether emphasis and links are shown.</param>
public sealed record PreviewedLine(string Text, string? Language = null, bool IsFormatted = false);
