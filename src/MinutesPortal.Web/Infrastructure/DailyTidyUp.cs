using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Once a day deletes what is left of uploads that were refused, abandoned or killed. Runs only on nodes with the Office connection. Several
/// may run at a time: each takes the publishing lock.
/// </summary>
internal sealed partial class DailyTidyUp(DatabaseLifetime lifetime, IConfiguration configuration, TimeProvider clock, ILogger<DailyTidyUp> logger)
    : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>So a node that is started again every day tidies up too, and no start is slower for it.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var wait = AfterStart; ; wait = Day)
            {
                await Task.Delay(wait, clock, stoppingToken);
                await TidyUpAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the program ends
        }
    }

    private async Task TidyUpAsync(CancellationToken stopping)
    {
        try
        {
            await using var workspace = WorkspaceDbContext.On(lifetime.Database!.Office!);
            var removed = await OfficeFiles.TidyUpAsync(workspace, FileStores.From(configuration), clock, stopping);
            LogDone(removed);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // tomorrow it may work
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Tidied up after uploads: removed {Count} files that nothing names")]
    private partial void LogDone(int count);

    [LoggerMessage(LogLevel.Error, "Could not tidy up after uploads. The portal tries again in a day")]
    private partial void LogFailed(Exception exception);
}
