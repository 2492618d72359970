using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Parses HTML from outside, with limits on size and depth: a parser's work can grow with the square of the depth.</summary>
internal static partial class BoundedHtmlParser
{
    private const int MaximumDepth = 256;
    private const int MaximumElements = 1_000_000;
    private const int LongestTag = 1_000_000; // ASP.NET stores the state of a page in one attribute

    private static readonly HashSet<string> NeverNested = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "colgroup",
    };

    /// <exception cref="UnreadableFileException">The page is nested too deeply, or has far too many elements.</exception>
    public static IHtmlDocument Parse(string html)
    {
        RefuseDeepNesting(html);
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            OnCreated = (_, _) =>
            {
                if (++elements > MaximumElements)
                {
                    throw new UnreadableFileException("This page is far too large for a page of minutes. Check that it is the right file.");
                }
            },
        });
        var page = parser.ParseDocument(html);
        RemoveHidden(page);
        return page;
    }

    /// <summary>Removes what a style sheet of the page hides, and gives elements the colours that it names. Only the page's own sheets are known; a sheet for printing hides nothing on the screen.</summary>
    private static void RemoveHidden(IHtmlDocument page)
    {
        foreach (var sheet in page.QuerySelectorAll("style").Where(sheet => !(sheet.GetAttribute("media") ?? "").Contains("print", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            var rules = PrintRules().Replace(CssComment().Replace(sheet.TextContent, ""), "");
            foreach (Match rule in Rule().Matches(rules))
            {
                var style = rule.Groups["style"].Value;
                if (WordHtml.IsHiding(style))
                {
                    ElementsOf(rule, page).ForEach(element => element.Remove());
                }
                else if (UnseenStyle.MayHide(style))
                {
                    ElementsOf(rule, page).ForEach(element => element.SetAttribute("style", $"{style};{element.GetAttribute("style")}"));
                }
            }
        }
    }

    private static List<IElement> ElementsOf(Match rule, IHtmlDocument page) =>
        [.. rule.Groups["selectors"].Value.Split(',').Select(selector => selector.Trim()).Where(selector => SimpleSelector().IsMatch(selector)).Distinct().SelectMany(selector => page.Body!.QuerySelectorAll(selector)).Distinct()];

    /// <summary>Counts the elements that a parser would have open at once: start tags without their end tag, except those that need none.</summary>
    private static void RefuseDeepNesting(string html)
    {
        var depth = 0;
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var isInScript = false; // where "<" does not start a tag
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

            // Inside SVG and MathML every tag nests, unless it closes itself.
            var isInDrawing = name is "svg" or "math" || open.GetValueOrDefault("svg") > 0 || open.GetValueOrDefault("math") > 0;
            if (isInDrawing ? ClosesItself(html, tag.Index) : NeverNested.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                continue;
            }

            // An end tag without a matching start tag is ignored.
            ref var sameOpen = ref CollectionsMarshal.GetValueRefOrAddDefault(open, name.ToString(), out _);
            var change = !isClosing ? 1 : sameOpen > 0 ? -1 : 0;
            (depth, sameOpen) = (depth + change, sameOpen + change);
            var end = html.AsSpan(tag.Index, Math.Min(LongestTag, html.Length - tag.Index)).IndexOf('>');
            if (depth > MaximumDepth || (end < 0 && html.Length - tag.Index >= LongestTag))
            {
                throw new UnreadableFileException("The HTML of this page is nested too deeply. Save the page again, or save it as text.");
            }
        }
    }

    private static bool ClosesItself(string html, int tag) =>
        html.IndexOf('>', tag, Math.Min(LongestTag, html.Length - tag)) is > 0 and var end && html[end - 1] == '/';

    [GeneratedRegex(@"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CssComment();

    [GeneratedRegex(@"@media[^{}]*\bprint\b[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PrintRules();

    [GeneratedRegex(@"(?<selectors>[^{}@;]{1,1000})\{(?<style>[^{}]{1,5000})\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    /// <summary>Matches names of elements, classes and ids, also inside one another. A selector with a state, such as :hover, hides nothing for good.</summary>
    [GeneratedRegex(@"^[A-Za-z.#][\w.# >-]{0,200}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SimpleSelector();

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9:-]{0,40}", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
