using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Web.Labels;

/// <summary>Changed parts of a draft in an officer's words.</summary>
public static class PartLabels
{
    /// <summary>Such as "paper, new" or "changed".</summary>
    public static string Of(DraftChange change) => KindOf(change.Part.Kind) is { } kind ? $"{kind}, {Of(change.Change)}" : Of(change.Change);

    public static string Of(PartChange change) => change switch
    {
        PartChange.Added => "new",
        PartChange.Removed => "removed",
        _ => "changed",
    };

    /// <returns>Null where the title of the part says it.</returns>
    private static string? KindOf(MeetingPartKind kind) => kind switch
    {
        MeetingPartKind.Item => "item",
        MeetingPartKind.Paper => "paper",
        MeetingPartKind.ExemptPart => "exempt part, for members only",
        _ => null,
    };
}
