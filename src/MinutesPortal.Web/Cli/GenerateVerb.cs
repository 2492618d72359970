using System.CommandLine;
using MinutesPortal.Demonstration;

namespace MinutesPortal.Web.Cli;

internal static class GenerateVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var meetings = new Option<int>("--meetings") { Description = "How many.", Required = true };
        meetings.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--meetings must be 1 or more.");
            }
        });
        var panels = new Option<int?>("--panels") { Description = "Among how many panels they are shared out; as few as will do where it is not said." };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same council.", DefaultValueFactory = _ => 1 };
        var command = new Command("generate", "Fills an empty portal with a synthetic council of any size.") { meetings, panels, seed };
        command.Validators.Add(result =>
        {
            var fewest = SyntheticCouncil.FewestPanels(result.GetValue(meetings));
            if (result.GetValue(panels) < fewest)
            {
                result.AddError($"--panels must be {fewest} or more: a panel meets {SyntheticCouncil.MostMeetingsOfAPanel} times at most.");
            }
        });
        command.SetAction((parsed, cancellationToken) => CommandLine.WithDatabaseAsync(
            configuration,
            (database, files) => SyntheticCouncil.RunAsync(database, files, parsed.GetValue(meetings), parsed.GetValue(panels), parsed.GetValue(seed), cancellationToken),
            cancellationToken));
        return command;
    }
}
