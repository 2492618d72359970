using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>Chooses the meetings whose minutes an item is to approve. LGA 1972 Sch 12 para 41(1).</summary>
public sealed class MinutesModel(OfficeMeetings meetings, RecordDbContext record) : ItemPage(meetings)
{
    /// <summary>Minutes seldom wait longer than a year.</summary>
    private const int MostEarlier = 30;

    /// <summary>The panel's meetings before this one whose minutes nobody has approved, and those that are chosen; latest first.</summary>
    public IReadOnlyList<Meeting> Earlier { get; private set; } = [];

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>What the form showed as chosen.</summary>
    [BindProperty]
    public string? Was { get; set; }

    private Panel Panel { get; set; } = null!;

    public PageResult OnGet()
    {
        // All that wait are proposed.
        Chosen = Item.MinutesToApprove.Count > 0 ? [.. Item.MinutesToApprove] : [.. Earlier.Where(earlier => earlier.Stage >= MeetingStage.DraftMinutes).Select(earlier => earlier.Id)];
        Was = Written(Item.MinutesToApprove);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, string item, CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(Open, $"Item {item}: minutes to approve", draft => MaySave(draft.Meeting), cancellationToken),
        OfficeLinks.Item(id, item));

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

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await base.ReadAsync(cancellationToken))
        {
            return false;
        }

        Panel = await record.Panels.AsNoTracking().SingleAsync(panel => panel.Id == Open.Panel.Id, cancellationToken);
        var chosen = Item.MinutesToApprove.ToList();
        Earlier = await record.Meetings.AsNoTracking().HeldBefore(Open)
            .Where(meeting => meeting.Stage != MeetingStage.ApprovedMinutes || chosen.Contains(meeting.Id))
            .OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Slug).Take(MostEarlier).ToListAsync(cancellationToken);
        return true;
    }

    private static string Written(IEnumerable<Guid> meetings) => string.Join(' ', meetings);
}
