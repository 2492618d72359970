using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>Makes the meetings of a year from a list of dates or a rule. Nothing is made before it was shown.</summary>
public sealed class DatesModel(OfficePanels panels, Publisher publisher, Officer me, Audit audit, TimeProvider clock) : PageModel
{
    public const string ByRule = "rule", LookAt = "look", MakeThem = "make";

    private const int MostDates = 120;

    public OpenedPanel Open { get; private set; } = null!;

    /// <summary>The time of a date without one; null where the panel has no usual time.</summary>
    public TimeOnly? UsualTime { get; private set; }

    /// <summary>One date a line.</summary>
    [BindProperty]
    public EditedText Lines { get; set; } = new();

    /// <summary>The name of a <see cref="Recurrence"/>.</summary>
    [BindProperty]
    public string? Every { get; set; }

    /// <summary>The name of a day of the week.</summary>
    [BindProperty]
    public string? Weekday { get; set; }

    [BindProperty]
    public string? First { get; set; }

    [BindProperty]
    public string? Last { get; set; }

    /// <summary>The months without a meeting, from 1.</summary>
    [BindProperty]
    public List<int> Without { get; set; } = [];

    /// <summary>The dates to make, each as its <see cref="PlannedDate.Value"/>.</summary>
    [BindProperty]
    public List<string> Make { get; set; } = [];

    [BindProperty]
    public bool Announce { get; set; }

    /// <summary>What was shown: see <see cref="PlannedDate.Fingerprint"/>.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    /// <summary>Null until the dates were looked at.</summary>
    public IReadOnlyList<PlannedDate>? Planned { get; private set; }

    public bool MayAnnounce => me.MayPublish;

    public static IReadOnlyList<SelectOption> Recurrences { get; } =
    [
        new(nameof(Recurrence.Weekly), "Every"),
        new(nameof(Recurrence.Fortnightly), "Every second (fortnightly)"),
        new(nameof(Recurrence.FirstOfMonth), "The first in each month"),
        new(nameof(Recurrence.SecondOfMonth), "The second in each month"),
        new(nameof(Recurrence.ThirdOfMonth), "The third in each month"),
        new(nameof(Recurrence.FourthOfMonth), "The fourth in each month"),
        new(nameof(Recurrence.LastOfMonth), "The last in each month"),
    ];

    public static IReadOnlyList<SelectOption> Weekdays { get; } =
        [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Select(day => new SelectOption($"{day}", $"{day}"))];

    public static IReadOnlyList<string> Months { get; } = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        (Every, Weekday, Without) = (nameof(Recurrence.SecondOfMonth), nameof(DayOfWeek.Thursday), [8]);
        return await OpenAsync(id, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (act == ByRule)
        {
            AddDatesOfRule();
        }

        if (ModelState.IsValid)
        {
            Planned = await PlanAsync(cancellationToken);
        }

        if (act == MakeThem && Planned is not null)
        {
            var answer = await this.SaveAsync(
                async () => await MakeAsync(Planned, cancellationToken) > 0,
                OfficeLinks.PanelWithMade(id, Planned.Count(date => Make.Contains(date.Value))));
            return _announced is { } announced && answer is LocalRedirectResult made ? LocalRedirect($"{made.Url}&announced={announced}") : answer;
        }

        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        if (Planned is not null)
        {
            (Shown, Make) = (PlannedDate.Fingerprint(Planned), [.. Planned.Where(date => !date.IsTaken).Select(date => date.Value)]);
        }

        return Page();
    }

    private PanelTemplate Template { get; set; } = null!;

