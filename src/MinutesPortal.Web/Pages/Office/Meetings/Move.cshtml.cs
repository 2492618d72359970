using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Moves an announced meeting to another day, time or place.</summary>
public sealed class MoveModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher, TimeProvider clock) : UrgentPage(meetings, workspace, publisher)
{
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

    public PageResult OnGet()
    {
        (Date, Time, Venue) = (Open.Meeting.Date.InWords(), Open.Meeting.Time?.InWords(), EditedPair.Of(Open.Meeting.Venue));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var (date, time) = (OfficeForms.ReadDay(Date, today), OfficeForms.ReadTime(Time));
        this.Check(nameof(Date), Date is null ? "Enter the new day." : date.Error ?? (date.Value < today ? "Choose a day that has not passed." : null));
        this.Check(nameof(Time), time.Error);
        this.CheckPublic(nameof(Reason), Reason, Open.HasWelsh, "Say why the meeting is moved.");
        this.CheckPublic(nameof(ShortNotice), ShortNotice, Open.HasWelsh, date.Value >= today && NeedsNotice(date.Value.Value) ? LegalClock.For(date.Value.Value, Open.Rules, today).WhyReason : null);
        return PublishAsync(
            meeting => meeting.Move(date.Value!.Value, time.Value, SameOr(meeting.Venue, Venue.Typed), Reason.Merge(null) ?? "", Open.Rules, today, ShortNotice.Merge(null)),
            cancellationToken);
    }

    /// <summary>Whether the agenda gives notice anew: not where only the time or the place changes.</summary>
    private bool NeedsNotice(DateOnly day) => Published.Meeting is { Stage: MeetingStage.Agenda } meeting && (day != meeting.Date || meeting.CalledOff is not null);

    /// <summary>A form does not tell a text that is absent from one that is empty.</summary>
    private static BilingualText? SameOr(BilingualText? published, BilingualText? typed) =>
        published is not null && typed is not null && published.English.Trim() == typed.English && (published.Welsh?.Trim() ?? "") == (typed.Welsh ?? "") ? published : typed;
}
