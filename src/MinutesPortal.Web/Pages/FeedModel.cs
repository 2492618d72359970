using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages;

/// <summary>For feed readers (Atom): the latest publications of a panel or of all panels. Imported publications are excluded.</summary>
public sealed class FeedModel(RecordDbContext record, CouncilBrand brand, IStringLocalizer<InterfaceText> text, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? panel, CancellationToken cancellationToken)
    {
        var council = brand.Name;
        if (panel is null)
        {
            return Feeds.Answer(Request, PortalLinks.NewsFeed, council, council, await EntriesAsync(null, cancellationToken), clock.GetUtcNow());
        }

        var of = await record.Panels.Where(row => row.Slug == panel).Select(row => new { row.Id, row.Name }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return of is null
            ? NotFound()
            : Feeds.Answer(Request, PortalLinks.PanelFeed(panel), $"{of.Name.Shown().Words}, {council}", council, await EntriesAsync(of.Id, cancellationToken), clock.GetUtcNow());
    }

    private async Task<List<AtomEntry>> EntriesAsync(Guid? panelId, CancellationToken cancellationToken)
    {
        var rows = await (
            from version in panelId is null ? record.News : record.News.Where(version => version.PanelId == panelId)
            join meeting in record.Meetings on version.SubjectId equals meeting.Id
            where !meeting.IsWithdrawn
            join panel in record.Panels on meeting.PanelId equals panel.Id
            orderby version.At descending, version.Number descending
            select new { Version = version, Panel = panel.Name, meeting.Date, Address = new MeetingAddress(panel.Slug, meeting.Slug) })
            .AsNoTracking().Take(Feeds.Most).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => Feeds.Entry(Request, row.Version, text[PublicationLabels.Of(row.Version.Kind)], row.Panel, row.Date, row.Address));
    }
}
