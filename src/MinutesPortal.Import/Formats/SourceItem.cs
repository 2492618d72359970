using MinutesPortal.Import.Exempt;

namespace MinutesPortal.Import.Formats;

/// <summary>An agenda item as one source shows it. Texts are in our Markdown subset.</summary>
public sealed record SourceItem
{
    /// <summary>ModernGov's agenda item id.</summary>
    public string? OldId { get; init; }

    /// <summary>The number on the agenda, as typed.</summary>
    public string? Number { get; init; }

    /// <summary>The number of the minute, as typed. Minutes are numbered separately from the agenda.</summary>
    public string? MinuteNumber { get; init; }

    /// <summary>Null if the source has lost its headings.</summary>
    public string? Title { get; init; }

    public string? Purpose { get; init; }

    public string? Decision { get; init; }

    public string? Minutes { get; init; }

    /// <summary>Whether the item was told apart by signs that may mislead, such as blank lines, or holds what could not be told apart.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>Whether the source withholds the item from the public. Then only its number and title are read.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Why the import holds the item back; null if it does not. Then the title is a safe one, and the source did not say that the item is restricted.</summary>
    public HeldBack? HeldBack { get; init; }

    /// <summary>The source's own words for the reason, such as "3".</summary>
    public string? Restriction { get; init; }

    public IReadOnlyList<SourceDocument> Documents { get; init; } = [];

    /// <summary>The issue to which the source assigns the item; null if it does not say.</summary>
    public SourceItemIssue? Issue { get; init; }
}

/// <summary>An issue of the source: one topic across meetings.</summary>
/// <param name="OldId">ModernGov's IId; null if only the title is known.</param>
public sealed record SourceItemIssue(string? OldId, string Title);
