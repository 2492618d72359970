using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.People;

/// <summary>Changes a person and publishes them.</summary>
public sealed class ChangeModel(WorkspaceDbContext workspace, DetailsPublisher publisher, CouncilBrand council) : PersonFormModel
{
    public Draft Draft { get; private set; } = null!;

    public Person Person => (Person)Draft.Subject;

    public override bool HasWelsh => council.Nation == Nation.Wales;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Show(Person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => await OpenAsync(id, cancellationToken)
        ? await this.SaveAsync(
            async () => Apply(Person) && await publisher.PublishAsync(Draft, "Details of the person", cancellationToken),
            OfficeLinks.PersonPublished(id))
        : NotFound();

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await new DraftStore(workspace).FindAsync(id, cancellationToken) is not { Subject: Person _ } draft)
        {
            return false;
        }

        Draft = draft;
        return true;
    }
}
