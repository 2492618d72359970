using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Import.Formats;

/// <summary>A person in the source's list of attendance.</summary>
/// <param name="PersonOldId">ModernGov's UID; null if only the name is known.</param>
/// <param name="Role">"Chair", or an officer's post.</param>
/// <param name="SubstituteFor">Null for a substitute too, if the source does not say for whom.</param>
public sealed record SourceAttendee(
    string? PersonOldId, string Name, string? Role, Capacity Capacity, Presence Presence, string? SubstituteFor = null, bool IsCouncillor = false)
{
    /// <summary>The party or its code, as the list has it; null if it has none.</summary>
    public string? Party { get; init; }

    /// <summary>The ward or its code, as the list has it; null if it has none.</summary>
    public string? Ward { get; init; }

    /// <summary>The posts as typed, such as "Leader of the Council; Chair of Finance"; null if there are none.</summary>
    public string? Posts { get; init; }
}
