namespace MinutesPortal.Import.Report;

/// <summary>What the import did with a subject.</summary>
internal enum Fate
{
    New,
    Changed,
    Unchanged,
    Skipped,
    NotShown,
    NotReached,
}
