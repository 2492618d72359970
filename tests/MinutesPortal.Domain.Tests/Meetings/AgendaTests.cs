using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class AgendaTests
{
    [Fact]
    public void A_correction_brings_no_new_item_and_no_new_paper()
    {
        var meeting = Sample.WithAgenda();
        var added = meeting.AddItem("Sale of the depot");
        Assert.Equal("“Sale of the depot” is not public yet, so it is no correction. Publish it as a supplement.", Refusal(() => meeting.Correct("It was missing.")));
        meeting.RemoveItem(added.Id);

        meeting.Items[0].Attach(new("Costs", PaperWithoutFile.OralReport));
        Assert.StartsWith("“Costs” is not public yet", Refusal(() => meeting.Correct("It was missing.")), StringComparison.Ordinal);
    }

    [Fact]
    public void Supplements_are_numbered_and_keep_their_day_and_reason()
    {
        var meeting = WithAgenda();
        meeting.PublishSupplement("Appendix 2.", England, InTime);
        meeting.PublishSupplement("The report on hours.", England, Day);

        Assert.Equal([new(1, InTime, "Appendix 2."), new(2, Day, "The report on hours.")], meeting.Supplements);
        Assert.Equal(2, meeting.ForThePublic().Supplements.Count);
    }

    [Fact]
    public void What_a_supplement_brings_knows_its_number_and_what_came_with_the_agenda_knows_none()
    {
        var meeting = Announced();
        var first = meeting.AddItem("Opening hours");
        first.Attach(Paper("Report"));
        meeting.Attach(Paper("Front sheet"));
        meeting.PublishAgenda(England, InTime.AddDays(-2));
        first.Attach(Paper("Appendix"));
        meeting.PublishSupplement("Appendix.", England, InTime.AddDays(-1));
        var second = meeting.AddItem("Repairs");
        second.Attach(Paper("Survey"));
        meeting.Attach(Paper("Map"));
        meeting.PublishSupplement("Repairs.", England, InTime);

        Assert.Equal([null, 2], meeting.Items.Select(item => item.Supplement));
        Assert.Equal([(null, "Front sheet"), (2, "Map"), (null, "Report"), (1, "Appendix"), (2, "Survey")], meeting.ForThePublic().AllDocuments.Select(paper => (paper.Supplement, paper.Title.English)));
    }

    [Fact]
    public void A_paper_that_was_to_follow_comes_with_the_supplement_that_brings_its_file()
    {
        var meeting = Announced();
        var item = meeting.AddItem("Opening hours");
        item.Attach(new Document("Report", PaperWithoutFile.ToFollow));
        item.Attach(Paper("Plan"));
        meeting.PublishAgenda(England, InTime.AddDays(-1));
        Assert.Null(item.Documents[0].Supplement);

        item.Documents[0].Replace("report.pdf", "application/pdf", 2, new string('b', 64));
        meeting.PublishSupplement("The report on hours.", England, InTime);

        Assert.Equal([1, null], item.Documents.Select(paper => paper.Supplement));
    }

    [Fact]
    public void A_correction_brings_a_new_file_that_no_later_supplement_claims()
    {
        var meeting = WithAgenda();
        meeting.Items[0].Attach(Paper());
        meeting.PublishSupplement("A report.", England, InTime);
        meeting.Items[0].Documents[0].Replace("report-2.pdf", "application/pdf", 2, new string('b', 64));
        meeting.Correct("The report had a wrong figure.");
        meeting.PublishSupplement("More.", England, InTime);

        Assert.Equal([1], meeting.Items[0].Documents.Select(paper => paper.Supplement));
    }

    [Fact]
    public void A_refused_supplement_takes_no_number()
    {
        var meeting = WithAgenda();
        var late = meeting.AddItem("Burst main");
        Refusal(() => meeting.PublishSupplement("Item 3.", England, Day));

        Assert.Empty(meeting.Supplements);
        Assert.Null(late.Supplement);
    }

    [Fact]
    public void Items_that_number_themselves_follow_their_order_and_store_no_number()
    {
        var meeting = Drafted();
        var (first, second) = (meeting.AddItem("Apologies"), meeting.AddItem("Opening hours", "7a"));
        Assert.Equal((null, "7a"), (meeting.NumberOf(first), meeting.NumberOf(second)));

        meeting.SetNumbering(byOrder: true);
        meeting.Arrange([second, first]);
        meeting.PublishAgenda(England, InTime);

        Assert.Equal(("1", "2"), (meeting.NumberOf(second), meeting.NumberOf(first)));
        Assert.Equal(["1", "2"], meeting.ForThePublic().Items.Select(item => item.Number));
        Assert.Equal(["7a", null], meeting.Items.Select(item => item.Number));

        meeting.SetNumbering(byOrder: false);
        Assert.Equal(["7a", null], meeting.ForThePublic().Items.Select(item => item.Number));
    }

    [Fact]
    public void An_item_says_who_presents_it_where_it_is_about_and_how_to_speak()
    {
        var item = Drafted().AddItem("Opening hours");
        item.SetPresenter("Report of the Head of Libraries");
        item.SetWards("Riverside", "Bargate");
        item.SetKeyDecision(true);
        item.SetPublicSpeaking("Write to us by noon.");

        Assert.Equal(("Report of the Head of Libraries", true, "Write to us by noon."), (item.Presenter?.English, item.IsKeyDecision, item.PublicSpeaking?.English));
        Assert.Equal(["Riverside", "Bargate"], item.Wards);
        Assert.Equal("Enter the name of a ward, or remove the blank line.", Refusal(() => item.SetWards("Riverside", " ")));

        item.SetPresenter(" ");
        item.SetKeyDecision(false);
        item.SetPublicSpeaking("");
        Assert.Equal((null, null, null), (item.Presenter, item.IsKeyDecision, item.PublicSpeaking));
        Assert.Equal(2, item.Wards.Count);
    }

    [Fact]
    public void Minutes_to_approve_are_those_of_earlier_meetings_of_the_panel_that_took_place()
    {
        var panel = Panel();
        var earlier = WithDraftMinutes(panel);
        var meeting = Drafted(panel, Day.AddDays(28));
        var item = meeting.AddItem("Minutes");
        void Set(Panel of, params Meeting[] meetings) => meeting.SetMinutesToApprove(item, of, meetings);
        var cancelled = Announced(panel, Day.AddDays(7));
        cancelled.Cancel("Snow.");

        Set(panel, earlier, earlier);

        Assert.Equal([earlier.Id], item.MinutesToApprove);
        Assert.Equal("Choose the panel of this meeting.", Refusal(() => Set(Panel(), earlier)));
        Assert.StartsWith("Choose meetings of the same panel", Refusal(() => Set(panel, WithDraftMinutes())), StringComparison.Ordinal);
        Assert.StartsWith("Choose earlier meetings.", Refusal(() => Set(panel, Announced(panel, meeting.Date))), StringComparison.Ordinal);
        Assert.StartsWith("Choose meetings that took place.", Refusal(() => Set(panel, cancelled)), StringComparison.Ordinal);
        Assert.Equal("The meeting has no such item. Choose one of its items.", Refusal(() => meeting.SetMinutesToApprove(WithAgenda(panel).Items[0], panel, earlier)));
        Assert.Equal([earlier.Id], item.MinutesToApprove);

        Set(panel);
        Assert.Empty(item.MinutesToApprove);
    }
}
