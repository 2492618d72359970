using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>What a text says of who was there.</summary>
internal sealed class Attendance
{
    private readonly HashSet<string> _names = [];

    public List<FoundAttendance> Attendees { get; } = [];

    public List<FoundName> Apologies { get; } = [];

    public List<FoundSubstitution> Substitutes { get; } = [];

    public List<FoundName> Arrivals { get; } = [];

    public List<FoundName> Departures { get; } = [];

    /// <summary>Adds somebody who was there, once.</summary>
    public void Attend(string name, string? role, Capacity capacity, Confidence confidence)
    {
        if (_names.Add(name))
        {
            Attendees.Add(new(name, role, capacity, confidence));
        }
    }

    public bool Has(string name) => _names.Contains(name);
}

/// <summary>
/// <code>
/// Attendance := Present [Substitutes] [Apologies] [AlsoPresent] [OfficersInAttendance] [Absent]   ; LabelledLists
///             | {Code Name}                                                                      ; RollCalls
/// </code>
/// and, within items, apologies, substitutions and people who addressed the meeting.
/// </summary>
internal static class Attendances
{
    public static Attendance In(ReadText text)
    {
        var attendance = new Attendance();
        var claimed = new bool[text.Words.Count];
        RollCalls.Read(text.Words, attendance, claimed);
        LabelledLists.Read(text.Words, attendance, claimed);
        var hasHead = Array.IndexOf(claimed, true) >= 0;
        foreach (var (piece, from, to) in text.All.Where(piece => piece.Piece.Kind != EntryKind.DiscussionPoint))
        {
            if (from < to && Array.IndexOf(claimed, false, from, to - from) < 0)
            {
                continue;
            }

            Apologies.Read(text.Words, from, to, attendance);
            Substitutions.Read(text.Words, from, to, attendance, hasHead);
            if (piece.Kind == EntryKind.Narrative)
            {
                Speakers.Read(text.Words, from, to, attendance);
            }
        }

        return attendance;
    }
}
