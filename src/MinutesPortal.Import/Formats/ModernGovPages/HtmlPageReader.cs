using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Import.Formats.CopiedText;
using MinutesPortal.Import.Formats.ModernGovXml;

namespace MinutesPortal.Import.Formats.ModernGovPages;

/// <summary>Reads one ModernGov page in HTML, by the CSS classes that ModernGov uses.</summary>
internal sealed partial class HtmlPageReader
{
    private const string Blocks = "p, div, table, ul, ol, h1, h2, h3, h4, h5, h6, section, article, blockquote, dl";

    private readonly string _file;
    private readonly IHtmlDocument _page;
    private readonly List<ImportRemark> _remarks = [];
    private readonly Uri? _address;
    private readonly string? _host;
    private readonly string _kind;
    private PageMeetingsBuilder _assembly;
    private string? _number; // of the current row, or from the heading of the meeting

    public HtmlPageReader(string file, IHtmlDocument page)
    {
        (_file, _page) = (file, page);
        _address = AddressOf(page);
        _host = ModernGovXmlReader.PublicHost(_address?.AbsoluteUri);
        _kind = Words(page.QuerySelector(".mgMainTitleTxt"));
        _assembly = new(file, null, isWhole: true, _remarks);
    }

    public SourceFile Read()
    {
        var root = _page.Body!;
        var headings = _page.All.Where(IsMeetingHeading).ToList();
        var subtitle = SubTitle();
        if (headings.Count > 0)
        {
            _assembly = new(_file, new(IssueIdOf(root), subtitle ?? "Untitled issue"), isWhole: false, _remarks);
        }
        else if (MeetingOfPage(subtitle) is { } meeting)
        {
            var isOneItem = _page.QuerySelector(".mgAiTitleTxt, .mgItemTable") is null;
            _assembly = new(_file, null, isWhole: !isOneItem, _remarks);
            _assembly.Begin(meeting);
            if (isOneItem)
            {
                BeginOnlyItem(subtitle);
            }
        }
        else
        {
            throw ModernGovPageReader.NoMeeting();
        }

        Walk(root);
        var meetings = _assembly.End();
        if (meetings.Count == 0)
        {
            throw ModernGovPageReader.NoMeeting();
        }

        var form = headings.Count > 0 ? "issue page" : meetings.Any(found => found.IsWhole) ? "meeting page" : "agenda item page";
        var file = new SourceFile(_file, form, [.. meetings.Select(found => found.Panel).Distinct()], meetings, _remarks);
        return WordAccount.Complete(file, WordHtml.ToMarkdown(Contents(root)).Split('\n').Select(line => line.Trim()));
    }

    /// <summary>The parts of the page that are its content, without the frame.</summary>
    private static IEnumerable<INode> Contents(IElement root) =>
        (root.QuerySelector(".mgContent") ?? root.QuerySelector("#modgov") ?? root).ChildNodes.Where(node => node is not IElement element || !IsFrame(element));

    private void Walk(IElement parent)
    {
        foreach (var element in parent.Children)
        {
            if (!WordHtml.IsUnseen(element) && !IsFrame(element))
            {
                Visit(element);
            }
        }
    }

    private void Visit(IElement element)
    {
        if (IsMeetingHeading(element))
        {
            BeginMeeting(element);
        }
        else if (element.ClassList.Contains("mgItemNumberCell"))
        {
            _number = NumberIn(Words(element));
        }
        else if (element.ClassList.Contains("mgAiTitleTxt"))
        {
            BeginItem(element);
        }
        else if (element.LocalName is not ("td" or "div" or "table") && ModernGovPageReader.LabelOf(Words(element)) is { } label)
        {
            _assembly.Label(label);
        }
        else if (element.ClassList.Contains("mgWordPara"))
        {
            _assembly.Add(Text(element));
        }
        else if (element.LocalName is "ul" or "ol")
        {
            VisitList(element);
        }
        else if (element.QuerySelector(Blocks) is not null || element.LocalName is "tr" or "tbody" or "thead" or "table")
        {
            Walk(element);
        }
        else if (_assembly.IsInItem)
        {
            AddLeaf(element);
        }
    }

