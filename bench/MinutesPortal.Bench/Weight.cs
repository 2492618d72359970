using System.IO.Compression;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Demonstration;
using Spectre.Console;

namespace MinutesPortal.Bench;

/// <summary>
/// Measures what a browser downloads on a first visit to the demonstration: the page, its stylesheets and its icon, compressed.
/// </summary>
internal static class Weight
{
    public static async Task<int> RunAsync(Server server, CancellationToken cancelled)
    {
        var council = await server.NewCouncilAsync();
        await DemonstrationCouncil.LoadIfEmptyAsync(council.Database, council.Files, TimeProvider.System, cancelled);
        using var portal = council.Start();
        using var visitor = await portal.VisitorAsync(cancelled);
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        var visits = new List<Visit>();
        foreach (var meeting in await MeetingsAsync(council, cancelled))
        {
            visits.Add(await VisitAsync(visitor, meeting, cancelled));
        }

        var table = new Table().AddColumns("first visit", "page", "stylesheets", "icon", "total bytes");
        Add(table, "home", await VisitAsync(visitor, "/", cancelled));
        Add(table, "the heaviest meeting", visits.MaxBy(visit => visit.All)!);
        AnsiConsole.Write(table);
        return 0;
    }

    private static void Add(Table table, string name, Visit visit) =>
        table.AddRow(name, $"{visit.Page:N0}", $"{visit.Stylesheets:N0}", $"{visit.Icons:N0}", $"{visit.All:N0}");

    private static async Task<List<string>> MeetingsAsync(Council council, CancellationToken cancelled)
    {
        await using var record = council.Record();
        var panels = await record.Panels.ToDictionaryAsync(panel => panel.Id, panel => panel.Slug, cancelled);
        var meetings = await record.Meetings.AsNoTracking().ToListAsync(cancelled);
        return [.. meetings.Where(meeting => !meeting.IsWithdrawn).Select(meeting => $"/panels/{panels[meeting.PanelId]}/meetings/{meeting.Slug}")];
    }

    private static async Task<Visit> VisitAsync(HttpClient visitor, string address, CancellationToken cancelled)
    {
        var bytes = await visitor.GetByteArrayAsync(address, cancelled);
        await using var html = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html, shouldDispose: true), cancelled);
        return new(bytes.Length, await SumAsync("stylesheet"), await SumAsync("icon"));

        async Task<int> SumAsync(string relation)
        {
            var sum = 0;
            foreach (var link in page.QuerySelectorAll($"link[rel~={relation}]"))
            {
                sum += (await visitor.GetByteArrayAsync(link.GetAttribute("href"), cancelled)).Length;
            }

            return sum;
        }
    }

    /// <summary>In bytes, without headers.</summary>
    private sealed record Visit(int Page, int Stylesheets, int Icons)
    {
        public int All => Page + Stylesheets + Icons;
    }
}
