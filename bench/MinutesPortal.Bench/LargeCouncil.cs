using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Demonstration;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using Spectre.Console;

namespace MinutesPortal.Bench;

/// <summary>
/// Measures how long a large council takes to publish, rebuild and verify, and compares its pages with those of a small one.
/// </summary>
internal static class LargeCouncil
{
    private const int Seed = 1;
    private const int Sampled = 40;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(Server server, int meetings, CancellationToken cancelled)
    {
        var (small, large) = (await server.NewCouncilAsync(), await server.NewCouncilAsync());
        var (few, panels) = (Math.Max(1, meetings / 10), SyntheticCouncil.FewestPanels(meetings));
        await SyntheticCouncil.RunAsync(small.Database, small.Files, few, panels, Seed, cancelled);
        var generating = await TimeAsync(() => SyntheticCouncil.RunAsync(large.Database, large.Files, meetings, panels, Seed, cancelled));
        await using var owner = WorkspaceDbContext.On(large.Database.Owner!);
        var publications = await owner.Publications.LongCountAsync(cancelled);
        var rebuilding = await TimeAsync(() => RecordSchema.RebuildAsync(owner, cancelled));
        Verification? verification = null;
        var verifying = await TimeAsync(
            async () => verification = await Verification.RunAsync(owner, large.Files, cancellationToken: cancelled));

        // Brings both databases into the same state: the small one's tables were filled just now and are not analysed yet.
        await using var ownerOfSmall = WorkspaceDbContext.On(small.Database.Owner!);
        await RecordSchema.RebuildAsync(ownerOfSmall, cancelled);

        var table = new Table().AddColumns("", "seconds", "");
        table.AddRow(
            "generate", $"{generating.TotalSeconds:N1}", $"{meetings:N0} meetings, {publications:N0} publications, {publications / generating.TotalSeconds:N0} a second");
        table.AddRow("rebuild", $"{rebuilding.TotalSeconds:N1}", $"{await RowsAsync(large, cancelled):N0} rows");
        table.AddRow("verify", $"{verifying.TotalSeconds:N1}", $"{verification!.Findings.Count:N0} findings");
        AnsiConsole.Write(table);

        await ReadAsync(server, small, large, few, meetings, cancelled);
        return verification.Findings.Count == 0 ? 0 : 1;
    }

