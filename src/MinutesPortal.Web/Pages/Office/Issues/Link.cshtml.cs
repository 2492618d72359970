using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>Links items to an issue.</summary>
public sealed class LinkModel(OfficeIssues issues, IssueSearch search) : ItemChoicePage(issues, search)
{
    public override string Here => OfficeLinks.LinkToIssue(Issue.Id);

    protected override string Detail => "Items linked";

    protected override async Task<IssuePlan?> PlanAsync(CancellationToken cancellationToken)
    {
        var items = await ChosenItemsAsync(cancellationToken);
        return ModelState.IsValid ? IssuePlan.Change(Published!, issue => Link(issue, items)) : null;
    }
}
