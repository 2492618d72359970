using System.Text;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Web.Tests.Import;

public class PrintedMinutesReaderTests
{
    [Fact]
    public void Items_begin_at_numbered_headings()
    {
        var meeting = Meeting("""
            FORTHPORT CITY COUNCIL
            HARBOUR SCRUTINY COMMITTEE

            MINUTES OF THE MEETING HELD ON Thursday, 17 June 2021 at 5.30pm

            Present: Councillors Reed (Chair), Marsh and Wren

            Apologies: Councillor Fenn

            31. DECLARATIONS OF INTEREST

            There were none.

            32. DREDGING OF THE CHANNEL

            To consider the report of the Harbour Master.

            The Committee discussed:

            1. Depth of the channel.
            2. Cost.

            RESOLVED:

            1. That the report be noted.

            33. DATE OF NEXT MEETING

            The next meeting is in July.
            """);

        Assert.Equal(
            ("Harbour Scrutiny Committee", new DateOnly(2021, 6, 17), new TimeOnly(17, 30), true), (meeting.Panel.Name, meeting.Date, meeting.Time, meeting.IsWhole));
        Assert.Equal("Present: Councillors Reed (Chair), Marsh and Wren\n\nApologies: Councillor Fenn", meeting.Head);
        Assert.Equal(["31", "32", "33"], meeting.Items.Select(item => item.MinuteNumber));
        Assert.Equal(
            ["DECLARATIONS OF INTEREST", "DREDGING OF THE CHANNEL", "DATE OF NEXT MEETING"], meeting.Items.Select(item => item.Title));
        Assert.Equal("To consider the report of the Harbour Master.", meeting.Items[1].Purpose);
        Assert.Equal(
            "The Committee discussed:\n\n1. Depth of the channel.\n2. Cost.\n\nRESOLVED:\n\n1. That the report be noted.", meeting.Items[1].Minutes);
    }

    [Theory]
    [InlineData("61/21 Apologies", "62/21 Trees", "61/21", "62/21")]
    [InlineData("PLA146/14 Apologies", "PLA147/14 Trees", "PLA146/14", "PLA147/14")]
    [InlineData("AM119 Apologies", "AM120 Trees", "AM119", "AM120")]
    [InlineData("**213. Apologies**", "**214. Trees**", "213", "214")]
    [InlineData("160\n\nAPOLOGIES", "161\n\nTREES", "160", "161")]
    public void Numbers_of_every_form_are_kept_as_typed(string one, string other, string oneNumber, string otherNumber)
    {
        var meeting = Meeting(
            $"Parks Panel - Monday, 3rd April, 2023 10.00 am\n\n{one}\n\nNone.\n\n{other}\n\nTrees were discussed.\n\nRESOLVED that\n\n1. That trees be planted.");

        Assert.Equal([oneNumber, otherNumber], meeting.Items.Select(item => item.MinuteNumber));
        Assert.Equal(["APOLOGIES", "TREES"], meeting.Items.Select(item => item.Title!.ToUpperInvariant()));
        Assert.Equal("None.", meeting.Items[0].Minutes);
    }

    [Fact]
    public void Numbers_from_one_are_agenda_numbers()
    {
        var meeting = Meeting("Cabinet - Monday, 3rd April, 2023\n\n1. Apologies\n\nNone.\n\n2. Trees\n\nDiscussed.");

        Assert.Equal([("1", null), ("2", null)], meeting.Items.Select(item => (item.Number, item.MinuteNumber)));
    }

    private const string WithoutHeadings = """
        Harbour Board - Thursday, 12th May, 2022

        To note any changes in membership.


        Apologies were received.



        The Chair thanked the lifeboat crew.



        Report of the Harbour Master, recommending that the channel be dredged.

        The Board considered the channel.


        In discussions with the officers, the Board noted the following:

        ·  It was shallow.



        RESOLVED that it be dredged.



        To move that the press and public be excluded from the following item

        report is exempt under paragraph 3.


        The letter will not be published until 18 May.


        The Chair moved that the public be excluded.


        RESOLVEDthat the public be excluded.



        Report of the Harbour Master briefing the Board on the letter.


        The Board read it.




        (i)  That it be answered.
        """;

    [Fact]
    public void Items_without_headings_begin_at_their_purposes()
    {
        var meeting = Meeting(WithoutHeadings);

        Assert.All(meeting.Items, item => Assert.Null(item.Title));
        Assert.Equal(
            [
                "To note any changes in membership.",
                null,
                "Report of the Harbour Master, recommending that the channel be dredged.",
                "To move that the press and public be excluded from the following item\n\nreport is exempt under paragraph 3.\n\nThe letter will not be published until 18 May.",
                "Report of the Harbour Master briefing the Board on the letter.",
            ],
            meeting.Items.Select(item => item.Purpose));
        Assert.Equal("The Chair thanked the lifeboat crew.", meeting.Items[1].Minutes);
        Assert.EndsWith("·  It was shallow.\n\nRESOLVED that it be dredged.", meeting.Items[2].Minutes, StringComparison.Ordinal);
        Assert.Equal("The Chair moved that the public be excluded.\n\nRESOLVEDthat the public be excluded.", meeting.Items[3].Minutes);
        Assert.Equal("The Board read it.\n\n(i)  That it be answered.", meeting.Items[4].Minutes);
    }

