using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The order of the items: by buttons, by numbers, or by dragging where there is script.</summary>
public sealed class OrderModel(OfficeMeetings meetings) : MeetingPage(meetings)
{
    /// <summary>The ids of the items in the order that the form showed.</summary>
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    /// <summary>The number typed beside each item of <see cref="Shown"/>.</summary>
    [BindProperty]
    public List<string?> Place { get; set; } = [];

    /// <summary>Whether the items are numbered 1, 2, 3 in their order.</summary>
    [BindProperty]
    public bool ByOrder { get; set; }

    /// <summary>The id of the item whose button was pressed, to move it one place up or down.</summary>
    [BindProperty]
    public string? Up { get; set; }

    [BindProperty]
    public string? Down { get; set; }

    /// <summary>The id of the item that was just moved up. Its button has focus again.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Raised { get; set; }

    /// <summary>The id of the item that was just moved down.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Lowered { get; set; }

    public PageResult OnGet()
    {
        ByOrder = Open.Meeting.NumbersItems == true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        foreach (var (item, typed) in Shown.Zip(Place))
        {
            this.Check(IdOf(item), typed is null || NumberIn(typed) is not null ? null : $"“{typed}” is not a number. Enter the place of the item, such as 2.");
        }

        return await this.SaveAsync(
            () => Meetings.ChangeAsync(Open, ByOrder == (Open.Meeting.NumbersItems == true) ? "Order of the items" : "Order and numbering of the items", draft => Arrange(draft.Meeting), cancellationToken),
            Up is not null ? OfficeLinks.OrderRaised(id, Up) : Down is not null ? OfficeLinks.OrderLowered(id, Down) : OfficeLinks.Meeting(id));
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
        var ids = ByPlace();
        var index = ids.IndexOf(id);
        if (index >= 0 && index + step >= 0 && index + step < ids.Count)
        {
            (ids[index], ids[index + step]) = (ids[index + step], ids[index]);
        }

        return ids;
    }

    /// <summary>An item whose number was changed comes before the one that had this number.</summary>
    private List<string> ByPlace() => [.. Shown.Distinct().Select((id, index) => (Id: id, Old: index + 1, New: NumberIn(Place.ElementAtOrDefault(index)) ?? index + 1))
        .OrderBy(item => item.New).ThenBy(item => item.New == item.Old ? 1 : item.New < item.Old ? 0 : 2).Select(item => item.Id)];

    /// <summary>The id of the field with the place of an item, and the key of its error.</summary>
    public static string IdOf(string item) => $"place-{item}";

    /// <summary>What the field shows: what was typed, if it was refused.</summary>
    /// <param name="index">The item's place, from 0.</param>
    public string PlaceOf(string item, int index) =>
        !ModelState.IsValid && Shown.IndexOf(item) is >= 0 and var shown && Place.ElementAtOrDefault(shown) is { } typed ? typed : $"{index + 1}";

    private static int? NumberIn(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
