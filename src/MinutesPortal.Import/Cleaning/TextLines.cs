using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Splits text that was copied from a page into lines, and joins lines to text.</summary>
internal static class TextLines
{
    /// <summary>A longer word means that the file is not written text.</summary>
    private const int LongestWord = 20_000;

    private const char PageEnd = '\ue00c'; // stands for a form feed while lines are trimmed

    /// <summary>
    /// Splits text into lines as a reader saw them: without the indentation that the browser added, words divided at the end of a line
    /// joined, and without what is printed on every page. No-break spaces become spaces.
    /// </summary>
    /// <param name="furniture">Receives the numbers and running heads of pages that were taken out.</param>
    /// <exception cref="UnreadableFileException">It is not written text.</exception>
    public static List<string> Split(string text, ICollection<string> furniture)
    {
        var lines = SourceText.Tidy(text.Replace('\u00a0', ' ').Replace('\u2028', '\n').Replace("\f", $"\n{PageEnd}\n", StringComparison.Ordinal)).Split('\n').Select(line => line.Trim()).ToList();
        return lines.Exists(line => line.Length > LongestWord && LongestWordOf(line) > LongestWord)
            ? throw new UnreadableFileException("This file is not readable text. Check that it is the right file.")
            : PageFurniture.TakeOut([.. DividedWords.Join(lines).Select(line => line is [PageEnd] ? "\f" : SeenCharacters.In(line).Trim())], furniture);
    }

    /// <summary>Joins lines. Several blank lines become one, and none are left at the start and end.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept).Trim('\n');
    }

    private static int LongestWordOf(string line)
    {
        var (longest, length) = (0, 0);
        foreach (var character in line)
        {
            length = char.IsWhiteSpace(character) ? 0 : length + 1;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
