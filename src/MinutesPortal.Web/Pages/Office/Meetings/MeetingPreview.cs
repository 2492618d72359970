using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>A meeting as its public page would show it, if everything in the draft were published now. Nothing of an exempt part is in it.</summary>
public sealed class MeetingPreview(WorkspaceDbContext workspace, PublishedMeetings published, TimeProvider clock)
{
    /// <param name="least">The stage that it is shown at, unless it is published at a later one.</param>
    public async Task<ShownMeeting> ReadAsync(OpenMeeting open, MeetingStage least, CancellationToken cancellationToken)
    {
        var stage = open.Meeting.Stage > least ? open.Meeting.Stage : least;
        var proposal = await Proposal.ReadAsync(workspace, open.Draft, stage, cancellationToken);
        var meeting = proposal.Compose(proposal.All).Meeting.Preview(stage);
        var (before, next) = (new MeetingVersion(0, PublicationKind.Agenda, clock.GetUtcNow(), meeting), new MeetingVersion(1, PublicationKind.Agenda, clock.GetUtcNow(), meeting));
        return new(
            new(open.Panel.Name, open.Panel.Slug, [before]), // so that the page links to nothing that is not public
            next,
            [],
            clock.Today(),
            await published.ApprovalsAsync(meeting, cancellationToken),
            await published.PeopleAsync(meeting, cancellationToken));
    }
}
