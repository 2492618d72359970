using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace MinutesPortal.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL server, on the loopback address only, with a password and its data in one folder. All processes that use the
/// folder share one server, and the last one to exit stops it. If a killed process left a server running, the next process takes it over.
/// </summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly string _dataFolder;
    private readonly string _folder;
    private readonly string _settings;
    private readonly EmbeddedPrograms _programs;
    private FileStream? _inUse;

    private EmbeddedServer(string dataFolder, string name, string settings, EmbeddedPrograms programs)
    {
        _dataFolder = dataFolder;
        _settings = settings;
        _programs = programs;
        _folder = Path.Combine(dataFolder, name);
    }

    /// <summary>Connects as the superuser, who is used only to prepare databases and logins.</summary>
    public string ConnectionString { get; private set; } = "";

    private string Cluster => Path.Combine(_folder, "cluster");

    private string PasswordFile => Path.Combine(_folder, "password");

    private string InUseFile => Path.Combine(_folder, "in-use");

    private string PidFile => Path.Combine(Cluster, "postmaster.pid");

    private string LogFile => Path.Combine(Cluster, "server.log");

    /// <param name="dataFolder">Contains the programs and one folder for each server. It is created if it is missing.</param>
    /// <param name="name">The name of the server's folder in it.</param>
    /// <param name="prepare">Creates and migrates databases. Meanwhile no other process can start, prepare or stop a server of this folder.</param>
    /// <param name="settings">Command line options for the server, such as <c>-c fsync=off</c>.</param>
    /// <param name="cancellationToken">Cancels the start, and stops the server unless another process uses it.</param>
    /// <exception cref="CannotStartException">The folder cannot be used, or the server does not start.</exception>
    public static async Task<EmbeddedServer> StartAsync(
        string dataFolder, string name, Func<EmbeddedServer, Task> prepare, string settings = "", CancellationToken cancellationToken = default)
    {
        DataFolder.Create(dataFolder);
        using var startStopLock = await LockAsync(dataFolder, cancellationToken);
        var server = new EmbeddedServer(dataFolder, name, settings, await EmbeddedPrograms.InstallAsync(dataFolder));
        DataFolder.Create(server._folder);
        try
        {
            await server.StartAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            await prepare(server);
            server._inUse = new FileStream(server.InUseFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
            return server;
        }
        catch
        {
            await server.StopIfUnusedAsync();
            throw;
        }
    }

    /// <summary>Releases the server, and stops it if no other process uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_inUse is null)
        {
            return;
        }

        using var startStopLock = await LockAsync(_dataFolder, CancellationToken.None);
        await _inUse.DisposeAsync();
        _inUse = null;
        await StopIfUnusedAsync();
    }

    /// <summary>Releases the server and, if no other process uses it, stops it and deletes its data.</summary>
    /// <returns>Whether the data were deleted.</returns>
    public async Task<bool> DeleteAsync()
    {
        await DisposeAsync();
        using var startStopLock = await LockAsync(_dataFolder, CancellationToken.None);
        if (IsInUse())
        {
            return false;
        }

        await StopAsync(); // another process may have started and left it meanwhile
        Directory.Delete(_folder, recursive: true);
        return true;
    }

    /// <summary>Takes the lock file that lets only one process at a time start or stop a server.</summary>
    private static async Task<FileStream> LockAsync(string dataFolder, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(dataFolder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var abandoned in Directory.EnumerateDirectories(_folder, "unfinished-*"))
        {
            DeleteIfPossible(abandoned);
        }

        var password = await ReadOrMakePasswordAsync();
        if (!Directory.Exists(Cluster))
        {
            await InitialiseAsync();
        }

        if (await IsRunningAsync())
        {
            ConnectionString = ConnectionStringTo(PortOfRunningServer(), password);
            if (await AnswersAsync(cancellationToken))
            {
                return;
            }

            await StopAsync();
        }

        var output = "";
        for (var attempt = 0; attempt < 3; attempt++) // another program may take the port before the server does
        {
            var port = FreePort();
            (var exitCode, output) = await _programs.RunAsync("pg_ctl",
                "start", "-D", Cluster, "-w", "-t", "60", "-l", LogFile, "-o", $"-p {port} -h 127.0.0.1 -k \"\" -c log_checkpoints=off -c random_page_cost=1.1 {_settings}");
            if (exitCode == 0)
            {
                ConnectionString = ConnectionStringTo(port, password);
                return;
            }
        }

        throw new CannotStartException(
            $"PostgreSQL did not start. Its log {LogFile} ends with \"{LastLine(LogFile) ?? output}\". Correct the cause and start again.");
    }

    /// <summary>
    /// Creates the cluster in a temporary folder and then moves it, so that an interruption leaves no incomplete cluster. Every attempt
    /// uses a new folder, because the <c>initdb</c> of a killed process may still be writing to the previous one.
    /// </summary>
    private async Task InitialiseAsync()
    {
        var unfinished = Path.Combine(_folder, $"unfinished-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(unfinished);
        await EmbeddedPrograms.GiveToServerUserAsync(unfinished);
        var (exitCode, output) = await _programs.RunAsync("initdb",
            "-D", unfinished, "-U", "postgres", "--auth=scram-sha-256", "--pwfile", PasswordFile, "--encoding=UTF8",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
        if (exitCode != 0)
        {
            throw new CannotStartException(
                $"PostgreSQL could not create its data folder {Cluster}. It reports \"{output.Split('\n')[^1]}\". Correct the cause and start again.");
        }

        Directory.Move(unfinished, Cluster);
    }

    private static void DeleteIfPossible(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A process is still writing to it. The next start tries again.
        }
    }

    private bool IsInUse()
    {
        try
        {
            using var alone = new FileStream(InUseFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private async Task StopIfUnusedAsync()
    {
        if (!IsInUse())
        {
            await StopAsync();
        }
    }

    private async Task StopAsync()
    {
        if (await IsRunningAsync())
        {
            await _programs.RunAsync("pg_ctl", "stop", "-D", Cluster, "-m", "fast", "-w", "-t", "60");
        }
    }

    /// <summary>
    /// Whether the process named in the cluster's <c>postmaster.pid</c> is its server. After a power cut it may be any process. Then the file
    /// is deleted. Otherwise PostgreSQL would refuse to start, and <c>pg_ctl stop</c> would end the wrong process.
    /// </summary>
    private async Task<bool> IsRunningAsync()
    {
        if (!File.Exists(PidFile))
        {
            return false;
        }

        if (int.TryParse(File.ReadLines(PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var id) && await IsServerOfThisClusterAsync(id))
        {
            return true;
        }

        File.Delete(PidFile);
        return false;
    }

    private async Task<bool> IsServerOfThisClusterAsync(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if (process.ProcessName != "postgres" || !OperatingSystem.IsLinux())
            {
                return process.ProcessName == "postgres";
            }
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false; // no such process
        }

        // The server's working folder is its cluster. Compare inodes, because the path may contain links.
        var (exitCode, inodes) = await EmbeddedPrograms.RunProcessAsync("stat", "-L", "-c", "%d:%i", $"/proc/{id}/cwd", Cluster);
        return exitCode == 0 && inodes.Split('\n').Distinct().Count() == 1;
    }

    /// <summary>The fourth line of <c>postmaster.pid</c> is the port.</summary>
    private int PortOfRunningServer() =>
        int.Parse(File.ReadLines(PidFile).ElementAt(3), CultureInfo.InvariantCulture);

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync(cancellationToken);
                return true;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.CannotConnectNow && attempt < 300)
            {
                await Task.Delay(200, cancellationToken); // the server is recovering from a crash
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
    }

    private static string ConnectionStringTo(int port, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "postgres",
        Password = password,
        Database = "postgres",
        Pooling = false,
        Timeout = 10,
    }.ConnectionString;

    private async Task<string> ReadOrMakePasswordAsync()
    {
        if (!File.Exists(PasswordFile))
        {
            var unfinished = PasswordFile + ".new";
            File.Delete(unfinished);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using (var writer = new StreamWriter(unfinished, Encoding.ASCII, options))
            {
                await writer.WriteAsync(RandomNumberGenerator.GetHexString(32, lowercase: true));
            }

            await EmbeddedPrograms.GiveToServerUserAsync(unfinished);
            File.Move(unfinished, PasswordFile);
        }

        return await File.ReadAllTextAsync(PasswordFile);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? LastLine(string file) => File.Exists(file) ? File.ReadLines(file).LastOrDefault() : null;
}
