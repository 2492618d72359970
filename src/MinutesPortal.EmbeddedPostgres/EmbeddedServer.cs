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
    /// <summary>In bytes. The log and the one before it together never take much more than twice this.</summary>
    private const long LargestLog = 10 * 1024 * 1024;

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

    private string VersionFile => Path.Combine(Cluster, "PG_VERSION");

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

    /// <summary>
    /// Starts the server again if it has died, or finds the one that another process has started since. <see cref="ConnectionString"/> may change.
    /// </summary>
    /// <param name="prepare">As at the start.</param>
    /// <exception cref="CannotStartException">The server does not start, or it runs and does not answer.</exception>
    public async Task RecoverAsync(Func<EmbeddedServer, Task> prepare, CancellationToken cancellationToken)
    {
        using var startStopLock = await LockAsync(_dataFolder, cancellationToken);
        if (!Directory.Exists(Cluster))
        {
            throw new CannotStartException(
                $"The folder {Cluster}, which held the data, is gone. Put it back, or stop the portal and restore a backup.");
        }

        if (!await IsRunningAsync())
        {
            await StartAsync(cancellationToken);
        }
        else if (!await IsReachedAsync(await File.ReadAllTextAsync(PasswordFile, cancellationToken), cancellationToken))
        {
            throw new CannotStartException("PostgreSQL is running, but does not answer.");
        }

        await prepare(this);
    }

    /// <summary>Moves a large log of the server out of its way. PostgreSQL itself would write to it for ever.</summary>
    public void KeepLogSmall()
    {
        if (new FileInfo(LogFile) is { Exists: true, Length: > LargestLog })
        {
            File.Copy(LogFile, LogFile + ".old", overwrite: true);
            using var log = new FileStream(LogFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite); // the server has it open, and appends
            log.SetLength(0);
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

        var version = File.Exists(VersionFile) ? (await File.ReadAllTextAsync(VersionFile, cancellationToken)).Trim() : null;
        RefuseOtherMajorVersion(version);
        var password = File.Exists(PasswordFile)
            ? await File.ReadAllTextAsync(PasswordFile, cancellationToken)
            : await MakePasswordAsync(hasData: version is not null);
        if (!Directory.Exists(Cluster))
        {
            await InitialiseAsync();
        }

        if (await IsRunningAsync())
        {
            if (await IsReachedAsync(password, cancellationToken))
            {
                return;
            }

            await StopAsync();
        }

        KeepLogSmall();
        var logged = File.Exists(LogFile) ? new FileInfo(LogFile).Length : 0;
        var output = "";
        for (var attempt = 0; attempt < 3; attempt++) // another program may take the port before the server does
        {
            var port = FreePort();
            (var exitCode, output) = await _programs.RunAsync("pg_ctl",
                "start", "-D", Cluster, "-w", "-t", "60", "-l", LogFile, "-o", $"-p {port} -h 127.0.0.1 -k \"\" -c log_checkpoints=off -c random_page_cost=1.1 -c max_notify_queue_pages=64 {_settings}");
            if (exitCode == 0)
            {
                ConnectionString = ConnectionStringTo(port, password);
                return;
            }
        }

        throw new CannotStartException(
            $"PostgreSQL did not start. Its log {LogFile} says \"{FailureIn(LogFile, logged) ?? output}\". Correct the cause and start again.");
    }

    private void RefuseOtherMajorVersion(string? version)
    {
        if (version is not null && version != $"{_programs.MajorVersion}")
        {
            throw new CannotStartException(
                $"The data in {Cluster} are of PostgreSQL {version}, and this version of the portal runs PostgreSQL {_programs.MajorVersion}. Make a backup with the version of the portal that you ran before. Then set Portal:DataPath to a new folder and restore the backup with this version.");
        }
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

    /// <summary>Connects to the running server.</summary>
    /// <returns>Whether it answers.</returns>
    /// <exception cref="PostgresException">It does not accept the password.</exception>
    private async Task<bool> IsReachedAsync(string password, CancellationToken cancellationToken)
    {
        ConnectionString = ConnectionStringTo(PortOfRunningServer(), password);
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
            catch (NpgsqlException exception) when (exception is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword })
            {
                return false;
            }
        }
    }

    /// <summary>The fourth line of <c>postmaster.pid</c> is the port.</summary>
    private int PortOfRunningServer() =>
        int.Parse(File.ReadLines(PidFile).ElementAt(3), CultureInfo.InvariantCulture);

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

    /// <param name="hasData">The cluster was created with a password that is lost. It gets the new one.</param>
    private async Task<string> MakePasswordAsync(bool hasData)
    {
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        if (hasData)
        {
            await ReplacePasswordAsync(password);
        }

        var unfinished = PasswordFile + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(unfinished, Encoding.ASCII, options))
        {
            await writer.WriteAsync(password);
        }

        await EmbeddedPrograms.GiveToServerUserAsync(unfinished);
        File.Move(unfinished, PasswordFile);
        return password;
    }

    /// <summary>PostgreSQL's single-user mode asks for no password. Whoever may run it on these files owns them.</summary>
    private async Task ReplacePasswordAsync(string password)
    {
        if (await IsRunningAsync() && IsInUse())
        {
            throw new CannotStartException(
                $"The file {PasswordFile} is missing, and another process uses the database. Stop the portal and start it again: it then makes a new password.");
        }

        await StopAsync();
        var (exitCode, output) = await _programs.RunReadingAsync(
            $"ALTER ROLE postgres PASSWORD '{password}'\n", "postgres", "--single", "-D", Cluster, "postgres");
        if (exitCode != 0)
        {
            throw new CannotStartException(
                $"The file {PasswordFile} is missing, and PostgreSQL could not be given a new password. It reports \"{output.Split('\n')[^1]}\". Correct the cause and start again.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What made the server end: of the lines after a position in its log the last fatal one, or the last of all.</summary>
    private static string? FailureIn(string log, long position)
    {
        if (!File.Exists(log))
        {
            return null;
        }

        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = position;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.FindLast(lines, line => line.Contains(" FATAL: ", StringComparison.Ordinal) || line.Contains(" PANIC: ", StringComparison.Ordinal)) ?? lines.LastOrDefault();
    }
}
