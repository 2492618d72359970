using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Web.Access;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Starting and stopping the portal from a terminal.</summary>
public static class Serving
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Uses <c>http://localhost:5080</c> if no setting gives an address.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null
            && builder.Configuration[WebHostDefaults.HttpPortsKey] is null
            && builder.Configuration[WebHostDefaults.HttpsPortsKey] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }

    /// <summary>Serves until Ctrl-C, a closed terminal or the service manager stops it.</summary>
    /// <returns>The exit code: 0; 1 if it could not start and said why; 130 for Ctrl-C during startup.</returns>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        // Read now, because a failed start leaves no services to ask.
        var lifetime = app.Lifetime;
        var address = app.Configuration[WebHostDefaults.ServerUrlsKey]
            ?? (app.Configuration[WebHostDefaults.HttpPortsKey] is { } port ? $"http://*:{port}" : DefaultAddress);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            lifetime.StopApplication();
        });
        lifetime.ApplicationStarted.Register(() => SayWhere(app));

        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return 130;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return Fail(
                $"The address {address} is in use by another program. "
                + "Stop that program, or choose another port, for example with --urls http://localhost:5081.");
        }
        catch (Exception exception) when (exception is IOException or SocketException or FormatException)
        {
            return Fail(
                $"The portal cannot serve on {address} (\"{exception.Message}\"). "
                + "Choose another address, for example with --urls http://localhost:5081.");
        }
        catch (CannotStartException exception)
        {
            return Fail(exception.Message);
        }
    }

    private static void SayWhere(WebApplication app)
    {
        if (app.Urls.Count > 0)
        {
            Console.WriteLine($"Minutes Portal is serving on {string.Join(" and ", app.Urls)} (Ctrl-C to stop)");
            var address = app.Configuration["Portal:Address"]?.TrimEnd('/') ?? OnThisMachine(app.Urls.First());
            if (app.Services.GetService<FirstLinks>() is not null)
            {
                Console.WriteLine($"Officers sign in at {address}/{OfficeLinks.Desk}");
            }

            if (app.Services.GetService<FirstLinks>()?.Made is var (sentence, link))
            {
                Console.WriteLine($"{sentence}, open this link, which works once and for 24 hours: {address}/{link}");
            }
        }
    }

    /// <summary>A server may listen on every address, which is none that a browser can open.</summary>
    private static string OnThisMachine(string listened) =>
        listened.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).TrimEnd('/');

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
