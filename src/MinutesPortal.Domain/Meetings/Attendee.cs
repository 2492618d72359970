using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>
/// A person who attends a meeting or is expected at it. The minutes must name the members present: LGA 1972 Sch 12 para 40.
/// </summary>
public sealed class Attendee
{
    private readonly List<string> _absentFor = [];

    private Attendee()
    {
    }

    /// <param name="name">As printed in the minutes.</param>
    /// <param name="substituteFor">For a substitute only: the name of the member they replace.</param>
    /// <param name="absentFor">The ids of the items for which they were not there, although they attended the meeting.</param>
    /// <exception cref="DomainException">The name is blank, or a substitute replaces nobody.</exception>
    public Attendee(
        string name, Capacity capacity, Presence presence = Presence.NotRecorded, Guid? personId = null, BilingualText? role = null, string? substituteFor = null,
        IEnumerable<string>? absentFor = null)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new DomainException("Enter the attendee's name.");
        }

        if ((capacity == Capacity.Substitute) != (substituteFor is not null))
        {
            throw new DomainException("Name the member whom a substitute replaces. Leave this blank for everyone else.");
        }

        (Name, Capacity, Presence, PersonId, Role, SubstituteFor) =
            (SourceText.Tidy(name), capacity, presence, personId, role, substituteFor is null ? null : SourceText.Tidy(substituteFor));
        _absentFor.AddRange(IsPresent ? absentFor ?? [] : []);
    }

    /// <summary>The attendee's place in the list, from 0.</summary>
    [Stored]
    public int Position { get; internal set; }

    /// <summary>As printed in the minutes.</summary>
    [Stored]
    public string Name { get; private set; } = "";

    /// <summary>The id of the person; null where the portal does not know them.</summary>
    [Stored]
    public Guid? PersonId { get; private set; }

    [Stored]
    public Capacity Capacity { get; private set; }

    /// <summary>Not recorded never counts as absent.</summary>
    [Stored]
    public Presence Presence { get; private set; }

    /// <summary>Such as "Chair".</summary>
    [Stored]
    public BilingualText? Role { get; private set; }

    /// <summary>The name of the member whom a substitute replaces; null for everyone else.</summary>
    [Stored]
    public string? SubstituteFor { get; private set; }

    /// <summary>The ids of the items for which they were not there: they came later, had left, or were out of the room.</summary>
    [Stored(nameof(_absentFor))]
    public IReadOnlyList<string> AbsentFor => _absentFor;

    /// <summary>The places on the agenda of the first and the last item for which they were there; null where there is none, or no agenda.</summary>
    public (int? First, int? Last) TimeAt(Meeting meeting)
    {
        var there = meeting.Items.Index().Where(item => !_absentFor.Contains(item.Item.Id)).Select(item => (int?)item.Index).ToList();
        return (there.FirstOrDefault(), there.LastOrDefault());
    }

    /// <summary>Whether they attended at least part of the meeting.</summary>
    public bool IsPresent => Presence is Presence.Present or Presence.Remote or Presence.RemoteWithoutVote;

    /// <summary>Whether the attendee counts towards the quorum and may vote.</summary>
    public bool IsVotingMemberPresent => Capacity is Capacity.Member or Capacity.Substitute && Presence is Presence.Present or Presence.Remote;
}

public enum Capacity
{
    Member,
    Substitute,
    InAttendance,
    Officer,
}

/// <summary>Whether a person was at the meeting, as the minutes say.</summary>
public enum Presence
{
    NotRecorded,
    Present,
    Apologies,
    Absent,

    /// <summary>Attended by video or telephone, and counts as present. Local Government and Elections (Wales) Act 2021 s.47.</summary>
    Remote,

    /// <summary>Attended by video or telephone, and does not count. In England members must be in the room: LGA 1972 Sch 12 para 39.</summary>
    RemoteWithoutVote,
}
