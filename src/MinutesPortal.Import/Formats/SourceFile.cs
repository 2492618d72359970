namespace MinutesPortal.Import.Formats;

/// <summary>What one file says, before it is matched with other files. It never contains what the source withholds.</summary>
/// <param name="File">The file's name, as the report shows it.</param>
/// <param name="Form">The kind of file, in words: "GetMeeting answer", "issue page", "printed minutes".</param>
/// <param name="Remarks">What an officer should know: text that was corrected, content that was withheld, parts that were not understood.</param>
/// <param name="LooseText">The text of one item, in our Markdown subset, if the file does not say of which meeting. The file then has no meetings.</param>
public sealed record SourceFile(
    string File, string Form, IReadOnlyList<SourcePanel> Panels, IReadOnlyList<SourceMeeting> Meetings, IReadOnlyList<ImportRemark> Remarks,
    string? LooseText = null);
