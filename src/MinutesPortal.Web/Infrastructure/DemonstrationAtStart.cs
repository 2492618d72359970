using MinutesPortal.Demonstration;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Web.Pages;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Loads the demonstration before the first request is taken, so that an empty portal has something to show: by default only into a
/// database of the portal's own; <c>Portal:Demonstration</c> says otherwise.
/// </summary>
internal sealed class DemonstrationAtStart(DatabaseLifetime lifetime, IConfiguration configuration, CouncilBrand brand, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration.GetValue("Portal:Demonstration", defaultValue: PortalDatabase.From(configuration) is null))
        {
            if (await DemonstrationCouncil.LoadIfEmptyAsync(lifetime.Database!, FileStores.From(configuration), clock, cancellationToken))
            {
                brand.ShowDemonstration(DemonstrationCouncil.Name);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
