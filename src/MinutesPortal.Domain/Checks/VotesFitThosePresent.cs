using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Checks;

/// <summary>A vote that a text gives cannot have more voters than were there. What a person recorded, the verb itself checks.</summary>
internal sealed class VotesFitThosePresent : ICheck
{
    public string Task => "Votes fit the members who were present";

    public bool AppliesTo(CheckedMeeting meeting) => !meeting.IsBeforeMeeting && meeting.Meeting.Attendees.Any(attendee => attendee.IsPresent);

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from item in meeting.Items
        from vote in item.Facts.OfType<RecordedVote>()
        where vote.Status == FactStatus.Found && (vote.FoundIn == EntryPlace.Decision || meeting.ShowsMinutes)
        let voted = (vote.For ?? vote.ForNames.Count) + (vote.Against ?? vote.AgainstNames.Count) + (vote.Abstained ?? vote.AbstainedNames.Count)
        let voters = meeting.Meeting.VotersOn(item).Count()
        where voted > voters
        select new Finding(
            CheckedMeeting.PartOf(item),
            $"The text of {meeting.NameOf(item)} has {voted} votes, and {voters} {(voters == 1 ? "member was" : "members were")} present for it and free to vote. Correct the text or the attendance, or say why both are right.",
            $"{item.Minutes} {voted} {voters}");
}
