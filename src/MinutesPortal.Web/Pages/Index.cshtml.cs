using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
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
        PublicationKind.Adjourned,
        PublicationKind.Reconvened,
        PublicationKind.Decisions,
        PublicationKind.DraftMinutes,
        PublicationKind.ApprovedMinutes,
        PublicationKind.ReferredBack,
        PublicationKind.Correction,
    ];

    private static readonly MeetingStage[] WithContent = [MeetingStage.Agenda, MeetingStage.Decisions, MeetingStage.DraftMinutes, MeetingStage.Minutes, MeetingStage.ApprovedMinutes];

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<ListedMeeting> Coming { get; private set; } = [];

    public IReadOnlyList<NewPublication> Newest { get; private set; } = [];

    /// <summary>The last meetings held, where little has been published here: imported publications are no news, but their meetings are to be read.</summary>
    public IReadOnlyList<ListedMeeting> Latest { get; private set; } = [];

    /// <summary>The issues considered last or on an agenda.</summary>
    public IReadOnlyList<RecentIssue> Issues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Coming = await ReadAsync(
            Listed.Where(row => row.Meeting.Date >= Today).OrderBy(row => row.Meeting.Date).ThenBy(row => row.Meeting.Time).ThenBy(row => row.Slug), cancellationToken);
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
        if (Newest.Count < Shown)
        {
            var past = Listed.Where(row => row.Meeting.Date < Today);
            Latest = await LatestAsync(past.Where(row => WithContent.Contains(row.Meeting.Stage)), cancellationToken);
            Latest = Latest.Count > 0 ? Latest : await LatestAsync(past, cancellationToken);
        }
    }

    private IQueryable<Row> Listed =>
        from meeting in record.Meetings
        where !meeting.IsWithdrawn
        join panel in record.Panels on meeting.PanelId equals panel.Id
        select new Row { Meeting = meeting, Name = panel.Name, Slug = panel.Slug };

    private Task<IReadOnlyList<ListedMeeting>> LatestAsync(IQueryable<Row> rows, CancellationToken cancellationToken) =>
        ReadAsync(rows.OrderByDescending(row => row.Meeting.Date).ThenByDescending(row => row.Meeting.Time).ThenBy(row => row.Slug), cancellationToken);

    private async Task<IReadOnlyList<ListedMeeting>> ReadAsync(IQueryable<Row> rows, CancellationToken cancellationToken) =>
        [.. (await rows.AsNoTracking().Take(Shown).ToListAsync(cancellationToken)).Select(row => new ListedMeeting(row.Meeting, row.Name, row.Slug, Today))];

    private sealed class Row
    {
        public required Meeting Meeting { get; init; }

        public required BilingualText Name { get; init; }

        public required string Slug { get; init; }
    }

    /// <param name="Latest">The latest meeting with the issue on its agenda.</param>
    public sealed record RecentIssue(BilingualText Title, string Slug, DateOnly Latest);

    public sealed record NewPublication(PublicationKind Kind, DateTimeOffset At, BilingualText? Note, BilingualText PanelName, DateOnly Date, MeetingAddress Meeting);
}
