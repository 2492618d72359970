namespace MinutesPortal.Papers;

/// <summary>What an accepted file is.</summary>
/// <param name="Type">Found by content. The name decides only between plain text and CSV.</param>
/// <param name="FileName">The name with which it may be stored. Its ending fits the type.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ProposedTitle">The title that the file gives itself, or its name in words.</param>
/// <param name="Remarks">What an officer should know before the paper is published.</param>
public sealed record InspectedPaper(PaperType Type, string FileName, long Size, string ProposedTitle, IReadOnlyList<PaperRemark> Remarks);

/// <summary>Something in a paper that readers could find, or miss. It does not stop the paper from being published.</summary>
/// <param name="Sentence">Says what it is and what to do about it.</param>
public sealed record PaperRemark(PaperRemarkKind Kind, string Sentence);

public enum PaperRemarkKind
{
    Renamed,
    TrackedChanges,
    Comments,
    HiddenText,
    HiddenSheets,
    HiddenRowsOrColumns,
    HiddenSlides,
    SpeakerNotes,
    HiddenData,
    PersonNamed,
    PlaceNamed,
    NoTextLayer,
    NoTitle,
    NotTagged,

    /// <summary>The file came in another way than by upload, or before a rule was made.</summary>
    WouldBeRefused,
}
