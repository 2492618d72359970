using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>The words of some texts that answer a search, and how the texts show them.</summary>
/// <param name="stems">Words as search compares them, those sought among them, each with the stem that it has in common with a word sought.</param>
/// <param name="sought">The terms sought, each a word or the words of a phrase, which count only where they stand together.</param>
public sealed partial class FoundWords(IReadOnlyDictionary<string, string> stems, IReadOnlyList<IReadOnlyList<string>> sought)
{
    private const int LongestExcerpt = 280;

    private const int MostBeforeFirst = 80;

    private readonly List<string[]> _terms = [.. sought.Select(term => term.Select(word => stems[word]).ToArray())];

    /// <summary>How many different words of those sought a text has.</summary>
    public int CountIn(string text)
    {
        var words = StemsOf(Word().Matches(text));
        return _terms.Where(term => PlacesOf(term, words).Any()).SelectMany(term => term).Distinct().Count();
    }

    /// <summary>The sentence that has most of the words, the first where several have; cut where it is long.</summary>
    public string BestSentence(string text) =>
        Cut(SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0).DefaultIfEmpty("").MaxBy(CountIn)!);

    /// <summary>The text, safe for the page, with the words marked.</summary>
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

    private string?[] StemsOf(MatchCollection matches) => [.. matches.Select(match => stems.GetValueOrDefault(SearchText.Of(match.Value)))];

    /// <summary>Where all the words of a term stand together.</summary>
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

    [GeneratedRegex(@"['’‘]*[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}'’‘]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+")]
    private static partial Regex SentenceEnd();
}
