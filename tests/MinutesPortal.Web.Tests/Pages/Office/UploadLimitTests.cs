using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>How much the office takes, over real HTTP. The in-memory test server has no limits.</summary>
public sealed class UploadLimitTests(Portal portal) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestOffice _office = null!;
    private Meeting _meeting = null!;
    private WebApplicationFactory<Program> _factory = null!;
    private HttpClient _officer = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Papers => $"/office/meetings/{_meeting.Id}/items/{_meeting.Items[1].Id}/papers?handler=Upload";

    public async ValueTask InitializeAsync()
    {
        _office = await portal.NewOfficeAsync();
        await _office.CouncilAsync("Testshire Council");
        _meeting = await _office.WithAgendaAsync(await _office.PanelAsync(), new(2026, 12, 16));
        _factory = Portal.OfficeFactoryFor(_office).WithWebHostBuilder(builder => builder.UseSetting("urls", "http://127.0.0.1:0"));
        _factory.UseKestrel();
        _factory.StartServer();
        _officer = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _factory.ClientOptions.BaseAddress }; // the factory's own client follows redirects
        _officer.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        await (await TestAccount.InAsync(_office, [Role.Officer, Role.Publisher])).SignInAsync(_officer, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _factory.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1, "Report.pdf: The file is larger than 100 MB.")] // the whole form is within its limit
    [InlineData(1024 * 1024, "The files are larger than 100 MB together.")]
    public async Task A_file_over_100_MB_gets_a_sentence_and_nothing_of_it_stays(int tooMany, string sentence)
    {
        using var answer = await UploadAsync(PaperInspection.MaxSize + tooMany);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, (await answer.PageAsync()).QuerySelector("#Files-error")!.TextContent);
        Assert.Empty(FilesInStore());
        Assert.Empty((await _office.DraftAsync(_meeting.Id)).Meeting.Items[1].Documents);
    }

    [Fact]
    public async Task A_form_without_files_keeps_its_small_limit()
    {
        var (tooLong, address) = (new string('a', 5 * 1024 * 1024), $"/office/meetings/{_meeting.Id}/items/new");

        using var form = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("Title.English.Text", tooLong)]) };
        form.Headers.ExpectContinue = true; // so the answer comes before the connection is closed
        using var answer = await _officer.SendAsync(form, Cancelled);
        using var shorter = await _officer.SendAsync(address, ("Title.English.Text", tooLong[..1_000]));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.Redirect), (answer.StatusCode, shorter.StatusCode));
        Assert.Equal(3, (await _office.DraftAsync(_meeting.Id)).Meeting.Items.Count);
    }

    /// <summary>As where the disk is full. A folder that is a file fails without the rights to make a small disk.</summary>
    [Fact]
    public async Task A_store_that_fails_gets_a_sentence_and_the_draft_stays_as_it_was()
    {
        Directory.Delete(_office.Files.Office.Folder, recursive: true);
        await File.WriteAllTextAsync(_office.Files.Office.Folder, "", Cancelled);

        using var answer = await UploadAsync(1_000);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Report.pdf: The portal could not store the file, perhaps because its disk is full.", (await answer.PageAsync()).QuerySelector("#Files-error")!.TextContent);
        Assert.Empty((await _office.DraftAsync(_meeting.Id)).Meeting.Items[1].Documents);
    }

    /// <summary>Sends a file of zeros, which is streamed from the disk.</summary>
    private async Task<HttpResponseMessage> UploadAsync(long size)
    {
        await using var file = File.Create(_folder["Report.pdf"]);
        file.SetLength(size);
        using var form = new MultipartFormDataContent { { new StreamContent(file), "Files", "Report.pdf" } };
        return await _officer.PostAsync(Papers, form, Cancelled);
    }

    private IEnumerable<string> FilesInStore() =>
        Directory.Exists(_office.Files.Office.Folder) ? Directory.EnumerateFiles(_office.Files.Office.Folder, "*", SearchOption.AllDirectories) : [];
}