    private void VisitList(IElement list)
    {
        if (!_assembly.IsInDocuments && !list.ClassList.Contains("mgBulletList"))
        {
            _assembly.Add(Text(list));
            return;
        }

        foreach (var entry in list.Children)
        {
            AddPaper(entry);
        }
    }

    /// <summary>A withheld paper is listed without a link, with only the reasons.</summary>
    private void AddPaper(IElement entry)
    {
        if (ModernGovPageReader.IsWithheld(Words(entry)))
        {
            _assembly.WithholdPaper();
        }
        else if (Words(entry) is { Length: > 0 } words && !ModernGovPageReader.IsNoise(words))
        {
            _assembly.Add(PaperIn(entry, null) ?? new SourceDocument(null, ModernGovPageReader.CleanTitle(words), null, null, null));
        }
    }

    private void AddLeaf(IElement element)
    {
        var words = Words(element);
        if (ModernGovPageReader.IsCutShort(words))
        {
            _assembly.Remark("This page shows only the beginning of the minutes. To import all of them, save the page of the item.");
        }
        else if (_assembly.IsInDocuments && element.QuerySelector("a[href]") is not null)
        {
            AddPaper(element);
        }
        else if (words.Length > 0 && !ModernGovPageReader.IsNoise(words))
        {
            _assembly.Add(Text(element));
        }
    }

    private string Text(IElement element)
    {
        var leftOut = new List<string>();
        var text = WordHtml.ToMarkdown([element], leftOut);
        foreach (var what in leftOut.Distinct())
        {
            _assembly.Remark($"Left out: {what}. Compare the source.");
        }

        return text;
    }

    private void BeginMeeting(IElement heading)
    {
        var (meeting, item) = ModernGovPageReader.MeetingHeading(Words(heading))!.Value;
        var link = heading.QuerySelectorAll("a[href]").Select(anchor => anchor.GetAttribute("href")!).FirstOrDefault(
            href => Parameter(href, "MId", "MeetingId") is not null);
        var panel = meeting.Panel with { Host = _host, OldId = Parameter(link, "CId", "CommitteeId") };
        _assembly.Begin(meeting with { Host = _host, OldId = Parameter(link, "MId", "MeetingId"), Panel = panel });
        _number = item;
    }

    private void BeginItem(IElement title)
    {
        if (Words(title).Length == 0 || NumberIn(Words(title)) is not null)
        {
            return; // a number in a cell of its own is read with that cell
        }

        var row = title.Closest("tr") ?? title;
        var text = WithoutSize(title);
        var number = _number ?? LeadingNumber().Match(text) switch { { Success: true } match => match.Groups["number"].Value, _ => null };
        if (number is not null && LeadingNumber().Match(text) is { Success: true } leading && leading.Groups["number"].Value == number)
        {
            text = text[leading.Length..];
        }

        var paper = title.QuerySelector("a[href], .mgFileSize") is not null ? PaperIn(title, ModernGovPageReader.CleanTitle(text)) : null;
        _assembly.Begin(new SourceItem
        {
            OldId = ItemIdOf(row),
            Number = number,
            Title = ModernGovPageReader.CleanTitle(text),
            Documents = paper is null ? [] : [paper],
            Issue = Links(row).Select(href => Parameter(href, "IId")).FirstOrDefault(id => id is not null) is { } issue && _kind.StartsWith("Issue", StringComparison.Ordinal) is false
                ? new(issue, ModernGovPageReader.CleanTitle(text))
                : null,
        });
        _number = null;
    }

    /// <summary>The page of one agenda item has its title at the top of the page, not in a table.</summary>
    private void BeginOnlyItem(string? subtitle)
    {
        var title = ItemTitleLeadIn().Replace(subtitle ?? _kind, "");
        _assembly.Begin(new SourceItem
        {
            OldId = Parameter(_address?.AbsoluteUri, "ID") is { } id && IsPage("mgAi.aspx") ? id : ItemIdOf(_page.Body!),
            Title = ModernGovPageReader.CleanTitle(title),
            Issue = Links(_page.Body!).Select(href => Parameter(href, "IId")).FirstOrDefault(issue => issue is not null) is { } issue
                ? new(issue, ModernGovPageReader.CleanTitle(title))
                : null,
        });
    }

