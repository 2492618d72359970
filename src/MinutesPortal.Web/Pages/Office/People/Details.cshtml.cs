using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Office.People;

/// <summary>One person, with their terms on panels.</summary>
public sealed class DetailsModel(RecordDbContext record) : PageModel
{
    /// <summary>Whether the person was just published.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Published { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<PersonTerm> Terms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await record.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Person = found;
        Terms = [.. (await (
            from panel in record.Panels
            from term in panel.Memberships
            where term.PersonId == id
            select new PersonTerm(panel.Name, panel.Slug, term.Role, term.From, term.To)).AsNoTracking().ToListAsync(cancellationToken)).OrderByDescending(term => term.From)];
        return Page();
    }

    public sealed record PersonTerm(BilingualText Panel, string PanelSlug, MembershipRole Role, DateOnly From, DateOnly? To);
}
