using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>For feed readers (Atom): what was published last of an issue, and of the meetings that have it on their agendas.</summary>
public sealed class FeedModel(RecordDbContext record, CouncilBrand brand, IStringLocalizer<InterfaceText> t, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string issue, CancellationToken cancellationToken)
    {
        var found = await IssueAddress.FindAsync(record, issue, cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        if (found.Slug != issue)
        {
            return new RedirectResult(Url.Content($"~/issues/{found.Slug}/feed.atom"), permanent: true, preserveMethod: true);
        }

        var (council, title) = (brand.Name, found.Title.Shown().Words);
        var own = await Open().Where(version => version.SubjectId == found.Id)
            .OrderByDescending(version => version.At).ThenByDescending(version => version.Number).Take(Feeds.Most).ToListAsync(cancellationToken);
        var entries = own.Select(version => Feeds.Entry(Request, version, t["Issue: {0}", title], $"issues/{found.Slug}"))
            .Concat(await OfMeetingsAsync(found.Id, cancellationToken))
            .OrderByDescending(entry => entry.Updated).Take(Feeds.Most).ToList();
        return Feeds.Answer(Request, $"issues/{found.Slug}/feed.atom", $"{title}, {council}", council, entries, clock.GetUtcNow());
    }

    private IQueryable<PublishedVersion> Open() =>
        record.Versions.AsNoTracking().Where(version => version.State == VersionState.Open && version.Kind != PublicationKind.Import);

    /// <summary>Of each meeting, what was published since it first had one of the issue's items.</summary>
    private async Task<IEnumerable<AtomEntry>> OfMeetingsAsync(Guid issueId, CancellationToken cancellationToken)
    {
        var since =
            from link in record.Set<IssueItem>()
            where EF.Property<Guid>(link, "IssueId") == issueId
            join item in record.AgendaItems on link.ItemId equals item.Id // it may have been taken off since
            join citation in record.Citations on item.Id equals citation.Id
            group citation by citation.MeetingId into meeting
            select new { MeetingId = meeting.Key, First = meeting.Min(citation => citation.FirstIn) };
        var rows = await (
            from version in Open()
            join item in since on version.SubjectId equals item.MeetingId
            where version.Number >= item.First
            join meeting in record.Meetings on version.SubjectId equals meeting.Id
            where !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby version.At descending, version.Number descending
            select new { Version = version, Panel = panel.Name, PanelSlug = panel.Slug, meeting.Date, meeting.Slug }).Take(Feeds.Most).ToListAsync(cancellationToken);
        return rows.Select(row => Feeds.Entry(Request, row.Version, t[MeetingLabels.Of(row.Version.Kind)], row.Panel, row.PanelSlug, row.Date, row.Slug));
    }
}