    private static async Task ReadAsync(Server server, Council small, Council large, int few, int meetings, CancellationToken cancelled)
    {
        using var smallPortal = small.Start();
        using var largePortal = large.Start();
        using var smallVisitor = await smallPortal.VisitorAsync(cancelled);
        using var largeVisitor = await largePortal.VisitorAsync(cancelled);
        var (smallPages, largePages) = (await PagesAsync(small, cancelled), await PagesAsync(large, cancelled));

        var table = new Table().AddColumns(
            "page", $"ms, {few:N0} meetings", $"ms, {meetings:N0} meetings", "ratio", "buffers, small", "buffers, large", "ratio");
        foreach (var kind in smallPages.Keys.Where(kind => smallPages[kind].Count > 0)) // a few meetings give no issue
        {
            var (ofSmall, ofLarge) = (new List<Cost>(), new List<Cost>());
            for (var round = 0; round <= Rounds; round++)
            {
                var costs = (await VisitAsync(server, small, smallVisitor, smallPages[kind], cancelled), await VisitAsync(server, large, largeVisitor, largePages[kind], cancelled));
                if (round > 0) // the first round warms up
                {
                    ofSmall.Add(costs.Item1);
                    ofLarge.Add(costs.Item2);
                }
            }

            var (smallTime, largeTime) = (Median(ofSmall.SelectMany(cost => cost.Milliseconds)), Median(ofLarge.SelectMany(cost => cost.Milliseconds)));
            var (smallBuffers, largeBuffers) = (ofSmall.Average(cost => cost.Buffers), ofLarge.Average(cost => cost.Buffers));
            table.AddRow(
                kind, $"{smallTime:N2}", $"{largeTime:N2}", $"{largeTime / smallTime:N2}",
                $"{smallBuffers:N0}", $"{largeBuffers:N0}", smallBuffers > 0 ? $"{largeBuffers / smallBuffers:N2}" : "-");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Addresses for each kind of page, from meetings spread over all years.</summary>
    private static async Task<Dictionary<string, List<string>>> PagesAsync(Council council, CancellationToken cancelled)
    {
        await using var record = council.Record();
        var panels = await record.Panels.ToDictionaryAsync(panel => panel.Id, panel => panel.Slug, cancelled);
        var approved = record.Meetings.Where(meeting => meeting.Stage == MeetingStage.ApprovedMinutes);
        var every = Math.Max(1, await approved.CountAsync(cancelled) / Sampled);
        var ids = (await approved.OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Id).Select(meeting => meeting.Id).ToListAsync(cancelled))
            .Where((_, index) => index % every == 0).ToList();
        var meetings = await record.Meetings.Where(meeting => ids.Contains(meeting.Id))
            .Include(meeting => meeting.Items).ThenInclude(item => item.Entries).AsSplitQuery().AsNoTracking().ToListAsync(cancelled);
        var versions = (await record.Versions.Where(version => ids.Contains(version.SubjectId)).AsNoTracking().ToListAsync(cancelled)).ToLookup(
            version => version.SubjectId, version => version.Number);

        var people = await record.People.Where(person => person.Kind != PersonKind.Officer).OrderBy(person => person.Slug).Select(person => person.Slug).ToListAsync(cancelled);

        var issues = await record.Issues.OrderBy(issue => issue.Slug).Select(issue => issue.Slug).ToListAsync(cancelled);

        static string Search(string words) => $"/search?q={Uri.EscapeDataString(words)}";
        static string WordOf(Meeting meeting) => meeting.Items[^1].Title.English.Split(' ').MaxBy(word => word.Length)!;
        List<string> OfEach(Func<Meeting, string> page) => [.. meetings.Select(meeting => page(meeting))];
        string Address(Meeting meeting) => $"/panels/{panels[meeting.PanelId]}/meetings/{meeting.Slug}";
        return new()
        {
            ["home"] = OfEach(_ => "/"),
            ["meetings"] = OfEach(meeting => $"/meetings?from={meeting.Date:yyyy-MM-dd}"),
            ["calendar"] = OfEach(meeting => $"/calendar/{meeting.Date:yyyy/M}"),
            ["panels"] = OfEach(_ => "/panels"),
            ["panel"] = OfEach(meeting => $"/panels/{panels[meeting.PanelId]}"),
            ["decisions"] = OfEach(meeting => $"/decisions?panel={panels[meeting.PanelId]}"),
            ["what's new"] = OfEach(_ => "/whats-new"),
            ["people"] = OfEach(_ => "/people"),
            ["person"] = [.. people.Take(Sampled).Select(slug => $"/people/{slug}")],
            ["issues"] = OfEach(_ => "/issues"),
            ["issues A to Z"] = OfEach(_ => "/issues?sort=title"),
            ["issues by panel"] = OfEach(_ => "/issues?sort=panel"),
            ["issue"] = [.. issues.Take(Sampled).Select(slug => $"/issues/{slug}")],
            ["issue's feed"] = [.. issues.Take(Sampled).Select(slug => $"/issues/{slug}/feed.atom")],
            ["search, few answers in both"] = OfEach(meeting => Search($"\"held on {meeting.Date.InWords()}\"")),
            ["search, over 1,000 in both"] = OfEach(_ => Search("library")),
            ["the same, newest first"] = OfEach(_ => Search("library") + "&order=newest"),
            ["search, ten times the answers"] = OfEach(meeting => Search(WordOf(meeting))),
            ["a phrase, ten times the answers"] = OfEach(meeting => Search($"\"{meeting.Items[^1].Title.English}\"")),
            ["search, one month of it"] = OfEach(meeting => Search("library") + $"&from={meeting.Date:yyyy-MM}&to={meeting.Date:yyyy-MM}"),
            ["search, decisions alone"] = OfEach(_ => Search("resolved") + "&kind=decision"),
            ["search, items alone"] = OfEach(_ => Search("library") + "&kind=item"),
            ["search that finds nothing"] = OfEach(_ => Search("giraffe")),
            ["search, misspelt"] = OfEach(_ => Search("libarry")),
            ["feed"] = OfEach(meeting => $"/panels/{panels[meeting.PanelId]}/feed.atom"),
            ["calendar file"] = OfEach(meeting => $"/panels/{panels[meeting.PanelId]}/meetings.ics"),
            ["meeting"] = OfEach(Address),
            ["item"] = OfEach(meeting => $"{Address(meeting)}/items/{meeting.Items[^1].Id}"),
            ["versions"] = OfEach(meeting => $"{Address(meeting)}/versions"),
            ["version"] = OfEach(meeting => $"{Address(meeting)}/versions/{versions[meeting.Id].Order().ElementAt(1)}"),
            ["comparison"] = OfEach(meeting => $"{Address(meeting)}/compare"),
            ["citation"] = OfEach(meeting => $"/cite/{meeting.Items.SelectMany(item => item.Entries).Last().Id}"),
        };
    }

    private static async Task<Cost> VisitAsync(
        Server server, Council council, HttpClient visitor, List<string> pages, CancellationToken cancelled)
    {
        var before = await BuffersAsync(server, council);
        var times = new List<double>();
        foreach (var page in pages)
        {
            times.Add((await TimeAsync(() => visitor.GetByteArrayAsync(page, cancelled))).TotalMilliseconds);
        }

        return new(times, (await BuffersAsync(server, council) - before) / pages.Count);
    }

    /// <summary>The buffers that the public's queries have read in a council's database, cached or not.</summary>
    private static async Task<double> BuffersAsync(Server server, Council council) => (double)await server.AskAsync<decimal>("""
        select coalesce(sum(shared_blks_hit + shared_blks_read), 0) from pg_stat_statements
        where dbid = (select oid from pg_database where datname = $1) and userid = 'minutes_public'::regrole
        """, council.Name);

    private static async Task<long> RowsAsync(Council council, CancellationToken cancelled)
    {
        await using var record = council.Record();
        var tables = record.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct();
#pragma warning disable EF1002 // names of the model
        return (await record.Database.SqlQueryRaw<long>(string.Join(" union all ", tables.Select(table => $"select count(*) as \"Value\" from record.{table}"))).ToListAsync(cancelled)).Sum();
#pragma warning restore EF1002
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    internal static double Median(IEnumerable<double> values) => values.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : 0;

    private sealed record Cost(IReadOnlyList<double> Milliseconds, double Buffers);
}
