using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Lets a cancelled or postponed meeting take place after all, on its day.</summary>
public sealed class ReinstateModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher, TimeProvider clock) : UrgentPage(meetings, workspace, publisher)
{
    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    /// <summary>Why notice, counted from today, is shorter than the law requires.</summary>
    [BindProperty]
    public EditedPair ShortNotice { get; set; } = new();

    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        this.CheckPublic(nameof(Reason), Reason, Open.HasWelsh, "Say why the meeting takes place after all.");
        this.CheckPublic(nameof(ShortNotice), ShortNotice, Open.HasWelsh, Published.Meeting.Stage == MeetingStage.Agenda ? LegalClock.For(Published.Meeting.Date, Open.Rules, clock.Today()).WhyReason : null);
        return PublishAsync(meeting => meeting.Reinstate(Reason.Merge(null) ?? "", Open.Rules, clock.Today(), ShortNotice.Merge(null)), cancellationToken);
    }
}
