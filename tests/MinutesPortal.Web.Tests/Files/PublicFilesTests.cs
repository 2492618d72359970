using MinutesPortal.Domain.Meetings;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Files;

public class PublicFilesTests(Portal portal)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A killed publication has copied files that the record does not name. Files of another database are none of ours.</summary>
    [Fact]
    public async Task A_start_removes_what_a_killed_publication_left_in_public()
    {
        var office = await portal.NewOfficeAsync();
        var (published, inDraft) = (await office.UploadAsync("Published", "Public words."), await office.UploadAsync("In a draft", "Unfinished words."));
        var meeting = await office.WithAgendaAsync(await office.PanelAsync(), new(2026, 3, 18), meeting => meeting.Items[0].Attach(published));
        await AttachAsync(office, meeting, inDraft);
        await office.Files.CopyToPublicAsync([inDraft.Sha256!], Cancelled);
        using var bytes = new MemoryStream("Words of another database."u8.ToArray());
        var foreign = await office.Files.Public.PutAsync(bytes, Cancelled);

        var clock = new TurnedClock(TimeProvider.System.GetUtcNow());
        await using var factory = Portal.OfficeFactoryFor(office).WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));
        factory.StartServer();
        await clock.UntilAwaitedAsync(AfterStart);

        Assert.Equal(new[] { published.Sha256, foreign }.Order(), office.Files.Public.Hashes().Order());
        Assert.True(office.Files.Office.Exists(inDraft.Sha256));
    }

    private static async Task AttachAsync(TestOffice office, Meeting meeting, Document paper)
    {
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[0].Attach(paper);
        await office.StoreAsync(draft);
    }
}
