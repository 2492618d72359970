using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The public page as it would be if everything in the draft were published now, in English or Welsh.</summary>
public sealed class PreviewModel(OfficeMeetings meetings, WorkspaceDbContext workspace, PublishedMeetings published, TimeProvider clock) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!;

    public ShownMeeting Shown { get; private set; } = null!;

    /// <summary>"cy" for Welsh.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? Language { get; set; }

    public bool IsWelsh => Language == "cy";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        var proposal = await Proposal.ReadAsync(workspace, open.Draft, MeetingStage.Agenda, cancellationToken);
        var stage = open.Meeting.Stage < MeetingStage.Agenda ? MeetingStage.Agenda : open.Meeting.Stage;
        var meeting = proposal.Compose(proposal.All).Meeting.Preview(stage);
        var (before, next) = (new MeetingVersion(0, PublicationKind.Agenda, clock.GetUtcNow(), meeting), new MeetingVersion(1, PublicationKind.Agenda, clock.GetUtcNow(), meeting));
        Shown = new(
            new(open.Panel.Name, open.Panel.Slug, [before]), // so that the page links to nothing that is not public
            next,
            [],
            clock.Today(),
            await published.ApprovalsAsync(meeting, cancellationToken),
            await published.PeopleAsync(meeting, cancellationToken));
        return Page();
    }
}
