using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Formats.WordFiles;

/// <summary>How paragraphs and text look: by what they say themselves, or else by their styles (ECMA-376 part 1, 17.7.2).</summary>
internal sealed class WordStyles(StyleDefinitionsPart? part)
{
    /// <summary>A style may be based on another, and that on a third. A longer chain is a circle.</summary>
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = (part?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value).ToDictionary(style => style.StyleId!.Value!);

    private readonly RunPropertiesBaseStyle? _default = part?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;

    /// <summary>The style of a name; null where there is none.</summary>
    public Style? Named(string? id) => id is null ? null : _styles.GetValueOrDefault(id);

    /// <summary>The style of a paragraph and those that it is based on, nearest first.</summary>
    public IEnumerable<Style> Of(Paragraph paragraph) => Chain(
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id && _styles.ContainsKey(id) ? id
        : _styles.Values.FirstOrDefault(style => style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph)?.StyleId?.Value);

    /// <summary>What a paragraph says, or its style; null where neither does.</summary>
    public T? Get<T>(Paragraph paragraph)
        where T : OpenXmlElement =>
        paragraph.ParagraphProperties?.GetFirstChild<T>() ?? Of(paragraph).Select(style => style.StyleParagraphProperties?.GetFirstChild<T>()).FirstOrDefault(found => found is not null);

    /// <summary>Whether it is a heading, which every look of Word makes stand out.</summary>
    public bool IsHeading(Paragraph paragraph) => Get<OutlineLevel>(paragraph)?.Val?.Value is >= 0 and < 9;

    public bool IsBold(Run run, Paragraph paragraph) => IsOn<Bold>(run, paragraph) ?? IsHeading(paragraph);

    public bool IsItalic(Run run, Paragraph paragraph) => IsOn<Italic>(run, paragraph) ?? false;

    public bool IsStruck(Run run, Paragraph paragraph) => (IsOn<Strike>(run, paragraph) ?? false) || (IsOn<DoubleStrike>(run, paragraph) ?? false);

    public string? Font(Run run, Paragraph paragraph) => Get<RunFonts>(run, paragraph)?.Ascii?.Value;

    /// <summary>Whether text stands above or below its line: true for above, null for neither.</summary>
    public bool? IsRaised(Run run, Paragraph paragraph) =>
        Get<VerticalTextAlignment>(run, paragraph)?.Val?.Value is { } at && at != VerticalPositionValues.Baseline ? at == VerticalPositionValues.Superscript : null;

    public bool IsHidden(Run run, Paragraph paragraph) => (IsOn<Vanish>(run, paragraph) ?? false) || (IsOn<SpecVanish>(run, paragraph) ?? false);

    /// <summary>Whether a reader of the document does not see letters that it shows: they are tiny, or have the colour of what is behind them.</summary>
    public bool IsCovered(Run run, Paragraph paragraph)
    {
        var halfPoints = int.TryParse(Get<FontSize>(run, paragraph)?.Val?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 22;
        var behind = Get<Highlight>(run, paragraph)?.Val is { } highlight ? (highlight.Value == HighlightColorValues.Black ? "000000" : highlight.Value == HighlightColorValues.None ? null : "FFFF00")
            : (Get<Shading>(run, paragraph) ?? Get<Shading>(paragraph) ?? ShadingOfCell(paragraph))?.Fill?.Value;
        return halfPoints <= 2 || UnseenStyle.AreSame(Get<Color>(run, paragraph)?.Val?.Value, behind);
    }

    private static Shading? ShadingOfCell(Paragraph paragraph) => paragraph.Ancestors<TableCell>().FirstOrDefault()?.TableCellProperties?.Shading;

    private bool? IsOn<T>(Run run, Paragraph paragraph)
        where T : OnOffType =>
        Get<T>(run, paragraph) is { } property ? property.Val?.Value ?? true : null;

    private T? Get<T>(Run run, Paragraph paragraph)
        where T : OpenXmlElement =>
        run.RunProperties?.GetFirstChild<T>()
        ?? Chain(run.RunProperties?.RunStyle?.Val?.Value).Concat(Of(paragraph)).Select(style => style.StyleRunProperties?.GetFirstChild<T>()).FirstOrDefault(found => found is not null)
        ?? _default?.GetFirstChild<T>();

    private IEnumerable<Style> Chain(string? id)
    {
        var style = Named(id);
        for (var length = 0; style is not null && length < LongestChain; length++)
        {
            yield return style;
            style = Named(style.BasedOn?.Val?.Value);
        }
    }
}
