using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar.Rules;

/// <summary>
/// <c>Names := [Plural] Name ["(" … ")"] {Separator Name ["(" … ")"]}</c>: "Councillors A Example (Chair), B Sample and Ms C Pattern".
/// Behind a plural whatever stands between two separators is a name, with or without a title: "Councillors Example, Sample and Pattern".
/// </summary>
internal static class NameList
{
    private const int LongestList = 120;

    private const int LongestBracket = 20;

    /// <summary>What one person does, and not all of the list: "Apologies from Mr Example, and Ms Sample substituted".</summary>
    private static readonly HashSet<string> OwnVerbs =
        ["substituted", "attended", "attending", "deputised", "deputising", "substituting", "took", "chaired", "presided", "acted", "stood"];

    /// <summary>The word behind the list that a sentence has at a word; that word itself where there is none.</summary>
    internal static int FindEnd(Words words, int index) =>
        words[index].BeginsUpper || words[index].Lower is "the" || words.Vocabulary.Has("titleprefix", words[index].Lower)
            ? At(words, index, Math.Min(words.Count, index + LongestList)).End
            : index;

    /// <param name="areSurnames">The list may have bare surnames, as lists of votes have.</param>
    public static (IReadOnlyList<Found> Names, int End) At(Words words, int index, int limit, bool areSurnames = false)
    {
        var names = new List<Found>();
        var end = index;
        var fewest = areSurnames ? 1 : 2;
        for (var next = index; next < limit;)
        {
            var from = PastPost(words, next, limit);
            var person = PastPlural(words, from, limit);
            fewest = person > from ? 1 : fewest;
            var behind = person < limit ? EndOf(words, person, fewest, areSurnames) : person;
            if (behind <= person || behind > limit || (names.Count > 0 && IsBehindLast(words, end, person, behind)))
            {
                break;
            }

            names.Add(new(person, behind));
            end = PastBrackets(words, behind, limit);
            next = PastSeparators(words, end, limit);
        }

        return (names, end);
    }

    /// <summary>Passes over "District Cllrs", "Councillors:".</summary>
    public static int PastPlural(Words words, int index, int limit)
    {
        var next = index + 1 < words.Count && words.Vocabulary.Has("titleprefix", words[index].Lower) && words.Vocabulary.Has("plural", words[index + 1].Lower) ? index + 1 : index;
        if (next >= limit || !words.Vocabulary.Has("plural", words[next].Lower))
        {
            return index;
        }

        while (next < limit && words.Vocabulary.Has("plural", words[next].Lower) && next + 1 < limit && (words[next + 1].BeginsUpper || words[next + 1].IsMark || words.Vocabulary.Has("particle", words[next + 1].Lower)))
        {
            next++;
            while (next < limit && words[next].Lower is ":" or "-" or "–")
            {
                next++;
            }
        }

        return next;
    }

    /// <summary>A person, or the holder of a post that the list names only by it: "the Mayor and Councillors …".</summary>
    private static int EndOf(Words words, int index, int fewest, bool areVoters)
    {
        var person = PersonName.EndAt(words, index, words[index].BeginsParagraph ? Math.Max(2, fewest) : fewest);
        return person > index || areVoters ? person : words[index].Lower is "the" || words[index].BeginsUpper ? Names.EndOfPost(words, index) : index;
    }

    /// <summary>Passes over "the Deputy Mayor," where "Councillor Example" follows.</summary>
    private static int PastPost(Words words, int index, int limit)
    {
        var next = index + 1;
        while (next < limit && words.Vocabulary.Has("post", words[next].Lower))
        {
            next++;
        }

        var behind = next < limit && words[next].Lower is "," ? next + 1 : next;
        return words[index].Lower is "the" && next > index + 1 && behind < limit && Names.HasTitle(words, behind) ? behind : index;
    }

    private static int PastBrackets(Words words, int index, int limit)
    {
        while (index < limit && words[index].Lower is "(" or "[")
        {
            var close = index + 1;
            while (close < limit && close - index < LongestBracket && words[close].Lower is not (")" or "]") && !words[close].BeginsParagraph)
            {
                close++;
            }

            if (close >= limit || words[close].Lower is not (")" or "]"))
            {
                break;
            }

            index = close + 1;
        }

        return index;
    }

    /// <summary>Where the next name could begin: behind a comma or "and", or on the next line. The limit, where neither follows.</summary>
    private static int PastSeparators(Words words, int index, int limit)
    {
        var next = index;
        while (next < limit && (words[next].Lower is "," or ";" or "and" or "&" or "ac" or "•" or "·" or "|" or "/" || (words[next].Lower is "-" or "–" && words[next].BeginsLine)))
        {
            next++;
        }

        next = next > index && next < limit && words[next].Lower is "from" or "by" ? next + 1 : next; // "… and from Mr Example"
        return next > index || (next < limit && (words[next].BeginsLine || Names.IsSetApart(words, next) || (words[next].BeginsUpper && Names.HasTitle(words, next)))) ? next : limit;
    }

    /// <summary>"… and Sample, Councillor Pattern took the chair": the sentence goes on behind the last name, which "and" led in.</summary>
    private static bool IsBehindLast(Words words, int last, int index, int end) =>
        (end < words.Count && OwnVerbs.Contains(words[end].Lower))
        || (words[index - 1].Lower is "," && last == index - 1 && HasAndBefore(words, last) && end < words.Count && words[end] is { IsLetters: true, BeginsUpper: false } next && next.Lower is not ("and" or "who" or "for" or "as" or "from"));

    private static bool HasAndBefore(Words words, int end)
    {
        for (var index = end - 1; index > 0 && end - index < LongestBracket && words[index].Lower is not ("," or ";"); index--)
        {
            if (words[index].Lower is "and")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name in a list.</summary>
    /// <param name="End">The word behind the name.</param>
    internal readonly record struct Found(int Start, int End);
}
