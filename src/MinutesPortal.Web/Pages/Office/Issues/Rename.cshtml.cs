using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Gives an issue another title, and thereby another address.</summary>
public sealed class RenameModel(OfficeIssues issues) : IssueActPage(issues)
{
    [BindProperty]
    public EditedPair NewTitle { get; set; } = new();

    public override string Here => OfficeLinks.RenameIssue(Issue.Id);

    protected override string Detail => "Renamed";

    protected override string RefusedField => nameof(NewTitle);

    public PageResult OnGet()
    {
        NewTitle = EditedPair.Of(Issue.Title);
        return Page();
    }

    protected override Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        this.CheckPublic(nameof(NewTitle), NewTitle, HasWelsh, "Enter the title.");
        return Task.FromResult(ModelState.IsValid ? IssuePlan.Change(Published!, issue => issue.Rename(NewTitle.Typed!)) : null);
    }
}
