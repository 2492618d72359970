namespace MinutesPortal.Import.Formats;

/// <summary>Something that the source says the public may not see. It may have been public when it was imported.</summary>
/// <param name="Item">What identifies the item; null for the attendance.</param>
/// <param name="Paper">What identifies the paper; null for any other part, and if the source says only that it withholds a paper of the item.</param>
public sealed record SourceWithholding(WithheldPart Part, SourceItem? Item = null, SourceDocument? Paper = null);

/// <summary>The part of a meeting that a source withholds.</summary>
public enum WithheldPart
{
    Item,
    Purpose,
    Decision,
    Minutes,
    Paper,
    Attendance,
}
