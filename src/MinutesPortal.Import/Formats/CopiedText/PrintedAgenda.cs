using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>
/// The agenda of a meeting to come, as text, a Word document or a PDF. It is read like minutes, and then what stands under an item is what the
/// item is for, because nothing has been said or decided yet.
/// </summary>
public static partial class PrintedAgenda
{
    internal const string Form = "printed agenda";

    /// <summary>Recognises an agenda: its meetings are still to come. A text that says who came or what was decided is no agenda.</summary>
    public static SourceFile Recognise(SourceFile file, DateOnly today) =>
        file.Form == PrintedMinutes.Form && file.Meetings.Count > 0 && file.Meetings.All(meeting => meeting.Date >= today && meeting.Items.Count > 0 && !WasHeld(meeting))
            ? file with { Form = Form }
            : file;

    /// <summary>The file with what it says of each item as the item's purpose, once what is exempt is held back.</summary>
    public static SourceFile WithPurposes(SourceFile file) => file.Form == Form ? file with { Meetings = [.. file.Meetings.Select(Agenda)] } : file;

    private static SourceMeeting Agenda(SourceMeeting meeting) => meeting with
    {
        Introduction = meeting.Head,
        Head = null,
        Items = [.. meeting.Items.Select(item => item with { Purpose = Join(item.Purpose, item.Minutes), Minutes = null })],
    };

    private static string? Join(string? purpose, string? text) => purpose is null ? text : text is null ? purpose : $"{purpose.TrimEnd()}\n\n{text}";

    private static bool WasHeld(SourceMeeting meeting) => meeting.Attendees.Count > 0
        || meeting.Items.SelectMany(item => new[] { item.Decision is null ? null : "RESOLVED", item.Minutes }).Append(meeting.Head).OfType<string>().Any(text => Past().IsMatch(text));

    /// <summary>Matches what is said only after a meeting.</summary>
    [GeneratedRegex(
        @"\b(?:RESOLVED|AGREED|NOTED|DECIDED|PENDERFYNWYD)\b|\b(?:resolved|agreed|decided) that\b|^\W*(?i:present|members present|in attendance|yn bresennol)\W*:|\b(?i:were present|was in the chair|in the chair:)|\b(?i:apologies (?:for absence )?(?:were|had been|have been|was) )|\b(?:was|were) (?:noted|agreed|approved|received|deferred|carried|confirmed)\b|\b(?:seconded by|the meeting (?:closed|ended|began|rose|commenced|adjourned))\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Past();
}
