using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;
using MinutesPortal.Import.Writing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>What a source says of a meeting as a whole: whether, when and of which panels it takes place, and that it says so differently later.</summary>
public class SourceChangesTests(Portal portal)
{
    private static readonly DateOnly Day = TimeProvider.System.Today().AddDays(40);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Cancelled", "Confirmed")]
    [InlineData("CANCELED", "Reinstated")]
    [InlineData("Confirmed; Cancelled", "Not cancelled")]
    [InlineData("Postponed", "Confirmed; Special Meeting")]
    [InlineData("Provisional", "Confirmed")]
    public async Task What_was_called_off_may_take_place_after_all(string before, string after)
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, List("Ferry Board", "Confirmed"));
        await ImportAsync(office, List("Ferry Board", before));
        Assert.NotNull(Assert.Single(await office.MeetingsAsync()).CalledOff);

        var report = await ImportAsync(office, List("Ferry Board", after));

        Assert.Equal(1, report.Meetings.Changed);
        Assert.Null(Assert.Single(await office.MeetingsAsync()).CalledOff);
        var calendar = await GetAsync(office, "/panels/ferry-board/meetings.ics");
        Assert.Contains("SEQUENCE:2", calendar, StringComparison.Ordinal);
        Assert.Contains("STATUS:CONFIRMED", calendar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Postponed", "STATUS:CANCELLED", "EventPostponed", "This meeting has been postponed.")]
    [InlineData("Gohiriwyd", "STATUS:CANCELLED", "EventPostponed", "This meeting has been postponed.")]
    [InlineData("Deferred until May", "STATUS:CANCELLED", "EventPostponed", "This meeting has been postponed.")]
    [InlineData("Not confirmed", "STATUS:TENTATIVE", null, "does not confirm that it will take place")]
    [InlineData("To be confirmed; Special Meeting", "STATUS:TENTATIVE", null, "does not confirm that it will take place")]
    [InlineData("Awaiting the Mayor", "STATUS:TENTATIVE", null, "does not confirm that it will take place")]
    public async Task No_meeting_is_announced_as_certain_unless_its_source_says_so(string status, string calendar, string? structured, string sentence)
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, List("Ferry Board", status));

        var page = await GetAsync(office, $"/panels/ferry-board/meetings/{Day:yyyy-MM-dd}");
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain("EventScheduled", page, StringComparison.Ordinal);
        Assert.Equal(structured is not null, page.Contains("schema.org/EventPostponed", StringComparison.Ordinal));
        Assert.Contains(calendar, await GetAsync(office, "/panels/ferry-board/meetings.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_and_an_end_that_a_source_takes_back_are_taken_back()
    {
        var office = await portal.NewOfficeAsync();
        const string Committees = "<committees><committee><committeeid>91</committeeid><committeetitle>Ferry Board</committeetitle><committeedeleted>False</committeedeleted><committeeexpired>{0}</committeeexpired></committee></committees>";
        await ImportAsync(office, List("Ferry Board", "Confirmed; Special Meeting"), Committees.Replace("{0}", "True", StringComparison.Ordinal));
        Assert.True(Assert.Single(await office.MeetingsAsync()).IsExtraordinary);

        await ImportAsync(office, List("Ferry Board", "Confirmed"), Committees.Replace("{0}", "False", StringComparison.Ordinal));

        Assert.False(Assert.Single(await office.MeetingsAsync()).IsExtraordinary);
        await using var record = office.Record();
        Assert.False((await record.Panels.SingleAsync(Cancelled)).IsFormer);
    }

    [Fact]
    public async Task A_meeting_that_moved_in_the_source_is_moved_and_its_address_leads_on()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, List("Ferry Board", "Confirmed"));

        var report = await ImportAsync(office, List("Ferry Board", "Confirmed", Day.AddDays(7), "6.30 pm"));

        var meeting = Assert.Single(await office.MeetingsAsync());
        Assert.Equal((Day.AddDays(7), Day, new TimeOnly(18, 30)), (meeting.Date, meeting.MovedFrom, meeting.Time));
        Assert.Contains(report.NeedsReview, remark => remark.What.Contains($"It was moved from {Day.InWords()}", StringComparison.Ordinal));
        using var visitor = portal.FactoryFor(office).CreateClient(new() { AllowAutoRedirect = false });
        using var response = await visitor.GetAsync($"/panels/ferry-board/meetings/{Day:yyyy-MM-dd}", Cancelled);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.EndsWith($"/panels/ferry-board/meetings/{Day.AddDays(7):yyyy-MM-dd}", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joint_meeting_names_its_second_panel()
    {
        var together = await ImportAsync(await portal.NewOfficeAsync(), List("Ferry Board", "Confirmed"), List("Quay Board", "Confirmed", id: 92));
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, List("Ferry Board", "Confirmed"));
        var apart = await ImportAsync(office, List("Quay Board", "Confirmed", id: 92));

        Assert.Contains(together.NeedsReview, remark => remark.What.Contains("is a joint one of “Ferry Board” and “Quay Board”", StringComparison.Ordinal));
        Assert.Contains(apart.NeedsReview, remark => remark.What.Contains("It is a joint one", StringComparison.Ordinal));
        Assert.Single(await office.MeetingsAsync());
    }

    [Theory]
    [InlineData("Health & Care Board", "Health and Care Board")]
    [InlineData("Parks&amp;Trees Sub-Committee", "Parks and Trees Subcommittee")]
    [InlineData("Break\u00adwater Com\u200bmittee", "Breakwater Committee")]
    public async Task Two_spellings_of_a_panel_are_one_panel(string one, string other)
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, Answer(700, one, "12.00 Noon"), Answer(701, other, "10.00 am"));

        await using var record = office.Record();
        Assert.DoesNotContain("\u00ad", (await record.Panels.SingleAsync(Cancelled)).Name.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VACANCY")]
    [InlineData("Vacant Seat")]
    [InlineData("Vacancy (Labour)")]
    [InlineData("Councillor Vacancy 2")]
    [InlineData("To be appointed")]
    [InlineData("TBC")]
    public async Task A_vacant_seat_is_no_person(string name)
    {
        var office = await portal.NewOfficeAsync();

        var report = await ImportAsync(office, Answer(700, "Ferry Board", "6pm", name));

        await using var record = office.Record();
        Assert.Equal("Councillor Ida Frost", (await record.People.SingleAsync(Cancelled)).Name);
        Assert.Contains(report.NeedsReview, remark => remark.What.StartsWith("A seat was vacant", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("At the rise of Council")]
    [InlineData("TBC")]
    [InlineData("25.00")]
    public async Task A_time_that_is_not_understood_is_named(string time)
    {
        var report = await ImportAsync(await portal.NewOfficeAsync(), Answer(700, "Ferry Board", time));

        Assert.Contains(report.NeedsReview, remark => remark.What == $"The time “{time}” was not understood. Enter it by hand.");
    }

    [Theory]
    [InlineData("Fish &amp;amp;lt;Market&amp;amp;gt; lease", "Fish <Market> lease")]
    [InlineData("Fees &amp;lt; £5 &amp;amp; more", "Fees < £5 & more")]
    [InlineData("Light\u200bhouse re\u00adpairs", "Lighthouse repairs")]
    [InlineData("&amp;lt;script&amp;gt;x", "&lt;script&gt;x")]
    public async Task A_title_has_the_characters_that_readers_saw(string written, string title)
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, Answer(700, "Ferry Board", "6pm").Replace("<agendaitemtitle>Fares", $"<agendaitemtitle>{written}", StringComparison.Ordinal));

        Assert.Equal(title, Assert.Single(await office.MeetingsAsync()).Items[0].Title.English);
    }

    [Fact]
    public async Task Struck_words_are_shown_or_named_as_struck_everywhere()
    {
        var office = await portal.NewOfficeAsync();
        string Rent(string rent) => Answer(700, "Ferry Board", "6pm").Replace("it be noted", $"the rent be &lt;s&gt;£900&lt;/s&gt; {rent}", StringComparison.Ordinal);
        await ImportAsync(office, Rent("£700"));
        await ImportAsync(office, Rent("£650"));

        const string Address = "/panels/ferry-board/meetings/2025-02-10";
        var cited = Assert.Single(await office.MeetingsAsync()).Items[0].Entries[0].Id;
        foreach (var page in new[] { Address, "/decisions", $"/cite/{cited}", "/search?q=rent", $"{Address}/compare" })
        {
            var html = await GetAsync(office, page);
            Assert.DoesNotContain("~~", html, StringComparison.Ordinal);
            Assert.True(!html.Contains("£900", StringComparison.Ordinal) || html.Contains("[struck out: ", StringComparison.Ordinal), $"{page} shows struck words as if they applied.");
        }
    }

    [Fact]
    public async Task A_file_of_which_most_was_not_understood_becomes_a_draft()
    {
        var office = await portal.NewOfficeAsync();
        var page = "Agenda and minutes\n\nFerry Board - Tuesday, 11th February, 2025\n\n" + string.Concat(Enumerable.Repeat("Some words that belong to no item at all\n\n", 20)) + "Items\nNo. Item\n\n1.\n\nFares\n\nMinutes:\n\nRESOLVED that they rise.";

        var report = await ImportAsync(office, page);
        var again = await ImportAsync(office, page);

        Assert.Empty(await office.MeetingsAsync());
        Assert.Contains("stands on the desk as a draft", Assert.Single(report.NotShown).What, StringComparison.Ordinal);
        Assert.Contains("stands on the desk already", Assert.Single(again.NotShown).What, StringComparison.Ordinal);
        await using var owner = office.AsOwner();
        var row = await owner.Drafts.SingleAsync(draft => draft.Date == new DateOnly(2025, 2, 11), Cancelled);
        var draft = (await new DraftStore(owner).FindAsync(row.SubjectId, Cancelled))!.Meeting;
        Assert.Equal(("Fares", MeetingStage.NotPublished), (Assert.Single(draft.Items).Title.English, draft.Stage));
        Assert.Contains("160 of", ImportReportText.AsText(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Minutes of the meeting held on 31 April 2025", "“31 April 2025” is no date. Put it right.")]
    [InlineData("Minutes of the meeting held on 4 Mrach 2025", "“4 Mrach 2025” is no date. Put it right.")]
    [InlineData("Minutes of the meeting held on 29/02/2025", "“29/02/2025” is no date. Put it right.")]
    public void A_date_that_is_none_is_named(string line, string sentence)
    {
        var found = Read($"PIER TOWN COUNCIL\n\nFERRY BOARD\n\n{line}\n\nPresent: Councillor Ray\n\n1. FARES\n\nRESOLVED that they rise.\n\n2. TOLLS\n\nNoted.");

        Assert.Equal(sentence, Assert.Throws<UnreadableFileException>(() => MinutesPortal.Import.Formats.CopiedText.PrintedMinutes.RefuseUnlessMinutes(found, Day)).Message);
        Assert.Equal(2, Assert.Single(found.Unplaced).Items.Count);
    }

    private async Task<string> GetAsync(TestOffice office, string address)
    {
        using var visitor = portal.FactoryFor(office).CreateClient();
        return WebUtility.HtmlDecode(await visitor.GetStringAsync(address, Cancelled));
    }

    private static async Task<ImportReport> ImportAsync(TestOffice office, params IReadOnlyList<string> texts)
    {
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        return await new Importer(workspace, office.Files, TimeProvider.System, new() { Host = "old.example" }).PublishAsync([.. texts.Select(Read)], Cancelled);
    }

    private static SourceFile Read(string text) => FileReader.Read("source", Encoding.UTF8.GetBytes(text));

    private static string List(string panel, string status, DateOnly? date = null, string time = "6.00 pm", int id = 91) => $"""
        <getmeetings><committee><committeeid>{id}</committeeid><committeetitle>{panel}</committeetitle><committeemeetings>
        <meeting><meetingid>9002</meetingid><meetingdate>{date ?? Day:dd\/MM\/yyyy}</meetingdate><meetingstatus>{status}</meetingstatus><meetingtime>{time}</meetingtime></meeting>
        </committeemeetings></committee></getmeetings>
        """;

    private static string Answer(int id, string panel, string time, string? member = null) => $"""
        <meeting><meetingid>{id}</meetingid><meetingdate>{id - 690}/02/2025</meetingdate><meetingstatus>Confirmed</meetingstatus><isdisplayallowed>True</isdisplayallowed>
        <meetingtime>{time}</meetingtime><agendapublished>True</agendapublished><decisionpublished>True</decisionpublished><minutepublished>True</minutepublished>
        <agendaitems><agendaitem><agendaitemid>{id}1</agendaitemid><agendaitemtitle>Fares</agendaitemtitle><agendaitemnumber>1</agendaitemnumber>
        <minutesnonemptyhtmlbody>&lt;p&gt;RESOLVED that it be noted.&lt;/p&gt;</minutesnonemptyhtmlbody><isdecisionpublished>True</isdecisionpublished><isminutepublished>True</isminutepublished>
        <isrestricted>False</isrestricted><isdisplayallowed>True</isdisplayallowed><refertocommittee>{panel.Replace("& ", "&amp; ", StringComparison.Ordinal)}</refertocommittee></agendaitem></agendaitems>
        <attendees><attendee memberid="901" name="Councillor Ida Frost" attendance="Present" politicalparty="IND"/>{(member is null ? "" : $"<attendee memberid=\"902\" name=\"{member}\" attendance=\"Expected\" politicalparty=\"IND\"/>")}</attendees></meeting>
        """;
}
