using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Pages.Office.Panels;

/// <summary>One panel: what it is for, its members, its coming meetings, and what new ones start with.</summary>
public sealed class DetailsModel(OfficePanels panels, WorkspaceDbContext workspace, RecordDbContext record, TimeProvider clock) : PageModel
{
    private const int Shown = 30;

    /// <summary>Whether the panel was just published.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Published { get; set; }

    /// <summary>How many meetings were just made.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Made { get; set; }

    /// <summary>How many of them could be announced; null where all were that should be.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Announced { get; set; }

    public OpenedPanel Open { get; private set; } = null!;

    /// <summary>The members and substitutes of today, chair first.</summary>
    public IReadOnlyList<(MembershipRole Role, string Name, int Term)> Members { get; private set; } = [];

    /// <summary>The next meetings, soonest first, also those that are not announced yet.</summary>
    public IReadOnlyList<Meeting> Coming { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        var terms = open.Panel.MembersOn(Today).ToList();
        var ids = terms.ConvertAll(term => term.PersonId);
        var names = await record.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        Members = [.. terms.Where(term => names.ContainsKey(term.PersonId)).Select(term => (term.Role, Name: names[term.PersonId], term.Position))
            .OrderBy(member => TermList.RankOf(member.Role)).ThenBy(member => member.Name, StringComparer.CurrentCulture)];
        Coming = [.. (await workspace.Drafts.AsNoTracking().Where(draft => draft.PanelId == id && draft.Date >= Today).OrderBy(draft => draft.Date).Take(Shown)
            .Select(draft => draft.Content).ToListAsync(cancellationToken)).Select(SubjectJson.Read<Meeting>).OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Time)];
        return Page();
    }
}
