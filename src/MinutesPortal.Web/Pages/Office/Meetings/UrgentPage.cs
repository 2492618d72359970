using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Publishes one act on what is public, at once, and nothing of the draft. It acts only on the version that the officer saw.</summary>
public abstract class UrgentPage(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher) : MeetingPage(meetings)
{
    /// <summary>The number of the publication that the form showed.</summary>
    [BindProperty]
    public long Publication { get; set; }

    /// <summary>What is public now.</summary>
    public Draft Published { get; private set; } = null!;

    protected WorkspaceDbContext Workspace => workspace;

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (await LedgerReader.PublishedAsync(workspace, Open.Meeting.Id, cancellationToken) is not { Meeting.IsWithdrawn: false } published)
        {
            return false;
        }

        Published = published;
        return true;
    }

    /// <summary>Publishes what a verb of the public meeting allows.</summary>
    protected Task<IActionResult> PublishAsync(Func<Meeting, Act> verb, CancellationToken cancellationToken) =>
        DoAsync(() => publisher.PublishAsync(Open, Published, verb, cancellationToken), cancellationToken);

    /// <summary>Acts, if nothing was published since the officer opened the form.</summary>
    protected Task<IActionResult> DoAsync(Func<Task> act, CancellationToken cancellationToken) => this.SaveAsync(
        async () =>
        {
            await publisher.MustBeLatestAsync(Published, Publication, cancellationToken);
            await act();
            return true;
        },
        OfficeLinks.MeetingPublished(Open.Meeting.Id));
}
