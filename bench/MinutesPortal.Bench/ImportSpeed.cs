using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;
using MinutesPortal.Import.Writing;
using MinutesPortal.Publishing.Drafts;
using Spectre.Console;

namespace MinutesPortal.Bench;

/// <summary>
/// Measures how long it takes to import a council's meetings from saved web-service answers, and to find that nothing has changed.
/// </summary>
internal static class ImportSpeed
{
    private const int ItemsOfAMeeting = 8;

    public static async Task<int> RunAsync(Server server, int meetings, CancellationToken cancelled)
    {
        var council = await server.NewCouncilAsync();
        var folder = Directory.CreateTempSubdirectory("import").FullName;
        try
        {
            var paths = await WriteAsync(folder, meetings, cancelled);
            var bytes = paths.Sum(path => new FileInfo(path).Length);
            var reading = await TimeAsync(() => Task.FromResult(paths.ConvertAll(FileReader.Read)));
            var rates = new RateAt();
            var (first, report) = await ImportAsync(council, paths, rates.Note, cancelled);
            var (second, again) = await ImportAsync(council, paths, null, cancelled);
            var table = new Table().AddColumns("", "seconds", "meetings per second", "");
            Row("read the files", reading, $"{bytes / 1_000_000.0:N1} MB");
            Row("import them", first, $"{report.Meetings.New:N0} meetings new, {report.Contents.Resolutions:N0} resolutions");
            foreach (var (at, rate) in rates.Measured)
            {
                table.AddRow($"import them: rate at {at:N0} meetings", "", $"{rate:N1}", $"over the last {RateAt.Window} meetings");
            }

            Row("import them again", second, $"{again.Meetings.Unchanged:N0} unchanged; {second / first:P0} of the first time");
            AnsiConsole.Write(table);
            return report.Meetings.New == meetings && again.Meetings.Unchanged == meetings ? 0 : 1;

            void Row(string what, TimeSpan time, string note) => table.AddRow(
                what, $"{time.TotalSeconds:N1}", $"{meetings / time.TotalSeconds:N0}", note);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(TimeSpan Time, ImportReport Report)> ImportAsync(
        Council council, List<string> paths, Action<ImportProgress>? progress, CancellationToken cancelled)
    {
        await using var workspace = WorkspaceDbContext.On(council.Database.Office!);
        ImportReport? report = null;
        var time = await TimeAsync(
            async () => report = await new Importer(workspace, council.Files, TimeProvider.System, progress: progress).RunAsync(paths, cancelled));
        return (time, report!);
    }

    /// <summary>The rate at which meetings are imported once some are there. It should not fall as there are more.</summary>
    private sealed class RateAt
    {
        public const int Window = 100;

        private static readonly int[] Points = [200, 500, 1_000, 2_000, 5_000];

        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private TimeSpan _since;

        public List<(int At, double Rate)> Measured { get; } = [];

        public void Note(ImportProgress at)
        {
            if (at.What != "Meetings")
            {
                return;
            }

            if (Points.Contains(at.Done + Window))
            {
                _since = _watch.Elapsed;
            }
            else if (Points.Contains(at.Done))
            {
                Measured.Add((at.Done, Window / (_watch.Elapsed - _since).TotalSeconds));
            }
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    /// <summary>GetMeeting answers with the labelled samples as minutes.</summary>
    private static async Task<List<string>> WriteAsync(string folder, int meetings, CancellationToken cancelled)
    {
        var samples = Samples.Of("tuning").Select(Samples.TextOf).ToList();
        var paths = new List<string>();
        for (var number = 1; number <= meetings; number++)
        {
            var date = new DateOnly(2010, 1, 4).AddDays(number * 2);
            var answer = new StringBuilder($"""
                <?xml version="1.0" encoding="utf-8"?>
                <meeting><meetingid>{number}</meetingid><meetingdate>{date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}</meetingdate><meetingstatus>Confirmed</meetingstatus>
                <isdisplayallowed>True</isdisplayallowed><meetingtime>6.00 pm</meetingtime><meetinglocation>Town Hall</meetinglocation>
                <agendapublished>True</agendapublished><decisionpublished>True</decisionpublished><minutepublished>True</minutepublished><agendaitems>
                """);
            for (var item = 1; item <= ItemsOfAMeeting; item++)
            {
                var html = string.Concat(
                    samples[(number + (item * 7)) % samples.Count].Split("\n\n").Select(paragraph => $"<p class=\"MsoNormal\">{WebUtility.HtmlEncode(paragraph)}</p>"));
                answer.Append(CultureInfo.InvariantCulture, $"""
                    <agendaitem><agendaitemid>{(number * 100) + item}</agendaitemid><agendaitemtitle>Item {item} of meeting {number}</agendaitemtitle><agendaitemnumber>{item}</agendaitemnumber>
                    <minutesnonemptyhtmlbody>{WebUtility.HtmlEncode(html)}</minutesnonemptyhtmlbody>
                    <isdecisionpublished>True</isdecisionpublished><isminutepublished>True</isminutepublished><isrestricted>False</isrestricted><isdisplayallowed>True</isdisplayallowed>
                    <refertocommittee>Panel {number % 20}</refertocommittee></agendaitem>
                    """);
            }

            answer.Append("</agendaitems></meeting>");
            paths.Add(Path.Combine(folder, $"meeting-{number:0000}.xml"));
            await File.WriteAllTextAsync(paths[^1], answer.ToString(), cancelled);
        }

        return paths;
    }
}
