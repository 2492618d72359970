using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>How often one client may ask for what is dear to answer. Reading is not limited.</summary>
public static class RateLimits
{
    /// <summary>The policy of searches and comparisons: <c>[EnableRateLimiting(RateLimits.Searches)]</c>.</summary>
    public const string Searches = "searches";

    private const string Setting = "Portal:SearchesPerMinute";

    /// <summary>A whole council may stand behind one address.</summary>
    private const int Default = 120;

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter => limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((limiter, configuration) =>
        {
            var most = MostIn(configuration);
            limiter.AddPolicy(Searches, context => most == 0
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(ClientOf(context.Connection.RemoteIpAddress), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
        });
        return services;
    }

    /// <summary>An IPv4 address, or the /64 that a household has of IPv6.</summary>
    internal static string ClientOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return $"{address}";
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}";
    }

    private static int MostIn(IConfiguration configuration)
    {
        var setting = configuration[Setting];
        return string.IsNullOrWhiteSpace(setting) ? Default
            : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most
            : throw new CannotStartException($"{Setting} is \"{setting}\": write a number of searches, or 0 for no limit.");
    }
}
