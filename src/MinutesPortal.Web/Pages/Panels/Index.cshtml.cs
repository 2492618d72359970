using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Panels;

/// <summary>All panels by kind, with former panels listed separately.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    private static readonly PanelKind[] InOrder =
    [
        PanelKind.Council, PanelKind.Executive, PanelKind.ExecutiveCommittee, PanelKind.Committee, PanelKind.Subcommittee, PanelKind.JointCommittee, PanelKind.AdvisoryGroup,
    ];

    /// <summary>The current panels. Kinds without a panel are left out.</summary>
    public IReadOnlyList<(PanelKind Kind, IReadOnlyList<ListedPanel> Panels)> Kinds { get; private set; } = [];

    public IReadOnlyList<ListedPanel> Former { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var panels = await record.ListedPanels
            .Select(panel => new ListedPanel(
                panel.Name,
                panel.Slug,
                panel.Kind,
                panel.Purpose,
                panel.IsFormer,
                record.Meetings
                    .Where(meeting => meeting.PanelId == panel.Id && meeting.Date >= today && !meeting.IsWithdrawn && meeting.CalledOff == null)
                    .Min(meeting => (DateOnly?)meeting.Date)))
            .ToListAsync(cancellationToken);
        panels = [.. panels.OrderBy(panel => panel.Name.English, StringComparer.CurrentCulture)];
        Kinds = [.. InOrder
            .Select(kind => (kind, (IReadOnlyList<ListedPanel>)[.. panels.Where(panel => !panel.IsFormer && panel.Kind == kind)]))
            .Where(group => group.Item2.Count > 0)];
        Former = [.. panels.Where(panel => panel.IsFormer)];
    }

    /// <param name="Next">The next meeting; null if none is announced.</param>
    public sealed record ListedPanel(BilingualText Name, string Slug, PanelKind Kind, BilingualText? Purpose, bool IsFormer, DateOnly? Next);
}
