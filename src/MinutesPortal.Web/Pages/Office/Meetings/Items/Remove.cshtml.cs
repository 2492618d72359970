using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>Asks whether an item is to be removed from the draft, and removes it.</summary>
public sealed class RemoveModel(OfficeMeetings meetings) : ItemPage(meetings)
{
    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(Guid id, string item, CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(Open, $"Removed the item {Item.Id}", draft =>
        {
            draft.Meeting.RemoveItem(item);
            return true;
        }, cancellationToken),
        OfficeLinks.Meeting(id));
}
