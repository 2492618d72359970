using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>The interests that were declared at a meeting, each in its item. Localism Act 2011 s.31; in Wales the council's code of conduct.</summary>
public sealed class DeclarationsModel(OfficeMeetings meetings) : MeetingPage(meetings)
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The id of the item.</summary>
    [BindProperty]
    public string? Item { get; set; }

    /// <summary>The name of an <see cref="InterestKind"/>.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>The name of a <see cref="DeclarationAction"/>.</summary>
    [BindProperty]
    public string? Conduct { get; set; }

    [BindProperty]
    public EditedPair Nature { get; set; } = new();

    /// <summary>The kinds that the code of conduct in the council's nation knows.</summary>
    public IEnumerable<InterestKind> Kinds => Enum.GetValues<InterestKind>().Where(kind => (kind is InterestKind.Personal or InterestKind.Prejudicial) == Open.HasWelsh);

    /// <summary>Those at the meeting, or all who are listed where the attendance is not recorded yet.</summary>
    public IReadOnlyList<Attendee> Attendees =>
        Open.Meeting.Attendees.Where(attendee => attendee.IsPresent).ToList() is { Count: > 0 } present ? present : Open.Meeting.Attendees;

    public PageResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var (kind, action) = (OfficeForms.Named<InterestKind>(Kind), OfficeForms.Named<DeclarationAction>(Conduct));
        var who = string.IsNullOrWhiteSpace(Name) ? null : Attendees.Count == 0 ? Name.Trim() : FoundAttendance.Only(Attendees, Name)?.Name;
        this.Check(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "Enter who declared the interest." : who is null ? $"“{Name.Trim()}” is not in the attendance. Choose a name from the list, or record the attendance first." : null);
        this.Check(nameof(Item), Open.Meeting.Items.All(item => item.Id != Item) ? "Choose the item." : null);
        this.Check(nameof(Kind), kind is null || !Kinds.Contains(kind.Value) ? "Choose the kind of interest." : null);
        this.Check(nameof(Conduct), action is null ? "Say what they did." : null);
        return this.SaveAsync(
            () => Meetings.ChangeAsync(Open, $"Item {Item}: declaration", draft => MayDeclare(draft.Meeting, new(who!, kind!.Value, action!.Value, Nature.Typed)), cancellationToken),
            OfficeLinks.Declarations(id));
    }

    /// <summary>Removes a declaration.</summary>
    /// <param name="item">The id of its item.</param>
    /// <param name="index">Its place in the item's list.</param>
    /// <param name="name">Whose it was, so that no other one goes if the list has changed.</param>
    public Task<IActionResult> OnPostRemoveAsync(Guid id, string item, int index, string name, CancellationToken cancellationToken) => this.SaveAsync(
        () => Meetings.ChangeAsync(Open, $"Item {item}: declaration removed", draft => MayRemove(draft.Meeting, item, index, name), cancellationToken), OfficeLinks.Declarations(id));

    private bool MayDeclare(Meeting meeting, Declaration declaration)
    {
        if (meeting.Items.FirstOrDefault(item => item.Id == Item) is not { } item)
        {
            return false;
        }

        if (!item.Declarations.Contains(declaration)) // a form that is sent twice records one declaration
        {
            item.RecordDeclarations([.. item.Declarations, declaration]);
        }

        return true;
    }

    private static bool MayRemove(Meeting meeting, string id, int index, string name)
    {
        if (meeting.Items.FirstOrDefault(item => item.Id == id) is not { } item || item.Declarations.ElementAtOrDefault(index)?.Name != name)
        {
            return false;
        }

        item.RecordDeclarations(item.Declarations.Where((_, place) => place != index));
        return true;
    }
}
