using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.People;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.People;

/// <summary>Councillors and co-opted members, current and former; by name, ward or party.</summary>
public sealed class IndexModel(RecordDbContext record, TimeProvider clock) : PageModel
{
    /// <summary>"ward" or "party"; anything else sorts by name.</summary>
    [FromQuery(Name = "by")]
    public string? By { get; set; }

    /// <summary>Members of a panel today, and people without any known term. Only an ended term makes a former member.</summary>
    public IReadOnlyList<Group> Now { get; private set; } = [];

    public IReadOnlyList<ListedPerson> Former { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var people = SurnameOrder.Sort(
            await record.People.AsNoTracking().Where(person => person.Kind != PersonKind.Officer)
                .Select(person => new ListedPerson(
                    person.Name,
                    person.Slug,
                    person.Kind,
                    person.Ward,
                    person.Party,
                    record.Panels.SelectMany(panel => panel.Memberships).Any(term => term.PersonId == person.Id)
                        && !record.Panels.SelectMany(panel => panel.Memberships).Any(term => term.PersonId == person.Id && (term.To == null || term.To >= today))))
                .ToListAsync(cancellationToken),
            person => person.Name).ToList();
        Former = [.. people.Where(person => person.IsFormer)];
        Now = [.. people.Where(person => !person.IsFormer)
            .GroupBy(person => By switch { "ward" => person.Ward, "party" => person.Party, _ => null } is { Length: > 0 } group ? group : "")
            .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.IgnoreCase))
            .Select(group => new Group(group.Key, [.. group]))];
    }

    /// <param name="Name">Empty for people without a ward or party, and if the list is not grouped.</param>
    public sealed record Group(string Name, IReadOnlyList<ListedPerson> People);

    public sealed record ListedPerson(string Name, string Slug, PersonKind Kind, string? Ward, string? Party, bool IsFormer);
}
