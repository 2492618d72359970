using System.Text.RegularExpressions;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Cleaning;

namespace MinutesPortal.Import.Formats.PrintedMinutes;

/// <summary>
/// Reads the minutes of a whole meeting as text. Items begin at numbered headings or, if the headings are lost, at the lines that state the
/// purpose of an item. Text that names no meeting is read as the text of one item.
/// </summary>
public static partial class PrintedMinutesReader
{
    /// <summary>The title, date and place are within the first lines.</summary>
    private const int LinesOfTitle = 15;

    internal const string Form = "printed minutes";

    /// <summary>Refuses text that is not minutes. A notice or a home page may also name a panel and a date and number its lines, but only minutes say who attended or what was decided.</summary>
    /// <param name="file">Any file. Only printed minutes are checked.</param>
    /// <exception cref="UnreadableFileException">The file cannot be the minutes of a meeting that took place.</exception>
    public static void RefuseUnlessMinutes(SourceFile file, DateOnly today)
    {
        if (file.LooseText is { } loose && !SignOfMinutes().IsMatch(loose))
        {
            throw new UnreadableFileException(
                "The text does not say who attended or what was decided, so it is not taken for minutes. Save the minutes themselves.");
        }

        foreach (var meeting in file.Form == Form ? file.Meetings : [])
        {
            var texts = meeting.Items.SelectMany(item => new[] { item.Title, item.Purpose, item.Minutes }).Append(meeting.Head).OfType<string>();
            var refusal =
                !texts.Any(text => SignOfMinutes().IsMatch(text)) ? $"The text names “{meeting.Panel.Name}” and a date, but does not say who attended or what was decided. Save the minutes themselves."
                : meeting.Items.Count == 0 ? $"No agenda items were found in these minutes of “{meeting.Panel.Name}”. Put each item’s number before its heading, or save the meeting’s page."
                : meeting.Date > today ? $"These minutes are dated {meeting.Date.InWords()}, which is in the future. Correct the date."
                : null;
            if (refusal is not null)
            {
                throw new UnreadableFileException(refusal);
            }
        }
    }

    public static SourceFile Read(string name, string text)
    {
        var paragraphs = Paragraphs(TextLines.Split(text));
        if (ReadTitle(paragraphs) is not { } title)
        {
            var loose = TextLines.Join(TextLines.Split(text));
            if (loose.Length == 0)
            {
                throw new UnreadableFileException("The file contains no text. Save it again.");
            }

            return new(name, "minutes of one item", [], [], [], loose);
        }

        var remarks = new List<ImportRemark>();
        var body = paragraphs.Skip(title.Paragraphs).ToList();
        var where = $"{title.Panel}, {title.Date:dd/MM/yyyy}";
        var (head, items) = Headings(body) is { Count: > 0 } headings ? ByHeadings(body, headings, where, remarks)
            : body.Exists(paragraph => ItemParagraphs.IsPurpose(paragraph.Text)) ? ByPurposes(body, where, remarks)
            : (body, []);
        if (items.Count == 0)
        {
            remarks.Add(
                new(where, "No agenda items were found in these minutes. The whole text was kept as the part before the first item."));
        }

        var panel = new SourcePanel(null, null, title.Panel);
        var meeting = new SourceMeeting
        {
            Panel = panel,
            Date = title.Date,
            Time = title.Time,
            Venue = title.Venue,
            IsWhole = true,
            Cover = string.Join('\n', paragraphs.Take(title.Paragraphs).Select(paragraph => paragraph.Text)),
            Head = ItemParagraphs.Joined([.. title.Rest, .. head.Select(paragraph => paragraph.Text)]),
            Items = items,
        };
        return new(name, Form, [panel], [meeting], remarks);
    }

    /// <param name="Gap">The number of blank lines before it.</param>
    private sealed record Paragraph(string Text, int Gap);

    private sealed record Title(string Panel, DateOnly Date, TimeOnly? Time, string? Venue, int Paragraphs, IReadOnlyList<string> Rest);

    private sealed record Heading(int Paragraph, string Number, string? Title, string? Rest);

    private static List<Paragraph> Paragraphs(List<string> lines)
    {
        var paragraphs = new List<(List<string> Lines, int Gap)>();
        var gap = 0;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                gap++;
                continue;
            }

            if (gap > 0 || paragraphs.Count == 0 || IsClearlyHeading(line))
            {
                paragraphs.Add(([line], gap));
            }
            else
            {
                paragraphs[^1].Lines.Add(line);
            }

