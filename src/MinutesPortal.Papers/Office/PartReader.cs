using System.Globalization;
using System.Text;
using System.Xml;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers.Office;

/// <summary>Reads the XML parts of a package, one after another: refuses what runs or loads, and counts what readers could find.</summary>
/// <param name="isInside">Whether the package lies in another one, whose title it does not give.</param>
internal sealed class PartReader(Findings findings, bool isInside)
{
    private const int LongestCode = 10_000;
    private const int MostOpenFields = 100;
    private const int MostHiddenSheets = 1_000;
    private const int MostProperties = 50;

    private static readonly string[] LoadingFields = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT", "DATABASE", "RD"];
    private static readonly string[] LoadingFunctions = ["WEBSERVICE(", "RTD(", "IMAGE(", "CALL(", "REGISTER(", "REGISTER.ID(", "HYPERLINK(\"FILE:"];

    /// <summary>The code of the innermost open field, or the formula, as far as it was read.</summary>
    private readonly StringBuilder _code = new();
    private readonly Stack<OpenField> _fields = new();
    private readonly List<string> _hiddenSheets = [];

    private string _contentType = "";
    private string? _namespace;
    private Vocabulary _vocabulary;

    /// <summary>What the text that comes next belongs to.</summary>
    private TextOf _textOf;
    private bool _inParagraphProperties;
    private bool _inHiddenRun;
    private bool _hasNotes;
    private bool _inNumber;
    private bool _sheetHides;

    private int _properties;
    private int _tracked;
    private int _comments;
    private int _threadedComments;
    private int _hiddenTexts;
    private int _sheetsHiding;
    private int _hiddenSlides;
    private int _notes;

    private enum Vocabulary
    {
        Other,
        Word,
        Excel,
        PowerPoint,
        Drawing,
        Office,
        Svg,
        Properties,
    }

    private enum TextOf
    {
        Nothing,
        Field,
        Formula,
        Notes,
        Title,
        Person,
    }

    /// <summary>Begins a part.</summary>
    public void Begin(string contentType)
    {
        _contentType = contentType;
        (_textOf, _inParagraphProperties, _inHiddenRun, _hasNotes, _inNumber, _sheetHides) = (TextOf.Nothing, false, false, false, false, false);
        _code.Clear();
        _fields.Clear();
        if (contentType.EndsWith(".pivotCacheRecords+xml", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(PaperRemarkKind.HiddenData, "A pivot table keeps all the rows that it was made of, also those that it does not show. Copy the table as values if readers should not see them.");
        }
    }

    /// <summary>Looks at one node of the part.</summary>
    /// <exception cref="DomainException">It runs or loads something.</exception>
    public void See(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Enter(reader);
                break;
            case XmlNodeType.EndElement:
                Leave(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when _textOf != TextOf.Nothing:
                SeeText(reader.Value);
                break;
        }
    }

    /// <summary>Ends the part.</summary>
    public void End()
    {
        CheckField();
        _sheetsHiding += _sheetHides ? 1 : 0;
        _notes += _hasNotes ? 1 : 0;
    }

    /// <summary>Says what was found in all parts.</summary>
    public void AddRemarks()
    {
        Say(PaperRemarkKind.TrackedChanges, _tracked, "tracked change", "Accept or reject them in Word, then upload the new copy");
        Say(PaperRemarkKind.Comments, Math.Max(_comments, _threadedComments), "comment", "Delete them if they should not be public");
        Say(PaperRemarkKind.HiddenText, _hiddenTexts, "piece of hidden text", "Readers can show what is hidden. Delete it, or make it visible", "pieces of hidden text");
        Say(PaperRemarkKind.HiddenSlides, _hiddenSlides, "hidden slide", "Readers can show what is hidden. Delete it, or make it visible");
        Say(PaperRemarkKind.SpeakerNotes, _notes, "slide with speaker notes", "Readers can see them. Delete them if they should not be public", "slides with speaker notes");
        Say(PaperRemarkKind.HiddenRowsOrColumns, _sheetsHiding, "sheet with hidden or filtered rows or columns", "Readers can show what is hidden. Delete it, or make it visible", "sheets with hidden or filtered rows or columns");
        if (_hiddenSheets.Count > 0)
        {
            findings.Add(PaperRemarkKind.HiddenSheets, string.Create(CultureInfo.InvariantCulture,
                $"{_hiddenSheets.Count} hidden {(_hiddenSheets.Count == 1 ? "sheet" : "sheets")}: “{string.Join("”, “", _hiddenSheets.Take(5))}”. Readers can show what is hidden. Delete it, or make it visible."));
        }
    }

    private void Say(PaperRemarkKind kind, int count, string one, string advice, string? several = null)
    {
        if (count > 0)
        {
            findings.Add(kind, string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several ?? one + "s")}. {advice}."));
        }
    }

