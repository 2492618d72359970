using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>Adds an item to a meeting.</summary>
public sealed class NewModel(OfficeMeetings meetings) : MeetingPage(meetings)
{
    [BindProperty]
    public EditedPair Title { get; set; } = new();

    [BindProperty]
    public EditedPair Purpose { get; set; } = new();

    [BindProperty]
    public EditedPair Presenter { get; set; } = new();

    /// <summary>The names of wards, divided by commas.</summary>
    [BindProperty]
    public EditedText Wards { get; set; } = new();

    /// <summary>The id of the item that it follows; empty to come first, null to come last.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Whether the officer goes on to the field for the next item.</summary>
    [BindProperty]
    public bool IsOneOfSeveral { get; set; }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        this.Check(nameof(Title), Title.Typed is null ? "Enter a title for the agenda item." : null);
        var added = "";
        var saved = await this.SaveAsync(
            () => Meetings.ChangeAsync(Open, "A new item", draft => Add(draft.Meeting, out added), cancellationToken),
            OfficeLinks.Meeting(id));
        return saved is LocalRedirectResult ? LocalRedirect($"~/{(IsOneOfSeveral ? OfficeLinks.MeetingAtNextItem(id) : OfficeLinks.MeetingAt(id, added))}") : saved;
    }

    private bool Add(Meeting meeting, out string added)
    {
        var item = meeting.AddItem(Title.Merge(null) ?? "", purpose: Purpose.Merge(null));
        item.SetPresenter(Presenter.Merge(null));
        item.SetWards(DetailsModel.NamesIn(Wards.Text));
        added = item.Id;
        if (After is not null)
        {
            var others = meeting.Items.Where(other => other != item).ToList();
            others.Insert(others.FindIndex(other => other.Id == After) + 1, item);
            meeting.Arrange(others);
        }

        return true;
    }
}
