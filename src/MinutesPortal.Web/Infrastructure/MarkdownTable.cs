using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>A table in GitHub Flavored Markdown (section 4.10): rows between bars, with a row of dashes under the first.</summary>
/// <param name="Rows">The rows below the head. Each has as many cells as the head.</param>
/// <param name="Language">The language of the cells if it is not the page's.</param>
public sealed record MarkdownTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, string? Language)
{
    /// <summary>Null if the text, in the language of the page, is not a table from first to last line.</summary>
    public static MarkdownTable? Of(BilingualText written)
    {
        if (written.IsBlank)
        {
            return null;
        }

        var (text, language) = written.Shown();
        var lines = text.Trim().Split('\n').Select(line => line.Trim()).ToList();
        if (lines.Count < 2 || !lines.TrueForAll(line => line.StartsWith('|') && line.EndsWith('|') && line.Length > 1) || !Cells(lines[1]).All(IsRule))
        {
            return null;
        }

        var head = Cells(lines[0]);
        return new(head, [.. lines.Skip(2).Select(line => Cells(line)).Select(cells => head.Select((_, index) => index < cells.Count ? cells[index] : "").ToList())], language);
    }

    private static bool IsRule(string cell) => cell.Length > 0 && cell.All(character => character is '-' or ':');

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var start = 1;
        for (var index = 1; index < line.Length; index++)
        {
            if (line[index] == '|' && line[index - 1] != '\\')
            {
                cells.Add(line[start..index].Trim().Replace("\\|", "|", StringComparison.Ordinal));
                start = index + 1;
            }
        }

        return cells;
    }
}
