using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>Adds a panel and publishes it.</summary>
public sealed class NewModel(DetailsPublisher publisher, CouncilBrand council, Officer me) : PanelFormModel
{
    public override bool HasWelsh => council.Nation == Nation.Wales;

    public IActionResult OnGet()
    {
        Kind = EditedText.Of($"{PanelKind.Committee}"); // as most are
        Contact = new() { English = new() { Text = council.MailAddress } };
        return me.MayAddPanels() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!me.MayAddPanels())
        {
            return NotFound();
        }

        var panel = new Panel(Name.Typed ?? "(no name)", OfficeForms.Named<PanelKind>(Kind.Text) ?? PanelKind.Committee);
        return await this.SaveAsync(
            async () => Apply(panel) && await publisher.PublishAsync(new Draft(panel), "New panel", cancellationToken),
            OfficeLinks.PanelPublished(panel.Id));
    }
}
