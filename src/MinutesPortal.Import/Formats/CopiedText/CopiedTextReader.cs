using System.Text.RegularExpressions;
using MinutesPortal.Domain;
using MinutesPortal.Import.Cleaning;
using MinutesPortal.Import.Formats.ModernGovPages;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>
/// Reads text: a page that was copied from a browser, or the minutes of a meeting or of one item. Every word of it stands in a field of a
/// meeting or an item, or among those not understood.
/// </summary>
internal static partial class CopiedTextReader
{
    /// <param name="isPage">Whether the text was copied from a ModernGov page, which the council has published.</param>
    /// <exception cref="UnreadableFileException">There is no text in it.</exception>
    public static SourceFile Read(string name, string text, bool isPage)
    {
        var furniture = new List<string>();
        var lines = TextLines.Split(text, furniture);
        if (lines.TrueForAll(line => line.Length == 0))
        {
            throw new UnreadableFileException("The file contains no text. Save it again.");
        }

        var remarks = new List<ImportRemark>();
        if (furniture.Count > 0)
        {
            remarks.Add(new(name, $"What is printed on every page was taken out: {string.Join(", ", furniture.Distinct().Take(5).Select(line => $"“{line}”"))}{(furniture.Distinct().Count() > 5 ? " and others" : "")}."));
        }

        var shown = isPage ? ModernGovPageReader.WithoutFrame(lines) : lines;
        var file = isPage ? ReadPage(name, shown, remarks) : ReadPrinted(name, shown, remarks);
        return WordAccount.Complete(file, shown);
    }

    private static SourceFile ReadPage(string name, List<string> lines, List<ImportRemark> remarks)
    {
        if (ModernGovPageReader.ReadIssue(name, lines, remarks) is { Count: > 0 } meetings)
        {
            return new(name, "issue page", [.. meetings.Select(meeting => meeting.Panel).Distinct()], meetings, remarks);
        }

        if (DecisionPage.Read(name, lines, remarks) is { } decisions)
        {
            return decisions;
        }

        return ItemPage().IsMatch(lines.Find(line => line.Length > 0)!) ? ReadItemPage(name, lines, remarks) : ReadMeetingPage(name, lines, remarks);
    }

    private static SourceFile ReadMeetingPage(string name, List<string> lines, List<ImportRemark> remarks)
    {
        var itemsAt = lines.FindIndex(line => ItemsHeading().IsMatch(line));
        var isTable = itemsAt < 0 && RowItems.AreRows(lines);
        var headEnd = itemsAt >= 0 ? itemsAt : isTable ? RowItems.HeadOf(lines) : PageHeadEnd(lines);
        var head = lines[..headEnd];
        while (itemsAt >= 0 && headEnd < lines.Count && (lines[headEnd].Length == 0 || (ItemsHeading().IsMatch(lines[headEnd]) && !lines[headEnd].Contains('|', StringComparison.Ordinal))))
        {
            headEnd++;
        }

        var body = lines[headEnd..];
        var meeting = head.Where(line => !IsOfHead(line)).Select(ModernGovPageReader.MeetingTitle).FirstOrDefault(found => found is not null) ?? MeetingBelow(head);
        var hasLabels = body.Exists(line => InnerLabel().IsMatch(line));
        var showsMinutes = lines.Exists(line => HeadingOfMinutes().IsMatch(line)) || body.Exists(ItemParagraphs.IsOutcome);
        meeting = (meeting ?? Nameless) with
        {
            Venue = ModernGovPageReader.Labelled(head, ModernGovPageReader.VenueLabel()),
            Contact = ModernGovPageReader.Labelled(head, ModernGovPageReader.ContactLabel()),
        };
        return Build(name, "meeting page", meeting, body, new(IsList: true, ReadsLabels: true, DividesText: !hasLabels && showsMinutes), remarks);
    }