    /// <summary>The meeting of the page, from its title or, on the page of an item, from a link to the meeting.</summary>
    private SourceMeeting? MeetingOfPage(string? subtitle)
    {
        var links = _page.QuerySelectorAll("a[href]");
        var meeting = (subtitle is null ? null : ModernGovPageReader.MeetingTitle(subtitle))
            ?? _page.QuerySelectorAll("title, .mgMainTitleTxt").Select(title => ModernGovPageReader.MeetingTitle(Words(title))).FirstOrDefault(found => found is not null)
            ?? links.Where(link => ShowsItems() && Parameter(link.GetAttribute("href"), "MId", "MeetingId") is not null)
                .Select(link => ModernGovPageReader.MeetingTitle(Words(link))).FirstOrDefault(found => found is not null);
        if (meeting is null)
        {
            return null;
        }

        var address = _address?.AbsoluteUri;
        var hrefs = Links(_page.Body!).Prepend(address ?? "").Concat(_page.Forms.Select(form => form.GetAttribute("action") ?? "")).ToList();
        var paragraphs = _page.QuerySelectorAll("p, li, div").Where(element => element.QuerySelector(Blocks) is null).Select(Words).ToList();
        var panelId = hrefs.Select(href => Parameter(href, "CId", "CommitteeId")).FirstOrDefault(id => id is not null);
        return meeting with
        {
            Host = _host,
            OldId = hrefs.Select(href => Parameter(href, "MId", "MeetingId")).FirstOrDefault(id => id is not null),
            Panel = meeting.Panel with { Host = _host, OldId = panelId },
            Venue = ModernGovPageReader.Labelled(paragraphs, ModernGovPageReader.VenueLabel()),
            Contact = ModernGovPageReader.Labelled(paragraphs, ModernGovPageReader.ContactLabel()),
        };
    }

    /// <summary>Whether the page shows items. Other pages link to meetings too, such as the calendar or a member's page.</summary>
    private bool ShowsItems() =>
        _page.QuerySelector(".mgAiTitleTxt, .mgItemTable") is not null || IsPage("mgAi.aspx") || IsPage("ieDecisionDetails.aspx") || ItemPage().IsMatch(_kind);

    private string? SubTitle() =>
        _page.QuerySelectorAll(".mgSubTitleTxt, h2").Where(title => !WordHtml.IsUnseen(title)).Select(Words).FirstOrDefault(
            words => words.Length > 0 && ModernGovPageReader.MeetingHeading(words) is null);

    private string? IssueIdOf(IElement root) =>
        Parameter(_address?.AbsoluteUri, "IId")
        ?? _page.Forms.Select(form => Parameter(form.GetAttribute("action"), "IId")).FirstOrDefault(id => id is not null)
        ?? Links(root).Select(href => Parameter(href, "IId")).FirstOrDefault(id => id is not null);

    private static bool IsMeetingHeading(IElement element) =>
        element.LocalName is "h2" or "h3" or "h4" or "p" or "div" or "a" or "caption" or "strong"
        && element.QuerySelector(Blocks) is null
        && element.ParentElement?.LocalName is not ("h2" or "h3" or "h4" or "p")
        && element.TextContent.Length < 400
        && ModernGovPageReader.MeetingHeading(Words(element)) is not null;

    /// <summary>Whether the element belongs to the frame around the page's content.</summary>
    private static bool IsFrame(IElement element) =>
        element.LocalName is "nav" or "footer"
        || element.ClassList.Any(name => name is "mgHeader" or "mgSubTitle" or "mgLinks" or "mgFooter" or "mgActionList" or "mgTabs" or "mgMainTitleTxt" or "mgSubTitleTxt" or "mgBreadcrumb");

