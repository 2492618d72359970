using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

[Trait(SlowLast.Speed, SlowLast.Slow)]
public class KillTests(Portal portal)
{
    private const int Kills = 10;
    private const int KillsOfVerbs = 15;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary><c>bench/</c> does the same a thousand times.</summary>
    [Fact]
    public async Task Kill_9_while_publishing_leaves_a_whole_ledger_and_record()
    {
        var interrupted = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = Cancelled };
        await Parallel.ForEachAsync(Enumerable.Range(1, Kills), options, async (kill, _) =>
        {
            var office = await portal.NewOfficeAsync();
            using var program = office.Start("generate", "--meetings", "60", "--seed", $"{kill}");
            await SomethingIsPublishedAsync(office, program);
            await Task.Delay(new Random(kill).Next(400), Cancelled);
            Interlocked.Add(ref interrupted, program.HasExited ? 0 : 1);
            await program.KillAsync(Cancelled);

            await using var owner = office.AsOwner();
            var verification = await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
            Assert.Empty(verification.Findings);
            Assert.InRange(verification.Publications, 1, long.MaxValue);
        });

        Assert.Equal(Kills, interrupted);
    }

    /// <summary><c>bench/</c> does so 200 times, and kills PostgreSQL too.</summary>
    [Fact]
    public async Task Kill_9_of_a_verb_leaves_a_whole_portal_and_the_verb_can_run_again()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["minutes.txt"], "Harbour Committee - Tuesday, 4th March, 2025\n\n1. Mooring fees\n\nRESOLVED that the fees be kept.\n\n2. Weir\n\nRESOLVED that it be mended.", Cancelled);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = Cancelled };
        await Parallel.ForEachAsync(Enumerable.Range(0, KillsOfVerbs), options, async (kill, _) =>
        {
            var office = await portal.DemonstrationAsync();
            var verbs = await VerbsAsync(office, folder);
            var head = await WholeAsync(office, null);
            using (var program = office.Start(verbs[kill % verbs.Count]))
            {
                await Task.Delay(new Random(kill).Next(2_000), Cancelled);
                await program.KillAsync(Cancelled);
            }

            await WholeAsync(office, head);
            var (exitCode, _, error) = await office.RunAsync(verbs[kill % verbs.Count]);
            Assert.InRange(exitCode, 0, 1); // 1: a sentence says that it is done already
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            await WholeAsync(office, head);
        });
    }

    private static async Task<IReadOnlyList<string[]>> VerbsAsync(TestOffice office, TemporaryFolder folder)
    {
        await using var record = office.Record();
        var item = await (
            from meeting in record.Meetings
            where meeting.Stage == MeetingStage.ApprovedMinutes
            join panel in record.Panels on meeting.PanelId equals panel.Id
            from of in meeting.Items
            orderby meeting.Date, of.Position descending
            select new { Meeting = $"/panels/{panel.Slug}/meetings/{meeting.Slug}", of.Id, of.Title }).FirstAsync(Cancelled);
        return
        [
            ["import", folder["minutes.txt"]],
            ["issue", "link", "A topic of its own", $"{item.Meeting}/items/{item.Id}", "--new"],
            ["withdraw", item.Meeting, "--notice", "Published in error.", "--by", "A. Clerk"],
            ["redact", item.Meeting, "--words", item.Title.English, "--notice", "Words were removed.", "--by", "A. Clerk"],
            ["rebuild"], ["verify"], ["migrate"],
            ["backup", folder[$"{Guid.CreateVersion7():N}.zip"]],
        ];
    }

    /// <summary>Checks that nothing is lost or torn.</summary>
    /// <param name="head">The head before the kill; null if there was none.</param>
    /// <returns>The present head.</returns>
    private static async Task<string?> WholeAsync(TestOffice office, string? head)
    {
        await using var owner = office.AsOwner();
        var verification = await Verification.RunAsync(owner, office.Files, head is null ? [] : [head], Cancelled);
        Assert.Empty(verification.Findings);
        return verification.Head;
    }

    private static async Task SomethingIsPublishedAsync(TestOffice office, PortalProcess program)
    {
        await using var record = office.Record();
        while (!await record.Versions.AnyAsync(Cancelled))
        {
            Assert.False(program.HasExited, "The program ended before it had published anything.");
            await Task.Delay(10, Cancelled);
        }
    }
}
