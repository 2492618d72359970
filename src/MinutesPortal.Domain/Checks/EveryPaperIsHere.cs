using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Checks;

/// <summary>LGA 1972 s.100B(1), (3): reports lie open with the agenda.</summary>
internal sealed class EveryPaperIsHere : ICheck
{
    public string Task => "Every paper is here";

    public bool AppliesTo(CheckedMeeting meeting) => meeting.IsBeforeMeeting;

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
    [
        .. meeting.Meeting.AllDocuments.Where(paper => paper.WithoutFile == PaperWithoutFile.ToFollow) // also where it is public already
            .Select(paper => new Finding(CheckedMeeting.PartOf(paper), $"{CheckedText.AtStart(CheckedMeeting.NameOf(paper))} is to follow. Upload it, or say why it comes later.", paper.Title.English)),
        .. meeting.Items.Where(NamesReport)
            .Select(item => new Finding(CheckedMeeting.PartOf(item), $"{CheckedText.AtStart(meeting.NameOf(item))} names a report and has no paper. Add it, or say that it is to follow or is given orally.", $"{item.Presenter}\n{item.Purpose}")),
    ];

    private static bool NamesReport(AgendaItem item) => item.Documents.Count == 0 && item.Exemption is null && new[] { item.Presenter, item.Purpose }.Any(text =>
        text is not null && (text.English.StartsWith("Report of", StringComparison.OrdinalIgnoreCase) || text.Welsh?.StartsWith("Adroddiad", StringComparison.OrdinalIgnoreCase) == true));
}
