using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Checks;

/// <summary>LGA 1972 s.100A(6)(a): the notice gives the time and place of the meeting.</summary>
internal sealed class TimeAndPlaceAreGiven : ICheck
{
    public string Task => "Time and place are given";

    public IEnumerable<Finding> In(CheckedMeeting meeting)
    {
        var details = new MeetingPart(MeetingPartKind.Details);
        if (meeting.Meeting.Time is null)
        {
            yield return new(details, "The meeting has no time. Add it.", "time");
        }

        if (meeting.Meeting is { Venue: null or { IsBlank: true }, Format: not MeetingFormat.Remote })
        {
            yield return new(details, "The meeting has no place. Add it, or say that the public attends remotely.", "place");
        }
    }
}
