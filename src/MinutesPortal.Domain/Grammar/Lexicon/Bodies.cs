using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Lexicon;

/// <summary>What decides: "the Council", "the Planning and Harbour Sub-Committee", "members".</summary>
public static class Bodies
{
    private const int LongestName = 9;

    /// <summary>The last word of the name of a body that decides.</summary>
    public static IReadOnlyList<string> Deciding { get; } =
    [
        "council", "committee", "sub-committee", "subcommittee", "panel", "board", "cabinet", "executive", "authority", "commission", "forum", "members", "meeting",
        "tribunal", "assembly", "partnership", "hearing", "cyngor", "pwyllgor", "bwrdd",
    ];

    /// <summary>The last word of the name of a body that people come from.</summary>
    public static IReadOnlyList<string> Others { get; } =
        ["council", "authority", "academy", "trust", "llp", "ltd", "school", "partnership", "university", "association", "company", "plc", "society"];

    /// <summary>The word behind the body that begins at a word; that word itself where none does.</summary>
    internal static int EndAt(Words words, int index)
    {
        var next = words[index].Lower is "the" or "y" or "this" ? index + 1 : index;
        var end = index;
        for (var first = next; next < words.Count && next - first < LongestName && !(next > index && words[next].BeginsSentence); next++)
        {
            if (words.Vocabulary.Has("deciding", words[next].Lower))
            {
                end = next + 1;
            }
            else if (!(words[next] is { IsLetters: true, BeginsUpper: true } || words[next].Lower is "and" or "&" or "of" or "for") && !(next == first && IsSmallQualifier(words[next].Lower)))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"the full council"</summary>
    private static bool IsSmallQualifier(string lower) => lower is "full" or "whole" or "joint" or "parish" or "town";
}
