using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
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
        var ids = shown.ConvertAll(row => row.Id);
        // With all their entries: the words that lead to a resolution stand before it.
        var items = await record.AgendaItems.AsNoTracking()
            .Where(item => ids.Contains(EF.Property<Guid>(item, "MeetingId")) && item.Entries.Any(entry => entry is Resolution || entry.DecisionPosition != null))
            .OrderBy(item => item.Position)
            .Include(item => item.Entries.OrderBy(entry => entry.MinutesPosition).ThenBy(entry => entry.DecisionPosition))
            .Select(item => new { MeetingId = EF.Property<Guid>(item, "MeetingId"), Item = item })
            .ToListAsync(cancellationToken);
        var byMeeting = items.Where(row => row.Item.HasOutcome).ToLookup(row => row.MeetingId, row => row.Item);
        return [.. shown.Select(row => new DecidingMeeting(
            row.Date, row.PanelName, $"panels/{row.PanelSlug}/meetings/{row.Slug}", row.Stage == MeetingStage.DraftMinutes, [.. byMeeting[row.Id]]))];
    }

    /// <summary>A panel in the list of those one can choose.</summary>
    public sealed record PanelChoice(Guid Id, BilingualText Name, string Slug, IReadOnlyList<string> FormerSlugs);

    /// <summary>A meeting and what it resolved.</summary>
    /// <param name="Address">Of its page, under the portal's own.</param>
    /// <param name="Outcomes">The items that had one.</param>
    public sealed record DecidingMeeting(DateOnly Date, BilingualText PanelName, string Address, bool IsDraft, IReadOnlyList<AgendaItem> Outcomes);
}
