using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings.Items;

/// <summary>Adds an item to a meeting, or several at once by their titles.</summary>
public sealed partial class NewModel(OfficeMeetings meetings) : MeetingPage(meetings)
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

    /// <summary>The titles of several items, one a line; no text where the form is of one item.</summary>
    [BindProperty]
    public EditedText Titles { get; set; } = new();

    public bool IsOfSeveral => Titles.Text is not null;

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var titles = TitlesIn(Titles.Text);
        if (IsOfSeveral)
        {
            this.Check(nameof(Titles), titles.Count == 0 ? "Enter a title for the agenda item." : null);
            return await this.SaveAsync(
                () => Meetings.ChangeAsync(Open, titles.Count == 1 ? "A new item" : $"{titles.Count} new items", draft => Add(draft.Meeting, titles), cancellationToken),
                OfficeLinks.MeetingAtNextItem(id));
        }

        this.Check(nameof(Title), Title.Typed is null ? "Enter a title for the agenda item." : null);
        var added = "";
        var saved = await this.SaveAsync(
            () => Meetings.ChangeAsync(Open, "A new item", draft => Add(draft.Meeting, out added), cancellationToken),
            OfficeLinks.Meeting(id));
        return saved is LocalRedirectResult ? LocalRedirect($"~/{OfficeLinks.MeetingAt(id, added)}") : saved;
    }

    /// <summary>The titles in a list that was typed or pasted, without its own numbers and bullets.</summary>
    private static List<string> TitlesIn(string? list) =>
        [.. (list ?? "").Split('\n').Select(line => ListMark.Replace(line.Trim(), "").Trim()).Where(title => title.Length > 0)];

    [GeneratedRegex(@"^(?:\d{1,3}(?:[.)](?:\s+|$)|\t\s*)|[•·–-](?:\s+|$))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListMark { get; }

    private static bool Add(Meeting meeting, List<string> titles)
    {
        titles.ForEach(title => meeting.AddItem(title));
        return true;
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
