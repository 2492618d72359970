using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Panels.Meetings.Versions;

/// <summary>The publications of a meeting with their dates, including those withdrawn or erased since.</summary>
public sealed class IndexModel(PublishedMeetings meetings) : PageModel
{
    public PublishedMeeting Published { get; private set; } = null!;

    /// <summary>Latest first, each with the previous one to compare with. Null if either may not be read.</summary>
    public IReadOnlyList<(PublishedVersion Version, PublishedVersion? Before)> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string panel, string meeting, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(panel, meeting, cancellationToken) is not { } published)
        {
            return NotFound();
        }

        Published = published;
        var history = await meetings.HistoryAsync(published.Current, cancellationToken);
        Versions = [.. history.Select(version => (version, Before(version, history))).Reverse()];
        return Page();
    }

    private static PublishedVersion? Before(PublishedVersion version, List<PublishedVersion> history) => version.State != VersionState.Open
        ? null
        : history.FindLast(other => other.Number < version.Number && other.State == VersionState.Open);
}
