namespace MinutesPortal.Domain.Checks;

/// <summary>Residents read both: what was published as the decision, and the minutes.</summary>
internal sealed class DecisionAndMinutesAgree : ICheck
{
    public string Task => "Decisions and minutes say the same";

    public bool AppliesTo(CheckedMeeting meeting) => meeting.ShowsMinutes;

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from item in meeting.Items
        where item is { Minutes: not null, OtherOutcome: not null }
        select new Finding(
            CheckedMeeting.PartOf(item), $"The decision on {meeting.NameOf(item)} has another outcome than its minutes. Correct one of them, or say why they differ.", $"{item.Decision}\n{item.Minutes}");
}
