using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>Every issue: by last activity, from A to Z, or by panel.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    private readonly DateOnly _today = clock.Today();

    /// <summary>The orders, and the words for them. The first is the usual one.</summary>
    public static IReadOnlyList<(string Value, string Words)> Orders { get; } = [("activity", "Last considered"), ("title", "A to Z"), ("panel", "By panel")];

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public ListPage List { get; private set; } = null!;

    public int Count { get; private set; }

    /// <summary>The address of this list; that of the usual order names none.</summary>
    public string Canonical => List.Canonical(Sort == Orders[0].Value ? PortalLinks.Issues : PortalLinks.IssuesBy(Sort!));

    /// <summary>In the order asked for; by panel, an issue stands under each that took it up.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    private IQueryable<Issue> Issues => record.Issues.Where(issue => issue.MergedInto == null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sort = Orders.Any(order => order.Value == Sort) ? Sort : Orders[0].Value;
        // Those that stand are counted by the index of what they were merged into, which is the smallest.
        Count = await (Sort == "panel" ? ByPanel().Select(row => row.Slug) : Issues.OrderBy(issue => issue.MergedInto).Select(issue => issue.Slug))
            .Take(ListPage.Most + 1).CountAsync(cancellationToken);
        List = ListPage.Of(Request, Count, PageSize);
        Rows = Sort switch
        {
            "title" => await FromAToZAsync(cancellationToken),
            "panel" => await ByPanelAsync(cancellationToken),
            _ => await ByActivityAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<Row>> FromAToZAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from issue in Issues
            let latest = EF.Property<DateOnly>(issue, RecordNames.LatestDate)
            orderby issue.Slug
            select new
            {
                issue.Title.English,
                issue.Title.Welsh,
                issue.Slug,
                Last = latest <= _today ? latest : record.IssueMeetings.Where(meeting => meeting.IssueId == issue.Id && meeting.Date <= _today).Max(meeting => (DateOnly?)meeting.Date) ?? IssueMeeting.Never,
                Next = latest <= _today ? null : record.IssueMeetings.Where(meeting => meeting.IssueId == issue.Id && meeting.Date > _today).Min(meeting => (DateOnly?)meeting.Date),
            }).Skip(List.Skip).Take(PageSize).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Row(new(row.English, row.Welsh), row.Slug, row.Last == IssueMeeting.Never ? null : row.Last, row.Next));
    }

    /// <summary>By the last meeting that was held: only of the few issues on a coming agenda must it be looked up.</summary>
    private async Task<IReadOnlyList<Row>> ByActivityAsync(CancellationToken cancellationToken)
    {
        var issues = Issues.Select(issue => new { issue.Id, issue.Title.English, issue.Title.Welsh, issue.Slug, Last = EF.Property<DateOnly>(issue, RecordNames.LatestDate) });
        var held = issues.Where(issue => issue.Last <= _today).OrderByDescending(issue => issue.Last).ThenBy(issue => issue.Slug).Take(List.Skip + PageSize);
        var coming = issues.Where(issue => issue.Last > _today).Select(issue => new
        {
            issue.Id,
            issue.English,
            issue.Welsh,
            issue.Slug,
            Last = record.IssueMeetings.Where(meeting => meeting.IssueId == issue.Id && meeting.Date <= _today).Max(meeting => (DateOnly?)meeting.Date) ?? IssueMeeting.Never,
        });
        var rows = await held.Concat(coming).OrderByDescending(issue => issue.Last).ThenBy(issue => issue.Slug).Skip(List.Skip).Take(PageSize).ToListAsync(cancellationToken);

        var ids = rows.ConvertAll(row => row.Id);
        var meetings = (await record.IssueMeetings.Where(meeting => ids.Contains(meeting.IssueId)).Select(meeting => new { meeting.IssueId, meeting.PanelId, meeting.Date }).ToListAsync(cancellationToken))
            .ToLookup(meeting => meeting.IssueId);
        // After the meetings: a panel is published before them.
        var panels = await record.Panels.Select(panel => new { panel.Id, panel.Name }).AsNoTracking().ToDictionaryAsync(panel => panel.Id, panel => panel.Name, cancellationToken);
        return rows.ConvertAll(row => new Row(
            new(row.English, row.Welsh),
            row.Slug,
            row.Last == IssueMeeting.Never ? null : row.Last,
            meetings[row.Id].Where(meeting => meeting.Date > _today).Select(meeting => (DateOnly?)meeting.Date).Min())
        {
            Meetings = meetings[row.Id].Count(meeting => meeting.Date <= _today),
            Panels = [.. meetings[row.Id].Where(meeting => meeting.Date <= _today).OrderByDescending(meeting => meeting.Date).Select(meeting => panels.GetValueOrDefault(meeting.PanelId)).OfType<BilingualText>().Distinct()],
        });
    }

    private async Task<IReadOnlyList<Row>> ByPanelAsync(CancellationToken cancellationToken)
    {
        var rows = await ByPanel().Skip(List.Skip).Take(PageSize).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Row(new(row.English, row.Welsh), row.Slug, row.Last, row.Next) { Under = new(row.PanelEnglish, row.PanelWelsh) });
    }

    private IQueryable<Placed> ByPanel() =>
        from panel in record.Panels
        from issue in record.IssueMeetings.Where(meeting => meeting.PanelId == panel.Id)
            .GroupBy(meeting => meeting.Slug)
            .Select(meetings => new
            {
                Slug = meetings.Key,
                English = meetings.Max(meeting => meeting.Title.English)!,
                Welsh = meetings.Max(meeting => meeting.Title.Welsh),
                Last = meetings.Where(meeting => meeting.Date <= _today).Max(meeting => (DateOnly?)meeting.Date),
                Next = meetings.Where(meeting => meeting.Date > _today).Min(meeting => (DateOnly?)meeting.Date),
            })
        orderby panel.Slug, issue.Slug
        select new Placed(issue.Slug, issue.English, issue.Welsh, issue.Last, issue.Next, panel.Name.English, panel.Name.Welsh);

    /// <summary>An issue under a panel, and when that took it up or will.</summary>
    private sealed record Placed(string Slug, string English, string? Welsh, DateOnly? Last, DateOnly? Next, string PanelEnglish, string? PanelWelsh);

    /// <summary>An issue in the list.</summary>
    /// <param name="Last">When it was considered last; by panel, when the panel considered it.</param>
    /// <param name="Next">When it will be, where it is on a coming agenda.</param>
    public sealed record Row(BilingualText Title, string Slug, DateOnly? Last, DateOnly? Next)
    {
        /// <summary>The panel under which it stands, where the list is by panel.</summary>
        public BilingualText? Under { get; init; }

        /// <summary>How many have considered it, where the list is by activity.</summary>
        public int? Meetings { get; init; }

        /// <summary>Those that took it up, the latest first, where the list is by activity.</summary>
        public IReadOnlyList<BilingualText> Panels { get; init; } = [];
    }
}
