using MinutesPortal.Import.Exempt;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>Merges two items that <see cref="UnmatchedItems"/> found to be the same.</summary>
internal static class ItemMatching
{
    /// <summary>Whether only the safe title of the item is known.</summary>
    public static bool IsHeldBack(SourceItem item) => item is { IsRestricted: true, Title: ExemptMatter.SafeTitle };

    /// <summary>Merges two items. Each fills the other's gaps, the fuller text wins, and where texts differ otherwise the first wins.</summary>
    /// <param name="differs">Called with the name of each part that differs.</param>
    /// <param name="secondIsNewer">Whether the second is a newer version from the same source. Then the second wins where texts differ.</param>
    public static SourceItem Merge(SourceItem first, SourceItem second, Action<string> differs, bool secondIsNewer = false)
    {
        string? Choose(string part, string? one, string? other)
        {
            if (other is null || LenientComparison.OnlyLacksLines(other, one))
            {
                return one;
            }

            if (one is null || LenientComparison.OnlyLacksLines(one, other) || secondIsNewer)
            {
                return other;
            }

            differs(part);
            return one;
        }

        var merged = first with
        {
            OldId = first.OldId ?? second.OldId,
            Number = Choose("number", first.Number, second.Number),
            MinuteNumber = Choose("number of the minute", first.MinuteNumber, second.MinuteNumber),
        };
        if ((first.HeldBack ?? second.HeldBack) is { } heldBack)
        {
            // A title that the source itself shows of an item that it restricts is public already.
            var title = new[] { first, second }.FirstOrDefault(item => item is { IsRestricted: true, HeldBack: null })?.Title ?? ExemptMatter.SafeTitle;
            return Withheld(merged) with { Title = title, Issue = null, HeldBack = heldBack, Restriction = first.Restriction ?? second.Restriction };
        }

        merged = merged with
        {
            Title = Choose("title", first.Title, second.Title),
            Issue = first.Issue is null || (first.Issue.OldId is null && second.Issue?.OldId is not null) ? second.Issue : first.Issue,
        };
        if (first.IsRestricted || second.IsRestricted)
        {
            // What one source withholds is not imported, even if another source shows it.
            return Withheld(merged) with { Restriction = first.Restriction ?? second.Restriction };
        }

        return merged with
        {
            Purpose = Choose("purpose", first.Purpose, second.Purpose),
            Decision = Choose("decision", first.Decision, second.Decision),
            Minutes = Choose("minutes", first.Minutes, second.Minutes),
            Documents = Documents(first.Documents, second.Documents),
        };
    }

    /// <summary>Reduces an item to number and title, the only parts that are imported if the source withholds it.</summary>
    public static SourceItem Withheld(SourceItem item) =>
        item with { IsRestricted = true, Purpose = null, Decision = null, Minutes = null, Documents = [] };

    /// <summary>Inserts items in the order of their numbers. Items without a number are added at the end.</summary>
    public static void Insert<T>(List<T> list, IEnumerable<T> more, Func<T, string?> numberOf)
    {
        foreach (var item in more)
        {
            var order = LenientComparison.OrderOf(numberOf(item));
            var place = order is null
                ? -1
                : list.FindIndex(
                    other => LenientComparison.OrderOf(numberOf(other)) is { } its && Comparer<(int, string)>.Default.Compare(its, order.Value) > 0);
            list.Insert(place < 0 ? list.Count : place, item);
        }
    }

    /// <summary>Whether both are the same paper, by old id or, if one has none, by title.</summary>
    public static bool AreSame(SourceDocument one, SourceDocument other) =>
        one.OldId is not null && other.OldId is not null ? one.OldId == other.OldId : LenientComparison.AreSame(one.Title, other.Title);

    private static List<SourceDocument> Documents(IReadOnlyList<SourceDocument> first, IReadOnlyList<SourceDocument> second)
    {
        var merged = first.ToList();
        foreach (var document in second)
        {
            var index = merged.FindIndex(known => AreSame(known, document));
            if (index < 0)
            {
                merged.Add(document);
                continue;
            }

            var known = merged[index];
            merged[index] = new(
                known.OldId ?? document.OldId, known.Title, known.Kind ?? document.Kind, known.Size ?? document.Size, known.Address ?? document.Address);
        }

        return merged;
    }

    /// <summary>The number and title in words, for remarks.</summary>
    public static string NameOf(SourceItem item) =>
        string.Join(' ', new[] { "item", item.Number, item.Title is null ? null : $"“{item.Title}”" }.OfType<string>());
}
