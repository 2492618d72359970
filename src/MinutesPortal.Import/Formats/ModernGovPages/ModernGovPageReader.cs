using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Import.Formats.CopiedText;

namespace MinutesPortal.Import.Formats.ModernGovPages;

/// <summary>
/// Reads saved ModernGov pages: a meeting (<c>ieListDocuments</c>), one item (<c>mgAi</c>), and an issue with its meetings
/// (<c>ieIssueDetails</c>); as HTML or as text copied from a browser, in English or Welsh.
/// </summary>
public static partial class ModernGovPageReader
{
    public static bool IsHtml(string text) =>
        text.StartsWith('<') || HtmlEnd().IsMatch(text);

    /// <summary>Whether text was copied from a ModernGov page.</summary>
    public static bool IsPage(string text) => PageText().IsMatch(text);

    /// <exception cref="UnreadableFileException">The page shows no meeting, or is too large or too deeply nested.</exception>
    public static SourceFile ReadHtml(string name, string html)
    {
        var page = BoundedHtmlParser.Parse(html);
        if (page.QuerySelector("#modgov, .mgMainTitleTxt, .mgSubTitleTxt, .mgItemTable, .mgAiTitleTxt, .mgContent") is null)
        {
            if (WordHtml.HasTrackedChanges(page))
            {
                throw new UnreadableFileException("This file has tracked changes that nobody has accepted or rejected. Accept or reject them in Word, and save it again.");
            }

            var leftOut = new List<string>();
            var found = CopiedTextReader.Read(name, WordHtml.ToMarkdown([page.Body!], leftOut), isPage: false);
            return found with { Remarks = [.. found.Remarks, .. ImportRemark.OfLeftOut(name, leftOut)] };
        }

        return new HtmlPageReader(name, page).Read();
    }

    /// <summary>Reads an issue page that was copied as text; null if the lines are not of one.</summary>
    /// <param name="lines">Without the frame of the page.</param>
    internal static IReadOnlyList<SourceMeeting>? ReadIssue(string name, List<string> lines, List<ImportRemark> remarks)
    {
        var first = lines.FindIndex(line => MeetingHeading(line) is not null);
        return first >= 0 ? ReadIssue(name, lines, first, remarks) : null;
    }

    internal static UnreadableFileException NoMeeting() =>
        new("This ModernGov page shows no meeting. Save the page of the meeting, or the “Related Meetings” page of the issue.");

    private static IReadOnlyList<SourceMeeting> ReadIssue(string name, List<string> lines, int firstMeeting, List<ImportRemark> remarks)
    {
        var title = lines.Take(firstMeeting).Select(line => line.TrimStart('•', ' ')).LastOrDefault(
            line => line.Length > 0 && !Tab().IsMatch(line));
        var assembly = new PageMeetingsBuilder(name, title is null ? null : new(null, title), isWhole: false, remarks);
        var awaitsTitle = false;
        string? number = null;
        foreach (var line in lines.Skip(firstMeeting))
        {
            if (MeetingHeading(line) is { } heading)
            {
                assembly.Begin(heading.Meeting);
                (awaitsTitle, number) = (true, heading.Item);
            }
            else if (awaitsTitle && line.Length > 0)
            {
                assembly.Begin(TitleOf(line, number));
                awaitsTitle = false;
            }
            else
            {
                AddLine(assembly, line);
            }
        }

        return assembly.End();
    }

    internal static void AddLine(PageMeetingsBuilder assembly, string line)
    {
        if (LabelOf(line) is { } label)
        {
            assembly.Label(label);
        }
        else if (Withheld().IsMatch(line) && assembly.IsInDocuments)
        {
            assembly.WithholdPaper();
        }
        else if (Truncated().IsMatch(line))
        {
            assembly.Remark("This page shows only the beginning of the minutes. To import all of them, save the page of the item.");
        }
        else if (Noise().IsMatch(line))
        {
            return;
        }
        else if (assembly.IsInDocuments && PaperOf(line.TrimStart('•', ' ')) is { } paper)
        {
            assembly.Add(paper);
        }
        else if (assembly.IsInDocuments && line.StartsWith('•'))
        {
            assembly.Add(new SourceDocument(null, CleanTitle(line.TrimStart('•', ' ')), null, null, null));
        }
        else
        {
            assembly.AddLine(line);
        }
    }

