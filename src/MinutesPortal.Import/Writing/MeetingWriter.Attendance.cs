using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Matching;

namespace MinutesPortal.Import.Writing;

/// <content>Writes who attended.</content>
internal sealed partial class MeetingWriter
{
    /// <summary>Keeps the present order. People who are new in this import come last.</summary>
    private void WriteAttendance()
    {
        var named = _found.Attendees.Count > 0 ? _found.Attendees : TextAttendance.In([.. meeting.Items.Where(item => item.Minutes is not null).Select(ReadingOf)]);
        if (options.IsAgain && named.Count > 0)
        {
            meeting.RecordAttendance(named.Select(attendee => Attendee(attendee, meeting.Attendees.FirstOrDefault(known => IsSame(known, attendee))?.PersonId)).ToList());
            return;
        }

        var known = meeting.Attendees.Select(attendee => (Attendee: attendee, Again: named.FirstOrDefault(again => IsSame(attendee, again)))).ToList();
        var more = named.Where(attendee => known.TrueForAll(pair => pair.Again != attendee)).ToList();
        if (_found.Attendees.Count == 0 && more.Count > 0)
        {
            _remarks.Add(
                new(linked.Name, $"The attendance was read from the text ({more.Count} {(more.Count == 1 ? "name" : "names")}). Check it."));
        }

        meeting.RecordAttendance(
            [.. known.Select(pair => pair.Again is null ? pair.Attendee : Attendee(pair.Again)), .. more.Select(attendee => Attendee(attendee))]);
    }

    private bool IsSame(Attendee known, SourceAttendee again) =>
        again.PersonOldId is not null && known.PersonId is not null
            ? known.PersonId == PersonOf(again)
            : LenientComparison.AreSame(known.Name, again.Name);

    /// <param name="personId">The person, where the source does not say who it is; null if unknown.</param>
    private Attendee Attendee(SourceAttendee attendee, Guid? personId = null)
    {
        var isForSomebody = attendee is { Capacity: Capacity.Substitute, SubstituteFor: not null };
        // Without the name of the member replaced, a substitute is recorded as a member with the role “Substitute”.
        var capacity = attendee.Capacity == Capacity.Substitute && !isForSomebody ? Capacity.Member : attendee.Capacity;
        var role = attendee.Role ?? (attendee.Capacity == Capacity.Substitute && !isForSomebody ? "Substitute" : null);
        return new(
            attendee.Name, capacity, attendee.Presence, PersonOf(attendee) ?? personId, Words(role), isForSomebody ? attendee.SubstituteFor : null);
    }

    private Guid? PersonOf(SourceAttendee attendee) =>
        attendee.PersonOldId is null ? null : personOf(new(_found.Host, attendee.PersonOldId));
}
