using System.Text.RegularExpressions;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Finds words in which an old code page may have turned a letter such as ŵ into a question mark. The words are kept and reported.</summary>
internal static partial class LostLetterCheck
{
    public static IEnumerable<ImportRemark> Check(SourceFile found)
    {
        var meetings =
            from meeting in found.Meetings
            from text in TextsOf(meeting)
            from remark in Remarks($"{meeting.Panel.Name}, {meeting.Date:dd/MM/yyyy}", text)
            select remark;
        var unplaced = found.Unplaced.SelectMany(part => part.Items.SelectMany(item => TextsOf(item)).Append(part.Head)).SelectMany(text => Remarks(found.File, text));
        var panels = found.Panels.SelectMany(panel => Remarks(found.File, panel.Name));
        return [.. panels.Concat(meetings).Concat(unplaced).Distinct()];
    }

    private static IEnumerable<string?> TextsOf(SourceMeeting meeting) =>
    [
        meeting.Panel.Name, meeting.Venue, meeting.Contact, meeting.Head,
        .. meeting.Attendees.Select(attendee => attendee.Name),
        .. meeting.Items.SelectMany(TextsOf),
    ];

    private static IEnumerable<string?> TextsOf(SourceItem item) =>
        new[] { item.Title, item.Purpose, item.Decision, item.Minutes }.Concat(item.Documents.Select(document => document.Title));

    private static IEnumerable<ImportRemark> Remarks(string where, string? text) => Word().Matches(text ?? "")
        .Select(match => new ImportRemark(where, $"“{match.Groups["word"].Value}” may have lost a letter. It was kept unchanged."));

    [GeneratedRegex(
        """(?:^|[\s(“‘"'*])(?<word>(?:\p{L}{1,30}[?\ufffd]\p{Ll}{1,30})|(?:\p{L}{0,30}\ufffd\p{L}{0,30}))(?:$|[\s.,;:)”’"'*?!])""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Word();
}
