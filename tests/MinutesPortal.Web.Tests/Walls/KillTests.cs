using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

[Trait(SlowLast.Speed, SlowLast.Slow)]
public class KillTests(Portal portal)
{
    private const int Kills = 25;

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
