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

/// <summary>The terms of a panel's members and substitutes. Adds a person, also one who is new to the council.</summary>
public sealed class IndexModel(OfficePanels panels, DetailsPublisher publisher, RecordDbContext record, TimeProvider clock) : PageModel
{
    public OpenedPanel Open { get; private set; } = null!;

    /// <summary>Whether a change was just published.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Published { get; set; }

    /// <summary>The id of somebody known; null for somebody new.</summary>
    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? NewName { get; set; }

    /// <summary>The name of a <see cref="PersonKind"/>.</summary>
    [BindProperty]
    public string? NewKind { get; set; }

    /// <summary>The name of a <see cref="MembershipRole"/>.</summary>
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
        this.Check(Person is null ? nameof(NewName) : nameof(Person), ErrorOfPerson());
        if (!ModelState.IsValid)
        {
            return false;
        }

        var newcomer = Person is null ? new Person(NewName!, PersonLabels.KindNamed(NewKind) ?? PersonKind.Councillor) : null;
        this.Set(nameof(From), () => Open.Panel.Appoint(newcomer?.Id ?? Guid.Parse(Person!), TermList.RoleNamed(Role), from.Value!.Value, to.Value));
        if (!ModelState.IsValid)
        {
            return false;
        }

        if (newcomer is not null)
        {
            await publisher.PublishAsync(new Draft(newcomer), "New person", cancellationToken);
        }

        try
        {
            return await publisher.PublishAsync(Open.Draft, "Members", cancellationToken);
        }
        catch (DomainException refusal) when (newcomer is not null)
        {
            // The person is public by now. Sending the form again appoints them.
            People = [.. People, new($"{newcomer.Id}", newcomer.Name)];
            (Person, NewName) = ($"{newcomer.Id}", null);
            throw new DomainException($"{newcomer.Name} was added to the people, but is no member yet: {refusal.Message}");
        }
    }

    private string? ErrorOfPerson()
    {
        if (Person is null)
        {
            return string.IsNullOrWhiteSpace(NewName) ? "Choose a person from the list, or enter the name of somebody new."
                : People.Any(person => person.Words.Equals(NewName.Trim(), StringComparison.OrdinalIgnoreCase)) ? $"There is a person named {NewName.Trim()} already. Choose them from the list, or add a second one of that name under People."
                : null;
        }

        return !string.IsNullOrWhiteSpace(NewName) ? "Choose a person from the list or enter the name of somebody new, not both."
            : People.All(person => person.Value != Person) ? "Choose a person from the list."
            : null;
    }

    /// <param name="Position">The term's place among the panel's terms.</param>
    public sealed record ListedTerm(int Position, string Name, MembershipRole Role, DateOnly From, DateOnly? To);
}
