using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Panels.Meetings.Versions;

/// <summary>A meeting as it was in one publication, marked as an earlier version.</summary>
public sealed class DetailsModel(PublishedMeetings meetings, TimeProvider clock) : PageModel
{
    public PublishedMeeting Published { get; private set; } = null!;

    public long Number { get; private set; }

    /// <summary>Null if the publication may no longer be read.</summary>
    public ShownMeeting? Shown { get; private set; }

    /// <summary>Why the publication may no longer be read.</summary>
    public BilingualText Gone { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string panel, string meeting, long number, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(panel, meeting, [number], cancellationToken) is not { } published)
        {
            return NotFound();
        }

        (Published, Number) = (published, number);
        var history = await meetings.HistoryAsync(published.Current, cancellationToken);
        if (history.Find(version => version.Number == number) is not { } row)
        {
            return NotFound();
        }

        if (row.State != VersionState.Open || published.Version(number) is not { } version || version.Meeting.IsWithdrawn)
        {
            Gone = row.Note ?? "";
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        Shown = new(
            published,
            version,
            history.FindAll(earlier => earlier.Number <= number),
            clock.Today(),
            await meetings.ApprovalsAsync(version.Meeting, cancellationToken),
            await meetings.PeopleAsync(version.Meeting, cancellationToken));
        return Page();
    }
}
