using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Cancels a meeting that was announced.</summary>
public sealed class CancelModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher) : UrgentPage(meetings, workspace, publisher)
{
    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        this.CheckPublic(nameof(Reason), Reason, Open.HasWelsh, "Say why the meeting is cancelled.");
        return PublishAsync(meeting => meeting.Cancel(Reason.Merge(null) ?? ""), cancellationToken);
    }
}
