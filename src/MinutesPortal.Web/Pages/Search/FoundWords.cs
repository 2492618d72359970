using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>The words of some texts that match a search, and how to show them.</summary>
/// <param name="stems">The words as search compares them, each with the stem it shares with a search word.</param>
/// <param name="sought">The search terms. The words of a phrase match only if they are together.</param>
public sealed partial class FoundWords(IReadOnlyDictionary<string, string> stems, IReadOnlyList<IReadOnlyList<string>> sought)
{
    private const int LongestExcerpt = 280;

    private const int MostBeforeFirst = 80;

    private readonly List<string[]> _terms = [.. sought.Select(term => term.Select(word => stems[word]).ToArray())];

    /// <summary>The number of different search words in a text.</summary>
    public int CountIn(string text)
    {
        var words = StemsOf(Word().Matches(text));
        return _terms.Where(term => PlacesOf(term, words).Any()).SelectMany(term => term).Distinct().Count();
    }

    /// <summary>The sentence with the most search words, cut if it is long. Of several, the first.</summary>
    public string BestSentence(string text) =>
        Cut(SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0).DefaultIfEmpty("").MaxBy(CountIn)!);

    /// <summary>The text as safe HTML, with the matching words marked.</summary>
    public IHtmlContent Marked(string text)
    {
        var html = new HtmlContentBuilder();
        var done = 0;
        foreach (var match in FoundIn(text))
        {
            html.AppendHtml(HtmlEncoder.Default.Encode(text[done..match.Index])).AppendHtml("<mark>").AppendHtml(HtmlEncoder.Default.Encode(match.Value)).AppendHtml("</mark>");
            done = match.Index + match.Length;
        }

        return html.AppendHtml(HtmlEncoder.Default.Encode(text[done..]));
    }

    private IEnumerable<Match> FoundIn(string text)
    {
        var matches = Word().Matches(text);
        var words = StemsOf(matches);
        return _terms.SelectMany(term => PlacesOf(term, words).SelectMany(place => Enumerable.Range(place, term.Length))).Distinct().Order().Select(place => matches[place]);
    }

    private string?[] StemsOf(MatchCollection matches) => [.. matches.Select(match => stems.GetValueOrDefault(SearchText.From(match.Value)))];

    /// <summary>The places where all words of a term are together.</summary>
    private static IEnumerable<int> PlacesOf(string[] term, string?[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - term.Length + 1)).Where(place => words.AsSpan(place, term.Length).SequenceEqual(term));

    private string Cut(string sentence)
    {
        if (sentence.Length <= LongestExcerpt)
        {
            return sentence;
        }

        var first = FoundIn(sentence).FirstOrDefault()?.Index ?? 0;
        var start = first <= MostBeforeFirst ? 0 : sentence.IndexOf(' ', first - MostBeforeFirst) + 1;
        start = start > first ? first : start;
        var rest = sentence[start..];
        var end = rest.Length <= LongestExcerpt ? rest.Length : rest.LastIndexOf(' ', LongestExcerpt) is > MostBeforeFirst and var space ? space : LongestExcerpt;
        return $"{(start > 0 ? "… " : "")}{rest[..end]}{(end < rest.Length ? " …" : "")}";
    }

    [GeneratedRegex(@"['’‘]*[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}'’‘]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SentenceEnd();
}