    /// <summary>The address from which the page was saved, as the browser or the page states it.</summary>
    private static Uri? AddressOf(IHtmlDocument page)
    {
        var saved = page.Descendants<IComment>().Select(comment => SavedFrom().Match(comment.Data)).FirstOrDefault(match => match.Success)?.Groups["url"].Value;
        var named = new[]
        {
            saved,
            page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
            page.QuerySelector("base[href]")?.GetAttribute("href"),
        };
        return named.Concat(
            page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")).Where(href => href is not null && OurPage().IsMatch(href)))
            .FirstOrDefault(address => ModernGovXmlReader.PublicHost(address) is not null) is { } found ? new Uri(found) : null;
    }

    private bool IsPage(string name) => _address?.AbsolutePath.EndsWith(name, StringComparison.OrdinalIgnoreCase) ?? false;

    private SourceDocument? PaperIn(IElement element, string? title)
    {
        var href = Links(element).FirstOrDefault(link => PaperLink().IsMatch(link));
        var size = ModernGovPageReader.PaperOf("x " + Words(element.QuerySelector(".mgFileSize"))) ?? ModernGovPageReader.PaperOf(Words(element));
        if (href is null && size is null)
        {
            return null;
        }

        var id = href is null ? null : PaperLink().Match(href) is var match && match.Groups["id"].Success ? match.Groups["id"].Value : Parameter(href, "ID");
        var address = href is not null && Uri.TryCreate(_address, href, out var absolute) && ModernGovXmlReader.PublicHost(absolute.AbsoluteUri) is not null
            ? absolute.AbsoluteUri
            : null;
        return new(
            id, title ?? ModernGovPageReader.CleanTitle(WithoutSize(element)), size?.Kind ?? ModernGovXmlReader.KindServed(href), size?.Size, address);
    }

    /// <summary>The text of a title or a link without "pdf icon PDF 280 KB" at its end.</summary>
    private static string WithoutSize(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var size in copy.QuerySelectorAll(".mgFileSize, .mgHide").ToList())
        {
            size.Remove();
        }

        var words = Words(copy);
        return ModernGovPageReader.PaperOf(words)?.Title ?? words;
    }

    private static string? ItemIdOf(IElement row) =>
        row.QuerySelectorAll("[name], [id]").Select(anchor => AnchorName().Match(anchor.GetAttribute("name") ?? anchor.Id ?? "")).FirstOrDefault(match => match.Success)?.Groups["id"].Value
        ?? Links(row).Select(href => ItemLink().Match(href)).FirstOrDefault(match => match.Success)?.Groups["id"].Value;

    private static string? NumberIn(string words) =>
        NumberOnly().Match(words) is { Success: true } match ? match.Groups["number"].Value : null;

    private static IEnumerable<string> Links(IElement element) =>
        element.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!);

    /// <summary>A query parameter of an address, by any of its names. ModernGov varies their upper and lower case.</summary>
    private static string? Parameter(string? address, params string[] names)
    {
        foreach (Match match in QueryParameter().Matches(address ?? ""))
        {
            if (names.Contains(match.Groups["name"].Value, StringComparer.OrdinalIgnoreCase) && match.Groups["value"].Value is not "0")
            {
                return match.Groups["value"].Value;
            }
        }

        return null;
    }

    private static string Words(INode? node) => node is null ? "" : Spaces().Replace(SeenCharacters.In(node.TextContent), " ").Trim();

    [GeneratedRegex(@"saved from url=\(\d+\)(?<url>\S+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"^https?://[^/]+/(?:.*/)?(?:mg|ie)[A-Za-z0-9]+\.aspx", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OurPage();

    [GeneratedRegex(@"documents/[a-z](?<id>\d{1,9})/|mgConvert2PDF\.aspx|documents/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PaperLink();

    [GeneratedRegex(@"^AI(?<id>\d{1,9})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AnchorName();

    [GeneratedRegex(@"(?:#AI|mgAi\.aspx\?ID=|AIId=)(?<id>\d{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemLink();

    [GeneratedRegex(@"[?&;](?:amp;)?(?<name>[A-Za-z]{1,20})=(?<value>\d{1,9})(?=$|[&#;])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex QueryParameter();

    [GeneratedRegex(@"^(?<number>\d{1,5}[a-z]?(?:\.\d{1,3})?|\d{1,4}/\d{2})\.?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberOnly();

    [GeneratedRegex(@"^(?<number>\d{1,5}[a-z]?|\d{1,4}/\d{2})\.?\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^(?:Agenda item|Eitem agenda|Decision|Penderfyniad)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemPage();

    [GeneratedRegex(@"^(?:Agenda item|Eitem agenda)\s*[-–:]?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemTitleLeadIn();

    [GeneratedRegex(@"[\s\u00a0]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
