using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Exempt;

/// <summary>A paragraph of an item, and the field in which it stands.</summary>
internal sealed record ItemParagraph(string Text, ItemField Field)
{
    public IEnumerable<string> Lines => ItemText.Lines(Text);

    public IEnumerable<string> Sentences => ItemText.Sentences(Text);
}

/// <summary>The fields of an item that hold text.</summary>
internal enum ItemField
{
    Purpose,
    Decision,
    Minutes,
}

/// <summary>Divides the text of an item into paragraphs, lines and sentences, and puts it together again.</summary>
internal static class ItemText
{
    private const int LongestSentence = 1000;

    public static List<ItemParagraph> ParagraphsOf(SourceItem item) =>
    [
        .. Divide(item.Purpose, ItemField.Purpose), .. Divide(item.Decision, ItemField.Decision), .. Divide(item.Minutes, ItemField.Minutes),
    ];

    /// <summary>The item with these of its paragraphs alone.</summary>
    public static SourceItem With(SourceItem item, IReadOnlyList<ItemParagraph> paragraphs) => item with
    {
        Purpose = TextOf(paragraphs, ItemField.Purpose),
        Decision = TextOf(paragraphs, ItemField.Decision),
        Minutes = TextOf(paragraphs, ItemField.Minutes),
    };

    /// <summary>The lines that are not empty.</summary>
    public static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>The sentences of a paragraph, whose lines may break anywhere.</summary>
    public static IEnumerable<string> Sentences(string paragraph)
    {
        var text = paragraph.Replace('\n', ' ');
        var start = 0;
        for (var index = 0; index < text.Length - 1; index++)
        {
            if ((text[index] is '.' or ';' or '!' or '?' || index - start >= LongestSentence) && char.IsWhiteSpace(text[index + 1]))
            {
                yield return text[start..(index + 1)];
                start = index + 1;
            }
        }

        yield return text[start..];
    }

    private static IEnumerable<ItemParagraph> Divide(string? text, ItemField field) =>
        (text ?? "").Split("\n\n").Select(paragraph => paragraph.Trim('\n')).Where(paragraph => paragraph.Length > 0).Select(
            paragraph => new ItemParagraph(paragraph, field));

    private static string? TextOf(IEnumerable<ItemParagraph> paragraphs, ItemField field) =>
        ItemParagraphs.Joined([.. paragraphs.Where(paragraph => paragraph.Field == field).Select(paragraph => paragraph.Text)]);
}
