using System.Globalization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Domain.Grammar.Phrases;

namespace MinutesPortal.Domain.Grammar;

/// <summary>Which earlier meetings' minutes a panel approved. LGA 1972 Sch 12 para 41.</summary>
public static class ApprovedMinutes
{
    private static readonly PhraseSet Forms = new(
        "(minutes|cofnodion) ... (approved|confirmed|agreed|accepted|adopted|signed|derbyn|cymeradwyo)", "minutes ... held ... (approved|confirmed|agreed|accepted|adopted|signed)", "(approve|approved|confirm|confirmed|agree|agreed|accept|accepted|adopt|adopted|sign|derbyn|cymeradwyo|cadarnhau) ... (minutes|cofnodion)");

    private static readonly PhraseSet Told = new("(minutes|cofnodion) ... (were|was|be) (taken as read and)? (approved|confirmed|agreed|accepted|adopted|signed)", "(approved|confirmed|agreed|accepted|adopted) (and signed)? (the|as) ... minutes");

    private static readonly PhraseSet Refusals = new("not (be)? (approved|agreed|accepted|confirmed|minded)", "(resubmitted|referred back|deferred)");

    /// <summary>The dates that <see cref="In(string?, string?, IEnumerable{string})"/> finds in an item, each with the entry that approves the minutes.</summary>
    public static IEnumerable<(DateOnly Date, Entry Entry)> In(AgendaItem item)
    {
        if (!item.Entries.Any(entry => MayTell(entry.Text.English)))
        {
            return [];
        }

        var texts = new[] { item.MinutesEntries.ToList(), item.DecisionEntries.ToList() };
        var found = Find(item.Title.English, item.Purpose?.English, texts.Select(entries => string.Concat(entries.Select(entry => entry.Text.English)))) ?? [];
        return found.Select(approval => (approval.Date, texts[approval.Text][Math.Min(approval.Piece, texts[approval.Text].Count - 1)]));
    }

    /// <summary>
    /// The dates of the meetings whose minutes an item's resolutions approve, confirm or have signed. Where they name none, those that its
    /// title or purpose names; empty where these do not either. Null where no minutes were approved, or they were referred back.
    /// </summary>
    /// <param name="texts">Its minutes and decision, clean.</param>
    public static IReadOnlyList<DateOnly>? In(string? title, string? purpose, IEnumerable<string> texts) =>
        Find(title, purpose, texts)?.ConvertAll(approval => approval.Date);

    /// <summary>Whether a text can approve minutes at all: most cannot, and are read no further.</summary>
    public static bool MayTell(string text) =>
        text.Contains("minutes", StringComparison.OrdinalIgnoreCase) || text.Contains("cofnodion", StringComparison.OrdinalIgnoreCase);

    /// <returns>Each date with the number of the text and of its piece that approve the minutes. Null where none does.</returns>
    private static List<(DateOnly Date, int Text, int Piece)>? Find(string? title, string? purpose, IEnumerable<string> texts)
    {
        var approving = texts.Select(text => ReadText.Of(text)).Index()
            .SelectMany(text => Approving(text.Item).Select(range => (Read: text.Item, range.From, range.To, At: (Text: text.Index, Piece: text.Item.PieceOf(range.From))))).ToList();
        if (approving.Count == 0)
        {
            return null;
        }

        var named = approving.SelectMany(range => DatesIn(range.Read.Words, range.From, range.To).Select(date => (date, range.At.Text, range.At.Piece)))
            .DistinctBy(found => found.date).ToList();
        var titled = Words.Of($"{title}\n\n{purpose}");
        return named.Count > 0 ? named : [.. DatesIn(titled, 0, titled.Count).Distinct().Select(date => (date, approving[0].At.Text, approving[0].At.Piece))];
    }

    private static IEnumerable<(int From, int To)> Approving(ReadText text) =>
        from piece in text.All
        where piece.Piece.Kind != EntryKind.DiscussionPoint && !Refusals.In(text.Words, piece.From, piece.To).Any()
            && (piece.Piece.Kind == EntryKind.Resolution ? Forms : Told).In(text.Words, piece.From, piece.To).Any()
        select (piece.From, piece.To);

    /// <summary>"25 March 2021", "2nd October, 2025", "8 June and 14 July 2022": a day or month without its own year has the next one's.</summary>
    private static IEnumerable<DateOnly> DatesIn(Words words, int from, int to)
    {
        var open = new List<(int Day, int? Month)>();
        for (var index = from; index < to; index++)
        {
            if (DateOnly.TryParseExact(words[index].Lower, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var digits))
            {
                yield return digits;
                open.Clear();
            }
            else if (DayOf(words[index].Lower) is { } day)
            {
                open.Add((day, null));
            }
            else if (WrittenDates.MonthNamed(words[index].Lower) is { } month)
            {
                open = [.. open.Select(date => (date.Day, date.Month ?? month))];
            }
            else if (words[index] is { IsNumber: true, Lower.Length: 4 } && int.TryParse(words[index].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1900)
            {
                foreach (var (dated, inMonth) in open)
                {
                    if (inMonth is { } known && dated <= DateTime.DaysInMonth(year, known))
                    {
                        yield return new(year, known, dated);
                    }
                }

                open.Clear();
            }
            else if (words[index].Lower is not ("of" or "," or "and" or "ac" or "&"))
            {
                open.Clear();
            }
        }
    }

    private static int? DayOf(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && word[digits..] is "" or "st" or "nd" or "rd" or "th" or "af" or "il" or "ydd" or "ed" or "fed" or "eg" or "ain"
            && int.Parse(word[..digits], CultureInfo.InvariantCulture) is var day and >= 1 and <= 31 ? day : null;
    }
}
