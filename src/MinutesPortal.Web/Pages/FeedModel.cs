using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Data;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Pages.Panels.Meetings;

namespace MinutesPortal.Web.Pages;

/// <summary>For feed readers (Atom): what was published last, of a panel or of all. What an import brought is no news.</summary>
public sealed class FeedModel(RecordDbContext record, CouncilBrand brand, IStringLocalizer<InterfaceText> text, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? panel, CancellationToken cancellationToken)
    {
        var panels = panel is null ? record.Panels : record.Panels.Where(row => row.Slug == panel);
        var entries = await EntriesAsync(panels, cancellationToken);
        var council = brand.Name;
        var title = council;
        if (panel is not null)
        {
            if (await panels.Select(row => row.Name).FirstOrDefaultAsync(cancellationToken) is not { } name)
            {
                return NotFound();
            }

            title = $"{name.Shown().Words}, {council}";
        }

        return Feeds.Answer(Request, panel is null ? "feed.atom" : $"panels/{panel}/feed.atom", title, council, entries, clock.GetUtcNow());
    }

    private async Task<List<AtomEntry>> EntriesAsync(IQueryable<Panel> panels, CancellationToken cancellationToken)
    {
        var rows = await (
            from version in record.Versions
            where version.State == VersionState.Open && version.Kind != PublicationKind.Import
            join meeting in record.Meetings on version.SubjectId equals meeting.Id
            where !meeting.IsWithdrawn
            join panel in panels on meeting.PanelId equals panel.Id
            orderby version.At descending, version.Number descending
            select new { Version = version, Panel = panel.Name, PanelSlug = panel.Slug, meeting.Date, meeting.Slug })
            .AsNoTracking().Take(Feeds.Most).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => Feeds.Entry(Request, row.Version, text[MeetingWords.Of(row.Version.Kind)], row.Panel, row.PanelSlug, row.Date, row.Slug));
    }
}
