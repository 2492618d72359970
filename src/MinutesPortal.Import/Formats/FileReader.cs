using System.Text.RegularExpressions;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Import.Formats.ModernGovPages;
using MinutesPortal.Import.Formats.ModernGovXml;
using MinutesPortal.Import.Formats.PrintedMinutes;

namespace MinutesPortal.Import.Formats;

/// <summary>Reads one saved file, whatever it is called: what it is shows in what it says.</summary>
public static partial class FileReader
{
    /// <summary>A hundred times what a meeting takes; every meeting a large council ever held is listed in a sixth of it.</summary>
    public const int MaximumBytes = 10 * 1024 * 1024;

    /// <exception cref="UnreadableFileException">Nothing is taken from the file; the message says why, and what to do.</exception>
    public static SourceFile Read(string path)
    {
        try
        {
            if (LengthOf(path) == 0)
            {
                throw new UnreadableFileException("The file is empty, or no ordinary file: save it again."); // a pipe or device has no length, and opening it may wait for ever
            }

            using var file = File.OpenRead(path);
            if (file.Length > MaximumBytes)
            {
                throw TooLarge();
            }

            var bytes = new byte[file.Length];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Read(Path.GetFileName(path), bytes[..length]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException("The file cannot be opened: check that it is there and may be read.", failure);
        }
    }

    /// <summary>Of the file itself, wherever a link to it leads; without opening it.</summary>
    private static long LengthOf(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true) is FileInfo target ? target.Length : new FileInfo(path).Length;

    /// <param name="name">As the report shows it.</param>
    /// <exception cref="UnreadableFileException">Nothing is taken from the file; the message says why, and what to do.</exception>
    public static SourceFile Read(string name, byte[] bytes)
    {
        if (bytes.Length > MaximumBytes)
        {
            throw TooLarge();
        }

        var (text, remark) = Decoding.ToText(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableFileException("The file is empty: save it again.");
        }

        var found = ReadText(name, text.TrimStart());
        var remarks = new List<ImportRemark>(found.Remarks);
        if (remark is not null)
        {
            remarks.Insert(0, new(name, $"It is not in UTF-8: {remark}."));
        }

        remarks.AddRange(LostLetters.In(found));
        return found with { Remarks = remarks };
    }

    private static SourceFile ReadText(string name, string text)
    {
        if (IsXml(text))
        {
            return WebServiceAnswers.Read(name, text);
        }

        if (SavedErrors.SentenceFor(text) is { } sentence)
        {
            throw new UnreadableFileException(sentence);
        }

        return SavedPages.IsHtml(text) ? SavedPages.ReadHtml(name, text)
            : SavedPages.IsPage(text) ? SavedPages.ReadText(name, text)
            : PrintedMinutesReader.Read(name, text);
    }

    /// <summary>XHTML is a page; XML with any other document type is refused as XML.</summary>
    private static bool IsXml(string text) =>
        (text.StartsWith("<?xml", StringComparison.Ordinal) && !XhtmlStart().IsMatch(text[..Math.Min(text.Length, 2048)])) || AnswerStart().IsMatch(text);

    private static UnreadableFileException TooLarge() =>
        new($"The file is larger than {MaximumBytes / 1024 / 1024} MB, the most that is read: check that it is the right one, or save the page without its pictures.");

    [GeneratedRegex(@"<(?:!doctype\s+)?html\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex XhtmlStart();

    [GeneratedRegex(@"^<(?:[\w.-]+:)?(?:committees|getmeetings|getmeetingsbydate|meeting|Envelope)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AnswerStart();
}
