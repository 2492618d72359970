using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>The portal as people start it: a process of its own.</summary>
internal sealed partial class PortalProcess : IDisposable
{
    private readonly Process process;

    private PortalProcess(Process process) => this.process = process;

    public static PortalProcess Start(params IEnumerable<string> arguments)
    {
        var program = Path.ChangeExtension(typeof(Program).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("ASPNETCORE_URLS");
        return new(Process.Start(start)!);
    }

    /// <summary>Reads until the portal says where it serves.</summary>
    public async Task<Uri> ReadyAsync()
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (ServingLine().Match(line) is { Success: true } match)
            {
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"The portal ended: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>As <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As a service manager ends a program; Ctrl-C takes the same way.</summary>
    public async Task<(int ExitCode, string Error)> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        return await EndAsync();
    }

    /// <summary>Waits for the portal to end by itself.</summary>
    public async Task<(int ExitCode, string Error)> EndAsync()
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"^Minutes Portal is serving on (http://\S+) \(Ctrl-C to stop\)$")]
    private static partial Regex ServingLine();
}
