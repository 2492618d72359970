using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Meetings;

/// <summary>One person at, or expected at, a meeting. LGA 1972 Sch 12 para 40: the names of the members present are recorded.</summary>
public sealed class Attendee
{
    private Attendee()
    {
    }

    /// <param name="name">As it stands in the minutes.</param>
    /// <param name="substituteFor">For a substitute: the name of the member replaced.</param>
    /// <exception cref="DomainException">No name, or a substitute for nobody.</exception>
    public Attendee(
        string name, Capacity capacity, Presence presence = Presence.NotRecorded, Guid? personId = null, BilingualText? role = null, string? substituteFor = null)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new DomainException("An attendee needs a name.");
        }

        if ((capacity == Capacity.Substitute) != (substituteFor is not null))
        {
            throw new DomainException("Say for whom a substitute attends, and only for a substitute.");
        }

        (Name, Capacity, Presence, PersonId, Role, SubstituteFor) =
            (SourceText.Tidy(name), capacity, presence, personId, role, substituteFor is null ? null : SourceText.Tidy(substituteFor));
    }

    /// <summary>Its place in the list, from 0.</summary>
    [Stored]
    public int Position { get; internal set; }

    /// <summary>As the minutes print it.</summary>
    [Stored]
    public string Name { get; private set; } = "";

    /// <summary>The person, where the portal knows them.</summary>
    [Stored]
    public Guid? PersonId { get; private set; }

    /// <summary>As what they came.</summary>
    [Stored]
    public Capacity Capacity { get; private set; }

    /// <summary>Never taken for absence where nothing was recorded.</summary>
    [Stored]
    public Presence Presence { get; private set; }

    /// <summary>Such as "Chair".</summary>
    [Stored]
    public BilingualText? Role { get; private set; }

    /// <summary>The name of the member in whose place they sat; null for all others.</summary>
    [Stored]
    public string? SubstituteFor { get; private set; }

    /// <summary>Counts for quorum and vote.</summary>
    public bool IsVotingMemberPresent => Capacity is Capacity.Member or Capacity.Substitute && Presence == Presence.Present;
}

/// <summary>In what capacity somebody attends.</summary>
public enum Capacity
{
    Member,
    Substitute,
    InAttendance,
    Officer,
}

/// <summary>Whether somebody was there, as the minutes say.</summary>
public enum Presence
{
    NotRecorded,
    Present,
    Apologies,
    Absent,
}
