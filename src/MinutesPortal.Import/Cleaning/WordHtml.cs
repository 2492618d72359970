using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Cleaning;

/// <summary>
/// Converts HTML, mostly made by Word, to our Markdown subset: paragraphs, lists with their markers as typed, tables, emphasis and links.
/// Scripts, other active content and hidden elements are dropped. Line breaks in the source have no meaning.
/// </summary>
public static partial class WordHtml
{
    /// <exception cref="UnreadableFileException">The HTML is nested too deeply, or far too large.</exception>
    /// <param name="leftOut">Receives, in words, what was left out although it may belong to the minutes.</param>
    /// <param name="keepsEmphasis">Whether bold and italics are kept.</param>
    public static string ToMarkdown(string html, ICollection<string>? leftOut = null, bool keepsEmphasis = true) => ToMarkdown([BoundedHtmlParser.Parse(html).Body!], leftOut, keepsEmphasis);

    /// <summary>Converts parts of a page, in their order.</summary>
    /// <inheritdoc cref="ToMarkdown(string, ICollection{string}?, bool)"/>
    public static string ToMarkdown(IEnumerable<INode> nodes, ICollection<string>? leftOut = null, bool keepsEmphasis = true)
    {
        var blocks = new MarkdownBlocks { LeftOut = leftOut ?? [], KeepsEmphasis = keepsEmphasis };
        foreach (var node in nodes)
        {
            Read(node, new(), blocks);
        }

        blocks.EndParagraph();
        return blocks.ToString();
    }

    /// <summary>Whether a reader of the page does not see the element, or it holds no text, or only what an editor wrote about the text.</summary>
    internal static bool IsUnseen(IElement element) =>
        element.LocalName is "del" or "datalist" or "noframes" or "script" or "style" or "head" or "title" or "iframe" or "object" or "embed" or "applet" or "svg" or "math" or "img" or "input"
            or "select" or "textarea" or "button" or "template" or "noscript" or "xml" or "audio" or "video" or "canvas" or "link" or "meta"
        || element.ClassList.Contains("mgHide")
        || element.HasAttribute("hidden")
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || element.ClassList.Any(name => EditorsClass().IsMatch(name))
        || IsComment(element)
        || (element.GetAttribute("style") is { } style && (HiddenStyle().IsMatch(style) || EditorsStyle().IsMatch(style)))
        || UnseenStyle.IsInvisible(element);

    /// <summary>Whether changes to the text were tracked, and nobody has accepted or rejected them.</summary>
    internal static bool HasTrackedChanges(IParentNode page) => page.QuerySelector("ins, del, .msoIns, .msoDel, [class^='mso-ins'], [class^='mso-del']") is not null;

    /// <summary>Whether a style hides its element.</summary>
    internal static bool IsHiding(string style) => HiddenStyle().IsMatch(style);

    /// <summary>A comment as Google Docs saves it: a paragraph that begins with a link named cmnt1.</summary>
    private static bool IsComment(IElement element) => element.LocalName switch
    {
        "a" => element.Id is { } id && GoogleComment().IsMatch(id),
        "p" or "div" => (element.FirstElementChild is { LocalName: "p" } first ? first : element).FirstElementChild is { LocalName: "a", Id: { } id } && GoogleComment().IsMatch(id) && !id.StartsWith("cmnt_ref", StringComparison.Ordinal),
        _ => false,
    };

    private static void Read(INode node, Style style, MarkdownBlocks blocks)
    {
        if (node is IText text)
        {
            blocks.Add(Visible(text.Data), style);
        }
        else if (node is IElement page && page.GetAttribute("style") is { } css && PageStyle().IsMatch(css))
        {
            ReadPageLines(page, blocks);
        }
        else if (node is IElement { LocalName: "img" } picture && !picture.ClassList.Contains("mgHide"))
        {
            ReadPicture(picture, style, blocks);
        }
        else if (node is IElement element && !IsUnseen(element))
        {
            ReadElement(element, StyleOf(element, style), blocks);
        }
        else if (node is IElement unseen)
        {
            NoteLeftOut(unseen, blocks);
        }
    }

    /// <summary>A picture is replaced by its description, which says what a reader saw.</summary>
    private static void ReadPicture(IElement picture, Style style, MarkdownBlocks blocks)
    {
        var words = OnOneLine(picture.GetAttribute("alt") ?? "");
        if (words.Length > 0 && !Decoration().IsMatch(words))
        {
            blocks.Add($"[Picture: {words}]", style);
        }
        else if (!DecorationFile().IsMatch(picture.GetAttribute("src") ?? "") && picture.GetAttribute("alt") != "" && !IconWords().IsMatch(words) && picture.HasAttribute("src"))
        {
            blocks.LeftOut.Add("a picture without a description");
        }
    }

