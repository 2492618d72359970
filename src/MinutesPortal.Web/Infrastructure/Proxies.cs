using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// The proxies in <c>Portal:Proxies</c>. Only they may say from whom a request came, and whether by HTTPS. What anybody else says in
/// <c>X-Forwarded-*</c> is ignored.
/// </summary>
public static class Proxies
{
    private const string Setting = "Portal:Proxies";

    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in (configuration[Setting] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            {
                Add(options, proxy);
            }

            // Without a known proxy the middleware would believe everybody.
            options.ForwardedHeaders = options.KnownProxies.Count + options.KnownIPNetworks.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null; // as many as are known
        });
        return services;
    }

    private static void Add(ForwardedHeadersOptions options, string proxy)
    {
        if (IPAddress.TryParse(proxy, out var address))
        {
            options.KnownProxies.Add(address);
        }
        else if (System.Net.IPNetwork.TryParse(proxy, out var network))
        {
            options.KnownIPNetworks.Add(network);
        }
        else
        {
            throw new CannotStartException($"{Setting} has \"{proxy}\", which is neither an address nor a network: write it such as 10.0.0.5, 10.1.0.0/16.");
        }
    }
}
