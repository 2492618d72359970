using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>
/// The head of minutes: which panel met, when and where. A date or a panel that belongs to another meeting, as in "The minutes of the Board
/// held on 6 May were approved", is never taken for it.
/// </summary>
internal sealed partial record MeetingHead
{
    /// <summary>The title, date and place are within the first lines.</summary>
    private const int LinesOfTitle = 15;

    private const int LongestLine = 300;

    public string? Panel { get; private init; }

    public DateOnly? Date { get; private init; }

    /// <summary>The last day of a meeting over several days.</summary>
    public DateOnly? LastDay { get; private init; }

    public TimeOnly? Time { get; private init; }

    /// <summary>What stands in the place of the time and was not understood.</summary>
    public string? NotATime { get; private init; }

    public string? Venue { get; private init; }

    /// <summary>What stands in the place of the date and is none.</summary>
    public string? NotADate { get; private init; }

    /// <summary>How many lines the head has. The text begins behind them.</summary>
    public int Lines { get; private init; }

    /// <summary>Whether the head says which meeting it was, although its date may be none.</summary>
    public bool IsOfMeeting => Panel is not null && (Date is not null || NotADate is not null);

    /// <param name="lines">Of the whole text, trimmed.</param>
    public static MeetingHead Read(IReadOnlyList<string> lines)
    {
        var head = HeadLines(lines);
        foreach (var index in head)
        {
            var line = Bare(lines[index]);
            if (line.Length <= LongestLine && DateIn(line) is { } found && !IsOfOtherMeeting(lines, index))
            {
                var (before, after) = (line[..found.Place.Start.Value], line[found.Place.End.Value..]);
                var above = head.TakeWhile(other => other < index).Select(other => Bare(lines[other])).ToList();
                return PanelBefore(before, above) is { } panel || (panel = PanelBehind(after, lines, index)) is not null
                    ? new MeetingHead { Panel = Titled(panel), Date = found.Date, LastDay = found.LastDay, NotADate = found.NotADate, Lines = index + 1 }
                        .WithPlace(before, after, lines, above)
                    : new();
            }
        }

        return new();
    }

    /// <summary>The lines before the attendance, the first item or the first label.</summary>
    private static List<int> HeadLines(IReadOnlyList<string> lines)
    {
        var head = new List<int>();
        for (var index = 0; index < lines.Count && head.Count < LinesOfTitle; index++)
        {
            var line = Bare(lines[index]);
            if (line.Length == 0)
            {
                continue;
            }

            if (BeginsText().IsMatch(line) || ItemParagraphs.IsPurpose(line) || ItemParagraphs.IsOutcome(line) || (ItemHeading.IsNumbered(line) && DateIn(line) is not { Place.Start.Value: 0 }))
            {
                break;
            }

            head.Add(index);
        }

        return head;
    }

    private static (DateOnly? Date, DateOnly? LastDay, string? NotADate, Range Place)? DateIn(string line)
    {
        if (WrittenDates.TryFind(line, out var date, out var last, out var place))
        {
            return (date, last == date ? null : last, null, place);
        }

        return WrittenDates.FindImpossible(line) is { } impossible && line.IndexOf(impossible, StringComparison.Ordinal) is >= 0 and var at
            ? (null, null, impossible, at..(at + impossible.Length))
            : null;
    }

    /// <summary>Whether the sentence around the date says what became of the minutes of another meeting.</summary>
    private static bool IsOfOtherMeeting(IReadOnlyList<string> lines, int index)
    {
        var (from, to) = (index, index);
        while (from > 0 && lines[from - 1].Length > 0 && (char.IsLower(lines[from][0]) || LeadsOn().IsMatch(lines[from - 1])))
        {
            from--;
        }

        while (to + 1 < lines.Count && lines[to + 1].Length > 0 && !Ended().IsMatch(lines[to]) && char.IsLower(lines[to + 1][0]))
        {
            to++;
        }

        var sentence = string.Join(' ', lines.Skip(from).Take(to - from + 1).Select(Bare));
        return OtherMeeting().IsMatch(sentence);
    }

