using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import.Formats;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Import;
using static MinutesPortal.Web.Tests.Import.SampleSources;

namespace MinutesPortal.Web.Tests.Links;

/// <summary>Old addresses of ModernGov lead to the new pages.</summary>
public sealed partial class OldAddressesTests(Portal portal) : IAsyncLifetime
{
    private TestOffice _office = null!;
    private WebApplicationFactory<Program> _factory = null!;
    private HttpClient _visitor = null!;
    private string _pier = "", _report = "";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Scrutiny Panel (12), 17 June 2021 (700): the pier (44461, issue 77) with a report (65461), and a lease that is withheld (44462).</summary>
    public async ValueTask InitializeAsync()
    {
        _office = await portal.NewOfficeAsync();
        await _office.ImportAsync(File(Meeting(
            new SourceItem { OldId = "44461", Number = "1", Title = "Pier", Minutes = "It was noted.", Issue = new("77", "The pier"), Documents = [new("65461", "Report", "PDF", null, null)] },
            new SourceItem { OldId = "44462", Number = "2", Title = "Lease", IsRestricted = true }) with
        {
            Attendees =
            [
                new("5", "Councillor A Reed", null, Capacity.Member, Presence.Present, IsCouncillor: true),
                new("6", "An Officer", "Clerk", Capacity.Officer, Presence.Present),
            ],
        }));
        var meeting = (await _office.MeetingsAsync()).Single();
        _pier = $"/panels/scrutiny-panel/meetings/2021-06-17/items/{meeting.Items[0].Id}";
        _report = meeting.Items[0].Documents[0].Id;
        _factory = portal.FactoryFor(_office).WithWebHostBuilder(builder => builder.UseSetting("AllowedHosts", "localhost;old.example;other.example"));
        _visitor = _factory.CreateClient(new() { AllowAutoRedirect = false });
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _factory.DisposeAsync();
    }

    [Fact]
    public async Task Every_page_of_which_the_portal_has_the_matter_leads_on()
    {
        const string meeting = "/panels/scrutiny-panel/meetings/2021-06-17", person = "/people/councillor-a-reed", issue = "/issues/the-pier";
        (string Old, string New)[] pages =
        [
            ("/mgListCommittees.aspx?bcr=1", "/panels"),
            ("/mgCommitteeDetails.aspx?ID=12", "/panels/scrutiny-panel"),
            ("/mgCommitteeMailingList.aspx?ID=12", "/panels/scrutiny-panel"),
            ("/mgAttendanceSummary.aspx?RPID=12", "/panels/scrutiny-panel"),
            ("/mgRss.aspx?XXR=0&CID=12", "/panels/scrutiny-panel/feed.atom"),
            ("/mgRss.aspx?XXR=0&M=0", "/feed.atom"),
            ("/ieDocHome.aspx?bcr=1&Year=0", "/meetings"),
            ("/ieListMeetings.aspx?CId=12&Year=0", "/meetings?panel=scrutiny-panel"),
            ("/ieListMeetings.aspx?CommitteeId=12&Year=2021", "/meetings?panel=scrutiny-panel&from=2021&to=2021"),
            ("/ieListMeetings.aspx?Act=earlier&CId=12&D=202106171730&MD=ielistmeetings", "/meetings?panel=scrutiny-panel"),
            ("/ieListDocuments.aspx?CId=12&MId=700&Ver=4", meeting),
            ("/ieListDocuments.aspx?CId=12", "/meetings?panel=scrutiny-panel"),
            ("/CeListDocuments.aspx?CommitteeId=12&MeetingId=700&DF=17/06/2021&Ver=2&RD=Agenda&A=1&R=0", meeting),
            ("/mgMeetingAttendance.aspx?ID=700", $"{meeting}#attendance"),
            ("/mgAi.aspx?ID=44461&LLL=0", _pier),
            ("/mgIssueHistoryHome.aspx?IId=77&PlanId=0&Opt=0", issue),
            ("/mgDecisionDetails.aspx?IId=77&Opt=1", $"{issue}#history"),
            ("/mgIssueHistoryChronology.aspx?IId=77&Opt=2", $"{issue}#history"),
            ("/ieIssueDetails.aspx?IId=77&PlanId=0&Opt=3", $"{issue}#history"),
            ("/ieDecisionDetails.aspx?AIId=44461", _pier),
            ("/mgDelegatedDecisions.aspx?DR=01/01/2021-31/12/2021&DM=0&K=0&DS=2&V=0&RP=0&HD=0&ACT=Find", "/decisions"),
            ("/mgListOfficerDecisions.aspx?XXR=0&FULL=1&BAM=1&ACT=Find", "/decisions"),
            ("/mgCalendarMonthView.aspx?GL=1&M=6&DD=2021", "/calendar/2021/6"),
            ("/mgCalendarMonthView.aspx?GL=1&M=6&Y=2021&CID=0&OT=&C=-1&MR=0&ACT=Go", "/calendar/2021/6"),
            ("/mgCalendarMonthView.aspx?GL=1", "/calendar"),
            ("/mgCalendarWeekView.aspx?WN=24&CID=0&OT=&C=-1&MR=0&DL=0&ACT=Later&DD=2021", "/calendar/2021/6"),
            ("/mgWhatsNew.aspx?CID=0&WID=0&CT=0&DR=10/06/2021-17/06/2021&RT=2", "/whats-new"),
            ("/ieDocSearch.aspx", "/search"),
            ("/ieSearchResults2.aspx?SS=pier+head&DT=3&ADV=0&CA=false&SB=true&PG=1", "/search?q=pier%20head"),
            ("/mgMemberIndex.aspx?FN=ALPHA&VW=LIST&PIC=0", "/people"),
            ("/mgMemberIndex.aspx?FN=WARD&VW=TABLE", "/people?by=ward"),
            ("/mgMemberIndex.aspx?fn=party", "/people?by=party"),
            ("/mgFindMember.aspx", "/people"),
            ("/mgUserInfo.aspx?UID=5", person),
            ("/mgUserAttendanceSummary.aspx?XXR=0&DR=01/05/2021-30/04/2022", "/people"),
            ("/mgAttendance.aspx?DR=01/04/2021 - 24/09/2021&UID=5", $"{person}#attendance"),
            ("/documents/s65461/Report.pdf", _pier),
            ("/documents/s65461/Report.html?CT=2", _pier),
            ("/documents/g700/Printed minutes 17th-Jun-2021 17.30 Scrutiny Panel.pdf?T=1", meeting),
            ("/documents/g700/Public reports pack 17th-Jun-2021 17.30 Scrutiny Panel.pdf?T=10", meeting),
            ("/mgConvert2PDF.aspx?ID=65461&ISATT=1#search=pier", _pier),
            ("/mgConvert2PDF.aspx?ID=700&T=10", meeting),
        ];

        foreach (var (old, present) in pages)
        {
            Assert.Equal((old, HttpStatusCode.PermanentRedirect, present), (old, (await AskAsync(old)).Status, (await AskAsync(old)).Location));
            if (present.Split('#')[0] is var target && !target.Contains("feed", StringComparison.Ordinal))
            {
                Assert.Equal((old, HttpStatusCode.OK), (old, (await AskAsync(target)).Status)); // no dead end, and no address that is refused
            }
        }
    }

