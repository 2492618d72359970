using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <summary>One meeting of the demonstration as it went. The script's calendar says when it was held, and people are named by the script's keys.</summary>
internal sealed record Sitting(string Key)
{
    /// <summary>The members who were there, first who was in the chair.</summary>
    public required IReadOnlyList<string> Present { get; init; }

    public IReadOnlyList<string> Apologies { get; init; } = [];

    /// <summary>Members who stayed away and sent no word.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    public IReadOnlyList<(string Who, string For)> Substitutes { get; init; } = [];

    public IReadOnlyList<string> Officers { get; init; } = [];

    /// <summary>Others who were there, by name and what they came as.</summary>
    public IReadOnlyList<(string Name, string Role)> InAttendance { get; init; } = [];

    /// <summary>Too few of them to decide anything.</summary>
    public bool LackedQuorum { get; init; }

    public required IReadOnlyList<Business> Items { get; init; }

    /// <summary>How many days after it the draft minutes came out.</summary>
    public int DraftAfterDays { get; init; } = 10;

    /// <summary>The later meeting that approved its minutes, if one did yet.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>What that meeting changed before it approved them.</summary>
    public (int Item, string From, string To, string Note)? Amendment { get; init; }

    /// <summary>Whether its decisions came out on the day after it, before the draft minutes.</summary>
    public bool HasDecisionsFirst { get; init; }
}

/// <summary>One item of an agenda, and what became of it. Items are numbered in order.</summary>
internal sealed record Business(BilingualText Title, BilingualText? Purpose = null)
{
    public required BilingualText Minutes { get; init; }

    /// <summary>What came out first, where decisions came out before the minutes.</summary>
    public BilingualText? Decision { get; init; }

    /// <summary>The vote on the first resolution.</summary>
    public Vote? Vote { get; init; }

    public DemonstrationPaper? Paper { get; init; }

    /// <summary>For what the public was excluded: the paragraph of Schedule 12A, and why.</summary>
    public (string Paragraph, string Reason)? Exempt { get; init; }

    /// <summary>What was minuted in private; the public never reads it.</summary>
    public string? InPrivate { get; init; }

    /// <summary>The key of the issue that it belongs to.</summary>
    public string? Issue { get; init; }
}
