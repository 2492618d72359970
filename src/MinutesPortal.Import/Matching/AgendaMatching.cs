using System.Text.RegularExpressions;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Import.Matching;

/// <summary>Finds for each heading of a text of minutes the item of the agenda that it is about.</summary>
internal static partial class AgendaMatching
{
    /// <summary>Below it two titles share little but chance words.</summary>
    private const double LeastLikeness = 0.34;

    /// <summary>An item that was taken out of its order must be told by its title alone.</summary>
    private const double SureLikeness = 0.6;

    private const double SameNumber = 0.3;

    /// <param name="headings">The numbers and titles of the text, in its order.</param>
    /// <returns>For each heading its item; null where there is none. No item comes twice.</returns>
    public static IReadOnlyList<AgendaItem?> Match(IReadOnlyList<(string? Number, string? Title)> headings, Meeting meeting)
    {
        var items = meeting.Items.ToList();
        var likeness = Likenesses(headings, items, meeting);
        var found = InOrder(likeness, headings.Count, items.Count);
        TakeOutOfOrder(likeness, found, items.Count);
        FillGaps(found, items.Count);
        return [.. found.Select(place => place is { } index ? items[index] : null)];
    }

    /// <summary>How like each heading is to each item, from 0 to 1, and a little more where the numbers are the same.</summary>
    private static double[,] Likenesses(IReadOnlyList<(string? Number, string? Title)> headings, List<AgendaItem> items, Meeting meeting)
    {
        var words = items.ConvertAll(item => WordsOf(item.Title.English));
        var likeness = new double[headings.Count, items.Count];
        for (var heading = 0; heading < headings.Count; heading++)
        {
            var itsWords = WordsOf(headings[heading].Title);
            for (var item = 0; item < items.Count; item++)
            {
                var shared = words[item].Count(itsWords.Contains);
                var titles = shared == 0 ? 0 : (double)shared / (words[item].Count + itsWords.Count - shared);
                var isContained = shared > 0 && shared == Math.Min(words[item].Count, itsWords.Count);
                likeness[heading, item] = Math.Max(titles, isContained ? SureLikeness : 0)
                    + (titles > 0 && headings[heading].Number is { } number && LenientComparison.OrderOf(number) == LenientComparison.OrderOf(meeting.NumberOf(items[item])) ? SameNumber : 0);
            }
        }

        return likeness;
    }

    /// <summary>The pairs that keep both orders and are most alike together.</summary>
    private static int?[] InOrder(double[,] likeness, int headings, int items)
    {
        var best = new double[headings + 1, items + 1];
        for (var heading = headings - 1; heading >= 0; heading--)
        {
            for (var item = items - 1; item >= 0; item--)
            {
                var pair = likeness[heading, item] >= LeastLikeness ? likeness[heading, item] + best[heading + 1, item + 1] : 0;
                best[heading, item] = Math.Max(pair, Math.Max(best[heading + 1, item], best[heading, item + 1]));
            }
        }

        var found = new int?[headings];
        for (var (heading, item) = (0, 0); heading < headings && item < items;)
        {
            if (likeness[heading, item] >= LeastLikeness && best[heading, item] <= likeness[heading, item] + best[heading + 1, item + 1])
            {
                found[heading++] = item++;
            }
            else if (best[heading + 1, item] >= best[heading, item + 1])
            {
                heading++;
            }
            else
            {
                item++;
            }
        }

        return found;
    }

    private static void TakeOutOfOrder(double[,] likeness, int?[] found, int items)
    {
        for (var heading = 0; heading < found.Length; heading++)
        {
            var left = Enumerable.Range(0, items).Where(item => !found.Contains(item)).ToList();
            if (found[heading] is null && left.Count > 0 && left.MaxBy(item => likeness[heading, item]) is var likest && likeness[heading, likest] >= SureLikeness)
            {
                found[heading] = likest;
            }
        }
    }

    /// <summary>One heading without an item, and between its neighbours' items just one without a heading.</summary>
    private static void FillGaps(int?[] found, int items)
    {
        for (var heading = 0; heading < found.Length; heading++)
        {
            var before = heading == 0 ? -1 : found[heading - 1];
            var after = heading == found.Length - 1 ? items : found[heading + 1];
            if (found[heading] is null && after - before == 2 && !found.Contains(before + 1))
            {
                found[heading] = before + 1;
            }
        }
    }

    private static HashSet<string> WordsOf(string? title) =>
        [.. Word().Matches(title ?? "").Select(match => match.Value.ToUpperInvariant()).Where(word => !Small().IsMatch(word)).Select(Stem)];

    /// <summary>"Apology" and "apologies" are one word.</summary>
    private static string Stem(string word) => word switch
    {
        [.. var stem, 'I', 'E', 'S'] => stem,
        [.. var stem, 'Y' or 'S'] => stem,
        _ => word,
    };

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("^(?:A|AN|AND|ANY|AT|BY|FOR|FROM|IN|OF|ON|OR|THE|TO|WITH|ITEM|REPORT|Y|YR|A’R|I|O)$", RegexOptions.NonBacktracking)]
    private static partial Regex Small();
}
