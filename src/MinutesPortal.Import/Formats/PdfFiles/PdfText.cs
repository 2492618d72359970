using System.Text;
using MinutesPortal.Import.Exempt;
using MinutesPortal.Papers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace MinutesPortal.Import.Formats.PdfFiles;

/// <summary>Reads the text of a PDF in the order in which a person reads it. A form feed stands between pages, as in text that a printer takes.</summary>
internal static class PdfText
{
    public static bool IsPdf(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-"u8);

    /// <exception cref="UnreadableFileException">The file is scanned, encrypted or damaged, or could do harm.</exception>
    /// <param name="leftOut">Receives, in words, what was left out although it may belong to the minutes.</param>
    public static string Read(string name, byte[] file, ICollection<string> leftOut)
    {
        if (InspectedFile.Of(name, file).Remarks.Any(remark => remark.Kind == PaperRemarkKind.NoTextLayer))
        {
            throw Scanned();
        }

        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var (text, marks) = (new StringBuilder(), new List<string>());
            foreach (var page in document.GetPages())
            {
                text.Append(text.Length > 0 ? "\n\f\n" : "").Append(PdfParagraphs.Of(PdfLines.Of([.. WordsOf(page, marks, leftOut), .. PdfShapes.BulletsOf(page)], PdfShapes.RulesOf(page))));
            }

            if (text.ToString().AsSpan().Trim("\n\f").IsEmpty)
            {
                throw Scanned();
            }

            // A watermark may mark the pages as exempt.
            return string.Concat(marks.Distinct().Select(mark => mark + "\n\n")) + text;
        }
        catch (Exception failure) when (failure is PdfDocumentFormatException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException or KeyNotFoundException or NotSupportedException)
        {
            throw new UnreadableFileException("The PDF is damaged. Save it again with the program that made it, and import the new copy.", failure);
        }
    }

    /// <summary>The words that a reader sees. A scan has its words only where nobody sees them.</summary>
    private static List<PdfWord> WordsOf(Page page, List<string> marks, ICollection<string> leftOut)
    {
        var letters = page.Letters.Where(letter => letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip) && letter.PointSize > 1 && !IsWhite(letter)).ToList();
        if (letters.Count == 0 && page.Letters.Count > 0)
        {
            throw Scanned();
        }

        if (letters.Count < page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value)))
        {
            leftOut.Add("words that the PDF covers or hides");
        }

        var slanted = letters.Where(letter => letter.TextOrientation != TextOrientation.Horizontal).ToList();
        if (string.Concat(slanted.Select(letter => letter.Value)).Trim() is { Length: > 0 } watermark && ExemptWords.IsMark(watermark))
        {
            marks.Add(watermark);
        }

        return PdfWord.Of(letters.FindAll(letter => letter.TextOrientation == TextOrientation.Horizontal));
    }

    private static bool IsWhite(Letter letter) => letter.Color?.ToRGBValues() is { r: > 0.99, g: > 0.99, b: > 0.99 };

    private static UnreadableFileException Scanned() => new("The PDF is a scan: it has pictures of its pages and no text. Import the Word document of these minutes, or type them.");
}

/// <summary>A word on a page. Lengths are points, and the foot of the page is 0.</summary>
/// <param name="Foot">Where the line stands on which it is written.</param>
/// <param name="Size">Of its letters.</param>
internal sealed record PdfWord(string Text, double Left, double Right, double Foot, double Size)
{
    /// <summary>A wider gap divides two words, as a part of the size of the letters.</summary>
    private const double Gap = 0.15;

    /// <summary>A PDF has letters only, in any order. Those on one line that stand close are a word.</summary>
    public static List<PdfWord> Of(List<Letter> letters)
    {
        var words = new List<PdfWord>();
        var text = new StringBuilder();
        PdfWord? word = null;
        foreach (var letter in letters)
        {
            var (left, right, foot) = (letter.StartBaseLine.X, letter.EndBaseLine.X, letter.StartBaseLine.Y);
            var isSpace = string.IsNullOrWhiteSpace(letter.Value);
            if (word is not null && (isSpace || Math.Abs(foot - word.Foot) > 0.1 || left - word.Right > Gap * letter.PointSize || left < word.Right - letter.PointSize))
            {
                words.Add(word with { Text = text.ToString() });
                word = null;
            }

            if (!isSpace)
            {
                word = word is null ? new("", left, right, foot, letter.PointSize) : word with { Right = right };
                text = word.Right == right && word.Left == left ? new(letter.Value) : text.Append(letter.Value);
            }
        }

        if (word is not null)
        {
            words.Add(word with { Text = text.ToString() });
        }

        return words;
    }
}
