using System.Text;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Web.Tests.Import;

public class ModernGovXmlReaderTests
{
    private const string Nothing = "\r\n      ";

    [Fact]
    public void Committees_are_panels_current_and_former()
    {
        var found = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <committees><committeescount> 2</committeescount>
              <committee><committeeid>12</committeeid><committeetitle>Parks &amp;amp; Trees Forum</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>True</committeeexpired><committeecategory>Forums</committeecategory></committee>
              <committee><committeeid>13</committeeid><committeetitle>Members&amp;#39; Panel</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired></committee>
            </committees>
            """);

        Assert.Equal([new(null, "12", "Parks & Trees Forum", true, "Forums"), new SourcePanel(null, "13", "Members' Panel", IsFormer: false)], found.Panels);
    }

    [Fact]
    public void Meetings_have_panel_date_time_and_status()
    {
        var found = Read("""
            <getmeetings><meetingscount> 3</meetingscount><committee><committeeid>5</committeeid><committeetitle>Cabinet</committeetitle><committeemeetings>
              <meeting><meetingid>1</meetingid><meetingdate>21/11/2025</meetingdate><meetingstatus>Confirmed; Special Meeting</meetingstatus><meetingtime>12.30 pm</meetingtime></meeting>
              <meeting><meetingid>2</meetingid><meetingdate>03/12/2025</meetingdate><meetingstatus>Cancelled</meetingstatus><meetingtime>6.00 pm</meetingtime></meeting>
              <meeting><meetingid>3</meetingid><meetingdate>04/12/2025</meetingdate><meetingstatus>Provisional</meetingstatus><meetingtime>9.30 am</meetingtime></meeting>
            </committeemeetings></committee></getmeetings>
            """);

        Assert.Equal(["1", "2", "3"], found.Meetings.Select(meeting => meeting.OldId));
        Assert.All(found.Meetings, meeting => Assert.Equal(new(null, "5", "Cabinet"), meeting.Panel));
        Assert.All(found.Meetings, meeting => Assert.False(meeting.IsWhole));
        Assert.Equal(
            (new DateOnly(2025, 11, 21), new TimeOnly(12, 30), (bool?)true), (found.Meetings[0].Date, found.Meetings[0].Time, found.Meetings[0].IsExtraordinary));
        Assert.Equal((new TimeOnly(18, 0), (SourceState?)SourceState.Cancelled), (found.Meetings[1].Time, found.Meetings[1].State));
        Assert.Equal((new TimeOnly(9, 30), (SourceState?)SourceState.Provisional), (found.Meetings[2].Time, found.Meetings[2].State));
    }

    [Fact]
    public void Each_meeting_in_a_list_by_date_names_its_committee()
    {
        var found = Read(
            "<getmeetingsbydate><meetingscount> 1</meetingscount><meetings><meeting><meetingid>8</meetingid><meetingdate>01/02/2024</meetingdate><committeeid>3</committeeid><committeetitle>Council</committeetitle></meeting></meetings></getmeetingsbydate>");

        Assert.Equal(new(null, "3", "Council"), Assert.Single(found.Meetings).Panel);
        Assert.Single(found.Panels);
    }

    [Fact]
    public void An_answer_without_meetings_is_valid() =>
        Assert.Empty(Read("<getmeetings><meetingscount> 0</meetingscount></getmeetings>").Meetings);

    [Fact]
    public void A_meeting_has_its_items_texts_papers_and_people()
    {
        var meeting = Assert.Single(Read(Meeting()).Meetings);

        Assert.Equal(
            ("77", "democracy.example.gov.uk", "Culture Panel", true), (meeting.OldId, meeting.Host, meeting.Panel.Name, meeting.IsWhole));
        Assert.Equal("Guildhall, High Street", meeting.Venue);
        var item = Assert.Single(meeting.Items);
        Assert.Equal(("501", "4", "31", "Museum's hours"), (item.OldId, item.Number, item.MinuteNumber, item.Title));
        Assert.Equal("To consider the hours.", item.Purpose);
        Assert.Equal("**RESOLVED**: that the hours be longer.", item.Decision);
        Assert.Equal("The hours were discussed.", item.Minutes);
        Assert.Equal(
            new("9001", "Report", "PDF", null, "https://democracy.Example.gov.uk/mgConvert2PDF.aspx?ID=9001"), Assert.Single(item.Documents));
    }

    [Fact]
    public void Attendance_is_read_from_attributes()
    {
        var found = Read(Meeting());

        Assert.Equal(
            [
                new("1", "Councillor Ann Reed", "Chair", Capacity.Member, Presence.Present, null, true) { Party = "IND" },
                new("2", "Councillor Bo Marsh", null, Capacity.Substitute, Presence.Present, null, true) { Party = "IND" },
                new("3", "Councillor Cy Wren", null, Capacity.Member, Presence.Apologies, null, true) { Party = "IND" },
                new("4", "Councillor Di Fenn", null, Capacity.Member, Presence.NotRecorded, null, true) { Party = "IND" },
                new SourceAttendee("5", "Eve Stone", "Head of Culture", Capacity.Officer, Presence.Present),
            ],
            Assert.Single(found.Meetings).Attendees);
        Assert.Contains(
            found.Remarks, remark => remark.What.Contains("Di Fenn", StringComparison.Ordinal) && remark.What.Contains("“Expected”", StringComparison.Ordinal));
        Assert.Contains(found.Remarks, remark => remark.What.Contains("Bo Marsh attended as a substitute", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_in_a_SOAP_envelope_is_read_the_same() =>
        Assert.Equivalent(
            Read(Meeting()).Meetings,
            Read($"""
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetMeetingResponse xmlns="http://moderngov.co.uk/namespaces"><GetMeetingResult>{Meeting()}</GetMeetingResult></GetMeetingResponse></soap:Body></soap:Envelope>
                """).Meetings);

    [Fact]
    public void White_space_counts_as_empty()
    {
        var item = ItemOf(Meeting(number: "0", subNumber: Nothing, minuteNumber: Nothing));

        Assert.Null(item.Number);
        Assert.Null(item.MinuteNumber);
    }

    [Theory]
    [InlineData("7", "a", "7a")]
    [InlineData("7", "2", "7.2")]
    public void A_sub_number_follows_the_number(string number, string subNumber, string shown) =>
        Assert.Equal(shown, ItemOf(Meeting(number: number, subNumber: subNumber)).Number);

    [Theory]
    [InlineData("A &amp;amp; B", "A & B")]
    [InlineData("A &amp;amp;amp; B", "A & B")]
    [InlineData("The &amp;quot;Hub&amp;quot;", "The \"Hub\"")]
    [InlineData("Spend &amp;lt; £5", "Spend < £5")]
    [InlineData("&amp;lt;b&amp;gt;Bold&amp;lt;/b&amp;gt;", "&lt;b&gt;Bold&lt;/b&gt;")]
    public void Plain_text_encoded_twice_is_decoded_but_never_becomes_a_tag(string xml, string title) =>
        Assert.Equal(title, ItemOf(Meeting(title: xml)).Title);

    [Theory]
    [InlineData("False")]
    [InlineData("Unknown")]
    [InlineData(Nothing)]
    public void A_meeting_that_is_not_displayed_leaves_no_trace(string flag)
    {
        var found = Read(Meeting(isDisplayed: flag));

        Assert.Empty(found.Meetings);
        Assert.Equal(
            new ImportRemark("answer.xml", "A meeting was left out because the source does not display it."), Assert.Single(found.Remarks));
        Assert.DoesNotContain("Museum", Everything(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("False")]
    [InlineData("false")]
    public void An_item_that_is_not_displayed_leaves_no_trace(string flag)
    {
        var found = Read(Meeting(itemIsDisplayed: flag));

        Assert.Empty(Assert.Single(found.Meetings).Items);
        Assert.DoesNotContain("Museum", Everything(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("True")]
    [InlineData("Partly")]
    public void A_restricted_item_is_read_as_number_and_title_only(string flag)
    {
        var item = ItemOf(Meeting(itemIsRestricted: flag));

        Assert.Equal(("4", "Museum's hours", true, "3"), (item.Number, item.Title, item.IsRestricted, item.Restriction));
        Assert.Null(item.Purpose);
        Assert.Null(item.Decision);
        Assert.Null(item.Minutes);
        Assert.Empty(item.Documents);
    }

    [Theory]
    [InlineData("True")]
    [InlineData(Nothing)]
    public void A_restricted_paper_is_left_out(string flag)
    {
        var found = Read(Meeting(paperIsRestricted: flag));

        Assert.Empty(Assert.Single(Assert.Single(found.Meetings).Items).Documents);
        Assert.DoesNotContain("9001", Everything(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<isdisplayallowed>True</isdisplayallowed>")]
    [InlineData("<isrestricted>False</isrestricted>")]
    [InlineData("<agendapublished>True</agendapublished>")]
    [InlineData("<minutepublished>True</minutepublished>")]
    [InlineData("<isminutepublished>True</isminutepublished>")]
    public void What_an_answer_does_not_say_is_taken_as_closed(string flag)
    {
        var found = Read(Meeting().Replace(flag, "", StringComparison.Ordinal));

        var item = found.Meetings.SelectMany(meeting => meeting.Items).FirstOrDefault(item => !item.IsRestricted);
        Assert.True(item is null || item.Minutes is null || (item.Purpose is null && item.Documents.Count == 0), "Something is open.");
    }

    [Fact]
    public void A_paper_that_is_not_said_to_be_open_is_left_out() =>
        Assert.Empty(
            ItemOf(Meeting(paperIsRestricted: "?").Replace("<isrestricted>?</isrestricted>", "", StringComparison.Ordinal)).Documents);

    [Fact]
    public void An_unpublished_agenda_gives_neither_purposes_nor_papers()
    {
        var item = ItemOf(Meeting(agendaIsPublished: "False"));

        Assert.Null(item.Purpose);
        Assert.Empty(item.Documents);
        Assert.NotNull(item.Minutes);
    }

    [Fact]
    public void Only_items_with_published_texts_are_read_from_an_unpublished_agenda() =>
        Assert.Empty(
            Assert.Single(Read(Meeting(agendaIsPublished: "False", decisionIsPublished: "False", minutesArePublished: "False")).Meetings).Items);

    [Fact]
    public void An_unpublished_decision_is_not_read() => Assert.Null(ItemOf(Meeting(itemDecisionIsPublished: "False")).Decision);

    [Fact]
    public void Unpublished_minutes_are_not_read() => Assert.Null(ItemOf(Meeting(itemMinutesArePublished: "No")).Minutes);

    [Fact]
    public void Attendance_is_read_only_with_decisions_or_minutes() =>
        Assert.Empty(Assert.Single(Read(Meeting(decisionIsPublished: "False", minutesArePublished: "False")).Meetings).Attendees);

    [Fact]
    public void Authors_comments_and_bookings_are_never_read()
    {
        var everything = Everything(Read(Meeting()));

        Assert.DoesNotContain("SECRET", everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.170.34.172:9071/mgConvert2PDF.aspx?ID=9001")]
    [InlineData("http://localhost/mgConvert2PDF.aspx?ID=9001")]
    [InlineData("http://192.168.1.4/mgConvert2PDF.aspx?ID=9001")]
    public void Addresses_in_the_councils_own_network_are_dropped(string address) =>
        Assert.Null(Assert.Single(ItemOf(Meeting(address: address)).Documents).Address);

    private static SourceItem ItemOf(string xml) => Assert.Single(Assert.Single(Read(xml).Meetings).Items);

    private static string Everything(SourceFile found) => System.Text.Json.JsonSerializer.Serialize(found);

    private static SourceFile Read(string xml) =>
        FileReader.Read("answer.xml", Encoding.UTF8.GetBytes(xml.Replace("\n", "\r\n", StringComparison.Ordinal)));

    private static string Meeting(
        string title = "Museum&amp;#39;s hours", string number = "4", string subNumber = "", string minuteNumber = "31", string isDisplayed = "True",
        string agendaIsPublished = "True", string decisionIsPublished = "True", string minutesArePublished = "True", string itemIsDisplayed = "True",
        string itemIsRestricted = "False", string itemDecisionIsPublished = "True", string itemMinutesArePublished = "True",
        string paperIsRestricted = "False", string address = "https://democracy.Example.gov.uk/mgConvert2PDF.aspx?ID=9001") => $"""
        <meeting>
          <meetingid>77</meetingid><meetingdate>05/03/2025</meetingdate><meetingstatus>Confirmed</meetingstatus><isdisplayallowed>{isDisplayed}</isdisplayallowed>
          <meetingtime>2.00 pm</meetingtime><meetinglocation>Guildhall, High Street</meetinglocation>
          <agendapublished>{agendaIsPublished}</agendapublished><decisionpublished>{decisionIsPublished}</decisionpublished><minutepublished>{minutesArePublished}</minutepublished>
          <meetingroom><bookedbytitle>SECRET</bookedbytitle><bookingcomment>SECRET</bookingcomment></meetingroom>
          <agendaitems><agendaitem>
            <agendaitemid>501</agendaitemid><agendaitemtitle>{title}</agendaitemtitle>
            <agendatext>&lt;div class="WordSection1"&gt;&lt;p class="MsoNormal"&gt;To consider
        the hours.&lt;/p&gt;&lt;/div&gt;</agendatext>
            <agendaitemnumber>{number}</agendaitemnumber><agendaitemsubnumber>{subNumber}</agendaitemsubnumber><fulldisplaynumberformat>31.</fulldisplaynumberformat>
            <authorusername>SECRET</authorusername><commentlabel1>SECRET</commentlabel1><commenttext1>SECRET</commenttext1>
            <decisionnonemptyhtmlbody>&lt;p&gt;&lt;b&gt;RESOLVED&lt;/b&gt;: that the hours be longer.&lt;/p&gt;</decisionnonemptyhtmlbody>
            <minutesnonemptyhtmlbody>&lt;p&gt;The hours were discussed.&lt;/p&gt;</minutesnonemptyhtmlbody>
            <isdecisionpublished>{itemDecisionIsPublished}</isdecisionpublished><isminutepublished>{itemMinutesArePublished}</isminutepublished>
            <isrestricted>{itemIsRestricted}</isrestricted><isdisplayallowed>{itemIsDisplayed}</isdisplayallowed>
            <minutesitemnumber>{minuteNumber}</minutesitemnumber><minutesitemsubnumber></minutesitemsubnumber><refertocommittee>Culture Panel</refertocommittee>
            <linkeddocuments><linkeddoc><attachmentid>9001</attachmentid><title>Report</title><isurl>False</isurl><url>{address}</url><isrestricted>{paperIsRestricted}</isrestricted><restrictionsRef>3</restrictionsRef><committeetitle>Culture Panel</committeetitle><isdecisionattachment>False</isdecisionattachment><ownertitle>SECRET</ownertitle></linkeddoc></linkeddocuments>
          </agendaitem></agendaitems>
          <attendees>
            <attendee memberid="1" name="Councillor Ann Reed" roledescription="Chair" attendance="Present, as expected" politicalparty="IND"><url>https://democracy.Example.gov.uk/mgUserInfo.aspx?UID=1</url></attendee>
            <attendee memberid="2" name="Councillor Bo Marsh" roledescription="Committee Member" attendance="Present, as substitute, virtual" politicalparty="IND"></attendee>
            <attendee memberid="3" name="Councillor Cy Wren" roledescription="Committee Member" attendance="Apologies" politicalparty="IND"></attendee>
            <attendee memberid="4" name="Councillor Di Fenn" roledescription="Committee Member" attendance="Expected" politicalparty="IND"></attendee>
            <attendee memberid="5" name="Eve Stone" roledescription="Officer" attendance="In attendance" representing="Head of Culture">
            </attendee>
          </attendees>
        </meeting>
        """;
}
