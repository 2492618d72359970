using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.People;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Office.People;

/// <summary>Councillors, co-opted members and officers, narrowed by kind and name.</summary>
public sealed class IndexModel(RecordDbContext record) : PageModel
{
    /// <summary>The name of a <see cref="PersonKind"/>; anything else for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Part of a name, party or ward.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var kind = PersonLabels.KindNamed(Kind);
        var people = await record.People.AsNoTracking().Where(person => kind == null || person.Kind == kind).ToListAsync(cancellationToken);
        People = [.. people.Where(IsSought).OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    private bool IsSought(Person person) =>
        Q is null || new[] { person.Name, person.Party, person.Ward }.Any(words => words?.Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase) == true);
}
