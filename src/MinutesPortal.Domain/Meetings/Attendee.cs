using MinutesPortal.Domain.Wording;

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
        string name, Capacity capacity, Presence presence = Presence.NotRecorded, Guid? personId = null, Text? role = null, string? substituteFor = null)
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

    public int Position { get; internal set; }

    public string Name { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    public Capacity Capacity { get; private set; }

    /// <summary>Never taken for absence where nothing was recorded.</summary>
    public Presence Presence { get; private set; }

    /// <summary>Such as "Chair".</summary>
    public Text? Role { get; private set; }

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

public enum Presence
{
    NotRecorded,
    Present,
    Apologies,
    Absent,
}
