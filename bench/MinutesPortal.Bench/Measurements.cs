using System.CommandLine;

namespace MinutesPortal.Bench;

internal static class Measurements
{
    public static Task<int> Main(string[] args)
    {
        var kills = new Option<int>("--count") { Description = "How many kills.", DefaultValueFactory = _ => 1000 };
        var meetings = new Option<int>("--meetings") { Description = "How many meetings the large council has.", DefaultValueFactory = _ => 2000 };
        var imported = new Option<int>("--meetings") { Description = "How many meetings are imported.", DefaultValueFactory = _ => 200 };
        var root = new RootCommand("Measures the portal on this machine; README.md beside the project says what each prints.")
        {
            Measurement("kills", "Kills the program while it publishes, and verifies what is left.", (parsed, server, cancelled) => Kills.RunAsync(server, parsed.GetValue(kills), cancelled), kills),
            Measurement("generate", "Publishes a large council; rebuilds, verifies and reads it.", (parsed, server, cancelled) => LargeCouncil.RunAsync(server, parsed.GetValue(meetings), cancelled), meetings),
            Measurement("import", "Brings over a council's saved answers, twice.", (parsed, server, cancelled) => ImportSpeed.RunAsync(server, parsed.GetValue(imported), cancelled), imported),
            ParseMeasurement(),
            Measurement("lighthouse", "What Lighthouse makes of the main pages.", (_, server, cancelled) => Lighthouse.RunAsync(server, cancelled)),
            Measurement("weight", "What a first visit fetches.", (_, server, cancelled) => Weight.RunAsync(server, cancelled)),
        };
        return root.Parse(args).InvokeAsync();
    }

    /// <summary>Needs no server.</summary>
    private static Command ParseMeasurement()
    {
        var minutes = new Option<int>("--fuzz-minutes") { Description = "Feeds the grammar with broken and mixed minutes for so long." };
        var command = new Command("parse", "How well and how fast the grammar reads minutes.") { minutes };
        command.SetAction(parsed => Accuracy.Run() | Throughput.Run() | (parsed.GetValue(minutes) is > 0 and var time ? Fuzz.Run(TimeSpan.FromMinutes(time)) : 0));
        return command;
    }

    private static Command Measurement(string name, string description, Func<ParseResult, Server, CancellationToken, Task<int>> measure, params Option[] options)
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
