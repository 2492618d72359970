using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Cite;

/// <summary>A cited sentence, point, resolution or item. The address lasts for ever, even if the words change or are removed.</summary>
public sealed class DetailsModel(PublishedMeetings meetings, RecordDbContext record, TimeProvider clock) : PageModel
{
    public PublishedMeeting Published { get; private set; } = null!;

    public Citation Citation { get; private set; } = null!;

    /// <summary>The current version, or the last one that had the cited text.</summary>
    public MeetingVersion Shown { get; private set; } = null!;

    public AgendaItem Item { get; private set; } = null!;

    /// <summary>Null if an item is cited.</summary>
    public Entry? Entry { get; private set; }

    public bool IsCurrent => Shown == Published.Current;

    public bool HasChanged => Citation.UnchangedSince > Citation.FirstIn;

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (CitationId.Read(id) is not { } canonical)
        {
            return NotFound();
        }

        if (canonical != id)
        {
            return RedirectPermanent(Url.To(PortalLinks.Citation(canonical)));
        }

        if (await record.Citations.AsNoTracking().FirstOrDefaultAsync(citation => citation.Id == id, cancellationToken) is not { } citation
            || await meetings.FindAsync(citation.MeetingId, [citation.LastIn], cancellationToken) is not { } published)
        {
            return NotFound();
        }

        (Citation, Published) = (citation, published);
        if (published.Current.Meeting.IsWithdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        return Finds(published.Current) || (published.Version(citation.LastIn) is { } last && Finds(last)) ? Page() : NotFound();
    }

    private bool Finds(MeetingVersion version)
    {
        var item = version.Meeting.Items.FirstOrDefault(item => item.Id == Citation.Id || item.Entries.Any(entry => entry.Id == Citation.Id));
        if (item is null)
        {
            return false;
        }

        (Shown, Item, Entry) = (version, item, item.Entries.FirstOrDefault(entry => entry.Id == Citation.Id));
        return true;
    }
}