    private void Enter(XmlReader reader)
    {
        CheckFormula();
        if (!ReferenceEquals(_namespace, reader.NamespaceURI))
        {
            _namespace = reader.NamespaceURI;
            _vocabulary = VocabularyOf(_namespace);
        }

        var isEmpty = reader.IsEmptyElement;
        _textOf = TextOf.Nothing;
        switch (_vocabulary)
        {
            case Vocabulary.Word:
                EnterWord(reader);
                break;
            case Vocabulary.Excel:
                EnterExcel(reader);
                break;
            case Vocabulary.PowerPoint:
                EnterPowerPoint(reader);
                break;
            case Vocabulary.Drawing:
                EnterDrawing(reader);
                break;
            case Vocabulary.Office when reader.LocalName == "OLEObject":
                throw ActiveParts.Object();
            case Vocabulary.Svg when reader.LocalName is "script" or "foreignObject" or "handler":
                throw new DomainException("The file has a drawing (SVG) with script inside. Replace it with a picture, or save the file as a PDF.");
            case Vocabulary.Properties when ++_properties < MostProperties:
                _textOf = reader.LocalName switch
                {
                    "title" => TextOf.Title,
                    "creator" or "lastModifiedBy" or "Manager" => TextOf.Person,
                    _ => TextOf.Nothing,
                };
                break;
        }

        if (isEmpty)
        {
            Leave(reader.LocalName);
        }
    }

    private void Leave(string name)
    {
        CheckFormula();
        _textOf = TextOf.Nothing;
        switch (name)
        {
            case "pPr":
                _inParagraphProperties = false;
                break;
            case "r":
                _inHiddenRun = false;
                break;
            case "fld":
                _inNumber = false;
                break;
        }
    }

