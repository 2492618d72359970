using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.TagHelpers;

namespace MinutesPortal.Web.Pages.Office.Panels.Members;

/// <summary>The terms of a panel's members and substitutes. Adds people, also those who are new to the council.</summary>
public sealed class IndexModel(OfficePanels panels, DetailsPublisher publisher, RecordDbContext record, TimeProvider clock) : PageModel
{
    public OpenedPanel Open { get; private set; } = null!;

    /// <summary>Whether a change was just published.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Published { get; set; }

    /// <summary>The ids of those whom the council knows.</summary>
    [BindProperty]
    public List<string> Person { get; set; } = [];

    /// <summary>The names of those who are new, one a line. A role may follow after a comma.</summary>
    [BindProperty]
    public EditedText NewNames { get; set; } = new();

    /// <summary>Whether names that the council knows mean those people. Two people may share a name, so an officer says so.</summary>
    [BindProperty]
    public bool AreKnown { get; set; }

    /// <summary>Whether it was refused because the council knows some of the names.</summary>
    public bool HasKnown { get; private set; }

    /// <summary>The name of a <see cref="PersonKind"/>.</summary>
    [BindProperty]
    public string? NewKind { get; set; }

    /// <summary>The name of a <see cref="MembershipRole"/>, of all whose line names none.</summary>
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<SelectOption> People { get; private set; } = [];

    /// <summary>Present and coming terms, chair first.</summary>
    public IReadOnlyList<ListedTerm> Current { get; private set; } = [];

    /// <summary>Terms that have ended, latest first.</summary>
    public IReadOnlyList<ListedTerm> Ended { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        From = clock.Today().InWords();
        return await OpenAsync(id, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => await OpenAsync(id, cancellationToken)
        ? await this.SaveAsync(() => AppointAsync(cancellationToken), OfficeLinks.MembersPublished(id))
        : NotFound();

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open)
        {
            return false;
        }

        Open = open;
        var people = await record.People.AsNoTracking().Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        People = [.. people.OrderBy(person => person.Value, StringComparer.CurrentCulture).Select(person => new SelectOption($"{person.Key}", person.Value))];
        var today = clock.Today();
        var terms = open.Panel.Memberships.Select(term => new ListedTerm(term.Position, people.GetValueOrDefault(term.PersonId, "Somebody unknown"), term.Role, term.From, term.To)).ToList();
        Current = [.. terms.Where(term => term.To is null || term.To >= today).OrderBy(term => TermList.RankOf(term.Role)).ThenBy(term => term.Name, StringComparer.CurrentCulture)];
        Ended = [.. terms.Where(term => term.To < today).OrderByDescending(term => term.To)];
        return true;
    }

    private async Task<bool> AppointAsync(CancellationToken cancellationToken)
    {
        var (from, to) = (OfficeForms.ReadDay(From?.Trim(), clock.Today()), OfficeForms.ReadDay(To?.Trim(), clock.Today()));
        this.Check(nameof(From), from.Error ?? (from.Value is null ? "Enter the first day of the term." : null));
        this.Check(nameof(To), to.Error);
        var lines = NewNames.Lines;
        this.Check(nameof(Person), Person.Any(id => People.All(known => known.Value != id)) ? "Choose people from the list." : null);
        this.Check(nameof(NewNames), ErrorOfNames(lines));
        if (!ModelState.IsValid)
        {
            return false;
        }

        var (role, newcomers) = (TermList.RoleNamed(Role), new List<Person>());
        var terms = Person.ConvertAll(id => (Person: Guid.Parse(id), Role: role));
        foreach (var (name, own, _) in lines.Select(TermList.ReadLine))
        {
            if (KnownAs(name) is { } known)
            {
                terms.Add((known, own ?? role));
                continue;
            }

            newcomers.Add(new(name, PersonLabels.KindNamed(NewKind) ?? PersonKind.Councillor));
            terms.Add((newcomers[^1].Id, own ?? role));
        }

        foreach (var (person, own) in terms)
        {
            this.Set(nameof(From), () => Open.Panel.Appoint(person, own, from.Value!.Value, to.Value));
        }

        return ModelState.IsValid && await PublishAsync(newcomers, cancellationToken);
    }

    /// <summary>Publishes those who are new, and then the terms.</summary>
    private async Task<bool> PublishAsync(List<Person> newcomers, CancellationToken cancellationToken)
    {
        var added = new List<Person>();
        try
        {
            foreach (var newcomer in newcomers)
            {
                await publisher.PublishAsync(new Draft(newcomer), "New person", cancellationToken);
                added.Add(newcomer);
            }

            return await publisher.PublishAsync(Open.Draft, "Members", cancellationToken);
        }
        catch (DomainException refusal) when (added.Count > 0)
        {
            // They are public by now. Sending the form again appoints them.
            People = [.. People, .. added.Select(person => new SelectOption($"{person.Id}", person.Name))];
            (AreKnown, HasKnown) = (true, true);
            throw new DomainException($"{string.Join(", ", added.Select(person => person.Name))} {(added.Count == 1 ? "was" : "were")} added to the people, and nobody is a member yet: {refusal.Message}");
        }
    }

    private string? ErrorOfNames(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 && Person.Count == 0)
        {
            return People.Count == 0 ? "Enter the name of a member." : "Enter names, or choose people whom the council knows.";
        }

        var names = lines.Select(TermList.ReadLine).ToList();
        return names.Select(read => read.Error).FirstOrDefault(error => error is not null)
            ?? names.CountBy(read => read.Name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1).Select(name => $"{name.Key} stands here twice.").FirstOrDefault()
            ?? ErrorOfKnown([.. names.Select(read => read.Name).Where(name => People.Any(person => IsNamed(person, name)))]);
    }

    private string? ErrorOfKnown(List<string> names)
    {
        HasKnown = names.Count > 0;
        return names.Find(name => People.Count(person => IsNamed(person, name)) > 1) is { } shared ? $"The council knows several people named {shared}. Choose the one whom you mean above."
            : names.Count == 0 || AreKnown ? null
            : $"The council knows {string.Join(", ", names)} already. Say below that you mean {(names.Count == 1 ? "that person" : "those people")}, or add a second one of that name under People.";
    }

    /// <summary>Null for somebody new.</summary>
    private Guid? KnownAs(string name) => People.FirstOrDefault(person => IsNamed(person, name)) is { } known ? Guid.Parse(known.Value) : null;

    private static bool IsNamed(SelectOption person, string name) => person.Words.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <param name="Position">The term's place among the panel's terms.</param>
    public sealed record ListedTerm(int Position, string Name, MembershipRole Role, DateOnly From, DateOnly? To);
}
