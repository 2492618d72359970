using System.Text;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Papers;
using MinutesPortal.TestCommon;
using static MinutesPortal.TestCommon.PaperSamples;

namespace MinutesPortal.Web.Tests.Papers;

public sealed class PaperInspectionTests : IDisposable
{
    private const string ExcelFile = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Every accepted content, and a good name for it.</summary>
    private static readonly Dictionary<string, (PaperType Type, byte[] Content)> Good = new()
    {
        ["pdf"] = (PaperType.Pdf, AccessiblePdf()),
        ["docx"] = (PaperType.Word, Word().ToBytes()),
        ["xlsx"] = (PaperType.Excel, Excel().ToBytes()),
        ["pptx"] = (PaperType.PowerPoint, PowerPoint().ToBytes()),
        ["png"] = (PaperType.Png, Png),
        ["jpg"] = (PaperType.Jpeg, Jpeg),
        ["txt"] = (PaperType.PlainText, "The Panel is asked to agree. Café, £5, “Llŷn”.\n"u8.ToArray()),
        ["csv"] = (PaperType.Csv, "Name,Cost\n\"Roof, flat\",-1200.50\nPhone,+44 1632 960000\n"u8.ToArray()),
    };

    public static TheoryData<string> Hostile => [.. HostilePapers.All.Select(paper => paper.Kind)];

