using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MinutesPortal.Import.Cleaning;
using Drawn = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using M = DocumentFormat.OpenXml.Math;

namespace MinutesPortal.Import.Formats.WordFiles;

/// <summary>Reads what a reader of a Word document sees, in the order of the text. What is hidden or deleted, and comments, are left out.</summary>
internal sealed class WordReader
{
    private const string LineEnd = "\n";

    private readonly MainDocumentPart _main;
    private readonly ICollection<string> _leftOut;
    private readonly ICollection<string>? _beside;
    private readonly WordStyles _styles;
    private readonly ListMarkers _lists;
    private readonly List<(string Text, WordHtml.Style Style)> _runs = []; // of the paragraph that is read
    private readonly List<(string Before, OpenXmlElement Text)> _aside = []; // notes and boxes of that paragraph, which follow it
    private MarkdownBlocks _blocks;
    private int _notes;
    private int? _kind; // of the list that the last paragraph was in

    /// <param name="leftOut">Receives, in words, what was left out although it may belong to the minutes.</param>
    /// <param name="beside">Receives the words of notes, boxes and pictures, which are then no part of the text; null where they are.</param>
    public WordReader(MainDocumentPart main, ICollection<string> leftOut, ICollection<string>? beside)
    {
        (_main, _leftOut, _beside, _blocks, _styles) = (main, leftOut, beside, new() { LeftOut = leftOut }, new(main.StyleDefinitionsPart));
        _lists = new(main.NumberingDefinitionsPart, _styles);
    }

    public string Read()
    {
        ReadPageLines();
        ReadBlocks(_main.Document?.Body ?? throw new InvalidDataException("The document has no body."));
        return _blocks.ToString();
    }

    /// <summary>What stands at the top and foot of every page is not part of the minutes, but it may mark them as exempt.</summary>
    private void ReadPageLines()
    {
        var pages = _main.HeaderParts.Select(part => (OpenXmlElement?)part.Header).Concat(_main.FooterParts.Select(part => part.Footer)).OfType<OpenXmlElement>();
        var lines = pages.SelectMany(page => page.Descendants<Paragraph>().Select(line => line.InnerText)
            .Concat(page.Descendants<DocumentFormat.OpenXml.Vml.TextPath>().Select(watermark => watermark.String?.Value ?? "")));
        _blocks.AddPageMarks(lines.Distinct());
    }