            gap = 0;
        }

        return paragraphs.ConvertAll(paragraph => new Paragraph(string.Join('\n', paragraph.Lines), paragraph.Gap));
    }

    /// <summary>Whether the line is a heading even without a blank line before it.</summary>
    private static bool IsClearlyHeading(string line) =>
        Numbered().Match(Bare(line)) is { Success: true } match && IsHeading(match.Groups["title"].Value)
        && (match.Groups["number"].Value.Contains('/', StringComparison.Ordinal) || !match.Groups["title"].Value.Any(char.IsLower));

    /// <summary>Reads "Panel - Thursday, 17th June, 2021 5.30 pm" on one line, or the panel's name and the date on separate lines.</summary>
    private static Title? ReadTitle(List<Paragraph> paragraphs)
    {
        var lines = paragraphs.SelectMany((paragraph, index) => paragraph.Text.Split('\n').Select(line => (Text: Bare(line), Paragraph: index))).Take(LinesOfTitle).ToList();
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index].Text;
            if (line.Length > 200 || !WrittenDates.TryFind(line, out var date, out var place) || (Numbered().IsMatch(line) && place.Start.Value > 0))
            {
                continue;
            }

            var before = DateLeadIn().Replace(line[..place.Start.Value], "").TrimEnd(' ', ',', ':');
            var panel = PanelIn(before) ?? PanelAbove([.. lines.Take(index).Select(above => above.Text)], before);
            if (panel is null || ItemParagraphs.IsPurpose(line) || ItemParagraphs.IsOutcome(line))
            {
                return null; // a date in running text
            }

            var paragraph = lines[index].Paragraph;
            var after = lines.Skip(index + 1).TakeWhile(other => other.Paragraph == paragraph).Select(other => other.Text).ToList();
            var around = string.Join(" ", lines.Skip(index).Take(4).Select(other => other.Text));
            var venue = lines.Skip(index).Take(6).Select(other => Venue().Match(other.Text)).FirstOrDefault(match => match.Success)?.Groups["venue"].Value;
            var time = WrittenDates.FindTime(line[place.End.Value..]) ?? (TimeLine().IsMatch(around) ? WrittenDates.FindTime(around) : null);
            return new(Titled(panel), date, time, venue, paragraph + 1, after.Count == 0 ? [] : [string.Join('\n', after)]);
        }

        return null;
    }

    /// <summary>A name directly before the date, with a dash between them or ending as a panel's name does.</summary>
    private static string? PanelIn(string before)
    {
        var panel = before.TrimEnd(' ', '-', '–', '—', ',');
        return panel.Length is > 2 and < 120 && !MinutesWords().IsMatch(panel) && (panel.Length < before.Length || EndsAsBody().IsMatch(panel))
            ? panel
            : null;
    }

    /// <summary>The last line above the date that is a panel's name. The council's own name is used only if there is no other.</summary>
    private static string? PanelAbove(List<string> above, string before)
    {
        if (before.Length > 0 && !MinutesWords().IsMatch(before))
        {
            return null;
        }

        var named = MinutesOf().Match(before) is { Success: true } match ? match.Groups["panel"].Value.Trim() : "";
        var lines = above.Select(line => MinutesOf().Match(line) is { Success: true } of ? of.Groups["panel"].Value.Trim() : line).Append(named)
            .Where(line => line.Length is > 2 and < 120 && !MinutesWords().IsMatch(line) && !ItemParagraphs.IsPurpose(line) && !line.EndsWith('.')).ToList();
        return lines.FindLast(line => Body().IsMatch(line) && !Council().IsMatch(line)) ?? lines.FindLast(line => Body().IsMatch(line));
    }

    /// <summary>Converts a name in capitals to title case.</summary>
    private static string Titled(string panel)
    {
        if (panel.Any(char.IsLower))
        {
            return panel;
        }

        var words = panel.ToLowerInvariant().Split(' ');
        return string.Join(' ', words.Select((word, index) =>
            word.Length == 0 || (index > 0 && word is "and" or "of" or "the" or "for" or "a" or "y" or "a'r") ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static string Bare(string line) => line.Trim().Trim('*', '_', '#').Trim();

    /// <summary>
    /// Finds the numbered lines that are headings: their numbers are consecutive, or have a form that lists never have, such as 61/21.
    /// A clause of a resolution is numbered too, but it ends like a sentence.
    /// </summary>
    private static List<Heading> Headings(List<Paragraph> paragraphs)
    {
        var candidates = paragraphs.Select((paragraph, index) => HeadingAt(paragraphs, index)).OfType<Heading>().ToList();
        var slashed = candidates.FindAll(
            heading => heading.Number.Contains('/', StringComparison.Ordinal) || char.IsAsciiLetterUpper(heading.Number[0]));
        if (slashed.Count > 1 || (slashed.Count == 1 && candidates.Count == 1))
        {
            return slashed;
        }

        var capitals = candidates.FindAll(heading => heading.Title is { } title && title.Any(char.IsLetter) && !title.Any(char.IsLower));
        var series = Series(capitals.Count > 1 ? capitals : candidates);
        return series.Count > 1 || (series.Count == 1 && candidates.Count == 1) ? series : [];
    }

    /// <summary>The headings whose numbers follow the heading before: 4 after 3, or 3a after 3.</summary>
    private static List<Heading> Series(List<Heading> candidates)
    {
        var series = new List<Heading>();
        foreach (var heading in candidates)
        {
            var number = int.Parse(Digits().Match(heading.Number).ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            var before = series.Count == 0
                ? number - 1
                : int.Parse(Digits().Match(series[^1].Number).ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            if (number == before + 1 || (number == before && char.IsAsciiLetter(heading.Number[^1])))
            {
                series.Add(heading);
            }
        }

        return series;
    }

    private static Heading? HeadingAt(List<Paragraph> paragraphs, int index)
    {
        var lines = paragraphs[index].Text.Split('\n');
        var first = Bare(lines[0]);
        var rest = lines.Length > 1 ? string.Join('\n', lines[1..]) : null;
        if (NumberAlone().Match(first) is { Success: true } alone)
        {
            var title = rest ?? (index + 1 < paragraphs.Count ? paragraphs[index + 1].Text : null);
            return title is not null && IsHeading(Bare(title.Split('\n')[0])) && title.Split('\n').Length == 1
                ? new(index, alone.Groups["number"].Value, Bare(title), rest is null ? "" : null)
                : null;
        }

        return Numbered().Match(first) is { Success: true } match && IsHeading(Bare(match.Groups["title"].Value))
            ? new(index, match.Groups["number"].Value, Bare(match.Groups["title"].Value), rest)
            : null;
    }

    private static bool IsHeading(string title) =>
        title.Length is > 1 and < 200
        && (char.IsUpper(title[0]) || char.IsAsciiDigit(title[0]) || title[0] is '“' or '"' or '\'' or '‘')
        && title[^1] is not ('.' or ';' or ',' or ':')
        && !title.StartsWith("That ", StringComparison.OrdinalIgnoreCase)
        && !title.EndsWith("; and", StringComparison.Ordinal)
        && !ItemParagraphs.IsOutcome(title);

    private static (List<Paragraph> Head, List<SourceItem> Items) ByHeadings(
        List<Paragraph> body, List<Heading> headings, string where, List<ImportRemark> remarks)
    {
        var items = new List<SourceItem>();
        var isOfAgenda = Digits().Match(headings[0].Number).Value == "1" && headings[0].Number.Length == 1; // minute numbers run on through the year
        foreach (var (index, heading) in headings.Index())
        {
            var end = index + 1 < headings.Count ? headings[index + 1].Paragraph : body.Count;
            var start = heading.Paragraph + (heading.Rest is "" ? 2 : 1); // "" if the title was a separate paragraph
            var paragraphs = body.Take(end).Skip(start).Select(paragraph => paragraph.Text);
            items.Add(Item(
                [.. heading.Rest is { Length: > 0 } rest ? paragraphs.Prepend(rest) : paragraphs],
                $"{where}, minute {heading.Number}", remarks) with
            {
                Number = isOfAgenda ? heading.Number : null,
                MinuteNumber = isOfAgenda ? null : heading.Number,
                Title = heading.Title,
            });
        }

        return (body[..headings[0].Paragraph], items);
    }

    /// <summary>
    /// Without headings, an item begins at the line that states its purpose. If more blank lines than usual always precede these lines, other
    /// lines with as many blank lines before them begin items too, unless they are a resolution or a point.
    /// </summary>
    private static (List<Paragraph> Head, List<SourceItem> Items) ByPurposes(List<Paragraph> body, string where, List<ImportRemark> remarks)
    {
        var first = body.FindIndex(paragraph => ItemParagraphs.IsPurpose(paragraph.Text));
        var gaps = body.Skip(first + 1).Select(paragraph => paragraph.Gap).Order().ToList();
        var gapOfItems = body.Skip(first + 1).Where(paragraph => ItemParagraphs.IsPurpose(paragraph.Text)).Select(paragraph => paragraph.Gap).DefaultIfEmpty(0).Min();
        var standsApart = gaps.Count > 0 && gapOfItems > gaps[gaps.Count / 2] ? gapOfItems : int.MaxValue;

        var starts = new List<int>();
        for (var index = first; index < body.Count; index++)
        {
            var text = body[index].Text;
            var isUnnamed = body[index].Gap >= standsApart && !ItemParagraphs.IsOutcome(text) && !ItemParagraphs.IsPoint(text) && !char.IsLower(text[0]);
            if ((ItemParagraphs.IsPurpose(text) && !(index > 0 && LeadsToClause(body[index - 1].Text))) || isUnnamed)
            {
                starts.Add(index);
            }
        }

        var items = starts.Index().Select(start => Item(
            [.. body.Take(start.Index + 1 < starts.Count ? starts[start.Index + 1] : body.Count).Skip(start.Item).Select(paragraph => paragraph.Text)],
            $"{where}, item {start.Index + 1} in the text", remarks)).ToList();
        remarks.Add(
            new(where, $"The headings and numbers of the items are missing. {items.Count} items were found by the lines that state their purpose. Check them."));
        return (body[..first], items);
    }

    private static bool LeadsToClause(string paragraph) =>
        ItemParagraphs.IsOutcome(paragraph) && (paragraph.EndsWith(':') || paragraph.EndsWith('-') || paragraph.EndsWith("that", StringComparison.OrdinalIgnoreCase) || paragraph.Length < 40);

    private static SourceItem Item(List<string> paragraphs, string where, List<ImportRemark> remarks)
    {
        var (purpose, minutes, isUncertain) = ItemParagraphs.Divide(paragraphs);
        if (isUncertain)
        {
            remarks.Add(new(where, "The purpose of this item has several paragraphs. Check where it ends and the minutes begin."));
        }

        if (purpose is null && where.EndsWith("in the text", StringComparison.Ordinal))
        {
            remarks.Add(
                new(where, "This text has no heading and no purpose. It was read as an item because blank lines set it apart. Check that it does not belong to the item before."));
        }

        return new() { Purpose = purpose, Minutes = minutes };
    }

    [GeneratedRegex(@"^\(?(?<number>\d{1,5}/\d{2,4}|[A-Z]{1,4}\s?\d{1,4}(?:/\d{2})?|\d{1,5}[a-z]?|\d{1,3}\.\d{1,3})[.):]?\s+(?<title>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<number>\d{1,5}/\d{2,4}|[A-Z]{1,4}\s?\d{1,4}(?:/\d{2})?|\d{1,5}[a-z]?)[.)]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"\d{1,5}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[\s,]*\b(?:held )?(?:on|at|of)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DateLeadIn();

    [GeneratedRegex(@"^(?:(?:draft |approved )?minutes\b|(?:date|meeting|held|time|on|cofnodion|dyddiad|present|published)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MinutesWords();

    [GeneratedRegex(@"minutes of (?:the |a )?(?:(?:ordinary|special|extraordinary|annual) )?(?:meeting of (?:the )?)?(?<panel>.*?)(?: meeting)?(?:,? held\b.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MinutesOf();

    [GeneratedRegex(@"\b(?:Committee|Panel|Board|Cabinet|Council|Executive|Forum|Group|Authority|Assembly|Commission|Pwyllgor|Cyngor|Bwrdd)\b|Sub-Committee", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b(?:Committee|Panel|Board|Cabinet|Council|Executive|Forum|Group|Authority|Assembly|Commission)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EndsAsBody();

    [GeneratedRegex(@"^(?:.* )?(?:City|County|Borough|District|Town|Parish|Metropolitan|London|Rural)? ?Council$|^Cyngor\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Council();

    /// <summary>Matches a line that begins with attendance, declarations, a purpose or an outcome.</summary>
    [GeneratedRegex(
        @"^(?:\S*\d\S*\s+)?[\W_]*(?:(?i:present|apologies (?:for absence|for lateness|of absence|were|had|from|received|and)|in attendance|attendance|declarations? of|resolved|agreed|recommended|noted|yn bresennol|ymddiheuriadau|datganiadau|penderfynwyd)\b|(?i:apologies)\W*$|To (?:receive|consider|note|approve|elect)\b|Report of\b)|\b(?:RESOLVED|RECOMMENDED|AGREED|NOTED|PENDERFYNWYD)|\b(?:resolved|agreed|recommended) (?:that|to)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex SignOfMinutes();

    [GeneratedRegex(@"^(?:Venue|Place|Lleoliad)\s*:\s*(?<venue>\S.{0,150})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Venue();

    [GeneratedRegex(@"\b(?:at|Time:|commenc\w+|starting|from)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeLine();
}
