using System.Diagnostics;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Grammar;

namespace MinutesPortal.Bench;

/// <summary>
/// Measures how fast the grammar reads, compared with splitting the text into words, and whether time grows linearly. Times are processor
/// time, which what else the machine does changes little.
/// </summary>
internal static partial class Throughput
{
    private const int Megabyte = 1_000_000;

    private const int Large = 16;

    /// <summary>How much longer the large text may take.</summary>
    private const double MostTimes = 20;

    private const int Runs = 5;

    public static int Run()
    {
        var all = string.Concat(Samples.Of("tuning").Select(Samples.TextOf));
        var one = string.Concat(Enumerable.Repeat(all, (Megabyte / all.Length) + 1))[..Megabyte];
        var large = string.Concat(Enumerable.Repeat(one, Large));
        ItemReading.Of(one); // warms up the JIT compiler
        var read = Median(() => ItemReading.Of(one));
        var times = Median(() => ItemReading.Of(large)) / read;
        var split = Median(() => Word().Count(one));
        Console.WriteLine($"Reading 1 MB of minutes: {read:0} ms, {ItemReading.Of(one).Pieces.Count:N0} pieces. Splitting it into words by a regular expression: {split:0} ms.");
        Console.WriteLine($"Reading {Large} MB: {times:0.0} times as long (at most {MostTimes:0}).");
        Console.WriteLine();
        return times <= MostTimes ? 0 : 1;
    }

    /// <summary>Milliseconds of processor time.</summary>
    private static double Median(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            process.Refresh();
            var before = process.TotalProcessorTime;
            action();
            process.Refresh();
            times.Add((process.TotalProcessorTime - before).TotalMilliseconds);
        }

        return LargeCouncil.Median(times);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
