using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Panels.Meetings;

/// <summary>One meeting: its facts, agenda, papers, decisions, minutes and attendance.</summary>
public sealed class DetailsModel(PublishedMeetings meetings, TimeProvider clock) : PageModel
{
    public ShownMeeting Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string panel, string meeting, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(panel, meeting, cancellationToken) is not { } published)
        {
            return NotFound();
        }

        Shown = new(
            published,
            published.Current,
            await meetings.HistoryAsync(published.Current, cancellationToken),
            clock.Today(),
            await meetings.ApprovalsAsync(published.Current.Meeting, cancellationToken),
            await meetings.PeopleAsync(published.Current.Meeting, cancellationToken),
            await meetings.IssuesAsync(published.Current.Meeting.Id, cancellationToken));
        if (Shown.Meeting.IsWithdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }
}
