using System.Text.RegularExpressions;
using MinutesPortal.Domain.Issues;

namespace MinutesPortal.Domain.Checks;

/// <summary>A text or file that calls itself exempt should not be public.</summary>
internal sealed partial class NothingSaysItIsExempt : ICheck
{
    public string Task => "No public text or file is marked as exempt";

    public IEnumerable<Finding> In(CheckedMeeting meeting)
    {
        var closed = meeting.Items.Where(item => item.Exemption is not null || StandingItems.Has(item.Title.English)).Select(CheckedMeeting.PartOf).ToHashSet();
        return
        [
            .. meeting.Texts.Where(text => !closed.Contains(text.Part) && Mark().IsMatch(text.Words))
                .Select(text => new Finding(text.Part, $"{text.Subject} says “{Mark().Match(text.Words).Value}”. Mark the item as exempt, or say why this is public.", text.Words)),
            .. meeting.Papers.Where(paper => paper.FileName is { } name && Mark().IsMatch(name.Replace('_', ' ')))
                .Select(paper => new Finding(CheckedMeeting.PartOf(paper), $"The file of {CheckedMeeting.NameOf(paper)} is called “{paper.FileName}”. Remove it, or say why it is public.", $"{paper.FileName}\n{paper.Sha256}")),
        ];
    }

    [GeneratedRegex(@"\b(?:not for publication|exempt|confidential|ddim i['’]w gyhoeddi|eithriedig|cyfrinachol)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
