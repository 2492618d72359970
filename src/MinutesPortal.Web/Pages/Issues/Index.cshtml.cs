using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Data;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>Every issue: by last activity, from A to Z, or by panel.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The orders, and the words for them. The first is the usual one.</summary>
    public static IReadOnlyList<(string Value, string Words)> Orders { get; } = [("activity", "Last considered"), ("title", "A to Z"), ("panel", "By panel")];

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public ListPage List { get; private set; } = null!;

    public int Count { get; private set; }

    /// <summary>The address of this list; that of the usual order names none.</summary>
    public string Canonical => List.Canonical(Sort == Orders[0].Value ? "issues" : $"issues?sort={Sort}");

    /// <summary>In the order asked for; by panel, an issue stands under each that took it up.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sort = Orders.Any(order => order.Value == Sort) ? Sort : Orders[0].Value;
        var today = clock.Today();
        var considered =
            from link in record.Set<IssueItem>()
            join item in record.AgendaItems on link.ItemId equals item.Id
            join meeting in record.Meetings on link.MeetingId equals meeting.Id
            where !meeting.IsCancelled && !meeting.IsWithdrawn
            select new { IssueId = EF.Property<Guid>(link, "IssueId"), Meeting = meeting };
        var issues = record.Issues.Where(issue => issue.MergedInto == null);
        var none = new DateOnly(1, 1, 1);
        var listed = Sort switch
        {
            "title" => issues.OrderBy(issue => issue.Slug).Select(issue => new Listed(issue.Id, Guid.Empty)),
            "panel" => (
                from issue in issues
                join at in considered on issue.Id equals at.IssueId
                join panel in record.Panels on at.Meeting.PanelId equals panel.Id
                select new { PanelSlug = panel.Slug, issue.Slug, issue.Id, PanelId = panel.Id }).Distinct()
                .OrderBy(row => row.PanelSlug).ThenBy(row => row.Slug).Select(row => new Listed(row.Id, row.PanelId)),
            // Search knows the latest meeting of each issue; only of the few that are on a coming agenda must the one before be looked up.
            _ =>
                from row in record.SearchRows
                where row.Kind == SearchKind.Issue
                join issue in issues on row.SubjectId equals issue.Id
                orderby (row.Date > today ? considered.Where(at => at.IssueId == row.SubjectId && at.Meeting.Date <= today).Max(at => (DateOnly?)at.Meeting.Date) : row.Date) ?? none descending, issue.Slug
                select new Listed(issue.Id, Guid.Empty),
        };
        Count = await listed.CountAsync(cancellationToken);
        List = ListPage.Of(Request, Count, PageSize);
        var page = await listed.Skip(List.Skip).Take(PageSize).ToListAsync(cancellationToken);

        var ids = page.ConvertAll(row => row.IssueId);
        var shown = await issues.Where(issue => ids.Contains(issue.Id)).Select(issue => new { issue.Id, issue.Title, issue.Slug })
            .AsNoTracking().ToDictionaryAsync(issue => issue.Id, cancellationToken);
        var meetings = (await (
            from at in considered
            where ids.Contains(at.IssueId)
            join panel in record.Panels on at.Meeting.PanelId equals panel.Id
            select new { at.IssueId, at.Meeting.Id, at.Meeting.Date, PanelId = panel.Id, panel.Name }).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(at => at.IssueId);
        Rows = page.ConvertAll(row =>
        {
            var issue = shown[row.IssueId];
            var held = meetings[row.IssueId].Where(at => at.Date <= today).OrderByDescending(at => at.Date).ToList();
            return new Row(
                issue.Title,
                issue.Slug,
                meetings[row.IssueId].FirstOrDefault(at => at.PanelId == row.PanelId)?.Name,
                [.. held.Select(at => at.Name).Distinct()],
                held.Select(at => at.Id).Distinct().Count(),
                held.FirstOrDefault()?.Date,
                meetings[row.IssueId].Where(at => at.Date > today).Select(at => (DateOnly?)at.Date).Min());
        });
    }

    /// <summary>An issue's place in the list; the panel is empty where it is not by panel.</summary>
    private sealed record Listed(Guid IssueId, Guid PanelId);

    /// <summary>An issue in the list.</summary>
    /// <param name="Under">The panel under which it stands, where the list is by panel.</param>
    /// <param name="Panels">Those that took it up, the latest first.</param>
    /// <param name="Meetings">How many have considered it.</param>
    /// <param name="Next">On whose agenda it stands.</param>
    public sealed record Row(Domain.Text Title, string Slug, Domain.Text? Under, IReadOnlyList<Domain.Text> Panels, int Meetings, DateOnly? Last, DateOnly? Next);
}
