using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Moves an announced meeting to another day, time or place.</summary>
public sealed class MoveModel(OfficeMeetings meetings, MeetingPublisher publisher, TimeProvider clock) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!;

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public EditedPair Venue { get; set; } = new();

    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    /// <summary>Why a published agenda gives shorter notice of the new day than the law requires.</summary>
    [BindProperty]
    public EditedPair ShortNotice { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        (Date, Time, Venue) = (open.Meeting.Date.InWords(), open.Meeting.Time?.InWords(), EditedPair.Of(open.Meeting.Venue));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        var (date, time) = (OfficeForms.ReadDay(Date, clock.Today()), OfficeForms.ReadTime(Time));
        this.Check(nameof(Date), Date is null ? "Enter the new day." : date.Error);
        this.Check(nameof(Time), time.Error);
        this.Check(nameof(Reason), Reason.Typed is null ? "Say why the meeting is moved." : null);
        return await this.SaveAsync(
            () => publisher.PublishAsync(
                open,
                meeting => meeting.Move(
                    date.Value!.Value, time.Value, SameOr(meeting.Venue, Venue.Typed), Reason.Merge(null) ?? "", open.Rules, clock.Today(), ShortNotice.Merge(null)),
                cancellationToken),
            OfficeLinks.Meeting(id));
    }

    /// <summary>A form does not tell a text that is absent from one that is empty.</summary>
    private static BilingualText? SameOr(BilingualText? published, BilingualText? typed) =>
        published is not null && typed is not null && published.English.Trim() == typed.English && (published.Welsh?.Trim() ?? "") == (typed.Welsh ?? "") ? published : typed;
}