    private void EnterWord(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel" or "cellMerge" or "rPrChange" or "pPrChange" or "sectPrChange"
                or "tblPrChange" or "tblGridChange" or "trPrChange" or "tcPrChange" or "tblPrExChange" or "numberingChange":
                _tracked++;
                break;
            case "comment":
                _comments++;
                break;
            case "pPr":
                _inParagraphProperties = true;
                break;
            case "r":
                _inHiddenRun = false;
                break;
            case "vanish" or "specVanish" when !_inParagraphProperties && IsOn(reader):
                _inHiddenRun = true;
                break;
            case "t" or "sym" or "drawing" or "pict" when _inHiddenRun && !_contentType.EndsWith(".styles+xml", StringComparison.OrdinalIgnoreCase):
                _hiddenTexts++;
                _inHiddenRun = false;
                break;
            case "fldSimple":
                CheckField(AttributeOf(reader, "instr"));
                break;
            case "fldChar":
                EnterField(AttributeOf(reader, "fldCharType"));
                break;
            case "instrText" or "delInstrText":
                _textOf = TextOf.Field;
                break;
            case "altChunk" or "subDoc":
                throw new DomainException("The file takes in other documents when it is opened. Open it, save it again with their text in it, and upload the new copy.");
            case "control":
                throw ActiveParts.Object();
        }
    }

    private void EnterField(string? mark)
    {
        var outer = _fields.TryPeek(out var open) ? open : null;
        if (mark == "begin" && outer is { IsInResult: false, HasCode: false } && string.IsNullOrWhiteSpace(_code.ToString()))
        {
            // The code of the outer field would be the result of the inner one, which can spell anything.
            throw LoadingField("a field that makes another");
        }

        CheckField();
        if (mark == "begin")
        {
            outer?.HasCode = true;
            _fields.Push(_fields.Count < MostOpenFields ? new() : throw LoadingField("too many fields in one"));
        }
        else if (mark == "separate")
        {
            outer?.IsInResult = true;
        }
        else if (mark == "end")
        {
            _fields.TryPop(out _);
        }
    }

    private void CheckField()
    {
        CheckField(_code.ToString());
        _code.Clear();
    }

    private static void CheckField(string? code)
    {
        var word = (code ?? "").TrimStart().Split([' ', '\t', '\r', '\n', '"', '\\', '\u00A0'], 2)[0];
        if (LoadingFields.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            throw LoadingField(word.ToUpperInvariant());
        }
    }

    private static DomainException LoadingField(string what) =>
        new($"The file has a field that loads something from elsewhere ({what}). In Word, press Ctrl+A, then Ctrl+Shift+F9 to turn fields into text, and upload it again.");

    private void EnterExcel(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "sheet" when reader.GetAttribute("state") is "hidden" or "veryHidden" && _hiddenSheets.Count < MostHiddenSheets:
                _hiddenSheets.Add(Findings.Short(reader.GetAttribute("name") ?? ""));
                break;
            case "row" or "col" when reader.GetAttribute("hidden") is { } hidden:
                _sheetHides |= hidden is "1" or "true";
                break;
            case "comment":
                _comments++;
                break;
            case "threadedComment":
                _threadedComments++;
                break;
            case "f" or "formula" or "formula1" or "formula2" or "definedName" or "calculatedColumnFormula":
                _textOf = TextOf.Formula;
                _code.Clear();
                break;
            case "ddeLink" or "oleLink":
                throw new DomainException("The workbook takes data from another program when it is opened (DDE). In Excel, break the links (Data, Edit Links), and upload it again.");
            case "oleObject":
                throw ActiveParts.Object();
        }
    }

    private void EnterPowerPoint(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "sld" when reader.GetAttribute("show") is "0" or "false":
                _hiddenSlides++;
                break;
            case "cm":
                _comments++;
                break;
            case "oleObj" or "control":
                throw ActiveParts.Object();
        }
    }

    private void EnterDrawing(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "hlinkClick" or "hlinkHover" or "hlinkMouseOver" when reader.GetAttribute("action") is { } action
                && (action.StartsWith("ppaction://program", StringComparison.OrdinalIgnoreCase)
                    || action.StartsWith("ppaction://macro", StringComparison.OrdinalIgnoreCase)
                    || action.StartsWith("ppaction://ole", StringComparison.OrdinalIgnoreCase)):
                throw new DomainException("A slide has an action that starts a program or a macro. Remove it in PowerPoint (Insert, Action), and upload the file again.");
            case "fld":
                _inNumber = true;
                break;
            case "t" when !_inNumber && _contentType.EndsWith(".notesSlide+xml", StringComparison.OrdinalIgnoreCase):
                _textOf = TextOf.Notes;
                break;
        }
    }

    private void SeeText(string text)
    {
        switch (_textOf)
        {
            case TextOf.Field when !(_fields.TryPeek(out var field) && field.IsInResult):
                Append(text);
                break;
            case TextOf.Formula:
                Append(text); // a comment may split it
                break;
            case TextOf.Notes:
                _hasNotes |= !string.IsNullOrWhiteSpace(text);
                break;
            case TextOf.Title when !isInside:
                findings.SetTitle(text);
                break;
            case TextOf.Person:
                findings.AddPerson(text);
                break;
        }
    }

    private void Append(string code)
    {
        if (_code.Length < LongestCode)
        {
            _code.Append(code.AsSpan(0, Math.Min(code.Length, LongestCode)));
        }
    }

    private void CheckFormula()
    {
        if (_textOf == TextOf.Formula)
        {
            RefuseLoadingFormula(_code.ToString());
            _code.Clear();
        }
    }

    private static void RefuseLoadingFormula(string formula)
    {
        foreach (var function in LoadingFunctions)
        {
            var at = formula.IndexOf(function, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(formula[at - 1])))
            {
                throw new DomainException($"The workbook has a formula that loads something from elsewhere or calls a program ({function.TrimEnd('(')}). Replace it with its value, and upload it again.");
            }
        }
    }

    private static bool IsOn(XmlReader reader) => AttributeOf(reader, "val") is not ("0" or "false" or "off");

    /// <summary>In Word's files attributes have the namespace of their element.</summary>
    private static string? AttributeOf(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    private static Vocabulary VocabularyOf(string uri) => uri switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main" or "http://purl.oclc.org/ooxml/spreadsheetml/main"
            or "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments" => Vocabulary.Excel,
        "http://schemas.openxmlformats.org/presentationml/2006/main" or "http://purl.oclc.org/ooxml/presentationml/main"
            or "http://schemas.microsoft.com/office/powerpoint/2018/8/main" => Vocabulary.PowerPoint,
        "http://schemas.openxmlformats.org/drawingml/2006/main" or "http://purl.oclc.org/ooxml/drawingml/main" => Vocabulary.Drawing,
        "urn:schemas-microsoft-com:office:office" => Vocabulary.Office,
        "http://www.w3.org/2000/svg" => Vocabulary.Svg,
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties" or "http://purl.org/dc/elements/1.1/"
            or "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" or "http://purl.oclc.org/ooxml/officeDocument/extendedProperties" => Vocabulary.Properties,
        _ => Vocabulary.Other,
    };

    /// <summary>A field of Word that has begun.</summary>
    private sealed class OpenField
    {
        public bool IsInResult { get; set; }

        /// <summary>Whether it has code before a field in it.</summary>
        public bool HasCode { get; set; }
    }
}
