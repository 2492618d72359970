using MinutesPortal.Demonstration;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Files;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Loads the demonstration before the first request, if the portal is empty. By default it does so only with the embedded database;
/// <c>Portal:Demonstration</c> overrides this.
/// </summary>
internal sealed class DemonstrationAtStart(DatabaseLifetime lifetime, IConfiguration configuration, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetValue("Portal:Demonstration", defaultValue: PortalDatabase.From(configuration) is null))
        {
            await DemonstrationCouncil.LoadIfEmptyAsync(lifetime.Database!, FileStores.From(configuration), clock, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
