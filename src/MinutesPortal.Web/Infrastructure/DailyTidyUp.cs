using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Once a day deletes what is left of uploads that were refused, abandoned or killed; at the start, what a killed publication left in public.
/// Runs only on nodes with the Office connection. Several may run at a time: each takes the publishing lock.
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
            await TidyUpAsync(PublicFiles.RemoveUnpublishedAsync, stoppingToken);
            for (var wait = AfterStart; ; wait = Day)
            {
                await Task.Delay(wait, clock, stoppingToken);
                await TidyUpAsync((workspace, files, stopping) => OfficeFiles.TidyUpAsync(workspace, files, clock, stopping), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the program ends
        }
    }

    private async Task TidyUpAsync(Func<WorkspaceDbContext, FileStores, CancellationToken, Task<int>> remove, CancellationToken stopping)
    {
        try
        {
            await using var workspace = WorkspaceDbContext.On(lifetime.Database!.Office!);
            if (await remove(workspace, FileStores.From(configuration), stopping) is > 0 and var removed)
            {
                LogDone(removed);
            }
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

    [LoggerMessage(LogLevel.Information, "Tidied up the papers: removed {Count} files that nothing needs")]
    private partial void LogDone(int count);

    [LoggerMessage(LogLevel.Error, "Could not tidy up the papers. The portal tries again")]
    private partial void LogFailed(Exception exception);
}
