using MinutesPortal.Domain;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>One meeting, combined from everything the files say about it.</summary>
public sealed class MatchedMeeting
{
    private readonly List<string> _files = [];

    public MatchedMeeting(MatchedPanel panel, MeetingInFile first)
    {
        (Panel, Meeting) = (panel, first.Meeting with
        {
            Items = [.. first.Meeting.Items.Select(item => item.IsRestricted ? ItemMatching.Withheld(item) : item)],
        });
        _files.Add(first.File);
    }

    public MatchedPanel Panel { get; }

    public SourceMeeting Meeting { get; private set; }

    /// <summary>The files that show the meeting, without repeats.</summary>
    public IEnumerable<string> Files => _files.Distinct();

    /// <summary>The panel and date in words, for remarks.</summary>
    public string Name => $"{Panel.Source.Name}, {Meeting.Date.InWords()}";

    public void Add(MeetingInFile again, List<ImportRemark> conflicts)
    {
        var (first, second) = (Meeting, again.Meeting);
        void Differs(string part) =>
            conflicts.Add(new($"{Name}, {part}", $"{again.File} differs from {string.Join(" and ", Files)}. The first file was used."));
        T? Choose<T>(string part, T? one, T? other)
        {
            if (one is not null && other is not null && !LenientComparison.AreSame(one.ToString(), other.ToString()))
            {
                Differs(part);
            }

            return one is not null ? one : other;
        }

        Meeting = first with
        {
            Host = first.Host ?? second.Host,
            OldId = first.OldId ?? second.OldId,
            Time = Choose("time", first.Time, second.Time),
            Venue = Choose("place", first.Venue, second.Venue),
            Directions = Choose("directions", first.Directions, second.Directions),
            Contact = Choose("contact", first.Contact, second.Contact),
            TimeNotUnderstood = first.TimeNotUnderstood ?? second.TimeNotUnderstood,
            State = Choose("status", first.State, second.State),
            StateAsTyped = first.State is null ? second.StateAsTyped : first.StateAsTyped,
            IsExtraordinary = Choose("kind of meeting", first.IsExtraordinary, second.IsExtraordinary),
            IsWhole = first.IsWhole || second.IsWhole,
            Head = first.Head ?? second.Head,
            Introduction = first.Introduction ?? second.Introduction,
            Items = Items(first, second, Differs),
            WithheldPapers = [.. first.WithheldPapers, .. second.WithheldPapers],
            Withholdings = [.. first.Withholdings, .. second.Withholdings],
            Attendees = [.. first.Attendees, .. NotIn(first.Attendees, second.Attendees)],
        };
        _files.Add(again.File);
    }

    /// <summary>The people of a second list who are not in the first, by id or, if one has none, by name.</summary>
    private static IEnumerable<SourceAttendee> NotIn(IReadOnlyList<SourceAttendee> first, IReadOnlyList<SourceAttendee> second)
    {
        var ids = first.Select(known => known.PersonOldId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = first.Where(known => known.PersonOldId is null).Select(known => LenientComparison.KeyOf(known.Name)).ToHashSet(StringComparer.Ordinal);
        var allNames = first.Select(known => LenientComparison.KeyOf(known.Name)).ToHashSet(StringComparer.Ordinal);
        return second.Where(attendee => attendee.PersonOldId is { } id
            ? !ids.Contains(id) && !names.Contains(LenientComparison.KeyOf(attendee.Name))
            : !allNames.Contains(LenientComparison.KeyOf(attendee.Name)));
    }

    private static List<SourceItem> Items(SourceMeeting first, SourceMeeting second, Action<string> differs)
    {
        var items = first.Items.ToList();
        var places = new Dictionary<SourceItem, int>(ReferenceEqualityComparer.Instance);
        foreach (var (place, item) in items.Index())
        {
            places.TryAdd(item, place);
        }

        var left = new UnmatchedItems(items); // each item is matched once
        var more = new List<SourceItem>();
        foreach (var item in second.Items)
        {
            if (left.Take(item) is not { } known)
            {
                more.Add(item.IsRestricted ? ItemMatching.Withheld(item) : item);
                continue;
            }

            items[places[known]] = ItemMatching.Merge(known, item, part => differs($"{part} of {ItemMatching.NameOf(known)}"));
        }

        ItemMatching.Insert(items, more, item => item.Number);
        return items;
    }
}
