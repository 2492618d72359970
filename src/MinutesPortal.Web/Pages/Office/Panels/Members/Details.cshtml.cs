using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Panels.Members;

/// <summary>One term of a member: ends it, corrects it, or removes it where it was a mistake.</summary>
public sealed class DetailsModel(OfficePanels panels, DetailsPublisher publisher, RecordDbContext record, TimeProvider clock) : PageModel
{
    public const string Remove = "remove";

    public OpenedPanel Open { get; private set; } = null!;

    public Membership Term { get; private set; } = null!;

    /// <summary>The name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name of a <see cref="MembershipRole"/>.</summary>
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>The term as the form showed it. Places change when another officer removes a term.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int term, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, term, cancellationToken))
        {
            return NotFound();
        }

        (Role, From, To, Shown) = ($"{Term.Role}", Term.From.InWords(), Term.To?.InWords(), Present);
        return Page();
    }

    /// <param name="act"><see cref="Remove"/>, or else the term is corrected.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, int term, string? act, CancellationToken cancellationToken) => await OpenAsync(id, term, cancellationToken)
        ? await this.SaveAsync(async () => MayChange(act) && await publisher.PublishAsync(Open.Draft, "Members", cancellationToken), OfficeLinks.MembersPublished(id))
        : NotFound();

    private string Present => $"{Term.PersonId} {Term.Role} {Term.From:O} {Term.To:O}";

    private async Task<bool> OpenAsync(Guid id, int position, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open || open.Panel.Memberships.FirstOrDefault(term => term.Position == position) is not { } found)
        {
            return false;
        }

        (Open, Term) = (open, found);
        Name = await record.People.Where(person => person.Id == found.PersonId).Select(person => person.Name).FirstOrDefaultAsync(cancellationToken) ?? "Somebody unknown";
        return true;
    }

    private bool MayChange(string? act)
    {
        if (Shown != Present)
        {
            throw new DomainException("Another officer has changed the members in the meantime, so nothing was published. Go back to the list of members, and look again.");
        }

        if (act == Remove)
        {
            Open.Panel.RemoveTerm(Term.Position);
            return true;
        }

        var (from, to) = (OfficeForms.ReadDay(From?.Trim(), clock.Today()), OfficeForms.ReadDay(To?.Trim(), clock.Today()));
        this.Check(nameof(From), from.Error ?? (from.Value is null ? "Enter the first day of the term." : null));
        this.Check(nameof(To), to.Error);
        if (ModelState.IsValid)
        {
            this.Set(nameof(To), () => Open.Panel.CorrectTerm(Term.Position, TermList.RoleNamed(Role), from.Value!.Value, to.Value));
        }

        return ModelState.IsValid;
    }
}
