using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Wording;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>What somebody looks for: words, "phrases", OR, and -words that must not be there. Whatever is typed can be looked for, or holds no words.</summary>
/// <param name="Sought">As PostgreSQL's <c>websearch_to_tsquery</c> takes it, every term in quotation marks, so that it finds no signs of its own in them.</param>
/// <param name="Unwanted">What must not be there, in the same form: any of it.</param>
/// <param name="Words">The words sought.</param>
public sealed partial record SearchQuery(string Sought, string Unwanted, IReadOnlyList<string> Words)
{
    /// <summary>What is typed beyond this many characters is not looked for.</summary>
    public const int Longest = 200;

    public static SearchQuery Read(string typed)
    {
        var (sought, unwanted, words) = (new StringBuilder(), new List<string>(), new List<string>());
        var either = false;
        var text = typed.Length > Longest ? typed[..Longest] : typed;
        foreach (Match term in Terms().Matches(text.Replace('“', '"').Replace('”', '"')))
        {
            if (term.Value.Equals("OR", StringComparison.OrdinalIgnoreCase))
            {
                either = sought.Length > 0;
                continue;
            }

            var phrase = SearchText.Of(term.Value);
            if (phrase.Length == 0)
            {
                continue;
            }

            if (term.Value[0] == '-')
            {
                unwanted.Add($"\"{phrase}\"");
                continue;
            }

            sought.Append(sought.Length == 0 ? "" : either ? " or " : " ").Append('"').Append(phrase).Append('"');
            words.AddRange(phrase.Split(' '));
            either = false;
        }

        return new(sought.ToString(), string.Join(" or ", unwanted), [.. words.Distinct()]);
    }

    [GeneratedRegex("""-?"[^"]*"?|[^\s"]+""")]
    private static partial Regex Terms();
}