    [Theory]
    [InlineData("/ielistdocuments.aspx?ver=4&mid=700&cid=12")]
    [InlineData("/IELISTDOCUMENTS.ASPX?MID=700")]
    [InlineData("/ieListDocuments.asp?CId=12&MId=700&Ver=4")]
    [InlineData("/modernGov/ieListDocuments.aspx?MeetingId=700&J=1&$LO$=1")]
    [InlineData("/decision-making/old/ieListDocuments.asp?NOW=1&META=mg&Next=true&MId=700")]
    [InlineData("/(S(sfiloe45i3secg45spjd4cyh))/ieListDocuments.aspx?MId=0000700")]
    [InlineData("/DemocraticServices/(S(abc))/ieListDocuments.aspx?XXR=0&MId=700")]
    [InlineData("/ieListDocuments.aspx?CId=12&amp;MId=700&amp;Ver=4")]
    [InlineData("/ieListDocuments.aspx?CId=12&MId=700.")]
    [InlineData("/ieListDocuments.aspx?MId=700&MId=1")]
    [InlineData("/moderngov/documents/G700/Agenda.pdf?t=0")]
    public async Task Order_capitals_path_and_session_do_not_matter(string old)
    {
        var (status, location, _) = await AskAsync(old);

        Assert.Equal((HttpStatusCode.PermanentRedirect, "/panels/scrutiny-panel/meetings/2021-06-17"), (status, location));
    }

    [Theory]
    [InlineData("/mgAi.aspx?ID=44461&LLL=1", "/cy/panels/")]
    [InlineData("/cy/mgAi.aspx?ID=44461", "/cy/panels/")]
    [InlineData("/cy/mgAi.aspx?LLL=0&ID=44461", "/panels/")]
    public async Task A_Welsh_address_leads_to_the_Welsh_page(string old, string begins) =>
        Assert.StartsWith(begins, (await AskAsync(old)).Location, StringComparison.Ordinal);