    /// <summary>A name directly before the date, or in one of the lines above it.</summary>
    private static string? PanelBefore(string typed, List<string> above)
    {
        var before = DateLeadIn().Replace(TimeBefore().Replace(typed, ""), "").TrimEnd(' ', ',', ':');
        var named = before.TrimEnd(' ', '-', '–', '—', ',', '|');
        if (named.Length is > 2 and < 120 && !MinutesWords().IsMatch(named) && !IsLabelled(named) && (named.Length < before.Length || EndsAsBody().IsMatch(named)))
        {
            return named;
        }

        var sentence = string.Join(' ', above.TakeLast(4).Append(before)).Trim();
        if (NamedIn(sentence) is { } panel && !IsGeneric(panel))
        {
            return panel;
        }

        if (before.Length > 0 && !MinutesWords().IsMatch(before))
        {
            return null;
        }

        var names = above.Append(before).Select(line => NamedIn(line) ?? TrailingWords().Replace(line, "")).Where(IsPanel).ToList();
        return names.FindLast(name => !Council().IsMatch(name) && !IsGeneric(name)) ?? names.FindLast(name => !IsGeneric(name)) ?? names.LastOrDefault();
    }

    /// <summary>The panel in "Minutes of a meeting of the Harbour Committee held at …".</summary>
    private static string? NamedIn(string sentence) =>
        PanelOfMeeting().Match(sentence) is { Success: true } match && match.Groups["panel"].Value.Trim() is var panel && IsPanel(panel) ? panel : null;

    /// <summary>"The Committee" is named in full elsewhere.</summary>
    private static bool IsGeneric(string panel) => !panel.Contains(' ', StringComparison.Ordinal) && Generic().IsMatch(panel);

    /// <summary>A name behind the date, as in "6 June 2024 HARBOUR COMMITTEE", or in the sentence that follows it.</summary>
    private static string? PanelBehind(string after, IReadOnlyList<string> lines, int index)
    {
        var rest = TimeBefore().Replace(after, "").Trim(' ', ',', '-', '–', '—');
        if (IsPanel(rest) && EndsAsBody().IsMatch(rest))
        {
            return rest;
        }

        var sentence = string.Join(' ', lines.Skip(index + 1).Where(line => line.Length > 0).Take(3).Select(Bare));
        return OtherMeeting().IsMatch(sentence) ? null : NamedIn(sentence);
    }

    private static bool IsPanel(string line) =>
        line.Length is > 2 and < 120 && (char.IsUpper(line[0]) || char.IsAsciiDigit(line[0])) && Body().IsMatch(line) && !MinutesWords().IsMatch(line)
        && !IsLabelled(line) && !ItemParagraphs.IsPurpose(line) && line[^1] is not ('.' or ':') && !Sentence().IsMatch(line);

    /// <summary>"Contact: …" and "Previous Meeting:" name no panel.</summary>
    private static bool IsLabelled(string line) => line.Contains(':', StringComparison.Ordinal);

