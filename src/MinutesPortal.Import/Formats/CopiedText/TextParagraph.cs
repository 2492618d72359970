using System.Text.RegularExpressions;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>Lines of a text without a blank line between them.</summary>
/// <param name="Gap">The number of blank lines before it.</param>
internal sealed partial record TextParagraph(string Text, int Gap)
{
    public IReadOnlyList<string> Lines => Text.Split('\n');

    public string FirstLine => MeetingHead.Bare(Lines[0]);

    public bool IsOneLine => !Text.Contains('\n', StringComparison.Ordinal);

    /// <summary>Divides lines at blank ones, and before a line that is a heading even without a blank line.</summary>
    public static List<TextParagraph> Divide(IReadOnlyList<string> lines)
    {
        var paragraphs = new List<(List<string> Lines, int Gap)>();
        var gap = 0;
        foreach (var (index, line) in lines.Index())
        {
            if (line.Length == 0)
            {
                gap++;
                continue;
            }

            var beginsAnew = gap > 0 || paragraphs.Count == 0 || IsClearlyHeading(lines, index);
            if (beginsAnew)
            {
                paragraphs.Add(([line], gap));
            }
            else
            {
                paragraphs[^1].Lines.Add(line);
            }

            gap = 0;
        }

        return paragraphs.ConvertAll(paragraph => new TextParagraph(string.Join('\n', paragraph.Lines), paragraph.Gap));
    }

    /// <summary>Whether the line is a heading even without a blank line before it: in capitals, with a number that lists never have, or above its own numbered paragraphs.</summary>
    private static bool IsClearlyHeading(IReadOnlyList<string> lines, int index)
    {
        var line = MeetingHead.Bare(lines[index]);
        if (ItemHeading.Parse(line) is not { Title: { } title } heading || !ItemHeading.IsTitle(title))
        {
            return PartHeading().IsMatch(line);
        }

        return heading.IsUnmistakable || BoldTitle().IsMatch(lines[index]) || !title.Any(char.IsLower) || HasOwnParagraphs(lines, index, heading.Number);
    }

    /// <summary>Whether a paragraph numbered 7.1 follows heading 7, behind no more than a sub-heading.</summary>
    private static bool HasOwnParagraphs(IReadOnlyList<string> lines, int index, string number) =>
        lines.Skip(index + 1).Where(line => line.Length > 0).Take(2).Any(line => line.StartsWith($"{number}.1", StringComparison.Ordinal) && (line.Length == number.Length + 2 || !char.IsAsciiDigit(line[number.Length + 2])));

    [GeneratedRegex(@"^\S{1,9}\s+\*\*.{1,200}\*\*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BoldTitle();

    /// <summary>The heading of a part of the meeting, behind which numbers may begin again.</summary>
    public static bool IsPartHeading(string line) => PartHeading().IsMatch(MeetingHead.Bare(line));

    [GeneratedRegex(
        @"^(?:PART|Part|RHAN|Rhan|SECTION|Section)\s+(?:[A-D]|I{1,3}|[1-4]|ONE|TWO|THREE|One|Two|Three)\b(?:\s*[-–—:(].{0,60}|\s+(?:ITEMS?|BUSINESS|PRIVATE|PUBLIC|EXEMPT|CONFIDENTIAL|OPEN|CLOSED|AGENDA|Items?|Business|Private|Public|Exempt|Confidential|Open|Closed|Agenda)\b.{0,60})?$|^(?:PRIVATE|EXEMPT|CONFIDENTIAL|RESTRICTED|PUBLIC|OPEN|Private|Exempt|Confidential|Public)\s+(?:SESSION|BUSINESS|ITEMS?|PART|MINUTES|AGENDA|Session|Business|Items?|Part|Minutes|Agenda)\b[^.]{0,60}$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PartHeading();
}
