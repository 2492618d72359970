using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>For feed readers (Atom): the latest publications of an issue and of the meetings that have it on their agendas.</summary>
public sealed class FeedModel(RecordDbContext record, CouncilBrand brand, IStringLocalizer<InterfaceText> t, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string issue, CancellationToken cancellationToken)
    {
        if (await record.Issues.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == issue && row.MergedInto == null, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var (council, title) = (brand.Name, found.Title.Shown().Words);
        var own = await record.News.Where(version => version.SubjectId == found.Id)
            .OrderByDescending(version => version.At).ThenByDescending(version => version.Number).Take(Feeds.Most).ToListAsync(cancellationToken);
        var entries = own.Select(version => Feeds.Entry(Request, version, t["Issue: {0}", title], PortalLinks.Issue(found.Slug)))
            .Concat(await OfMeetingsAsync(found.Id, cancellationToken))
            .OrderByDescending(entry => entry.Updated).Take(Feeds.Most).ToList();
        return Feeds.Answer(Request, PortalLinks.IssueFeed(found.Slug), $"{title}, {council}", council, entries, clock.GetUtcNow());
    }

    /// <summary>For each meeting, the publications since one of its items first belonged to the issue.</summary>
    private async Task<IEnumerable<AtomEntry>> OfMeetingsAsync(Guid issueId, CancellationToken cancellationToken)
    {
        var since =
            from link in record.Set<IssueItem>()
            where EF.Property<Guid>(link, "IssueId") == issueId
            join item in record.AgendaItems on link.ItemId equals item.Id // the item may have been removed since
            join citation in record.Citations on item.Id equals citation.Id
            group citation by citation.MeetingId into meeting
            select new { MeetingId = meeting.Key, First = meeting.Min(citation => citation.FirstIn) };
        var rows = await (
            from version in record.News
            join item in since on version.SubjectId equals item.MeetingId
            where version.Number >= item.First
            join meeting in record.Meetings on version.SubjectId equals meeting.Id
            where !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby version.At descending, version.Number descending
            select new { Version = version, Panel = panel.Name, meeting.Date, Address = new MeetingAddress(panel.Slug, meeting.Slug) }).Take(Feeds.Most).ToListAsync(cancellationToken);
        return rows.Select(row => Feeds.Entry(Request, row.Version, t[PublicationLabels.Of(row.Version.Kind)], row.Panel, row.Date, row.Address));
    }
}
