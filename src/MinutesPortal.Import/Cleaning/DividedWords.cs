using System.Text.RegularExpressions;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Joins words that the end of a line divides. A compound such as "sub-committee" keeps its hyphen.</summary>
internal static partial class DividedWords
{
    /// <summary>First parts that a hyphen joins to the next word, and that are seldom the beginning of a longer word.</summary>
    private static readonly HashSet<string> FirstParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "co", "cross", "decision", "double", "five", "four", "full", "half", "large", "long", "low", "multi", "newly", "non", "policy", "problem", "self", "semi",
        "short", "single", "six", "small", "three", "two", "whole",
    };

    /// <summary>Second parts that a hyphen joins to the word before.</summary>
    private static readonly HashSet<string> SecondParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "based", "being", "by", "chair", "chairman", "chairperson", "clause", "clauses", "committee", "committees", "day", "depth", "elect", "face", "free", "friendly", "funded",
        "going", "group", "groups", "hand", "income", "led", "level", "making", "mayor", "minute", "off", "opted", "out", "panel", "paragraph", "paragraphs", "profit", "quarter",
        "quarters", "related", "scale", "section", "site", "specific", "standing", "taking", "term", "the", "time", "to", "up", "wide", "year", "years",
    };

    public static List<string> Join(List<string> lines)
    {
        if (!lines.Exists(line => Divided().IsMatch(line)))
        {
            return lines;
        }

        var words = lines.SelectMany(line => Word().Matches(line)).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var joined = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && Divided().Match(joined[^1]) is { Success: true } end && Rest().Match(line) is { Success: true } rest && !LeadsIn(end, rest))
            {
                var (first, second) = (end.Groups["part"].Value, rest.Groups["part"].Value);
                var keepsHyphen = end.Groups["hyphen"].Value != "\u00ad" && IsCompound(first, second, words);
                joined[^1] = joined[^1][..^1] + (keepsHyphen ? "-" : "") + line[..rest.Length];
                if (line[rest.Length..].TrimStart() is { Length: > 0 } more)
                {
                    joined.Add(more);
                }
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    /// <summary>"RESOLVED-" leads into what was resolved.</summary>
    private static bool LeadsIn(Match end, Match rest) =>
        rest.Groups["part"].Value == "that" || (end.Groups["part"].Value is { Length: > 3 } word && !word.Any(char.IsLower)) || ItemParagraphs.IsOutcome(end.Groups["part"].Value);

    /// <summary>What the text has elsewhere decides. Otherwise the parts do.</summary>
    private static bool IsCompound(string first, string second, HashSet<string> words) =>
        words.Contains($"{first}-{second}") || (!words.Contains(first + second) && (FirstParts.Contains(first.Split('-')[^1]) || SecondParts.Contains(second)));

    /// <summary>A dash behind a space leads into what follows; it divides no word.</summary>
    [GeneratedRegex(@"(?:^|[\s(“‘""'/-])(?<part>\p{L}[\p{L}-]*)(?<hyphen>[-\u2010\u00ad])$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Divided();

    [GeneratedRegex(@"^(?<part>\p{Ll}+)[^\s]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rest();

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
