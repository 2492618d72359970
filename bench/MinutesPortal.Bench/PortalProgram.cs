using System.Diagnostics;
using MinutesPortal.Publishing.Database;

namespace MinutesPortal.Bench;

/// <summary>The portal as a process of its own over a council's database.</summary>
internal sealed class PortalProgram : IDisposable
{
    private const string Serving = "Minutes Portal is serving on ";

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new();

    private PortalProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
    }

    public bool HasExited => process.HasExited;

    /// <summary>With a verb, or serving where there is none.</summary>
    public static PortalProgram Start(Council council, params IEnumerable<string> arguments) => new(Process.Start(new ProcessStartInfo(
        Path.ChangeExtension(typeof(PortalDatabase).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null), arguments)
    {
        RedirectStandardOutput = true,
        Environment =
        {
            ["ConnectionStrings__Owner"] = council.Database.Owner,
            ["ConnectionStrings__Office"] = council.Database.Office,
            ["ConnectionStrings__Public"] = council.Database.Public,
            ["Files__Office"] = council.Files.Office.Folder,
            ["Files__Public"] = council.Files.Public.Folder,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Serilog__MinimumLevel__Default"] = "Warning",
        },
    })!);

    /// <summary>A visitor of the portal, once it serves. What comes compressed is left so.</summary>
    /// <exception cref="InvalidOperationException">The program ended.</exception>
    public async Task<HttpClient> VisitorAsync() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await address.Task };

    /// <summary>As <c>kill -9</c>.</summary>
    public Task KillAsync(CancellationToken cancelled)
    {
        process.Kill();
        return process.WaitForExitAsync(cancelled);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            address.TrySetException(new InvalidOperationException("The portal ended."));
        }
        else if (line.StartsWith(Serving, StringComparison.Ordinal))
        {
            address.TrySetResult(new(line[Serving.Length..].Split(' ')[0]));
        }
    }
}
