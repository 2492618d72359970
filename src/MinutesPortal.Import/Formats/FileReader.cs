using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Import.Formats.CopiedText;
using MinutesPortal.Import.Formats.ModernGovPages;
using MinutesPortal.Import.Formats.ModernGovXml;
using MinutesPortal.Import.Formats.PdfFiles;
using MinutesPortal.Import.Formats.WordFiles;

namespace MinutesPortal.Import.Formats;

/// <summary>Reads one saved file of any format. The format is recognised by the content, not by the file's name.</summary>
public static partial class FileReader
{
    /// <summary>About 100 times the size of one meeting, and six times the size of a list of all meetings of a large council.</summary>
    public const int MaximumBytes = 10 * 1024 * 1024;

    /// <exception cref="UnreadableFileException">The file is refused. The message says why, and what to do.</exception>
    public static SourceFile Read(string path)
    {
        try
        {
            if (LengthOf(path) == 0)
            {
                throw new UnreadableFileException("The file is empty, or not an ordinary file. Save it again."); // a pipe or device has no length, and opening it may wait for ever
            }

            using var file = File.OpenRead(path);
            if (file.Length > MaximumBytes)
            {
                throw TooLarge();
            }

            var bytes = new byte[file.Length];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Read(SourceText.OneLine(Path.GetFileName(path)), bytes[..length]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException("The file could not be opened. Check that it exists and that you may read it.", failure);
        }
    }

    /// <summary>The length of the file itself, not of a link to it, without opening it.</summary>
    private static long LengthOf(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true) is FileInfo target ? target.Length : new FileInfo(path).Length;

    /// <param name="name">The file's name, for the report.</param>
    /// <param name="beside">Receives the words of a Word document's notes, boxes and pictures, which are then no part of the text; null where they are.</param>
    /// <exception cref="UnreadableFileException">The file is refused. The message says why, and what to do.</exception>
    public static SourceFile Read(string name, byte[] bytes, ICollection<string>? beside = null)
    {
        var leftOut = new List<string>();
        var (text, remark) = TextIn(name, bytes, leftOut, beside);
        var found = ReadText(name, text.TrimStart());
        var remarks = new List<ImportRemark>(found.Remarks);
        if (remark is not null)
        {
            remarks.Insert(0, new(name, remark));
        }

        remarks.AddRange(ImportRemark.OfLeftOut(name, leftOut));
        remarks.AddRange(found.Meetings.Where(meeting => meeting.TimeNotUnderstood is not null).Select(
            meeting => new ImportRemark($"{(meeting.Panel.Name.Length > 0 ? meeting.Panel.Name : name)}, {meeting.Date:dd/MM/yyyy}", $"The time “{meeting.TimeNotUnderstood}” was not understood. Enter it by hand.")));
        remarks.AddRange(LostLetterCheck.Check(found));
        return found with { Remarks = remarks };
    }

    /// <param name="leftOut">Receives, in words, what was left out although it may belong to the minutes.</param>
    /// <returns>The text of a document, or what a text or page holds, with a sentence on what was wrong in it.</returns>
    /// <inheritdoc cref="Read(string, byte[], ICollection{string}?)"/>
    internal static (string Text, string? Remark) TextIn(string name, byte[] bytes, ICollection<string> leftOut, ICollection<string>? beside = null)
    {
        if (bytes.Length > MaximumBytes)
        {
            throw TooLarge();
        }

        var (text, remark) = WordFile.IsPackage(bytes) ? (WordFile.ToMarkdown(name, bytes, leftOut, beside), null)
            : PdfText.IsPdf(bytes) ? (PdfText.Read(name, bytes, leftOut), null)
            : TextDecoder.Decode(bytes);
        return string.IsNullOrWhiteSpace(text) ? throw new UnreadableFileException("The file is empty. Save it again.") : (text, remark);
    }

    private static SourceFile ReadText(string name, string text)
    {
        if (IsXml(text))
        {
            return ModernGovXmlReader.Read(name, text);
        }

        if (SavedErrorPage.MessageFor(text) is { } sentence)
        {
            throw new UnreadableFileException(sentence);
        }

        return ModernGovPageReader.IsHtml(text) ? ModernGovPageReader.ReadHtml(name, text)
            : CopiedTextReader.Read(name, text, ModernGovPageReader.IsPage(text));
    }

    /// <summary>XHTML counts as a page. XML with any other document type is refused by the XML reader.</summary>
    internal static bool IsXml(string text) =>
        (text.StartsWith("<?xml", StringComparison.Ordinal) && !XhtmlStart().IsMatch(text[..Math.Min(text.Length, 2048)])) || AnswerStart().IsMatch(text);

    private static UnreadableFileException TooLarge() =>
        new(
            $"The file is larger than the limit of {MaximumBytes / 1024 / 1024} MB. Check that it is the right file, or save the page without its pictures.");

    [GeneratedRegex(@"<(?:!doctype\s+)?html\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex XhtmlStart();

    [GeneratedRegex(@"^<(?:[\w.-]+:)?(?:committees|getmeetings|getmeetingsbydate|meeting|councillorsbyward(?:id)?|councillorsbypostcode|memberlist|Envelope)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AnswerStart();
}
