using System.Diagnostics;
using System.Runtime.InteropServices;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>
/// What a build tells a newcomer who has something missing. Only the target that checks is run, with our own programs on the PATH.
/// </summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public class BuildingTests
{
    [Fact]
    public Task A_build_without_Node_says_to_install_it() => AssertSaysAsync(
        "Node is not installed, or not on the PATH: install Node 20 or later from https://nodejs.org and build again.",
        "RequireNode");

    [Fact]
    public Task A_build_with_an_old_Node_says_to_install_a_newer_one() => AssertSaysAsync(
        "Node v18.19.0 is too old: install Node 20 or later from https://nodejs.org and build again.",
        "RequireNode",
        ("node", "echo v18.19.0"));

    [Fact]
    public Task A_build_whose_npm_fails_says_how_to_see_why() => AssertSaysAsync(
        $"'npm ci' failed with exit code 7: run it by itself in {Repository}/ to see why (often its registry cannot be reached), and build again.",
        "InstallNpmPackages",
        ("node", "echo v20.0.0"),
        ("npm", "exit 7"));

    private static string Repository => DataFolder.RootOf(AppContext.BaseDirectory);

    private static async Task AssertSaysAsync(string sentence, string target, params (string Name, string Script)[] programs)
    {
        using var path = new TemporaryFolder();
        File.CreateSymbolicLink(path["sh"], "/bin/sh"); // MSBuild runs commands with sh
        foreach (var (name, script) in programs)
        {
            await File.WriteAllTextAsync(path[name], $"#!/bin/sh\n{script}\n", TestContext.Current.CancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path[name], UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        // The npm packages look missing because this stamp file does not exist.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var start = new ProcessStartInfo(dotnet, [
            "msbuild", Path.Combine(Repository, "src/MinutesPortal.Web"),
            $"-target:{target}", $"-property:NodeModulesStamp={path["stamp"]}", "-nodeReuse:false", "-verbosity:quiet"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = path.Path;
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"error : {sentence}", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }
}
