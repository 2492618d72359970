using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>
/// The items of a meeting that another source has not shown again yet, in the order of their source. The texts that are compared are
/// prepared once, so that the work does not grow with the square of their length.
/// </summary>
internal sealed class UnmatchedItems(IEnumerable<SourceItem> items)
{
    private readonly List<Candidate> _left = [.. items.Select(item => new Candidate(item))];

    /// <summary>The items that no other source has shown again.</summary>
    public IEnumerable<SourceItem> Left => _left.Select(candidate => candidate.Item);

    /// <summary>Finds the item that another source shows again, and takes it out; null if there is none, or if it is ambiguous. Of two equal items the first matches.</summary>
    public SourceItem? Take(SourceItem again)
    {
        var found = Find(new(again));
        if (found is not null)
        {
            _left.Remove(found);
        }

        return found?.Item;
    }

    /// <summary>Finds the open item with the same number, whatever it says, and takes it out; null if there is none.</summary>
    public SourceItem? TakeNumber(SourceItem again)
    {
        var found = again.IsRestricted ? null : _left.Find(item => !item.Item.IsRestricted && HaveSameNumber(item.Item, again));
        if (found is not null)
        {
            _left.Remove(found);
        }

        return found?.Item;
    }

    private Candidate? Find(Candidate again) =>
        _left.Find(item => again.Item.OldId is not null && again.Item.OldId == item.Item.OldId)
        ?? (again.IsHeldBack ? null : FindRead(again))
        // An item that is held back is known by what it says, and once it is published by its numbers.
        ?? _left.Find(
            item => item.IsHeldBack && again.IsHeldBack && (item.Item.Number, item.Item.MinuteNumber) == (again.Item.Number, again.Item.MinuteNumber))
        ?? _left.Find(item => (item.IsClosed || again.IsClosed) && HaveSameNumber(item.Item, again.Item));

    private Candidate? FindRead(Candidate again)
    {
        var possible = _left.FindAll(item => !item.IsHeldBack
            && (again.Read.OldId is null || item.Read.OldId is null || again.Read.OldId == item.Read.OldId)
            && (item.Number is null || again.Number is null || item.Number == again.Number));
        return possible.Find(item => item.Number is not null && again.Number is not null && AreSame(item.Title, again.Title))
            ?? possible.Find(item => AreSame(item.Title, again.Title))
            ?? possible.Find(
                item => (item.Read.Title is null || again.Read.Title is null) && item.Number is not null && again.Number is not null && SayNothingElse(item, again))
            ?? possible.Find(
                item => item.Read.Title is null && again.Read.Title is null && AreSame(item.Purpose, again.Purpose) && SayNothingElse(item, again))
            ?? Only(possible.FindAll(item => AreSame(item.Purpose, again.Purpose)))
            ?? possible.Find(item => (item.HasNoHeading || again.HasNoHeading) && LenientComparison.AreOneText(item.Minutes, again.Minutes))
            ?? possible.Find(
                item => item.HasNoHeading && again.HasNoHeading && item.Read.Documents.Any(document => again.Read.Documents.Any(other => ItemMatching.AreSame(document, other))));
    }

    private static bool AreSame(string one, string other) => one.Length > 0 && one == other;

    private static bool HaveSameNumber(SourceItem one, SourceItem other) =>
        (one.Number is not null && one.Number == other.Number) || (one.MinuteNumber is not null && one.MinuteNumber == other.MinuteNumber);

    private static bool SayNothingElse(Candidate one, Candidate other) =>
        (one.Read.Purpose is null || other.Read.Purpose is null || AreSame(one.Purpose, other.Purpose))
        && (one.Read.Decision is null || other.Read.Decision is null || LenientComparison.AreOneText(one.Decision, other.Decision))
        && (one.Read.Minutes is null || other.Read.Minutes is null || LenientComparison.AreOneText(one.Minutes, other.Minutes));

    private static Candidate? Only(List<Candidate> items) => items is [var only] ? only : null;

    /// <summary>An item with its texts as they are compared.</summary>
    private sealed class Candidate(SourceItem item)
    {
        private List<string>? _decision;
        private List<string>? _minutes;

        public SourceItem Item { get; } = item;

        /// <summary>The item as it was read, although it is held back.</summary>
        public SourceItem Read { get; } = item.HeldBack?.AsRead ?? item;

        /// <summary>Whether only the safe title is known, as of an item that was held back and published.</summary>
        public bool IsHeldBack { get; } = item.HeldBack is null && ItemMatching.IsHeldBack(item);

        public bool IsClosed => IsHeldBack || Item.HeldBack is not null;

        public bool HasNoHeading => Read is { Title: null, Number: null };

        public string Title { get; } = LenientComparison.KeyOf((item.HeldBack?.AsRead ?? item).Title);

        public string Purpose { get; } = LenientComparison.KeyOf((item.HeldBack?.AsRead ?? item).Purpose);

        public string? Number { get; } = item.Number is null ? null : LenientComparison.KeyOf(item.Number).TrimEnd('.', ')');

        public List<string> Decision => _decision ??= LenientComparison.LinesOf(Read.Decision);

        public List<string> Minutes => _minutes ??= LenientComparison.LinesOf(Read.Minutes);
    }
}
