using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Tests.Walls;

[Trait(SlowLast.Speed, SlowLast.Slow)]
public partial class RebuildTests(Portal portal)
{
    private const int Readers = 4;
    private const int Rebuilds = 8;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_whole_pages_during_a_rebuild_and_publishing()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);
        var panel = await office.PanelAsync();
        var meeting = await office.WithMinutesAsync(panel, new(2023, 7, 20), meeting =>
        {
            foreach (var item in meeting.Items)
            {
                item.WriteMinutes("The panel noted edition 0.");
            }
        });
        var address = $"/panels/{panel.Slug}/meetings/{meeting.Slug}";
        using var done = new CancellationTokenSource();

        var readers = Enumerable.Range(0, Readers).Select(_ => ReadUntilAsync(factory.CreateClient(), address, done.Token)).ToList();
        for (var edition = 1; edition <= Rebuilds; edition++)
        {
            await using (var owner = office.AsOwner())
            {
                await RecordSchema.RebuildAsync(owner, Cancelled);
            }

            var draft = await office.DraftAsync(meeting.Id);
            foreach (var item in draft.Meeting.Items)
            {
                item.WriteMinutes($"The panel noted edition {edition}.");
            }

            await office.PublishAsync(draft, draft.Meeting.Correct($"Edition {edition}."));
        }

        await done.CancelAsync();
        var editions = (await Task.WhenAll(readers)).SelectMany(read => read).ToList();
        Assert.Contains(Rebuilds, editions);
        Assert.InRange(editions.Count, Rebuilds, int.MaxValue);
    }

    [Fact]
    public async Task Verify_finds_nothing_while_others_publish_and_rebuild()
    {
        var office = await portal.NewOfficeAsync();
        var meeting = await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20));
        using var done = new CancellationTokenSource();

        var publishing = Task.Run(async () =>
        {
            for (var edition = 0; !done.IsCancellationRequested; edition++)
            {
                var draft = await office.DraftAsync(meeting.Id);
                var paper = await office.UploadAsync("Report", $"Edition {edition}");
                draft.Meeting.Items[0].Attach(paper);
                await office.PublishAsync(draft, draft.Meeting.Correct("Another edition."));
                await office.PublishAsync(draft, draft.Meeting.WithdrawDocument(paper.Id, "Superseded."));
            }
        }, Cancelled);
        var rebuilding = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await using var owner = office.AsOwner();
                await RecordSchema.RebuildAsync(owner, Cancelled);
            }
        }, Cancelled);
        for (var verification = 0; verification < 10; verification++)
        {
            await using var owner = office.AsOwner();
            Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
        }

        await done.CancelAsync();
        await Task.WhenAll(publishing, rebuilding);
    }

    [Fact]
    public async Task The_remains_of_an_interrupted_rebuild_do_no_harm()
    {
        var office = await portal.NewOfficeAsync();
        await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20));
        await using var owner = office.AsOwner();
        await using (var filling = await owner.Database.BeginTransactionAsync(Cancelled))
        {
            await RecordSchema.FillNextAsync(owner, Cancelled);
            await filling.CommitAsync(Cancelled);
        }

        Assert.Equal(
            false, await portal.SqlAsync(office.Database, "select has_schema_privilege('minutes_public', 'record_next', 'usage') or has_schema_privilege('minutes_office', 'record_next', 'usage')"));
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
        await RecordSchema.RebuildAsync(owner, Cancelled);
        Assert.Equal(
            false, await portal.SqlAsync(office.Database, "select exists (select from pg_namespace where nspname in ('record_next', 'record_old'))"));
    }

    /// <summary>PostgreSQL plans for a table that was analysed while empty as if it stayed small. Publishing then becomes slow.</summary>
    [Fact]
    public async Task An_empty_record_is_not_analysed()
    {
        var office = await portal.NewOfficeAsync();

        Assert.Equal(
            -1f, await portal.SqlAsync(office.Database, "select max(reltuples) from pg_class where relnamespace = 'record'::regnamespace and relkind = 'r'"));
    }

    /// <summary>
    /// Reads a page until told to stop and returns the versions seen. Each page must show one version, never an older one than before.
    /// </summary>
    private static async Task<List<int>> ReadUntilAsync(HttpClient visitor, string address, CancellationToken done)
    {
        var read = new List<int>();
        var last = false;
        while (!last)
        {
            last = done.IsCancellationRequested; // reads once more at the end
            using var response = await visitor.GetAsync(address, Cancelled);
            var page = await response.Content.ReadAsStringAsync(Cancelled);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var editions = Edition().Matches(page).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(2, editions.Count);
            Assert.Equal(editions[0], editions[1]);
            Assert.True(read.Count == 0 || read[^1] <= editions[0], "A reader saw an older edition after a newer one.");
            read.Add(editions[0]);
        }

        return read;
    }

    [GeneratedRegex(@"The panel noted edition (\d+)\.")]
    private static partial Regex Edition();
}
