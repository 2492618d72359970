using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Wording;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>What somebody looks for: words, "phrases", OR, and -words that must not be there. Whatever is typed can be looked for, or holds no words.</summary>
/// <param name="Sought">As PostgreSQL's <c>websearch_to_tsquery</c> takes it, every term in quotation marks, so that it finds no signs of its own in them.</param>
/// <param name="Unwanted">What must not be there, in the same form: any of it.</param>
/// <param name="Terms">The terms sought, each a word or the words of a phrase in their order.</param>
public sealed partial record SearchQuery(string Sought, string Unwanted, IReadOnlyList<IReadOnlyList<string>> Terms)
{
    /// <summary>What is typed beyond this many characters is not looked for.</summary>
    public const int Longest = 200;

    /// <summary>The words sought, once each.</summary>
    public IEnumerable<string> Words => Terms.SelectMany(term => term).Distinct();

    /// <summary>Small words that do not stand in a phrase are not looked for, unless there is nothing else: people ask in sentences.</summary>
    public static SearchQuery Read(string typed)
    {
        var all = Term().Matches(Cut(typed).Replace('“', '"').Replace('”', '"')).Select(match => match.Value).ToList();
        var hasOthers = all.Any(term => term[0] != '-' && !IsOr(term) && WordsOf(term) is { Count: > 0 } words && !IsSmall(term, words));
        var (sought, unwanted, terms) = (new StringBuilder(), new List<string>(), new List<IReadOnlyList<string>>());
        var either = false;
        foreach (var term in all)
        {
            if (IsOr(term))
            {
                either = terms.Count > 0;
                continue;
            }

            var words = WordsOf(term);
            if (words.Count == 0 || (IsSmall(term, words) && (hasOthers || term[0] == '-')))
            {
                continue;
            }

            var quoted = $"\"{string.Join(' ', words)}\"";
            if (term[0] == '-')
            {
                unwanted.Add(quoted);
                continue;
            }

            sought.Append(terms.Count == 0 ? "" : either ? " or " : " ").Append(quoted);
            terms.Add(words);
            either = false;
        }

        return new(sought.ToString(), string.Join(" or ", unwanted), terms);
    }

    /// <summary>As much of it as is looked for.</summary>
    public static string Cut(string typed) => typed.Length <= Longest ? typed : typed[..(char.IsHighSurrogate(typed[Longest - 1]) ? Longest - 1 : Longest)];

    private static bool IsOr(string term) => term.Equals("OR", StringComparison.OrdinalIgnoreCase);

    private static List<string> WordsOf(string term) => [.. SearchText.WordsOf(term)];

    private static bool IsSmall(string term, List<string> words) => words is [var word] && SmallWords.Has(word) && !term.Contains('"');

    [GeneratedRegex("""-?"[^"]*"?|[^\s"]+""")]
    private static partial Regex Term();
}
