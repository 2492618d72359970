using System.Text.RegularExpressions;
using MinutesPortal.Domain;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>Minutes as text that nobody is known to have published.</summary>
public static partial class PrintedMinutes
{
    internal const string Form = "printed minutes";

    /// <summary>Refuses text that is not minutes. A notice or a home page may also name a panel and a date and number its lines, but only minutes say who attended or what was decided.</summary>
    /// <param name="file">Any file. Only text is checked.</param>
    /// <exception cref="UnreadableFileException">The file cannot be the minutes of a meeting that took place, or its date is none.</exception>
    public static void RefuseUnlessMinutes(SourceFile file, DateOnly today)
    {
        foreach (var part in file.Unplaced)
        {
            var refusal =
                part.NotADate is { } typed ? $"“{typed}” is no date. Put it right."
                : file.IsText && !ShowMinutes(part.Items, part.Head) ? "The text does not say who attended or what was decided, so it is not taken for minutes. Save the minutes themselves."
                : null;
            if (refusal is not null)
            {
                throw new UnreadableFileException(refusal);
            }
        }

        foreach (var meeting in file.Form == Form ? file.Meetings : [])
        {
            var refusal =
                !ShowMinutes(meeting.Items, meeting.Head) ? $"The text names “{meeting.Panel.Name}” and a date, but does not say who attended or what was decided. Save the minutes themselves."
                : meeting.Date > today ? $"These minutes are dated {meeting.Date.InWords()}, which is in the future. Correct the date."
                : null;
            if (refusal is not null)
            {
                throw new UnreadableFileException(refusal);
            }
        }
    }

    private static bool ShowMinutes(IEnumerable<SourceItem> items, string? head) =>
        items.SelectMany(item => new[] { item.Title, item.Purpose, item.Decision, item.Minutes }).Append(head).OfType<string>().Any(text => SignOfMinutes().IsMatch(text));

    /// <summary>Matches a line that begins with attendance, declarations, a purpose or an outcome.</summary>
    [GeneratedRegex(
        @"^(?:\S*\d\S*\s+)?[\W_]*(?:(?i:present|apologies (?:for absence|for lateness|of absence|were|had|from|received|and)|in attendance|attendance|declarations? of|resolved|agreed|recommended|noted|yn bresennol|ymddiheuriadau|datganiadau|penderfynwyd)\b|(?i:apologies)\W*$|To (?:receive|consider|note|approve|elect)\b|Report of\b)|\b(?:RESOLVED|RECOMMENDED|AGREED|NOTED|PENDERFYNWYD)|\b(?:resolved|agreed|recommended) (?:that|to)\b|\b(?:minutes|report|update)\b.{0,200}\b(?:agreed|approved|noted|confirmed|submitted)\b|\bThat\b.{0,300}\bbe (?:\w+ly )?(?:noted|agreed|approved|confirmed|granted|authorised|adopted|received)\b|\b(?:seconded (?:by|the)|not carried|carried by \d|(?:as|was) (?:a )?substitute|'s substitute|[Aa]pologies (?:for absence )?(?:had|have) been|inquorate|voted unanimously|addressed the (?:Board|Committee|Panel|Cabinet|Council|meeting)|were present\b)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex SignOfMinutes();
}
