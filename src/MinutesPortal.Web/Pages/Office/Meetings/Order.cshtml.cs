using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The order of the items: by buttons, by numbers, or by dragging where there is script.</summary>
public sealed class OrderModel(OfficeMeetings meetings) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!;

    /// <summary>The ids of the items in the order that the form showed.</summary>
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    /// <summary>The number typed beside each item of <see cref="Shown"/>.</summary>
    [BindProperty]
    public List<int?> Place { get; set; } = [];

    /// <summary>Whether the items are numbered 1, 2, 3 in their order.</summary>
    [BindProperty]
    public bool ByOrder { get; set; }

    /// <summary>The id of the item whose button was pressed, to move it one place up or down.</summary>
    [BindProperty]
    public string? Up { get; set; }

    [BindProperty]
    public string? Down { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        ByOrder = open.Meeting.NumbersItems == true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await meetings.OpenAsync(id, cancellationToken) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        var isOneStep = Up is not null || Down is not null;
        return await this.SaveAsync(
            () => meetings.ChangeAsync(open, "Order of the items", draft => Arrange(draft.Meeting), cancellationToken),
            isOneStep ? OfficeLinks.Order(id) : OfficeLinks.Meeting(id));
    }

    private bool Arrange(Meeting meeting)
    {
        var wanted = Up is not null ? Stepped(Up, -1) : Down is not null ? Stepped(Down, 1) : ByPlace();
        // Another officer may have added items since, which keep their place, or removed some.
        var order = wanted.Select(id => meeting.Items.FirstOrDefault(item => item.Id == id)).OfType<AgendaItem>().ToList();
        foreach (var (index, added) in meeting.Items.Index().Where(one => !order.Contains(one.Item)).ToList())
        {
            order.Insert(Math.Min(index, order.Count), added);
        }

        meeting.Arrange(order);
        meeting.SetNumbering(ByOrder);
        return true;
    }

    private List<string> Stepped(string id, int step)
    {
        var ids = Shown.Distinct().ToList();
        var index = ids.IndexOf(id);
        if (index >= 0 && index + step >= 0 && index + step < ids.Count)
        {
            (ids[index], ids[index + step]) = (ids[index + step], ids[index]);
        }

        return ids;
    }

    /// <summary>An item whose number was changed comes before the one that had this number.</summary>
    private List<string> ByPlace() => [.. Shown.Distinct().Select((id, index) => (Id: id, Old: index + 1, New: Place.ElementAtOrDefault(index) ?? index + 1))
        .OrderBy(item => item.New).ThenBy(item => item.New == item.Old ? 1 : item.New < item.Old ? 0 : 2).Select(item => item.Id)];
}
