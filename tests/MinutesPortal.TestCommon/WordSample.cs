using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace MinutesPortal.TestCommon;

/// <summary>A Word document in the making, part by part, in the XML that Word writes.</summary>
public sealed class WordSample(string body)
{
    private const string Roots = $"xmlns:w=\"{PaperSamples.W}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    /// <summary>XML of styles, lists, notes and page heads; null for none.</summary>
    public string? Styles { get; init; }

    public string? Lists { get; init; }

    public string? Footnotes { get; init; }

    public string? Comments { get; init; }

    public string? Header { get; init; }

    /// <summary>The author, title and subject; null for none.</summary>
    public string? Properties { get; init; }

    /// <summary>The target of the link with the id "link".</summary>
    public string? Link { get; init; }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Write(main, "document", $"<w:body>{body}</w:body>");
            Write(Styles is null ? null : main.AddNewPart<StyleDefinitionsPart>(), "styles", Styles);
            Write(Lists is null ? null : main.AddNewPart<NumberingDefinitionsPart>(), "numbering", Lists);
            Write(Footnotes is null ? null : main.AddNewPart<FootnotesPart>(), "footnotes", Footnotes);
            Write(Comments is null ? null : main.AddNewPart<WordprocessingCommentsPart>(), "comments", Comments);
            Write(Header is null ? null : main.AddNewPart<HeaderPart>(), "hdr", Header);
            if (Properties is not null)
            {
                (document.PackageProperties.Creator, document.PackageProperties.Title, document.PackageProperties.Subject) = (Properties, Properties, Properties);
            }

            if (Link is not null)
            {
                main.AddHyperlinkRelationship(new(Link, UriKind.RelativeOrAbsolute), isExternal: true, "link");
            }
        }

        return file.ToArray();
    }

    /// <summary>A paragraph with a text, and properties of the paragraph in XML.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    /// <summary>A piece of text, and its properties in XML.</summary>
    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A paragraph in a list.</summary>
    public static string Item(string text, int level = 0, int list = 1) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A kind of list, whose levels have a format and a text each.</summary>
    public static string Kind(int id, params (string Format, string Text)[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">"
        + string.Concat(levels.Select((level, index) => $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{level.Format}\"/><w:lvlText w:val=\"{level.Text}\"/></w:lvl>"))
        + "</w:abstractNum>";

    /// <summary>A list of a kind. It counts on from the last one, unless it begins again.</summary>
    public static string List(int id, int kind, bool beginsAgain = false) =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{kind}\"/>{(beginsAgain ? "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>" : "")}</w:num>";

    private static void Write(OpenXmlPart? part, string root, string? xml)
    {
        if (part is not null)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes($"<w:{root} {Roots}>{xml}</w:{root}>"));
            part.FeedData(content);
        }
    }
}
