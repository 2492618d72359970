using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>A search as typed: words, "phrases", OR and -excluded words. Any input is valid; it may contain no words.</summary>
/// <param name="Sought">The input of <c>websearch_to_tsquery</c>. Every term is quoted, so that it contains no operators.</param>
/// <param name="Unwanted">The excluded terms in the same form.</param>
/// <param name="Terms">The search terms, each a word or the words of a phrase in order.</param>
public sealed partial record SearchQuery(string Sought, string Unwanted, IReadOnlyList<IReadOnlyList<string>> Terms)
{
    /// <summary>Input beyond this number of characters is ignored.</summary>
    public const int Longest = 200;

    private const string Not = "NOT";

    /// <summary>The input that searches for any of the terms.</summary>
    public string AnyOfThem => string.Join(" OR ", Terms.Select(term => term.Count == 1 ? term[0] : $"\"{string.Join(' ', term)}\""));

    /// <summary>The different words of all terms.</summary>
    public IEnumerable<string> Words => Terms.SelectMany(term => term).Distinct();

    /// <summary>Stop words outside quotation marks are ignored if there are other words, because people ask in sentences.</summary>
    public static SearchQuery Read(string typed)
    {
        var all = Term().Matches(Cut(typed).Replace('“', '"').Replace('”', '"')).Select(match => match.Value).ToList();
        var small = all.Select((term, index) => SmallWords.Is(term.TrimStart('-'), all.ElementAtOrDefault(index + 1), isFirst: index == 0)).ToList();
        var hasOthers = all.Zip(small).Any(term => !term.Second && term.First[0] != '-' && !IsOr(term.First) && SearchText.WordsOf(term.First).Any());
        var (sought, unwanted, terms) = (new StringBuilder(), new List<string>(), new List<IReadOnlyList<string>>());
        var (either, isUnwanted) = (false, false);
        foreach (var (term, isSmall) in all.Zip(small))
        {
            if (IsOr(term))
            {
                either = terms.Count > 0;
                continue;
            }

            isUnwanted |= term == Not || term[0] == '-';
            if (term == Not)
            {
                continue;
            }

            List<string> words = [.. SearchText.WordsOf(term)];
            if (words.Count == 0 || (isSmall && (hasOthers || isUnwanted)))
            {
                isUnwanted &= term[0] != '-'; // "the museum" may follow NOT
                continue;
            }

            var quoted = $"\"{string.Join(' ', words)}\"";
            if (isUnwanted)
            {
                unwanted.Add(quoted);
                isUnwanted = false;
                continue;
            }

            sought.Append(terms.Count == 0 ? "" : either ? " or " : " ").Append(quoted);
            terms.Add(words);
            either = false;
        }

        return new(sought.ToString(), string.Join(" or ", unwanted), terms);
    }

    /// <summary>Cuts the input to the longest allowed, between words if possible.</summary>
    public static string Cut(string typed)
    {
        if (typed.Length <= Longest)
        {
            return typed;
        }

        var end = typed.LastIndexOf(' ', Longest) is > 0 and var space ? space : Longest;
        return typed[..(char.IsHighSurrogate(typed[end - 1]) ? end - 1 : end)];
    }

    private static bool IsOr(string term) => term.Equals("OR", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""-?"[^"]*"?|[^\s"]+""", RegexOptions.NonBacktracking)]
    private static partial Regex Term();
}
