namespace MinutesPortal.Domain.Checks;

/// <summary>Numbers that are typed, not counted.</summary>
internal sealed class NumbersAreInOrder : ICheck
{
    public string Task => "Every item has a number of its own";

    public bool AppliesTo(CheckedMeeting meeting) => meeting.Meeting.NumbersItems != true && meeting.Meeting.Items.Any(item => item.Number is not null);

    public IEnumerable<Finding> In(CheckedMeeting meeting)
    {
        var items = meeting.Meeting.Items;
        var twice = items.Where(item => item.Number is not null).GroupBy(item => item.Number, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return meeting.Items.Where(item => item.Number is null || twice.Contains(item.Number)).Select(item => new Finding(
            CheckedMeeting.PartOf(item),
            item.Number is null ? $"{CheckedText.AtStart(meeting.NameOf(item))} has no number, and others have. Give it one." : $"More than one item has the number {item.Number}. Give each its own.",
            $"{item.Number} {item.Title.English}"));
    }
}
