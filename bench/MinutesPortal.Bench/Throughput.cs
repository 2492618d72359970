using System.Diagnostics;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Grammar;

namespace MinutesPortal.Bench;

/// <summary>
/// Measures how fast the grammar reads: in MB/s, compared with splitting the text into words, and whether time grows linearly.
/// </summary>
internal static partial class Throughput
{
    private const int Megabyte = 1_000_000;

    private const int Runs = 5;

    public static int Run()
    {
        var all = string.Concat(Samples.Of("tuning").Select(Samples.TextOf));
        var one = string.Concat(Enumerable.Repeat(all, (Megabyte / all.Length) + 1))[..Megabyte];
        Best(() => ItemReading.Of(one)); // warms up the JIT compiler
        var read = Best(() => ItemReading.Of(one));
        var twice = Best(() => ItemReading.Of(one + one));
        var split = Best(() => Word().Count(one));
        Console.WriteLine(
            $"Reading 1 MB of minutes: {read:0} ms, {ItemReading.Of(one).Pieces.Count:N0} pieces. Reading 2 MB: {twice / read:0.0} times as long. Splitting 1 MB into words by a regular expression: {split:0} ms.");
        Console.WriteLine();
        return 0;
    }

    private static double Best(Action action)
    {
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
