using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

public class KillTests(Portal portal)
{
    private const int Kills = 25;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The same, a thousand times, is in <c>bench/</c>.</summary>
    [Fact]
    public async Task Kill_9_while_publishing_leaves_what_was_or_what_is_whole()
    {
        var interrupted = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            var office = await portal.NewOfficeAsync();
            using var program = Start(office, seed: kill);
            await SomethingIsPublishedAsync(office, program);
            await Task.Delay(new Random(kill).Next(400), Cancelled);
            interrupted += program.HasExited ? 0 : 1;
            program.Kill();
            await program.WaitForExitAsync(Cancelled);

            await using var owner = office.AsOwner();
            var verification = await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
            Assert.Empty(verification.Findings);
            Assert.InRange(verification.Publications, 1, long.MaxValue);
        }

        Assert.Equal(Kills, interrupted);
    }

    private static Process Start(TestOffice office, int seed)
    {
        var start = new ProcessStartInfo(
            Path.ChangeExtension(typeof(Program).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null),
            ["generate", "--meetings", "60", "--seed", $"{seed}"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ConnectionStrings__Owner"] = office.Database.Owner,
                ["ConnectionStrings__Office"] = office.Database.Office,
                ["ConnectionStrings__Public"] = office.Database.Public,
                ["Files__Office"] = office.Files.Office.Folder,
                ["Files__Public"] = office.Files.Public.Folder,
            },
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { }; // a full pipe would stop it
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task SomethingIsPublishedAsync(TestOffice office, Process program)
    {
        await using var record = office.Record();
        while (!await record.Versions.AnyAsync(Cancelled))
        {
            Assert.False(program.HasExited, "The program ended before it had published anything.");
            await Task.Delay(10, Cancelled);
        }
    }
}
