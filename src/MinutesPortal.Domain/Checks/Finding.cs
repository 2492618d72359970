using System.Text;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Domain.Checks;

/// <summary>Something that a check has found.</summary>
/// <param name="Part">Where it stands; null for the meeting as a whole.</param>
/// <param name="Sentence">Says what is wrong and what to do about it.</param>
/// <param name="Words">
/// What it rests on. Once this changes, a reason that was given for the finding does not count any more. The sentence may change without it:
/// it has the number of the item.
/// </param>
public sealed record Finding(MeetingPart? Part, string Sentence, string Words);

/// <summary>A line of the task list: a check with what it has found.</summary>
/// <param name="Rule">Names the check in addresses and in the database.</param>
/// <param name="Name">What is true when nothing is found.</param>
/// <param name="IsRequired">Whether the law or the portal forbids to publish with a finding. Other findings may be accepted with a reason.</param>
public sealed record CheckedTask(string Rule, string Name, bool IsRequired, IReadOnlyList<Finding> Findings)
{
    /// <summary>Names a finding in the database. It changes with the place and the words.</summary>
    public string KeyOf(Finding finding) => Fingerprint.Compute(Encoding.UTF8.GetBytes($"{Rule}\n{finding.Part?.Kind}\n{finding.Part?.Id}\n{finding.Words}"));
}
