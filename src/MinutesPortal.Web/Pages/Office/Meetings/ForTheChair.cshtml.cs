using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The draft minutes as they would be printed, marked as a draft on every page, for the chair to clear. Exempt parts are left out.</summary>
public sealed class ForTheChairModel(OfficeMeetings meetings, MeetingPreview preview, TimeProvider clock) : MeetingPage(meetings)
{
    public ShownMeeting Shown { get; private set; } = null!;

    public DateTime Now { get; } = LondonTime.At(clock.GetUtcNow());

    /// <summary>Whether exempt parts were left out.</summary>
    public bool IsShortened => Open.Draft.Exempt.Count > 0;

    public async Task<PageResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Shown = await preview.ReadAsync(Open, MeetingStage.DraftMinutes, cancellationToken);
        return Page();
    }
}
