using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Demonstration;

/// <summary>
/// A meeting of the demonstration that has minutes: when it was held, who was there and how they voted. People are named by the keys of
/// <see cref="DemonstrationScript"/>.
/// </summary>
/// <param name="Key">The key of its panel, a hyphen and a number. The meeting's text file has this name.</param>
/// <param name="WeeksAgo">How many weeks before the first start of the portal it was held.</param>
internal sealed record HeldMeeting(string Key, int WeeksAgo)
{
    /// <summary>The members who were there. The first was in the chair.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    public IReadOnlyList<string> Apologies { get; init; } = [];

    /// <summary>Members who stayed away and sent no apologies.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    public IReadOnlyList<(string Who, string For)> Substitutes { get; init; } = [];

    public IReadOnlyList<string> Officers { get; init; } = [];

    public IReadOnlyList<(string Name, string Role)> InAttendance { get; init; } = [];

    public bool LackedQuorum { get; init; }

    /// <summary>The keys of the issues that items belong to, by the item's number.</summary>
    public Dictionary<int, string> Issues { get; } = [];

    /// <summary>The vote on the first resolution of an item, by the item's number.</summary>
    public Dictionary<int, Vote> Votes { get; } = [];

    /// <summary>How many days after the meeting the draft minutes were published.</summary>
    public int DraftAfterDays { get; init; } = 10;

    /// <summary>The key of the meeting that approved the minutes; null if none has yet.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The key of the panel of a meeting.</summary>
    public static string PanelOf(string meeting) => meeting[..meeting.IndexOf('-', StringComparison.Ordinal)];
}