    [Fact]
    public void Unknown_details_are_listed_as_remarks()
    {
        var remarks = Read(WithoutHeadings).Remarks;

        Assert.Contains(
            remarks, remark => remark.Where.EndsWith("item 2 in the text", StringComparison.Ordinal) && remark.What.StartsWith("This text has no heading and no purpose", StringComparison.Ordinal));
        Assert.Contains(
            remarks, remark => remark.Where.EndsWith("item 4 in the text", StringComparison.Ordinal) && remark.What.StartsWith("The purpose of this item has several paragraphs", StringComparison.Ordinal));
        Assert.Contains(
            remarks, remark => remark.What.StartsWith("The headings and numbers of the items are missing. 5 items", StringComparison.Ordinal));
    }

    [Fact]
    public void A_noting_clause_is_not_an_item() =>
        Assert.Equal(
            2, Meeting("Cabinet - Monday, 3rd April, 2023\n\nTo consider trees.\n\nRESOLVED:\n\nTo note the trees.\n\nTo consider roads.\n\nDiscussed.").Items.Count);

    [Fact]
    public void No_word_of_the_minutes_is_lost()
    {
        var meeting = Meeting(WithoutHeadings);
        var words = meeting.Items.SelectMany(item => new[] { item.Purpose, item.Minutes }).OfType<string>().Prepend(meeting.Head).OfType<string>();

        Assert.Equal(
            WithoutHeadings.Split(["\n", " "], StringSplitOptions.RemoveEmptyEntries).Skip(7),
            string.Join(" ", words).Split(["\n", " "], StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("MINUTES OF A MEETING OF THE CABINET HELD AT THE TOWN HALL ON 5 MARCH 2024", "Cabinet")]
    [InlineData("Northtown Borough Council\n\nPlanning Committee\n\nTuesday 5 March 2024", "Planning Committee")]
    [InlineData("Northtown Borough Council\n\nPlanning Committee\n\n5 March 2024", "Planning Committee")]
    [InlineData("Minutes of the Licensing Sub-Committee meeting held on 5 March 2024", "Licensing Sub-Committee")]
    [InlineData("Northtown Town Council\n\nMinutes of the meeting held on 5 March 2024", "Northtown Town Council")]
    [InlineData("Parks Panel, 05/03/2024", "Parks Panel")]
    public void The_panel_is_named_in_the_title(string title, string panel)
    {
        var meeting = Meeting($"{title}\n\n7. Trees\n\nThey grow.\n\n8. Roads\n\nThey end.");

        Assert.Equal((panel, new DateOnly(2024, 3, 5)), (meeting.Panel.Name, meeting.Date));
        Assert.Equal(["Trees", "Roads"], meeting.Items.Select(item => item.Title));
    }

    [Fact]
    public void A_welsh_title_is_read() =>
        Assert.Equal(
            new DateOnly(2014, 10, 9), Meeting("Pwyllgor Gwaith - Dydd Iau, 9fed Hydref, 2014\n\n1. Ymddiheuriadau\n\nDim.\n\n2. Tai\n\nTrafodwyd.").Date);

    [Fact]
    public void Minutes_made_with_word_are_read_the_same()
    {
        var meeting = Meeting(
            "<html><body><div class=WordSection1><h1>Harbour Board - Thursday, 12th May, 2022</h1><p><b>31. APOLOGIES</b></p><p>None.</p><p><b>32. TREES</b></p><p>They grow.</p></div></body></html>");

        Assert.Equal("Harbour Board", meeting.Panel.Name);
        Assert.Equal(
            [("31", "APOLOGIES", "None."), ("32", "TREES", "They grow.")], meeting.Items.Select(item => (item.MinuteNumber, item.Title, item.Minutes)));
    }

    [Theory]
    [InlineData("The Panel considered the report of 20 April 2021.\n\nRESOLVED that it be noted.")]
    [InlineData("RESOLVED that the minutes of the meeting held on 25 March 2021 be approved.")]
    [InlineData("To approve the minutes of the Council meeting held on 25 March 2021.\n\nAGREED.")]
    public void A_date_in_running_text_is_not_a_meeting(string text) => Assert.Equal(text, Read(text).LooseText());

    private static SourceMeeting Meeting(string text) => Assert.Single(Read(text).Meetings);

    private static SourceFile Read(string text) => FileReader.Read("minutes.txt", Encoding.UTF8.GetBytes(text));
}
