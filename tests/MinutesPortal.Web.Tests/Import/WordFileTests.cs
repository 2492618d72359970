using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Formats.WordFiles;
using MinutesPortal.TestCommon;
using static MinutesPortal.TestCommon.WordSample;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>Word documents are read as a person sees them.</summary>
public class WordFileTests
{
    [Fact]
    public void Lists_have_the_numbers_that_Word_shows()
    {
        var kind = Kind(7, ("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%3)"), ("decimal", "%1.%4"));
        var text = Read(new(Item("Apologies") + Item("Dredging") + Item("the silt", 1) + Item("the tender", 1) + Item("its price", 2) + Item("Budget") + Item("the quay", 1) + Item("a year", 3)) { Lists = kind + List(1, 7) });

        Assert.Equal(["1. Apologies", "2. Dredging", "  (a) the silt", "  (b) the tender", "    i) its price", "3. Budget", "  (a) the quay", "      3.1 a year"], text.Split('\n'));
    }

    [Fact]
    public void A_list_counts_on_from_another_of_its_kind_unless_it_begins_again()
    {
        var text = Read(new(Item("One") + P("Between.") + Item("Two", list: 2) + Item("Again", list: 3) + Item("And on", list: 3)) { Lists = Kind(7, ("decimal", "%1.")) + List(1, 7) + List(2, 7) + List(3, 7, beginsAgain: true) });

        Assert.Equal(["1. One", "Between.", "2. Two", "1. Again", "2. And on"], text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("upperRoman", 4, "IV.")]
    [InlineData("upperLetter", 3, "C.")]
    [InlineData("lowerLetter", 28, "bb.")]
    [InlineData("decimalZero", 2, "02.")]
    [InlineData("none", 2, ".")]
    public void Numbers_are_written_as_their_list_says(string format, int count, string number) =>
        Assert.Equal($"{number} Item", Read(new(string.Concat(Enumerable.Repeat(Item("Item"), count))) { Lists = Kind(7, (format, "%1.")) + List(1, 7) }).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);

    [Fact]
    public void A_style_may_bring_the_list_and_a_paragraph_may_leave_it()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            """;
        var text = Read(new(
            P("Apologies", "<w:pStyle w:val=\"Heading1\"/>") + P("There were none.") + P("Close", "<w:pStyle w:val=\"Heading1\"/>")
            + P("No number", "<w:pStyle w:val=\"Heading1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"))
        {
            Styles = Styles,
            Lists = Kind(7, ("decimal", "%1")) + List(1, 7),
        });

        Assert.Equal("1 **Apologies**\n\nThere were none.\n\n2 **Close**\n\n**No number**", text);
    }

    [Fact]
    public void Bullets_are_those_that_a_reader_sees()
    {
        const string Kinds = """
            <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl></w:abstractNum>
            """;

        Assert.Equal("· The silt\n· The tender", Read(new(Item("The silt") + Item("The tender")) { Lists = Kinds + List(1, 7) }));
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    [InlineData("<w:highlight w:val=\"black\"/>")]
    [InlineData("<w:shd w:val=\"clear\" w:fill=\"000000\"/>")]
    [InlineData("<w:rStyle w:val=\"Secret\"/>")]
    public void What_a_reader_does_not_see_is_left_out(string look)
    {
        const string Styles = """<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>""";

        Assert.Equal("The price is agreed.", Read(new($"<w:p>{R("The price ")}{R("of 4,000 pounds ", look)}{R("is agreed.")}</w:p>") { Styles = Styles }));
    }

    [Fact]
    public void Words_that_are_covered_are_named_in_the_report()
    {
        var leftOut = new List<string>();

        WordFile.ToMarkdown("minutes.docx", new WordSample($"<w:p>{R("The price is ")}{R("£4,000", "<w:highlight w:val=\"black\"/>")}</w:p>").ToBytes(), leftOut);

        Assert.Equal(["words that the document covers"], leftOut);
    }

    [Theory]
    [InlineData("£25", "1", "£25¹")]
    [InlineData("the 4", "th", "the 4th")]
    public void Raised_text_does_not_change_a_number(string text, string raised, string expected) =>
        Assert.Equal(expected, Read(new($"<w:p>{R(text)}{R(raised, "<w:vertAlign w:val=\"superscript\"/>")}</w:p>")));

    [Fact]
    public void White_letters_on_a_dark_ground_are_seen() =>
        Assert.Equal("Open", Read(new($"<w:p>{R("Open", "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"000080\"/>")}</w:p>")));

    [Fact]
    public void Comments_are_left_out()
    {
        const string Body = """
            <w:p><w:commentRangeStart w:id="1"/><w:r><w:t>RESOLVED that the plan be noted.</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>
            """;

        Assert.Equal("RESOLVED that the plan be noted.", Read(new(Body) { Comments = $"<w:comment w:id=\"1\" w:author=\"Ann\">{P("Is that so?")}</w:comment>" }));
    }

    [Theory]
    [InlineData("<w:p><w:ins w:id=\"1\" w:author=\"Ann\"><w:r><w:t>twelve</w:t></w:r></w:ins></w:p>")]
    [InlineData("<w:p><w:del w:id=\"1\" w:author=\"Ann\"><w:r><w:delText>twelve</w:delText></w:r></w:del></w:p>")]
    [InlineData("<w:p><w:moveTo w:id=\"1\" w:author=\"Ann\"><w:r><w:t>twelve</w:t></w:r></w:moveTo></w:p>")]
    public void Tracked_changes_are_refused_and_not_guessed(string body) =>
        Assert.Equal("The document has tracked changes. Accept or reject them in Word, and save it again.", Refusal(new WordSample(body).ToBytes()));

    [Fact]
    public void The_rows_of_a_table_are_rows()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{text}</w:tc>";
        var text = Read(new(
            $"<w:tbl><w:tr>{Cell(P("Ward"))}{Cell(P("Cost"))}{Cell(P("Year"))}</w:tr><w:tr>{Cell(P("Mill") + P("Lane"))}{Cell(P("£4m | £5m"), "<w:gridSpan w:val=\"2\"/>")}</w:tr></w:tbl>"
            + $"<w:tbl><w:tr>{Cell(P("1. Apologies"))}{Cell(P("There were none."))}</w:tr></w:tbl>"));

        Assert.Equal("| Ward | Cost | Year |\n| --- | --- | --- |\n| Mill Lane | £4m \\| £5m |  |\n\n1. Apologies\n\nThere were none.", text);
    }

    [Fact]
    public void A_box_is_read_once_and_a_note_follows_its_paragraph()
    {
        var box = $"""
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>{P("In a box.")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:textbox><w:txbxContent>{P("In a box.")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{R("Beside it.")}</w:p>
            """;
        const string Note = """<w:p><w:r><w:t>The cost is £25</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:t>.</w:t></w:r></w:p>""";
        var text = Read(new(box + Note) { Footnotes = $"<w:footnote w:id=\"3\">{P("Of 2025.")}</w:footnote>" });

        Assert.Equal("Beside it.\n\nIn a box.\n\nThe cost is £25 [1].\n\n[1] Of 2025.", text);
    }

    [Theory]
    [InlineData("https://example.org/plan", "See [the plan](https://example.org/plan).")]
    [InlineData("mailto:clerk@example.gov.uk", "See [the plan](mailto:clerk@example.gov.uk).")]
    [InlineData("ftp://example.org/plan", "See the plan.")]
    public void A_link_leads_to_a_page_or_an_address_or_is_words(string target, string text) =>
        Assert.Equal(text, Read(new($"<w:p>{R("See ")}<w:hyperlink r:id=\"link\">{R("the plan")}</w:hyperlink>{R(".")}</w:p>") { Link = target }));

    [Fact]
    public void Of_a_field_its_result_is_read_and_not_its_code()
    {
        const string Field = """
            <w:p><w:r><w:t>Held on </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \@ "d MMMM yyyy" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>6 May 2024</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br/><w:t>at</w:t><w:tab/><w:t>6pm</w:t></w:r></w:p>
            """;

        Assert.Equal("Held on 6 May 2024\nat 6pm", Read(new(Field)));
    }

    [Fact]
    public void A_page_head_is_no_part_of_the_minutes_unless_it_marks_them_as_exempt()
    {
        Assert.Equal("The lease was agreed.", Read(new(P("The lease was agreed.")) { Header = P("Harbour Board, 6 May 2024") }));
        Assert.StartsWith("NOT FOR PUBLICATION\n\n", Read(new(P("The lease was agreed.")) { Header = P("NOT FOR PUBLICATION") }), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_packages_and_dangerous_ones_are_refused_with_a_sentence()
    {
        Assert.Equal("The file is an Excel workbook. Minutes are read from Word documents, PDFs, pages and text.", Refusal(PaperSamples.Excel().ToBytes()));
        Assert.Contains("The file has macros.", Refusal(new PackageSample("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", $"<w:document xmlns:w=\"{PaperSamples.W}\"/>").ToBytes()), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal([.. new WordSample(P("Cut short")).ToBytes().Take(400)]), StringComparison.Ordinal);
    }

    private static string Read(WordSample sample) => WordFile.ToMarkdown("minutes.docx", sample.ToBytes(), []);

    private static string Refusal(byte[] file) => Assert.Throws<UnreadableFileException>(() => WordFile.ToMarkdown("minutes.docx", file, [])).Message;
}
