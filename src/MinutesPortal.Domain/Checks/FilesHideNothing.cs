namespace MinutesPortal.Domain.Checks;

/// <summary>Tracked changes, comments and hidden parts of a file are public once the file is.</summary>
internal sealed class FilesHideNothing : ICheck
{
    public string Task => "No file has hidden text, comments or tracked changes";

    public IEnumerable<Finding> In(CheckedMeeting meeting) => meeting.Papers.Where(paper => paper.IsHeldHere).SelectMany(paper =>
        meeting.RemarksOn(paper).Select(remark => new Finding(CheckedMeeting.PartOf(paper), $"{CheckedText.AtStart(CheckedMeeting.NameOf(paper))}: {remark}", $"{paper.Sha256}\n{remark}")));
}
