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
                "generate", "Publishes a large council, then rebuilds, verifies and reads it.", (parsed, server, cancelled) => LargeCouncil.RunAsync(server, parsed.GetValue(meetings), cancelled), meetings),
            Measurement(
                "import", "Imports a council's saved answers twice.", (parsed, server, cancelled) => ImportSpeed.RunAsync(server, parsed.GetValue(imported), cancelled), imported),
            ParseMeasurement(),
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
