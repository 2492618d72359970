using System.Net;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Whoever opens the file of an exempt paper is recorded.</summary>
public class ExemptPaperTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_read_an_exempt_paper_is_in_the_audit_without_its_title_and_name()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = new Meeting(panel.Id, TimeProvider.System.Today().AddDays(20), new(18, 0), "Council Chamber");
        var (open, closed) = (meeting.AddItem("Apologies"), meeting.AddItem("A lease"));
        open.Attach(await portal.Office.UploadAsync("Open paper", "An open paper."));
        closed.Exempt(NoticeRules.For(Nation.England), ["3"], "The price is being agreed.");
        closed.Attach(await portal.Office.UploadAsync("canarytitle one", "A paper that should be closed too."));
        var draft = new Draft(meeting);
        draft.WriteExempt(closed, "The price.", await portal.Office.UploadAsync("canarytitle two", "A closed paper."));
        await portal.Office.StoreAsync(draft);
        var account = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var officer = await portal.OfficeFactory.SignedInAsync(account);
        async Task<List<AuditEvent>> ReadsAsync()
        {
            await using var workspace = portal.Office.AsOwner();
            return await workspace.Events.AsNoTracking().Where(one => one.Account == account.Id && one.Act == AuditAct.ExemptPaperRead).OrderBy(one => one.Id).ToListAsync(Cancelled);
        }

        using var opened = await officer.GetAsync($"/office/meetings/{meeting.Id}/papers/{open.Documents[0].Id}/file", Cancelled);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Empty(await ReadsAsync());

        string[] papers = [closed.Documents[0].Id, draft.Exempt[0].Documents[0].Id];
        foreach (var paper in papers)
        {
            Assert.NotEmpty(await officer.GetStringAsync($"/office/meetings/{meeting.Id}/papers/{paper}/file", Cancelled));
        }

        var reads = await ReadsAsync();
        Assert.Equal(papers.Select(paper => $"Paper {paper}"), reads.Select(one => one.Detail));
        Assert.All(reads, one => Assert.Equal($"{panel.Name.English}, {meeting.Date.InWords()}", one.Subject));
        using var administrator = await portal.SignedInAsync(Role.Administrator);
        var audit = await administrator.ReadAsync($"/office/audit?q={papers[1]}");
        Assert.Contains("Exempt paper read", audit.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        await using var all = portal.Office.AsOwner();
        Assert.False(await all.Events.AnyAsync(one => one.Detail!.Contains("canarytitle") || one.Subject!.Contains("canarytitle"), Cancelled));
    }
}
