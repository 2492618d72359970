using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>Changes a panel and publishes it.</summary>
public sealed class ChangeModel(OfficePanels panels, DetailsPublisher publisher) : PanelFormModel
{
    public OpenedPanel Open { get; private set; } = null!;

    public override bool HasWelsh => Open.HasWelsh;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        Show(open.Panel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        return await this.SaveAsync(
            async () => Apply(open.Panel) && await publisher.PublishAsync(open.Draft, "Details of the panel", cancellationToken),
            OfficeLinks.PanelPublished(id));
    }
}
