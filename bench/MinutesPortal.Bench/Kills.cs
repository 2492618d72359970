using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using Spectre.Console;

namespace MinutesPortal.Bench;

/// <summary>Kills the program (SIGKILL) at a random moment while it publishes into a new database, then verifies what is left.</summary>
internal static class Kills
{
    /// <summary>Enough for about 280 publications, so that the program never finishes.</summary>
    private const string Meetings = "60";

    /// <summary>
    /// The first 16 publications are the council, its people and a panel. Then come meetings, from notice to approved minutes.
    /// </summary>
    private const int MostPublications = 100;

    /// <summary>Longer than one publication takes.</summary>
    private const int MostMilliseconds = 100;

    public static async Task<int> RunAsync(Server server, int count, CancellationToken cancelled)
    {
        var results = await KillSeries.RunAsync(
            count, (kill, stop) => KillAsync(server, kill, stop), result => $"kill {result.Kill} after {result.Publications} publications{(result.Finding is null ? "" : $": {result.Finding}")}", cancelled);
        var failures = results.Count(result => result.Finding is not null);
        var table = new Table().AddColumns(
            "kills", "during a publication", "publications verified", "publications of meetings", "failures");
        table.AddRow(
            $"{results.Count:N0}", $"{results.Count(result => result.WasInterrupted):N0}", $"{results.Sum(result => result.Publications):N0}",
            $"{results.Sum(result => result.OfMeetings):N0}", $"{failures:N0}");
        AnsiConsole.Write(table);
        return failures == 0 ? 0 : 1;
    }

    private static async Task<Result> KillAsync(Server server, int kill, CancellationToken cancelled)
    {
        var council = await server.NewCouncilAsync();
        using var program = council.Start("generate", "--meetings", Meetings, "--seed", $"{kill}");
        await using var record = council.Record();
        var random = new Random(kill);
        var publications = random.Next(1, MostPublications);
        while (!program.HasExited && await record.Versions.CountAsync(cancelled) < publications)
        {
            await Task.Delay(10, cancelled);
        }

        await Task.Delay(random.Next(MostMilliseconds), cancelled);
        if (program.HasExited)
        {
            return new(kill, false, 0, 0, "The program ended before it was killed.");
        }

        await program.KillAsync(cancelled);
        var wasInterrupted = await WasInterruptedAsync(server, council, cancelled);
        await using var owner = WorkspaceDbContext.On(council.Database.Owner!);
        var verification = await Verification.RunAsync(owner, council.Files, cancellationToken: cancelled);
        var ofMeetings = await record.Versions.CountAsync(version => version.SubjectKind == SubjectKind.Meeting, cancelled);
        await server.ThrowAwayAsync(council);
        return new(kill, wasInterrupted, verification.Publications, ofMeetings, verification.Findings is [var first, ..] ? first : null);
    }

    /// <summary>The program never rolls back. So a rolled-back transaction is the publication that the kill interrupted.</summary>
    private static async Task<bool> WasInterruptedAsync(Server server, Council council, CancellationToken cancelled)
    {
        while (await server.AskAsync<bool>("select exists (select from pg_stat_activity where datname = $1 and usename = 'minutes_office')", council.Name))
        {
            await Task.Delay(5, cancelled); // wait until the server notices
        }

        return await server.AskAsync<long>("select xact_rollback from pg_stat_database where datname = $1", council.Name) > 0;
    }

    private sealed record Result(int Kill, bool WasInterrupted, long Publications, int OfMeetings, string? Finding);
}
