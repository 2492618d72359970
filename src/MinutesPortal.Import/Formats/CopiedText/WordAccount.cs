using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Import.Formats.ModernGovPages;

namespace MinutesPortal.Import.Formats.CopiedText;

/// <summary>Counts the words of a source against those in the fields that were read from it. What is in no field was not understood.</summary>
internal static partial class WordAccount
{
    /// <param name="lines">The lines of the source, without the frame of its page.</param>
    public static SourceFile Complete(SourceFile file, IEnumerable<string> lines)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in FieldsOf(file).OfType<string>().SelectMany(WordsOf))
        {
            left[word] = left.GetValueOrDefault(word) + 1;
        }

        var cover = file.Meetings.Select(meeting => meeting.Cover).Concat(file.Unplaced.Select(part => part.Cover)).OfType<string>().SelectMany(text => text.Split('\n')).ToHashSet(StringComparer.Ordinal);
        var (all, notUnderstood) = (0, new List<string>());
        foreach (var line in lines.Where(line => line.Length > 0 && !cover.Contains(line) && !IsKnown(line) && !IsHeadingOf(file, line)))
        {
            var rest = RestOfTitle(file, line);
            var typed = rest ?? (ModernGovPageReader.PaperOf(line) is { } paper ? $"{paper.Title} {paper.Kind} {paper.Size}" : line);
            var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            all += words.Length;
            var missing = words.Where(word => !KnownWord().IsMatch(word) && !(rest is not null && TitleWord().IsMatch(word)) && !WordsOf(word).ToList().TrueForAll(part => Take(left, part))).ToList();
            if (missing.Count > 0)
            {
                notUnderstood.Add(string.Join(' ', missing));
            }
        }

        return file with { Words = all, NotUnderstood = notUnderstood };
    }

    private static bool Take(Dictionary<string, int> left, string word)
    {
        if (left.GetValueOrDefault(word) is not (> 0 and var count))
        {
            return false;
        }

        left[word] = count - 1;
        return true;
    }

    private static IEnumerable<string?> FieldsOf(SourceFile file) =>
        file.Meetings.SelectMany(meeting => meeting.Items.SelectMany(FieldsOf).Concat([meeting.Venue, meeting.Contact, meeting.Head]))
            .Concat(file.Unplaced.SelectMany(part => part.Items.SelectMany(FieldsOf).Concat([part.NotADate, part.Venue, part.Contact, part.Head])));

    private static IEnumerable<string?> FieldsOf(SourceItem item) =>
        item.Documents.Where(paper => paper.Title != item.Title).SelectMany(paper => new[] { paper.Title, paper.Kind, paper.Size })
            .Concat(item.Documents.Where(paper => paper.Title == item.Title).SelectMany(paper => new[] { paper.Kind, paper.Size }))
            .Concat([item.Number, item.MinuteNumber, item.Title, item.Purpose, item.Decision, item.Minutes, item.Issue?.Title]);

    /// <summary>Labels, headings of pages and links: they say what stands beside them.</summary>
    private static bool IsKnown(string line) =>
        ModernGovPageReader.LabelOf(line) is not null || ModernGovPageReader.IsNoise(line) || PageWords().IsMatch(line);

    /// <summary>Whether it is the panel's name above the date, or the heading of one of the meetings on an issue page.</summary>
    private static bool IsHeadingOf(SourceFile file, string line) =>
        file.Meetings.Any(meeting => meeting.Panel.Name.Equals(line, StringComparison.OrdinalIgnoreCase)) || (ModernGovPageReader.MeetingHeading(line) is { Meeting: var named } && file.Meetings.Any(meeting => meeting.Panel.Name == named.Panel.Name && meeting.Date == named.Date));

    /// <summary>The title from which panel and date of the meeting were read, without them; null for any other line.</summary>
    private static string? RestOfTitle(SourceFile file, string line)
    {
        if (line.Length > 300 || !WrittenDates.TryFind(line, out var date, out var place))
        {
            return null;
        }

        var meeting = file.Meetings.FirstOrDefault(meeting => meeting.Date == date && line.Contains(meeting.Panel.Name, StringComparison.OrdinalIgnoreCase));
        var isDate = meeting is not null || file.Meetings.Any(other => other.Date == date && place.Start.Value < 60) || file.Unplaced.Any(part => part.Date == date);
        var rest = line[..place.Start.Value] + " " + line[place.End.Value..];
        return !isDate ? null : meeting is null ? rest : rest.Replace(meeting.Panel.Name, " ", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> WordsOf(string text) =>
        Word().Matches(text).Select(match => match.Value.ToLower(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:(?:pdf|html|word|doc|excel|xls|ppt|icon|eicon|item|eitem|minute|cofnod)\W*|Venue:|Contact:|Lleoliad:|Cyswllt:|View|directions|Minutes:|Decision:|Additional|Supporting|documents:|No\.|Item)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex KnownWord();

    [GeneratedRegex(@"^\W*(?:\d{1,2}(?:[.:]?\d{2})?|[ap]\.?m|noon|hours|hrs|at|on|of|for|the|held|agenda|minutes|decisions|draft|meeting|cancelled|postponed|a|o'r|gloch)?\W*$|^\d{1,2}(?:[.:]\d{2})?[ap]\.?m\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TitleWord();

    [GeneratedRegex(
        @"^(?:(?:Agenda|Rhaglen)(?:,? (?:decisions|and|a|draft|minutes|chofnodion))*|Decisions|Minutes|Items?|Eitemau|No\.?\s*\|?\s*Item\s*\|?|Rhif\.?\s*\|?\s*[Ee]item\s*\|?|Agenda item|Eitem agenda|Issue - (?:decisions|meetings)|Issue details|Decision details|(?:•\s*)?View directions)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageWords();
}
