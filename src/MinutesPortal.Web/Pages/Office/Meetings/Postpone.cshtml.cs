using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Postpones a meeting to a day that is not known yet.</summary>
public sealed class PostponeModel(OfficeMeetings meetings, MeetingPublisher publisher) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!;

    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        this.Check(nameof(Reason), Reason.Typed is null ? "Say why the meeting is postponed." : null);
        return await this.SaveAsync(
            () => publisher.PublishAsync(open, meeting => meeting.Postpone(Reason.Merge(null) ?? ""), cancellationToken),
            OfficeLinks.Meeting(id));
    }
}
