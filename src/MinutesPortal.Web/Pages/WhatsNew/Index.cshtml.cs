using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.WhatsNew;

/// <summary>Everything that was published, newest first. Imported publications are excluded.</summary>
public sealed class IndexModel(RecordDbContext record) : PageModel
{
    private const int Shown = 25;

    private const int FirstPublications = 1_000;

    public ListPage List { get; private set; } = null!;

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    /// <summary>Since when this list counts, if meetings were brought over before then; otherwise null. Only the first page says it.</summary>
    public DateTimeOffset? Since { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var newestFirst = record.News.OrderByDescending(version => version.At).ThenByDescending(version => version.Number);
        List = ListPage.Of(Request, await newestFirst.Take(ListPage.Most).CountAsync(cancellationToken), Shown);
        var shown = await newestFirst.Skip(List.Skip).Take(Shown).ToListAsync(cancellationToken);
        Since = List.Number == 1 ? await SinceAsync(cancellationToken) : null;
        var subjects = await SubjectsAsync([.. shown.Select(version => version.SubjectId).Distinct()], cancellationToken);
        News = [.. shown.Select(version => new NewsItem(version, subjects.GetValueOrDefault(version.SubjectId)))];
    }

    /// <summary>An import stands at the beginning of a portal, so no more than its first publications are read.</summary>
    private async Task<DateTimeOffset?> SinceAsync(CancellationToken cancellationToken)
    {
        var found = await record.Versions.OrderBy(version => version.Number).Take(1).Select(_ => new
        {
            Imported = record.Versions.OrderBy(version => version.Number).Take(FirstPublications)
                .Where(version => version.Kind == PublicationKind.Import).Max(version => (DateTimeOffset?)version.At),
            News = record.News.Min(version => (DateTimeOffset?)version.At),
        }).FirstOrDefaultAsync(cancellationToken);
        return found?.Imported is { } imported ? found.News ?? imported : null;
    }

    private async Task<Dictionary<Guid, NewsSubject>> SubjectsAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var meetings = await (
            from meeting in record.Meetings
            where ids.Contains(meeting.Id)
            join panel in record.Panels on meeting.PanelId equals panel.Id
            // Of a withdrawn meeting only the notice is left, and it is shown here.
            select new { meeting.Id, panel.Name, meeting.Date, meeting.IsWithdrawn, Address = new MeetingAddress(panel.Slug, meeting.Slug) })
            .AsNoTracking().ToListAsync(cancellationToken);
        // One statement for all other subjects. A merged issue is shown at the address of the issue it was merged into.
        var others = await record.Panels.Where(panel => ids.Contains(panel.Id))
            .Select(panel => new { panel.Id, panel.Name.English, panel.Name.Welsh, panel.Slug })
            .Concat(record.Issues.Where(issue => ids.Contains(issue.Id)).Select(issue => new
            {
                issue.Id,
                issue.Title.English,
                issue.Title.Welsh,
                Slug = record.Issues.Where(other => other.Id == issue.MergedInto).Select(other => other.Slug).FirstOrDefault() ?? issue.Slug,
            }))
            .Concat(record.People.Where(person => ids.Contains(person.Id))
                .Select(person => new { person.Id, English = person.Name, Welsh = (string?)null, person.Slug }))
            .Concat(record.Councils.Where(council => ids.Contains(council.Id))
                .Select(council => new { council.Id, council.Name.English, council.Name.Welsh, Slug = "" }))
            .ToListAsync(cancellationToken);
        return meetings.Select(row => new NewsSubject(row.Id, row.Name) { Date = row.Date, Meeting = row.IsWithdrawn ? null : row.Address })
            .Concat(others.Select(row => new NewsSubject(row.Id, new(row.English, row.Welsh)) { Slug = row.Slug }))
            .ToDictionary(subject => subject.Id);
    }

    /// <summary>What a publication is about.</summary>
    public sealed record NewsSubject(Guid Id, BilingualText Name)
    {
        /// <summary>The date of a meeting; null for anything else.</summary>
        public DateOnly? Date { get; init; }

        /// <summary>Null unless it is a meeting with a page.</summary>
        public MeetingAddress? Meeting { get; init; }

        /// <summary>The slug of anything but a meeting; empty if it has none.</summary>
        public string Slug { get; init; } = "";
    }

    public sealed record NewsItem(PublishedVersion Version, NewsSubject? Subject)
    {
        /// <summary>The path of the subject's page; null if it has none.</summary>
        public string? Address => (Version.SubjectKind, Subject) switch
        {
            (SubjectKind.Meeting, { Meeting: { } meeting }) => PortalLinks.Meeting(meeting),
            (SubjectKind.Panel, { Slug: var slug }) => PortalLinks.Panel(slug),
            (SubjectKind.Issue, { Slug: var slug }) => PortalLinks.Issue(slug),
            (SubjectKind.Person, { Slug: var slug }) => PortalLinks.Person(slug),
            _ => null,
        };
    }
}
