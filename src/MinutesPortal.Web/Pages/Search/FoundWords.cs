using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using MinutesPortal.Domain.Wording;

namespace MinutesPortal.Web.Pages.Search;

/// <summary>The words of some texts that answer a search, and how the texts show them.</summary>
/// <param name="stems">Words as search compares them, each with the stem that it has in common with a word sought.</param>
public sealed partial class FoundWords(IReadOnlyDictionary<string, string> stems)
{
    private const int LongestExcerpt = 280;

    private const int MostBeforeFirst = 80;

    /// <summary>How many different words of those sought a text has.</summary>
    public int CountIn(string text) => Word().Matches(text).Select(match => StemOf(match.Value)).OfType<string>().Distinct().Count();

    /// <summary>The sentence that has most of the words, the first where several have; cut where it is long.</summary>
    public string BestSentence(string text) =>
        Cut(SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0).DefaultIfEmpty("").MaxBy(CountIn)!);

    /// <summary>The text, safe for the page, with the words marked.</summary>
    public IHtmlContent Marked(string text)
    {
        var html = new HtmlContentBuilder();
        var done = 0;
        foreach (var match in Word().Matches(text).Where(match => StemOf(match.Value) is not null))
        {
            html.AppendHtml(HtmlEncoder.Default.Encode(text[done..match.Index])).AppendHtml("<mark>").AppendHtml(HtmlEncoder.Default.Encode(match.Value)).AppendHtml("</mark>");
            done = match.Index + match.Length;
        }

        return html.AppendHtml(HtmlEncoder.Default.Encode(text[done..]));
    }

    private string? StemOf(string word) => stems.GetValueOrDefault(SearchText.Of(word));

    private string Cut(string sentence)
    {
        if (sentence.Length <= LongestExcerpt)
        {
            return sentence;
        }

        var first = Word().Matches(sentence).FirstOrDefault(match => StemOf(match.Value) is not null)?.Index ?? 0;
        var start = first <= MostBeforeFirst ? 0 : sentence.IndexOf(' ', first - MostBeforeFirst) + 1;
        start = start > first ? first : start;
        var rest = sentence[start..];
        var end = rest.Length <= LongestExcerpt ? rest.Length : rest.LastIndexOf(' ', LongestExcerpt) is > MostBeforeFirst and var space ? space : LongestExcerpt;
        return $"{(start > 0 ? "… " : "")}{rest[..end]}{(end < rest.Length ? " …" : "")}";
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}'’‘]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+")]
    private static partial Regex SentenceEnd();
}
