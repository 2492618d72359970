using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar;

/// <summary>Writes an item's texts as entries, so that a sentence which stays the same keeps its citation id.</summary>
internal static class EntryList
{
    /// <summary>An edited entry is the same one while it shares at least this part of its words.</summary>
    private const double SameEntry = 0.5;

    public static IEnumerable<Entry> In(IEnumerable<Entry> entries, EntryPlace place) =>
        entries.Where(entry => entry.PositionIn(place) is not null).OrderBy(entry => entry.PositionIn(place));

    /// <summary>The text whose pieces these are; null where there are none.</summary>
    public static BilingualText? Join(IEnumerable<Entry> entries)
    {
        var pieces = entries.Select(entry => entry.Text).ToList();
        return pieces.Count == 0 ? null : new(
            string.Concat(pieces.Select(piece => piece.English)),
            pieces.Any(piece => piece.Welsh is not null) ? string.Concat(pieces.Select(piece => piece.Welsh)) : null);
    }

    /// <summary>Makes the entries of one text those of <paramref name="source"/>, and leaves the other text as it is.</summary>
    /// <returns>Entries that the other text still has as they were, each with the id of what it became in this one.</returns>
    public static IReadOnlyList<(string Earlier, string Later)> Write(List<Entry> entries, BilingualText source, EntryPlace place)
    {
        var earlier = In(entries, place).ToList();
        foreach (var entry in earlier)
        {
            entry.Place(place, null);
        }

        var written = Divide(SourceText.Clean(source));
        var split = InheritIds(earlier, written);
        for (var position = 0; position < written.Count; position++)
        {
            // A resolution that both texts carry is one.
            var entry = entries.Find(other => other is Resolution && written[position] is Resolution && other.Text == written[position].Text && other.PositionIn(place) is null && !IsNowhere(other))
                ?? written[position];
            entry.Place(place, position);
            if (entry == written[position])
            {
                entries.Add(entry);
            }
        }

        entries.RemoveAll(IsNowhere);
        Sort(entries);
        return split;
    }

    /// <summary>As the minutes have them, then what only the decision has. The database returns them in this order too.</summary>
    public static void Sort(List<Entry> entries) =>
        entries.Sort((one, other) => Place(one).CompareTo(Place(other)));

    private static (int, int) Place(Entry entry) => (entry.MinutesPosition ?? int.MaxValue, entry.DecisionPosition ?? int.MaxValue);

    private static bool IsNowhere(Entry entry) => entry is { DecisionPosition: null, MinutesPosition: null };

    private static List<Entry> Divide(BilingualText source)
    {
        var entries = Division.Of(source.English).Select(piece => Entry.From(piece)).ToList();
        if (source.Welsh is not { Length: > 0 } welsh)
        {
            return entries;
        }

        // The Welsh is divided as the English is; what is left over belongs to the last entry, so that nothing is lost.
        if (entries.Count == 0)
        {
            entries.Add(Entry.From(new Piece(EntryKind.Narrative, null, null, 0, "", Confidence.Certain)));
        }

        foreach (var (index, piece) in Division.Of(welsh).Index())
        {
            entries[Math.Min(index, entries.Count - 1)].AddWelsh(piece.Text);
        }

        return entries;
    }

    private static List<(string Earlier, string Later)> InheritIds(List<Entry> earlier, List<Entry> written)
    {
        var split = new List<(string, string)>();
        var left = earlier.ToList();
        var changed = written.Where(entry => !TakeFrom(left, entry, left.Find(other => IsSameKind(other, entry) && other.Text == entry.Text), split)).ToList();
        foreach (var entry in changed)
        {
            var likest = left.Where(other => IsSameKind(other, entry)).MaxBy(other => Likeness(other.Text.English, entry.Text.English));
            TakeFrom(left, entry, likest is not null && Likeness(likest.Text.English, entry.Text.English) >= SameEntry ? likest : null, split);
        }

        return split;
    }

    private static bool IsSameKind(Entry one, Entry other) => one.GetType() == other.GetType();

    private static bool TakeFrom(List<Entry> left, Entry entry, Entry? earlier, List<(string Earlier, string Later)> split)
    {
        if (earlier is null)
        {
            return false;
        }

        entry.TakeIdOf(earlier);
        if (!IsNowhere(earlier))
        {
            entry.TakeAnotherId(); // the other text still has that one as it was, under its own id
            split.Add((earlier.Id, entry.Id));
        }

        left.Remove(earlier);
        return true;
    }

    /// <summary>How much of their words two texts share, from 0 to 1.</summary>
    private static double Likeness(string one, string other)
    {
        var words = WordsOf(one);
        var otherWords = WordsOf(other);
        var shared = words.Count(otherWords.Contains);
        return words.Count + otherWords.Count == shared ? 1 : (double)shared / (words.Count + otherWords.Count - shared);
    }

    private static HashSet<string> WordsOf(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
