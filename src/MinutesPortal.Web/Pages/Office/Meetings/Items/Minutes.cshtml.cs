using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>Chooses the meetings whose minutes an item is to approve. LGA 1972 Sch 12 para 41(1).</summary>
public sealed class MinutesModel(OfficeMeetings meetings, RecordDbContext record) : PageModel
{
    /// <summary>Minutes seldom wait longer than a year.</summary>
    private const int MostEarlier = 30;

    public OpenMeeting Open { get; private set; } = null!;

    public AgendaItem Item { get; private set; } = null!;

    /// <summary>The panel's meetings before this one whose minutes nobody has approved, and those that are chosen; latest first.</summary>
    public IReadOnlyList<Meeting> Earlier { get; private set; } = [];

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>What the form showed as chosen.</summary>
    [BindProperty]
    public string? Was { get; set; }

    private Panel Panel { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string item, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(id, item, cancellationToken))
        {
            return NotFound();
        }

        (Chosen, Was) = ([.. Item.MinutesToApprove], Written(Item.MinutesToApprove));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string item, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(id, item, cancellationToken))
        {
            return NotFound();
        }

        return await this.SaveAsync(
            () => meetings.ChangeAsync(Open, $"Item {item}: minutes to approve", draft => MaySave(draft.Meeting), cancellationToken),
            OfficeLinks.Item(id, item));
    }

    private bool MaySave(Meeting meeting)
    {
        if (meeting.Items.FirstOrDefault(one => one.Id == Item.Id) is not { } item)
        {
            return false; // removed in the meantime
        }

        if (Written(item.MinutesToApprove) is var now && now != (Was ?? ""))
        {
            Was = now;
            ModelState.AddModelError(nameof(Chosen), $"{OfficeForms.ChangedByAnother} in the meantime, so nothing was saved. Look at your choice, and save again.");
            return false;
        }

        meeting.SetMinutesToApprove(item, Panel, [.. Earlier.Where(earlier => Chosen.Contains(earlier.Id)).Reverse()]);
        return true;
    }

    private async Task<bool> ReadAsync(Guid id, string item, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, item, cancellationToken) is not { } open)
        {
            return false;
        }

        (Open, Item) = open;
        Panel = await record.Panels.AsNoTracking().SingleAsync(panel => panel.Id == Open.Panel.Id, cancellationToken);
        var (date, chosen) = (Open.Meeting.Date, Item.MinutesToApprove.ToList());
        List<Guid> panels = [Panel.Id, .. Panel.Predecessors];
        Earlier = await record.Meetings.AsNoTracking()
            .Where(meeting => panels.Contains(meeting.PanelId) && meeting.Date < date && meeting.CalledOff == null && !meeting.IsWithdrawn)
            .Where(meeting => meeting.Stage != MeetingStage.ApprovedMinutes || chosen.Contains(meeting.Id))
            .OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Slug).Take(MostEarlier).ToListAsync(cancellationToken);
        return true;
    }

    private static string Written(IEnumerable<Guid> meetings) => string.Join(' ', meetings);
}
