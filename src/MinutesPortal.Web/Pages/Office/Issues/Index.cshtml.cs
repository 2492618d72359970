using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Pages.Office.Issues;

/// <summary>The issues, found by words, with how many items each has and when it was last taken up.</summary>
public sealed class IndexModel(IssueSearch search) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Words of a title or of another name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>No more than one beyond <see cref="ListPage.Most"/>.</summary>
    public int Count { get; private set; }

    public ListPage List { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = search.IssuesWith(Q);
        Count = await found.OrderBy(issue => issue.Slug).Take(ListPage.Most + 1).CountAsync(cancellationToken);
        List = ListPage.Of(Request, Count, PageSize);
        Rows = await found.OrderByDescending(issue => EF.Property<DateOnly>(issue, RecordNames.LatestDate)).ThenBy(issue => issue.Slug).Skip(List.Skip).Take(PageSize)
            .Select(issue => new Row(issue.Id, issue.Title, issue.Items.Count, EF.Property<DateOnly>(issue, RecordNames.LatestDate), issue.Summary != null, issue.SummaryWrittenOn))
            .AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <param name="Latest">The latest meeting that has it on its agenda, or <see cref="IssueMeeting.Never"/>.</param>
    public sealed record Row(Guid Id, BilingualText Title, int Items, DateOnly Latest, bool HasSummary, DateOnly? WrittenOn)
    {
        public DateOnly? Newest => Latest == IssueMeeting.Never ? null : Latest;

        public string Summary => WrittenOn is { } day ? day.InWords() : HasSummary ? "Day not recorded" : "None";
    }
}
