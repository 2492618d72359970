using Microsoft.AspNetCore.Mvc;
using MinutesPortal.Domain;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.People;

/// <summary>Adds a person and publishes them.</summary>
public sealed class NewModel(DetailsPublisher publisher, CouncilBrand council) : PersonFormModel
{
    public override bool HasWelsh => council.Nation == Nation.Wales;

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var person = new Person(string.IsNullOrWhiteSpace(Name.Text) ? "(no name)" : Name.Text, PersonLabels.KindNamed(Kind.Text) ?? PersonKind.Councillor);
        return await this.SaveAsync(
            async () => Apply(person) && await publisher.PublishAsync(new Draft(person), "New person", cancellationToken),
            OfficeLinks.PersonPublished(person.Id));
    }
}
