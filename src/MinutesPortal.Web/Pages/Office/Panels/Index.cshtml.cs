using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>The panels that an officer works for, by kind, each with its next meeting.</summary>
public sealed class IndexModel(WorkspaceDbContext workspace, RecordDbContext record, Officer me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<IGrouping<PanelKind, ListedPanel>> Kinds { get; private set; } = [];

    /// <summary>Those that no longer meet.</summary>
    public IReadOnlyList<ListedPanel> Former { get; private set; } = [];

    public bool MayCreate => me.MayAddPanels();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var next = await workspace.Drafts.OnPanelsOf(me, draft => draft.PanelId ?? Guid.Empty)
            .Where(draft => draft.PanelId != null && draft.Date >= today)
            .GroupBy(draft => draft.PanelId!.Value).Select(panel => new { panel.Key, Date = panel.Min(draft => draft.Date) })
            .ToDictionaryAsync(panel => panel.Key, panel => panel.Date, cancellationToken);
        var panels = (await record.Panels.AsNoTracking().OnPanelsOf(me, panel => panel.Id)
            .Select(panel => new { panel.Id, panel.Name, panel.Kind, panel.IsFormer }).ToListAsync(cancellationToken))
            .OrderBy(panel => panel.Name.English, StringComparer.CurrentCulture)
            .Select(panel => new ListedPanel(panel.Id, panel.Name.English, panel.Kind, panel.IsFormer, next.GetValueOrDefault(panel.Id))).ToList();
        Kinds = [.. panels.Where(panel => !panel.IsFormer).GroupBy(panel => panel.Kind).OrderBy(kind => PlaceOf(kind.Key))];
        Former = panels.FindAll(panel => panel.IsFormer);
    }

    /// <summary>The executive stands beside the council, as on the public list.</summary>
    private static int PlaceOf(PanelKind kind) => kind switch
    {
        PanelKind.Council => 0,
        PanelKind.Executive => 1,
        PanelKind.ExecutiveCommittee => 2,
        _ => 3 + (int)kind,
    };

    /// <param name="Next">The day of the next meeting, also where it is not announced yet; null for none.</param>
    public sealed record ListedPanel(Guid Id, string Name, PanelKind Kind, bool IsFormer, DateOnly? Next);
}
