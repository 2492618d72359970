using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Demonstration;
using MinutesPortal.EmbeddedPostgres;
using Spectre.Console;

namespace MinutesPortal.Bench;

/// <summary>Runs Lighthouse on the demonstration's main pages with its mobile settings.</summary>
internal static class Lighthouse
{
    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];

    private const int Attempts = 3;

    private const int Runs = 3;

    private static string Project => Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "bench", "MinutesPortal.Bench");

    private static string Program => Path.Combine(Project, "node_modules", "lighthouse", "cli", "index.js");

    /// <returns>0, or 1 where Lighthouse is not installed.</returns>
    public static async Task<int> RunAsync(Server server, CancellationToken cancelled)
    {
        if (!File.Exists(Program))
        {
            await Console.Error.WriteLineAsync($"This measurement needs Lighthouse. Run 'npm ci' in {Project}.");
            return 1;
        }

        var council = await server.NewCouncilAsync();
        await DemonstrationCouncil.LoadIfEmptyAsync(council.Database, council.Files, TimeProvider.System, cancelled);
        using var portal = council.Start();
        using var visitor = await portal.VisitorAsync(cancelled);
        var table = new Table().AddColumns(["page", .. Categories, "failed audits"]);
        foreach (var (name, address) in await PagesAsync(council, cancelled))
        {
            await visitor.GetByteArrayAsync(address, cancelled); // the first visit compiles the page
            var report = await MedianAsync(new(visitor.BaseAddress!, address), cancelled);
            table.AddRow(
                [Markup.Escape(name), .. Categories.Select(category => $"{Score(Category(report, category)) * 100:N0}"), Markup.Escape(FailedAudits(report))]);
        }

        AnsiConsole.Write(table);
        return 0;
    }

    /// <summary>The issue and the meeting with the most text, and their subject.</summary>
    private static async Task<List<(string Name, string Address)>> PagesAsync(Council council, CancellationToken cancelled)
    {
        await using var record = council.Record();
        var issue = await record.Issues.OrderByDescending(row => row.Items.Count).Select(row => row.Slug).FirstAsync(cancelled);
        var meeting = await (
            from row in record.Meetings
            where !row.IsWithdrawn
            join panel in record.Panels on row.PanelId equals panel.Id
            orderby row.Items.SelectMany(item => item.Entries).Count() descending
            select "/panels/" + panel.Slug + "/meetings/" + row.Slug).FirstAsync(cancelled);
        return [("home", "/"), ("meeting", meeting), ("issue", $"/issues/{issue}"), ("search", "/search"), ("search results", $"/search?q={Uri.EscapeDataString(issue.Replace('-', ' '))}")];
    }

    /// <summary>
    /// The median run by performance. The score varies: Lighthouse models a phone four times as slow as this machine, so other load
    /// counts four times.
    /// </summary>
    private static async Task<JsonElement> MedianAsync(Uri address, CancellationToken cancelled)
    {
        var reports = new List<JsonElement>();
        while (reports.Count < Runs)
        {
            using var report = await ReportAsync(address, cancelled);
            reports.Add(report.RootElement.Clone());
        }

        return reports.OrderBy(report => Score(Category(report, "performance"))).ElementAt(Runs / 2);
    }

    /// <summary>Sometimes Chromium records no page load and Lighthouse asks to be run again.</summary>
    private static async Task<JsonDocument> ReportAsync(Uri address, CancellationToken cancelled)
    {
        var report = Path.GetTempFileName();
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                using var lighthouse = Process.Start(new ProcessStartInfo(
                    "node", [Program, address.AbsoluteUri, "--quiet", "--output=json", $"--output-path={report}", "--chrome-flags=--headless=new --no-sandbox --disable-gpu"])
                {
                    Environment = { ["CHROME_PATH"] = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium" },
                })!;
                await lighthouse.WaitForExitAsync(cancelled);
                if (lighthouse.ExitCode == 0 || attempt == Attempts)
                {
                    return JsonDocument.Parse(await File.ReadAllTextAsync(report, cancelled));
                }
            }
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static JsonElement Category(JsonElement report, string name) => report.GetProperty("categories").GetProperty(name);

    private static double? Score(JsonElement of) =>
        of.GetProperty("score") is { ValueKind: JsonValueKind.Number } score ? score.GetDouble() : null;

    /// <summary>The scored audits that did not pass in full.</summary>
    private static string FailedAudits(JsonElement report) => string.Join(", ",
        from category in Categories
        from counted in report.GetProperty("categories").GetProperty(category).GetProperty("auditRefs").EnumerateArray()
        where counted.GetProperty("weight").GetDouble() > 0
        let id = counted.GetProperty("id").GetString()!
        let score = Score(report.GetProperty("audits").GetProperty(id))
        where score < 0.9
        select $"{id} {score:N2}");
}
