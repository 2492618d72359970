using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Merges an issue into another, to which its address then leads.</summary>
public sealed class MergeModel(OfficeIssues issues, IssueSearch search) : OtherIssuePage(issues, search)
{
    public override string Here => OfficeLinks.MergeIssue(Issue.Id);

    protected override string Detail => "Merged";

    public PageResult OnGet() => Page();

    protected override async Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        this.Check(nameof(Other), string.IsNullOrWhiteSpace(Other) ? "Say which issue takes this one over." : null);
        return ModelState.IsValid && await FindOtherAsync(cancellationToken) is { } other ? IssuePlan.Merge(Published!, other) : null;
    }
}
