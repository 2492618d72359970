namespace MinutesPortal.Domain.Checks;

/// <summary>SI 2012/2089 reg 12(2)(b), (c): the record of an executive decision gives the reasons, and the alternatives that were rejected.</summary>
internal sealed class ExecutiveDecisionsHaveTheirReasons : ICheck
{
    public string Task => "Each executive decision has its reasons and the alternatives that were rejected";

    public bool IsRequired => true;

    /// <summary>Of imported minutes this was the earlier system's duty.</summary>
    public bool AppliesTo(CheckedMeeting meeting) => meeting is { IsOfExecutive: true, IsBeforeMeeting: false, Rules.Nation: Nation.England, Meeting.HasImportedMinutes: false };

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from item in meeting.Items
        where item.NeedsStatement
        let missing = (item.DecisionReason, item.RejectedAlternatives) switch
        {
            (null, null) => "its reasons, or which alternatives were rejected",
            (null, _) => "its reasons",
            (_, null) => "which alternatives were rejected. “None” is an answer",
            _ => null,
        }
        where missing is not null
        select new Finding(CheckedMeeting.PartOf(item), $"The decision on {meeting.NameOf(item)} does not say {missing}. The law asks for both: write them.", missing);
}
