using System.Globalization;
using System.Text.RegularExpressions;
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
        foreach (var line in lines.Where(line => line.Length > 0 && !cover.Contains(line) && !IsKnown(line) && !IsTitleLine(file, line)))
        {
            var typed = ModernGovPageReader.PaperOf(line) is { } paper ? $"{paper.Title} {paper.Kind} {paper.Size}" : line;
            var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            all += words.Length;
            var missing = words.Where(word => !KnownWord().IsMatch(word) && !WordsOf(word).ToList().TrueForAll(part => Take(left, part))).ToList();
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
        ModernGovPageReader.LabelOf(line) is not null || ModernGovPageReader.IsNoise(line) || ModernGovPageReader.IsWithheld(line) || ModernGovPageReader.IsCutShort(line)
        || ModernGovPageReader.MeetingHeading(line) is not null || PageWords().IsMatch(line);

    /// <summary>Whether the line is the title from which panel, date and time of the meeting were read.</summary>
    private static bool IsTitleLine(SourceFile file, string line) =>
        line.Length < 300 && Domain.Texts.WrittenDates.TryFind(line, out var date, out _) && file.Meetings.Select(meeting => meeting.Date).Concat(file.Unplaced.Select(part => part.Date ?? default)).Contains(date)
        && WordsOf(line).Count() <= 20;

    private static IEnumerable<string> WordsOf(string text) =>
        Word().Matches(text).Select(match => match.Value.ToLower(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:(?:pdf|html|word|doc|excel|xls|ppt|icon|eicon|item|eitem|minute|cofnod)\W*|Venue:|Contact:|Lleoliad:|Cyswllt:|View|directions|Minutes:|Decision:|Additional|Supporting|documents:|No\.|Item)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex KnownWord();

    [GeneratedRegex(
        @"^(?:(?:Agenda|Rhaglen)(?:,? (?:decisions|and|a|draft|minutes|chofnodion))*|Decisions|Minutes|Items?|Eitemau|No\.?\s*\|?\s*Item\s*\|?|Rhif\.?\s*\|?\s*[Ee]item\s*\|?|Agenda item|Eitem agenda|Issue - (?:decisions|meetings)|Issue details|Decision details|(?:•\s*)?View directions)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageWords();
}
