using Microsoft.AspNetCore.Mvc;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>A page on which some items of the issue are ticked.</summary>
public abstract class OwnItemsPage(OfficeIssues issues) : IssueActPage(issues)
{
    /// <summary>The ids of the items that are ticked.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Items { get; set; } = [];

    /// <summary>All items of the issue, the newest first.</summary>
    public IReadOnlyList<Tick> All { get; private set; } = [];

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var ids = Issue.Items.Select(item => item.ItemId).ToList();
        var rows = await Issues.ItemsAsync(ids, cancellationToken);
        All =
        [
            .. rows.Select(row => new Tick(row.Id, row.Name)),
            .. ids.Except(rows.Select(row => row.Id)).Select(id => new Tick(id, $"An item that is on no public agenda any more ({id})")),
        ];
    }
}
