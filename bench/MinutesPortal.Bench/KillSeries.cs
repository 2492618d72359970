namespace MinutesPortal.Bench;

/// <summary>Many kills, as many at a time as there are processors.</summary>
internal static class KillSeries
{
    /// <summary>Kills, and prints a line for each. After Ctrl-C it returns the results so far.</summary>
    /// <param name="kill">One kill, by its number from 1.</param>
    /// <param name="inWords">What was killed, and what was wrong afterwards.</param>
    public static async Task<IReadOnlyList<T>> RunAsync<T>(
        int count, Func<int, CancellationToken, Task<T>> kill, Func<T, string> inWords, CancellationToken cancelled)
    {
        var results = new List<T>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancelled };
        try
        {
            await Parallel.ForEachAsync(Enumerable.Range(1, count), options, async (number, stop) =>
            {
                var result = await kill(number, stop);
                lock (results)
                {
                    results.Add(result);
                    Console.WriteLine($"{results.Count}/{count}: {inWords(result)}");
                }
            });
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C: report the kills so far.
        }

        return results;
    }
}
