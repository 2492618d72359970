using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>What a text says of who was there.</summary>
internal sealed class Attendance
{
    private readonly HashSet<string> _names = [];
    private readonly HashSet<string> _apologies = [];

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

    /// <summary>Adds a substitution, once.</summary>
    public void Substitute(string replaced, string name, Confidence confidence)
    {
        if (Substitutes.TrueForAll(other => (other.For, other.Name) != (replaced, name)))
        {
            Substitutes.Add(new(replaced, name, confidence));
        }
    }

    /// <summary>Adds an apology, once.</summary>
    public void Apologise(string name, Confidence confidence)
    {
        if (_apologies.Add(name))
        {
            Apologies.Add(new(name, confidence));
        }
    }
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
        var called = claimed.ToArray();
        LabelledLists.Read(text.Words, attendance, claimed);
        var hasHead = Array.IndexOf(claimed, true) >= 0;
        foreach (var (piece, from, to) in text.All.Where(piece => piece.Piece.Kind != EntryKind.DiscussionPoint))
        {
            var isListed = from < to && Array.IndexOf(claimed, false, from, to - from) < 0;
            if (piece.Kind == EntryKind.Narrative && !(from < to && called[from]))
            {
                Substitutions.Read(text.Words, from, to, attendance, hasHead && !isListed);
            }

            if (isListed)
            {
                continue;
            }

            Apologies.Read(text.Words, from, to, attendance);
            if (piece.Kind == EntryKind.Narrative)
            {
                Speakers.Read(text.Words, from, to, attendance);
            }
        }

        return attendance;
    }
}
