using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Checks;

/// <summary>What the portal was not sure of is confirmed by a person before residents read it as a decision.</summary>
internal sealed class NothingIsUnsure : ICheck
{
    public string Task => "Somebody has looked at what the portal was not sure of";

    public bool AppliesTo(CheckedMeeting meeting) => !meeting.IsBeforeMeeting;

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from item in meeting.Items
        from place in Enum.GetValues<EntryPlace>()
        where place == EntryPlace.Decision || meeting.ShowsMinutes
        from one in item.Understood(place)
        where one.Sureness == Sureness.Unsure
        let words = one.Entry.Text.English.Trim()
        select new Finding(
            CheckedMeeting.PartOf(item),
            $"In {meeting.NameOf(item)}, “{(words.Length <= 60 ? words : words[..60] + "…")}” was taken for {one.Entry.TakenFor switch { EntryKind.Resolution => "a resolution", EntryKind.DiscussionPoint => "a point", _ => "text" }}. Say what it is, or say why it does not matter.",
            words);
}
