using System.Text;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Web.Tests.Import;

public class ModernGovPageReaderTests
{
    private const string IssueText = """
        • Calendar
          • Committees
          • Your councillors
          • What's new
          • Issue - meetings

            Harbour Dredging

            loading...

            • Issue Details
            • Issue History
            • Related Meetings
             

            Meeting: 12/05/2022 - Harbour Board (Item 7)

            7 Harbour Dredging pdf icon PDF 210 KB

            Report of the Harbour Master recommending that the Board consider the channel.

            Additional documents:

            • Appendix 1 - Depths.pptx, item 7 pdf icon PDF 3 MB
            • Appendix 2 - Costs.docx, item 7 pdf icon PDF 1.2 MB

            Minutes:

            The Board considered the channel.

             

            The Board discussed:

            • How deep it was.
            • What it would cost.

            RESOLVED

            1. That the channel be dredged.
            2. That the cost be met.

             

          • Last 7 days
          • Month to date
        Start Date
        PrevNext
        July 2025
        SuMoTuWeThFrSa
          12345
          • Y saith diwrnod diwethaf
        """;

    [Fact]
    public void An_issue_page_as_text_gives_an_item_of_its_meeting()
    {
        var found = Read(IssueText);

        Assert.Equal("issue page", found.Form);
        Assert.Empty(found.Remarks);
        var meeting = Assert.Single(found.Meetings);
        Assert.Equal((new(null, null, "Harbour Board"), new DateOnly(2022, 5, 12), false), (meeting.Panel, meeting.Date, meeting.IsWhole));
        var item = Assert.Single(meeting.Items);
        Assert.Equal(("7", "Harbour Dredging", new SourceItemIssue(null, "Harbour Dredging")), (item.Number, item.Title, item.Issue));
        Assert.Equal("Report of the Harbour Master recommending that the Board consider the channel.", item.Purpose);
        Assert.Equal(
            "The Board considered the channel.\n\nThe Board discussed:\n\n• How deep it was.\n• What it would cost.\n\nRESOLVED\n\n1. That the channel be dredged.\n2. That the cost be met.",
            item.Minutes);
    }

    [Fact]
    public void Papers_have_the_file_type_that_is_served() =>
        Assert.Equal(
            [
                new(null, "Harbour Dredging", "PDF", "210 KB", null),
                new(null, "Appendix 1 - Depths.pptx", "PDF", "3 MB", null),
                new SourceDocument(null, "Appendix 2 - Costs.docx", "PDF", "1.2 MB", null),
            ],
            Assert.Single(Assert.Single(Read(IssueText).Meetings).Items).Documents);

    [Fact]
    public void An_issue_may_have_come_to_several_meetings()
    {
        var found = Read("""
            Issue - meetings

            Tree Planting

            Meeting: 20/07/2023 - Cabinet (Item 9)

            9 Tree Planting

            Decision:

            That trees be planted.

            Minutes:

            Members spoke of trees.

            Meeting: 01/06/2023 - Parks Panel

            Tree Planting

            To consider trees.

            Additional documents:

            Minutes:

            AGREED that the Cabinet be asked.
            """);

        Assert.Equal(["Cabinet", "Parks Panel"], found.Meetings.Select(meeting => meeting.Panel.Name));
        Assert.Equal(
            ("9", "That trees be planted.", "Members spoke of trees."), (found.Meetings[0].Items[0].Number, found.Meetings[0].Items[0].Decision, found.Meetings[0].Items[0].Minutes));
        var second = Assert.Single(found.Meetings[1].Items);
        Assert.Equal((null, "To consider trees.", "AGREED that the Cabinet be asked."), (second.Number, second.Purpose, second.Minutes));
        Assert.Empty(second.Documents);
    }

