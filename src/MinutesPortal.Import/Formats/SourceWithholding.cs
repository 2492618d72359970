namespace MinutesPortal.Import.Formats;

/// <summary>Something that the source says the public may not see. It may have been public when it was imported.</summary>
/// <param name="Item">What identifies the item; null for the attendance.</param>
public sealed record SourceWithholding(WithheldPart Part, SourceItem? Item = null);

/// <summary>The part of a meeting that a source withholds.</summary>
public enum WithheldPart
{
    Item,
    Purpose,
    Decision,
    Minutes,

    /// <summary>A paper of the item. The source does not say which, but it still lists the others.</summary>
    Paper,
    Attendance,
}
