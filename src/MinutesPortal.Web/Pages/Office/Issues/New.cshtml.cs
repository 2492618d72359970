using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Starts an issue with some items.</summary>
public sealed class NewModel(OfficeIssues issues, IssueSearch search) : ItemChoicePage(issues, search)
{
    [BindProperty]
    public EditedPair NewTitle { get; set; } = new();

    public override string Here => OfficeLinks.NewIssue;

    protected override string Detail => "New issue";

    protected override string RefusedField => nameof(NewTitle);

    protected override async Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        this.CheckPublic(nameof(NewTitle), NewTitle, HasWelsh, "Enter the title of the issue.");
        var items = await ChosenItemsAsync(cancellationToken);
        return ModelState.IsValid ? IssuePlan.Begin(NewTitle.Typed!, issue => Link(issue, items)) : null;
    }
}
