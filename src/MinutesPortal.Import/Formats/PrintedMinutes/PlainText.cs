using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Import.Formats.PrintedMinutes;

/// <summary>The lines of a page that was saved as text.</summary>
internal static class PlainText
{
    /// <summary>No word of any minutes is this long.</summary>
    private const int LongestWord = 20_000;

    /// <summary>Without indentation, which the browser gave them; no-break spaces become spaces.</summary>
    /// <exception cref="UnreadableFileException">It is not text that anybody wrote.</exception>
    public static List<string> Lines(string text)
    {
        var lines = SourceText.Tidy(text.Replace('\u00a0', ' ').Replace('\f', '\n').Replace('\u2028', '\n')).Split('\n').Select(line => line.Trim()).ToList();
        return lines.Exists(line => line.Length > LongestWord && LongestWordOf(line) > LongestWord)
            ? throw new UnreadableFileException("This is not text that can be read: check that it is the right file.")
            : lines;
    }

    /// <summary>Lines as they stand, with one blank line where there were several, and none around them.</summary>
    public static string Tight(IEnumerable<string> lines)
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
