using System.ComponentModel;
using System.Diagnostics;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Browser.Tests;

public class HtmlTests(PortalInBrowser portal)
{
    private static string Project => Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "tests", "MinutesPortal.Browser.Tests");

    private static string Checker => Path.Combine(Project, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    [Fact]
    public async Task Every_kind_of_page_is_valid_html()
    {
        NeedsTheChecker();
        var folder = Directory.CreateTempSubdirectory("minutes-portal-html-").FullName;
        try
        {
            using var client = new HttpClient { BaseAddress = portal.Address };
            foreach (var (kind, address) in portal.Showcase.Addresses.SelectMany(page => new[] { page, new(page.Key + " in Welsh", "/cy" + page.Value) }))
            {
                using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
                await File.WriteAllBytesAsync(
                    Path.Combine(folder, $"{kind}.html"), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            }

            var (exitCode, said) = await CheckAsync(folder);

            Assert.Equal("", said);
            Assert.Equal(0, exitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void NeedsTheChecker()
    {
        var missing = $"This test needs Java and the Nu HTML checker: install Java, and run 'npm ci' in {Project}.";
        if (!File.Exists(Checker) || !HasJava())
        {
            Assert.SkipUnless(PortalInBrowser.IsContinuousIntegration, missing);
            Assert.Fail(missing);
        }
    }

    private static bool HasJava()
    {
        try
        {
            using var java = Process.Start(new ProcessStartInfo("java", "-version") { RedirectStandardError = true })!;
            java.WaitForExit();
            return java.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>All pages in one run, as starting Java takes longer than checking.</summary>
    private static async Task<(int ExitCode, string Said)> CheckAsync(string folder)
    {
        using var checker = Process.Start(new ProcessStartInfo("java", ["-jar", Checker, "--errors-only", "--skip-non-html", folder]) { RedirectStandardError = true })!;
        var said = await checker.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await checker.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (checker.ExitCode, said.Trim());
    }
}
