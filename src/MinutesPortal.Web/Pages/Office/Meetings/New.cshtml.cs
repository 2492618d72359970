using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Makes the draft of a new meeting from the template of its panel.</summary>
public sealed class NewModel(OfficePanels panels, RecordDbContext record, Officer me, TimeProvider clock) : PageModel
{
    /// <summary>Null until one is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Panel { get; set; }

    /// <summary>Null until a panel is chosen.</summary>
    public OpenedPanel? Open { get; private set; }

    /// <summary>The panels to choose from, until one is chosen.</summary>
    public IReadOnlyList<SelectOption> Panels { get; private set; } = [];

    public PanelTemplate? Template { get; private set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public EditedPair Venue { get; set; } = new();

    /// <summary>Whether the panel meets twice on that day.</summary>
    [BindProperty]
    public bool IsSecond { get; set; }

    /// <summary>Whether it was refused because the panel meets on that day already.</summary>
    public bool IsTaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Panel is null)
        {
            Panels = [.. (await record.Panels.AsNoTracking().OnPanelsOf(me, panel => panel.Id).Where(panel => !panel.IsFormer)
                .Select(panel => new { panel.Id, panel.Name }).ToListAsync(cancellationToken))
                .OrderBy(panel => panel.Name.English, StringComparer.CurrentCulture).Select(panel => new SelectOption($"{panel.Id}", panel.Name.English))];
            return Page();
        }

        if (!await OpenAsync(cancellationToken))
        {
            return NotFound();
        }

        (Time, Venue) = (Template!.Time?.InWords(), EditedPair.Of(Open!.Panel.Venue));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await OpenAsync(cancellationToken))
        {
            return NotFound();
        }

        var made = Guid.Empty;
        var answer = await this.SaveAsync(async () => await MakeAsync(cancellationToken) is { } id && (made = id) != Guid.Empty, OfficeLinks.Desk);
        return answer is LocalRedirectResult ? Redirect(Url.To(OfficeLinks.Meeting(made))) : answer;
    }

    private async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        if (Panel is null || await panels.OpenAsync(Panel.Value, cancellationToken) is not { } open)
        {
            return false;
        }

        (Open, Template) = (open, await panels.TemplateAsync(open.Panel, cancellationToken));
        return true;
    }

    /// <returns>The id of the new meeting; null where it was refused.</returns>
    private async Task<Guid?> MakeAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var (date, time) = (OfficeForms.ReadDay(Date?.Trim(), today), OfficeForms.ReadTime(Time?.Trim()));
        this.Check(nameof(Date), date.Error ?? (
            date.Value is not { } read ? "Enter the day of the meeting, such as 20 July 2026."
            : read < today ? $"{read.InWords()} is past. Enter the day of a meeting to come."
            : null));
        this.Check(nameof(Time), time.Error);
        if (!ModelState.IsValid)
        {
            return null;
        }

        var day = date.Value!.Value;
        var draft = (await panels.BeginAsync(Open!.Panel, Template!, [new(day, time.Value)], cancellationToken))[0];
        draft.Meeting.SetTime(time.Value); // an officer may leave open what is usual
        draft.Meeting.SetVenue(Venue.Typed);
        return await panels.AddAsync(Open, [draft], () => IsFreeAsync(day, cancellationToken), cancellationToken) ? draft.Meeting.Id : null;
    }

    private async Task<bool> IsFreeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (IsSecond || (await panels.MeetingsOnAsync([day], cancellationToken)).All(meeting => meeting.PanelId != Open!.Panel.Id))
        {
            return true;
        }

        IsTaken = true;
        ModelState.AddModelError(nameof(Date), $"{Open!.Name} meets on {day.InWords()} already. Enter another day, or say below that it meets twice.");
        return false;
    }
}
