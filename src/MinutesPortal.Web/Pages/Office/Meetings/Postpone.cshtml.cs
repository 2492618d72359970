using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Postpones a meeting to a day that is not known yet.</summary>
public sealed class PostponeModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher) : UrgentPage(meetings, workspace, publisher)
{
    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        this.CheckPublic(nameof(Reason), Reason, Open.HasWelsh, "Say why the meeting is postponed.");
        return PublishAsync(meeting => meeting.Postpone(Reason.Merge(null) ?? ""), cancellationToken);
    }
}
