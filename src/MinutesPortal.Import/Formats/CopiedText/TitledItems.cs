using System.Text.RegularExpressions;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Import.Formats.ModernGovPages;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>
/// Finds the headings of items that have no numbers: short lines that are no sentence, and that a paper's size, a purpose, a label, blank
/// lines, capitals or the title of an item that every agenda has sets apart.
/// </summary>
internal sealed partial class TitledItems
{
    private const int LongestTitle = 250;

    private readonly List<TextParagraph> _paragraphs;
    private readonly bool _isList;
    private readonly int _gapOfTitles; // the number of blank lines before a title, where it differs from the usual

    private TitledItems(List<TextParagraph> paragraphs, bool isList)
    {
        (_paragraphs, _isList) = (paragraphs, isList);
        var gaps = paragraphs.Skip(1).Select(paragraph => paragraph.Gap).Order().ToList();
        _gapOfTitles = gaps.Count > 0 && gaps[^1] > gaps[0] ? Math.Max(gaps[0] + 1, 2) : int.MaxValue;
    }

    /// <param name="isList">Whether the paragraphs are the list of items of a page, which begins with the first of them.</param>
    public static List<ItemHeading> Find(List<TextParagraph> paragraphs, bool isList)
    {
        var finder = new TitledItems(paragraphs, isList);
        var found = new List<ItemHeading>();
        var hasTitles = !isList && paragraphs.Exists(paragraph => paragraph.IsOneLine && !IsInCapitals(paragraph.FirstLine) && MayBeTitle(paragraph.FirstLine) && StandingItems.Has(paragraph.FirstLine));
        for (var index = 0; index < paragraphs.Count; index++)
        {
            if (finder.IsHeading(index) || (hasTitles && finder.StandsAboveText(index)))
            {
                var lines = paragraphs[index].Lines;
                found.Add(new("", MeetingHead.Bare(lines[0]), "titled") { Paragraph = index, Body = index + 1, Rest = lines.Count > 1 ? string.Join('\n', lines.Skip(1)) : null });
            }
        }

        return isList || found.Count > 1 ? found : [];
    }

    private bool IsHeading(int index)
    {
        var paragraph = _paragraphs[index];
        var line = paragraph.FirstLine;
        var hasPaper = ModernGovPageReader.PaperOf(line) is not null;
        if (!MayBeTitle(ModernGovPageReader.PaperOf(line)?.Title ?? line) || (!_isList && ModernGovPageReader.LabelOf(line) is not null))
        {
            return false;
        }

        if (!_isList)
        {
            var isAbove = paragraph.IsOneLine ? index + 1 < _paragraphs.Count : !IsInCapitals(paragraph.Lines[1]);
            return isAbove && (IsInCapitals(line) || (paragraph.IsOneLine && (StandingItems.Has(line) || IsBold(paragraph.Lines[0]))));
        }

        var below = paragraph.Lines.Count > 1 ? paragraph.Lines[1] : index + 1 < _paragraphs.Count ? _paragraphs[index + 1].FirstLine : "";
        var belowIsClose = paragraph.Lines.Count > 1 || (index + 1 < _paragraphs.Count && _paragraphs[index + 1].Gap < Math.Min(_gapOfTitles, 3));
        if (IsAmongPapers(index))
        {
            return hasPaper && ItemParagraphs.IsPurpose(below);
        }

        return hasPaper || index == 0 || StandingItems.Has(line) || ItemParagraphs.IsPurpose(below) || ModernGovPageReader.LabelOf(below) is not null
            || (paragraph.Gap >= _gapOfTitles && belowIsClose && below.Length > 0);
    }

    /// <summary>Whether a short line stands by itself above a sentence, as the titles of items that every agenda has do in this text.</summary>
    private bool StandsAboveText(int index) =>
        _paragraphs[index] is { IsOneLine: true, Gap: > 0 } paragraph && paragraph.Text.Length < 80 && MayBeTitle(paragraph.FirstLine) && paragraph.FirstLine.Any(char.IsLower)
        && index + 1 < _paragraphs.Count && _paragraphs[index + 1].Text[^1] is '.' or ':';

    /// <summary>Whether the line stands in the list of papers under the label, which have no purpose.</summary>
    private bool IsAmongPapers(int index)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            var lines = _paragraphs[before].Lines;
            for (var line = lines.Count - 1; line >= 0; line--)
            {
                if (ModernGovPageReader.LabelOf(lines[line]) is { } label)
                {
                    return label == PageLabel.Documents && _paragraphs[index].Gap < _gapOfTitles;
                }

                if (ModernGovPageReader.PaperOf(lines[line]) is null)
                {
                    return false;
                }
            }
        }

        return false;
    }

    private static bool MayBeTitle(string line) =>
        ItemHeading.IsTitle(line) && line.Length < LongestTitle && !ItemParagraphs.IsPurpose(line) && !ItemParagraphs.IsPoint(line) && !ModernGovPageReader.IsNoise(line)
        && ModernGovPageReader.LabelOf(line) is null && !Sentence().IsMatch(line) && !AttendanceLine().IsMatch(line) && !TextParagraph.IsPartHeading(line);

    private static bool IsInCapitals(string line) => line.Count(char.IsLetter) > 3 && !line.Any(char.IsLower);

    private static bool IsBold(string line) => line.StartsWith("**", StringComparison.Ordinal) && line.EndsWith("**", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:was|were|is|are|has|have|had|will|would|be|been|that|which|held)\b|\b(?:noted|agreed|considered|resolved|thanked|asked|said|advised|reported|confirmed|moved|seconded|proposed)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:Councillors?|Cllrs?|Present|Apologies|In attendance|Also present|Mr|Mrs|Ms|Miss|Dr)\b\W*(?:[:–-]|\w)|^(?:PRESENT|IN ATTENDANCE|ATTENDANCE|ALSO PRESENT|OFFICERS|MEMBERS|COUNCILLORS|YN BRESENNOL|PRESENNOL)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AttendanceLine();
}