    internal static SourceItem TitleOf(string line, string? number)
    {
        var text = line;
        if (number is not null && text.StartsWith(number, StringComparison.Ordinal) && text.Length > number.Length && text[number.Length] is ' ' or '.' or '\t')
        {
            text = text[number.Length..].TrimStart('.', ' ', '\t');
        }

        var paper = PaperOf(text);
        return new() { Number = number, Title = paper?.Title ?? CleanTitle(text), Documents = paper is null ? [] : [paper] };
    }

    /// <summary>Removes the menu before the page's content and the date pickers after it.</summary>
    internal static List<string> WithoutFrame(List<string> lines)
    {
        var end = lines.FindIndex(line => DatePicker().IsMatch(line));
        lines = end < 0 ? lines : lines[..end];
        var start = lines.FindLastIndex(line => MenuEnd().IsMatch(line));
        return lines[(start + 1)..];
    }

    /// <summary>Reads "Meeting: 20/07/2023 - Panel (Item 9)", the heading of each meeting on an issue page.</summary>
    internal static (SourceMeeting Meeting, string? Item)? MeetingHeading(string line)
    {
        if (IssueMeeting().Match(line) is not { Success: true } match || !WrittenDates.TryFind(match.Groups["date"].Value, out var date, out _))
        {
            return null;
        }

        var item = match.Groups["item"].Success ? match.Groups["item"].Value : null;
        return (new() { Panel = new(null, null, match.Groups["panel"].Value.Trim()), Date = date }, item);
    }

    /// <summary>Reads "Panel - Thursday, 17th June, 2021 5.30 pm", the title of a meeting page; null for anything else.</summary>
    internal static SourceMeeting? MeetingTitle(string line)
    {
        if (line.Length > 300 || !WrittenDates.TryFind(line, out var date, out var place))
        {
            return null;
        }

        var panel = PanelLeadIn().Replace(line[..place.Start.Value], "").TrimEnd(' ', ',');
        var isTitle = panel.Length > 2 && (panel[^1] is '-' or '–' || PanelLeadIn().IsMatch(line)) && !NoPanel().IsMatch(panel);
        if (!isTitle)
        {
            return null;
        }

        var rest = line[place.End.Value..];
        var state = TrailingState().Match(rest) is { Success: true } words ? words.Groups["state"].Value : null;
        var time = WrittenDates.FindTime(rest) ?? WrittenDates.ReadTime((state is null ? rest : rest.Replace(state, "", StringComparison.Ordinal)).Trim(' ', ',', '-', '–', '(', ')', '*'));
        return new()
        {
            Panel = new(null, null, PanelTrail().Replace(panel.TrimEnd(' ', '-', '–'), "")),
            Date = date,
            Time = time,
            TimeNotUnderstood = time is null && NotTime().Match(rest) is { Success: true } typed ? typed.Value.Trim(' ', ',') : null,
            State = state is null ? null : SourceStatus.Read(state).State,
            StateAsTyped = state,
        };
    }

    internal static PageLabel? LabelOf(string line) => line.TrimEnd(' ', ':').ToUpperInvariant() switch
    {
        "ADDITIONAL DOCUMENTS" or "SUPPORTING DOCUMENTS" or "DOGFENNAU YCHWANEGOL" or "DOGFENNAU ATEGOL" => PageLabel.Documents,
        "DECISION" or "DECISIONS" or "PENDERFYNIAD" when line.EndsWith(':') => PageLabel.Decision,
        "MINUTES" or "DRAFT MINUTES" or "COFNODION" or "COFNODION DRAFFT" when line.EndsWith(':') => PageLabel.Minutes,
        "PURPOSE" or "DIBEN" when line.EndsWith(':') => PageLabel.Purpose,
        _ => null,
    };

    /// <summary>Reads a paper as pages show it: "Appendix 1.docx, item 9 pdf icon PDF 227 KB"; null if kind and size are missing.</summary>
    internal static SourceDocument? PaperOf(string line) => PaperEnd().Match(line) is { Success: true } end
        ? new(
            null, CleanTitle(line[..end.Index]), end.Groups["kind"].Value.ToUpperInvariant(), Spaces().Replace(end.Groups["size"].Value, " "), null)
        : null;

    /// <summary>Removes "item 9", which only says to which item the paper belongs.</summary>
    internal static string CleanTitle(string title) => ItemOfPaper().Replace(Spaces().Replace(title, " ").Trim(), "").Trim();

    internal static bool IsNoise(string line) => Noise().IsMatch(line) || Tab().IsMatch(line);

    internal static bool IsWithheld(string line) => Withheld().IsMatch(line);

