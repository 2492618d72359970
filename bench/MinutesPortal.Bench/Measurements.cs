using System.CommandLine;

namespace MinutesPortal.Bench;

internal static class Measurements
{
    public static Task<int> Main(string[] args)
    {
        var kills = new Option<int>("--count") { Description = "The number of kills.", DefaultValueFactory = _ => 1000 };
        var meetings = new Option<int>("--meetings") { Description = "The number of meetings of the large council.", DefaultValueFactory = _ => 2000 };
        var imported = new Option<int>("--meetings") { Description = "The number of meetings to import.", DefaultValueFactory = _ => 200 };
        var root = new RootCommand("Measures the portal on this machine. README.md beside the project explains the output.")
        {
            Measurement(
                "kills", "Kills the program while it publishes and verifies what is left.", (parsed, server, cancelled) => Kills.RunAsync(server, parsed.GetValue(kills), cancelled), kills),
            VerbKillsMeasurement(),
            Measurement(
                "office-kills", "Kills the program while officers upload and publish.", (parsed, server, cancelled) => OfficeKills.RunAsync(server, parsed.GetValue(kills), cancelled), kills),
            Measurement(
                "office-pages", "Reads the pages of the office of a large council.", (parsed, server, cancelled) => OfficePages.RunAsync(server, parsed.GetValue(meetings), cancelled), meetings),
            Measurement(
                "generate", "Publishes a large council, then rebuilds, verifies and reads it.", (parsed, server, cancelled) => LargeCouncil.RunAsync(server, parsed.GetValue(meetings), cancelled), meetings),
            Measurement(
                "import", "Imports a council's saved answers twice.", (parsed, server, cancelled) => ImportSpeed.RunAsync(server, parsed.GetValue(imported), cancelled), imported),
            ParseMeasurement(),
            HostileFilesMeasurement(),
            InspectionInAProcess(),
            Measurement(
                "lighthouse", "Runs Lighthouse on the main pages.", (_, server, cancelled) => Lighthouse.RunAsync(server, cancelled)),
            Measurement(
                "weight", "Measures the download size of a first visit.", (_, server, cancelled) => Weight.RunAsync(server, cancelled)),
        };
        return root.Parse(args).InvokeAsync();
    }

    /// <summary>Each kill has a server of its own.</summary>
    private static Command VerbKillsMeasurement()
    {
        var kills = new Option<int>("--count") { Description = "The number of kills.", DefaultValueFactory = _ => 200 };
        var command = new Command("verb-kills", "Kills each verb of the command line, and PostgreSQL with it, and starts again.") { kills };
        command.SetAction((parsed, cancelled) => VerbKills.RunAsync(parsed.GetValue(kills), cancelled));
        return command;
    }

    /// <summary>Needs no server.</summary>
    private static Command ParseMeasurement()
    {
        var minutes = new Option<int>("--fuzz-minutes") { Description = "The number of minutes to feed the grammar with broken and mixed texts." };
        var command = new Command("parse", "Measures how well and how fast the grammar reads minutes.") { minutes };
        command.SetAction(
            parsed => Accuracy.Run() | Throughput.Run() | (parsed.GetValue(minutes) is > 0 and var time ? Fuzz.Run(TimeSpan.FromMinutes(time)) : 0));
        return command;
    }

    /// <summary>Needs no server.</summary>
    private static Command HostileFilesMeasurement()
    {
        var only = new Option<string?>("--only") { Description = "A part of the names of the files to inspect." };
        var command = new Command("hostile-files", "Inspects files that an upload must refuse, each in a process of its own.") { only };
        command.SetAction((parsed, cancelled) => HostileFiles.RunAsync(parsed.GetValue(only), cancelled));
        return command;
    }

    private static Command InspectionInAProcess()
    {
        var (path, name) = (new Argument<string>("path"), new Argument<string>("name"));
        var command = new Command("hostile-file", "Inspects one file for hostile-files.") { path, name };
        command.Hidden = true;
        command.SetAction(parsed => HostileFiles.Inspect(parsed.GetValue(path)!, parsed.GetValue(name)!));
        return command;
    }

    private static Command Measurement(
        string name, string description, Func<ParseResult, Server, CancellationToken, Task<int>> measure, params Option[] options)
    {
        var command = new Command(name, description);
        options.ToList().ForEach(command.Add);
        command.SetAction(async (parsed, cancelled) =>
        {
            await using var server = await Server.StartAsync();
            return await measure(parsed, server, cancelled);
        });
        return command;
    }
}