    /// <summary>Names what a reader of the source may have seen or heard, and what somebody covered.</summary>
    private static void NoteLeftOut(IElement element, MarkdownBlocks blocks)
    {
        if (element.LocalName is "video" or "audio" or "iframe" or "object" or "embed" or "canvas" or "svg" or "math")
        {
            blocks.LeftOut.Add(element.LocalName switch { "video" or "audio" => "a recording", "math" => "a formula", "svg" or "canvas" => "a drawing", _ => "an embedded object" });
        }
        else if (element.LocalName == "del" || element.ClassList.Any(name => name.StartsWith("msoDel", StringComparison.OrdinalIgnoreCase)))
        {
            blocks.LeftOut.Add("words that a tracked change deletes");
        }
        else if (element.TextContent.Trim().Length > 0 && UnseenStyle.IsInvisible(element))
        {
            blocks.LeftOut.Add("words that the source covers or hides");
        }
    }

    /// <summary>What Word keeps at the top and foot of every page is not part of the minutes, but it may mark them as exempt.</summary>
    private static void ReadPageLines(IElement page, MarkdownBlocks blocks)
    {
        blocks.EndParagraph();
        blocks.AddPageMarks(page.QuerySelectorAll("p").DefaultIfEmpty(page).Select(line => line.TextContent));
    }

    /// <summary>The text without its line ends.</summary>
    internal static string OnOneLine(string text) => OneLine().Replace(text, " ").Trim();

    private static void ReadElement(IElement element, Style style, MarkdownBlocks blocks)
    {
        switch (element.LocalName)
        {
            case "br":
                blocks.EndLine();
                break;
            case "sup" or "sub" when RaisedText.Of(element, element.LocalName == "sub") is { } raised:
                blocks.Add(raised, style);
                break;
            case "span" or "font" or "a" when RaisedStyle().Match(element.GetAttribute("style") ?? "") is { Success: true } raisedStyle && RaisedText.Of(element, raisedStyle.Groups["low"].Success) is { } raised:
                blocks.Add(raised, style);
                break;
            case "ul" or "ol":
                ReadList(element, style, blocks);
                break;
            case "table" when IsDataTable(element):
                blocks.EndParagraph();
                blocks.AddTable(element.QuerySelectorAll("tr").Select(row => row.Children
                    .Where(cell => cell.LocalName is "td" or "th")
                    .SelectMany(cell => Enumerable.Repeat("", Span(cell) - 1).Prepend(CellText(cell, blocks))).ToList()));
                break;
            case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "div" or "section" or "article" or "blockquote" or "pre" or "table" or "caption"
                or "tr" or "td" or "th" or "li" or "dl" or "dt" or "dd" or "fieldset" or "legend" or "hr" or "address" or "center" or "header" or "footer" or "main" or "nav" or "aside" or "body":
                blocks.EndParagraph();
                if (element.LocalName == "p")
                {
                    blocks.BeginParagraph(WordList(element));
                }

                ReadChildren(element, style, blocks);
                blocks.EndParagraph(leavesGap: element.LocalName == "p");
                break;
            default:
                ReadChildren(element, style, blocks);
                break;
        }
    }

    private static void ReadChildren(IElement element, Style style, MarkdownBlocks blocks)
    {
        foreach (var child in element.ChildNodes)
        {
            Read(child, style, blocks);
        }
    }

    private static void ReadList(IElement list, Style style, MarkdownBlocks blocks)
    {
        blocks.EndParagraph();
        blocks.OpenList();
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start)
            ? start
            : 1;
        foreach (var child in list.ChildNodes)
        {
            if (child is IElement { LocalName: "li" } item && !IsUnseen(item))
            {
                number = int.TryParse(item.GetAttribute("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
                    ? value
                    : number;
                blocks.EndParagraph();
                blocks.BeginItem(list.LocalName == "ul" ? "•" : ListNumber.Format(list, number));
                ReadChildren(item, StyleOf(item, style), blocks);
                blocks.EndItem();
                number++;
            }
            else
            {
                Read(child, style, blocks); // a list directly inside a list belongs to the item before it
            }
        }

        blocks.EndParagraph();
        blocks.CloseList();
    }

    /// <summary>Whether a table holds data. A layout table is read as running text.</summary>
    private static bool IsDataTable(IElement table)
    {
        var rows = table.QuerySelectorAll("tr");
        return table.QuerySelector("table, ul, ol") is null
            && rows.Length > 1
            && rows.Any(row => row.Children.Count(cell => cell.LocalName is "td" or "th") > 1);
    }

    private static string CellText(IElement cell, MarkdownBlocks blocks) => OnOneLine(ToMarkdown([.. cell.ChildNodes], blocks.LeftOut));

    private static int Span(IElement cell) =>
        int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, 50)
            : 1;

    private static Style StyleOf(IElement element, Style outer)
    {
        var css = element.GetAttribute("style") ?? "";
        var isBold = BoldStyle().Match(css) is { Success: true } bold ? !bold.Groups["not"].Success
            : element.LocalName is "b" or "strong" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" || outer.IsBold;
        var isItalic = ItalicStyle().Match(css) is { Success: true } italic ? !italic.Groups["not"].Success
            : element.LocalName is "i" or "em" or "cite" or "dfn" || outer.IsItalic;
        var isStruck = element.LocalName is "s" or "strike" || StruckStyle().IsMatch(css) || outer.IsStruck;
        var address = element.LocalName == "a" ? SafeAddress(element.GetAttribute("href")) : outer.Address;
        return new(isBold, isItalic, isStruck, address, FontOf(element, css) ?? outer.Font);
    }

