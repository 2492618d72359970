using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class PapersTests
{
    private static readonly string OneHash = new('a', 64), OtherHash = new('b', 64);

    [Fact]
    public void A_paper_may_be_to_follow_or_an_oral_report()
    {
        var paper = new Document("Report", PaperWithoutFile.ToFollow);

        Assert.False(paper.IsHeldHere);
        Assert.Equal("Enter a title for the paper.", Refusal(() => new Document(" ", PaperWithoutFile.OralReport)));
    }

    [Fact]
    public void A_paper_that_was_to_follow_gets_its_file_under_the_same_id_and_title()
    {
        var paper = new Document("Report", PaperWithoutFile.ToFollow);
        var id = paper.Id;

        paper.Replace("report.pdf", "application/pdf", 2, OneHash);

        Assert.Equal((id, "Report", OneHash, null), (paper.Id, paper.Title.English, paper.Sha256, paper.WithoutFile));
        Assert.True(paper.IsHeldHere);
    }

    [Fact]
    public void A_file_that_cannot_be_used_leaves_the_paper_as_it_was()
    {
        var paper = Paper();

        Assert.StartsWith("Rename the file.", Refusal(() => paper.Replace("a/b.pdf", "application/pdf", 2, OtherHash)), StringComparison.Ordinal);
        Assert.StartsWith("“pdf” is not a file type.", Refusal(() => paper.Replace("b.pdf", "pdf", 2, OtherHash)), StringComparison.Ordinal);
        Assert.Equal(("report.pdf", OneHash), (paper.FileName, paper.Sha256));
    }

    [Fact]
    public void A_paper_is_given_another_title()
    {
        var paper = Paper();
        paper.SetTitle(new BilingualText("Report on hours", "Adroddiad ar oriau"));

        Assert.Equal("Adroddiad ar oriau", paper.Title.Welsh);
        Assert.Equal("Enter a title for the paper.", Refusal(() => paper.SetTitle("")));
    }

    [Fact]
    public void Papers_are_put_in_order_in_their_item_and_in_the_meeting()
    {
        var meeting = Drafted();
        var item = meeting.AddItem("Opening hours");
        foreach (var title in new[] { "One", "Two" })
        {
            item.Attach(Paper(title));
            meeting.Attach(Paper(title));
        }

        item.ArrangePapers([item.Documents[1], item.Documents[0]]);
        meeting.ArrangePapers([meeting.Documents[1], meeting.Documents[0]]);

        Assert.Equal([("Two", 0), ("One", 1)], item.Documents.Select(paper => (paper.Title.English, paper.Position)));
        Assert.Equal([("Two", 0), ("One", 1)], meeting.Documents.Select(paper => (paper.Title.English, paper.Position)));
        Assert.Equal("List every paper once.", Refusal(() => item.ArrangePapers([item.Documents[0]])));
    }

    [Fact]
    public void A_paper_of_the_meeting_is_taken_away_and_the_others_close_the_ranks()
    {
        var meeting = Drafted();
        meeting.Attach(Paper("One"));
        meeting.Attach(Paper("Two"));

        meeting.Detach(meeting.Documents[0].Id);

        Assert.Equal([("Two", 0)], meeting.Documents.Select(paper => (paper.Title.English, paper.Position)));
    }
}