    /// <summary>A page of one item: its title, and perhaps the meeting.</summary>
    private static SourceFile ReadItemPage(string name, List<string> lines, List<ImportRemark> remarks)
    {
        var start = lines.FindIndex(line => line.Length > 0) + 1;
        var at = lines.FindIndex(start, line => line.Length > 0);
        if (at < 0)
        {
            throw ModernGovPageReader.NoMeeting();
        }

        var link = lines.FindIndex(at, Math.Min(8, lines.Count - at), line => MeetingLink().IsMatch(line));
        var match = link < 0 ? null : MeetingLink().Match(lines[link]);
        var meeting = match is null ? null : ModernGovPageReader.MeetingTitle($"{match.Groups["panel"].Value} - {match.Groups["date"].Value}");
        var hasLabels = lines.Exists(line => InnerLabel().IsMatch(line));
        var builder = new PageMeetingsBuilder(name, null, isWhole: false, remarks, dividesText: !hasLabels);
        builder.Begin(meeting ?? Nameless);
        var title = ModernGovPageReader.TitleOf(lines[at], null);
        builder.Begin(title with { Number = match is { } found && found.Groups["item"].Success ? found.Groups["item"].Value.TrimEnd('.') : null });
        foreach (var line in lines.Where((_, index) => index > at && index != link))
        {
            ModernGovPageReader.AddLine(builder, line);
        }

        return Placed(name, "agenda item page", builder.End()[0], remarks, null, notADate: null);
    }

    private static SourceFile ReadPrinted(string name, List<string> lines, List<ImportRemark> remarks)
    {
        if (RowItems.AreRows(lines))
        {
            return ReadMeetingPage(name, lines, remarks);
        }

        var head = MeetingHead.Read(lines);
        if (!head.IsOfMeeting)
        {
            return ReadLoose(name, lines, remarks);
        }

        var panel = new SourcePanel(null, null, head.Panel!);
        var meeting = new SourceMeeting
        {
            Panel = panel,
            Date = head.Date ?? default,
            Time = head.Time,
            TimeNotUnderstood = head.NotATime,
            Venue = head.Venue,
            Contact = ModernGovPageReader.Labelled(lines.Take(30), ModernGovPageReader.ContactLabel()),
            Cover = string.Join('\n', lines.Take(head.Lines).Where(line => line.Length > 0)),
        };
        var where = $"{head.Panel}, {head.Date:dd/MM/yyyy}";
        if (head.LastDay is { } last)
        {
            remarks.Add(new(where, $"The meeting went on to {last.InWords()}. It is listed on its first day."));
        }

        var body = lines[head.Lines..];
        return Build(name, PrintedMinutes.Form, meeting, body, new(IsList: false, ReadsLabels: body.Exists(line => MinutesLabel().IsMatch(line)), DividesText: true), remarks, head.NotADate);
    }

    /// <summary>Text that names no meeting: one item, or several that can be told apart by their numbers.</summary>
    private static SourceFile ReadLoose(string name, List<string> lines, List<ImportRemark> remarks)
    {
        var builder = new PageMeetingsBuilder(name, null, isWhole: false, remarks);
        builder.Begin(Nameless);
        var paragraphs = TextParagraph.Divide(lines);
        var readsLabels = lines.Exists(line => MinutesLabel().IsMatch(line));
        var hasTitle = paragraphs.Count > 1 && paragraphs[0].IsOneLine && ItemHeading.IsTitle(paragraphs[0].FirstLine) && IsTitleOf(paragraphs[0].FirstLine, paragraphs[1]);
        builder.Begin(new SourceItem { Title = hasTitle ? paragraphs[0].FirstLine : null });
        if (!readsLabels)
        {
            builder.Label(PageLabel.Minutes);
        }

        foreach (var line in hasTitle ? lines.Skip(lines.FindIndex(line => line.Length > 0) + 1) : lines)
        {
            if (readsLabels)
            {
                ModernGovPageReader.AddLine(builder, line);
            }
            else
            {
                builder.AddLine(line);
            }
        }

        return Placed(name, "minutes of one item", builder.End()[0], remarks, null, notADate: null);
    }

    private static bool IsTitleOf(string line, TextParagraph below) =>
        line.Length < 120 && !ItemHeading.IsNumbered(line) && (Domain.Issues.StandingItems.Has(line) || ItemParagraphs.IsPurpose(below.Text) || ModernGovPageReader.LabelOf(below.FirstLine) is not null);

