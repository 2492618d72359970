using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace MinutesPortal.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server of our own: on the loopback address only, behind a password, its data in one folder. Every process that uses
/// the folder shares one server; the last to leave stops it. A server that a killed process left behind is taken over by the next.
/// </summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly string dataFolder;
    private readonly string folder;
    private readonly string settings;
    private readonly EmbeddedPrograms programs;
    private FileStream? inUse;

    private EmbeddedServer(string dataFolder, string name, string settings, EmbeddedPrograms programs)
    {
        this.dataFolder = dataFolder;
        this.settings = settings;
        this.programs = programs;
        folder = Path.Combine(dataFolder, name);
    }

    /// <summary>As the superuser, who prepares databases and logins and does nothing else.</summary>
    public string ConnectionString { get; private set; } = "";

    private string Cluster => Path.Combine(folder, "cluster");

    private string PasswordFile => Path.Combine(folder, "password");

    private string InUseFile => Path.Combine(folder, "in-use");

    private string PidFile => Path.Combine(Cluster, "postmaster.pid");

    private string LogFile => Path.Combine(Cluster, "server.log");

    /// <param name="dataFolder">Holds the programs, once, and a folder for every server. It is created when missing.</param>
    /// <param name="name">The server's folder in it.</param>
    /// <param name="prepare">Makes and migrates databases; no other process starts, prepares or stops a server of this folder meanwhile.</param>
    /// <param name="settings">Settings for the server in the form of its command line, such as <c>-c fsync=off</c>.</param>
    /// <param name="cancellationToken">Gives up, and stops the server if it is not used by others.</param>
    /// <exception cref="CannotStartException">The folder cannot be used, or the server does not start.</exception>
    public static async Task<EmbeddedServer> StartAsync(
        string dataFolder, string name, Func<EmbeddedServer, Task> prepare, string settings = "", CancellationToken cancellationToken = default)
    {
        DataFolder.Create(dataFolder);
        using var turn = await TakeTurnAsync(dataFolder, cancellationToken);
        var server = new EmbeddedServer(dataFolder, name, settings, await EmbeddedPrograms.InstallAsync(dataFolder));
        DataFolder.Create(server.folder);
        try
        {
            await server.StartAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            await prepare(server);
            server.inUse = new FileStream(server.InUseFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
            return server;
        }
        catch
        {
            await server.StopIfUnusedAsync();
            throw;
        }
    }

    /// <summary>Leaves the server, and stops it if nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (inUse is null)
        {
            return;
        }

        using var turn = await TakeTurnAsync(dataFolder, CancellationToken.None);
        await inUse.DisposeAsync();
        inUse = null;
        await StopIfUnusedAsync();
    }

    /// <summary>One process at a time starts or stops a server.</summary>
    private static async Task<FileStream> TakeTurnAsync(string dataFolder, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(dataFolder, "turn"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var abandoned in Directory.EnumerateDirectories(folder, "unfinished-*"))
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
        for (var attempt = 0; attempt < 3; attempt++) // another program may take the port between our look and the server's
        {
            var port = FreePort();
            (var exitCode, output) = await programs.RunAsync("pg_ctl",
                "start", "-D", Cluster, "-w", "-t", "60", "-l", LogFile, "-o", $"-p {port} -h 127.0.0.1 -k \"\" -c log_checkpoints=off -c random_page_cost=1.1 {settings}");
            if (exitCode == 0)
            {
                ConnectionString = ConnectionStringTo(port, password);
                return;
            }
        }

        throw new CannotStartException(
            $"PostgreSQL did not start; its log {LogFile} ends with \"{LastLine(LogFile) ?? output}\": put right what it says and start again.");
    }

    /// <summary>
    /// A cluster is made beside its place and moved there when whole, so that an interruption leaves nothing half made. Every attempt
    /// has a folder of its own: the <c>initdb</c> of a killed process may still be writing to the last one.
    /// </summary>
    private async Task InitialiseAsync()
    {
        var unfinished = Path.Combine(folder, $"unfinished-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(unfinished);
        await EmbeddedPrograms.GiveToServerUserAsync(unfinished);
        var (exitCode, output) = await programs.RunAsync("initdb",
            "-D", unfinished, "-U", "postgres", "--auth=scram-sha-256", "--pwfile", PasswordFile, "--encoding=UTF8",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
        if (exitCode != 0)
        {
            throw new CannotStartException(
                $"PostgreSQL could not make its data folder {Cluster}, saying \"{output.Split('\n')[^1]}\": put that right and start again.");
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
            // Still being written to. The next start will find it again.
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
            await programs.RunAsync("pg_ctl", "stop", "-D", Cluster, "-m", "fast", "-w", "-t", "60");
        }
    }

    /// <summary>
    /// Whether the process that the cluster's <c>postmaster.pid</c> names is its server. After a power cut it may be anything, and then the
    /// file is removed: PostgreSQL would take that process for its server and refuse to start, and <c>pg_ctl stop</c> would end it.
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

        // A server stands in its cluster's folder, and Linux tells where a process stands: compared by inode, as there may be links on the way.
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
                await Task.Delay(200, cancellationToken); // it is recovering from a crash
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
