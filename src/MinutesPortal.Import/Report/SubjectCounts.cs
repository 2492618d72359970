namespace MinutesPortal.Import.Report;

/// <summary>How many panels, people, meetings or issues had each fate. Each subject is counted once.</summary>
public sealed class SubjectCounts
{
    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Skipped { get; private set; }

    public int NotShown { get; private set; }

    /// <summary>Subjects that were not processed because the import was stopped.</summary>
    public int NotReached { get; private set; }

    public int All => New + Changed + Unchanged + Skipped + NotShown + NotReached;

    internal void Count(Fate fate)
    {
        New += fate == Fate.New ? 1 : 0;
        Changed += fate == Fate.Changed ? 1 : 0;
        Unchanged += fate == Fate.Unchanged ? 1 : 0;
        Skipped += fate == Fate.Skipped ? 1 : 0;
        NotShown += fate == Fate.NotShown ? 1 : 0;
        NotReached += fate == Fate.NotReached ? 1 : 0;
    }
}
