using System.Text.RegularExpressions;
using MinutesPortal.Import.Exempt;

namespace MinutesPortal.Import.Cleaning;

/// <summary>
/// Takes the numbers and running heads of printed pages out of a text. A form feed shows where a page ends; without one only lines that
/// can be nothing else, such as "Page 3 of 5" and "- 3 -", are taken out. A sentence that they divided goes on. Where pages are marked as
/// closed to the public, everything stays: the marks and the numbers show how far they reach.
/// </summary>
internal static partial class PageFurniture
{
    private const int LinesOfHead = 3;

    /// <param name="lines">Trimmed lines, in which a form feed is a line of its own.</param>
    /// <param name="taken">Receives the lines that were taken out.</param>
    public static List<string> TakeOut(List<string> lines, ICollection<string> taken)
    {
        if (lines.Exists(line => ExemptWords.IsPageLine(line) && ExemptWords.IsMark(line)))
        {
            return lines.FindAll(line => line != "\f");
        }

        var isTaken = new bool[lines.Count];
        foreach (var (index, line) in lines.Index())
        {
            isTaken[index] = line == "\f" || PageNumber().IsMatch(line);
        }

        MarkHeadsAndFeet(lines, isTaken);
        var kept = new List<string>(lines.Count);
        for (var index = 0; index < lines.Count; index++)
        {
            if (!isTaken[index])
            {
                kept.Add(lines[index]);
                continue;
            }

            if (lines[index] != "\f")
            {
                taken.Add(lines[index]);
            }

            if (NextKept(lines, isTaken, index) is { } next && kept.FindLastIndex(line => line.Length > 0) is >= 0 and var last && GoesOn(kept[last], lines[next]))
            {
                taken = Skip(lines, isTaken, index + 1, next, taken);
                kept.RemoveRange(last + 1, kept.Count - last - 1);
                index = next - 1;
            }
        }

        return kept;
    }

    private static ICollection<string> Skip(List<string> lines, bool[] isTaken, int from, int to, ICollection<string> taken)
    {
        for (var index = from; index < to; index++)
        {
            if (isTaken[index] && lines[index] != "\f")
            {
                taken.Add(lines[index]);
            }
        }

        return taken;
    }

    private static int? NextKept(List<string> lines, bool[] isTaken, int from)
    {
        for (var index = from; index < lines.Count; index++)
        {
            if (!isTaken[index] && lines[index].Length > 0)
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>Whether a sentence that is not ended goes on in small letters.</summary>
    private static bool GoesOn(string before, string after) => before[^1] is not ('.' or ':' or ';' or '!' or '?') && char.IsLower(after[0]) && !ListMarker().IsMatch(after);

    /// <summary>Marks the first and last lines of pages that stand on most pages, and bare numbers that count the pages.</summary>
    private static void MarkHeadsAndFeet(List<string> lines, bool[] isTaken)
    {
        var pages = PagesOf(lines);
        if (pages.Count < 2)
        {
            return;
        }

        var edges = pages.SelectMany(page => page.Take(LinesOfHead).Concat(page.TakeLast(LinesOfHead)).Distinct()).ToList();
        var repeated = edges.GroupBy(index => Digits().Replace(lines[index], "0")).Where(same => same.Count() > 1 && same.Count() * 2 > pages.Count);
        foreach (var same in repeated)
        {
            // the head of the first page is its title
            var isOfFirst = pages[0].Contains(same.Min()) && !BareNumber().IsMatch(lines[same.Min()]) && pages[0].Take(LinesOfHead).Contains(same.Min());
            foreach (var index in same.Skip(isOfFirst ? 1 : 0).Where(index => !ExemptWords.IsMark(lines[index]) && (BareNumber().IsMatch(lines[index]) || same.Count() > 2 || lines[index].Any(char.IsLetter))))
            {
                isTaken[index] = true;
            }
        }
    }

    /// <summary>The indices of the lines with words, page by page.</summary>
    private static List<List<int>> PagesOf(List<string> lines)
    {
        var pages = new List<List<int>> { new() };
        foreach (var (index, line) in lines.Index())
        {
            if (line == "\f")
            {
                pages.Add([]);
            }
            else if (line.Length > 0)
            {
                pages[^1].Add(index);
            }
        }

        pages.RemoveAll(page => page.Count == 0);
        return pages;
    }

    [GeneratedRegex(@"^(?:[-–—]{1,2}\s*\d{1,4}\s*[-–—]{1,2}|(?:[-–—[(]\s*)?(?:Page|Tudalen|Pg\.?)\s+\d{1,4}(?:\s*(?:of|o|/)\s*\d{1,4})?(?:\s*[-–—\])])?|\d{1,4}\s+of\s+\d{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\d{1,5}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\b\d+\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\(?(?:[a-z]|[ivx]{1,5})[.)]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ListMarker();
}
