using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.Web.Labels;
using MinutesPortal.Web.Links;
using MinutesPortal.Web.Pages.Office.Panels;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Who attended: the members of the panel, substitutes, and others. LGA 1972 Sch 12 para 40.</summary>
public sealed partial class AttendanceModel(OfficeMeetings meetings, OfficePanels panels, RecordDbContext record) : MeetingPage(meetings)
{
    /// <summary>The act of the button that records as present everybody of whom nothing is recorded.</summary>
    public const string AllPresent = "present";

    /// <summary>The members whom the form lists, in its order.</summary>
    public IReadOnlyList<Attendee> Members { get; private set; } = [];

    /// <summary>For each member in order, the name of a <see cref="Presence"/>.</summary>
    [BindProperty]
    public List<string> Presences { get; set; } = [];

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
        Substitutes = EditedText.Of(string.Join('\n', meeting.Attendees.Where(attendee => attendee.Capacity == Capacity.Substitute).Select(attendee => $"{attendee.Name} for {attendee.SubstituteFor}")));
        Others = EditedText.Of(string.Join('\n', meeting.Attendees.Where(IsOther).Select(attendee => attendee.Role is { } role ? $"{attendee.Name}, {role.English}" : attendee.Name)));
        (LackedQuorum, Was) = (meeting.LackedQuorum, Written(meeting));
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

    public Presence PresenceAt(int member) => OfficeForms.Named<Presence>(Presences.ElementAtOrDefault(member)) ?? Presence.NotRecorded;

    protected override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (await panels.OpenAsync(Open.Panel.Id, cancellationToken) is not { Panel: var panel })
        {
            return false;
        }

        var terms = panel.MembersOn(Open.Meeting.Date).Where(term => term.Role != MembershipRole.Substitute).ToList();
        var ids = terms.ConvertAll(term => term.PersonId);
        var names = await record.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var recorded = Open.Meeting.Attendees.Where(attendee => attendee.Capacity == Capacity.Member).ToList();
        Members =
        [
            .. recorded,
            .. terms.Where(term => names.ContainsKey(term.PersonId) && !recorded.Exists(member => member.PersonId == term.PersonId || member.Name == names[term.PersonId]))
                .OrderBy(term => TermList.RankOf(term.Role)).ThenBy(term => names[term.PersonId], StringComparer.CurrentCulture)
                .Select(term => new Attendee(names[term.PersonId], Capacity.Member, personId: term.PersonId, role: term.Role == MembershipRole.Member ? null : new BilingualText(PanelLabels.Of(term.Role)))),
        ];
        return true;
    }

    private bool MaySave(Meeting meeting)
    {
        if (Written(meeting) is var now && now != (Was ?? ""))
        {
            Was = now;
            ModelState.AddModelError("", $"{OfficeForms.ChangedByAnother}, so nothing was saved. Open the page again to see what is recorded now.");
            return false;
        }

        var members = Members.Select((member, index) => new Attendee(member.Name, Capacity.Member, PresenceAt(index), member.PersonId, member.Role)).ToList();
        var substitutes = Substitutes.Lines.Select(line => SubstituteIn(line, members)).ToList();
        var others = Others.Lines.Select(line => OtherIn(line, meeting)).ToList();
        if (ModelState.IsValid)
        {
            meeting.RecordAttendance([.. members, .. substitutes.OfType<Attendee>(), .. others]);
            meeting.RecordQuorum(!LackedQuorum);
        }

        return ModelState.IsValid;
    }

    private Attendee? SubstituteIn(string line, List<Attendee> members)
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

        if (member.Presence == Presence.Present)
        {
            ModelState.AddModelError(nameof(Substitutes), $"{member.Name} was present, so nobody can stand in for them.");
            return null;
        }

        return new(name, Capacity.Substitute, Presence.Present, substituteFor: member.Name);
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

    private static string Written(Meeting meeting) =>
        string.Join('|', meeting.Attendees.Select(attendee => $"{attendee.Name}/{attendee.Capacity}/{attendee.Presence}/{attendee.Role?.English}/{attendee.SubstituteFor}")) + meeting.LackedQuorum;

    [GeneratedRegex(@"^(?<name>.+?)\s+\(?(?:as\s+substitute\s+)?for\s+(?<member>[^()]+)\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SubstituteLine { get; }
}
