using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Data;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Decisions;

/// <summary>What was resolved, meeting by meeting, latest first; of all panels or of one.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock, IStringLocalizer<InterfaceText> t) : PageModel
{
    private const int MeetingsShown = 10;

    private static readonly MeetingStage[] WithDecisions = [MeetingStage.Decisions, MeetingStage.DraftMinutes, MeetingStage.Minutes, MeetingStage.ApprovedMinutes];

    /// <summary>The panel's part of its address; a former one will do. Empty for all panels.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Panel { get; set; }

    public IReadOnlyList<PanelChoice> Panels { get; private set; } = [];

    /// <summary>The panel whose decisions are shown; null for all.</summary>
    public PanelChoice? Chosen { get; private set; }

    /// <summary>Of the meetings.</summary>
    public ChosenDates Dates { get; private set; } = null!;

    /// <summary>What the list is narrowed to, as understood.</summary>
    public IEnumerable<ChosenFilter> Filters => ModelState.IsValid ? Dates.Understood.Select(dates => new ChosenFilter(dates.Words, $"{Request.PathBase}{Request.Path}{Query(dates.Parameter)}")) : [];

    /// <summary>There are more than are listed.</summary>
    public bool HasMore { get; private set; }

    public ListPage List { get; private set; } = null!;

    public IReadOnlyList<DecidingMeeting> Meetings { get; private set; } = [];

    /// <summary>The address of this list, without what was left empty.</summary>
    public string Canonical => List.Canonical("decisions" + Query());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Panels = [.. (await record.Panels.AsNoTracking().Select(panel => new PanelChoice(panel.Id, panel.Name, panel.Slug, panel.FormerSlugs)).ToListAsync(cancellationToken))
            .OrderBy(panel => panel.Name.English, StringComparer.CurrentCulture)];
        var meetings = record.Meetings.AsNoTracking().Where(meeting => !meeting.IsWithdrawn && WithDecisions.Contains(meeting.Stage));
        if (!string.IsNullOrWhiteSpace(Panel))
        {
            Chosen = Panels.FirstOrDefault(panel => panel.Slug == Panel || panel.FormerSlugs.Contains(Panel));
            if (Chosen is not { Id: var id })
            {
                return NotFound();
            }

            meetings = meetings.Where(meeting => meeting.PanelId == id);
        }

        Dates = ChosenDates.Of(Request, clock.Today(), ModelState, t);
        meetings = Dates.Narrow(meetings);
        List = ListPage.Of(Request, 0, MeetingsShown);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var count = await meetings.OrderByDescending(meeting => meeting.Date).Take(ListPage.Most + 1).CountAsync(cancellationToken);
        HasMore = count > ListPage.Most;
        List = ListPage.Of(Request, count, MeetingsShown);
        Meetings = await ReadAsync(meetings, cancellationToken);
        return Page();
    }

    private QueryString Query(string? without = null) => QueryString.Create(
        Dates.Parameters.Append(new("panel", Chosen?.Slug)).Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value) && parameter.Key != without));

    private async Task<IReadOnlyList<DecidingMeeting>> ReadAsync(IQueryable<Meeting> meetings, CancellationToken cancellationToken)
    {
        var shown = await (
            from meeting in meetings
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby meeting.Date descending, meeting.Time descending, panel.Slug
            select new { meeting.Id, meeting.Date, meeting.Slug, PanelName = panel.Name, PanelSlug = panel.Slug, meeting.Stage })
            .Skip(List.Skip).Take(MeetingsShown).ToListAsync(cancellationToken);
        var ids = shown.Select(row => row.Id).ToList();
        var decided = await (
            from meeting in record.Meetings
            where ids.Contains(meeting.Id)
            from item in meeting.Items
            from entry in item.Entries
            where entry is Resolution || entry.DecisionPosition != null
            orderby item.Position
            select new { MeetingId = meeting.Id, item.Id, item.Number, item.Title, Entry = entry })
            .AsNoTracking().ToListAsync(cancellationToken);
        var leads = await LeadsAsync([.. decided.Select(row => (row.Id, row.Entry))], cancellationToken);
        var byMeeting = decided.GroupBy(row => (row.MeetingId, row.Id, row.Number, row.Title), row => row.Entry)
            .ToLookup(item => item.Key.MeetingId, item => new Outcome(item.Key.Id, item.Key.Number, item.Key.Title, Current([.. item.Concat(leads[item.Key.Id]).DistinctBy(entry => entry.Id)])));
        return [.. shown.Select(row => new DecidingMeeting(
            row.Date, row.PanelName, $"panels/{row.PanelSlug}/meetings/{row.Slug}", row.Stage == MeetingStage.DraftMinutes, [.. byMeeting[row.Id]]))];
    }

    /// <summary>The entries that stand right before resolutions, by their items: some are the words that lead to them.</summary>
    private async Task<ILookup<string, Entry>> LeadsAsync(List<(string ItemId, Entry Entry)> resolutions, CancellationToken cancellationToken)
    {
        var ids = resolutions.Select(row => row.ItemId).Distinct().ToList();
        var inMinutes = resolutions.Select(row => row.Entry.MinutesPosition - 1).OfType<int>().Distinct().ToList();
        var inDecisions = resolutions.Select(row => row.Entry.DecisionPosition - 1).OfType<int>().Distinct().ToList();
        var before = await (
            from item in record.AgendaItems
            where ids.Contains(item.Id)
            from entry in item.Entries
            where !(entry is Resolution)
                && ((entry.MinutesPosition != null && inMinutes.Contains(entry.MinutesPosition.Value))
                    || (entry.DecisionPosition != null && inDecisions.Contains(entry.DecisionPosition.Value)))
            select new { item.Id, Entry = entry }).AsNoTracking().ToListAsync(cancellationToken);
        return before.Where(row => resolutions.Exists(next => next.ItemId == row.Id
                && ((row.Entry.MinutesPosition is not null && next.Entry.MinutesPosition == row.Entry.MinutesPosition + 1)
                    || (row.Entry.DecisionPosition is not null && next.Entry.DecisionPosition == row.Entry.DecisionPosition + 1))))
            .ToLookup(row => row.Id, row => row.Entry);
    }

    /// <summary>Those of the minutes, where there are any: a notice of decisions that they replaced says the same in its own words.</summary>
    private static List<Entry> Current(List<Entry> entries) => entries.Exists(entry => entry.MinutesPosition is not null)
        ? [.. entries.Where(entry => entry.MinutesPosition is not null).OrderBy(entry => entry.MinutesPosition)]
        : [.. entries.OrderBy(entry => entry.DecisionPosition)];

    /// <summary>A panel in the list of those one can choose.</summary>
    public sealed record PanelChoice(Guid Id, Domain.Text Name, string Slug, IReadOnlyList<string> FormerSlugs);

    /// <summary>A meeting and what it resolved.</summary>
    /// <param name="Address">Of its page, under the portal's own.</param>
    public sealed record DecidingMeeting(DateOnly Date, Domain.Text PanelName, string Address, bool IsDraft, IReadOnlyList<Outcome> Outcomes);

    /// <summary>What was resolved at an item of business.</summary>
    /// <param name="Decided">The resolutions, and the words that lead to them; where there are none, what the notice of decisions says.</param>
    public sealed record Outcome(string ItemId, string? ItemNumber, Domain.Text ItemTitle, IReadOnlyList<Entry> Decided);
}
