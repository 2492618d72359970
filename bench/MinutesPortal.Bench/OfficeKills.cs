using MinutesPortal.TestCommon;
using Spectre.Console;

namespace MinutesPortal.Bench;

/// <summary>
/// Kills the program (SIGKILL) at random moments while officers upload papers and publish them, and starts it again. Then nothing is lost or torn.
/// </summary>
internal static class OfficeKills
{
    /// <summary>Each office is killed and started again this often. What is verified grows with every kill.</summary>
    private const int KillsOfOneOffice = 20;

    public static async Task<int> RunAsync(Server server, int count, CancellationToken cancelled)
    {
        var offices = (count + KillsOfOneOffice - 1) / KillsOfOneOffice;
        var results = await KillSeries.RunAsync(
            offices,
            (office, stop) => KillAsync(server, office, Math.Min(KillsOfOneOffice, count - ((office - 1) * KillsOfOneOffice)), stop),
            result => $"{result.Kills} kills of one office{(result.Finding is null ? "" : $": {result.Finding}")}",
            cancelled);
        var failures = results.Count(result => result.Finding is not null);
        var table = new Table().AddColumns("kills", "during an upload", "during a publication", "papers kept", "supplements kept", "files left and tidied up", "failures");
        table.AddRow(
            $"{results.Sum(result => result.Kills):N0}", $"{results.Sum(result => result.Uploads):N0}", $"{results.Sum(result => result.Publications):N0}",
            $"{results.Sum(result => result.Papers):N0}", $"{results.Sum(result => result.Supplements):N0}", $"{results.Sum(result => result.FilesLeft):N0}", $"{failures:N0}");
        AnsiConsole.Write(table);
        return failures == 0 ? 0 : 1;
    }

    private static async Task<Result> KillAsync(Server server, int seed, int kills, CancellationToken cancelled)
    {
        var council = await server.NewCouncilAsync();
        var interruptions = new List<OfficeUnderKills.Interruption>();
        var (left, finding) = (0, (string?)null);
        using var files = new TestOffice(council.Database);
        using var office = await OfficeUnderKills.CreateAsync(files);
        try
        {
            var random = new Random(seed);
            while (interruptions.Count < kills)
            {
                interruptions.Add(await office.KillAsync(random, cancelled));
            }

            left = await office.FinishAsync(cancelled);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            finding = exception.Message;
        }

        await server.ThrowAwayAsync(council);
        return new(interruptions.Count, interruptions.Count(kill => kill.Upload), interruptions.Count(kill => kill.Publication), office.Papers, office.Supplements, left, finding);
    }

    /// <param name="Uploads">How many kills came between an upload and its answer.</param>
    /// <param name="Publications">How many came between a publication and its answer.</param>
    /// <param name="FilesLeft">Files that nothing names, before the tidy-up.</param>
    private sealed record Result(int Kills, int Uploads, int Publications, int Papers, int Supplements, int FilesLeft, string? Finding);
}
