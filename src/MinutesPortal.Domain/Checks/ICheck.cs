namespace MinutesPortal.Domain.Checks;

/// <summary>Looks for one kind of mistake in what is about to be published. Each check is a line of the task list.</summary>
internal interface ICheck
{
    /// <summary>What is true when nothing is found, such as "Every paper is here".</summary>
    string Task { get; }

    /// <summary>Whether nothing can be published while it finds something. Other findings may be accepted with a reason.</summary>
    bool IsRequired => false;

    /// <summary>Whether the council or the meeting has any use for it.</summary>
    bool AppliesTo(CheckedMeeting meeting) => true;

    IEnumerable<Finding> In(CheckedMeeting meeting);
}
