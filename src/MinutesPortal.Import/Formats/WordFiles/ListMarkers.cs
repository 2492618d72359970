using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Formats.WordFiles;

/// <summary>
/// The numbers and bullets of lists. A document does not contain them: Word counts them when it shows the document (ECMA-376 part 1, 17.9).
/// </summary>
internal sealed partial class ListMarkers(NumberingDefinitionsPart? part, WordStyles styles)
{
    private const int Levels = 9;

    private readonly Dictionary<int, NumberingInstance> _lists = (part?.Numbering?.Elements<NumberingInstance>() ?? [])
        .Where(list => list.NumberID?.Value is not null).DistinctBy(list => list.NumberID!.Value).ToDictionary(list => list.NumberID!.Value);

    private readonly Dictionary<int, AbstractNum> _kinds = (part?.Numbering?.Elements<AbstractNum>() ?? [])
        .Where(kind => kind.AbstractNumberId?.Value is not null).DistinctBy(kind => kind.AbstractNumberId!.Value).ToDictionary(kind => kind.AbstractNumberId!.Value);

    /// <summary>The last number of each level, null before the first. Lists of one kind count on from each other.</summary>
    private readonly Dictionary<AbstractNum, int?[]> _numbers = [];
    private readonly HashSet<(int List, int Level)> _begun = [];

    /// <summary>What Word shows before a paragraph.</summary>
    /// <param name="Level">From 0.</param>
    /// <param name="Font">The font of a bullet; null for that of the text.</param>
    /// <param name="Kind">The kind of list that it counts for.</param>
    public sealed record Marker(string Text, int Level, string? Font, int Kind);

    /// <summary>Counts the next paragraph of the document.</summary>
    /// <returns>Null for a paragraph that is in no list.</returns>
    public Marker? Next(Paragraph paragraph)
    {
        if (Place(paragraph) is not var (list, kind, level))
        {
            return null;
        }

        var numbers = _numbers.TryGetValue(kind, out var known) ? known : _numbers[kind] = new int?[Levels];
        var restart = _begun.Add((list.NumberID!.Value, level)) ? Override(list, level)?.StartOverrideNumberingValue?.Val?.Value : null;
        numbers[level] = restart ?? numbers[level] + 1 ?? StartOf(list, kind, level);
        for (var above = 0; above < level; above++)
        {
            numbers[above] ??= StartOf(list, kind, above);
        }

        for (var below = level + 1; below < Levels; below++)
        {
            // The level below begins again, unless it says after which level it does.
            if (LevelOf(list, kind, below)?.LevelRestart?.Val?.Value is not { } after || level < after)
            {
                numbers[below] = null;
            }
        }

        return LevelOf(list, kind, level) is { } shown ? new(TextOf(list, kind, shown, numbers), level, shown.NumberingSymbolRunProperties?.RunFonts?.Ascii?.Value, kind.AbstractNumberId!.Value) : null;
    }

    /// <summary>The list of a paragraph: its own, or that of its style.</summary>
    private (NumberingInstance List, AbstractNum Kind, int Level)? Place(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var style = styles.Of(paragraph).FirstOrDefault(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId is not null);
        var ofStyle = style?.StyleParagraphProperties?.NumberingProperties;
        if ((own?.NumberingId ?? ofStyle?.NumberingId)?.Val?.Value is not { } id || Find(id) is not var (list, kind))
        {
            return null;
        }

        var level = own?.NumberingLevelReference?.Val?.Value
            ?? (own?.NumberingId is null ? kind.Elements<Level>().FirstOrDefault(level => level.ParagraphStyleIdInLevel?.Val?.Value == style!.StyleId?.Value)?.LevelIndex?.Value : null)
            ?? ofStyle?.NumberingLevelReference?.Val?.Value
            ?? 0;
        return (list, kind, Math.Clamp(level, 0, Levels - 1));
    }

    /// <param name="id">0 for no list, which takes a paragraph out of the list of its style.</param>
    private (NumberingInstance List, AbstractNum Kind)? Find(int id)
    {
        if (_lists.GetValueOrDefault(id) is not { } list || _kinds.GetValueOrDefault(list.AbstractNumId?.Val?.Value ?? -1) is not { } kind)
        {
            return null;
        }

        // A kind may leave its levels to a style, which names another list.
        return kind.NumberingStyleLink?.Val?.Value is { } link
            && styles.Named(link)?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value is { } other
            && other != id
            && _kinds.GetValueOrDefault(_lists.GetValueOrDefault(other)?.AbstractNumId?.Val?.Value ?? -1) is { } linked
            ? (list, linked)
            : (list, kind);
    }

    private static LevelOverride? Override(NumberingInstance list, int level) => list.Elements<LevelOverride>().FirstOrDefault(one => one.LevelIndex?.Value == level);

    private static Level? LevelOf(NumberingInstance list, AbstractNum kind, int level) =>
        Override(list, level)?.Level ?? kind.Elements<Level>().FirstOrDefault(one => one.LevelIndex?.Value == level);

    private static int StartOf(NumberingInstance list, AbstractNum kind, int level) =>
        Override(list, level)?.StartOverrideNumberingValue?.Val?.Value ?? LevelOf(list, kind, level)?.StartNumberingValue?.Val?.Value ?? 0;

    private static string TextOf(NumberingInstance list, AbstractNum kind, Level level, int?[] numbers)
    {
        var text = level.LevelText?.Val?.Value ?? "";
        return level.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet ? text : NumberOfLevel().Replace(text, match =>
        {
            var index = match.Value[1] - '1';
            var format = level.IsLegalNumberingStyle is null ? LevelOf(list, kind, index)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal : NumberFormatValues.Decimal;
            return numbers[index] is { } number ? Written(number, format) : "";
        });
    }

    private static string Written(int number, NumberFormatValues format)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return format == NumberFormatValues.LowerLetter ? Letters(number)
            : format == NumberFormatValues.UpperLetter ? Letters(number).ToUpperInvariant()
            : format == NumberFormatValues.LowerRoman ? ListNumber.Roman(number)
            : format == NumberFormatValues.UpperRoman ? ListNumber.Roman(number).ToUpperInvariant()
            : format == NumberFormatValues.DecimalZero ? digits.PadLeft(2, '0')
            : format == NumberFormatValues.None ? ""
            : digits;
    }

    /// <summary>After z, Word writes aa and bb.</summary>
    private static string Letters(int number) => number < 1 ? "" : new((char)('a' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 10));

    [GeneratedRegex("%[1-9]", RegexOptions.NonBacktracking)]
    private static partial Regex NumberOfLevel();
}
