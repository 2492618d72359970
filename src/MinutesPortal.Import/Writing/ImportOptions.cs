namespace MinutesPortal.Import.Writing;

/// <summary>What an officer asks of an import.</summary>
public sealed record ImportOptions
{
    /// <summary>The host of files that do not state one; null if unknown.</summary>
    public string? Host { get; init; }

    /// <summary>Whether an officer says that printed minutes among the files were published as they are.</summary>
    public bool IsPublicSet { get; init; }

    /// <summary>Whether to withdraw what is public here and the sources withhold.</summary>
    public bool Withdraws { get; init; }

    /// <summary>Why an officer runs this import; kept with each publication. Null if nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>The folder with the files of papers; null if there is none. Files beside saved pages are taken in any case.</summary>
    public string? Papers { get; init; }

    /// <summary>Whether the files are corrected ones, which replace what earlier imports brought.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Whether to report and preview what an import would do, and to store nothing.</summary>
    public bool IsDryRun { get; init; }
}
