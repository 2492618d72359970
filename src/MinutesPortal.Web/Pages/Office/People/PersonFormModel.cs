using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.People;

namespace MinutesPortal.Web.Pages.Office.People;

/// <summary>The form of a person, for a new one and for a change.</summary>
public abstract class PersonFormModel : PageModel
{
    [BindProperty]
    public EditedText Name { get; set; } = new();

    /// <summary>The name of a <see cref="PersonKind"/>.</summary>
    [BindProperty]
    public EditedText Kind { get; set; } = new();

    [BindProperty]
    public EditedText Party { get; set; } = new();

    [BindProperty]
    public EditedText Ward { get; set; } = new();

    [BindProperty]
    public EditedPair Contact { get; set; } = new();

    public abstract bool HasWelsh { get; }

    protected void Show(Person person)
    {
        (Name, Kind) = (EditedText.Of(person.Name), EditedText.Of($"{person.Kind}"));
        (Party, Ward, Contact) = (EditedText.Of(person.Party), EditedText.Of(person.Ward), EditedPair.Of(person.Contact));
    }

    /// <summary>Changes a person to what was typed. Each refusal stands beside its field.</summary>
    /// <returns>Whether nothing was refused.</returns>
    protected bool Apply(Person person)
    {
        var (name, kind) = (Name.Merge(person.Name), Kind.Merge($"{person.Kind}"));
        var (party, ward, contact) = (Party.Merge(person.Party), Ward.Merge(person.Ward), Contact.Merge(person.Contact));
        this.CheckNoConflict(
            (nameof(Name), Name), ($"{nameof(Kind)}.{nameof(EditedText.Text)}", Kind), (nameof(Party), Party), (nameof(Ward), Ward), (nameof(Contact), Contact));
        this.Check(nameof(Name), string.IsNullOrWhiteSpace(Name.Text) ? "Enter the person's name." : null);
        if (!ModelState.IsValid)
        {
            return false;
        }

        person.Rename(name!);
        person.SetParty(party);
        person.SetWard(ward);
        if (contact is null)
        {
            person.SetContact(null); // first, as an officer has none
        }

        this.Set($"{nameof(Kind)}.{nameof(EditedText.Text)}", () => person.SetKind(PersonLabels.KindNamed(kind) ?? person.Kind));
        if (ModelState.IsValid)
        {
            this.Set(nameof(Contact), () => person.SetContact(contact));
        }

        return ModelState.IsValid;
    }
}