    /// <summary>How many meetings were announced before it failed; null where it did not.</summary>
    private int? _announced;

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open)
        {
            return false;
        }

        Open = open;
        Template = await panels.TemplateAsync(open.Panel, cancellationToken);
        UsualTime = Template.Time;
        return true;
    }

    private void AddDatesOfRule()
    {
        var (first, last) = (OfficeForms.ReadDay(First?.Trim(), clock.Today()), OfficeForms.ReadDay(Last?.Trim(), clock.Today()));
        this.Check(nameof(First), first.Error ?? (first.Value is null ? "Enter the first day of the time to plan." : null));
        this.Check(nameof(Last), last.Error ?? (last.Value is null ? "Enter the last day of the time to plan." : null));
        if (!ModelState.IsValid || OfficeForms.Named<Recurrence>(Every) is not { } every || OfficeForms.Named<DayOfWeek>(Weekday) is not { } weekday)
        {
            return;
        }

        this.Set(nameof(Last), () =>
        {
            var dates = new DateRule(every, weekday, first.Value!.Value, last.Value!.Value, Without).Dates();
            Lines = EditedText.Of(string.Join('\n', [.. (Lines.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. dates.Select(InWords.DayAndDate)]));
        });
    }

    private async Task<IReadOnlyList<PlannedDate>?> PlanAsync(CancellationToken cancellationToken)
    {
        var (days, errors) = PlannedDate.Read(Lines.Text, UsualTime, clock.Today());
        this.Check(
            nameof(Lines),
            errors.Count > 0 ? string.Join(' ', errors)
                : days.Count == 0 ? "Enter at least one date, or make a list by a rule."
                : days.Count > MostDates ? $"Enter at most {MostDates} dates."
                : null);
        return ModelState.IsValid ? await CompareAsync(days, cancellationToken) : null;
    }

    private async Task<IReadOnlyList<PlannedDate>> CompareAsync(IReadOnlyList<MeetingDay> days, CancellationToken cancellationToken) =>
        PlannedDate.Compare(Open.Panel.Id, days, await panels.MeetingsOnAsync([.. days.Select(day => day.Date)], cancellationToken), Open.Rules.BankHolidays);

    /// <summary>Makes the chosen meetings, and announces them where that was asked for.</summary>
    /// <returns>Their number; 0 where something was refused.</returns>
    private async Task<int> MakeAsync(IReadOnlyList<PlannedDate> planned, CancellationToken cancellationToken)
    {
        var chosen = planned.Where(date => Make.Contains(date.Value)).Select(date => new MeetingDay(date.Date, date.Time)).ToList();
        this.Check(nameof(Make), chosen.Count == 0 ? "Choose at least one date." : null);
        if (!ModelState.IsValid || !IsAsShown(planned))
        {
            return 0;
        }

        var meetings = await panels.BeginAsync(Open.Panel, Template, chosen, cancellationToken);
        if (Announce && MayAnnounce)
        {
            // Before anything is stored, since all of them are announced or none.
            var trial = await panels.BeginAsync(Open.Panel, Template, chosen, cancellationToken);
            this.Set(nameof(Announce), () => trial.ToList().ForEach(draft => draft.Meeting.Announce(Open.Rules)));
        }

        var days = planned.Select(date => new MeetingDay(date.Date, date.Time)).ToList();
        if (!ModelState.IsValid || !await panels.AddAsync(Open, meetings, async () => IsAsShown(await CompareAsync(days, cancellationToken)), cancellationToken))
        {
            return 0;
        }

        foreach (var (index, draft) in Announce && MayAnnounce ? meetings.Index() : [])
        {
            if (!await IsAnnouncedAsync(draft, cancellationToken))
            {
                _announced = index;
                break;
            }
        }

        return meetings.Count;
    }

    private async Task<bool> IsAnnouncedAsync(Draft draft, CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(
                draft,
                draft.Meeting.Announce(Open.Rules),
                me.Name,
                audit: publication => audit.SaveAsync(
                    AuditAct.Published, $"{Open.Name}, {draft.Meeting.Date.InWords()}", $"{publication.Kind}, publication {publication.Number}", cancellationToken: cancellationToken),
                cancellationToken: cancellationToken);
        }
        catch (DomainException)
        {
            return false; // the record is being made anew
        }

        return true;
    }

    private bool IsAsShown(IReadOnlyList<PlannedDate> planned)
    {
        if (PlannedDate.Fingerprint(planned) == Shown)
        {
            return true;
        }

        (Planned, Shown) = (planned, PlannedDate.Fingerprint(planned));
        ModelState.AddModelError(nameof(Make), "Something has changed since these dates were shown, so nothing was made. Look at them again.");
        return false;
    }
}