    [Fact]
    public void A_page_without_a_minutes_label_is_divided_with_a_remark()
    {
        var found = Read(
            "Meeting: 20/07/2023 - Cabinet (Item 2)\n\n2 Trees\n\nTo consider trees.\n\nThe Cabinet spoke.\n\nRESOLVED that trees be planted.");

        var item = Assert.Single(Assert.Single(found.Meetings).Items);
        Assert.Equal(("To consider trees.", "The Cabinet spoke.\n\nRESOLVED that trees be planted."), (item.Purpose, item.Minutes));
        Assert.Contains("The label “Minutes:” is missing.", Assert.Single(found.Remarks).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_welsh_meeting_page_is_read_as_text()
    {
        var meeting = Assert.Single(Read("""
            Agenda a Chofnodion

            Pwyllgor Gwaith - Dydd Iau, 9fed Hydref, 2014 2.00 o'r gloch

            Lleoliad: Siambr y Cyngor. Gwelwch cyfarwyddiadau
            Cyswllt: Ann Huws

            Eitemau
            Rhif. Eitem

            1.

            Datganiadau o Ddiddordeb

            Cofnodion:

            Dim.

            2.

            Tai pdf eicon PDF 119 KB

            Dogfennau ychwanegol:

            • Atodiad, eitem 2 pdf eicon PDF 2 MB

            Cofnodion:

            1. Fod y Pwyllgor yn nodi.

            PENDERFYNWYD derbyn.
            """).Meetings);

        Assert.Equal((new DateOnly(2014, 10, 9), new TimeOnly(14, 0), true), (meeting.Date, meeting.Time, meeting.IsWhole));
        Assert.Equal(("Pwyllgor Gwaith", "Siambr y Cyngor", "Ann Huws"), (meeting.Panel.Name, meeting.Venue, meeting.Contact));
        Assert.Equal([("1", "Datganiadau o Ddiddordeb", "Dim."), ("2", "Tai", "1. Fod y Pwyllgor yn nodi.\n\nPENDERFYNWYD derbyn.")],
            meeting.Items.Select(item => (item.Number, item.Title, item.Minutes)));
        Assert.Equal(
            [new(null, "Tai", "PDF", "119 KB", null), new SourceDocument(null, "Atodiad", "PDF", "2 MB", null)], meeting.Items[1].Documents);
    }

    [Fact]
    public void A_clause_with_the_next_number_does_not_start_an_item()
    {
        var meeting = Assert.Single(
            Read("Agenda and minutes\nCabinet - Tuesday, 5th March, 2024 6.00 pm\nNo.\tItem\n1.\tBudget\n\nMinutes:\n\nRESOLVED:\n\n1. That it be approved.\n2. That thanks be given.\n\n2.\tRoads pdf icon PDF 1 MB\n\nMinutes:\n\nNone.").Meetings);

        Assert.Equal(
            [("Budget", "RESOLVED:\n\n1. That it be approved.\n2. That thanks be given."), ("Roads", "None.")], meeting.Items.Select(item => (item.Title!, item.Minutes!)));
    }

    private const string MeetingHtml = """
        <!DOCTYPE html><!-- saved from url=(0072)https://democracy.Example.gov.uk/ieListDocuments.aspx?CId=12&MId=340&Ver=4 --><html><head><title>Agenda</title><script>var a = "<div>";</script></head><body>
        <form action="./ieListDocuments.aspx"><div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">Agenda and minutes</h1></div>
        <div class="mgSubTitle"><h2 class="mgSubTitleTxt">Harbour Board - Thursday, 12th May, 2022 5.30 pm</h2></div>
        <div class="mgLinks"><ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=340">Attendance details</a></li></ul></div>
        <div class="mgContent"><p><span class="mgLabel">Venue:</span>&#160;Guildhall. <a href="mgLocationDetails.aspx?R=1">View directions</a></p>
        <p><span class="mgLabel">Contact:</span> Jo Bloggs&#32;01234 567890</p>
        <h2 class="mgSectionTitle">Items</h2>
        <table id="mgItemTable" class="mgItemTable"><tbody><tr><th>No.</th><th>Item</th></tr>
        <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI501"></a>1. </p></td><td><p class="mgAiTitleTxt">Apologies</p>
        <p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">There were none.</p></div></div></td></tr>
        <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI502"></a>2. </p></td><td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s148818/Dredging.pdf">Dredging <span class="mgFileSize">pdf icon PDF 314 KB</span></a></p>
        <div class="mgWordPara"><p>To consider the <b>channel</b>.</p></div>
        <p class="mgSubItemTitleTxt">Additional documents:</p><ul class="mgBulletList"><li><a href="https://democracy.example.gov.uk/documents/s148819/Depths.pdf">Depths.pptx<span class="mgHide">, item 2</span> <span class="mgFileSize">pdf icon PDF 3 MB</span></a></li>
        <li>Restricted enclosure 3 <a href="#">View the reasons why document 2/3 is restricted</a></li></ul>
        <p class="mgSubItemTitleTxt">Decision:</p><div class="mgWordPara"><p>That it be dredged.</p></div>
        <p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>It was discussed.</p><script>alert(1)</script><p>RESOLVED that it be dredged.</p></div>
        <p><a href="mgIssueHistoryHome.aspx?IId=771&amp;Opt=0">View the background to item 2.</a></p></td></tr></tbody></table></div>
        <div class="mgFooter"><p>Footer</p></div></div></form></body></html>
        """;

    [Fact]
    public void A_meeting_page_gives_the_whole_meeting_with_its_old_ids()
    {
        var found = Read(MeetingHtml);

        var meeting = Assert.Single(found.Meetings);
        Assert.Equal("meeting page", found.Form);
        Assert.Equal(("340", "democracy.example.gov.uk", true), (meeting.OldId, meeting.Host, meeting.IsWhole));
        Assert.Equal(new SourcePanel("democracy.example.gov.uk", "12", "Harbour Board"), meeting.Panel);
        Assert.Equal((new DateOnly(2022, 5, 12), new TimeOnly(17, 30)), (meeting.Date, meeting.Time));
        Assert.Equal(("Guildhall", "Jo Bloggs 01234 567890"), (meeting.Venue, meeting.Contact));
        Assert.Equal(
            [("1", "501", "Apologies"), ("2", "502", "Dredging")], meeting.Items.Select(item => (item.Number!, item.OldId!, item.Title!)));
        Assert.Equal("There were none.", meeting.Items[0].Minutes);
    }

    [Fact]
    public void An_item_of_a_meeting_page_has_its_texts_papers_and_issue()
    {
        var found = Read(MeetingHtml);

        var item = Assert.Single(found.Meetings).Items[1];
        Assert.Equal(
            ("To consider the **channel**.", "That it be dredged.", "It was discussed.\n\nRESOLVED that it be dredged."), (item.Purpose, item.Decision, item.Minutes));
        Assert.Equal(
            [
                new("148818", "Dredging", "PDF", "314 KB", "https://democracy.example.gov.uk/documents/s148818/Dredging.pdf"),
                new SourceDocument("148819", "Depths.pptx", "PDF", "3 MB", "https://democracy.example.gov.uk/documents/s148819/Depths.pdf"),
            ],
            item.Documents);
        Assert.Equal(new SourceItemIssue("771", "Dredging"), item.Issue);
        Assert.Equal("A paper was left out because the source withholds it.", Assert.Single(found.Remarks).What);
    }

    [Fact]
    public void An_issue_page_as_html_keeps_the_ids_of_issue_and_meetings()
    {
        var found = Read("""
            <html><head><link rel="canonical" href="https://democracy.example.gov.uk/ieIssueDetails.aspx?IId=771&PlanId=0&Opt=3"></head><body><div id="modgov"><h1 class="mgMainTitleTxt">Issue - meetings</h1>
            <h2 class="mgSubTitleTxt">Dredging</h2><div class="mgContent"><ul class="mgTabs"><li>Issue Details</li></ul>
            <h2 class="mgSectionTitle">Meeting: <a href="ieListDocuments.aspx?CId=12&amp;MId=340&amp;Ver=4">12/05/2022 - Harbour Board</a> (Item 2)</h2>
            <table class="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">2</p></td><td><p class="mgAiTitleTxt">Dredging</p><p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>Text.</p></div></td></tr></table></div></div></body></html>
            """);

        var meeting = Assert.Single(found.Meetings);
        Assert.Equal(("340", "12", false), (meeting.OldId, meeting.Panel.OldId, meeting.IsWhole));
        var item = Assert.Single(meeting.Items);
        Assert.Equal(("2", "Text.", new SourceItemIssue("771", "Dredging")), (item.Number, item.Minutes, item.Issue));
    }

    [Fact]
    public void An_item_page_gives_its_meeting()
    {
        var found = Read("""
            <!-- saved from url=(0054)https://democracy.example.gov.uk/mgAi.aspx?ID=502#x --><html><body><div id="modgov"><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Dredging</h2>
            <div class="mgContent"><p><a href="ieListDocuments.aspx?CId=12&amp;MId=340&amp;Ver=4">Agenda for Harbour Board on Thursday, 12th May, 2022, 5.30 pm</a></p>
            <h3 class="mgSubSubTitleTxt">Minutes:</h3><div class="mgWordPara"><p>Text.</p></div></div></div></body></html>
            """);

        var meeting = Assert.Single(found.Meetings);
        Assert.Equal(("340", "Harbour Board", false), (meeting.OldId, meeting.Panel.Name, meeting.IsWhole));
        var item = Assert.Single(meeting.Items);
        Assert.Equal(("502", "Dredging", "Text."), (item.OldId, item.Title, item.Minutes));
    }

    [Fact]
    public void A_moderngov_page_without_a_meeting_is_refused() =>
        Assert.Contains(
            "shows no meeting",
            Assert.Throws<UnreadableFileException>(() => Read("<div id=modgov><h1 class=mgMainTitleTxt>Committees</h1><div class=mgContent><p>List</p></div></div>")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_moderngov_page_that_only_links_to_a_meeting_is_not_its_page() =>
        Assert.Contains(
            "shows no meeting",
            Assert.Throws<UnreadableFileException>(() => Read("""
                <div id="modgov"><h1 class="mgMainTitleTxt">What's new</h1><div class="mgContent"><p>Last week</p>
                <p><a href="ieListDocuments.aspx?CId=12&amp;MId=340">Harbour Board on Thursday, 12th May, 2022, 5.30 pm - Harbour Board - Thursday, 12th May, 2022</a></p></div></div>
                """)).Message,
            StringComparison.Ordinal);

    private static SourceFile Read(string text) => FileReader.Read("page", Encoding.UTF8.GetBytes(text));
}
