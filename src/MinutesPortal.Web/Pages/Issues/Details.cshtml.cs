using System.Data;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Data;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>One issue through every meeting that took it up: where it stands, its history with the minutes, and what belongs to it.</summary>
public sealed class DetailsModel(RecordDbContext record, TimeProvider clock, IStringLocalizer<InterfaceText> t) : PageModel
{
    /// <summary>A silence of half a year is worth being told.</summary>
    private const int LongSilence = 6;

    /// <summary>What the form offers, and the words for it.</summary>
    public static IReadOnlyList<(string Value, string Words)> Presets { get; } =
    [
        ("last-7-days", "Last 7 days"), ("next-7-days", "Next 7 days"), ("month-to-date", "This month so far"), ("previous-month", "Last month"),
        ("year-to-date", "This year so far"), ("this-municipal-year", "This municipal year"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Preset { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    public Issue Issue { get; private set; } = null!;

    /// <summary>Every meeting that has it on a published agenda, latest first.</summary>
    public IReadOnlyList<Consideration> All { get; private set; } = [];

    /// <summary>Those in the time asked for, in the order asked for, by municipal year.</summary>
    public IReadOnlyList<Year> History { get; private set; } = [];

    public IReadOnlyList<Related> RelatedIssues { get; private set; } = [];

    /// <summary>The first and last day asked for; null where all is shown.</summary>
    public (DateOnly First, DateOnly Last)? Period { get; private set; }

    public bool IsOldestFirst => Order == "oldest";

    public int Shown => History.Sum(year => year.Considerations.Count);

    /// <summary>The latest that was held.</summary>
    public Consideration? Last => All.FirstOrDefault(at => at.IsHeld);

    /// <summary>The next on whose agenda it stands.</summary>
    public Consideration? Next => All.LastOrDefault(at => at.IsToCome);

    public int Decisions => All.Sum(at => at.Decisions.Count);

    /// <summary>By what names people know it besides its title; where nobody has said, those under which it stood on agendas.</summary>
    public IReadOnlyList<Domain.Text> AlsoCalled => [.. (Issue.Aliases.Count > 0 ? Issue.Aliases : All.Select(at => at.Item.Title))
        .DistinctBy(name => name.English.ToUpperInvariant())
        .Where(name => !string.Equals(name.English, Issue.Title.English, StringComparison.OrdinalIgnoreCase))];

    public async Task<IActionResult> OnGetAsync(string issue, CancellationToken cancellationToken)
    {
        // Items, minutes and papers are several statements: all of one moment.
        await using var moment = await record.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var found = await FindAsync(issue, cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        if (found.MergedInto is { } into)
        {
            return Moved(await record.Issues.Where(other => other.Id == into).Select(other => other.Slug).SingleAsync(cancellationToken));
        }

        if (found.Slug != issue)
        {
            return Moved(found.Slug);
        }

        Issue = found;
        All = await ConsiderationsAsync(cancellationToken);
        RelatedIssues = await RelatedAsync(cancellationToken);
        Period = PeriodAskedFor(clock.Today());
        History = [.. Within(Period).GroupBy(at => at.MunicipalYear).Select(year => new Year(year.Key, [.. year]))];
        return Page();
    }

    /// <summary>The whole months that lie between a meeting of the history and the one before it, where these are many; null where they are few.</summary>
    public int? SilenceBefore(Consideration at)
    {
        var earlier = All.FirstOrDefault(other => !other.Meeting.IsCancelled && other.Meeting.Date < at.Meeting.Date);
        return !at.Meeting.IsCancelled && earlier is not null && Consideration.MonthsBetween(earlier.Meeting.Date, at.Meeting.Date) is >= LongSilence and var months ? months : null;
    }

    private RedirectResult Moved(string slug) => new(Url.Content($"~/issues/{slug}") + Request.QueryString, permanent: true, preserveMethod: true);

    private Task<Issue?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var ids = record.Issues.Where(issue => issue.Slug == slug).Select(issue => issue.Id).Union(record.Redirects
            .Where(former => former.Kind == SubjectKind.Issue && former.PanelId == Guid.Empty && former.Slug == slug).Select(former => former.SubjectId));
        return record.Issues.AsNoTracking().SingleOrDefaultAsync(issue => ids.Contains(issue.Id), cancellationToken);
    }

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
        var items = await record.AgendaItems.AsNoTracking()
            .Where(item => ids.Contains(item.Id))
            // nulls come last
            .Include(item => item.Entries.OrderBy(entry => entry.MinutesPosition).ThenBy(entry => entry.DecisionPosition))
            .Include(item => item.Documents.OrderBy(document => document.Position))
            .AsSplitQuery()
            .ToDictionaryAsync(item => item.Id, cancellationToken);
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
            where owner == Issue.Id || relation.OtherId == Issue.Id
            join other in record.Issues on owner == Issue.Id ? relation.OtherId : owner equals other.Id
            orderby owner == Issue.Id descending, relation.Position, other.Slug
            select new { IsOwn = owner == Issue.Id, relation.Kind, other.Title, other.Slug }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Related(IssueWords.Of(row.Kind, row.IsOwn), row.Title, row.Slug));
    }

    private IEnumerable<Consideration> Within((DateOnly First, DateOnly Last)? period)
    {
        var shown = All.Where(at => period is not { } days || (at.Meeting.Date >= days.First && at.Meeting.Date <= days.Last));
        return IsOldestFirst ? shown.Reverse() : shown;
    }

    /// <summary>Typed dates count before a preset.</summary>
    private (DateOnly First, DateOnly Last)? PeriodAskedFor(DateOnly today)
    {
        var (from, to) = (Typed(From, nameof(From)), Typed(To, nameof(To)));
        if (from is not null && to is not null && to.Value.Last < from.Value.First)
        {
            ModelState.AddModelError(nameof(To), t["The last day must be the same as or after {0}", InWords.Date(from.Value.First)]);
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        return from is null && to is null ? DaysOf(Preset, today) : (from?.First ?? DateOnly.MinValue, to?.Last ?? DateOnly.MaxValue);
    }

    private (DateOnly First, DateOnly Last)? Typed(string? words, string field)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        if (int.TryParse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 9999)
        {
            return (new(year, 1, 1), new(year, 12, 31));
        }

        if (DateOnly.TryParseExact(words.Trim(), ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        ModelState.AddModelError(field, t["Enter a date like 20/7/2023, or a year like 2023"]);
        return null;
    }

    private static (DateOnly First, DateOnly Last)? DaysOf(string? preset, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return preset switch
        {
            "last-7-days" => (today.AddDays(-6), today),
            "next-7-days" => (today, today.AddDays(6)),
            "month-to-date" => (month, today),
            "previous-month" => (month.AddMonths(-1), month.AddDays(-1)),
            "year-to-date" => (new(today.Year, 1, 1), today),
            "this-municipal-year" when today.Month >= 5 => (new(today.Year, 5, 1), new(today.Year + 1, 4, 30)),
            "this-municipal-year" => (new(today.Year - 1, 5, 1), new(today.Year, 4, 30)),
            _ => null,
        };
    }

    /// <summary>The history of one municipal year.</summary>
    /// <param name="First">The year in whose May it begins.</param>
    public sealed record Year(int First, IReadOnlyList<Consideration> Considerations);

    /// <summary>Another issue, and how it stands to this one, in words.</summary>
    public sealed record Related(string How, Domain.Text Title, string Slug);
}
