using MinutesPortal.Import.Writing;
using Spectre.Console;

namespace MinutesPortal.Web.Cli;

/// <summary>Shows how far an import has advanced: bars on a terminal, and elsewhere a plain line for each step, or for each tenth of a long one.</summary>
internal static class ImportProgressView
{
    private const int LongStep = 100;

    public static Task<T> RunAsync<T>(Func<Action<ImportProgress>, Task<T>> import) =>
        Console.IsOutputRedirected ? import(Lines()) : WithBarsAsync(import);

    /// <summary>Writes a line at the end of each step and, if it has many parts, whenever another tenth of it is done.</summary>
    internal static Action<ImportProgress> Lines()
    {
        var shown = (What: "", Tenth: 0);
        return at =>
        {
            var now = (at.What, Tenth: at.Done * 10 / at.All);
            if (at.Done == at.All || (at.All >= LongStep && now != shown && now.Tenth > 0))
            {
                Console.WriteLine($"{at.What}: {at.Done:N0} of {at.All:N0} ({at.Done * 100L / at.All} %)");
            }

            shown = now;
        };
    }

    private static Task<T> WithBarsAsync<T>(Func<Action<ImportProgress>, Task<T>> import) =>
        // A console of its own, since Spectre shows one progress at a time on each.
        AnsiConsole.Create(new()).Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                var tasks = new Dictionary<string, ProgressTask>();
                return import(at =>
                {
                    if (!tasks.TryGetValue(at.What, out var task))
                    {
                        tasks.Add(at.What, task = progress.AddTask($"{at.What} ({at.All:N0})", maxValue: at.All));
                    }

                    task.Value = at.Done;
                });
            });
}
