using System.Text.RegularExpressions;
using MinutesPortal.Import.Formats.ModernGovPages;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>
/// Reads the items of a page whose table was copied as text: each row ends in "|", and title, purpose, papers and minutes run on in it.
/// </summary>
internal static partial class RowItems
{
    /// <summary>Whether lines are such rows: under the table's head, or with labels or papers in them.</summary>
    public static bool AreRows(IReadOnlyList<string> lines) =>
        lines.Any(line => TableHead().IsMatch(line)) || (lines.Any(line => line.EndsWith('|') && !line.StartsWith('|')) && lines.Any(line => InnerLabel().IsMatch(line) || InnerPaper().IsMatch(line)));

    /// <summary>The lines before the table.</summary>
    public static int HeadOf(IReadOnlyList<string> lines)
    {
        var head = lines.Index().Where(line => TableHead().IsMatch(line.Item)).Select(line => line.Index).DefaultIfEmpty(-1).First();
        if (head >= 0)
        {
            return head;
        }

        var last = lines.Index().TakeWhile(line => !line.Item.EndsWith('|')).Where(line => line.Item.Length == 0 || HeadLine().IsMatch(line.Item)).Select(line => line.Index + 1).DefaultIfEmpty(0).Max();
        return Math.Min(last, lines.Count);
    }

    /// <summary>The rows under the head, each with its number, if a cell has one, and its text in lines.</summary>
    public static IEnumerable<(string? Number, IReadOnlyList<string> Lines)> Read(IReadOnlyList<string> lines)
    {
        var start = lines.Count > 0 && TableHead().IsMatch(lines[0]) ? 1 : 0;
        string? number = null;
        foreach (var cell in string.Join('\n', lines.Skip(start)).Split('|'))
        {
            var text = cell.Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (ItemHeading.Parse(text) is { Title: null } alone)
            {
                number = alone.Number;
                continue;
            }

            var row = LinesOf(text);
            if (number is null && ItemHeading.Parse(row[0]) is { Title: { } title } heading)
            {
                (number, row[0]) = (heading.Number, title);
            }

            yield return (number, row);
            number = null;
        }
    }

    /// <summary>Puts the title, the purpose, each label and each paper on a line of its own.</summary>
    private static List<string> LinesOf(string row)
    {
        var lines = InnerLabel().Replace(row, "\n\n${label}\n\n").Split('\n').Select(line => line.Trim()).ToList();
        while (lines.Count > 0 && lines[0].Length == 0)
        {
            lines.RemoveAt(0);
        }

        var title = lines[0];
        lines.RemoveAt(0);
        if (ModernGovPageReader.LabelOf(title) is not null)
        {
            lines.Insert(0, title);
            return ["", .. WithPapersApart(lines)]; // the title was lost
        }

        var end = InnerPaper().Match(title) is { Success: true } paper ? paper.Index + paper.Length
            : PurposeInside().Match(title) is { Success: true } purpose && purpose.Index > 0 ? purpose.Index
            : title.Length;
        var rest = title[end..].Trim();
        return rest.Length == 0 ? [title, "", .. WithPapersApart(lines)] : [title[..end].Trim(), "", rest, .. WithPapersApart(lines)];
    }

    private static IEnumerable<string> WithPapersApart(List<string> lines)
    {
        var isInDocuments = false;
        foreach (var line in lines)
        {
            isInDocuments = ModernGovPageReader.LabelOf(line) is { } label ? label == PageLabel.Documents : isInDocuments;
            foreach (var part in isInDocuments ? InnerPaper().Replace(line, "${0}\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("") : [line])
            {
                yield return part;
            }
        }
    }

    [GeneratedRegex(@"^(?:No\.?|Rhif\.?)\s*\|\s*(?:Item|Eitem)\s*\|?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^(?:Venue|Contact|Lleoliad|Cyswllt|Media)\s*:|^(?:Agenda|Decisions)\b|^(?:Items?|Eitemau)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"(?:^|(?<=\s))(?<label>(?:Additional documents|Supporting documents|Draft minutes|Minutes|Decisions?|Dogfennau ychwanegol|Cofnodion|Penderfyniad):)(?=\s|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex InnerLabel();

    [GeneratedRegex(@"(?:(?:pdf|html|word|doc|excel|xls|ppt) (?:icon|eicon)\s+)?\b(?:PDF|DOCX?|XLSX?|PPTX?|HTML?|ZIP|RTF)\s+\d{1,6}(?:[.,]\d{1,3})?\s?[KMG]?B\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InnerPaper();

    [GeneratedRegex(@"\s(?:To (?:receive|consider|note|approve|agree|elect|appoint|move|confirm|sign|adopt|review|discuss|scrutinise|determine|deal|disclose|declare|hear|endorse|comment|answer|seek|ask|inform|update|report|propose|resolve|authorise|identify|monitor)\b|(?:Joint |Verbal )?Report of (?:the )?[A-Z]|Presentation (?:by|from) (?:the )?[A-Z])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PurposeInside();
}
