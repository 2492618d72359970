using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>Says when two sources show the same item of business, and makes one of the two.</summary>
internal static class ItemMatching
{
    /// <summary>Which of these items another source shows again; null where none is, or where it cannot be told.</summary>
    /// <param name="items">In the order of their source, and without those found already: of two that are alike, the first is meant.</param>
    public static SourceItem? Find(SourceItem again, IReadOnlyList<SourceItem> items)
    {
        var possible = items.Where(item =>
            (again.OldId is null || item.OldId is null || again.OldId == item.OldId) && !Wordings.NumbersDiffer(item.Number, again.Number)).ToList();
        return items.FirstOrDefault(item => again.OldId is not null && again.OldId == item.OldId)
            ?? possible.Find(item => item.Number is not null && again.Number is not null && Wordings.AreSame(item.Title, again.Title))
            ?? possible.Find(item => Wordings.AreSame(item.Title, again.Title))
            ?? possible.Find(item => (item.Title is null || again.Title is null) && item.Number is not null && again.Number is not null && SayNothingElse(item, again))
            ?? possible.Find(item => item.Title is null && again.Title is null && Wordings.AreSame(item.Purpose, again.Purpose) && SayNothingElse(item, again))
            ?? Only(possible, item => Wordings.AreSame(item.Purpose, again.Purpose))
            ?? possible.Find(item => (HasNoHeading(item) || HasNoHeading(again)) && Wordings.AreOneText(item.Minutes, again.Minutes))
            ?? possible.Find(item => HasNoHeading(item) && HasNoHeading(again) && item.Documents.Any(document => again.Documents.Any(other => AreSame(document, other))));
    }

    /// <summary>One item of two: each fills the other's gaps, the fuller text wins, and what differs otherwise stays as the first has it.</summary>
    /// <param name="differs">Told what differs: the part of the item.</param>
    /// <param name="secondIsNewer">The second is what the same source says now: what differs is as it has it.</param>
    public static SourceItem Merge(SourceItem first, SourceItem second, Action<string> differs, bool secondIsNewer = false)
    {
        string? Choose(string part, string? one, string? other)
        {
            if (other is null || Wordings.OnlyLacksLines(other, one))
            {
                return one;
            }

            if (one is null || Wordings.OnlyLacksLines(one, other) || secondIsNewer)
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
            Title = Choose("title", first.Title, second.Title),
            Issue = first.Issue is null || (first.Issue.OldId is null && second.Issue?.OldId is not null) ? second.Issue : first.Issue,
        };
        if (first.IsRestricted || second.IsRestricted)
        {
            // Whoever else shows it: what one source withholds does not come in.
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

    /// <summary>Number and title: all that comes in of an item that the source withholds.</summary>
    public static SourceItem Withheld(SourceItem item) =>
        item with { IsRestricted = true, Purpose = null, Decision = null, Minutes = null, Documents = [] };

    /// <summary>Puts items that the list does not have where their numbers belong; those without a number come last.</summary>
    public static void Insert<T>(List<T> list, IEnumerable<T> more, Func<T, string?> numberOf)
    {
        foreach (var item in more)
        {
            var order = Wordings.OrderOf(numberOf(item));
            var place = order is null ? -1 : list.FindIndex(other => Wordings.OrderOf(numberOf(other)) is { } its && Comparer<(int, string)>.Default.Compare(its, order.Value) > 0);
            list.Insert(place < 0 ? list.Count : place, item);
        }
    }

    /// <summary>The same paper, by its old id or, where one of them has none, its title.</summary>
    public static bool AreSame(SourceDocument one, SourceDocument other) =>
        one.OldId is not null && other.OldId is not null ? one.OldId == other.OldId : Wordings.AreSame(one.Title, other.Title);

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
            merged[index] = new(known.OldId ?? document.OldId, known.Title, known.Kind ?? document.Kind, known.Size ?? document.Size, known.Address ?? document.Address);
        }

        return merged;
    }

    /// <summary>In words, for a remark.</summary>
    public static string NameOf(SourceItem item) => string.Join(' ', new[] { "item", item.Number, item.Title is null ? null : $"“{item.Title}”" }.OfType<string>());

    private static bool SayNothingElse(SourceItem one, SourceItem other) =>
        (one.Purpose is null || other.Purpose is null || Wordings.AreSame(one.Purpose, other.Purpose))
        && (one.Decision is null || other.Decision is null || Wordings.AreOneText(one.Decision, other.Decision))
        && (one.Minutes is null || other.Minutes is null || Wordings.AreOneText(one.Minutes, other.Minutes));

    private static bool HasNoHeading(SourceItem item) => item is { Title: null, Number: null };

    private static SourceItem? Only(List<SourceItem> items, Func<SourceItem, bool> fits) =>
        items.Where(fits).Take(2).ToList() is [var only] ? only : null;
}
