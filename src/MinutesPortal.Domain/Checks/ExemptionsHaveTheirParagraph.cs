namespace MinutesPortal.Domain.Checks;

/// <summary>LGA 1972 s.100A(5): the resolution describes the exempt information by a paragraph of Schedule 12A.</summary>
internal sealed class ExemptionsHaveTheirParagraph : ICheck
{
    public string Task => "Each exempt item has its paragraph of Schedule 12A";

    public IEnumerable<Finding> In(CheckedMeeting meeting) =>
        from item in meeting.Items
        where item.Exemption is { Paragraphs.Count: 0, IsConfidential: false }
        select new Finding(
            CheckedMeeting.PartOf(item), $"{CheckedText.AtStart(meeting.NameOf(item))} is closed, and no paragraph of Schedule 12A says why. Choose the paragraph, or say why there is none.", $"{item.Exemption}");
}
