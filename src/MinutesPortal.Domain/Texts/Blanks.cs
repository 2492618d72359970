using System.Text.RegularExpressions;

namespace MinutesPortal.Domain.Texts;

/// <summary>What a phrase leaves to fill in, in square brackets: "[name of the officer]". Finds what is left of it in a text.</summary>
public static partial class Blanks
{
    /// <summary>A blank is a few words. A bracket that is never closed must not read the whole text.</summary>
    private const int Longest = 200;

    /// <summary>What an editor writes in brackets, and nobody fills in.</summary>
    private static readonly HashSet<string> Editorial = new(StringComparer.OrdinalIgnoreCase) { "sic", "recte" };

    /// <summary>The blanks of a phrase, with their brackets.</summary>
    public static IEnumerable<string> In(BilingualText? text) => text is null ? [] : StretchesIn(text.English).Concat(StretchesIn(text.Welsh ?? ""))
        .Where(stretch => stretch.IsClosed && stretch.Words.Any(word => char.IsLetter(word[0])) && !(stretch.Words.Length == 1 && Editorial.Contains(stretch.Words[0])))
        .Select(stretch => stretch.Written);

    /// <summary>Whether every bracket of a phrase is closed, so that each blank is known.</summary>
    public static bool AreClosed(BilingualText text) => StretchesIn(text.English).Concat(StretchesIn(text.Welsh ?? "")).All(stretch => stretch.IsClosed);

    /// <summary>What is left of blanks in a text.</summary>
    /// <param name="blanks">With their brackets.</param>
    public static IEnumerable<BlankLeft> LeftIn(string text, IReadOnlyCollection<string> blanks)
    {
        var sought = blanks.Select(WordsOf).Where(words => words.Length > 0).ToList();
        return sought.Count == 0 ? [] :
            from stretch in StretchesIn(text)
            let share = sought.Max(blank => ShareOf(blank, stretch))
            where share > Share.None
            select new BlankLeft(stretch.Written, share == Share.Whole);
    }

    private static Share ShareOf(string[] blank, Stretch stretch)
    {
        var words = stretch.Words;
        var run = LongestRun(blank, words);
        if (blank.Length == 1)
        {
            // A single word is met by chance, unless it is all that stands there or stands at the bracket that was left.
            var isAlone = words.Length == 1 || (!stretch.IsClosed && words.Length > 0 && AreEqual(stretch.Written[0] == '[' ? words[0] : words[^1], blank[0]));
            return run == 0 ? Share.None : isAlone ? Share.Whole : stretch.IsClosed && words.Length <= 3 ? Share.Part : Share.None;
        }

        return run == blank.Length ? Share.Whole : run >= 2 && run * 2 >= blank.Length ? Share.Part : Share.None;
    }

    /// <summary>How many words in a row both have. A row of small words only, such as "of the", is met by chance.</summary>
    private static int LongestRun(string[] blank, string[] words)
    {
        var longest = 0;
        for (var from = 0; from < blank.Length; from++)
        {
            for (var at = 0; at < words.Length; at++)
            {
                var run = 0;
                while (from + run < blank.Length && at + run < words.Length && AreEqual(blank[from + run], words[at + run]))
                {
                    run++;
                }

                longest = run == blank.Length || blank.AsSpan(from, run).ToArray().Any(word => word.Length > 3) ? Math.Max(longest, run) : longest;
            }
        }

        return longest;
    }

    private static bool AreEqual(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in square brackets, and beside one that has no other. A link's words are no blank.</summary>
    private static IEnumerable<Stretch> StretchesIn(string text) => text.ReplaceLineEndings("\n").Split("\n\n").SelectMany(InParagraph);

    private static IEnumerable<Stretch> InParagraph(string text)
    {
        var (start, open) = (0, -1);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '[')
            {
                if (open >= 0)
                {
                    yield return new(text[open..Math.Min(at, open + Longest)], IsClosed: false);
                }

                open = at;
            }
            else if (text[at] == ']')
            {
                if (open < 0)
                {
                    yield return new(text[Math.Max(start, at - Longest)..(at + 1)], IsClosed: false);
                }
                else if (!Link().IsMatch(text.AsSpan(at + 1)))
                {
                    yield return at - open > Longest ? new(text[open..(open + Longest)], IsClosed: false) : new(text[open..(at + 1)], IsClosed: true);
                }

                (start, open) = (at + 1, -1);
            }
        }

        if (open >= 0)
        {
            yield return new(text[open..Math.Min(text.Length, open + Longest)], IsClosed: false);
        }
    }

    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\((?:https?:|mailto:|tel:|[/#.])[^()\s]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    private enum Share
    {
        None,
        Part,
        Whole,
    }

    private sealed record Stretch(string Written, bool IsClosed)
    {
        public string[] Words { get; } = WordsOf(Written);
    }
}

/// <param name="Written">What stands in the text.</param>
/// <param name="IsWhole">Whether all words of the blank stand there. Otherwise only some do, and it may be something else.</param>
public sealed record BlankLeft(string Written, bool IsWhole);
