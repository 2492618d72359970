using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>What somebody looks for: words, "phrases", OR, and -words that must not be there. Whatever is typed can be looked for, or holds no words.</summary>
/// <param name="Sought">As PostgreSQL's <c>websearch_to_tsquery</c> takes it, every term in quotation marks, so that it finds no signs of its own in them.</param>
/// <param name="Unwanted">What must not be there, in the same form: any of it.</param>
/// <param name="Terms">The terms sought, each a word or the words of a phrase in their order.</param>
public sealed partial record SearchQuery(string Sought, string Unwanted, IReadOnlyList<IReadOnlyList<string>> Terms)
{
    /// <summary>What is typed beyond this many characters is not looked for.</summary>
    public const int Longest = 200;

    private const string Not = "NOT";

    /// <summary>What is typed to find any of the terms.</summary>
    public string AnyOfThem => string.Join(" OR ", Terms.Select(term => term.Count == 1 ? term[0] : $"\"{string.Join(' ', term)}\""));

    /// <summary>The words sought, once each.</summary>
    public IEnumerable<string> Words => Terms.SelectMany(term => term).Distinct();

    /// <summary>Small words that do not stand in quotation marks are not looked for, unless there is nothing else: people ask in sentences.</summary>
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
                isUnwanted &= term[0] != '-'; // what stands after NOT may be "the museum"
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

    /// <summary>As much of it as is looked for: no half word, unless that is all.</summary>
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

    [GeneratedRegex("""-?"[^"]*"?|[^\s"]+""")]
    private static partial Regex Term();
}
