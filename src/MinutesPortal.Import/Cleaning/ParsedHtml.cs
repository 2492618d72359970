using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Cleaning;

/// <summary>HTML of others, parsed within bounds: a parser's work can grow with the square of the depth.</summary>
internal static partial class ParsedHtml
{
    private const int MaximumDepth = 256;
    private const int MaximumElements = 1_000_000;
    private const int LongestTag = 1_000_000; // ASP.NET keeps the state of a page in one attribute

    private static readonly HashSet<string> NeverNested = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "colgroup",
    };

    /// <exception cref="UnreadableFileException">Nested too deeply, or far larger than any page.</exception>
    public static IHtmlDocument Of(string html)
    {
        RefuseWhatTakesForever(html);
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (_, _) =>
            {
                if (++elements > MaximumElements)
                {
                    throw new UnreadableFileException("This page has far more parts than any page of minutes: check that it is the right file.");
                }
            },
        });
        return parser.ParseDocument(html);
    }

    /// <summary>The least that a parser would have to hold open: every tag opened and not closed, but those that close of themselves.</summary>
    private static void RefuseWhatTakesForever(string html)
    {
        var depth = 0;
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var isInScript = false; // where a "<" is no tag
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var text = html.AsSpan(tag.Index, tag.Length);
            var isClosing = text[1] == '/';
            var name = text[(isClosing ? 2 : 1)..];
            if (name is "script" or "style" || isInScript)
            {
                isInScript = name is "script" or "style" ? !isClosing : isInScript;
                continue;
            }

            // Within a drawing or a formula every tag nests that does not close itself.
            var isInDrawing = name is "svg" or "math" || open.GetValueOrDefault("svg") > 0 || open.GetValueOrDefault("math") > 0;
            if (isInDrawing ? ClosesItself(html, tag.Index) : NeverNested.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                continue;
            }

            // What closes nothing, as in "<div></x>", leaves what is open open.
            ref var sameOpen = ref CollectionsMarshal.GetValueRefOrAddDefault(open, name.ToString(), out _);
            var change = !isClosing ? 1 : sameOpen > 0 ? -1 : 0;
            (depth, sameOpen) = (depth + change, sameOpen + change);
            var end = html.AsSpan(tag.Index, Math.Min(LongestTag, html.Length - tag.Index)).IndexOf('>');
            if (depth > MaximumDepth || (end < 0 && html.Length - tag.Index >= LongestTag))
            {
                throw new UnreadableFileException("This page is nested far deeper than any page of minutes: save it again, or as text.");
            }
        }
    }

    private static bool ClosesItself(string html, int tag) => html.IndexOf('>', tag, Math.Min(LongestTag, html.Length - tag)) is > 0 and var end && html[end - 1] == '/';

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9:-]{0,40}", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
