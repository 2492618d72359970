using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Adjourns a meeting that has begun to another day, or says on which day it continues.</summary>
public sealed class AdjournModel(OfficeMeetings meetings, WorkspaceDbContext workspace, MeetingPublisher publisher, TimeProvider clock) : UrgentPage(meetings, workspace, publisher)
{
    [BindProperty]
    public EditedPair Reason { get; set; } = new();

    /// <summary>The day on which it continues.</summary>
    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    /// <summary>Empty for the same place.</summary>
    [BindProperty]
    public EditedPair Venue { get; set; } = new();

    /// <summary>The adjournment whose day is not known, or to come; null where the meeting is adjourned now.</summary>
    public Adjournment? Waiting => Published.Meeting.Adjournments is [.., var last] && (last.ReconvenedOn is null || last.ReconvenedOn > clock.Today()) ? last : null;

    public PageResult OnGet()
    {
        (Date, Time, Venue) = (Waiting?.ReconvenedOn?.InWords(), Waiting?.Time?.InWords(), EditedPair.Of(Waiting?.Venue));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (today, waiting) = (clock.Today(), Waiting);
        var (date, time) = (OfficeForms.ReadDay(Date, today), OfficeForms.ReadTime(Time));
        var sitting = waiting?.On ?? Published.Meeting.LastSitting;
        this.Check(nameof(Date), date.Error ?? (date.Value is null && waiting is not null ? "Enter the day on which it continues." : date.Value <= sitting ? $"Choose a day after {sitting?.InWords()}." : null));
        this.Check(nameof(Time), time.Error ?? (time.Value is not null && Date is null ? "Enter the day too." : null));
        if (waiting is null)
        {
            this.CheckPublic(nameof(Reason), Reason, Open.HasWelsh, "Say why the meeting was adjourned.");
        }

        return PublishAsync(
            meeting => waiting is null
                ? meeting.Adjourn(Reason.Merge(null) ?? "", today, date.Value, time.Value, Venue.Typed)
                : meeting.Reconvene(date.Value!.Value, time.Value, Venue.Typed),
            cancellationToken);
    }
}
