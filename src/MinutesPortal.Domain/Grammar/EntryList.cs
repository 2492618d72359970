using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar;

/// <summary>Writes an item's texts as entries, so that a sentence which stays the same keeps its citation id.</summary>
internal static class EntryList
{
    /// <summary>An edited entry is the same one while it shares at least this part of its words.</summary>
    private const double SameEntry = 0.5;

    /// <summary>Of changed entries with earlier ones: about a second's work.</summary>
    private const int MostComparisons = 1_000_000;

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
    /// <param name="cutOut">Entries that may come back, with their ids and corrections.</param>
    /// <returns>Entries that the other text still has as they were, each with the id of what it became in this one.</returns>
    public static IReadOnlyList<(string Earlier, string Later)> Write(List<Entry> entries, BilingualText source, EntryPlace place, IReadOnlyList<Entry> cutOut) =>
        Replace(entries, Divide(SourceText.Clean(source), [.. In(entries, place), .. cutOut]), place, cutOut);

    /// <summary>Makes these the entries of one text, and leaves the other text as it is.</summary>
    /// <inheritdoc cref="Write"/>
    public static IReadOnlyList<(string Earlier, string Later)> Replace(List<Entry> entries, IReadOnlyList<Entry> written, EntryPlace place, IReadOnlyList<Entry>? cutOut = null)
    {
        var earlier = In(entries, place).ToList();
        foreach (var entry in earlier)
        {
            entry.Place(place, null);
        }

        var split = InheritIds(earlier, written, cutOut ?? []);
        for (var position = 0; position < written.Count; position++)
        {
            // A resolution that both texts carry is one.
            var entry = entries.Find(other => other is Resolution && written[position] is Resolution && other.Text == written[position].Text && other.PositionIn(place) is null && !IsNowhere(other))
                ?? written[position];
            entry.Place(place, position);
            entry.TakeCorrectionOf(written[position]);
            if (entry == written[position])
            {
                entries.Add(entry);
            }
        }

        entries.RemoveAll(IsNowhere);
        Sort(entries);
        return split;
    }

    /// <summary>Puts a mark in the place of words. They may begin in one entry and end in another. Every entry keeps its marker and its id.</summary>
    /// <returns>Whether any entry has changed.</returns>
    public static bool Remove(IReadOnlyList<Entry> entries, SoughtWords words)
    {
        var english = PlacesIn(entries, words, entry => entry.Text.English);
        var welsh = PlacesIn(entries, words, entry => entry.Text.Welsh ?? "");
        foreach (var entry in entries.Where(entry => english.ContainsKey(entry) || welsh.ContainsKey(entry)))
        {
            entry.Rewrite(new(
                SoughtWords.Replace(entry.Text.English, english.GetValueOrDefault(entry, []), SoughtWords.Mark),
                entry.Text.Welsh is { } text ? SoughtWords.Replace(text, welsh.GetValueOrDefault(entry, []), SoughtWords.WelshMark) : null));
        }

        return english.Count + welsh.Count > 0;
    }

    private static Dictionary<Entry, SortedSet<SoughtWords.Place>> PlacesIn(IReadOnlyList<Entry> entries, SoughtWords words, Func<Entry, string> textOf)
    {
        var found = new Dictionary<Entry, SortedSet<SoughtWords.Place>>();
        foreach (var place in new[] { EntryPlace.Decision, EntryPlace.Minutes })
        {
            var start = 0;
            var inOrder = In(entries, place).ToList();
            var sought = words.PlacesIn(string.Concat(inOrder.Select(textOf)));
            foreach (var entry in inOrder)
            {
                var text = textOf(entry);
                foreach (var part in sought.Select(one => PartIn(text, start, one, entry.Marker)).OfType<SoughtWords.Place>())
                {
                    (found.TryGetValue(entry, out var parts) ? parts : found[entry] = new(Comparer<SoughtWords.Place>.Create((one, other) => one.Start.CompareTo(other.Start)))).Add(part);
                }

                start += text.Length;
            }
        }

        return found;
    }

    /// <summary>The part of an entry that a place in the whole text covers, without its marker and the white space at its end; null for none.</summary>
    private static SoughtWords.Place? PartIn(string text, int start, SoughtWords.Place place, string? marker)
    {
        var afterMarker = marker is null ? 0 : text.IndexOf(marker, StringComparison.Ordinal) + marker.Length;
        var (from, to) = (Math.Max(place.Start - start, afterMarker), Math.Min(place.End - start, text.TrimEnd().Length));
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from < to ? new(from, to, place.IsAddress) : null;
    }

