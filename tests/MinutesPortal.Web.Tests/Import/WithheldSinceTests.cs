using System.Text;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;
using MinutesPortal.Import.Writing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>What a source withholds after it was imported is reported first, and withdrawn on request.</summary>
public class WithheldSinceTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Withheld => new()
    {
        { "the item is restricted", "<isrestricted id='item'>False", "<isrestricted id='item'>True" },
        { "the item is not displayed", "<isdisplayallowed id='item'>True", "<isdisplayallowed id='item'>False" },
        { "the paper is restricted", "<isrestricted id='paper'>False", "<isrestricted id='paper'>True" },
        { "the paper is gone", Paper, "" },
        { "the minutes of the item are unpublished", "<isminutepublished>True", "<isminutepublished>False" },
        { "the minutes of the meeting are unpublished", "<minutepublished>True", "<minutepublished>False" },
        { "the decision is unpublished", "<isdecisionpublished>True", "<isdecisionpublished>False" },
        { "the agenda is unpublished", "<agendapublished>True", "<agendapublished>False" },
        { "the meeting is not displayed", "<isdisplayallowed id='meeting'>True", "<isdisplayallowed id='meeting'>False" },
        { "the item is gone", SecondItem, "" },
        { "the item is marked", "<agendaitemtitle>Lease", "<agendaitemtitle>EXEMPT ITEM: Lease" },
    };

    private const string Paper = "<linkeddoc><attachmentid>7</attachmentid><title>Zebrapaper</title><isrestricted id='paper'>False</isrestricted><committeetitle>Cabinet</committeetitle></linkeddoc>";

    private const string SecondItem = $"""
        <agendaitem><agendaitemid>2</agendaitemid><agendaitemtitle>Lease</agendaitemtitle><agendaitemnumber>2</agendaitemnumber>
          <agendatext>&lt;p&gt;To consider a Zebrapurpose.&lt;/p&gt;</agendatext>
          <decisionnonemptyhtmlbody>&lt;p&gt;RESOLVED that the Zebradecision be taken.&lt;/p&gt;</decisionnonemptyhtmlbody>
          <minutesnonemptyhtmlbody>&lt;p&gt;The Zebraminutes were long.&lt;/p&gt;</minutesnonemptyhtmlbody><refertocommittee>Cabinet</refertocommittee>
          <isdecisionpublished>True</isdecisionpublished><isminutepublished>True</isminutepublished><isrestricted id='item'>False</isrestricted><isdisplayallowed id='item'>True</isdisplayallowed>
          <linkeddocuments>{Paper}</linkeddocuments></agendaitem>
        """;

    private static readonly string Answer = $"""
        <meeting>
          <meetingid>700</meetingid><meetingdate>17/06/2021</meetingdate><meetingstatus>Confirmed</meetingstatus><isdisplayallowed id='meeting'>True</isdisplayallowed>
          <agendapublished>True</agendapublished><decisionpublished>True</decisionpublished><minutepublished>True</minutepublished>
          <agendaitems>
            <agendaitem><agendaitemid>1</agendaitemid><agendaitemtitle>Trees</agendaitemtitle><agendaitemnumber>1</agendaitemnumber>
              <minutesnonemptyhtmlbody>&lt;p&gt;Trees grow.&lt;/p&gt;</minutesnonemptyhtmlbody><refertocommittee>Cabinet</refertocommittee>
              <isdecisionpublished>True</isdecisionpublished><isminutepublished>True</isminutepublished><isrestricted>False</isrestricted><isdisplayallowed>True</isdisplayallowed></agendaitem>
            {SecondItem}
          </agendaitems>
        </meeting>
        """;

    [Theory]
    [MemberData(nameof(Withheld))]
    public async Task What_the_source_withholds_now_is_reported_first_and_withdrawn_on_request(string what, string open, string closed)
    {
        var office = await portal.NewOfficeAsync();
        var now = Answer.Replace(open, closed, StringComparison.Ordinal);
        Assert.NotEqual(Answer, now);
        await ImportAsync(office, Answer);
        var published = await office.PublicationsAsync();

        var reported = await ImportAsync(office, now);
        Assert.True(reported.StillPublic.Count > 0, $"Nothing is said although {what}.");
        Assert.Contains("--withdraw", ImportReportText.AsText(reported).Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(published, await office.PublicationsAsync());

        var withdrawn = await ImportAsync(office, now, withdraws: true);
        var again = await ImportAsync(office, now);

        Assert.Empty(withdrawn.StillPublic);
        Assert.Equal(reported.StillPublic.Count, withdrawn.Withdrawn.Count);
        Assert.Empty(again.StillPublic);
        var gone = what switch
        {
            "the paper is restricted" or "the paper is gone" => new[] { "Zebrapaper" },
            "the minutes of the item are unpublished" or "the minutes of the meeting are unpublished" => ["Zebraminutes"],
            "the decision is unpublished" => ["Zebradecision"],
            "the agenda is unpublished" => ["Zebrapurpose", "Zebrapaper"],
            _ => ["Zebrapurpose", "Zebradecision", "Zebraminutes", "Zebrapaper"],
        };
        await NobodyReadsAsync(office, gone);
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }

    [Fact]
    public async Task After_a_withdrawal_the_import_goes_on_with_the_meeting()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, Answer);
        var now = Answer.Replace("<isrestricted id='item'>False", "<isrestricted id='item'>True", StringComparison.Ordinal);
        await ImportAsync(office, now, withdraws: true);

        var later = await ImportAsync(office, now.Replace("Trees grow.", "Trees grow. They bear fruit.", StringComparison.Ordinal));

        Assert.Equal(1, later.Meetings.Changed);
    }

    [Fact]
    public async Task What_an_officer_has_changed_is_reported_and_left_to_the_officer()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, Answer);
        var meeting = Assert.Single(await office.MeetingsAsync());
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[0].SetPurpose("To plant trees.");
        await office.PublishAsync(draft, draft.Meeting.Correct("A purpose was missing."));

        var report = await ImportAsync(
            office, Answer.Replace("<isrestricted id='item'>False", "<isrestricted id='item'>True", StringComparison.Ordinal), withdraws: true);

        Assert.Single(report.StillPublic);
        Assert.Empty(report.Withdrawn);
    }

    /// <summary>Looks at the record and at every version that the public may read.</summary>
    private async Task NobodyReadsAsync(TestOffice office, string[] words)
    {
        var meeting = (await office.MeetingsAsync()).SingleOrDefault();
        using var visitor = portal.FactoryFor(office).CreateClient();
        var address = "/panels/cabinet/meetings/2021-06-17";
        var pages = new List<string> { address, $"{address}/versions", "/decisions", "/search?q=zebra" };
        pages.AddRange(Enumerable.Range(1, (int)await office.PublicationsAsync()).Select(number => $"{address}/versions/{number}"));
        pages.AddRange(meeting?.Items.Select(item => $"{address}/items/{item.Id}") ?? []);
        foreach (var page in pages)
        {
            using var response = await visitor.GetAsync(page, Cancelled);
            var html = await response.Content.ReadAsStringAsync(Cancelled);
            Assert.All(words, word => Assert.False(html.Contains(word, StringComparison.Ordinal), $"{page} shows {word}."));
        }
    }

    private static async Task<ImportReport> ImportAsync(TestOffice office, string answer, bool withdraws = false)
    {
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var importer = new Importer(workspace, office.Files, TimeProvider.System, new() { Host = "old.example", Withdraws = withdraws });
        return await importer.PublishAsync([FileReader.Read("answer.xml", Encoding.UTF8.GetBytes(answer))], Cancelled);
    }
}
