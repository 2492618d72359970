using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Takes items from an issue.</summary>
public sealed class UnlinkModel(OfficeIssues issues) : OwnItemsPage(issues)
{
    public override string Here => OfficeLinks.UnlinkFromIssue(Issue.Id);

    protected override string Detail => "Items taken away";

    protected override string RefusedField => nameof(Items);

    public PageResult OnGet() => Page();

    protected override Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        this.Check(nameof(Items), Items.Count == 0 ? "Tick the items to take away." : null);
        return Task.FromResult(ModelState.IsValid ? IssuePlan.Change(Published!, issue => Items.ConvertAll(issue.Unlink)[^1]) : null);
    }
}
