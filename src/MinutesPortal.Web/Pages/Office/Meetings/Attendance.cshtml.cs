using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Who attended: the members of the panel, substitutes, and others. LGA 1972 Sch 12 para 40.</summary>
public sealed partial class AttendanceModel(OfficeMeetings meetings, MeetingMembers known) : MeetingPage(meetings)
{
    /// <summary>The act of the button that records as present everybody of whom nothing is recorded.</summary>
    public const string AllPresent = "present";

    /// <summary>The members whom the form lists, in its order.</summary>
    public IReadOnlyList<Attendee> Members { get; private set; } = [];

    /// <summary>For each member in order, the name of a <see cref="Presence"/>.</summary>
    [BindProperty]
    public List<string> Presences { get; set; } = [];

    /// <summary>For each of <see cref="Rows"/> in order, the id of the item for which they arrived; empty for the first.</summary>
    [BindProperty]
    public List<string?> From { get; set; } = [];

    /// <summary>For each of <see cref="Rows"/>, the id of the item before which they left; empty where they stayed to the end.</summary>
    [BindProperty]
    public List<string?> Until { get; set; } = [];

    /// <summary>For each of <see cref="Rows"/>, the numbers of further items for which they were not there, such as "5, 7".</summary>
    [BindProperty]
    public List<string?> Out { get; set; } = [];

    /// <summary>Whoever may vote, in the order of the form: the members, and the substitutes that were recorded before.</summary>
    public IReadOnlyList<Attendee> Rows => [.. Members, .. Open.Meeting.Attendees.Where(attendee => attendee.Capacity == Capacity.Substitute)];

    /// <summary>How a member can have attended. Who attends remotely counts in Wales only.</summary>
    public IEnumerable<Presence> Choices(Presence now) => Enum.GetValues<Presence>().Where(presence =>
        presence == now || presence is not (Presence.Remote or Presence.RemoteWithoutVote) || presence == (Open.HasWelsh ? Presence.Remote : Presence.RemoteWithoutVote));

    /// <summary>One a line: "Councillor Vic Lowe for Councillor Ann Reed".</summary>
    [BindProperty]
    public EditedText Substitutes { get; set; } = new();

    /// <summary>One a line: "Roy Teal, Head of Ports".</summary>
    [BindProperty]
    public EditedText Others { get; set; } = new();

    [BindProperty]
    public bool LackedQuorum { get; set; }

    /// <summary>The attendance that the form showed.</summary>
    [BindProperty]
    public string? Was { get; set; }

    public PageResult OnGet()
    {
        var meeting = Open.Meeting;
        Presences = [.. Members.Select(member => $"{member.Presence}")];
        foreach (var attendee in Rows)
        {
            var (first, last) = attendee.TimeAt(meeting);
            From.Add(first is > 0 and var arrived ? meeting.Items[arrived].Id : null);
            Until.Add(last + 1 is { } left && left < meeting.Items.Count ? meeting.Items[left].Id : null);
            Out.Add(string.Join(", ", meeting.Items.Where((item, index) => (first is null || (index > first && index < last)) && attendee.AbsentFor.Contains(item.Id)).Select(NumberOf)));
        }

        Substitutes = EditedText.Of(string.Join('\n', meeting.Attendees.Where(attendee => attendee.Capacity == Capacity.Substitute).Select(attendee => $"{attendee.Name} for {attendee.SubstituteFor}")));
        Others = EditedText.Of(string.Join('\n', meeting.Attendees.Where(IsOther).Select(attendee => attendee.Role is { } role ? $"{attendee.Name}, {role.English}" : attendee.Name)));
        (LackedQuorum, Was) = (meeting.LackedQuorum, Seen(meeting));
        return Page();
    }

