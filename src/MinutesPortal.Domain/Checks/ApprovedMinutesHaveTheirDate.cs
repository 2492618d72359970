using System.Text.RegularExpressions;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Checks;

/// <summary>LGA 1972 Sch 12 para 41: minutes that are approved are those of an earlier meeting.</summary>
internal sealed partial class ApprovedMinutesHaveTheirDate : ICheck
{
    public string Task => "Minutes that were approved have their date";

    public bool AppliesTo(CheckedMeeting meeting) => !meeting.IsBeforeMeeting;

    public IEnumerable<Finding> In(CheckedMeeting meeting)
    {
        foreach (var text in meeting.Texts)
        {
            foreach (Match approved in Approved().Matches(text.Words))
            {
                if (Missing().IsMatch(approved.Value))
                {
                    yield return new(text.Part, $"{text.Subject} approves minutes without saying of which day. Add the date, or say why there is none.", text.Words);
                }
                else if (WrittenDates.TryFind(approved.Value, out var date, out _) && date >= meeting.Meeting.Date)
                {
                    yield return new(text.Part, $"{text.Subject} approves minutes of {date.InWords()}, and this meeting was on {meeting.Meeting.Date.InWords()}. Correct the date.", text.Words);
                }
            }
        }
    }

    /// <summary>"the minutes of the meeting held on 3 June 2026 be approved"</summary>
    [GeneratedRegex(@"(?i:\bminutes of the (?:[\w ]{0,40})meetings?\b[^.;\n]{0,120}?\b(?:approved|confirmed|signed|agreed|adopted)\b)", RegexOptions.NonBacktracking)]
    private static partial Regex Approved();

    [GeneratedRegex(@"(?i:\bheld on (?:the )?(?:be|as|were|was|and|,)\b|\bheld on\s*,)", RegexOptions.NonBacktracking)]
    private static partial Regex Missing();
}
