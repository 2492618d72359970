using System.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>One issue through every meeting that took it up: where it stands, its history with the minutes, and what belongs to it.</summary>
public sealed class DetailsModel(RecordDbContext record, TimeProvider clock, IStringLocalizer<InterfaceText> t) : PageModel
{
    /// <summary>A silence of half a year is worth being told.</summary>
    private const int LongSilence = 6;

    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    public Issue Issue { get; private set; } = null!;

    /// <summary>Every meeting that has it on a published agenda, latest first.</summary>
    public IReadOnlyList<Consideration> All { get; private set; } = [];

    /// <summary>Those in the time asked for, in the order asked for, by municipal year.</summary>
    public IReadOnlyList<Year> History { get; private set; } = [];

    public IReadOnlyList<Related> RelatedIssues { get; private set; } = [];

    /// <summary>To which the history is narrowed.</summary>
    public ChosenDates Dates { get; private set; } = null!;

    /// <summary>The dates in words. None where all is shown.</summary>
    public IEnumerable<ChosenFilter> Chosen => ModelState.IsValid ? Filters(Order).Understood : [];

    public bool IsOldestFirst => Order == "oldest";

    public int Shown => History.Sum(year => year.Considerations.Count);

    /// <summary>The latest that was held.</summary>
    public Consideration? Last => All.FirstOrDefault(at => at.IsHeld);

    /// <summary>The next on whose agenda it stands.</summary>
    public Consideration? Next => All.LastOrDefault(at => at.IsToCome);

    public int Decisions => All.Sum(at => at.Decisions.Count);

    /// <summary>By what names people know it besides its title.</summary>
    public IReadOnlyList<BilingualText> AlsoCalled => Others(Issue.Aliases, besides: [Issue.Title]);

    /// <summary>Under what other names it stood on agendas. Titles that an import had to make of an item's own words are none.</summary>
    public IReadOnlyList<BilingualText> OnAgendasAs => Others(All.Select(at => at.Item.Title).Where(title => !title.English.EndsWith('…')), besides: [Issue.Title, .. Issue.Aliases]);

    public async Task<IActionResult> OnGetAsync(string issue, CancellationToken cancellationToken)
    {
        // Items, minutes and papers are several statements: all of one moment.
        await using var moment = await record.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (await record.Issues.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == issue && row.MergedInto == null, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Issue = found;
        All = await ConsiderationsAsync(cancellationToken);
        RelatedIssues = await RelatedAsync(cancellationToken);
        Dates = ChosenDates.Of(Request, clock.Today(), ModelState, t);
        History = [.. Within(Dates).GroupBy(at => at.MunicipalYear).Select(year => new Year(year.Key, [.. year]))];
        return Page();
    }

    /// <summary>The whole months that lie between a meeting of the history and the one before it, where these are many; null where they are few.</summary>
    public int? SilenceBefore(Consideration at)
    {
        var earlier = All.FirstOrDefault(other => other.CanBeTaken && other.Meeting.Date < at.Meeting.Date);
        return at.CanBeTaken && earlier is not null && Consideration.MonthsBetween(earlier.Meeting.Date, at.Meeting.Date) is >= LongSilence and var months ? months : null;
    }

    /// <summary>The address of this page with the dates chosen, in an order.</summary>
    public string AddressOf(string? order) => Url.To(PortalLinks.Issue(Issue.Slug)) + Filters(order).Query();

    /// <summary>The whole months since it was last considered, where these are many and it is on no agenda; null otherwise.</summary>
    public int? SilenceSince => Last is { } last && Next is null && Consideration.MonthsBetween(last.Meeting.Date, clock.Today()) is >= LongSilence and var months ? months : null;

    private ChosenFilters Filters(string? order) => new ChosenFilters(Url.To(PortalLinks.Issue(Issue.Slug))).Add(Dates).Add("order", order);

    private async Task<IReadOnlyList<Consideration>> ConsiderationsAsync(CancellationToken cancellationToken)
    {
        var links = record.Set<IssueItem>().Where(link => EF.Property<Guid>(link, "IssueId") == Issue.Id);
        var meetings = await (
            from link in links
            join meeting in record.Meetings on link.MeetingId equals meeting.Id
            where !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            select new { link.ItemId, Meeting = meeting, PanelName = panel.Name, PanelSlug = panel.Slug }).AsNoTracking().ToListAsync(cancellationToken);
        var ids = meetings.ConvertAll(row => row.ItemId);
        // Each is asked for by the items' ids and put into its item as it is tracked; an Include would look up the items again.
        var items = await record.AgendaItems.Include(item => item.Facts.OrderBy(fact => fact.Position)) // few: a join costs less than a command
            .Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
        await record.Set<Entry>().Where(entry => ids.Contains(EF.Property<string>(entry, "AgendaItemId")))
            .OrderBy(entry => entry.MinutesPosition).ThenBy(entry => entry.DecisionPosition) // nulls come last
            .LoadAsync(cancellationToken);
        await record.Set<Document>().Where(document => ids.Contains(EF.Property<string>(document, "AgendaItemId")))
            .OrderBy(document => document.Position).LoadAsync(cancellationToken);
        var today = clock.Today();
        return [.. meetings
            .Where(row => items.ContainsKey(row.ItemId)) // an item may have been taken off since
            .Select(row => new Consideration(items[row.ItemId], row.Meeting, row.PanelName, row.PanelSlug, today))
            .OrderByDescending(at => at.Meeting.Date).ThenByDescending(at => at.Meeting.Time).ThenBy(at => at.PanelSlug, StringComparer.Ordinal).ThenBy(at => at.Item.Position)];
    }

    private async Task<IReadOnlyList<Related>> RelatedAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from relation in record.Set<IssueRelation>()
            let owner = EF.Property<Guid>(relation, "IssueId")
            where owner == Issue.Id || relation.OtherId == Issue.Id || record.Issues.Any(part => part.MergedInto == Issue.Id && part.Id == relation.OtherId)
            join named in record.Issues on owner == Issue.Id ? relation.OtherId : owner equals named.Id
            where owner == Issue.Id || named.MergedInto == null // what a merged issue said, the one that took it over says
            join other in record.Issues on named.MergedInto ?? named.Id equals other.Id
            where other.Id != Issue.Id
            orderby owner == Issue.Id descending, relation.Position, other.Slug
            select new { IsOwn = owner == Issue.Id, relation.Kind, other.Title, other.Slug }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Related(IssueLabels.Of(row.Kind, row.IsOwn), row.Title, row.Slug)).DistinctBy(related => (related.How, related.Slug))];
    }

    private static IReadOnlyList<BilingualText> Others(IEnumerable<BilingualText> names, IEnumerable<BilingualText> besides) => [.. names.ExceptBy(besides.Select(Plain), Plain)];

    private static string Plain(BilingualText name) => name.English.ToUpperInvariant();

    /// <summary>All, where the dates cannot be understood.</summary>
    private IEnumerable<Consideration> Within(ChosenDates dates)
    {
        var shown = ModelState.IsValid
            ? All.Where(at => (dates.First is null || at.Meeting.Date >= dates.First) && (dates.Last is null || at.Meeting.Date <= dates.Last))
            : All;
        return IsOldestFirst ? shown.Reverse() : shown;
    }

    /// <summary>The history of one municipal year.</summary>
    public sealed record Year(MunicipalYear Of, IReadOnlyList<Consideration> Considerations);

    /// <summary>Another issue, and how it stands to this one, in words.</summary>
    public sealed record Related(string How, BilingualText Title, string Slug);
}