    internal static bool IsCutShort(string line) => Truncated().IsMatch(line);

    internal static string? Labelled(IEnumerable<string> lines, Regex label) =>
        lines.Select(line => label.Match(line)).FirstOrDefault(match => match.Success)?.Groups["value"].Value.Trim() is { Length: > 0 } value
            ? value
            : null;

    [GeneratedRegex(@"^(?:Venue|Lleoliad)\s*:\s*(?<value>.*?)\.?\s*(?:View directions|Gwelwch cyfarwyddiadau|Cyfarwyddiadau)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    internal static partial Regex VenueLabel();

    [GeneratedRegex(@"^(?:Contact|Cyswllt)\s*:\s*(?<value>.*?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    internal static partial Regex ContactLabel();

    [GeneratedRegex(@"</(?:p|div|span|td|li|html|body|table)\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlEnd();

    [GeneratedRegex(
        @"^[\s•]*(?:(?:Meeting|Cyfarfod): \d{1,2}/\d{1,2}/\d{4} - |Issue - meetings\s*$|Issue details\s*$|Issue - decisions\s*$|Decision details\s*$|Agenda item\s*$|Eitem agenda\s*$|No\.?\s*\|\s*Item\s*\|?\s*$|(?:Agenda|Rhaglen)(?:, decisions)? (?:and|a) (?:draft )?(?:minutes|decisions|chofnodion|Chofnodion)\s*$|No\.\s+Item\s*$|Rhif\.? [Ee]item\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex PageText();

    [GeneratedRegex(@"^[\s•]*(?:Meeting|Cyfarfod): (?<date>\d{1,2}/\d{1,2}/\d{4}) - (?<panel>.+?)(?: \((?:Item|Eitem) (?<item>[^)]{1,20})\))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IssueMeeting();

    [GeneratedRegex(@"^(?:(?:•\s*)?(?:Issue Details|Issue History|Related Meetings|Related Decisions|loading\.*|Issue - meetings|Issue details)|Manylion y mater|Hanes y mater|Cyfarfodydd cysylltiedig)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tab();

    [GeneratedRegex(@"^(?:•\s*)?(?:What's new|What’s new|Beth sy'n newydd)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MenuEnd();

    [GeneratedRegex(@"^(?:•\s*)?(?:Last 7 days|Y saith diwrnod diwethaf|Start Date)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DatePicker();

    [GeneratedRegex(@"^(?:View the background to (?:item|this)(?: \S{1,10}){0,2}\.?|Webcast for .*|PDF icon|(?:•\s*)?Share (?:this )?item|loading\.*|\|)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Noise();

    [GeneratedRegex(@"view the full (?:minutes|decision|agenda) text for item", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Truncated();

    [GeneratedRegex(@"Restricted enclosure|View the reasons why document .* is restricted", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Withheld();

    [GeneratedRegex(@"\s*(?:(?:pdf|html|word|doc|excel|xls|ppt) (?:icon|eicon)\s+)?\b(?<kind>PDF|DOCX?|XLSX?|PPTX?|HTML?|ZIP|JPE?G|PNG|TXT|RTF)\s+(?<size>\d{1,6}(?:[.,]\d{1,3})?\s?[KMG]?B)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PaperEnd();

    [GeneratedRegex(@",?\s(?:item|eitem) \d{1,4}[a-z]?(?:\.\d{1,3})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemOfPaper();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:(?:Agenda|Decisions|Minutes)(?:,? (?:and|decisions) (?:draft )?(?:minutes|decisions))? (?:for|of) )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PanelLeadIn();

    [GeneratedRegex(@"(?:^|[\s,*(–-])(?<state>(?i:cancelled|canceled|postponed|deferred|rescheduled|reinstated|provisional|not confirmed|unconfirmed|to be confirmed|not cancelled|no longer cancelled))\W*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingState();

    [GeneratedRegex(@"^[\s,]*(?:at\s+)?\d[^,;()]{0,30}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotTime();

    /// <summary>The minutes of another meeting, or a line with a label.</summary>
    [GeneratedRegex(@"^(?:the |a )?(?:(?:last|previous|ordinary|special|extraordinary|next) )*meetings?\b|^(?:the )?minutes\b|^(?:Contact|Venue|Previous|Next|Date|Time|Present|Apologies|Deadline|Published|Decisions? published)\b|^[a-z]|:\W*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NoPanel();

    [GeneratedRegex(@" on$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PanelTrail();
}
