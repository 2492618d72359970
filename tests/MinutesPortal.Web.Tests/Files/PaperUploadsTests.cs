using MinutesPortal.Domain;
using MinutesPortal.Papers;
using MinutesPortal.Publishing.Files;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Files;

public class PaperUploadsTests(Portal portal)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_paper_is_stored_with_what_was_found()
    {
        var office = await portal.NewOfficeAsync();
        using var uploads = new PaperUploads(office.Files);

        var uploaded = await TakeAsync(uploads, PaperSamples.Pdf(), "Library hours.PDF");

        Assert.True(office.Files.Office.Exists(uploaded.Sha256));
        Assert.Equal([PaperRemarkKind.NotTagged], uploads.RemarksOn(uploaded.Sha256, "Library hours.pdf").Select(remark => remark.Kind));
        var document = uploaded.ToDocument("Library hours");
        Assert.Equal(("Library hours.pdf", "application/pdf"), (document.FileName, document.MediaType));
    }

    [Fact]
    public async Task Another_program_finds_the_same_remarks_again()
    {
        var office = await portal.NewOfficeAsync();
        using var uploads = new PaperUploads(office.Files);
        var uploaded = await TakeAsync(uploads, PaperSamples.Pdf(), "Library hours.pdf");

        using var other = new PaperUploads(office.Files);

        Assert.Equal(uploaded.Paper.Remarks, other.RemarksOn(uploaded.Sha256, "Library hours.pdf"));
    }

    [Fact]
    public async Task A_paper_that_came_in_otherwise_says_that_it_would_be_refused()
    {
        var office = await portal.NewOfficeAsync();
        var document = await office.UploadAsync("Library hours", "<html>");
        using var uploads = new PaperUploads(office.Files);

        var remark = Assert.Single(uploads.RemarksOn(document.Sha256!, "Library hours.txt"));

        Assert.Equal(PaperRemarkKind.WouldBeRefused, remark.Kind);
    }

    [Fact]
    public async Task Nothing_is_left_of_any_hostile_paper()
    {
        var office = await portal.NewOfficeAsync();
        using var uploads = new PaperUploads(office.Files);

        foreach (var hostile in HostilePapers.All)
        {
            await using var file = File.Create(Path.GetTempFileName(), 4096, FileOptions.DeleteOnClose);
            hostile.Write(file);
            file.Position = 0;
            var refusal = await Assert.ThrowsAsync<DomainException>(() => uploads.TakeAsync(file, hostile.FileName, Cancelled));
            Assert.Contains(hostile.Refusal, refusal.Message);
            Assert.Empty(FilesIn(office)); // so there is nothing to tidy up a day later
        }
    }

    /// <summary>A refused copy must not take the accepted one away.</summary>
    [Fact]
    public async Task A_stored_paper_stays_where_the_same_bytes_are_refused_under_another_name()
    {
        var office = await portal.NewOfficeAsync();
        using var uploads = new PaperUploads(office.Files);
        var uploaded = await TakeAsync(uploads, PaperSamples.Pdf(), "Library hours.pdf");

        await Assert.ThrowsAsync<DomainException>(() => TakeAsync(uploads, PaperSamples.Pdf(), "Library\u202Ehours.pdf"));

        Assert.True(office.Files.Office.Exists(uploaded.Sha256));
    }

    [Fact]
    public async Task A_day_later_nothing_is_left_of_abandoned_and_killed_uploads()
    {
        var office = await portal.NewOfficeAsync();
        using var uploads = new PaperUploads(office.Files);
        var abandoned = await TakeAsync(uploads, PaperSamples.Pdf(), "Abandoned.pdf");
        var inDraft = await TakeAsync(uploads, PaperSamples.AccessiblePdf(), "In a draft.pdf");
        await office.WithAgendaAsync(await office.PanelAsync(), new(2026, 3, 18), meeting => meeting.Items[0].Attach(inDraft.ToDocument("Library hours")));
        var killed = new[] { office.Files.Office, office.Files.Public }.Select(store => Path.Combine(store.Folder, $"{Guid.CreateVersion7():N}.part")).ToList();
        foreach (var file in killed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, "half an upload", Cancelled);
        }

        var clock = new TurnedClock(TimeProvider.System.GetUtcNow());
        await using var factory = Portal.OfficeFactoryFor(office).WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));
        factory.StartServer();

        await clock.UntilAwaitedAsync(AfterStart);
        clock.Turn(AfterStart);
        await clock.UntilAwaitedAsync(Day);
        Assert.True(office.Files.Office.Exists(abandoned.Sha256));
        Assert.All(killed, file => Assert.True(File.Exists(file)));

        clock.Turn(Day + AfterStart);
        await clock.UntilAwaitedAsync(Day);
        Assert.Equal([inDraft.Sha256], FilesIn(office).Select(Path.GetFileName));
        Assert.All(killed, file => Assert.False(File.Exists(file)));
    }

    private static async Task<UploadedPaper> TakeAsync(PaperUploads uploads, byte[] content, string name)
    {
        using var upload = new MemoryStream(content);
        return await uploads.TakeAsync(upload, name, Cancelled);
    }

    private static IEnumerable<string> FilesIn(TestOffice office) => !Directory.Exists(office.Files.Office.Folder) ? []
        : Directory.EnumerateFiles(office.Files.Office.Folder, "*", SearchOption.AllDirectories);
}
