using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages.Decisions;

/// <summary>What was decided, meeting by meeting, latest first; of all panels or of one.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock, IStringLocalizer<InterfaceText> t) : PageModel
{
    private const int MeetingsShown = 10;

    /// <summary>Of one meeting. Its own page has the rest.</summary>
    private const int MostDecisions = 50, MostCharacters = 40_000;

    private static readonly MeetingStage[] WithDecisions = [MeetingStage.Decisions, MeetingStage.DraftMinutes, MeetingStage.Minutes, MeetingStage.ApprovedMinutes];

    /// <summary>The dates of the meetings.</summary>
    public ChosenDates Dates { get; private set; } = null!;

    public ChosenPanel Panel { get; private set; } = null!;

    public ChosenFilters Filters { get; private set; } = null!;

    /// <summary>Whether there are more meetings than the list shows.</summary>
    public bool HasMore { get; private set; }

    public ListPage List { get; private set; } = null!;

    public IReadOnlyList<DecidingMeeting> Meetings { get; private set; } = [];

    /// <summary>The address of this list, without empty parameters.</summary>
    public string Canonical => List.Canonical(PortalLinks.Decisions + Filters.Query());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Dates = ChosenDates.Of(Request, clock.Today(), ModelState, t);
        Panel = await ChosenPanel.ReadAsync(Request, record, ModelState, t, cancellationToken);
        if (Panel.IsUnknown)
        {
            return NotFound();
        }

        Filters = new ChosenFilters(Url.To(PortalLinks.Decisions)).Add(Dates).Add(Panel);
        var meetings = Panel.Narrow(Dates.Narrow(
            record.Meetings.AsNoTracking().Where(meeting => !meeting.IsWithdrawn && WithDecisions.Contains(meeting.Stage))));
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

    private async Task<IReadOnlyList<DecidingMeeting>> ReadAsync(IQueryable<Meeting> meetings, CancellationToken cancellationToken)
    {
        var shown = await (
            from meeting in meetings
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby meeting.Date descending, meeting.Time descending, panel.Slug
            select new { meeting.Id, meeting.Date, meeting.Slug, PanelName = panel.Name, PanelSlug = panel.Slug, meeting.Stage })
            .Skip(List.Skip).Take(MeetingsShown).ToListAsync(cancellationToken);
        var ids = shown.ConvertAll(row => row.Id);
        // All entries are read, because words before a resolution may lead into it.
        var items = await record.AgendaItems.AsNoTracking()
            .Where(item => ids.Contains(EF.Property<Guid>(item, "MeetingId")) && item.Entries.Any(entry => entry is Resolution || entry.DecisionPosition != null))
            .OrderBy(item => item.Position)
            .Include(item => item.Entries.OrderBy(entry => entry.MinutesPosition).ThenBy(entry => entry.DecisionPosition))
            .Select(item => new { MeetingId = EF.Property<Guid>(item, "MeetingId"), Item = item })
            .ToListAsync(cancellationToken);
        var byMeeting = items.Where(row => row.Item.HasOutcome).ToLookup(row => row.MeetingId, row => row.Item);
        return [.. shown.Select(row => new DecidingMeeting(
            row.Date, row.PanelName, new(row.PanelSlug, row.Slug), row.Stage == MeetingStage.DraftMinutes, byMeeting[row.Id].Count(), [.. Shortened(byMeeting[row.Id])]))];
    }

    private static IEnumerable<AgendaItem> Shortened(IEnumerable<AgendaItem> outcomes)
    {
        var characters = 0;
        return outcomes.Take(MostDecisions).TakeWhile(item => (characters += EntryBlock.DecidedIn(item.Decided).Sum(block => block.Length)) <= MostCharacters);
    }

    /// <param name="Count">The number of items with an outcome.</param>
    /// <param name="Outcomes">The first of these, as many as the list has room for.</param>
    public sealed record DecidingMeeting(DateOnly Date, BilingualText PanelName, MeetingAddress Address, bool IsDraft, int Count, IReadOnlyList<AgendaItem> Outcomes);
}
