using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The public page as it would be if everything in the draft were published now, in English or Welsh.</summary>
public sealed class PreviewModel(OfficeMeetings meetings, MeetingPreview preview, TimeProvider clock) : MeetingPage(meetings)
{
    public ShownMeeting Shown { get; private set; } = null!;

    /// <summary>"cy" for Welsh.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? Language { get; set; }

    public bool IsWelsh => Language == "cy";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var hasMinutes = Open.Meeting.Date <= clock.Today() && Open.Meeting.Items.Any(item => item.Minutes is not null);
        Shown = await preview.ReadAsync(Open, hasMinutes ? MeetingStage.DraftMinutes : MeetingStage.Agenda, cancellationToken);
        return Page();
    }
}
