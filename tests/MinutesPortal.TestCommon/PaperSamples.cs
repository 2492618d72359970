using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MinutesPortal.TestCommon;

/// <summary>Makes Word, Excel and PowerPoint files, PDFs and pictures, part by part.</summary>
public static class PaperSamples
{
    public const string WordMain = OpenXml + "wordprocessingml.document.main+xml";
    public const string ExcelMain = OpenXml + "spreadsheetml.sheet.main+xml";
    public const string PowerPointMain = OpenXml + "presentationml.presentation.main+xml";

    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    /// <summary>The bytes of a picture of one point.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } =
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x7F, 0xFF, 0xD9,
    ];

    /// <summary>A Word document with one paragraph.</summary>
    /// <param name="body">XML inside the body, with the prefix w.</param>
    public static PackageSample Word(string body = "<w:p><w:r><w:t>The Panel is asked to agree.</w:t></w:r></w:p>") =>
        new PackageSample("word/document.xml", WordMain, $"""<w:document xmlns:w="{W}" xmlns:r="{Relations.TrimEnd('/')}"><w:body>{body}</w:body></w:document>""");

    /// <summary>A workbook with one sheet.</summary>
    public static PackageSample Excel(string rows = """<row r="1"><c r="A1"><v>1</v></c></row>""", string sheets = """<sheet name="Budget" sheetId="1"/>""") =>
        new PackageSample("xl/workbook.xml", ExcelMain, $"""<workbook xmlns="{X}"><sheets>{sheets}</sheets></workbook>""")
            .With("xl/worksheets/sheet1.xml", OpenXml + "spreadsheetml.worksheet+xml", $"""<worksheet xmlns="{X}"><sheetData>{rows}</sheetData></worksheet>""");

    /// <summary>A presentation with one slide.</summary>
    public static PackageSample PowerPoint(string shapes = "", string attributes = "") =>
        new PackageSample("ppt/presentation.xml", PowerPointMain, $"""<p:presentation xmlns:p="{P}"/>""")
            .With("ppt/slides/slide1.xml", OpenXml + "presentationml.slide+xml", $"""<p:sld xmlns:p="{P}" xmlns:a="{A}" {attributes}><p:cSld>{shapes}</p:cSld></p:sld>""");

    /// <summary>A PDF of the given objects: the first is the catalog, the second the pages.</summary>
    public static byte[] Pdf(string catalog = "", string pages = "/Kids [3 0 R] /Count 1", string page = "/Resources << /Font << /F1 4 0 R >> >>", string info = "/Title (Library hours)", params string[] more)
    {
        List<string> objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            $"<< /Type /Pages {pages} >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< {info} /Producer (Minutes Portal) >>",
            .. more,
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var (index, body) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>A PDF without remarks.</summary>
    public static byte[] AccessiblePdf(string info = "/Title (Library hours)", params string[] more) =>
        Pdf(catalog: "/Lang (en-GB) /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R", info: info, more: ["<< /Type /StructTreeRoot >>", .. more]);

    /// <summary>An object of a PDF that holds another one, packed.</summary>
    public static string ObjectStream(string content, string dictionary = "/Filter /FlateDecode")
    {
        const string Table = "9 0 ";
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(Table + content));
        }

        return $"<< /Type /ObjStm /N 1 /First {Table.Length} {dictionary} /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream";
    }
}

/// <summary>A Word, Excel or PowerPoint file in the making.</summary>
public sealed class PackageSample
{
    private readonly List<(string Name, byte[] Content)> _parts = [];
    private readonly StringBuilder _types = new();
    private readonly string _main;

    public PackageSample(string main, string mainType, string xml)
    {
        _main = main;
        With(main, mainType, xml);
    }

    /// <summary>Adds a part.</summary>
    public PackageSample With(string name, string contentType, string content) => With(name, contentType, Encoding.UTF8.GetBytes(content));

    /// <inheritdoc cref="With(string, string, string)"/>
    public PackageSample With(string name, string contentType, byte[] content)
    {
        _parts.Add((name, content));
        _types.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/{name}" ContentType="{contentType}"/>""");
        return this;
    }

    /// <summary>Adds a part without a type of its own.</summary>
    public PackageSample WithUntyped(string name, string content)
    {
        _parts.Add((name, Encoding.UTF8.GetBytes(content)));
        return this;
    }

    /// <summary>Adds a relationship of the main part.</summary>
    public PackageSample WithRelationship(string type, string target, bool isExternal = true)
    {
        var name = Path.GetDirectoryName(_main)!.Replace('\\', '/') + "/_rels/" + Path.GetFileName(_main) + ".rels";
        return WithUntyped(name, $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{PaperSamples.Relations}{type}" Target="{target}" {(isExternal ? "TargetMode=\"External\"" : "")}/></Relationships>
            """);
    }

    /// <summary>Adds the properties of the file.</summary>
    public PackageSample WithProperties(string title, string author) => With("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", $"""
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator></cp:coreProperties>
        """);

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        WriteTo(bytes);
        return bytes.ToArray();
    }

    /// <param name="more">Adds entries that the package does not know.</param>
    public void WriteTo(Stream file, Action<ZipArchive>? more = null)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes($"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{_types}</Types>
            """));
        Write(zip, "_rels/.rels", Encoding.UTF8.GetBytes($"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{PaperSamples.Relations}officeDocument" Target="{_main}"/></Relationships>
            """));
        _parts.ForEach(part => Write(zip, part.Name, part.Content));
        more?.Invoke(zip);
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
