using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Import.Writing;

/// <summary>Says in words what differs between two versions of a meeting.</summary>
internal static class MeetingChanges
{
    public static Meeting CopyOf(Meeting meeting) => (Meeting)SubjectJson.Read(SubjectKind.Meeting, SubjectJson.Write(meeting));

    public static IEnumerable<string> Between(Meeting before, Meeting after)
    {
        var items = after.Items.Select(item => (Before: before.Items.FirstOrDefault(other => other.Id == item.Id), After: item)).ToList();
        return [
            .. Details(before, after),
            .. Attendance(before, after),
            .. before.Items.Where(item => after.Items.All(other => other.Id != item.Id)).Select(item => $"{NameOf(item)} was removed. Earlier versions still have it."),
            .. items.Where(pair => pair.Before is null).Select(pair => $"{NameOf(pair.After)} was added."),
            .. items.Where(pair => pair.Before is not null).SelectMany(pair => OfItem(pair.Before!, pair.After)),
        ];
    }

    private static IEnumerable<string> Details(Meeting before, Meeting after) =>
        from detail in new (string Name, string? Before, string? After)[]
        {
            ("date", before.Date.InWords(), after.Date.InWords()), ("time", before.Time?.InWords(), after.Time?.InWords()),
            ("place", before.Venue?.English, after.Venue?.English), ("directions", before.Directions?.English, after.Directions?.English),
            ("contact", before.Contact?.English, after.Contact?.English),
        }
        where detail.Before != detail.After
        select $"The {detail.Name} was “{detail.Before ?? "not given"}” and is “{detail.After ?? "not given"}”.";

    private static IEnumerable<string> Attendance(Meeting before, Meeting after)
    {
        var (then, now) = (before.Attendees.Select(InWords).ToList(), after.Attendees.Select(InWords).ToList());
        return then.Except(now).Select(person => $"The attendance no longer has “{person}”.").Concat(now.Except(then).Select(person => $"The attendance now has “{person}”."));
    }

    private static string InWords(Attendee attendee) => string.Join(", ", new[]
    {
        attendee.Name, attendee.Role?.English, attendee.SubstituteFor is null ? null : $"for {attendee.SubstituteFor}",
        attendee.Capacity switch { Capacity.InAttendance => "in attendance", Capacity.Officer => "officer", _ => null },
        attendee.Presence switch { Presence.Present => "present", Presence.Apologies => "apologies", Presence.Absent => "absent", _ => null },
    }.OfType<string>());

    private static IEnumerable<string> OfItem(AgendaItem before, AgendaItem after)
    {
        if (before.Title != after.Title)
        {
            yield return $"The title of {NameOf(before)} is now “{after.Title}”.";
        }

        if (before.Number != after.Number)
        {
            yield return $"{NameOf(before)} is now {(after.Number is null ? "without a number" : $"item {after.Number}")}.";
        }

        var parts = new (string Name, string? Before, string? After)[]
        {
            ("purpose", before.Purpose?.English, after.Purpose?.English), ("decision", before.Decision?.English, after.Decision?.English),
            ("minutes", before.Minutes?.English, after.Minutes?.English), ("number of the minute", before.MinuteNumber, after.MinuteNumber),
            ("papers", Papers(before), Papers(after)),
        };
        if (parts.Where(part => part.Before != part.After).Select(part => part.Name).ToList() is { Count: > 0 } changed)
        {
            yield return $"{NameOf(after)}: changed: {string.Join(", ", changed)}.";
        }
    }

    private static string Papers(AgendaItem item) => string.Join('\n', item.Documents.Select(paper => $"{paper.Title} {paper.Original?.Address}"));

    private static string NameOf(AgendaItem item) => item.Number is null ? $"“{item.Title}”" : $"Item {item.Number} “{item.Title}”";
}
