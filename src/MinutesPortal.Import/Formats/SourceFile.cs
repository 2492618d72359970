using MinutesPortal.Import.Formats.CopiedText;

namespace MinutesPortal.Import.Formats;

/// <summary>What one file says, before it is matched with other files. It never contains what the source withholds.</summary>
/// <param name="File">The file's name, as the report shows it.</param>
/// <param name="Form">The kind of file, in words: "GetMeeting answer", "issue page", "printed minutes".</param>
/// <param name="Remarks">What an officer should know: text that was corrected, content that was withheld, parts that were not understood.</param>
public sealed record SourceFile(
    string File, string Form, IReadOnlyList<SourcePanel> Panels, IReadOnlyList<SourceMeeting> Meetings, IReadOnlyList<ImportRemark> Remarks)
{
    /// <summary>The meetings that the source does not display, which may have been imported before.</summary>
    public IReadOnlyList<SourceMeeting> HiddenMeetings { get; init; } = [];

    /// <summary>The councillors of a list of councillors.</summary>
    public IReadOnlyList<SourcePerson> People { get; init; } = [];

    /// <summary>Items of a meeting that the file does not name. The file then has no meetings.</summary>
    public IReadOnlyList<UnplacedMinutes> Unplaced { get; init; } = [];

    /// <summary>The words of the source that stand in no field of a meeting or an item, in pieces as they stand together.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>How many words the source has, labels and page frame aside.</summary>
    public int Words { get; init; }

    public int WordsNotUnderstood => NotUnderstood.Sum(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>Whether so much was not understood that nobody can say what the rest means.</summary>
    public bool IsMostlyNotUnderstood => WordsNotUnderstood * 3 > Words;

    /// <summary>Whether the file is a text of minutes or of an agenda that nobody is known to have published, and not a page or an answer of the council's public website.</summary>
    public bool IsPrinted => Form is PrintedMinutes.Form or PrintedAgenda.Form;

    /// <summary>Whether the file is a text that names no meeting.</summary>
    public bool IsText => Form == "minutes of one item";
}
