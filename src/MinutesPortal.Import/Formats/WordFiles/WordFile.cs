using DocumentFormat.OpenXml.Packaging;
using MinutesPortal.Papers;

namespace MinutesPortal.Import.Formats.WordFiles;

/// <summary>Opens a Word document (DOCX, ECMA-376), and refuses one that cannot be read without guessing.</summary>
internal static class WordFile
{
    /// <summary>Minutes of a thousand pages have about a tenth of it.</summary>
    private const long MostCharactersInPart = 20_000_000;

    /// <summary>Whether the file is a package as Word, Excel and PowerPoint write it: a zip.</summary>
    public static bool IsPackage(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8) && file.IndexOf("[Content_Types].xml"u8) >= 0;

    /// <summary>The text of the document, in our Markdown subset: what <see cref="Cleaning.WordHtml"/> makes of it where Word saves it as a page.</summary>
    /// <exception cref="UnreadableFileException">The file is no Word document, could do harm, or has tracked changes.</exception>
    /// <param name="leftOut">Receives, in words, what was left out although it may belong to the minutes.</param>
    /// <param name="beside">Receives the words of notes, boxes and pictures, which are then no part of the text; null where they are.</param>
    public static string ToMarkdown(string name, byte[] file, ICollection<string> leftOut, ICollection<string>? beside = null)
    {
        RefuseUnlessReadable(InspectedFile.Of(name, file));
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = MostCharactersInPart };
            using var document = WordprocessingDocument.Open(stream, isEditable: false, settings);
            return new WordReader(document.MainDocumentPart ?? throw new InvalidDataException("The package has no document."), leftOut, beside).Read();
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or FormatException or ArgumentException)
        {
            throw Damaged(failure);
        }
    }

    private static void RefuseUnlessReadable(InspectedPaper paper)
    {
        if (paper.Type != PaperType.Word)
        {
            throw new UnreadableFileException($"The file is {paper.Type.Name}. Minutes are read from Word documents, PDFs, pages and text.");
        }

        // Nobody but its author knows which of the two texts was meant.
        if (paper.Remarks.Any(remark => remark.Kind == PaperRemarkKind.TrackedChanges))
        {
            throw new UnreadableFileException("The document has tracked changes. Accept or reject them in Word, and save it again.");
        }
    }

    private static UnreadableFileException Damaged(Exception failure) => new("The document is damaged. Open it in Word, save it again, and import the new copy.", failure);
}
