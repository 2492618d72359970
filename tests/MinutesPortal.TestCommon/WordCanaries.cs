using System.Text;
using static MinutesPortal.TestCommon.WordSample;

namespace MinutesPortal.TestCommon;

/// <summary>Word documents, and what Word puts on the clipboard, with words in places that are no part of the minutes. Every such word is a canary.</summary>
public static class WordCanaries
{
    public const string Canary = "CANARY";

    /// <summary>The words that belong to the minutes.</summary>
    public const string Minutes = "RESOLVED that the report be noted.";

    private const string Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    /// <summary>Bodies of documents, by the place of the canary. The parts beside the body are the same for all: see <see cref="DocumentOf"/>.</summary>
    public static IReadOnlyList<(string Place, string Body)> Documents { get; } =
    [
        ("comment", $"<w:p><w:commentRangeStart w:id=\"1\"/>{R(Minutes)}<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"),
        ("hidden words", $"<w:p>{R(Minutes)}{R(Canary, "<w:vanish/>")}</w:p>"),
        ("words hidden by a style", $"<w:p>{R(Minutes)}{R(Canary, "<w:rStyle w:val=\"Secret\"/>")}</w:p>"),
        ("white words", $"<w:p>{R(Minutes)}{R(Canary, "<w:color w:val=\"FFFFFF\"/>")}</w:p>"),
        ("covered words", $"<w:p>{R(Minutes)}{R(Canary, "<w:highlight w:val=\"black\"/>")}</w:p>"),
        ("header, footer and properties", P(Minutes)),
        ("box with text", $"<w:p>{R(Minutes)}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"{Shape}\"><wps:wsp><wps:txbx><w:txbxContent>{P(Canary)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{P(Canary)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
        ("box of old documents", $"<w:p>{R(Minutes)}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P(Canary)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"),
        ("words for a picture", $"<w:p>{R(Minutes)}<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"{Canary}\" descr=\"{Canary} of a wall\" title=\"{Canary}\"/><a:graphic/></wp:inline></w:drawing></w:r></w:p>"),
        ("footnote", $"<w:p>{R(Minutes)}<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>"),
        ("footnote that nothing refers to", P(Minutes)),
        ("code of a field", $"<w:p>{R(Minutes)}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> FILENAME {Canary} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
        ("code of a simple field", $"<w:p><w:fldSimple w:instr=\" DOCPROPERTY {Canary} \">{R(Minutes)}</w:fldSimple></w:p>"),
        ("bookmark and name of a control", $"<w:p><w:bookmarkStart w:id=\"1\" w:name=\"{Canary}\"/><w:bookmarkEnd w:id=\"1\"/><w:sdt><w:sdtPr><w:alias w:val=\"{Canary}\"/><w:tag w:val=\"{Canary}\"/></w:sdtPr><w:sdtContent>{R(Minutes)}</w:sdtContent></w:sdt></w:p>"),
        ("hint of a link", $"<w:p><w:hyperlink w:anchor=\"{Canary}\" w:tooltip=\"{Canary}\">{R(Minutes)}</w:hyperlink></w:p>"),
        ("caption of a table", $"{P(Minutes)}<w:tbl><w:tblPr><w:tblCaption w:val=\"{Canary}\"/><w:tblDescription w:val=\"{Canary}\"/></w:tblPr><w:tr><w:tc>{P("Ward")}</w:tc><w:tc>{P("Cost")}</w:tc></w:tr><w:tr><w:tc>{P("Mill")}</w:tc><w:tc>{P("£4")}</w:tc></w:tr></w:tbl>"),
    ];

    /// <summary>Bodies with changes that nobody has accepted or rejected.</summary>
    public static IReadOnlyList<(string Place, string Body)> TrackedDocuments { get; } =
    [
        ("insertion", $"<w:p>{R(Minutes)}<w:ins w:id=\"1\" w:author=\"Ann\">{R(Canary)}</w:ins></w:p>"),
        ("deletion", $"<w:p>{R(Minutes)}<w:del w:id=\"1\" w:author=\"Ann\"><w:r><w:delText>{Canary}</w:delText></w:r></w:del></w:p>"),
        ("move", $"<w:p>{R(Minutes)}<w:moveFrom w:id=\"1\" w:author=\"Ann\">{R(Canary)}</w:moveFrom></w:p>"),
        ("paragraph", $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"Ann\"/></w:rPr></w:pPr>{R(Minutes)}</w:p>{P(Canary)}"),
        ("row", $"{P(Minutes)}<w:tbl><w:tr><w:trPr><w:del w:id=\"1\" w:author=\"Ann\"/></w:trPr><w:tc>{P(Canary)}</w:tc></w:tr></w:tbl>"),
    ];

    /// <summary>What Word, and browsers, put on the clipboard, by the place of the canary.</summary>
    public static IReadOnlyList<(string Place, string Html)> Clipboards { get; } =
    [
        ("comment", $"<p class=MsoNormal><span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[{Canary}]</a></span>{Minutes}</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>{Canary}</p></div></div>"),
        ("hidden words", $"<p>{Minutes}<span style='display:none;mso-hide:all'>{Canary}</span></p>"),
        ("words hidden from the screen", $"<p>{Minutes}<span style='mso-hide:screen'>{Canary}</span><span style='visibility:hidden'>{Canary}</span></p>"),
        ("white words", $"<p>{Minutes}<span style='color:white;mso-themecolor:background1'>{Canary}</span></p>"),
        ("words hidden by a class", $"<style>.secret {{display:none}}</style><p>{Minutes}<span class=secret>{Canary}</span></p>"),
        ("header and footer", $"<p>{Minutes}</p><div style='mso-element:header' id=h1><p class=MsoHeader>{Canary}</p></div><div style='mso-element:footer' id=f1><p class=MsoFooter>{Canary}</p></div>"),
        ("properties", $"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><title>{Canary}</title><meta name=Author content={Canary}><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>{Canary}</o:Author></o:DocumentProperties></xml><![endif]--><xml><o:DocumentProperties><o:Company>{Canary}</o:Company></o:DocumentProperties></xml></head><body><p>{Minutes}</p></body></html>"),
        ("properties in the text", $"<o:DocumentProperties><o:Author>{Canary}</o:Author></o:DocumentProperties><w:WordDocument><w:View>{Canary}</w:View></w:WordDocument><p>{Minutes}</p>"),
        ("words for a picture", $"<p>{Minutes}<img src='file:///C:/{Canary}.png' alt='{Canary} of a wall' title='{Canary}'></p>"),
        ("box with text", $"<p>{Minutes}</p><v:shape><v:textbox><table><tr><td><p>{Canary}</p></td></tr></table></v:textbox></v:shape>"),
        ("box in a comment", $"<p><!--[if gte vml 1]><v:shape><v:textbox>{Canary}</v:textbox></v:shape><![endif]-->{Minutes}</p>"),
        ("footnote", $"<p>{Minutes}<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> {Canary}</p></div></div>"),
        ("endnote", $"<p>{Minutes}<a style='mso-endnote-id:edn1' href='#_edn1' name='_ednref1'>[i]</a></p><div style='mso-element:endnote-list'><div style='mso-element:endnote' id=edn1><p class=MsoEndnoteText>{Canary}</p></div></div>"),
        ("code of a field", $"<p><!--[if supportFields]><span style='mso-element:field-begin'></span> FILENAME {Canary} <span style='mso-element:field-separator'></span><![endif]-->{Minutes}</p>"),
        ("code of a field that every browser reads", $"<p><span style='mso-element:field-begin'></span><span style='mso-spacerun:yes'> </span>DOCPROPERTY {Canary}<span style='mso-element:field-separator'></span>{Minutes}<span style='mso-element:field-end'></span></p>"),
        ("hint of a link", $"<p><a href='https://example.org/' title='{Canary}' name='{Canary}'>{Minutes}</a></p>"),
        ("comment of Google Docs", $"<p>{Minutes}<sup><a href='#cmnt1' id='cmnt_ref1'>[{Canary}]</a></sup></p><div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>{Canary}</span></p></div>"),
    ];

    /// <summary>Clipboards with changes that nobody has accepted or rejected.</summary>
    public static IReadOnlyList<(string Place, string Html)> TrackedClipboards { get; } =
    [
        ("insertion", $"<p>{Minutes}<ins cite='mailto:Ann' datetime='2026-06-17'>{Canary}</ins></p>"),
        ("deletion", $"<p>{Minutes}<del cite='mailto:Ann' datetime='2026-06-17'>{Canary}</del></p>"),
        ("class of an insertion", $"<p>{Minutes}<span class=msoIns>{Canary}</span></p>"),
        ("class of a deletion", $"<p>{Minutes}<span class=msoDel>{Canary}</span></p>"),
    ];

    /// <summary>A document whose other parts hold canaries too, with two items.</summary>
    public static byte[] DocumentOf(string body) => new WordSample($"<w:p>{R("1. Apologies", "<w:b/>")}</w:p>{P("There were none.")}<w:p>{R("2. Library opening hours", "<w:b/>")}</w:p>{body}")
    {
        Styles = "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>",
        Comments = $"<w:comment w:id=\"1\" w:author=\"{Canary}\" w:initials=\"{Canary}\">{P(Canary)}</w:comment>",
        Footnotes = $"<w:footnote w:id=\"3\">{P(Canary)}</w:footnote><w:footnote w:id=\"4\">{P(Canary)}</w:footnote>",
        Header = P(Canary),
        Properties = Canary,
    }.ToBytes();

    /// <summary>The same as a page that Word has saved.</summary>
    public static byte[] PageOf(string html) => Encoding.UTF8.GetBytes(
        $"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=utf-8><meta name=Generator content='Microsoft Word 15'></head><body><p><b>1. Apologies</b></p><p>There were none.</p><p><b>2. Library opening hours</b></p>{html}</body></html>");
}
