using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages;

/// <summary>
/// The panel to which a list is narrowed: what stands in the query parameter <c>panel</c>. Every list that can be narrowed by panel
/// reads it here. A former address of a panel will do.
/// </summary>
/// <param name="Asked">As the address has it; null where it names none.</param>
/// <param name="Panel">Null where none is asked for, or no panel has that address.</param>
/// <param name="Panels">Those that can be chosen, by name: those that meet, then those that no longer do.</param>
public sealed record ChosenPanel(string? Asked, ChosenPanel.PanelChoice? Panel, IReadOnlyList<ChosenPanel.PanelChoice> Panels)
{
    /// <summary>Of the query parameter, and of its field.</summary>
    public const string Name = "panel";

    /// <summary>The panel's present address, or what was asked for.</summary>
    public string? Slug => Panel?.Slug ?? Asked;

    /// <summary>A panel is asked for that never had this address.</summary>
    public bool IsUnknown => Asked is not null && Panel is null;

    /// <summary>What a request asks for. An address that no panel has is said beside the field.</summary>
    public static async Task<ChosenPanel> ReadAsync(
        HttpRequest request, RecordDbContext record, ModelStateDictionary errors, IStringLocalizer t, CancellationToken cancellationToken)
    {
        var rows = await record.Panels.AsNoTracking()
            .Select(panel => new PanelChoice(panel.Id, panel.Name, panel.Slug, panel.FormerSlugs, panel.Purpose, panel.IsFormer)).ToListAsync(cancellationToken);
        PanelChoice[] panels = [.. rows.OrderBy(panel => panel.IsFormer).ThenBy(panel => panel.Name.English, StringComparer.CurrentCulture)];
        var asked = request.Query[Name].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(asked))
        {
            return new(null, null, panels);
        }

        var chosen = Array.Find(panels, panel => panel.Slug == asked) ?? Array.Find(panels, panel => panel.FormerSlugs.Contains(asked));
        if (chosen is null)
        {
            errors.AddModelError(Name, t["Choose a panel from the list"]);
        }

        return new(asked, chosen, panels);
    }

    /// <summary>The meetings of the panel; all where none was chosen.</summary>
    public IQueryable<Meeting> Narrow(IQueryable<Meeting> meetings) => Panel is { Id: var id } ? meetings.Where(meeting => meeting.PanelId == id) : meetings;

    public IEnumerable<SelectOption> Options(IStringLocalizer t) => Panels.Select(panel =>
    {
        var (words, language) = panel.Name.Shown();
        return new SelectOption(panel.Slug, panel.IsFormer ? t["{0} (former)", words] : words, language);
    });

    /// <summary>A panel that can be chosen.</summary>
    public sealed record PanelChoice(Guid Id, BilingualText Name, string Slug, IReadOnlyList<string> FormerSlugs, BilingualText? Purpose, bool IsFormer);
}
