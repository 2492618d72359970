using System.Text.Json.Serialization;

namespace MinutesPortal.Import.Report;

/// <summary>What an import did, for the officer who ran it.</summary>
public sealed class ImportReport
{
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether this was a dry run: nothing was published or stored.</summary>
    public bool IsDryRun => Preview is not null;

    /// <summary>What a dry run would publish; null for an import.</summary>
    [JsonIgnore]
    public ImportPreview? Preview { get; init; }

    /// <summary>The files that were read, each with its form.</summary>
    public List<ReadFile> Read { get; } = [];

    /// <summary>The files that were refused as a whole, and why.</summary>
    public List<ImportRemark> NotRead { get; } = [];

    /// <summary>How often a meeting appears in the files. <see cref="Meetings"/> counts each meeting once.</summary>
    public int MeetingMentions { get; set; }

    public SubjectCounts Panels { get; } = new();

    public SubjectCounts People { get; } = new();

    public SubjectCounts Meetings { get; } = new();

    /// <summary>Issues of the earlier system.</summary>
    public SubjectCounts Issues { get; } = new();

    /// <summary>The number of meetings imported earlier whose minutes this import marked as approved.</summary>
    public int ApprovedSince { get; set; }

    /// <summary>The contents of the meetings in these files that were written.</summary>
    public ContentCounts Contents { get; } = new();

    /// <summary>How many words the texts have, and how many of them stand in no field of a meeting or an item.</summary>
    public int Words { get; set; }

    public int WordsNotUnderstood { get; set; }

    /// <summary>What the public can read here and a source withholds, with the command that withdraws it. It was public when it was imported.</summary>
    public List<ImportRemark> StillPublic { get; } = [];

    /// <summary>What this import withdrew, because a source withholds it.</summary>
    public List<ImportRemark> Withdrawn { get; } = [];

    /// <summary>The items that the import holds back, why, and the command that publishes them.</summary>
    public List<ImportRemark> HeldBack { get; } = [];

    /// <summary>What corrected files changed in what an earlier import brought.</summary>
    public List<ImportRemark> Corrected { get; } = [];

    /// <summary>The files of papers that were refused, that the source withholds, or that no paper has.</summary>
    public List<ImportRemark> PapersNotTaken { get; } = [];

    /// <summary>The papers of these meetings whose files are not held here, by their original addresses; by their titles if they have none.</summary>
    public List<string> MissingPapers { get; } = [];

    /// <summary>What an officer should check, and why.</summary>
    public List<ImportRemark> NeedsReview { get; } = [];

    /// <summary>Differences between sources. What came first was kept.</summary>
    public List<ImportRemark> Conflicts { get; } = [];

    /// <summary>Subjects that were not changed, and why.</summary>
    public List<ImportRemark> Skipped { get; } = [];

    /// <summary>Meetings that could not be published, and why.</summary>
    public List<ImportRemark> NotShown { get; } = [];

    /// <summary>Whether the import was stopped before the end. Every publication is complete, and running it again continues.</summary>
    public bool IsStopped { get; set; }

    /// <summary>A file that was read.</summary>
    /// <param name="Form">The kind of file, in words.</param>
    public sealed record ReadFile(string File, string Form);
}
