using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.TestCommon;
using Spectre.Console;

namespace MinutesPortal.Bench;

/// <summary>
/// Kills each verb (SIGKILL) at a random moment, and in every second case the embedded PostgreSQL too. Then the next start must recover by
/// itself: <c>verify</c> finds nothing, nothing published before is lost, and the verb can be run again.
/// </summary>
internal static partial class VerbKills
{
    private const string Minutes = """
        TESTSHIRE COUNCIL

        HARBOUR COMMITTEE

        Minutes of the meeting held on Tuesday 4 March 2025 at 7.00 pm

        Present: Councillor A Reed (Chair), Councillor B Moss.

        1. Apologies

        There were none.

        2. Mooring fees

        RESOLVED that the fees be kept for one year.
        """;

    public static async Task<int> RunAsync(int count, CancellationToken cancelled)
    {
        var folder = Path.Combine(
            DataFolder.Choose(null, DataFolder.RootOf(AppContext.BaseDirectory)), $"verb-kills-{Environment.ProcessId}");
        DataFolder.Create(folder);
        try
        {
            var council = await Council.CreateAsync(folder, cancelled);
            var verbs = council.Verbs().ToList();
            var lengths = new Dictionary<string, TimeSpan>();
            foreach (var verb in verbs)
            {
                lengths[verb.Name] = await LengthAsync(council, verb, cancelled);
            }

            var results = await KillSeries.RunAsync(
                count,
                (kill, stop) => KillAsync(council, verbs[kill % verbs.Count], lengths[verbs[kill % verbs.Count].Name], kill, stop),
                result => $"{result.Verb}{(result.WithServer ? " and PostgreSQL" : "")}{(result.Landed ? "" : ", which had ended")}{(result.Finding is null ? "" : $": {result.Finding}")}",
                cancelled);
            var table = new Table().AddColumns("verb", "kills", "before it ended", "with PostgreSQL", "failures");
            foreach (var verb in results.GroupBy(result => result.Verb).OrderBy(verb => verb.Key, StringComparer.Ordinal))
            {
                table.AddRow(
                    verb.Key, $"{verb.Count()}", $"{verb.Count(kill => kill.Landed)}", $"{verb.Count(kill => kill is { Landed: true, WithServer: true })}",
                    $"{verb.Count(kill => kill.Finding is not null)}");
            }

            AnsiConsole.Write(table);
            return results.All(result => result.Finding is null) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TimeSpan> LengthAsync(Council council, Verb verb, CancellationToken cancelled)
    {
        var data = await council.CopyAsync("whole", verb, cancelled);
        var watch = Stopwatch.StartNew();
        var (exitCode, _, error) = await Council.RunAsync(data, verb.Arguments(data), cancelled);
        var length = watch.Elapsed;
        Directory.Delete(data, recursive: true);
        return exitCode == 0 ? length : throw new InvalidOperationException($"{verb.Name} failed without a kill: {error}");
    }

    private static async Task<Result> KillAsync(Council council, Verb verb, TimeSpan length, int kill, CancellationToken cancelled)
    {
        var data = await council.CopyAsync($"{kill}", verb, cancelled);
        var withServer = kill / 2 % 2 == 0;
        bool landed;
        using (var program = Council.Start(data, verb.Arguments(data)))
        {
            await Task.Delay(length * new Random(kill).NextDouble(), cancelled);
            landed = !program.HasExited;
            await program.KillAsync(cancelled);
        }

        if (withServer)
        {
            KillServer(data);
        }

        var finding = await FindingAsync(council, verb, data, cancelled);
        KillServer(data);
        Directory.Delete(data, recursive: true);
        return new(verb.Name, landed, withServer, finding);
    }

    /// <summary>What is wrong after a kill; null if nothing is.</summary>
    private static async Task<string?> FindingAsync(Council council, Verb verb, string data, CancellationToken cancelled)
    {
        string[] verify = verb.StartsEmpty ? ["verify"] : ["verify", "--head", council.Head];
        if (await Council.RunAsync(data, verify, cancelled) is { ExitCode: not 0 } lost)
        {
            return $"verify after the kill: {lost.Output} {lost.Error}";
        }

        var again = await Council.RunAsync(data, verb.Arguments(data), cancelled);
        if (again.ExitCode is not (0 or 1) || again.Error.Contains("   at ", StringComparison.Ordinal))
        {
            return $"run again: exit {again.ExitCode}, {again.Error}";
        }

        return await Council.RunAsync(data, verify, cancelled) is { ExitCode: not 0 } after
            ? $"verify after the second run: {after.Output} {after.Error}"
            : null;
    }

    private static void KillServer(string data)
    {
        var file = Path.Combine(data, "portal", "cluster", "postmaster.pid");
        if (File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var id))
        {
            try
            {
                using var server = Process.GetProcessById(id);
                server.Kill(entireProcessTree: true);
                server.WaitForExit();
            }
            catch (ArgumentException)
            {
                // it has ended
            }
        }
    }

    /// <param name="StartsEmpty">The verb needs an empty portal.</param>
    /// <param name="Arguments">For a copy of the council in a data folder.</param>
    private sealed record Verb(string Name, bool StartsEmpty, Func<string, string[]> Arguments);

    private sealed record Result(string Verb, bool Landed, bool WithServer, string? Finding);

    /// <summary>A small council that is copied for each kill.</summary>
    private sealed partial record Council(string Folder, string Head, string Meeting, string Item, string Words, string[] Withdrawn)
    {
        private string Template => Path.Combine(Folder, "template");

        private string Backup => Path.Combine(Folder, "council.zip");

        private string Printed => Path.Combine(Folder, "minutes.txt");

        public static async Task<Council> CreateAsync(string folder, CancellationToken cancelled)
        {
            var council = new Council(folder, "", "", "", "", []);
            await MustAsync(council.Template, ["generate", "--meetings", "12", "--seed", "1"], cancelled);
            await File.WriteAllTextAsync(council.Printed, Minutes, cancelled);
            using (var portal = Start(council.Template, ["--urls", "http://127.0.0.1:0"]))
            using (var visitor = await portal.VisitorAsync(cancelled))
            {
                var meetings = Meetings().Matches(await visitor.GetStringAsync("/sitemap.xml", cancelled)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).ToList();
                var page = await visitor.GetStringAsync(meetings[0], cancelled);
                var versions = Versions().Matches(await visitor.GetStringAsync(meetings[1] + "/versions", cancelled)).Select(match => match.Groups["number"].Value).Distinct().ToArray();
                council = council with { Meeting = meetings[0], Item = Items().Match(page).Value, Words = Titles().Match(page).Groups["words"].Value, Withdrawn = versions };
                await portal.TerminateAsync(cancelled);
                await portal.EndAsync(cancelled);
                await MustAsync(
                    council.Template, ["withdraw", meetings[1], "--notice", "Published in error.", "--by", "A. Clerk"], cancelled);
            }

            await MustAsync(council.Template, ["backup", council.Backup], cancelled);
            var verified = await MustAsync(council.Template, ["verify"], cancelled);
            return council with { Head = Hashes().Match(verified).Value };
        }

        public IEnumerable<Verb> Verbs() =>
        [
            new("generate", true, _ => ["generate", "--meetings", "12", "--seed", "2"]),
            new("restore", true, _ => ["restore", Backup]),
            new("import", false, _ => ["import", Printed]),
            new("issue", false, _ => ["issue", "link", "A topic of its own", Item, "--new"]),
            new("withdraw", false, _ => ["withdraw", Meeting, "--notice", "Published in error.", "--by", "A. Clerk"]),
            new("redact", false, _ => ["redact", Meeting, "--words", Words, "--notice", "Words were removed.", "--by", "A. Clerk"]),
            new(
                "erase", false, _ => ["erase", .. Withdrawn, "--reason", "A court order.", "--by", "A. Clerk", "--confirmed-by", "M. Officer"]),
            new("rebuild", false, _ => ["rebuild"]),
            new("migrate", false, _ => ["migrate"]),
            new("backup", false, data => ["backup", Path.Combine(data, $"{Guid.CreateVersion7():N}.zip")]),
        ];

        /// <summary>The council, or an empty data folder for a verb that needs one.</summary>
        public async Task<string> CopyAsync(string name, Verb verb, CancellationToken cancelled)
        {
            var copy = Path.Combine(Folder, $"{verb.Name}-{name}");
            if (!verb.StartsEmpty)
            {
                using var process = Process.Start("cp", ["-a", Template, copy]);
                await process.WaitForExitAsync(cancelled);
            }

            DataFolder.Create(copy);
            return copy;
        }

        public static PortalProcess Start(string data, IEnumerable<string> arguments) =>
            PortalProcess.Start([.. arguments, $"--Portal:DataPath={data}", "--Portal:Demonstration=false"]);

        public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
            string data, IEnumerable<string> arguments, CancellationToken cancelled)
        {
            using var program = Start(data, arguments);
            return await program.EndAsync(cancelled);
        }

        private static async Task<string> MustAsync(string data, string[] arguments, CancellationToken cancelled)
        {
            DataFolder.Create(data);
            var (exitCode, output, error) = await RunAsync(data, arguments, cancelled);
            return exitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {error}");
        }

        [GeneratedRegex(@"/panels/[a-z0-9-]+/meetings/\d{4}-\d{2}-\d{2}(?:-\d+)?\b")]
        private static partial Regex Meetings();

        [GeneratedRegex(@"/panels/[a-z0-9-]+/meetings/[0-9-]+/items/[a-z0-9]+")]
        private static partial Regex Items();

        [GeneratedRegex(@"/items/[a-z0-9]+""[^>]*>(?<words>[^<]+)</a>")]
        private static partial Regex Titles();

        [GeneratedRegex(@"/versions/(?<number>\d+)")]
        private static partial Regex Versions();

        [GeneratedRegex(@"\b[0-9a-f]{64}\b")]
        private static partial Regex Hashes();
    }
}
