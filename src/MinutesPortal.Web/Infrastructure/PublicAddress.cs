using Microsoft.Extensions.Primitives;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// The address that readers type, from <c>Portal:Address</c>. Every absolute address that the portal writes begins with it, whatever host a
/// client names. Without the setting, addresses name the host asked for, and only names in <c>AllowedHosts</c> are answered; without that
/// setting too, only the names of this machine.
/// </summary>
public sealed partial class PublicAddress
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>A key in <see cref="HttpContext.Items"/>.</summary>
    private static readonly object Foreign = new();

    private readonly Uri? _address;
    private readonly PathString _path;
    private readonly StringSegment[] _hosts;
    private readonly bool _answersAnyHost;
    private readonly bool _isOfThisMachineOnly;

    /// <exception cref="CannotStartException"><c>Portal:Address</c> cannot be used.</exception>
    internal PublicAddress(IConfiguration configuration)
    {
        _address = Read(configuration["Portal:Address"]);
        _path = _address is null ? PathString.Empty : PathString.FromUriComponent(_address.AbsolutePath.TrimEnd('/'));
        var allowed = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] hosts = allowed.Length > 0 ? allowed : _address is null ? ThisMachine : [new HostString(_address.Authority).Host, .. ThisMachine];
        _hosts = [.. hosts.Select(host => (StringSegment)new HostString(host).ToUriComponent())];
        _answersAnyHost = hosts.Contains("*");
        _isOfThisMachineOnly = _address is null && allowed.Length == 0;
    }

    /// <summary>Whether the request named a host that is not the portal's.</summary>
    public static bool IsForeign(HttpContext context) => context.Items.ContainsKey(Foreign);

    /// <summary>The portal's address, for a request that named a foreign host; null if it is not set.</summary>
    public static Uri? InPlaceOfForeign(HttpContext context) => context.Items[Foreign] as Uri;

    /// <summary>Whether the request named this machine, as while trying the portal out.</summary>
    public static bool IsLoopback(HttpRequest request) => ThisMachine.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Puts the public address in place of the one that the client or the proxy named.</summary>
    internal void ApplyTo(HttpContext context)
    {
        var request = context.Request;
        request.Scheme = request.IsHttps ? Uri.UriSchemeHttps : Uri.UriSchemeHttp; // a proxy may name any scheme
        if (!IsAllowed(request.Host))
        {
            context.Items[Foreign] = _address;
        }

        if (_address is null)
        {
            return;
        }

        (request.Scheme, request.Host, request.PathBase) = (_address.Scheme, new HostString(_address.Authority), _path);
        if (request.Path.StartsWithSegments(_path, StringComparison.OrdinalIgnoreCase, out var rest)) // otherwise the proxy took it away
        {
            request.Path = rest.HasValue ? rest : "/";
        }
    }

    internal void WarnIfMissing(ILogger logger)
    {
        if (_isOfThisMachineOnly)
        {
            LogLocal(logger);
        }
        else if (_address is null)
        {
            LogMissing(logger);
        }
    }

    /// <summary>A client of HTTP/1.0 may name no host.</summary>
    private bool IsAllowed(HostString host) => host.HasValue ? _answersAnyHost || HostString.MatchesAny(host.Value, _hosts) : _address is not null;

    private static Uri? Read(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return null;
        }

        return Uri.TryCreate(setting, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && (address.Query + address.Fragment + address.UserInfo).Length == 0
                ? address
                : throw new CannotStartException(
                    $"Portal:Address is \"{setting}\", which cannot be used: write the address that readers type, such as https://minutes.example.gov.uk or https://www.example.gov.uk/democracy.");
    }

    [LoggerMessage(LogLevel.Warning, "Portal:Address is not set, so only this machine can read the portal. Set it to the address that readers type")]
    private static partial void LogLocal(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Portal:Address is not set, so feeds, calendars and the sitemap repeat the host that a client names. Set it to the address that readers type")]
    private static partial void LogMissing(ILogger logger);
}

public static class PublicAddressExtensions
{
    public static IApplicationBuilder UsePublicAddress(this IApplicationBuilder app) => app.Use(next =>
    {
        var services = app.ApplicationServices;
        var address = new PublicAddress(services.GetRequiredService<IConfiguration>());
        if (services.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            address.WarnIfMissing(services.GetRequiredService<ILogger<PublicAddress>>());
        }

        return context =>
        {
            address.ApplyTo(context);
            return next(context);
        };
    });
}
