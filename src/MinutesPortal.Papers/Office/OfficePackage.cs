using System.Xml;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers.Office;

/// <summary>
/// Looks into a Word, Excel or PowerPoint file. Each part must be of a known type: XML, a picture, a font, or a workbook behind a chart.
/// </summary>
internal sealed class OfficePackage
{
    /// <summary>In bytes. These two parts are read before the others are counted.</summary>
    private const long LargestList = 4L * 1024 * 1024;

    /// <summary>In bytes. A workbook behind a chart is read into memory.</summary>
    private const long LargestWorkbookInside = 16L * 1024 * 1024;

    private const string Contents = "[Content_Types].xml";
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    private static readonly Dictionary<string, PaperType> Mains = new(StringComparer.OrdinalIgnoreCase)
    {
        [OpenXml + "wordprocessingml.document.main+xml"] = PaperType.Word,
        [OpenXml + "spreadsheetml.sheet.main+xml"] = PaperType.Excel,
        [OpenXml + "presentationml.presentation.main+xml"] = PaperType.PowerPoint,
    };

    private readonly Stream _file;
    private readonly ZipDirectory _zip;
    private readonly ContentTypes _types;
    private readonly PartReader _parts;
    private readonly Relationships _relationships;
    private readonly Findings _findings;
    private readonly Allowance _allowance;
    private readonly bool _isInside;

    /// <param name="isInside">Whether the package lies in another one.</param>
    private OfficePackage(Stream file, Findings findings, Allowance allowance, bool isInside)
    {
        (_file, _findings, _allowance, _isInside) = (file, findings, allowance, isInside);
        _zip = ZipDirectory.Read(file);
        RefuseOtherTypes();
        _types = ContentTypes.Read(OpenList(Contents));
        (_parts, _relationships) = (new(findings, isInside), new(findings));
    }

    /// <exception cref="InvalidDataException">The package is damaged.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    /// <exception cref="DomainException">The file is refused.</exception>
    public static PaperType Inspect(Stream file, Findings findings) => new OfficePackage(file, findings, new(), isInside: false).Inspect();

    private PaperType Inspect()
    {
        var entries = _zip.Entries.Where(entry => !entry.IsFolder && !entry.Name.Equals(Contents, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var entry in entries)
        {
            ActiveParts.Refuse(_types.Of(entry.Name), entry.Name);
        }

        var type = MainType();
        _allowance.Take(entries.Sum(entry => entry.Size), entries.Where(entry => ContentTypes.IsXml(_types.Of(entry.Name))).Sum(entry => entry.Size));
        foreach (var entry in entries)
        {
            InspectPart(entry, _types.Of(entry.Name) ?? throw UnknownPart(entry.Name));
        }

        _parts.AddRemarks();
        return type;
    }

    private void RefuseOtherTypes()
    {
        var start = new byte[(int)Math.Min(1024, _file.Length)];
        _file.Position = 0;
        _file.ReadExactly(start);
        if (start.AsSpan().IndexOf("%PDF-"u8) >= 0 || FileSignature.HoldsWebPage(start))
        {
            throw FileSignature.Polyglot();
        }

        if (_zip.Find(Contents) is null)
        {
            throw _zip.Find("mimetype") is not null
                ? new DomainException("The portal does not take OpenDocument files. Save it as a PDF, or as .docx, .xlsx or .pptx, and upload that.")
                : FileSignature.Refusal(FileSignature.Kind.Archive);
        }
    }

    /// <summary>The type of the part to which the package's own relationships lead: a program opens that one, whatever the file's name.</summary>
    private PaperType MainType()
    {
        var mains = new List<string>();
        BoundedXml.Read(OpenList("_rels/.rels"), reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Type") is { } type && type.EndsWith("/relationships/officeDocument", StringComparison.Ordinal))
            {
                mains.Add(reader.GetAttribute("Target") ?? "");
            }
        });
        if (mains is not [var main] || _types.Of(main.TrimStart('/')) is not { } mainType || _zip.Find(main.TrimStart('/')) is null)
        {
            throw new InvalidDataException();
        }

        ActiveParts.Refuse(mainType, main);
        return Mains.GetValueOrDefault(mainType)
            ?? throw new DomainException("The file is a template or a slide show, or of a type that the portal does not know. Save it as .docx, .xlsx or .pptx, and upload that.");
    }

    private Stream OpenList(string name) => _zip.Find(name) switch
    {
        null => throw new InvalidDataException(),
        { Size: > LargestList } => throw ZipDirectory.Bomb(),
        var entry => _zip.Open(entry),
    };

    private void InspectPart(ZipDirectory.Entry entry, string contentType)
    {
        if (ContentTypes.IsRelationships(contentType))
        {
            BoundedXml.Read(_zip.Open(entry), _relationships.See);
        }
        else if (ContentTypes.IsXml(contentType))
        {
            _parts.Begin(contentType);
            BoundedXml.Read(_zip.Open(entry), _parts.See);
            _parts.End();
        }
        else if (ContentTypes.IsPackage(contentType))
        {
            InspectInside(entry);
        }
        else
        {
            InspectBytes(entry, contentType);
        }
    }

    /// <summary>A chart keeps its figures as a workbook, which readers can open.</summary>
    private void InspectInside(ZipDirectory.Entry entry)
    {
        if (_isInside || entry.Size > LargestWorkbookInside)
        {
            throw new DomainException("The file has other files inside, too deep or too large to be checked. Remove them, or save it as a PDF.");
        }

        using var copy = new MemoryStream((int)entry.Size);
        using (var unpacked = _zip.Open(entry))
        {
            unpacked.CopyTo(copy);
        }

        var type = new OfficePackage(copy, _findings, _allowance, isInside: true).Inspect();
        _findings.Add(PaperRemarkKind.HiddenData, $"There is {type.Name} inside, as behind a chart. Readers can open it and see everything in it. Paste the chart as a picture if they should not.");
    }

    /// <summary>Reads the part to its end, since its size could be a lie.</summary>
    private void InspectBytes(ZipDirectory.Entry entry, string contentType)
    {
        var buffer = new byte[64 * 1024];
        using var unpacked = _zip.Open(entry);
        var start = buffer.AsSpan(0, unpacked.ReadAtLeast(buffer.AsSpan(0, 64), 64, throwOnEndOfStream: false));
        var isKnown = ContentTypes.IsPicture(contentType) ? start.IsEmpty || FileSignature.IsPicture(start)
            : ContentTypes.IsFontOrPrinter(contentType) && !FileSignature.IsContainer(start);
        if (!isKnown)
        {
            throw UnknownPart(entry.Name);
        }

        while (unpacked.Read(buffer) > 0)
        {
            // only to count
        }
    }

    private static DomainException UnknownPart(string name) => new(
        $"The file has a part inside that the portal does not know (“{Findings.Short(name)}”): perhaps sound, video or another file. Remove it, or save the file as a PDF.");

    /// <summary>What may be unpacked, of a package and of those in it together. In bytes.</summary>
    private sealed class Allowance
    {
        private long _unpacked = 500L * 1024 * 1024;

        /// <summary>If it is all small elements, reading as much takes most of the two seconds that an inspection may.</summary>
        private long _xml = 80L * 1024 * 1024;

        public void Take(long unpacked, long xml)
        {
            (_unpacked, _xml) = (_unpacked - unpacked, _xml - xml);
            if (_unpacked < 0)
            {
                throw ZipDirectory.Bomb();
            }

            if (_xml < 0)
            {
                throw new DomainException("The file holds too much to be checked. Split it into several files, or save it as a PDF or CSV.");
            }
        }
    }
}
