using System.Text;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>Pages and minutes as officers copy them: which items are told apart, and that no text is lost.</summary>
public class CopiedTextTests
{
    private const string Head = "Agenda and minutes\n\nFerry Committee - Tuesday, 11th February, 2025 10.00 am\n\nVenue: Pier House. View directions\n\nContact: Sam Wells  Email: sam.wells@example.org\n\n";

    [Fact]
    public void A_page_without_numbers_is_divided_at_its_titles()
    {
        var meeting = Meeting(Head + """
            No. Item


            Welcome

            The Chair welcomed the new members.


            Slipway Repairs pdf icon PDF 210 KB

            Report of the Pier Master on the slipway.

            Additional documents:


            The Committee went through the costs.


            RESOLVED that the repairs begin in May.


            Urgent Business

            There was none.
            """);

        Assert.Equal(["Welcome", "Slipway Repairs", "Urgent Business"], meeting.Items.Select(item => item.Title));
        Assert.Equal([null, "Report of the Pier Master on the slipway.", null], meeting.Items.Select(item => item.Purpose));
        Assert.Equal(
            ["The Chair welcomed the new members.", "The Committee went through the costs.\n\nRESOLVED that the repairs begin in May.", "There was none."],
            meeting.Items.Select(item => item.Minutes));
        Assert.All(meeting.Items, item => Assert.True(item.IsUnsure));
    }

    [Fact]
    public void A_page_without_numbers_may_have_labels_and_single_blank_lines()
    {
        var meeting = Meeting(Head + """
            Items

            Declarations of Interest

            Minutes:

            Councillor Ray declared an interest in the slipway.

            Fares for 2025

            To agree the fares.

            Additional documents:

            • Table of fares pdf icon PDF 12 KB

            Minutes:

            AGREED the fares in the table.
            """);

        Assert.Equal(["Declarations of Interest", "Fares for 2025"], meeting.Items.Select(item => item.Title));
        Assert.Equal(["Councillor Ray declared an interest in the slipway.", "AGREED the fares in the table."], meeting.Items.Select(item => item.Minutes));
        Assert.Equal("Table of fares", Assert.Single(meeting.Items[1].Documents).Title);
    }

