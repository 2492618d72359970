using System.ComponentModel;
using System.Diagnostics;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Browser.Tests;

public class HtmlTests(PortalInBrowser portal)
{
    private static string Project => Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "tests", "MinutesPortal.Browser.Tests");

    private static string NuChecker => Path.Combine(Project, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    private static string HtmlValidate => Path.Combine(Project, "node_modules", "html-validate", "bin", "html-validate.mjs");

    [Fact]
    public Task The_Nu_checker_finds_no_errors_on_any_page()
    {
        NeedsJava();
        return FindsNothingAsync("java", folder => ["-jar", NuChecker, "--errors-only", "--skip-non-html", folder]);
    }

    [Fact]
    public Task Html_validate_finds_no_errors_on_any_page() =>
        FindsNothingAsync("node", folder => [HtmlValidate, "--config", Path.Combine(Project, "html-validate.mjs"), "--formatter", "text", folder]);

    /// <summary>Checks all pages in one run, because starting a checker takes longer than checking.</summary>
    private async Task FindsNothingAsync(string program, Func<string, IEnumerable<string>> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("minutes-portal-html-").FullName;
        try
        {
            await SaveAllAsync(folder);

            var (exitCode, said) = await RunAsync(program, arguments(folder));

            Assert.True(exitCode == 0 && said.Length == 0, said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every kind of page in both languages.</summary>
    private async Task SaveAllAsync(string folder)
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        foreach (var (kind, language) in Showcase.Pages.Where(page => page.IsHtml).SelectMany(page => new[] { (page.Kind, ""), (page.Kind, "/cy") }))
        {
            using var response = await client.GetAsync(language + portal.Showcase.Addresses[kind], TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(
                Path.Combine(folder, $"{kind}{language.Replace('/', ' ')}.html"),
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken);
        }
    }

    private static void NeedsJava()
    {
        const string Missing = "This test needs Java: install it (on Debian 'apt install default-jre-headless').";
        try
        {
            using var java = Process.Start(new ProcessStartInfo("java", "-version") { RedirectStandardError = true })!;
            java.WaitForExit();
        }
        catch (Win32Exception)
        {
            Assert.SkipUnless(Machine.IsContinuousIntegration, Missing);
            Assert.Fail(Missing);
        }
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var checker = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (checker.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), checker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await checker.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (checker.ExitCode, (await output + await errors).Trim());
    }
}
