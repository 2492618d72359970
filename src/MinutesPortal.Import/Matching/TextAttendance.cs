using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Matching;

/// <summary>The attendance that texts of minutes name, for sources without a list of attendance.</summary>
internal static class TextAttendance
{
    /// <summary>Each person once. Who stands in for somebody is a substitute, whatever else the texts say.</summary>
    public static IReadOnlyList<SourceAttendee> In(IReadOnlyCollection<ItemReading> texts)
    {
        var substitutes = texts.SelectMany(reading => reading.Substitutes).ToList();
        var present = texts.SelectMany(reading => reading.Attendees).Select(attendee => substitutes.Find(substitute => LenientComparison.AreSame(substitute.Name, attendee.Name)) is { } substitute
            ? new SourceAttendee(null, attendee.Name, attendee.Role, Capacity.Substitute, Presence.Present, substitute.For)
            : new SourceAttendee(null, attendee.Name, attendee.Role, attendee.Capacity == Capacity.Substitute ? Capacity.Member : attendee.Capacity, Presence.Present));
        var standingIn = substitutes.Select(
            substitute => new SourceAttendee(null, substitute.Name, null, Capacity.Substitute, Presence.Present, substitute.For));
        var absent = texts.SelectMany(reading => reading.Apologies).Select(
            name => new SourceAttendee(null, name.Name, null, Capacity.Member, Presence.Apologies));
        return [.. present.Concat(standingIn).Concat(absent).DistinctBy(attendee => LenientComparison.KeyOf(attendee.Name))];
    }
}