    [Fact]
    public void Rows_divided_by_bars_are_items()
    {
        var meeting = Meeting(Head + """
            No. | Item |
            Apologies To receive apologies. Minutes: Councillor Ray sent apologies. |
            Slipway Repairs PDF 210 KB Report of the Pier Master. Additional documents: Plan of the slipway PDF 2 MB
            Minutes: The Committee noted the following:
            • The stone is worn. • The rails are sound.
            RESOLVED that the repairs begin. |
            """);

        Assert.Equal([("Apologies", "To receive apologies."), ("Slipway Repairs", "Report of the Pier Master.")], meeting.Items.Select(item => (item.Title!, item.Purpose!)));
        Assert.Equal("Councillor Ray sent apologies.", meeting.Items[0].Minutes);
        Assert.Equal(["Slipway Repairs", "Plan of the slipway"], meeting.Items[1].Documents.Select(paper => paper.Title));
        Assert.EndsWith("RESOLVED that the repairs begin.", meeting.Items[1].Minutes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7 | Fares Minutes: Agreed. | 8 | Tolls Minutes: Noted. |")]
    [InlineData("7. Fares Minutes: Agreed. |\n8. Tolls Minutes: Noted. |")]
    public void A_row_may_begin_with_its_number(string rows)
    {
        var meeting = Meeting($"{Head}No. | Item |\n{rows}");

        Assert.Equal([("7", "Fares", "Agreed."), ("8", "Tolls", "Noted.")], meeting.Items.Select(item => (item.Number!, item.Title!, item.Minutes!)));
    }

    [Theory]
    [InlineData("14/24", "15/24")]
    [InlineData("FC/3", "FC/4")]
    [InlineData("F.31", "F.32")]
    [InlineData("(207)", "(208)")]
    [InlineData("3.", "5.")]
    public void Numbers_on_lines_of_their_own_begin_items(string one, string other)
    {
        var meeting = Meeting($"{Head}Items\nNo. Item\n\n{one}\n\nAPOLOGIES\n\n    • Share this item\n\n    The Clerk to report.\n\n    Minutes:\n\n    None.\n\n{other}\n\nTOLLS\n\n    Minutes:\n\n    Noted.");

        Assert.Equal([(one.Trim('(', ')', '.'), "None."), (other.Trim('(', ')', '.'), "Noted.")], meeting.Items.Select(item => (item.Number!, item.Minutes!)));
        Assert.Equal("The Clerk to report.", meeting.Items[0].Purpose);
    }

    [Fact]
    public void Numbered_agenda_text_is_no_item()
    {
        var meeting = Meeting(Head + "Items\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n2.\n\nInterests\n\nMembers are to disclose\n\n1     Any employment.\n\n2     Any land in the area\n\n3     Any licence to use land\n\nMinutes:\n\nNobody did.\n\n3.\n\nTolls\n\nMinutes:\n\nNoted.");

        Assert.Equal([("1", "None."), ("2", "Nobody did."), ("3", "Noted.")], meeting.Items.Select(item => (item.Number!, item.Minutes!)));
        Assert.Contains("3     Any licence to use land", meeting.Items[1].Purpose, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_may_have_parts()
    {
        var meeting = Meeting(Head + "Items\nNo. Item\n\n6.\n\nMatters arising\n\n6.1\n\nMinute 12 - Lamps\n\nMinutes:\n\nThey are lit.\n\n6.2\n\nMinute 14 - Ropes\n\nMinutes:\n\nThey hold.\n\n7.\n\nTolls\n\nMinutes:\n\nNoted.");

        Assert.Equal(["6", "6.1", "6.2", "7"], meeting.Items.Select(item => item.Number));
        Assert.Equal("They hold.", meeting.Items[2].Minutes);
    }

    [Theory]
    [InlineData("1. LAMPS\n\nRESOLVED that they be lit.\n\n3. ROPES\n\nRESOLVED that they be bought.\n\n7. TOLLS\n\nNoted.", "1, 3, 7")]
    [InlineData("1. LAMPS\n\nNoted.\n\n2. ROPES\n\nNoted.\n\n5. TOLLS\n\nNoted.\n\n3. BUOYS\n\nNoted.\n\n4. FEES\n\nNoted.", "1, 2, 5, 3, 4")]
    [InlineData("1. LAMPS\n\nNoted.\n\n2. ROPES\n\nNoted.\n\nPART B (EXEMPT)\n\n1. TOLLS\n\nNoted.\n\n2. FEES\n\nNoted.", "1, 2, 1, 2")]
    [InlineData("1. Lamps\n\nNoted.\n\n2. Ropes\n\nNoted.\n\nPart II\n\n1. Tolls\n\nNoted.\n\n2. Fees\n\nNoted.", "1, 2, 1, 2")]
    [InlineData("1. Lamps\n\nNoted.\n\n4. Ropes\n\nMembers asked for:\n\n1. Hemp\n2. Wire\n\nNoted.\n\n5. Tolls\n\nNoted.", "1, 4, 5")]
    [InlineData("(31) LAMPS\nNoted.\n(32) ROPES\nNoted.", "31, 32")]
    [InlineData("1 Lamps\n1.1 They were lit.\n1.2 RESOLVED: That they stay lit.\n2 Ropes\n2.1 None were bought.", "1, 2")]
    [InlineData("Minute 4   Lamps\nThey were lit.\n\nMinute 5   Ropes\nNone were bought.", "4, 5")]
    [InlineData("A. Lamps\n\nThey were lit.\n\nB. Ropes\n\nNone were bought.", "A, B")]
    public void Printed_items_are_told_apart_by_their_look_and_not_by_the_run_of_their_numbers(string text, string numbers)
    {
        var found = Read($"PIER TOWN COUNCIL\n\nFERRY COMMITTEE\n\nMinutes of the meeting held on Tuesday 11 February 2025 at 10am\n\nPresent: Councillor Ray (Chair)\n\n{text}");

        Assert.Equal(numbers, string.Join(", ", Assert.Single(found.Meetings).Items.Select(item => item.Number ?? item.MinuteNumber)));
        Assert.Equal(0, found.WordsNotUnderstood);
    }

    [Fact]
    public void A_heading_that_is_taken_for_text_is_named()
    {
        var found = Read("Ferry Committee - Tuesday, 11th February, 2025\n\n1. Lamps\n\nNoted.\n\n2. Ropes\n\nNoted.\n\n40. Tolls of the upper ferry\n\nNoted at length.\n\n3. Fees\n\nNoted.");

        Assert.Equal(["1", "2", "3"], Assert.Single(found.Meetings).Items.Select(item => item.Number));
        Assert.Contains(found.Remarks, remark => remark.What.StartsWith("“40 Tolls of the upper ferry” looks like the heading", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LAMPS\n\nThey were lit.\n\nROPES\n\nRESOLVED that rope be bought.")]
    [InlineData("**Lamps**\n\nThey were lit.\n\n**Ropes**\n\nRESOLVED that rope be bought.")]
    [InlineData("Apologies\n\nNone came.\n\nRopes for the ferry\n\nRESOLVED that rope be bought.")]
    public void Printed_titles_without_numbers_begin_items(string text) =>
        Assert.Equal(2, Meeting($"Ferry Committee - Tuesday, 11th February, 2025\n\n{text}").Items.Count);

    [Fact]
    public void Text_that_cannot_be_divided_is_one_unsure_item_with_all_its_words()
    {
        var meeting = Meeting("Ferry Committee - Tuesday, 11th February, 2025\n\nThe lamps were lit, and the ropes held.\n\nRESOLVED that rope be bought.");

        var item = Assert.Single(meeting.Items);
        Assert.Equal((null, true, "The lamps were lit, and the ropes held.\n\nRESOLVED that rope be bought."), (item.Title, item.IsUnsure, item.Minutes));
    }

    [Theory]
    [InlineData("The minutes of the Ferry Committee held on 14 January 2025 were agreed.\n\nRESOLVED that the clerk sign them.")]
    [InlineData("The minutes of the meeting of the Ferry Committee held on 14 January 2025 were submitted.\n\nRESOLVED that they be signed.")]
    [InlineData("Minutes of the Ferry Committee held on 14 January 2025 were received and noted.\n\nRESOLVED that they be signed.")]
    [InlineData("Contact: Sam Wells - Committee Services\n\nPrevious Meeting: 14 January 2025\n\nRESOLVED that rope be bought.")]
    public void The_date_and_panel_of_another_meeting_are_not_taken(string text)
    {
        var found = Read(text);

        Assert.Empty(found.Meetings);
        Assert.Equal(text, found.LooseText());
    }

    [Fact]
    public void A_page_without_date_keeps_its_items()
    {
        var found = Read("Agenda and minutes\n\nSpeaking at a meeting\n\nVenue: Pier House. View directions\n\nContact: Sam Wells, Clerk\n\nItems\nNo. Item\n\n31.\n\nMinutes pdf icon PDF 8 KB\n\nMinutes of the ordinary meeting of the Committee on 14 January 2025.\n\nMinutes:\n\nThe Committee resolved to approve them.\n\n32.\n\nTolls\n\nMinutes:\n\nNoted.");

        var part = Assert.Single(found.Unplaced);
        Assert.Equal((null, null, "Pier House", "Sam Wells, Clerk"), (part.Panel, part.Date, part.Venue, part.Contact));
        Assert.Equal([("31", "The Committee resolved to approve them."), ("32", "Noted.")], part.Items.Select(item => (item.Number!, item.Minutes!)));
    }

    [Fact]
    public void The_title_of_a_page_may_stand_on_two_lines()
    {
        var meeting = Meeting("Agenda and draft minutes\n\nPierside Ferry Committee\nTuesday, 11th February, 2025 10.00 am\n\nVenue: Pier House. View directions\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone.");

        Assert.Equal(("Pierside Ferry Committee", new DateOnly(2025, 2, 11), new TimeOnly(10, 0), "Pier House"), (meeting.Panel.Name, meeting.Date, meeting.Time, meeting.Venue));
        Assert.Equal("None.", Assert.Single(meeting.Items).Minutes);
    }

    [Theory]
    [InlineData("Agenda item\n\nTolls\n\nTo consider the tolls.\n\nMinutes:\n\nRESOLVED that they rise.\n\nSupporting documents:")]
    [InlineData("Agenda item\nTolls\n• Share this item\nTo consider the tolls.\n\nMinutes:\n\nRESOLVED that they rise.")]
    public void The_page_of_an_item_gives_its_title_purpose_and_minutes(string text)
    {
        var item = Assert.Single(Assert.Single(Read(text).Unplaced).Items);

        Assert.Equal(("Tolls", "To consider the tolls.", "RESOLVED that they rise."), (item.Title, item.Purpose, item.Minutes));
    }

    [Fact]
    public void The_page_of_an_item_may_name_its_meeting()
    {
        var meeting = Meeting("Agenda item\n\nTolls\n\n• Meeting of Ferry Committee, Tuesday, 11th February, 2025 10.00 am (Item 7.)\n\nMinutes:\n\nRESOLVED that they rise.");

        Assert.Equal(("Ferry Committee", new DateOnly(2025, 2, 11), "7"), (meeting.Panel.Name, meeting.Date, Assert.Single(meeting.Items).Number));
    }

    [Fact]
    public void A_page_of_decisions_gives_each_with_its_day()
    {
        var found = Read("Issue - decisions\n\nTolls of the Ferry Board\n\n11/02/2025 - Tolls for 2025\n\n(1) The tolls be agreed.\n\n(2) They be published.\n\n14/02/2024 - Tolls for 2024\n\nThat the tolls be agreed.");

        Assert.Equal([(null, new DateOnly(2025, 2, 11)), (null, new DateOnly(2024, 2, 14))], found.Unplaced.Select(part => (part.Panel, part.Date!.Value)));
        Assert.Equal(["Tolls for 2025", "Tolls for 2024"], found.Unplaced.Select(part => Assert.Single(part.Items).Title));
        Assert.Equal("(1) The tolls be agreed.\n\n(2) They be published.", found.Unplaced[0].Items[0].Decision);
    }

    [Fact]
    public void The_details_of_a_decision_name_who_made_it_and_when()
    {
        var part = Assert.Single(Read("Decision details\n\nTolls for 2025\n\nDecision Maker: Cabinet\n\nDecision status: Approved\n\nPurpose:\n\nTo agree the tolls.\n\nDecision:\n\nThat the tolls be agreed.\n\nDate of decision: 11/02/2025").Unplaced);

        var item = Assert.Single(part.Items);
        Assert.Equal(("Cabinet", new DateOnly(2025, 2, 11), "Tolls for 2025", "To agree the tolls.", "That the tolls be agreed."), (part.Panel, part.Date, item.Title, item.Purpose, item.Decision));
    }

    private static SourceMeeting Meeting(string text) => Assert.Single(Read(text).Meetings);

    private static SourceFile Read(string text) => FileReader.Read("copied.txt", Encoding.UTF8.GetBytes(text));
}
