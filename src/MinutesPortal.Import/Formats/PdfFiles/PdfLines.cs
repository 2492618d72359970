using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Formats.PdfFiles;

/// <summary>A line of words, or a row of a table. Lengths are points, and the foot of the page is 0.</summary>
/// <param name="Parts">The pieces that wide gaps divide.</param>
/// <param name="Column">A number for each column of a page. Sentences go on within one.</param>
internal sealed record PdfLine(IReadOnlyList<PdfPart> Parts, double Foot, double Size, int Column = 0)
{
    public double Left => Parts[0].Left;

    public double Right => Parts[^1].Right;

    public string Text => string.Join(" ", Parts.Select(part => part.Text));
}

/// <param name="FirstWord">The width of its first word, which might have stood on the line before.</param>
internal sealed record PdfPart(string Text, double Left, double Right, double FirstWord);

/// <summary>Puts the words of a page into lines, and the lines into the order in which they are read: a column after the other.</summary>
internal static class PdfLines
{
    /// <summary>A wider gap divides a line into parts, in sizes of its letters.</summary>
    private const double WideGap = 1.6;

    /// <summary>Fewer lines beside each other are a table or a heading, not columns of text.</summary>
    private const int LinesOfColumns = 5;

    /// <summary>A wider gap between two lines, in sizes of their letters, is the end of a paragraph.</summary>
    private const double MostLeading = 1.7;

    /// <summary>Shorter lines are the cells of a table.</summary>
    private const int LettersOfColumn = 20;

    public static List<PdfLine> Of(List<PdfWord> words, List<PdfRule> rules)
    {
        var lines = Rows(words).ConvertAll(row => Line(row, rules));
        return Gutter(lines) is var (from, to, at) ? [.. lines[..from], .. Columns(lines[from..to], at), .. lines[to..].ConvertAll(line => line with { Column = 3 })] : lines;
    }

    /// <summary>The words of each line, from the top of the page, and from the left.</summary>
    private static List<List<PdfWord>> Rows(List<PdfWord> words)
    {
        var rows = new List<(double Foot, double Size, List<PdfWord> Words)>();
        foreach (var word in words.OrderByDescending(word => word.Size).ThenByDescending(word => word.Foot))
        {
            // What is raised or lowered is smaller, and stands within the height of its line.
            var row = rows.FindIndex(row => word.Foot > row.Foot - (0.35 * row.Size) && word.Foot < row.Foot + ((word.Size < 0.8 * row.Size ? 0.6 : 0.35) * row.Size));
            if (row < 0)
            {
                rows.Add((word.Foot, word.Size, [word]));
            }
            else
            {
                rows[row].Words.Add(word);
            }
        }

        return [.. rows.OrderByDescending(row => row.Foot).Select(row => row.Words.OrderBy(word => word.Left).ToList())];
    }

    private static PdfLine Line(List<PdfWord> words, List<PdfRule> rules)
    {
        var size = words.Max(word => word.Size);
        var foot = words.Where(word => word.Size >= 0.8 * size).Min(word => word.Foot);
        var parts = new List<PdfPart>();
        PdfWord? last = null;
        foreach (var word in words)
        {
            var isRaised = word.Size < 0.8 * size && word.Foot > foot + (0.15 * size);
            var text = isRaised ? RaisedText.Of(word.Text, isLowered: false) ?? word.Text : word.Text;
            if (last is null || word.Left - last.Right > WideGap * size || rules.Exists(rule => rule.At > last.Right - 1 && rule.At < word.Left + 1 && rule.Foot < foot && rule.Top > foot))
            {
                parts.Add(new(text, word.Left, word.Right, word.Right - word.Left));
            }
            else
            {
                var joint = isRaised && word.Left - last.Right < 0.15 * size ? "" : " ";
                parts[^1] = parts[^1] with { Text = parts[^1].Text + joint + text, Right = word.Right };
            }

            last = word;
        }

        return new(parts, foot, size);
    }

    /// <summary>Where the page has two columns of text: the lines from and to which, and the place between them.</summary>
    private static (int From, int To, double At)? Gutter(List<PdfLine> lines)
    {
        var gaps = lines.SelectMany(line => line.Parts.Zip(line.Parts.Skip(1), (left, right) => (left.Right + right.Left) / 2)).ToList();
        (int From, int To, double At)? best = null;
        foreach (var at in gaps.DistinctBy(gap => Math.Round(gap / 4)))
        {
            for (var from = 0; from < lines.Count; from++)
            {
                var to = from;
                while (to < lines.Count && !lines[to].Parts.Any(part => part.Left < at && part.Right > at))
                {
                    to++;
                }

                var (first, last) = Beside(lines, from, to, at);
                if (AreColumns(lines[first..last], at) && (best is null || last - first > best.Value.To - best.Value.From))
                {
                    best = (first, last, at);
                }

                from = to;
            }
        }

        return best;
    }

    /// <summary>The lines from the first to the last that stand beside each other, and those in which the longer column goes on.</summary>
    private static (int From, int To) Beside(List<PdfLine> lines, int from, int to, double at)
    {
        bool IsBoth(PdfLine line) => line.Parts[0].Right < at && line.Parts[^1].Left > at;
        var first = lines.FindIndex(from, to - from, IsBoth);
        if (first < 0)
        {
            return (from, from);
        }

        var last = lines.FindLastIndex(to - 1, to - first, IsBoth) + 1;
        while (last < to && lines[last - 1].Foot - lines[last].Foot < MostLeading * lines[last].Size)
        {
            last++;
        }

        return (first, last);
    }

    private static bool AreColumns(List<PdfLine> lines, double at)
    {
        var both = lines.FindAll(line => line.Parts.Any(part => part.Right < at) && line.Parts.Any(part => part.Left > at));
        return both.Count >= LinesOfColumns
            && both.Average(line => line.Parts.Where(part => part.Right < at).Sum(part => part.Text.Length)) >= LettersOfColumn
            && both.Average(line => line.Parts.Where(part => part.Left > at).Sum(part => part.Text.Length)) >= LettersOfColumn;
    }

    private static IEnumerable<PdfLine> Columns(List<PdfLine> lines, double at) =>
        lines.Select(line => line with { Parts = [.. line.Parts.Where(part => part.Left < at)], Column = 1 })
            .Concat(lines.Select(line => line with { Parts = [.. line.Parts.Where(part => part.Left > at)], Column = 2 }))
            .Where(line => line.Parts.Count > 0);
}
