namespace MinutesPortal.Domain.Checks;

/// <summary>The verb itself, so that the task list and the refusal never disagree.</summary>
internal sealed class NothingForbidsIt : ICheck
{
    public string Task => "No rule forbids it";

    public bool IsRequired => true;

    public IEnumerable<Finding> In(CheckedMeeting meeting)
    {
        if (meeting.Refusal() is { } refusal)
        {
            yield return new(null, refusal, refusal);
        }
    }
}
