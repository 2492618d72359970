using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Relates an issue to another, and takes relations away.</summary>
public sealed class RelationsModel(OfficeIssues issues, IssueSearch search) : OtherIssuePage(issues, search)
{
    public static IReadOnlyList<SelectOption> Kinds { get; } =
        [.. Enum.GetValues<IssueRelationKind>().Select(kind => new SelectOption($"{kind}", $"{IssueLabels.Of(kind, isOwn: true)} …"))];

    /// <summary>The relations that the issue states.</summary>
    public IReadOnlyList<Tick> Own { get; private set; } = [];

    /// <summary>The positions of the relations to take away.</summary>
    [BindProperty]
    public List<string> Removed { get; set; } = [];

    /// <summary>The name of an <see cref="IssueRelationKind"/>.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    public override string Here => OfficeLinks.IssueRelations(Issue.Id);

    protected override string Detail => "Related issues";

    public PageResult OnGet() => Page();

    protected override async Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        var kind = OfficeForms.Named<IssueRelationKind>(Kind);
        var adds = !string.IsNullOrWhiteSpace(Other);
        this.Check(nameof(Kind), adds && kind is null ? "Choose how the issues are related." : null);
        this.Check(nameof(Other), !adds && (kind is not null || Removed.Count == 0) ? "Say to which issue it is related." : null);
        var removed = Issue.Relations.Where(relation => Removed.Contains($"{relation.Position}")).ToList();
        this.Check(nameof(Other), !adds && removed.Count < Removed.Count ? "One of these relations is gone. Open the page again." : null);
        var others = new Dictionary<Guid, Issue>();
        foreach (var relation in removed)
        {
            others[relation.OtherId] = (Issue)(await Issues.OpenAsync(relation.OtherId, cancellationToken))!.Subject;
        }

        var other = ModelState.IsValid && adds ? await FindOtherAsync(cancellationToken) : null;
        return !ModelState.IsValid ? null : IssuePlan.Change(Published!, issue =>
        {
            var acts = removed.ConvertAll(relation => issue.Unrelate(relation.Kind, others[relation.OtherId]));
            return other is null ? acts[^1] : issue.Relate(kind!.Value, (Issue)other.Subject);
        });
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var names = await Issues.NamesAsync(Issue.Relations.Select(relation => relation.OtherId), cancellationToken);
        Own = [.. Issue.Relations.Where(relation => names.ContainsKey(relation.OtherId))
            .Select(relation => new Tick($"{relation.Position}", $"{IssueLabels.Of(relation.Kind, isOwn: true)}: {names[relation.OtherId].Title.English}"))];
    }
}