    public static TheoryData<string> GoodTypes => [.. Good.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Refuses(string kind)
    {
        var hostile = HostilePapers.All.Single(paper => paper.Kind == kind);

        var refusal = Assert.Throws<DomainException>(() => Inspect(hostile.Write, hostile.FileName));

        Assert.Contains(hostile.Refusal, refusal.Message);
    }

    [Theory]
    [MemberData(nameof(GoodTypes))]
    public void Accepts(string extension)
    {
        var (type, content) = Good[extension];

        var paper = Inspect(content, $"Library hours.{extension}");

        Assert.Equal(type, paper.Type);
        Assert.Equal($"Library hours.{extension}", paper.FileName);
        Assert.Equal(content.Length, paper.Size);
        Assert.Equal("Library hours", paper.ProposedTitle);
        Assert.Empty(paper.Remarks);
    }

    /// <summary>The content decides, whatever the name says. Only plain text and CSV depend on it.</summary>
    [Fact]
    public void A_wrong_ending_is_replaced()
    {
        string[] text = ["txt", "csv"];
        foreach (var (own, (type, content)) in Good)
        {
            foreach (var ending in Good.Keys.Append("exe").Append("docm").Append("html").Where(ending => ending != own && !(text.Contains(own) && text.Contains(ending))))
            {
                var paper = Inspect(content, $"Library.{ending}");

                Assert.Equal(text.Contains(own) ? PaperType.PlainText : type, paper.Type);
                Assert.Equal($"Library.{paper.Type.Extensions[0]}", paper.FileName);
                Assert.Contains(paper.Remarks, remark => remark.Kind == PaperRemarkKind.Renamed && remark.Sentence.Contains(paper.FileName, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("Report.PDF", "Report.pdf")]
    [InlineData("Report", "Report.pdf")]
    [InlineData("report.pdf.exe", "report.pdf")]
    [InlineData(@"C:\Users\ada\Report 1.pdf", "Report 1.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("Budget 2026.27.pdf", "Budget 2026.27.pdf")]
    [InlineData("What? \"Why\" <now>|*.pdf", "What- -Why- -now.pdf")]
    [InlineData(".pdf", "paper.pdf")]
    [InlineData("Adroddiad Llŷn.pdf", "Adroddiad Llŷn.pdf")]
    public void The_name_is_made_safe(string given, string expected)
    {
        var paper = Inspect(AccessiblePdf(), given);

        Assert.Equal(expected, paper.FileName);
        _ = new Document(new("Library hours"), paper.FileName, paper.Type.MediaType, paper.Size, new string('a', 64));
    }

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(154, Inspect(AccessiblePdf(), new string('a', 400) + ".pdf").FileName.Length);

    [Theory]
    [InlineData("/Title (Library hours)", "Library hours")]
    [InlineData("/Title (Microsoft Word - Library hours.docx)", "Library hours")]
    [InlineData("/Title <FEFF004C006C0177006E>", "Llŷn")]
    [InlineData(@"/Title (Library \(new\) hours)", "Library (new) hours")]
    [InlineData("/Title (untitled)", "Report 7")]
    [InlineData("/Title ()", "Report 7")]
    [InlineData("", "Report 7")]
    public void A_PDF_proposes_its_title(string info, string title) => Assert.Equal(title, Inspect(Pdf(info: info), "report_7.pdf").ProposedTitle);

    [Fact]
    public void A_Word_document_proposes_its_title() =>
        Assert.Equal("Library hours", Inspect(Word().WithProperties("Library hours", "").ToBytes(), "x.docx").ProposedTitle);

    public static TheoryData<string, PaperRemarkKind, string> WordRemarks => new()
    {
        { "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", PaperRemarkKind.TrackedChanges, "2 tracked changes." },
        { "<w:p><w:pPr><w:pPrChange/></w:pPr></w:p>", PaperRemarkKind.TrackedChanges, "1 tracked change." },
        { "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>", PaperRemarkKind.HiddenText, "1 piece of hidden text." },
    };

    [Theory]
    [MemberData(nameof(WordRemarks))]
    public void Names_what_a_Word_document_hides(string body, PaperRemarkKind kind, string begins) => AssertRemark(Word(body), kind, begins);

    [Theory]
    [InlineData("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>shown</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF b</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")]
    [InlineData("<w:p><w:fldSimple w:instr=\" PAGE \"/></w:p>")]
    public void Says_nothing_of_what_every_document_has(string body) => Assert.Empty(Inspect(Word(body).ToBytes(), "Library hours.docx").Remarks);

    [Fact]
    public void Names_comments_in_Word() => AssertRemark(
        Word().With("word/comments.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", $"<w:comments xmlns:w=\"{W}\"><w:comment/><w:comment/></w:comments>"),
        PaperRemarkKind.Comments, "2 comments.");

    [Fact]
    public void Names_the_author() => AssertRemark(Word().WithProperties("Library hours", "Ada Moss"), PaperRemarkKind.PersonNamed, "The file's properties name “Ada Moss”.");

    [Fact]
    public void Does_not_take_a_program_for_a_person() => Assert.Empty(Inspect(Word().WithProperties("Library hours", "Microsoft Office User").ToBytes(), "x.docx").Remarks);

    [Theory]
    [InlineData(@"file:///C:\Users\ada\Templates\Report.dotx")]
    [InlineData("Report.dotx")]
    public void Names_a_template_on_a_drive(string target) =>
        AssertRemark(Word().WithRelationship("attachedTemplate", target), PaperRemarkKind.HiddenData, "The file names a file or folder of a computer:");

    [Theory]
    [InlineData("https://www.example.gov.uk/report")]
    [InlineData("mailto:ada@example.gov.uk")]
    [InlineData("#_Toc1")]
    [InlineData("www.example.gov.uk")]
    public void Accepts_a_link(string target) => Assert.Empty(Inspect(Word().WithRelationship("hyperlink", target).ToBytes(), "Library hours.docx").Remarks);

    [Fact]
    public void Names_hidden_sheets() => AssertRemark(
        Excel(sheets: "<sheet name=\"Budget\" sheetId=\"1\"/><sheet name=\"Salaries\" sheetId=\"2\" state=\"veryHidden\"/>"), PaperRemarkKind.HiddenSheets, "1 hidden sheet: “Salaries”.");

    [Fact]
    public void Names_hidden_rows() => AssertRemark(Excel("<row r=\"1\" hidden=\"1\"/><row r=\"2\" hidden=\"1\"/>"), PaperRemarkKind.HiddenRowsOrColumns, "1 sheet with hidden or filtered rows or columns.");

    [Fact]
    public void Names_comments_in_Excel() => AssertRemark(
        Excel().With("xl/comments1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", $"<comments xmlns=\"{X}\"><commentList><comment ref=\"A1\"/></commentList></comments>"),
        PaperRemarkKind.Comments, "1 comment.");

    [Fact]
    public void Names_the_rows_behind_a_pivot_table() => AssertRemark(
        Excel().With("xl/pivotCache/records.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml", $"<pivotCacheRecords xmlns=\"{X}\"/>"),
        PaperRemarkKind.HiddenData, "A pivot table keeps all the rows");

    [Fact]
    public void Names_the_workbook_behind_a_chart_and_what_it_hides()
    {
        var book = Excel(sheets: "<sheet name=\"Salaries\" sheetId=\"1\" state=\"hidden\"/>").ToBytes();

        var remarks = Inspect(Word().With("word/embeddings/book.xlsx", ExcelFile, book).ToBytes(), "Library hours.docx").Remarks;

        Assert.Equal([PaperRemarkKind.HiddenSheets, PaperRemarkKind.HiddenData], remarks.Select(remark => remark.Kind));
    }

    [Fact]
    public void Names_hidden_slides() => AssertRemark(PowerPoint(attributes: "show=\"0\""), PaperRemarkKind.HiddenSlides, "1 hidden slide.");

    [Fact]
    public void Names_speaker_notes() => AssertRemark(
        PowerPoint()
            .With("ppt/notesSlides/notesSlide1.xml", "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml", $"<p:notes xmlns:p=\"{P}\" xmlns:a=\"{A}\"><a:fld><a:t>1</a:t></a:fld></p:notes>")
            .With("ppt/notesSlides/notesSlide2.xml", "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml", $"<p:notes xmlns:p=\"{P}\" xmlns:a=\"{A}\"><a:t>Do not say this</a:t></p:notes>"),
        PaperRemarkKind.SpeakerNotes, "1 slide with speaker notes.");

    [Fact]
    public void Names_what_a_scanned_PDF_lacks()
    {
        var remarks = Inspect(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf(page: "", info: "")).Replace("/Type /Font", "/Type /Fund", StringComparison.Ordinal)), "Scan.pdf").Remarks;

        Assert.Equal([PaperRemarkKind.NoTextLayer, PaperRemarkKind.NoTitle, PaperRemarkKind.NotTagged], remarks.Select(remark => remark.Kind));
    }

    [Theory]
    [InlineData("<< /Type /Annot /Subtype /Highlight >>", PaperRemarkKind.Comments, "The PDF has comments or markings")]
    [InlineData("<< /Type /Annot /Subtype /Redact >>", PaperRemarkKind.HiddenText, "The PDF has passages that are marked for redaction")]
    [InlineData("<< /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>", PaperRemarkKind.HiddenData, "The PDF has layers that are switched off.")]
    public void Names_what_a_PDF_hides(string annotation, PaperRemarkKind kind, string begins)
    {
        var pdf = Pdf(catalog: "/StructTreeRoot 6 0 R", more: ["<< >>", annotation]);

        var remark = Assert.Single(Inspect(pdf, "Library hours.pdf").Remarks);

        Assert.Equal(kind, remark.Kind);
        Assert.StartsWith(begins, remark.Sentence);
    }

    [Fact]
    public void Names_earlier_versions_of_a_PDF()
    {
        var pdf = AccessiblePdf();
        byte[] changed = [.. pdf, .. "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"u8, .. pdf.AsSpan(pdf.AsSpan().LastIndexOf("startxref"u8))];

        Assert.Contains(Inspect(changed, "Library hours.pdf").Remarks, remark => remark.Kind == PaperRemarkKind.HiddenData);
    }

    [Theory]
    [InlineData("/OpenAction [3 0 R /Fit]")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")]
    [InlineData("/Outlines << /First 3 0 R /Last 3 0 R >>")]
    public void Accepts_a_PDF_that_opens_at_a_page(string catalog) => Inspect(Pdf(catalog), "Library hours.pdf");

    [Fact]
    public void Accepts_links_in_a_PDF() => Inspect(Pdf(page: "/Annots [<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://www.example.gov.uk) >> >>]"), "Library hours.pdf");

    [Fact]
    public void Accepts_a_form_without_script() => Inspect(Pdf(catalog: "/AcroForm << /Fields [6 0 R] /NeedAppearances true >>", more: "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) >>"), "Form.pdf");

    [Fact]
    public void Accepts_a_heading_with_a_picture() => Inspect(
        Word().With("word/header1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml", $"<w:hdr xmlns:w=\"{W}\"><w:p><w:r><w:drawing/></w:r></w:p></w:hdr>")
            .With("word/media/image1.png", "image/png", Png).WithRelationship("header", "header1.xml", isExternal: false).ToBytes(),
        "Report.docx");

    /// <summary>A parser that follows references would fill the stack, and end the whole program.</summary>
    [Fact]
    public void References_in_a_circle_do_no_harm() =>
        Inspect(Pdf(catalog: "/Names << /Dests 6 0 R >>", more: ["<< /Kids [6 0 R] >>", "7 0 R"]), "Library hours.pdf");

    [Fact]
    public void Names_the_place_of_a_photograph()
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0];
        byte[] photograph = [.. Jpeg.AsSpan(0, 2), 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. Jpeg.AsSpan(2)];

        Assert.Equal(PaperRemarkKind.PlaceNamed, Assert.Single(Inspect(photograph, "Library hours.jpg").Remarks).Kind);
    }

    [Fact]
    public void Text_of_an_old_encoding_is_refused() =>
        Assert.Contains("UTF-8", Assert.Throws<DomainException>(() => Inspect([(byte)'C', (byte)'a', (byte)'f', 0xE9], "Notes.txt")).Message);

    public void Dispose() => _folder.Dispose();

    private InspectedPaper Inspect(byte[] content, string name) => Inspect(file => file.Write(content), name);

    private InspectedPaper Inspect(Action<Stream> write, string name)
    {
        using var file = new FileStream(_folder["paper"], FileMode.Create, FileAccess.ReadWrite);
        write(file);
        file.Flush();
        return PaperInspection.Inspect(file, name);
    }

    private void AssertRemark(PackageSample package, PaperRemarkKind kind, string begins)
    {
        var remark = Assert.Single(Inspect(package.ToBytes(), "Library hours").Remarks);
        Assert.Equal(kind, remark.Kind);
        Assert.StartsWith(begins, remark.Sentence);
    }
}