    /// <summary>As the minutes have them, then what only the decision has. The database returns them in this order too.</summary>
    public static void Sort(List<Entry> entries) =>
        entries.Sort((one, other) => Place(one).CompareTo(Place(other)));

    private static (int, int) Place(Entry entry) => (entry.MinutesPosition ?? int.MaxValue, entry.DecisionPosition ?? int.MaxValue);

    private static bool IsNowhere(Entry entry) => entry is { DecisionPosition: null, MinutesPosition: null };

    private static List<Entry> Divide(BilingualText source, IReadOnlyList<Entry> before)
    {
        var entries = KeptCorrections.In(Division.Of(source.English), [.. before.Select(entry => entry.ToPiece())]).Select(piece => Entry.From(piece)).ToList();
        if (source.Welsh is not { Length: > 0 } welsh)
        {
            return entries;
        }

        // The Welsh is divided as the English is; what is left over belongs to the last entry, so that nothing is lost.
        if (entries.Count == 0)
        {
            entries.Add(Entry.From(new Piece(EntryKind.Narrative, null, null, 0, "", Confidence.Certain)));
        }

        // What was cut off has no Welsh of its own: that stays with the first part.
        var withoutWelsh = before.Where(entry => entry is { IsCorrected: true, Text.Welsh: "" }).Select(entry => entry.Text.English.Trim()).ToHashSet();
        var withWelsh = entries.FindAll(entry => entry.IsCorrected != true || !withoutWelsh.Contains(entry.Text.English.Trim()));
        withWelsh = withWelsh.Count == 0 ? entries : withWelsh;
        foreach (var (index, piece) in KeptCorrections.In(Division.Of(welsh), [.. before.Select(entry => entry.ToWelshPiece())]).Index())
        {
            withWelsh[Math.Min(index, withWelsh.Count - 1)].AddWelsh(piece);
        }

        foreach (var entry in entries.Except(withWelsh))
        {
            entry.Rewrite(entry.Text with { Welsh = "" });
        }

        return entries;
    }

    private static List<(string Earlier, string Later)> InheritIds(List<Entry> earlier, IReadOnlyList<Entry> written, IReadOnlyList<Entry> cutOut)
    {
        var split = new List<(string, string)>();
        var (left, back) = (earlier.ToList(), cutOut.Reverse().ToList());
        var changed = written
            .Where(entry => !TakeFrom(left, entry, left.Find(other => other.Id == entry.Id), split)).ToList()
            .FindAll(entry => !TakeFrom(left, entry, left.Find(other => (IsSameKind(other, entry) || entry.IsCorrected == true) && other.Text == entry.Text), split))
            .FindAll(entry => !ComesBack(entry, back));
        if ((long)changed.Count * left.Count > MostComparisons)
        {
            return split; // a text that is rewritten from end to end
        }

        var words = left.ToDictionary(entry => entry, entry => WordsOf(entry.Text.English));
        foreach (var entry in changed)
        {
            var itsWords = WordsOf(entry.Text.English);
            var likest = left.Where(other => IsSameKind(other, entry)).MaxBy(other => Likeness(words[other], itsWords));
            TakeFrom(left, entry, likest is not null && Likeness(words[likest], itsWords) >= SameEntry ? likest : null, split);
        }

        return split;
    }

    /// <summary>Gives an entry the id of the one with the same words that was cut out last.</summary>
    private static bool ComesBack(Entry entry, List<Entry> cutOut)
    {
        var words = entry.Text.English.Trim();
        if (words.Length == 0 || cutOut.Find(other => (IsSameKind(other, entry) || entry.IsCorrected == true) && other.Text.English.Trim() == words) is not { } cut)
        {
            return false;
        }

        entry.TakeIdOf(cut);
        cutOut.Remove(cut);
        return true;
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
    private static double Likeness(HashSet<string> words, HashSet<string> otherWords)
    {
        var shared = words.Count(otherWords.Contains);
        return words.Count + otherWords.Count == shared ? 1 : (double)shared / (words.Count + otherWords.Count - shared);
    }

    private static HashSet<string> WordsOf(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