    private MeetingHead WithPlace(string before, string after, IReadOnlyList<string> lines, List<string> above)
    {
        var next = lines.Skip(Lines).Where(line => line.Length > 0).Take(4).Select(Bare).TakeWhile(line => !BeginsText().IsMatch(line)).ToList();
        var around = string.Join(' ', [after, .. next]);
        var time = WrittenDates.FindTime(after) ?? WrittenDates.FindTime(before) ?? (TimeLine().IsMatch(around) ? WrittenDates.FindTime(around) : null);
        var venue = lines.Take(Lines + 12).Select(line => VenueLine().Match(Bare(line))).FirstOrDefault(match => match.Success)
            ?? HeldIn().Match(string.Join(' ', [.. above.TakeLast(4), before + after, .. next]));
        return this with
        {
            Time = time,
            NotATime = time is null && NotTime().Match(after) is { Success: true } rest ? rest.Groups["time"].Value.Trim() : null,
            Venue = venue.Success ? venue.Groups["venue"].Value.Trim().TrimEnd('.', ',')
                : next.Take(2).FirstOrDefault(line => line.Length < 120 && Room().IsMatch(line) && !MinutesWords().IsMatch(line) && line[^1] is not ('.' or ':')) is { } room ? PlaceLeadIn().Replace(room, "") : null,
        };
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

    internal static string Bare(string line) => line.Trim().Trim('*', '_', '#').Trim();

    [GeneratedRegex(
        @"^(?:\S*\d\S*\s+)?[\W_]*(?:present|apologies|in attendance|also present|attendance|declarations? of|yn bresennol|ymddiheuriadau|councillors?:|members:|no\.\s+item|rhif|items?$|contact|cyswllt|minutes:|cofnodion:|decision:)(?:\b|$)|^(?:Venue|Lleoliad)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BeginsText();

    [GeneratedRegex(@"\b(?:of|the|on|at|in|held)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LeadsOn();

    [GeneratedRegex(@"[.;:!?]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ended();

    [GeneratedRegex(
        @"\bminutes\b.*\b(?:was|were|be|are|is|having been|had been|as a (?:true|correct)|approved|agreed|confirmed|submitted|signed|received)\b(?! (?:also )?(?:present|in attendance|held))|\w\s(?:resolved|agreed|noted|considered|reported|explained|received)\b|^(?:at|on|since|following|from) (?:the|its|a|their)\b|\bprevious(?:ly)?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OtherMeeting();

    [GeneratedRegex(@"\b(?:was|were|is|are|be|been|has|have|had|will|that)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\W*\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?|noon)?(?:\s*(?:-|–|to)\s*\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?)?)?(?:\s+on)?(?=\W|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TimeBefore();

    [GeneratedRegex(@"[\s,]*\b(?:held )?(?:on|at|of)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DateLeadIn();

    [GeneratedRegex(@"^(?:(?:(?:draft|approved|unconfirmed|confirmed|printed|public) )*minutes\b|(?:record|notes?|proceedings) of\b|(?:agenda|decisions?|date|meeting|held|time|on|cofnodion|dyddiad|present|published|page|of the meeting)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MinutesWords();

    [GeneratedRegex(@"\b(?:(?:minutes|meeting|proceedings|record|notes)\b.{0,40}?\bof|cofnodion (?:o )?[gc]yfarfod) (?:the |a |y |yr |o'r )?(?:(?:ordinary|special|extraordinary|annual|virtual|remote) )*(?:(?:proceedings|business)(?: transacted)? (?:at|of) (?:the |a )?)?(?:meeting of (?:the )?)?(?<panel>(?!meeting\b)\S.{1,110}?)(?: meeting)?(?:,? (?:which was )?(?:held|a gynhaliwyd|at a (?:special |virtual )?meeting|at its meeting)\b.*|,? (?:on|at) (?:\w+day\b|\d).*|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PanelOfMeeting();

    [GeneratedRegex(@"\b(?:Committee|Panel|Board|Cabinet|Council|Executive|Forum|Group|Authority|Assembly|Commission|Partnership|Trust|Tribunal|Pwyllgor|Cyngor|Bwrdd|Cabinet|Panel)\b|Sub-Committee|Is-bwyllgor", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b(?:Committee|Panel|Board|Cabinet|Council|Executive|Forum|Group|Authority|Assembly|Commission|Partnership)(?: \([^)]{1,40}\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EndsAsBody();

    [GeneratedRegex(@"^(?:.* )?(?:City|County|Borough|District|Town|Parish|Metropolitan|London|Rural)? ?Council$|^Cyngor\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Council();

    [GeneratedRegex(@"^(?:Venue|Place|Location|Lleoliad)\s*:\s*(?<venue>\S.{0,150})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex VenueLine();

    [GeneratedRegex(@"\bheld (?:remotely |virtually )?(?:at|in) (?:the )?(?<venue>(?!\d)\S.{1,120}?)(?:,? (?:on|at|from|commencing|when)\b|[.;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex HeldIn();

    [GeneratedRegex(@"^(?:held )?(?:in|at) (?:the )?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceLeadIn();

    [GeneratedRegex(@"^(?:committee|panel|board|council|forum|group|authority|sub-committee|commission)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Generic();

    [GeneratedRegex(@"\s*[-–:]?\s*(?:(?:draft|public|unconfirmed)\s+)?(?:minutes|meeting)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingWords();

    [GeneratedRegex(@"\b(?:Chamber|Room|Hall|Guildhall|Centre|House|Offices?|Suite|Theatre|Civic|Library|Teams|Zoom|Siambr|Neuadd)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Room();

    [GeneratedRegex(@"\b(?:at|Time:|commenc\w+|starting|from)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeLine();

    [GeneratedRegex(@"^,?\s*(?:at\s+)?(?<time>\d{1,2}(?:[.:]\d{2})?\S{0,10})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotTime();
}
