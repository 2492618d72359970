using System.Text.RegularExpressions;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Checks;

/// <summary>LGA 1972 Sch 12 para 41(1): minutes are approved by the next suitable meeting. Readers reach them from the item.</summary>
internal sealed partial class MinutesNameTheirMeeting : ICheck
{
    public string Task => "The item on minutes names their meeting";

    public bool AppliesTo(CheckedMeeting meeting) => meeting.HasMinutesToApprove && meeting.IsBeforeMeeting;

    public IEnumerable<Finding> In(CheckedMeeting meeting) => meeting.Items.Where(IsOnMinutes).Select(item => new Finding(
        CheckedMeeting.PartOf(item), $"{CheckedText.AtStart(meeting.NameOf(item))} does not say whose minutes it approves. Choose the meeting, or say why it approves none.", item.Title.English));

    private static bool IsOnMinutes(AgendaItem item) => item.MinutesToApprove.Count == 0 && StandingItems.Has(item.Title.English) && Minutes().IsMatch(item.Title.English);

    [GeneratedRegex(@"\b(?:minutes|cofnodion)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Minutes();
}
