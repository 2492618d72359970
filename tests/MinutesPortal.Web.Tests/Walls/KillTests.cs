using System.Collections.Concurrent;
using System.Globalization;
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
    private const int KillsOfOffice = 16; // of two offices together; the verbs and the publisher have 25 more

    private static readonly string[] Verbs = ["import", "issue", "withdraw", "redact", "erase", "rebuild", "verify", "migrate", "backup", "restore"];

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
        await File.WriteAllTextAsync(
            folder["minutes.txt"], "Harbour Committee - Tuesday, 4th March, 2025\n\n1. Mooring fees\n\nRESOLVED that the fees be kept.\n\n2. Weir\n\nRESOLVED that it be mended.", Cancelled);
        await MustAsync(await portal.DemonstrationAsync(), "backup", folder["council.zip"]);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = Cancelled };
        await Parallel.ForEachAsync(Enumerable.Range(0, KillsOfVerbs), options, async (kill, _) =>
        {
            var name = Verbs[kill % Verbs.Length];
            var office = name == "restore" ? await portal.NewOfficeAsync() : await portal.DemonstrationAsync();
            var verb = await CommandAsync(name, office, folder);
            var head = await WholeAsync(office, null);
            using (var program = office.Start(verb))
            {
                await Task.Delay(new Random(kill).Next(2_000), Cancelled);
                await program.KillAsync(Cancelled);
            }

            await WholeAsync(office, head);
            var (exitCode, _, error) = await office.RunAsync(verb);
            Assert.InRange(exitCode, 0, 1); // 1: a sentence says that it is done already
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            await WholeAsync(office, head);
        });
    }

    /// <summary><c>bench/</c> does the same a thousand times.</summary>
    [Fact]
    public async Task Kill_9_while_officers_upload_and_publish_loses_nothing_and_tears_nothing()
    {
        var interruptions = new ConcurrentBag<OfficeUnderKills.Interruption>();
        await Task.WhenAll(Enumerable.Range(1, 2).Select(async seed =>
        {
            var random = new Random(seed);
            using var office = await OfficeUnderKills.CreateAsync(await portal.NewOfficeAsync());
            for (var kill = 0; kill < KillsOfOffice / 2; kill++)
            {
                interruptions.Add(await office.KillAsync(random, Cancelled));
            }

            await office.FinishAsync(Cancelled);
        }));

        Assert.Contains(interruptions, kill => kill.Upload);
        Assert.Contains(interruptions, kill => kill.Publication);
    }

    /// <summary>A verb with what it needs.</summary>
    private static async Task<string[]> CommandAsync(string verb, TestOffice office, TemporaryFolder folder)
    {
        await using var record = office.Record();
        var item = await (
            from meeting in record.Meetings
            where meeting.Stage == MeetingStage.ApprovedMinutes
            join panel in record.Panels on meeting.PanelId equals panel.Id
            from of in meeting.Items
            orderby meeting.Date, of.Position descending
            select new { Meeting = $"/panels/{panel.Slug}/meetings/{meeting.Slug}", meeting.Id, ItemId = of.Id, of.Title }).FirstOrDefaultAsync(Cancelled);
        return verb switch
        {
            "import" => [verb, folder["minutes.txt"]],
            "issue" => [verb, "link", "A topic of its own", $"{item!.Meeting}/items/{item.ItemId}", "--new"],
            "withdraw" => [verb, item!.Meeting, "--notice", "Published in error.", "--by", "A. Clerk"],
            "redact" => [verb, item!.Meeting, "--words", item.Title.English, "--notice", "Words were removed.", "--by", "A. Clerk"],
            "erase" => [verb, .. await WithdrawnAsync(office, item!.Meeting, item.Id), "--reason", "A court order.", "--by", "A. Clerk", "--confirmed-by", "M. Officer"],
            "backup" => [verb, folder[$"{Guid.CreateVersion7():N}.zip"]],
            "restore" => [verb, folder["council.zip"]],
            _ => [verb],
        };
    }

    /// <summary>Withdraws a meeting, and returns the numbers of the publications that said what it was.</summary>
    private static async Task<IEnumerable<string>> WithdrawnAsync(TestOffice office, string address, Guid id)
    {
        await using var record = office.Record();
        var numbers = await record.Versions.Where(version => version.SubjectId == id).Select(version => version.Number).ToListAsync(Cancelled);
        await MustAsync(office, "withdraw", address, "--notice", "Published in error.", "--by", "A. Clerk");
        return numbers.Select(number => number.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task MustAsync(TestOffice office, params string[] verb) =>
        Assert.Equal((0, ""), await office.RunAsync(verb) is var ended ? (ended.ExitCode, ended.Error) : default);

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
