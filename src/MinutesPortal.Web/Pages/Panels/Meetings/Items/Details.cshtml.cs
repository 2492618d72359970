using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Panels.Meetings.Items;

/// <summary>One agenda item with its meeting, papers and outcome, and links to the items before and after it.</summary>
public sealed class DetailsModel(PublishedMeetings meetings, RecordDbContext record, TimeProvider clock) : PageModel
{
    public PublishedMeeting Published { get; private set; } = null!;

    /// <summary>Null only if the meeting is withdrawn.</summary>
    public AgendaItem? Item { get; private set; }

    /// <summary>The issues it belongs to.</summary>
    public IEnumerable<LinkedIssue> Issues { get; private set; } = [];

    /// <summary>The meetings whose minutes were approved at this item.</summary>
    public IReadOnlyList<LinkedMeeting> Approved { get; private set; } = [];

    /// <summary>The meetings whose minutes are to be approved at this item.</summary>
    public IReadOnlyList<LinkedMeeting> ToApprove { get; private set; } = [];

    /// <summary>The meetings whose minutes were referred back at this item.</summary>
    public IReadOnlyList<LinkedMeeting> ReferredBack { get; private set; } = [];

    public AgendaItem? Previous { get; private set; }

    public AgendaItem? Next { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string panel, string meeting, string item, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(panel, meeting, cancellationToken) is not { } published)
        {
            return NotFound();
        }

        Published = published;
        if (published.Current.Meeting.IsWithdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        var items = published.Current.Meeting.Items.ToList();
        var index = items.FindIndex(one => one.Id == item);
        if (index < 0)
        {
            return await WasHereAsync(published.Current.Meeting.Id, item, cancellationToken) ? Redirect(Url.To(PortalLinks.Citation(item))) : NotFound();
        }

        Issues = (await meetings.IssuesAsync(published.Current.Meeting.Id, cancellationToken))[item];
        var linked = await meetings.ApprovalsAsync(published.Current.Meeting, cancellationToken);
        Approved = linked.FindAll(other => other.ApprovedAt == published.Current.Meeting.Id && ShownMeeting.ApprovingItem(published.Current.Meeting, other.Id) == items[index]);
        ToApprove = ShownMeeting.ToApproveAtItem(items[index], published.Current.Meeting, linked, Approved);
        ReferredBack = ShownMeeting.ReferredBackAtItem(items[index], published.Current.Meeting, linked);
        (Item, Previous, Next) = (items[index], items.ElementAtOrDefault(index - 1), items.ElementAtOrDefault(index + 1));
        return Page();
    }

    /// <summary>A published address is never lost. The citation page shows the last version with the item.</summary>
    private Task<bool> WasHereAsync(Guid meetingId, string item, CancellationToken cancellationToken) => record.Citations.AnyAsync(
        citation => citation.Id == item && citation.ItemId == item && citation.MeetingId == meetingId, cancellationToken);
}
