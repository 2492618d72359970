using System.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>One issue through every meeting that discussed it: where it stands, its history with the minutes, and related issues.</summary>
public sealed class DetailsModel(RecordDbContext record, TimeProvider clock, IStringLocalizer<InterfaceText> t) : PageModel
{
    /// <summary>Six months without a meeting are worth telling.</summary>
    private const int LongSilence = 6;

    private Dictionary<Consideration, int> _silences = [];

    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    public Issue Issue { get; private set; } = null!;

    /// <summary>Every meeting that has it on a published agenda, latest first.</summary>
    public IReadOnlyList<Consideration> All { get; private set; } = [];

    /// <summary>The meetings in the chosen period and order, by municipal year.</summary>
    public IReadOnlyList<Year> History { get; private set; } = [];

    public IReadOnlyList<Related> RelatedIssues { get; private set; } = [];

    /// <summary>The day of the last meeting of its panels that was brought over, where nobody can say whether they have considered it since; otherwise null.</summary>
    public DateOnly? KnownUntil { get; private set; }

    /// <summary>The dates the history is narrowed to.</summary>
    public ChosenDates Dates { get; private set; } = null!;

    /// <summary>The chosen dates in words. Empty if everything is shown.</summary>
    public IEnumerable<ChosenFilter> Chosen => ModelState.IsValid ? Filters(Order).Understood : [];

    public bool IsOldestFirst => Order == "oldest";

    public int Shown => History.Sum(year => year.Considerations.Count);

    /// <summary>The latest meeting held that considered it.</summary>
    public Consideration? Last => All.FirstOrDefault(at => at.IsHeld);

    /// <summary>The number of meetings that considered it after a day.</summary>
    public int HeldAfter(DateOnly day) => All.Where(at => at.IsHeld && at.Meeting.Date > day).Select(at => at.Meeting.Id).Distinct().Count();

    /// <summary>The next meeting that has it on its agenda.</summary>
    public Consideration? Next => All.LastOrDefault(at => at.IsToCome);

    public int Decisions => All.Sum(at => at.Decisions.Count);

    /// <summary>Its other names, besides the title.</summary>
    public IReadOnlyList<BilingualText> AlsoCalled => Others(Issue.Aliases, besides: [Issue.Title]);

    /// <summary>Its other titles on agendas, without titles that an import made from the item's text.</summary>
    public IReadOnlyList<BilingualText> OnAgendasAs => Others(All.Select(at => at.Item.Title).Where(title => !title.English.EndsWith('…')), besides: [Issue.Title, .. Issue.Aliases]);

