using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.WhatsNew;

/// <summary>Everything that was published, newest first, but for what was brought over from an earlier website.</summary>
public sealed class IndexModel(RecordDbContext record) : PageModel
{
    private const int Shown = 25;

    public ListPage List { get; private set; } = null!;

    public IReadOnlyList<NewPublication> News { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // Officers have no pages. What may not be read any more is said where it was, by the publication that withdrew it.
        var versions = record.Versions.AsNoTracking().Where(version => version.State == VersionState.Open && version.Kind != PublicationKind.Import
            && (version.SubjectKind != SubjectKind.Person || record.People.Any(person => person.Id == version.SubjectId && person.Kind != PersonKind.Officer)));
        var newestFirst = versions.OrderByDescending(version => version.At).ThenByDescending(version => version.Number);
        List = ListPage.Of(Request, await newestFirst.Take(ListPage.Most).CountAsync(cancellationToken), Shown);
        var shown = await newestFirst.Skip(List.Skip).Take(Shown).ToListAsync(cancellationToken);
        var subjects = await SubjectsAsync([.. shown.Select(version => version.SubjectId).Distinct()], cancellationToken);
        News = [.. shown.Select(version => new NewPublication(version, subjects.GetValueOrDefault(version.SubjectId)))];
    }

    private async Task<Dictionary<Guid, Subject>> SubjectsAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var meetings = await (
            from meeting in record.Meetings
            where ids.Contains(meeting.Id)
            join panel in record.Panels on meeting.PanelId equals panel.Id
            // What is left of a withdrawn meeting is its notice, which is said here.
            select new Subject(meeting.Id, panel.Name, meeting.Date, meeting.IsWithdrawn ? null : "panels/" + panel.Slug + "/meetings/" + meeting.Slug)).ToListAsync(cancellationToken);
        // One statement for all that are no meetings.
        var others = await record.Panels.Where(panel => ids.Contains(panel.Id)).Select(panel => new { panel.Id, panel.Name.English, panel.Name.Welsh, Address = "panels/" + panel.Slug })
            .Concat(record.Issues.Where(issue => ids.Contains(issue.Id)).Select(issue => new { issue.Id, issue.Title.English, issue.Title.Welsh, Address = "issues/" + (record.Issues.Where(other => other.Id == issue.MergedInto).Select(other => other.Slug).FirstOrDefault() ?? issue.Slug) }))
            .Concat(record.People.Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, English = person.Name, Welsh = (string?)null, Address = "people/" + person.Slug }))
            .Concat(record.Councils.Where(council => ids.Contains(council.Id)).Select(council => new { council.Id, council.Name.English, council.Name.Welsh, Address = "" }))
            .ToListAsync(cancellationToken);
        return meetings.Concat(others.Select(other => new Subject(other.Id, new(other.English, other.Welsh), null, other.Address.Length > 0 ? other.Address : null)))
            .ToDictionary(subject => subject.Id);
    }

    /// <summary>What a publication is about.</summary>
    /// <param name="Date">Of a meeting; null for all else.</param>
    /// <param name="Address">Of its page, under the portal's own; null where it has none.</param>
    public sealed record Subject(Guid Id, BilingualText Name, DateOnly? Date, string? Address);

    /// <summary>A publication and what it is about.</summary>
    public sealed record NewPublication(PublishedVersion Version, Subject? Subject)
    {
        /// <summary>What was published, in a word or two.</summary>
        public string Kind => (Version.Kind, Version.SubjectKind) switch
        {
            (PublicationKind.Details, SubjectKind.Panel) => "Panel",
            (PublicationKind.Details, SubjectKind.Person) => "Member",
            (PublicationKind.Details, SubjectKind.Council) => "Council",
            (PublicationKind.Details or PublicationKind.Link, SubjectKind.Issue) => "Issue",
            _ => MeetingLabels.Of(Version.Kind),
        };
    }
}