    /// <param name="act"><see cref="AllPresent"/>, or else what is recorded is what was chosen.</param>
    public Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken cancellationToken)
    {
        if (act == AllPresent)
        {
            Presences = [.. Members.Select((_, index) => PresenceAt(index) is var presence && presence == Presence.NotRecorded ? $"{Presence.Present}" : $"{presence}")];
        }

        return this.SaveAsync(() => Meetings.ChangeAsync(Open, "Attendance", draft => MaySave(draft.Meeting), cancellationToken), OfficeLinks.Meeting(id));
    }

    /// <summary>Whether somebody was there for a part of the meeting only.</summary>
    public bool IsPartly(int row) => new[] { From, Until, Out }.Any(field => !string.IsNullOrEmpty(field.ElementAtOrDefault(row)));

    public Presence PresenceAt(int member) => OfficeForms.Named<Presence>(Presences.ElementAtOrDefault(member)) ?? Presence.NotRecorded;

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var read = await known.ReadAsync(Open, cancellationToken);
        Members = read ?? [];
        return read is not null;
    }

    private bool MaySave(Meeting meeting)
    {
        if (Seen(meeting) is var now && now != (Was ?? ""))
        {
            Was = now;
            ModelState.AddModelError("", $"{OfficeForms.ChangedByAnother}, so nothing was saved. Open the page again to see what is recorded now.");
            return false;
        }

        var absences = Rows.Select((row, index) => (row.Name, Items: AbsencesAt(index, meeting))).ToList();
        var members = Members.Select((member, index) => new Attendee(member.Name, Capacity.Member, PresenceAt(index), member.PersonId, member.Role, absentFor: absences[index].Items)).ToList();
        var substitutes = Substitutes.Lines.Select(line => SubstituteIn(line, members, absences.Skip(members.Count).DistinctBy(row => row.Name).ToDictionary(row => row.Name, row => row.Items))).ToList();
        var others = Others.Lines.Select(line => OtherIn(line, meeting)).ToList();
        if (ModelState.IsValid)
        {
            meeting.RecordAttendance([.. members, .. substitutes.OfType<Attendee>(), .. others]);
            meeting.RecordQuorum(!LackedQuorum);
        }

        return ModelState.IsValid;
    }

    /// <summary>The ids of the items for which somebody was not there.</summary>
    private List<string> AbsencesAt(int row, Meeting meeting)
    {
        var items = meeting.Items.ToList();
        var from = items.FindIndex(item => item.Id == From.ElementAtOrDefault(row));
        var until = items.FindIndex(item => item.Id == Until.ElementAtOrDefault(row)) is >= 0 and var left ? left : items.Count;
        if (from >= until && from >= 0)
        {
            ModelState.AddModelError($"{nameof(Until)}-{row}", $"{Rows[row].Name} cannot have left before they arrived. Choose a later item.");
        }

        var numbers = (Out.ElementAtOrDefault(row) ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (numbers.FirstOrDefault(number => !items.Exists(item => NumberOf(item) == number)) is { } unknown)
        {
            ModelState.AddModelError($"{nameof(Out)}-{row}", $"The agenda has no item {unknown}. Enter numbers as they stand on the agenda, such as “5, 7”.");
        }

        return [.. items.Where((item, index) => index < from || index >= until || numbers.Contains(NumberOf(item))).Select(item => item.Id)];
    }

    /// <summary>The number with which an item is chosen here.</summary>
    public string NumberOf(AgendaItem item) => Open.Meeting.NumberOf(item) is { Length: > 0 } number ? number : $"({item.Position + 1})";

    private Attendee? SubstituteIn(string line, List<Attendee> members, Dictionary<string, List<string>> absences)
    {
        if (SubstituteLine.Match(line) is not { Success: true } match)
        {
            ModelState.AddModelError(nameof(Substitutes), $"Say for whom: “{line} for …”.");
            return null;
        }

        var (name, replaced) = (match.Groups["name"].Value.Trim(), match.Groups["member"].Value.Trim());
        if (members.Find(member => member.Name.Equals(replaced, StringComparison.OrdinalIgnoreCase)) is not { } member)
        {
            ModelState.AddModelError(nameof(Substitutes), $"“{replaced}” is no member of this panel. Enter the name as it stands in the list above.");
            return null;
        }

        if (member.IsPresent)
        {
            ModelState.AddModelError(nameof(Substitutes), $"{member.Name} was present, so nobody can stand in for them.");
            return null;
        }

        return new(name, Capacity.Substitute, Presence.Present, substituteFor: member.Name, absentFor: absences.GetValueOrDefault(name));
    }

    /// <summary>Somebody with a post is an officer. A role in Welsh that was there before stays.</summary>
    private static Attendee OtherIn(string line, Meeting meeting)
    {
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        var (name, post) = comma < 0 ? (line, null) : (line[..comma].Trim(), line[(comma + 1)..].Trim());
        var before = meeting.Attendees.FirstOrDefault(attendee => IsOther(attendee) && attendee.Name == name);
        var role = post is null or "" ? null : before?.Role is { } known && known.English == post ? known : new BilingualText(post);
        return new(name, before?.Capacity ?? (role is null ? Capacity.InAttendance : Capacity.Officer), Presence.Present, before?.PersonId, role);
    }

    private static bool IsOther(Attendee attendee) => attendee.Capacity is Capacity.InAttendance or Capacity.Officer;

    /// <summary>What is recorded, and whose rows the form has: members may have changed since.</summary>
    private string Seen(Meeting meeting) => $"{Written(meeting)}|{string.Join('/', Members.Select(member => member.Name))}";

    private static string Written(Meeting meeting) =>
        string.Join('|', meeting.Attendees.Select(attendee => $"{attendee.Name}/{attendee.Capacity}/{attendee.Presence}/{attendee.Role?.English}/{attendee.SubstituteFor}/{string.Join(' ', attendee.AbsentFor)}")) + meeting.LackedQuorum;

    [GeneratedRegex(@"^(?<name>.+?)\s+\(?(?:as\s+substitute\s+)?for\s+(?<member>[^()]+)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SubstituteLine { get; }
}
