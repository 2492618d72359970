using System.Diagnostics;
using System.Globalization;
using MinutesPortal.Domain;
using MinutesPortal.Papers;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Bench;

/// <summary>Inspects each hostile file in a process of its own, so that its peak of memory is known.</summary>
internal static class HostileFiles
{
    /// <summary>What an inspection may take.</summary>
    private const int MostMilliseconds = 2_000;
    private const int MostMegabytes = 200;

    public static async Task<int> RunAsync(string? only, CancellationToken cancelled)
    {
        using var folder = new TemporaryFolder();
        var worst = (Milliseconds: 0, Megabytes: 0);
        Console.WriteLine("   ms    MB  file");
        foreach (var paper in HostilePapers.All.Concat(HostilePapers.Costly).Where(paper => only is null || paper.Kind.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            await using (var file = File.Create(folder["paper"]))
            {
                paper.Write(file);
            }

            var (milliseconds, megabytes, outcome) = await MeasureAsync(folder["paper"], paper.FileName, cancelled);
            worst = (Math.Max(worst.Milliseconds, milliseconds), Math.Max(worst.Megabytes, megabytes));
            Console.WriteLine($"{milliseconds,5:N0} {megabytes,5:N0}  {paper.Kind}: {outcome}");
            if (!outcome.Contains(paper.Refusal, StringComparison.Ordinal))
            {
                Console.WriteLine($"This file should have been refused with “{paper.Refusal}”.");
                return 1;
            }
        }

        Console.WriteLine($"At most {worst.Milliseconds:N0} ms and {worst.Megabytes:N0} MB. Allowed are {MostMilliseconds:N0} ms and {MostMegabytes:N0} MB.");
        return worst.Milliseconds > MostMilliseconds || worst.Megabytes > MostMegabytes ? 1 : 0;
    }

    /// <summary>Inspects one file in this process, and prints milliseconds, megabytes and what became of it.</summary>
    public static int Inspect(string path, string name)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var outcome = Outcome(path, name);
        self.Refresh();
        Console.WriteLine($"{(self.TotalProcessorTime - before).TotalMilliseconds:0}\t{self.PeakWorkingSet64 / 1024 / 1024}\t{outcome}");
        return 0;
    }

    private static string Outcome(string path, string name)
    {
        try
        {
            using var file = File.OpenRead(path);
            return "accepted as " + PaperInspection.Inspect(file, name).Type.Name;
        }
        catch (DomainException refusal)
        {
            return refusal.Message.ReplaceLineEndings(" ");
        }
    }

    private static async Task<(int Milliseconds, int Megabytes, string Outcome)> MeasureAsync(string path, string name, CancellationToken cancelled)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["hostile-file", path, name]) { RedirectStandardOutput = true })!;
        var parts = (await process.StandardOutput.ReadToEndAsync(cancelled)).Trim().Split('\t');
        await process.WaitForExitAsync(cancelled);
        return parts is [var milliseconds, var megabytes, var outcome]
            ? (int.Parse(milliseconds, CultureInfo.InvariantCulture), int.Parse(megabytes, CultureInfo.InvariantCulture), outcome)
            : throw new InvalidOperationException($"The inspection of {name} ended with {process.ExitCode}.");
    }
}
