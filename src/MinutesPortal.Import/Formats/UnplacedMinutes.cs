namespace MinutesPortal.Import.Formats;

/// <summary>Items of a meeting in a file that does not say which panel met, or on which day. They are shown by <c>parse</c> and never imported.</summary>
public sealed record UnplacedMinutes
{
    /// <summary>The panel, where only the date is unknown.</summary>
    public string? Panel { get; init; }

    /// <summary>The day, where only the panel is unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What stands in the place of the date and is none, such as "31 April 2025".</summary>
    public string? NotADate { get; init; }

    public string? Venue { get; init; }

    public string? Contact { get; init; }

    /// <summary>The first lines, up to the title.</summary>
    public string? Cover { get; init; }

    /// <summary>The text before the first item.</summary>
    public string? Head { get; init; }

    public IReadOnlyList<SourceItem> Items { get; init; } = [];
}
