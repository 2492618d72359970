using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using MinutesPortal.Domain.Grammar;

namespace MinutesPortal.Bench;

/// <summary>Reads minutes that were cut up and mixed at random. Reading must lose no character, never fail and never take long.</summary>
internal static class Fuzz
{
    /// <summary>For texts of at most 200,000 characters. This is a thousand times what they need.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(20);

    public static int Run(TimeSpan duration)
    {
        var samples = Samples.Of("tuning").Concat(Samples.Of("blind")).Select(Samples.TextOf).ToList();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var total = Stopwatch.StartNew();
        var (texts, characters, longest) = (0L, 0L, TimeSpan.Zero);
        while (total.Elapsed < duration)
        {
            var text = Torn(samples, random);
            var watch = Stopwatch.StartNew();
            var reading = Task.Run(() => string.Concat(ItemReading.Of(text).Pieces.Select(piece => piece.Text)));
            var isRead = reading.Wait(TooLong); // a reading that never ends must be reported too
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            (texts, characters) = (texts + 1, characters + text.Length);
            if (!isRead || reading.Result != text)
            {
                var file = Path.Combine(Path.GetTempPath(), $"minutes-portal-fuzz-{seed}-{texts}.utf16");
                // Raw UTF-16, because half a surrogate pair has no UTF-8 form.
                File.WriteAllBytes(file, MemoryMarshal.AsBytes(text.AsSpan()).ToArray());
                Console.WriteLine(
                    $"Seed {seed}, text {texts}: {(isRead ? "characters were lost" : $"not read in {TooLong.TotalSeconds:0} seconds")}. The text is in {file}.");
                return 1;
            }
        }

        Console.WriteLine(
            $"Fuzzed for {total.Elapsed:hh\\:mm\\:ss}: {texts:N0} texts, {characters / 1_000_000:N0} MB, nothing lost, no failure, the slowest took {longest.TotalMilliseconds:0} ms.");
        return 0;
    }

    private static string Torn(List<string> samples, Random random)
    {
        var text = new StringBuilder();
        var length = 1 << random.Next(0, 17);
        while (text.Length < length)
        {
            var sample = samples[random.Next(samples.Count)];
            var start = random.Next(sample.Length);
            var part = sample.Substring(start, Math.Min(random.Next(1, 1 << random.Next(1, 10)), sample.Length - start));
            switch (random.Next(6))
            {
                case 0:
                    text.Insert(random.Next(text.Length + 1), part);
                    break;
                case 1:
                    text.Insert(0, string.Concat(Enumerable.Repeat(part, random.Next(1, 40))));
                    break;
                case 2:
                    text.Append((char)random.Next(0x10000), random.Next(1, 20));
                    break;
                default:
                    text.Append(part);
                    break;
            }
        }

        return text.ToString();
    }
}
