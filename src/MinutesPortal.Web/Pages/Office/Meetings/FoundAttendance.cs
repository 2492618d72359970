using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Office.Meetings;

/// <summary>Records the people whom a text names as the attendance of a meeting.</summary>
public static class FoundAttendance
{
    private static readonly string[] Titles = ["COUNCILLOR", "COUNCILLORS", "CLLR", "CLLRS", "ALDERMAN", "MR", "MRS", "MS", "MISS", "DR", "SIR", "DAME", "LORD", "LADY", "REV", "PROFESSOR", "Y", "CYNGHORYDD", "CYNG", "THE", "MAYOR"];

    /// <summary>
    /// The members with what the text says of them, then everybody else whom it names. A member of whom it says nothing stays not recorded.
    /// </summary>
    public static IReadOnlyList<Attendee> Of(IReadOnlyList<Attendee> members, IReadOnlyList<FoundPerson> found)
    {
        var people = found.Where(person => !person.IsNotAPerson && !string.IsNullOrWhiteSpace(person.Name)).ToList();
        var ofMembers = members.Select(member => (Member: member, Found: people.Find(person => person.Capacity != Capacity.Substitute && Only(members, person.Name!) == member))).ToList();
        var others = people.Where(person => ofMembers.TrueForAll(pair => pair.Found != person)).Select(person => Other(members, person));
        return
        [
            .. ofMembers.Select(pair => new Attendee(pair.Member.Name, Capacity.Member, pair.Found?.Presence ?? Presence.NotRecorded, pair.Member.PersonId, pair.Member.Role)),
            .. others.OfType<Attendee>(),
        ];
    }

    /// <summary>Null for somebody absent who is no member: the minutes name who was there.</summary>
    private static Attendee? Other(IReadOnlyList<Attendee> members, FoundPerson person) => person switch
    {
        { Capacity: Capacity.Substitute, SubstituteFor: { } replaced } when Only(members, replaced) is { } member => new(person.Name!, Capacity.Substitute, Presence.Present, substituteFor: member.Name),
        { Presence: Presence.Present } => new(
            person.Name!, person.Capacity == Capacity.Officer ? Capacity.Officer : Capacity.InAttendance, Presence.Present, role: string.IsNullOrWhiteSpace(person.Role) ? null : new BilingualText(person.Role)),
        _ => null,
    };

    /// <summary>The one member whom a text may call so: "Councillor Reed", "Cllr A Reed", "Ann Reed". Null where it may be two.</summary>
    public static Attendee? Only(IReadOnlyList<Attendee> members, string name) =>
        members.Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var same] ? same
        : members.Where(member => MayBe(WordsOf(name), WordsOf(member.Name))).ToList() is [var only] ? only : null;

    private static bool MayBe(List<string> found, List<string> member) =>
        found.Count > 0 && member.Count > 0 && found[^1] == member[^1]
        && (found.Count == 1 || member.Count == 1 || (found[0][0] == member[0][0] && (found[0].Length == 1 || member[0].Length == 1 || found[0] == member[0])));

    private static List<string> WordsOf(string name) =>
        [.. name.ToUpperInvariant().Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !Titles.Contains(word))];
}