    private static SourceFile Build(string name, string form, SourceMeeting meeting, List<string> body, Form how, List<ImportRemark> remarks, string? notADate = null)
    {
        var builder = new PageMeetingsBuilder(name, null, isWhole: true, remarks, how.DividesText);
        builder.Begin(meeting);
        var where = meeting.Panel.Name.Length == 0 ? name : $"{meeting.Panel.Name}, {meeting.Date:dd/MM/yyyy}";
        var items = new TextItems(where, builder, remarks);
        items.Write(body, how.IsList, how.ReadsLabels);
        return Placed(name, form, builder.End()[0], remarks, TextLines.Join(items.Before), notADate);
    }

    private static SourceFile Placed(string name, string form, SourceMeeting meeting, List<ImportRemark> remarks, string? head, string? notADate)
    {
        var text = string.IsNullOrEmpty(head) ? null : head;
        return meeting.Panel.Name.Length > 0 && meeting.Date != default
            ? new(name, form, [meeting.Panel], [meeting with { Head = text }], remarks)
            : new(name, form, [], [], remarks)
            {
                Unplaced =
                [
                    new()
                    {
                        Panel = meeting.Panel.Name.Length > 0 ? meeting.Panel.Name : null,
                        NotADate = notADate,
                        Venue = meeting.Venue,
                        Contact = meeting.Contact,
                        Cover = meeting.Cover,
                        Head = text,
                        Items = meeting.Items,
                    },
                ],
            };
    }

    private static SourceMeeting Nameless => new() { Panel = new(null, null, ""), Date = default };

    /// <summary>The title of a page in two lines: the panel, and below it the date.</summary>
    private static SourceMeeting? MeetingBelow(List<string> head)
    {
        var named = MeetingHead.Read(head);
        if (named.Date is { } known)
        {
            return new() { Panel = new(null, null, named.Panel!), Date = known, Time = named.Time };
        }

        for (var index = 1; index < head.Count; index++)
        {
            var above = head[..index].FindLast(line => line.Length > 0);
            if (above is not null && !IsOfHead(above) && ModernGovPageReader.MeetingTitle($"{above} - {head[index]}") is { } meeting && meeting.Panel.Name == above)
            {
                return meeting;
            }
        }

        return null;
    }

    /// <summary>Where the head of a page ends that has no heading above its items: behind its title, place and contact.</summary>
    private static int PageHeadEnd(List<string> lines)
    {
        var last = lines.FindLastIndex(Math.Min(lines.Count - 1, 20), line => IsOfHead(line) || ModernGovPageReader.MeetingTitle(line) is not null);
        return last + 1;
    }

    private static bool IsOfHead(string line) => HeadLine().IsMatch(line) || line.EndsWith(':');

    /// <param name="IsList">Whether the text is the list of items of a page.</param>
    private sealed record Form(bool IsList, bool ReadsLabels, bool DividesText);

    [GeneratedRegex(@"^(?:No\.?\s*\|?\s*Item\s*\|?|Items?|Eitemau|Rhif\.?\s*\|?\s*[Ee]item\s*\|?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemsHeading();

    [GeneratedRegex(@"^(?:Agenda item|Eitem agenda)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemPage();

    [GeneratedRegex(@"^(?:•\s*)?Meeting of (?<panel>.{2,150}?),? (?:on )?(?<date>(?:\w+day,? )?\d{1,2}\S{0,3} \w+,? \d{4}.{0,20}?)(?:\s*\(Item (?<item>[^)]{1,20})\))?\.?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MeetingLink();

    [GeneratedRegex(@"^(?:Venue|Contact|Lleoliad|Cyswllt|Media|Note|Email|Tel|Telephone)\s*:|^(?:Agenda|Rhaglen|Decisions|Minutes|Cofnodion)(?:\b.{0,60})?$|^(?:Speaking at|View directions|Gwelwch|Watch|Webcast)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"^(?:Agenda|Rhaglen|Decisions|Minutes|Draft minutes).*\b(?:minutes|decisions|chofnodion)\b|^(?:Minutes|Decisions|Cofnodion)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingOfMinutes();

    [GeneratedRegex(@"(?:^|\s)(?:Draft minutes|Minutes|Decisions?|Cofnodion|Penderfyniad):(?:\s|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InnerLabel();

    [GeneratedRegex(@"^(?:Draft minutes|Minutes|Cofnodion|Additional documents|Supporting documents|Dogfennau ychwanegol):$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MinutesLabel();
}
