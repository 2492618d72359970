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

/// <summary>All issues: by last activity, from A to Z, or by panel.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    private readonly DateOnly _today = clock.Today();

    /// <summary>The orders and their labels. The first is the default.</summary>
    public static IReadOnlyList<(string Value, string Words)> Orders { get; } = [("activity", "Last considered"), ("title", "A to Z"), ("panel", "By panel")];

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public ListPage List { get; private set; } = null!;

    public int Count { get; private set; }

    /// <summary>The address of this list. The default order is not named in it.</summary>
    public string Canonical => List.Canonical(Sort == Orders[0].Value ? PortalLinks.Issues : PortalLinks.IssuesBy(Sort!));

    /// <summary>The rows in the chosen order. By panel, an issue is listed under every panel that considered it.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    private IQueryable<Issue> Issues => record.Issues.Where(issue => issue.MergedInto == null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sort = Orders.Any(order => order.Value == Sort) ? Sort : Orders[0].Value;
        // Counted by the merged-into index, because it is the smallest.
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

    /// <summary>By the last meeting held. Only the few issues on a coming agenda need a look-up.</summary>
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
        // Read after the meetings, because a panel is published before its meetings.
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

    /// <param name="Last">When the panel last considered it.</param>
    private sealed record Placed(string Slug, string English, string? Welsh, DateOnly? Last, DateOnly? Next, string PanelEnglish, string? PanelWelsh);

    /// <param name="Last">When it was last considered; in the list by panel, by that panel.</param>
    /// <param name="Next">The date of the coming meeting that has it on its agenda.</param>
    public sealed record Row(BilingualText Title, string Slug, DateOnly? Last, DateOnly? Next)
    {
        /// <summary>The panel it is listed under, in the list by panel.</summary>
        public BilingualText? Under { get; init; }

        /// <summary>The number of meetings that considered it, in the list by activity.</summary>
        public int? Meetings { get; init; }

        /// <summary>The panels that considered it, latest first, in the list by activity.</summary>
        public IReadOnlyList<BilingualText> Panels { get; init; } = [];
    }
}
