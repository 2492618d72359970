using System.Net;
using System.Net.Http.Headers;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

public class PapersTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_uploads_several_papers_at_once()
    {
        var (meeting, officer) = await BeginAsync();
        var address = PapersOf(meeting, item: 1);

        using var answer = await UploadAsync(officer, $"{address}?handler=Upload", ("report_7.pdf", PaperSamples.Pdf()), ("Budget.xlsx", PaperSamples.Excel().ToBytes()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.ToString());
        Assert.Equal([("Library hours", "report_7.pdf"), ("Budget", "Budget.xlsx")], (await DraftAsync(meeting)).Items[1].Documents.Select(paper => (paper.Title.English, paper.FileName!)));
        var page = await officer.ReadAsync(address);
        Assert.Contains("The PDF is not tagged", page.QuerySelector(".office-papers__remarks")!.TextContent);
    }

    [Fact]
    public async Task A_refused_file_holds_back_no_other()
    {
        var (meeting, officer) = await BeginAsync();
        var hostile = HostilePapers.All.Single(paper => paper.Kind == "macros under another name");
        using var macros = new MemoryStream();
        hostile.Write(macros);

        using var answer = await UploadAsync(officer, $"{PapersOf(meeting, item: 1)}?handler=Upload", ("Report.docx", macros.ToArray()), ("Budget.xlsx", PaperSamples.Excel().ToBytes()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Report.docx: The file has macros.", page.QuerySelector("#Files-error")!.TextContent);
        Assert.Contains("Report.docx: The file has macros.", page.QuerySelector(".govuk-error-summary a[href='#Files']")!.TextContent);
        Assert.Equal(["Budget"], (await DraftAsync(meeting)).Items[1].Documents.Select(paper => paper.Title.English));
        Assert.Contains("Budget.xlsx", page.QuerySelector(".office-papers")!.TextContent);
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        var (meeting, officer) = await BeginAsync();

        using var answer = await UploadAsync(officer, $"{PapersOf(meeting, item: 1)}?handler=Upload");

        Assert.Contains("Choose a file.", (await answer.PageAsync()).QuerySelector("#Files-error")!.TextContent);
    }

    [Fact]
    public async Task A_paper_to_follow_gets_its_file_later()
    {
        var (meeting, officer) = await BeginAsync();
        using var added = await officer.SendAsync($"{PapersOf(meeting, item: 1)}?handler=Add", ("Title", "Equality assessment"), ("Kind", "ToFollow"));
        var paper = Assert.Single((await DraftAsync(meeting)).Items[1].Documents);
        Assert.Equal(PaperWithoutFile.ToFollow, paper.WithoutFile);

        using var replaced = await UploadAsync(officer, $"{PaperOf(meeting, paper)}?handler=Replace", ("Assessment.pdf", PaperSamples.Pdf()));

        Assert.Equal(HttpStatusCode.Redirect, replaced.StatusCode);
        var now = Assert.Single((await DraftAsync(meeting)).Items[1].Documents);
        Assert.Equal((paper.Id, "Equality assessment", "Assessment.pdf", null), (now.Id, now.Title.English, now.FileName, now.WithoutFile));
    }

    [Fact]
    public async Task A_paper_without_a_title_is_asked_for_one_and_keeps_its_kind()
    {
        var (meeting, officer) = await BeginAsync();

        using var answer = await officer.SendAsync($"{PapersOf(meeting, item: 1)}?handler=Add", ("Title", " "), ("Kind", "OralReport"));

        var page = await answer.PageAsync();
        Assert.Contains("Enter a title for the paper.", page.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.True(page.QuerySelector("#Kind-OralReport")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Papers_are_moved_renamed_and_removed()
    {
        var (meeting, officer) = await BeginAsync();
        var address = PapersOf(meeting);
        (await UploadAsync(officer, $"{address}?handler=Upload", ("First.csv", "a,b"u8.ToArray()), ("Second.csv", "c,d"u8.ToArray()))).Dispose();
        var (first, second) = ((await DraftAsync(meeting)).Documents[0], (await DraftAsync(meeting)).Documents[1]);

        (await officer.SendAsync($"{address}?handler=Move", ("Down", first.Id))).Dispose();
        (await officer.SendAsync(PaperOf(meeting, first), ("Title.English.Shown", "First"), ("Title.English.Text", "Front sheet"))).Dispose();
        (await officer.SendAsync($"{PaperOf(meeting, second)}?handler=Remove")).Dispose();

        Assert.Equal(["Front sheet"], (await DraftAsync(meeting)).Documents.Select(paper => paper.Title.English));
    }

    [Theory]
    [InlineData("Report.pdf", "inline", "frame-ancestors 'none'")]
    [InlineData("Budget.xlsx", "attachment", "sandbox")]
    public async Task An_officer_reads_a_draft_paper(string name, string disposition, string policy)
    {
        var (meeting, officer) = await BeginAsync();
        var content = name.EndsWith("pdf", StringComparison.Ordinal) ? PaperSamples.Pdf() : PaperSamples.Excel().ToBytes();
        (await UploadAsync(officer, $"{PapersOf(meeting)}?handler=Upload", (name, content))).Dispose();
        var paper = Assert.Single((await DraftAsync(meeting)).Documents);

        using var answer = await officer.GetAsync($"{PaperOf(meeting, paper)}/file", Cancelled);

        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.StartsWith(disposition, answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains(policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task An_officer_of_another_panel_finds_nothing()
    {
        var (meeting, officer) = await BeginAsync();
        (await UploadAsync(officer, $"{PapersOf(meeting)}?handler=Upload", ("Report.pdf", PaperSamples.Pdf()))).Dispose();
        var paper = Assert.Single((await DraftAsync(meeting)).Documents);
        var other = await portal.Office.PanelAsync();
        using var stranger = await portal.SignedInForAsync([other.Id], Role.Officer);

        foreach (var address in new[] { PapersOf(meeting), PapersOf(meeting, item: 1), PaperOf(meeting, paper), $"{PaperOf(meeting, paper)}/file" })
        {
            using var answer = await stranger.GetAsync(address, Cancelled);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
        }

        using var upload = await UploadAsync(stranger, $"{PapersOf(meeting)}?handler=Upload", ("Report.pdf", PaperSamples.Pdf()));
        Assert.Equal(HttpStatusCode.NotFound, upload.StatusCode);
    }

    [Theory]
    [InlineData("Replace", "“Library hours” was changed by {0} at ")]
    [InlineData("Remove", "The draft was last saved by {0} at ")]
    public async Task Who_changed_a_paper_is_named_to_whoever_publishes_what_was_there_before(string change, string sentence)
    {
        var (meeting, officer) = await BeginAsync();
        (await UploadAsync(officer, $"{PapersOf(meeting, item: 1)}?handler=Upload", ("Library hours.pdf", PaperSamples.Pdf()))).Dispose();
        var paper = Assert.Single((await DraftAsync(meeting)).Items[1].Documents);
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/publish/supplement";
        var form = OfficeForm.Of(await publisher.ReadAsync(address)).With("Reason.English.Text", "The report was late.");
        var ada = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var changing = await portal.OfficeFactory.SignedInAsync(ada);
        (await UploadAsync(changing, $"{PaperOf(meeting, paper)}?handler={change}", ("Library hours.pdf", PaperSamples.AccessiblePdf()))).Dispose();

        using var answer = await publisher.SendAsync(address, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(string.Format(null, sentence, ada.Name), (await answer.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent);
    }

    [Fact]
    public async Task Who_adds_a_paper_is_the_last_who_saved_its_item()
    {
        var (meeting, _) = await BeginAsync();
        var ada = await TestAccount.InAsync(portal.Office, [Role.Officer]);
        using var officer = await portal.OfficeFactory.SignedInAsync(ada);

        (await UploadAsync(officer, $"{PapersOf(meeting, item: 1)}?handler=Upload", ("Library hours.pdf", PaperSamples.Pdf()))).Dispose();

        var saves = (await portal.Office.DraftAsync(meeting.Id)).LastSaves;
        Assert.Equal(ada.Name, Assert.Single(saves, save => save.Key == meeting.Items[1].Id).Value.Who);
    }

    private async Task<(Meeting Meeting, HttpClient Officer)> BeginAsync()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(PanelKind.Committee), new(2026, 12, 16));
        return (meeting, await portal.SignedInAsync(Role.Officer));
    }

    private async Task<Meeting> DraftAsync(Meeting meeting) => (await portal.Office.DraftAsync(meeting.Id)).Meeting;

    private static string PapersOf(Meeting meeting) => $"/office/meetings/{meeting.Id}/papers";

    private static string PapersOf(Meeting meeting, int item) => $"/office/meetings/{meeting.Id}/items/{meeting.Items[item].Id}/papers";

    private static string PaperOf(Meeting meeting, Document paper) => $"{PapersOf(meeting)}/{paper.Id}";

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient officer, string address, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "Files", name);
        }

        if (files.Length == 0) // as browsers send a field without a file
        {
            var nothing = new ByteArrayContent([]);
            nothing.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "Files", FileName = "\"\"" };
            form.Add(nothing);
        }

        return await officer.PostAsync(address, form, Cancelled);
    }
}
