namespace MinutesPortal.Domain.Checks;

/// <summary>A paper of an exempt item is public like every other, unless it is kept with the exempt matter.</summary>
internal sealed class ExemptItemsHaveNoPublicPapers : ICheck
{
    public string Task => "No exempt item has a paper in public";

    public IEnumerable<Finding> In(CheckedMeeting meeting)
    {
        var published = meeting.Items.Select(item => item.Id).ToHashSet();
        var papers = meeting.Papers.Select(paper => paper.Id).ToHashSet();
        return
            from item in meeting.Meeting.Items
            where item.Exemption is not null
            from paper in item.Documents
            where paper.WithoutFile is null && (published.Contains(item.Id) || papers.Contains(paper.Id))
            select new Finding(
                CheckedMeeting.PartOf(paper),
                $"{CheckedText.AtStart(meeting.NameOf(item))} is closed, and the public could read {CheckedMeeting.NameOf(paper)}. Keep the paper private, or say why the public may read it.",
                $"{paper.Sha256}\n{paper.Title}\n{item.Exemption}");
    }
}
