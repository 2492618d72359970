using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Moves some items of an issue to a new issue.</summary>
public sealed class SplitModel(OfficeIssues issues) : OwnItemsPage(issues)
{
    [BindProperty]
    public EditedPair NewTitle { get; set; } = new();

    public override string Here => OfficeLinks.SplitIssue(Issue.Id);

    protected override string Detail => "Split";

    protected override string RefusedField => nameof(NewTitle);

    public PageResult OnGet() => Page();

    protected override Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        this.CheckPublic(nameof(NewTitle), NewTitle, HasWelsh, "Enter the title of the new issue.");
        this.Check(nameof(Items), Items.Count == 0
            ? "Tick the items of the new issue."
            : Issue.Items.All(item => Items.Contains(item.ItemId)) ? "Leave at least one item unticked. To move all of them, give the issue another title." : null);
        return Task.FromResult(ModelState.IsValid ? IssuePlan.Split(Published!, NewTitle.Typed!, Items) : null);
    }
}
