namespace MinutesPortal.Domain.Checks;

/// <summary>Tracked changes, comments and hidden parts of a file are public once the file is.</summary>
internal sealed class FilesHideNothing : ICheck
{
    public string Task => "No file holds more than it shows";

    public IEnumerable<Finding> In(CheckedMeeting meeting) => meeting.Papers.Where(one => one.Paper.IsHeldHere).SelectMany(one =>
        meeting.RemarksOn(one.Paper).Select(remark => new Finding(CheckedMeeting.PartOf(one.Paper), $"{CheckedText.AtStart(CheckedMeeting.NameOf(one.Paper))}: {remark}", one.Paper.Sha256!)));
}
