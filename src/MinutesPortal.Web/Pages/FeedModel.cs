using System.Globalization;
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
    private const int Shown = 50;

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

            title = $"{name}, {council}";
        }

        return MachineAnswers.Tagged(
            AtomFeed.Write(
                Request.Absolute(panel is null ? "feed.atom" : $"panels/{panel}/feed.atom"),
                title,
                council,
                CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
                entries.Count > 0 ? entries[0].Updated : clock.GetUtcNow(),
                entries),
            AtomFeed.MediaType);
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
            select new { version.Number, version.Kind, version.At, version.Note, Panel = panel.Name, PanelSlug = panel.Slug, meeting.Date, meeting.Slug })
            .AsNoTracking().Take(Shown).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new AtomEntry(
            // RFC 4151, and not the page's address, which another name of the panel changes: an id must never change (RFC 4287 section 4.2.6).
            string.Create(CultureInfo.InvariantCulture, $"tag:{Request.Host.Host},{row.At.UtcDateTime:yyyy-MM-dd}:publications/{row.Number}"),
            $"{text[MeetingWords.Of(row.Kind)].Value}: {row.Panel.Shown().Words}, {InWords.Date(row.Date)}",
            row.At,
            Request.Absolute(string.Create(CultureInfo.InvariantCulture, $"panels/{row.PanelSlug}/meetings/{row.Slug}/versions/{row.Number}")),
            row.Note?.Shown().Words));
    }
}
