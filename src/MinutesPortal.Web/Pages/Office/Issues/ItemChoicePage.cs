using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>A page on which published items are found, by words of their titles or by their addresses, and ticked.</summary>
public abstract class ItemChoicePage(OfficeIssues issues, IssueSearch search) : IssueActPage(issues)
{
    /// <summary>What was typed: an address, or words.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Item { get; set; }

    /// <summary>The ids of the items that are ticked.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>The items that are ticked, and those that were found.</summary>
    public IReadOnlyList<IssueItemRow> Choices { get; private set; } = [];

    /// <summary>Whether more match than are listed.</summary>
    public bool HasMore { get; private set; }

    protected override string RefusedField => nameof(Item);

    public async Task<PageResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        if (Choices is [var only])
        {
            (Item, Chosen) = (null, [only.Id]);
            ModelState.Remove(nameof(Item));
        }

        return Page();
    }

    /// <summary>Only looks for items.</summary>
    public async Task<PageResult> OnPostFindAsync(CancellationToken cancellationToken)
    {
        this.Check(nameof(Item), string.IsNullOrWhiteSpace(Item) ? "Enter words of the item’s title, or the address of its page." : null);
        var chosen = Chosen.Count;
        await FindAsync(cancellationToken);
        this.Check(nameof(Item), ModelState.IsValid && Choices.Count == chosen ? NothingFound : null);
        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The items to link. Where nothing is ticked and one item was found, that one.</summary>
    protected async Task<IReadOnlyList<IssueItemRow>> ChosenItemsAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        if (Chosen.Count == 0 && Choices is [var only])
        {
            Chosen = [only.Id];
        }

        if (Chosen.Count == 0)
        {
            this.Check(
                Choices.Count > 0 ? nameof(Chosen) : nameof(Item),
                Choices.Count > 0 ? "Tick the items that belong to the issue." : string.IsNullOrWhiteSpace(Item) ? "Say which item belongs to the issue." : NothingFound);
        }

        return [.. Choices.Where(choice => Chosen.Contains(choice.Id)).OrderBy(choice => choice.Date)];
    }

    protected static Act Link(Issue issue, IReadOnlyList<IssueItemRow> items) => items.Select(item => issue.Link(item.MeetingId, item.Id)).ToList()[^1];

    private string NothingFound => $"No public item that the issue does not have yet matches “{Item}”. Check the words, or paste the address of the item’s page.";

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var chosen = await Issues.ItemsAsync(Chosen, cancellationToken);
        Chosen = [.. chosen.Select(item => item.Id)];
        var found = string.IsNullOrWhiteSpace(Item) ? [] : await search.FindItemsAsync(Item, cancellationToken);
        HasMore = found.Count > IssueSearch.Most;
        var own = Published is null ? [] : Issue.Items.Select(item => item.ItemId).ToHashSet();
        Choices = [.. chosen.Concat(found.Take(IssueSearch.Most).Where(item => !own.Contains(item.Id))).DistinctBy(item => item.Id)];
    }
}
