using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Pages.Meetings;

namespace MinutesPortal.Web.Pages;

/// <summary>The home page: what is on next, and the newest agendas, decisions and minutes.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int Shown = 10;

    private const int IssuesShown = 5;

    /// <summary>The kinds of publication that the home page shows: those that say what a meeting will discuss or decided.</summary>
    private static readonly PublicationKind[] OfBusiness =
    [
        PublicationKind.Agenda,
        PublicationKind.Supplement,
        PublicationKind.Moved,
        PublicationKind.Cancelled,
        PublicationKind.Postponed,
        PublicationKind.Reinstated,
        PublicationKind.Decisions,
        PublicationKind.DraftMinutes,
        PublicationKind.ApprovedMinutes,
        PublicationKind.Correction,
    ];

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<ListedMeeting> Coming { get; private set; } = [];

    public IReadOnlyList<NewPublication> Newest { get; private set; } = [];

    /// <summary>The issues considered last or on an agenda.</summary>
    public IReadOnlyList<RecentIssue> Issues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var coming = await (
            from meeting in record.Meetings
            where meeting.Date >= Today && !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby meeting.Date, meeting.Time, panel.Slug
            select new { Meeting = meeting, panel.Name, panel.Slug }).AsNoTracking().Take(Shown).ToListAsync(cancellationToken);
        Coming = [.. coming
            .Select(row => new ListedMeeting(row.Meeting, row.Name, row.Slug, Today))];
        var newest = await (
            from version in record.News
            where OfBusiness.Contains(version.Kind)
            join meeting in record.Meetings on version.SubjectId equals meeting.Id
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby version.At descending, version.Number descending
            select new { version.Kind, version.At, version.Note, panel.Name, panel.Slug, meeting.Date, MeetingSlug = meeting.Slug }).AsNoTracking().Take(Shown).ToListAsync(cancellationToken);
        var issues = await (
            from issue in record.Issues
            let latest = EF.Property<DateOnly>(issue, RecordNames.LatestDate)
            where issue.MergedInto == null && latest != IssueMeeting.Never
            orderby latest descending, issue.Slug
            select new { issue.Title.English, issue.Title.Welsh, issue.Slug, Latest = latest }).Take(IssuesShown).ToListAsync(cancellationToken);
        Issues = issues.ConvertAll(issue => new RecentIssue(new(issue.English, issue.Welsh), issue.Slug, issue.Latest));
        Newest = [.. newest.Select(row => new NewPublication(row.Kind, row.At, row.Note, row.Name, row.Date, new(row.Slug, row.MeetingSlug)))];
    }

    /// <param name="Latest">The latest meeting with the issue on its agenda.</param>
    public sealed record RecentIssue(BilingualText Title, string Slug, DateOnly Latest);

    public sealed record NewPublication(PublicationKind Kind, DateTimeOffset At, BilingualText? Note, BilingualText PanelName, DateOnly Date, MeetingAddress Meeting);
}
