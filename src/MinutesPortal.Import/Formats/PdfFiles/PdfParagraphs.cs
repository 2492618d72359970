using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Formats.PdfFiles;

/// <summary>
/// Joins the lines of a page to paragraphs, and rows to tables. A line ended because the next word had no room goes on; a line that ended
/// earlier was ended by its author.
/// </summary>
internal static partial class PdfParagraphs
{
    private const double SameEdge = 4; // points
    private const double SameColumn = 8; // points

    public static string Of(List<PdfLine> lines)
    {
        var blocks = new List<string>();
        var leading = Leading(lines);
        var edges = lines.GroupBy(line => line.Column).ToDictionary(column => column.Key, column => column.Max(line => line.Right));
        for (var index = 0; index < lines.Count;)
        {
            var rows = RowsOfTable(lines, index, leading);
            if (rows.Count > 1)
            {
                blocks.Add(MarkdownBlocks.Table(rows.ConvertAll(row => row.Cells)));
                index += rows.Sum(row => row.Lines);
                continue;
            }

            var end = index + 1;
            while (end < lines.Count && GoesOn(lines, index, end, leading, edges[lines[end].Column]))
            {
                end++;
            }

            blocks.Add(Paragraph(lines[index..end]));
            index = end;
        }

        return string.Join("\n\n", blocks);
    }

    /// <summary>The usual distance of two lines: the smallest that occurs often.</summary>
    private static double Leading(List<PdfLine> lines)
    {
        var steps = lines.Zip(lines.Skip(1), (above, below) => Math.Round((above.Foot - below.Foot) / below.Size, 1)).Where(step => step is > 0.9 and < 3).CountBy(step => step).OrderBy(step => step.Key).ToList();
        return steps.Find(step => step.Value > 1) is { Value: > 0 } often ? often.Key : steps.Count > 0 ? steps[0].Key : 1.3;
    }

    /// <param name="right">How far the lines of the column reach.</param>
    private static bool GoesOn(List<PdfLine> lines, int first, int next, double leading, double right)
    {
        var (before, line) = (lines[next - 1], lines[next]);
        return line.Column == before.Column
            && line.Parts.Count == 1
            && Math.Abs(line.Size - before.Size) < 0.1 * line.Size
            && (before.Foot - line.Foot) / line.Size < leading * 1.25
            && before.Right + (0.25 * line.Size) + line.Parts[0].FirstWord > right - SameEdge
            && (next == first + 1 || Math.Abs(line.Left - lines[first + 1].Left) <= SameEdge)
            && !Marker().IsMatch(line.Text);
    }

    /// <summary>The end of a line stays where it divides a word, for the reader of the text to join.</summary>
    private static string Paragraph(List<PdfLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(text.Length == 0 ? "" : text[^1] is '-' or '\u00ad' or '\u2010' ? "\n" : " ").Append(line.Text);
        }

        return text.ToString();
    }

    /// <summary>The rows from a line on whose parts stand under each other.</summary>
    private static List<Row> RowsOfTable(List<PdfLine> lines, int first, double leading)
    {
        var rows = new List<Row>();
        for (var index = first; index < lines.Count; index++)
        {
            var line = lines[index];
            if (rows.Count == 0)
            {
                if (line.Parts.Count < 2 || Marker().IsMatch(line.Parts[0].Text + " ") || line.Parts[0].Text.EndsWith(':'))
                {
                    break;
                }

                rows.Add(new([.. line.Parts.Select(part => part.Left)], [.. line.Parts.Select(part => part.Text)]));
                continue;
            }

            var columns = rows[0].Columns;
            var places = line.Parts.Select(part => columns.FindIndex(column => Math.Abs(column - part.Left) < SameColumn)).ToList();
            if (places.Contains(-1) || line.Column != lines[first].Column)
            {
                break;
            }

            if (places.Count > 1 && places[0] == 0)
            {
                rows.Add(new(columns, [.. Enumerable.Range(0, columns.Count).Select(column => places.Contains(column) ? line.Parts[places.IndexOf(column)].Text : "")]));
            }
            else if ((lines[index - 1].Foot - line.Foot) / line.Size < leading * 1.25)
            {
                rows[^1].GoOn(places, line); // a cell of several lines
            }
            else
            {
                break;
            }
        }

        return rows;
    }

    private sealed record Row(List<double> Columns, List<string> Cells)
    {
        public int Lines { get; private set; } = 1;

        public void GoOn(List<int> places, PdfLine line)
        {
            Lines++;
            foreach (var (part, place) in places.Index())
            {
                Cells[place] = $"{Cells[place]} {line.Parts[part].Text}".Trim();
            }
        }
    }

    [GeneratedRegex(@"^(?:[•·▪◦–—*➢✓\uf0b7\uf0a7-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlcIVXLC]{1,6})[).]|\d{1,3}(?:\.\d{1,3})+)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marker();
}
