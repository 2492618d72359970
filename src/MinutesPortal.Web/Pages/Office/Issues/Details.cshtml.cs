using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>One issue: what the public reads of it, its items and related issues, and what may be done with it.</summary>
public sealed class DetailsModel(OfficeIssues issues) : IssuePage(issues)
{
    /// <summary>Whether it was just published.</summary>
    [BindProperty(SupportsGet = true, Name = "published")]
    public bool WasPublished { get; set; }

    /// <summary>Its items on public agendas, the newest first.</summary>
    public IReadOnlyList<IssueItemRow> Items { get; private set; } = [];

    /// <summary>The issues that it is related to, and how.</summary>
    public IReadOnlyList<(string How, NamedIssue Issue)> Related { get; private set; } = [];

    public DateOnly Today => Issues.Today;

    public async Task<PageResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Items = await Issues.ItemsAsync(Issue.Items.Select(item => item.ItemId), cancellationToken);
        var names = await Issues.NamesAsync(Issue.Relations.Select(relation => relation.OtherId), cancellationToken);
        Related =
        [
            .. Issue.Relations.Where(relation => names.ContainsKey(relation.OtherId)).Select(relation => (IssueLabels.Of(relation.Kind, isOwn: true), names[relation.OtherId])),
            .. (await Issues.RelatedToAsync(Issue.Id, cancellationToken)).Select(related => (IssueLabels.Of(related.Kind, isOwn: false), related.Issue)),
        ];
        return Page();
    }
}
