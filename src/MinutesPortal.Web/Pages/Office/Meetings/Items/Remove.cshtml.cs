using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>Asks whether an item is to be removed from the draft, and removes it.</summary>
public sealed class RemoveModel(OfficeMeetings meetings) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!;

    public AgendaItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string item, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, item, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        (Open, Item) = open;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string item, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, item, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        (Open, Item) = open;
        return await this.SaveAsync(
            () => meetings.ChangeAsync(Open, $"Removed the item {Item.Id}", draft =>
            {
                draft.Meeting.RemoveItem(item);
                return true;
            }, cancellationToken),
            OfficeLinks.Meeting(id));
    }
}