    /// <summary>Returns a web or mail address; null for every other scheme (RFC 3986).</summary>
    internal static string? SafeAddress(string? href) =>
        Uri.TryCreate(href?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto"
            ? address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            : null;

    private static string? FontOf(IElement element, string css) =>
        Font().Match(css) is { Success: true } font ? font.Groups["name"].Value : element.LocalName == "font" ? element.GetAttribute("face") : null;

    /// <summary>Returns the list level of a Word paragraph, or its left margin in points if Word states no level; null if it is in no list.</summary>
    private static ListPlace? WordList(IElement paragraph)
    {
        var css = paragraph.GetAttribute("style") ?? "";
        if (ListLevel().Match(css) is { Success: true } level)
        {
            return new(int.Parse(level.Groups["level"].ValueSpan, CultureInfo.InvariantCulture), null);
        }

        var isListParagraph = paragraph.ClassName?.StartsWith("MsoList", StringComparison.Ordinal) ?? false;
        if (!isListParagraph && !HangingIndent().IsMatch(css))
        {
            return null;
        }

        return new(null, LeftMargin().Match(css) is { Success: true } margin ? Points(margin) : null);
    }

    private static double Points(Match length) =>
        double.Parse(length.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) * length.Groups["unit"].Value switch
        {
            "cm" => 28.35,
            "mm" => 2.835,
            "in" => 72,
            "px" => 0.75,
            _ => 1,
        };

    internal static string Visible(string text) => SeenCharacters.WithoutInvisible(text);

    /// <summary>The style of a piece of text.</summary>
    internal readonly record struct Style(bool IsBold, bool IsItalic, bool IsStruck, string? Address, string? Font);

    /// <summary>The depth of a list paragraph.</summary>
    /// <param name="Level">From 1; null if Word does not state it.</param>
    /// <param name="Margin">The left margin in points.</param>
    internal sealed record ListPlace(int? Level, double? Margin);

    [GeneratedRegex(@"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*(?:all|screen)|opacity\s*:\s*0*(?:\.0*)?(?:%|;|$)|font-size\s*:\s*0*(?:\.0*)?(?:[a-z%]{1,3})?\s*(?:;|$|!))", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HiddenStyle();

    // The classes of comments and of deleted text in Word.
    [GeneratedRegex("^(?:mso-?del|mso-?comment|msocom)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EditorsClass();

    [GeneratedRegex(@"(?:^|[;\s])mso-(?:element\s*:\s*[""']?(?:comment|annotation|header|footer)|comment-(?:reference|date|author)|special-character\s*:\s*comment)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EditorsStyle();

    [GeneratedRegex(@"(?:^|[;\s])mso-element\s*:\s*[""']?(?:header|footer)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageStyle();

    [GeneratedRegex(@"^cmnt(?:_ref)?\d{1,5}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex GoogleComment();

    [GeneratedRegex(@"^(?:|(?:pdf|word|excel|powerpoint|external|external link|link|document)?\s*(?:icon|logo|bullet|spacer|arrow|image|picture|photo|img|crest)|.*\b(?:logo|crest|spacer)\b.*|.{0,80}\.(?:png|jpe?g|gif|bmp|svg|webp)|.{0,40}(?:icon|bullet)s?\b.{0,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"(?:icon|logo|bullet|spacer|arrow|crest|pixel|blank|trans)[^/]{0,20}\.\w{3,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DecorationFile();

    [GeneratedRegex(@"\b(?:icon|logo|bullet|spacer|arrow|crest)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IconWords();

    [GeneratedRegex(@"(?:^|[;\s])vertical-align\s*:\s*(?:super|(?<low>sub))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex RaisedStyle();

    [GeneratedRegex(@"(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StruckStyle();

    [GeneratedRegex(@"(?:^|[;\s])font-weight\s*:\s*(?:(?<not>normal|[1-4]00|lighter)|bold|bolder|[5-9]00)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BoldStyle();

    [GeneratedRegex(@"(?:^|[;\s])font-style\s*:\s*(?:(?<not>normal)|italic|oblique)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ItalicStyle();

    [GeneratedRegex(@"(?:^|[;\s])font(?:-family)?\s*:[^;]*?(?<name>Symbol|Wingdings|Courier New)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Font();

    [GeneratedRegex(@"mso-list\s*:[^;]*level(?<level>[1-9])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ListLevel();

    [GeneratedRegex(@"text-indent\s*:\s*-", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HangingIndent();

    [GeneratedRegex(@"margin(?:-left\s*:|\s*:\s*\S+\s+\S+\s+\S+)\s*(?<n>\d{1,4}(?:\.\d{1,4})?)(?<unit>pt|cm|mm|in|px)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LeftMargin();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex OneLine();
}
