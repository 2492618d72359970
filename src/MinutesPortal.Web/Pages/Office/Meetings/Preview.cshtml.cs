using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The public page as it would be if everything in the draft were published now, in English or Welsh.</summary>
public sealed class PreviewModel(OfficeMeetings meetings, WorkspaceDbContext workspace, PublishedMeetings published, TimeProvider clock) : MeetingPage(meetings)
{
    public ShownMeeting Shown { get; private set; } = null!;

    /// <summary>"cy" for Welsh.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? Language { get; set; }

    public bool IsWelsh => Language == "cy";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var hasMinutes = Open.Meeting.Date <= clock.Today() && Open.Meeting.Items.Any(item => item.Minutes is not null);
        var stage = Later(Open.Meeting.Stage, hasMinutes ? MeetingStage.DraftMinutes : MeetingStage.Agenda);
        var proposal = await Proposal.ReadAsync(workspace, Open.Draft, stage, cancellationToken);
        var meeting = proposal.Compose(proposal.All).Meeting.Preview(stage);
        var (before, next) = (new MeetingVersion(0, PublicationKind.Agenda, clock.GetUtcNow(), meeting), new MeetingVersion(1, PublicationKind.Agenda, clock.GetUtcNow(), meeting));
        Shown = new(
            new(Open.Panel.Name, Open.Panel.Slug, [before]), // so that the page links to nothing that is not public
            next,
            [],
            clock.Today(),
            await published.ApprovalsAsync(meeting, cancellationToken),
            await published.PeopleAsync(meeting, cancellationToken));
        return Page();
    }

    private static MeetingStage Later(MeetingStage one, MeetingStage other) => one > other ? one : other;
}
