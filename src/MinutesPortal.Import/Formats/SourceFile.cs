using MinutesPortal.Import.Formats.PrintedMinutes;

namespace MinutesPortal.Import.Formats;

/// <summary>What one file says, before it is matched with other files. It never contains what the source withholds.</summary>
/// <param name="File">The file's name, as the report shows it.</param>
/// <param name="Form">The kind of file, in words: "GetMeeting answer", "issue page", "printed minutes".</param>
/// <param name="Remarks">What an officer should know: text that was corrected, content that was withheld, parts that were not understood.</param>
/// <param name="LooseText">The text of one item, in our Markdown subset, if the file does not say of which meeting. The file then has no meetings.</param>
public sealed record SourceFile(
    string File, string Form, IReadOnlyList<SourcePanel> Panels, IReadOnlyList<SourceMeeting> Meetings, IReadOnlyList<ImportRemark> Remarks,
    string? LooseText = null)
{
    /// <summary>The meetings that the source does not display, which may have been imported before.</summary>
    public IReadOnlyList<SourceMeeting> HiddenMeetings { get; init; } = [];

    /// <summary>Whether the file is a text of minutes that nobody is known to have published, and not a page or an answer of the council's public website.</summary>
    public bool IsPrinted => Form == PrintedMinutesReader.Form;
}