    public async Task<IActionResult> OnGetAsync(string issue, CancellationToken cancellationToken)
    {
        // Items, minutes and papers are read by several statements in one transaction, so that they are consistent.
        await using var moment = await record.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (await record.Issues.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == issue && row.MergedInto == null, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Issue = found;
        All = await ConsiderationsAsync(cancellationToken);
        await ReadSilencesAsync(cancellationToken);
        RelatedIssues = await RelatedAsync(cancellationToken);
        Dates = ChosenDates.Of(Request, clock.Today(), ModelState, t);
        History = [.. Within(Dates).GroupBy(at => at.MunicipalYear).Select(year => new Year(year.Key, [.. year]))];
        return Page();
    }

    /// <summary>The whole months between a meeting of the history and the one before. Null if they are few, or if the portal does not have what was considered in between.</summary>
    public int? SilenceBefore(Consideration at) => _silences.TryGetValue(at, out var months) ? months : null;

    /// <summary>The address of this page in a given order, with the chosen dates.</summary>
    public string AddressOf(string? order) => Url.To(PortalLinks.Issue(Issue.Slug)) + Filters(order).Query();

    /// <summary>The whole months since it was last considered. Null if they are few, it is on an agenda, or nobody can say.</summary>
    public int? SilenceSince { get; private set; }

    private ChosenFilters Filters(string? order) => new ChosenFilters(Url.To(PortalLinks.Issue(Issue.Slug))).Add(Dates).Add("order", order);

    private async Task ReadSilencesAsync(CancellationToken cancellationToken)
    {
        var silent = All.Where(at => at.CanBeTaken)
            .Select(at => (At: at, Before: All.FirstOrDefault(other => other.CanBeTaken && other.Meeting.Date < at.Meeting.Date)?.Meeting.Date))
            .Where(pair => Consideration.MonthsBetween(pair.Before ?? pair.At.Meeting.Date, pair.At.Meeting.Date) >= LongSilence).ToList();
        var today = clock.Today();
        var since = Last is { } last && Next is null && Consideration.MonthsBetween(last.Meeting.Date, today) >= LongSilence ? last.Meeting.Date : (DateOnly?)null;
        if (silent.Count == 0 && since is null)
        {
            return;
        }

        // Nothing is missing where the office published all of it.
        var onRecord = All.Any(at => at.IsImported) ? await PanelsOnRecord.ReadAsync(record, All, today, cancellationToken) : null;
        _silences = silent.Where(pair => onRecord?.Cover(pair.Before!.Value, pair.At.Meeting.Date) ?? true)
            .ToDictionary(pair => pair.At, pair => Consideration.MonthsBetween(pair.Before!.Value, pair.At.Meeting.Date));
        if (since is { } from && (onRecord?.Cover(from, today) ?? true))
        {
            SilenceSince = Consideration.MonthsBetween(from, today);
        }
        else if (since is not null)
        {
            KnownUntil = onRecord?.LastImported;
        }
    }

    private async Task<IReadOnlyList<Consideration>> ConsiderationsAsync(CancellationToken cancellationToken)
    {
        var links = record.Set<IssueItem>().Where(link => EF.Property<Guid>(link, "IssueId") == Issue.Id);
        var taken = await (
            from link in links
            join meeting in record.Meetings on link.MeetingId equals meeting.Id
            where !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            // An item may have been removed since. Its facts are few, so a join is cheaper than a command.
            join item in record.AgendaItems.Include(item => item.Facts.OrderBy(fact => fact.Position)) on link.ItemId equals item.Id
            select new { Item = item, Meeting = meeting, PanelName = panel.Name, PanelSlug = panel.Slug, IsImported = record.Versions.Any(version => version.SubjectId == meeting.Id && version.Kind == PublicationKind.Import) }).ToListAsync(cancellationToken);
        var ids = taken.ConvertAll(row => row.Item.Id);
        // Loaded by item id and joined by change tracking. An Include would query the items again.
        await record.Set<Entry>().Where(entry => ids.Contains(EF.Property<string>(entry, "AgendaItemId")))
            .OrderBy(entry => entry.MinutesPosition).ThenBy(entry => entry.DecisionPosition) // nulls come last
            .LoadAsync(cancellationToken);
        await record.Set<Document>().Where(document => ids.Contains(EF.Property<string>(document, "AgendaItemId")))
            .OrderBy(document => document.Position).LoadAsync(cancellationToken);
        var today = clock.Today();
        return [.. taken
            .Select(row => new Consideration(row.Item, row.Meeting, row.PanelName, row.PanelSlug, today, row.IsImported))
            .OrderByDescending(at => at.Meeting.Date).ThenByDescending(at => at.Meeting.Time).ThenBy(at => at.PanelSlug, StringComparer.Ordinal).ThenBy(at => at.Item.Position)];
    }

    private async Task<IReadOnlyList<Related>> RelatedAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from relation in record.Set<IssueRelation>()
            let owner = EF.Property<Guid>(relation, "IssueId")
            where owner == Issue.Id || relation.OtherId == Issue.Id || record.Issues.Any(part => part.MergedInto == Issue.Id && part.Id == relation.OtherId)
            join named in record.Issues on owner == Issue.Id ? relation.OtherId : owner equals named.Id
            where owner == Issue.Id || named.MergedInto == null // the relations of a merged issue belong to the issue it was merged into
            join other in record.Issues on named.MergedInto ?? named.Id equals other.Id
            where other.Id != Issue.Id
            orderby owner == Issue.Id descending, relation.Position, other.Slug
            select new { IsOwn = owner == Issue.Id, relation.Kind, other.Title, other.Slug }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Related(IssueLabels.Of(row.Kind, row.IsOwn), row.Title, row.Slug)).DistinctBy(related => (related.How, related.Slug))];
    }

    private static IReadOnlyList<BilingualText> Others(IEnumerable<BilingualText> names, IEnumerable<BilingualText> besides) => [.. names.ExceptBy(besides.Select(Plain), Plain)];

    private static string Plain(BilingualText name) => name.English.ToUpperInvariant();

    /// <summary>All of them if the dates cannot be read.</summary>
    private IEnumerable<Consideration> Within(ChosenDates dates)
    {
        var shown = ModelState.IsValid
            ? All.Where(at => (dates.First is null || at.Meeting.Date >= dates.First) && (dates.Last is null || at.Meeting.Date <= dates.Last))
            : All;
        return IsOldestFirst ? shown.Reverse() : shown;
    }

    public sealed record Year(MunicipalYear Of, IReadOnlyList<Consideration> Considerations);

    /// <param name="How">How it relates to this issue, in words.</param>
    public sealed record Related(string How, BilingualText Title, string Slug);
}
