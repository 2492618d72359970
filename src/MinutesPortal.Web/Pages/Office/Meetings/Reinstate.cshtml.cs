using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Lets a cancelled or postponed meeting take place after all, on its day.</summary>
public sealed class ReinstateModel(OfficeMeetings meetings, MeetingPublisher publisher, TimeProvider clock) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!;

    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    /// <summary>Why notice, counted from today, is shorter than the law requires.</summary>
    [BindProperty]
    public EditedPair ShortNotice { get; set; } = new();

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
        this.Check(nameof(Reason), Reason.Typed is null ? "Say why the meeting takes place after all." : null);
        return await this.SaveAsync(
            () => publisher.PublishAsync(
                open, meeting => meeting.Reinstate(Reason.Merge(null) ?? "", open.Rules, clock.Today(), ShortNotice.Merge(null)), cancellationToken),
            OfficeLinks.Meeting(id));
    }
}
