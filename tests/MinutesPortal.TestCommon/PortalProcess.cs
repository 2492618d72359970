using System.Diagnostics;
using System.Text;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Files;

namespace MinutesPortal.TestCommon;

/// <summary>The portal's program, running in its own process.</summary>
public sealed class PortalProcess : IDisposable
{
    private const string Serving = "Minutes Portal is serving on ";

    private readonly Process _process;
    private readonly StringBuilder _output = new(), _error = new();
    private readonly TaskCompletionSource<Uri> _address = new();

    private PortalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts the program with no configuration except the arguments.</summary>
    public static PortalProcess Start(params IEnumerable<string> arguments) => Start(arguments, environment => environment.Remove("ASPNETCORE_URLS"));

    /// <summary>Starts the program over a database and file stores. Runs a verb; without one, serves on a free port.</summary>
    public static PortalProcess Start(PortalDatabase database, FileStores files, params IEnumerable<string> arguments) => Start(arguments, environment =>
    {
        environment["ConnectionStrings__Owner"] = database.Owner;
        environment["ConnectionStrings__Office"] = database.Office;
        environment["ConnectionStrings__Public"] = database.Public;
        environment["Files__Office"] = files.Office.Folder;
        environment["Files__Public"] = files.Public.Folder;
        environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        environment["Serilog__MinimumLevel__Default"] = "Warning";
        environment["Portal__SearchesPerMinute"] = "0"; // tests and measurements search more often than a reader may
    });

    /// <summary>Waits until the portal prints its address.</summary>
    /// <exception cref="InvalidOperationException">The program ended. The message includes its error output.</exception>
    public Task<Uri> ReadyAsync(CancellationToken cancellationToken = default) => _address.Task.WaitAsync(cancellationToken);

    /// <summary>A client for the running portal. It follows no redirects, keeps no cookies and leaves responses compressed.</summary>
    public async Task<HttpClient> VisitorAsync(CancellationToken cancellationToken = default) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await ReadyAsync(cancellationToken) };

    /// <summary>Kills the program, as <c>kill -9</c> does.</summary>
    public Task KillAsync(CancellationToken cancellationToken = default)
    {
        _process.Kill();
        return _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Stops the program with SIGTERM, as a service manager does.</summary>
    /// <remarks>SIGINT would not work: a program that a shell started in the background ignores it.</remarks>
    public async Task TerminateAsync(CancellationToken cancellationToken = default)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Waits for the program to end. Returns output and error without surrounding white space.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync(CancellationToken cancellationToken = default)
    {
        await _process.WaitForExitAsync(cancellationToken); // also waits until both outputs are read to the end
        return (_process.ExitCode, _output.ToString().Trim(), _error.ToString().Trim());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static PortalProcess Start(IEnumerable<string> arguments, Action<IDictionary<string, string?>> configure)
    {
        var program = Path.ChangeExtension(typeof(Program).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        configure(start.Environment);
        return new(Process.Start(start)!);
    }

    private void Hear(string? line)
    {
        Keep(_output, line);
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The portal ended before it served. {_error}"));
            _ = _address.Task.Exception; // observed, so that it is no error if nobody waits for the address
        }
        else if (line.StartsWith(Serving, StringComparison.Ordinal))
        {
            _address.TrySetResult(new(line[Serving.Length..].Split(' ')[0]));
        }
    }

    private static void Keep(StringBuilder lines, string? line)
    {
        if (line is not null)
        {
            lines.Append(line).Append('\n');
        }
    }
}
