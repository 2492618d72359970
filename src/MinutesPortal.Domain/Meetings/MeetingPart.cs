namespace MinutesPortal.Domain.Meetings;

/// <summary>A part of a meeting's draft that an officer publishes, or holds back, on its own.</summary>
/// <param name="Id">The id of the item or paper; null for parts of which a meeting has only one.</param>
public sealed record MeetingPart(MeetingPartKind Kind, string? Id = null);

public enum MeetingPartKind
{
    /// <summary>Time, place, contact and whatever else stands at the head of the meeting.</summary>
    Details,

    /// <summary>Who attended, and whether they were enough.</summary>
    Attendance,

    /// <summary>The order of the items.</summary>
    Order,

    /// <summary>One item without its papers.</summary>
    Item,

    /// <summary>One paper, of an item or of the meeting.</summary>
    Paper,

    /// <summary>What only members may read of one item.</summary>
    ExemptPart,
}

/// <summary>A part in which the draft differs from what is published.</summary>
/// <param name="Change">What publishing it would do.</param>
/// <param name="Title">Names the part to an officer.</param>
/// <param name="Fingerprint">Changes with every change of the part. It shows that what is published is what an officer saw.</param>
public sealed record DraftChange(MeetingPart Part, PartChange Change, string Title, string Fingerprint);

public enum PartChange
{
    Added,
    Changed,
    Removed,
}
