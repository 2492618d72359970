namespace MinutesPortal.Import.Formats;

/// <summary>A meeting as one source shows it, whole or in part.</summary>
public sealed record SourceMeeting
{
    public string? Host { get; init; }

    /// <summary>ModernGov's MId.</summary>
    public string? OldId { get; init; }

    public required SourcePanel Panel { get; init; }

    public required DateOnly Date { get; init; }

    public TimeOnly? Time { get; init; }

    public string? Venue { get; init; }

    public string? Directions { get; init; }

    public string? Contact { get; init; }

    /// <summary>What stands in the place of the time and was not understood.</summary>
    public string? TimeNotUnderstood { get; init; }

    /// <summary>Whether it takes place; null if the source does not say.</summary>
    public SourceState? State { get; init; }

    /// <summary>The words of the status, as the source has them.</summary>
    public string? StateAsTyped { get; init; }

    /// <summary>Whether it was called between ordinary meetings ("Confirmed; Special Meeting"); null if the source does not say.</summary>
    public bool? IsExtraordinary { get; init; }

    /// <summary>False if the source shows only part of the meeting, such as its date or one of its items.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The first lines of printed minutes, up to the date. They may mark the file as closed to the public, and are never imported.</summary>
    public string? Cover { get; init; }

    /// <summary>The text of printed minutes between the title and the first item: who was present, who sent apologies.</summary>
    public string? Head { get; init; }

    /// <summary>What stands before the first item of an agenda.</summary>
    public string? Introduction { get; init; }

    /// <summary>In the order of the source.</summary>
    public IReadOnlyList<SourceItem> Items { get; init; } = [];

    public IReadOnlyList<SourceAttendee> Attendees { get; init; } = [];

    /// <summary>Whether the source does not display the meeting. Then only what identifies it is read.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The hashes that tell the files of withheld papers (<see cref="WithheldPaper"/>).</summary>
    public IReadOnlyList<string> WithheldPapers { get; init; } = [];

    /// <summary>The parts that the source says the public may not see. Restricted items are among <see cref="Items"/>.</summary>
    public IReadOnlyList<SourceWithholding> Withholdings { get; init; } = [];
}