    [Theory]
    [InlineData("/ieListDocuments.aspx?CId=12&MId=701&Ver=4", "It led to a meeting, number 701.")]
    [InlineData("/mgAi.aspx?ID=1", "It led to an agenda item, number 1.")]
    [InlineData("/ieDecisionDetails.aspx?ID=176", "It led to a decision.")]
    [InlineData("/mgRofI.aspx?UID=5", "It led to interests of councillors.")]
    [InlineData("/mgListPlanItems.aspx?PlanId=3&RP=12", "It led to a forward plan.")]
    [InlineData("/mgEPetitionDisplay.aspx?ID=3", "It led to a page.")]
    [InlineData("/ieListMeetings.aspx?CId=99", "It led to a committee, number 99.")]
    [InlineData("/mgAi.aspx?ID=x", "It led to an agenda item.")]
    [InlineData("/mgAi.aspx?ID=99999999999999999999999999", "It led to an agenda item, number 999999999999999999.")]
    [InlineData("/documents/b9/Supplement.pdf?T=9", "It led to a paper.")]
    public async Task What_is_not_found_says_what_was_looked_for_and_offers_search(string old, string says)
    {
        var (status, _, body) = await AskAsync(old);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains(says, body, StringComparison.Ordinal);
        Assert.Contains("name=\"q\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_that_is_not_found_is_offered_to_search() =>
        Assert.Contains("value=\"Slipway &lt;report&gt;\"", (await AskAsync("/documents/s9/Slipway%20%3Creport%3E.pdf")).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("/mgListPanels")]
    [InlineData("/index.aspx")]
    [InlineData("/documents/s/x.pdf")]
    [InlineData("/wp-login.php")]
    public async Task Other_addresses_are_just_not_found(string address)
    {
        var (status, _, body) = await AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.DoesNotContain("earlier website", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mgUserInfo.aspx?UID=6", "/mgUserInfo.aspx?UID=7")] // an officer, and nobody
    [InlineData("/mgAi.aspx?ID=44499", "/mgAi.aspx?ID=44498")]
    [InlineData("/documents/s65499/A.pdf", "/documents/s65498/A.pdf")]
    [InlineData("/ieListDocuments.aspx?MId=799", "/ieListDocuments.aspx?MId=798")]
    public async Task What_the_public_may_not_see_answers_like_what_never_existed(string withheld, string unknown)
    {
        var draft = new Meeting(await PanelIdAsync(), new(2090, 6, 17));
        draft.SetSource(new(SourceHost, "799"));
        draft.AddItem("Secret", "1").SetSource(new(SourceHost, "44499"));
        draft.Items[0].Attach(new Document("Secret", new Original("PDF", null, null), new SourceId(SourceHost, "65499")));
        await _office.StoreAsync(new Draft(draft));

        var (one, other) = (await AskAsync(withheld), await AskAsync(unknown));

        Assert.Equal((HttpStatusCode.NotFound, null), (one.Status, one.Location));
        Assert.Equal(Plain(other.Body), Plain(one.Body));
    }

    [Fact]
    public async Task An_item_that_is_withheld_leads_to_its_page_which_says_so()
    {
        var (_, location, _) = await AskAsync("/mgAi.aspx?ID=44462");

        Assert.Contains("Considered in private", (await AskAsync(location!)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_issue_leads_to_the_one_it_was_merged_into()
    {
        await using (var record = _office.Record())
        {
            var (known, into) = ((Issue)(await _office.DraftAsync(await record.Issues.Select(issue => issue.Id).SingleAsync(Cancelled))).Subject, new Issue("Seafront"));
            await _office.PublishAsync(into, into.Publish());
            await _office.PublishAsync(into, into.TakeOver(known));
            await _office.PublishAsync(known, known.MergeInto(into));
        }

        Assert.Equal("/issues/seafront", (await AskAsync("/mgIssueHistoryHome.aspx?IId=77")).Location);
    }

    [Fact]
    public async Task An_id_that_two_councils_used_leads_on_only_for_the_host_that_is_asked()
    {
        await _office.ImportAsync(File(Meeting(new SourceItem { OldId = "44461", Number = "1", Title = "Other", Minutes = "It was noted." }) with
        {
            Host = "other.example",
            OldId = "700",
            Panel = Panel("Other Panel", "12", "other.example"),
        }));

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/ieListDocuments.aspx?MId=700")).Status);
        Assert.Equal("/panels/other-panel/meetings/2021-06-17", (await AskAsync("/ieListDocuments.aspx?MId=700", "other.example")).Location);
        Assert.Equal("/panels/scrutiny-panel/meetings/2021-06-17", (await AskAsync("/ieListDocuments.aspx?MId=700", "OLD.example")).Location);
    }

    [Fact]
    public async Task Only_reading_leads_on()
    {
        using var answer = await _visitor.PostAsync("/mgAi.aspx?ID=44461", null, Cancelled);

        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task A_file_that_is_held_here_is_where_its_old_address_leads()
    {
        var draft = await _office.DraftAsync((await _office.MeetingsAsync()).Single().Id);
        var file = await _office.UploadAsync("Report", "Words");
        draft.Meeting.Items[0].Documents[0].Replace(file.FileName!, file.MediaType!, file.Size!.Value, file.Sha256!);
        await _office.PublishAsync(draft, draft.Meeting.Correct("The file was missing."));

        Assert.Equal($"/documents/{_report}/report.txt", (await AskAsync("/documents/s65461/Report.pdf")).Location);
    }

    private async Task<Guid> PanelIdAsync()
    {
        await using var record = _office.Record();
        return await record.Panels.Select(panel => panel.Id).SingleAsync(Cancelled);
    }

    private static string Plain(string body) => Varying().Replace(body, "");

    private async Task<(HttpStatusCode Status, string? Location, string Body)> AskAsync(string address, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        using var answer = await _visitor.SendAsync(request, Cancelled);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync(Cancelled));
    }

    /// <summary>The number and the address that were asked for.</summary>
    [GeneratedRegex(@"number \d+|(?:UID=|ID=|MId=|/s)\d+")]
    private static partial Regex Varying();
}
