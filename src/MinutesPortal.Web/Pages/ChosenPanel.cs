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
/// The panel a list is narrowed to, from the query parameter <c>panel</c>. Every list that can be narrowed by panel reads it here.
/// A former address of a panel is accepted.
/// </summary>
/// <param name="Asked">The value in the address; null if there is none.</param>
/// <param name="Panel">Null if no panel was asked for, or none has that address.</param>
/// <param name="Panels">The panels to choose from: by name, former panels last.</param>
public sealed record ChosenPanel(string? Asked, ChosenPanel.PanelChoice? Panel, IReadOnlyList<ChosenPanel.PanelChoice> Panels)
{
    /// <summary>The name of the query parameter and of its field.</summary>
    public const string Name = "panel";

    /// <summary>The panel's present slug, or else the value in the address.</summary>
    public string? Slug => Panel?.Slug ?? Asked;

    /// <summary>True if no panel has or ever had the address asked for.</summary>
    public bool IsUnknown => Asked is not null && Panel is null;

    /// <summary>Reads the panel from a request. Adds a model error if no panel has that address.</summary>
    public static async Task<ChosenPanel> ReadAsync(
        HttpRequest request, RecordDbContext record, ModelStateDictionary errors, IStringLocalizer t, CancellationToken cancellationToken)
    {
        var rows = await record.Panels.AsNoTracking()
            .Select(panel => new PanelChoice(panel.Id, panel.Name, panel.Slug, panel.FormerSlugs, panel.Purpose, panel.IsFormer, record.ListedPanels.Any(listed => listed.Id == panel.Id))).ToListAsync(cancellationToken);
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

    /// <summary>The meetings of the panel; all meetings if none was chosen.</summary>
    public IQueryable<Meeting> Narrow(IQueryable<Meeting> meetings) => Panel is { Id: var id } ? meetings.Where(meeting => meeting.PanelId == id) : meetings;

    public IEnumerable<SelectOption> Options(IStringLocalizer t) => Panels.Where(panel => panel.IsListed || panel == Panel).Select(panel =>
    {
        var (words, language) = panel.Name.Shown();
        return new SelectOption(panel.Slug, panel.IsFormer ? t["{0} (former)", words] : words, language);
    });

    /// <param name="IsListed">Whether filters offer it. A former panel without a meeting is found by search and at its address only.</param>
    public sealed record PanelChoice(Guid Id, BilingualText Name, string Slug, IReadOnlyList<string> FormerSlugs, BilingualText? Purpose, bool IsFormer, bool IsListed);
}
