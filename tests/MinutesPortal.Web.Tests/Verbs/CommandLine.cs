using System.Diagnostics;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Verbs;

/// <summary>The program as an officer types it.</summary>
internal static class CommandLine
{
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(TestOffice office, params IEnumerable<string> words)
    {
        var program = Path.ChangeExtension(typeof(Program).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null);
        var start = new ProcessStartInfo(program, [.. words, $"--ConnectionStrings:Owner={office.Database.Owner}", $"--ConnectionStrings:Office={office.Database.Office}", $"--ConnectionStrings:Public={office.Database.Public}", $"--Files:Office={office.Files.Office.Folder}", $"--Files:Public={office.Files.Public.Folder}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Trim(), (await error).Trim());
    }
}