    private void ReadBlocks(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in Shown(elements))
        {
            switch (element)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph);
                    break;
                case Table table:
                    ReadTable(table);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or SdtRow or SdtContentRow or SdtCell or SdtContentCell:
                    ReadBlocks(element);
                    break;
            }
        }
    }

    /// <summary>Of content that a document has in several forms, such as a box with text, the first is read: the newest.</summary>
    private static IEnumerable<OpenXmlElement> Shown(IEnumerable<OpenXmlElement> elements) =>
        elements.SelectMany(element => element is AlternateContent ? Shown(element.FirstChild ?? Enumerable.Empty<OpenXmlElement>()) : [element]);

    private void ReadParagraph(Paragraph paragraph)
    {
        var marker = _lists.Next(paragraph); // counts, also where nothing is shown
        ReadRuns(paragraph, paragraph, address: null);
        var isText = _runs.Exists(run => !string.IsNullOrWhiteSpace(run.Text));
        if (isText && marker?.Kind != _kind)
        {
            _blocks.EndParagraph(leavesGap: true); // it is no clause of the list before it
            _kind = marker?.Kind;
        }

        _blocks.BeginParagraph(marker is not null ? new(marker.Level + 1, null) : Indentation(paragraph));
        if (marker is not null && isText)
        {
            _blocks.Add(marker.Text, new(false, false, false, null, marker.Font));
            _blocks.Add(" ", default);
        }

        foreach (var (text, style) in _runs)
        {
            if (text == LineEnd)
            {
                _blocks.EndLine();
            }
            else
            {
                _blocks.Add(text, style);
            }
        }

        _runs.Clear();
        _blocks.EndParagraph(leavesGap: true);
        ReadAside();
    }

    private void ReadAside()
    {
        var aside = _aside.ToList();
        _aside.Clear();
        foreach (var (before, text) in aside)
        {
            if (_beside is not null)
            {
                _beside.Add(TextOf(text));
                continue;
            }

            if (before.Length > 0)
            {
                _blocks.Add(before, default);
            }

            ReadBlocks(text);
        }
    }

    /// <summary>The place of a paragraph whose number was typed: Word's own style for lists, or a hanging indent.</summary>
    private WordHtml.ListPlace? Indentation(Paragraph paragraph)
    {
        var indentation = _styles.Get<Indentation>(paragraph);
        var isList = indentation?.Hanging?.Value is { } hanging && hanging != "0"
            || paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("List", StringComparison.Ordinal) == true;
        return isList ? new(null, double.TryParse((indentation?.Start ?? indentation?.Left)?.Value, CultureInfo.InvariantCulture, out var twips) ? twips / 20 : null) : null;
    }

    private void ReadRuns(OpenXmlElement parent, Paragraph paragraph, string? address)
    {
        foreach (var element in Shown(parent))
        {
            switch (element)
            {
                case Run run when _styles.IsHidden(run, paragraph):
                    break;
                case Run run when _styles.IsCovered(run, paragraph):
                    if (run.Elements<Text>().Any(text => !string.IsNullOrWhiteSpace(text.Text)))
                    {
                        _leftOut.Add("words that the document covers");
                    }

                    break;
                case Run run when _styles.IsRaised(run, paragraph) is { } isRaised && RaisedText.Of(run.InnerText, !isRaised) is { } raised && run.Elements<Text>().Any():
                    _runs.Add((raised, default));
                    break;
                case Run run:
                    ReadRun(run, new(_styles.IsBold(run, paragraph), _styles.IsItalic(run, paragraph), _styles.IsStruck(run, paragraph), address, _styles.Font(run, paragraph)));
                    break;
                case Hyperlink link:
                    ReadRuns(link, paragraph, AddressOf(link) ?? address);
                    break;
                case SimpleField or SdtRun or SdtContentRun or CustomXmlRun or InsertedRun or MoveToRun or BidirectionalEmbedding or BidirectionalOverride:
                    ReadRuns(element, paragraph, address);
                    break;
                case M.OfficeMath or M.Paragraph:
                    _runs.Add((string.Concat(element.Descendants<M.Text>().Select(text => text.Text)), default));
                    break;
                case OpenXmlUnknownElement { LocalName: "smartTag" }: // of Word 2003 to 2007
                    ReadRuns(element, paragraph, address);
                    break;
            }
        }
    }

    private string? AddressOf(Hyperlink link) =>
        link.Id?.Value is { } id && _main.HyperlinkRelationships.FirstOrDefault(relationship => relationship.Id == id) is { } relationship
            ? WordHtml.SafeAddress(relationship.Uri.OriginalString)
            : null;

    private void ReadRun(Run run, WordHtml.Style style)
    {
        foreach (var element in Shown(run))
        {
            switch (element)
            {
                case Text text:
                    _runs.Add((WordHtml.Visible(text.Text), style));
                    break;
                case TabChar or PositionalTab:
                    _runs.Add(("\t", style));
                    break;
                case Break or CarriageReturn:
                    _runs.Add((LineEnd, style));
                    break;
                case NoBreakHyphen:
                    _runs.Add(("-", style));
                    break;
                case SymbolChar { Char.Value: { } code } symbol when int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var character) && character is > 0 and < 0xd800 or >= 0xe000 and < 0xffff:
                    _runs.Add((((char)character).ToString(), style with { Font = symbol.Font?.Value ?? style.Font }));
                    break;
                case FootnoteReference { Id.Value: var id }:
                    AddNote(_main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(note => note.Id?.Value == id), style);
                    break;
                case EndnoteReference { Id.Value: var id }:
                    AddNote(_main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(note => note.Id?.Value == id), style);
                    break;
                case Drawing or Picture:
                    AddPicture(element);
                    break;
            }
        }
    }

    /// <summary>A note stands in brackets after its paragraph, with the number that the text has.</summary>
    private void AddNote(OpenXmlElement? note, WordHtml.Style style)
    {
        if (note is not null)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"[{++_notes}]");
            if (_beside is null)
            {
                _runs.Add((" " + mark, style));
            }

            _aside.Add((mark + " ", note));
        }
    }

    /// <summary>A box with text is read after its paragraph. Of a picture, the words for those who cannot see it are.</summary>
    private void AddPicture(OpenXmlElement picture)
    {
        var boxes = picture.Descendants<TextBoxContent>().ToList();
        _aside.AddRange(boxes.Where(box => box.Ancestors<TextBoxContent>().FirstOrDefault() is null || !boxes.Contains(box.Ancestors<TextBoxContent>().First())).Select(box => ("", (OpenXmlElement)box)));
        var words = picture.Descendants<Drawn.DocProperties>().Select(properties => properties.Description?.Value).FirstOrDefault();
        if (boxes.Count == 0 && !string.IsNullOrWhiteSpace(words) && _beside is not null)
        {
            _beside.Add(WordHtml.OnOneLine(words));
        }
        else if (boxes.Count == 0 && !string.IsNullOrWhiteSpace(words))
        {
            _runs.Add(($"[Picture: {WordHtml.OnOneLine(words)}]", default));
        }
        else if (boxes.Count == 0)
        {
            _leftOut.Add("a picture without a description");
        }
    }

    private void ReadTable(Table table)
    {
        var rows = table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table && row.TableRowProperties?.GetFirstChild<Hidden>() is null).ToList();
        var isData = rows.Count > 1 && rows.Exists(row => CellsOf(row).Skip(1).Any()) && !table.Descendants<Table>().Any();
        if (!isData)
        {
            foreach (var cell in rows.SelectMany(CellsOf))
            {
                ReadBlocks(cell);
            }

            return;
        }

        var texts = rows.ConvertAll(row => CellsOf(row).SelectMany(cell => Enumerable.Repeat("", SpanOf(cell) - 1).Prepend(TextOf(cell))).ToList());
        _blocks.AddTable(texts);
    }

    private static IEnumerable<TableCell> CellsOf(TableRow row) => row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row);

    private static int SpanOf(TableCell cell) => Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 50);

    /// <summary>The words of a part of the document on one line.</summary>
    private string TextOf(OpenXmlElement part)
    {
        var outer = _blocks;
        _blocks = new() { LeftOut = _leftOut };
        ReadBlocks(part);
        var text = WordHtml.OnOneLine(_blocks.ToString());
        _blocks = outer;
        return text;
    }
}
