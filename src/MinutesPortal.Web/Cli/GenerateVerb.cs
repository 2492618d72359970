using System.CommandLine;
using MinutesPortal.Demonstration;

namespace MinutesPortal.Web.Cli;

internal static class GenerateVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var meetings = new Option<int>("--meetings") { Description = "The number of meetings.", Required = true };
        meetings.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--meetings must be 1 or more.");
            }
        });
        var panels = new Option<int?>("--panels") { Description = "The number of panels. Default: the fewest that can hold the meetings." };
        var seed = new Option<int>("--seed") { Description = "The same seed generates the same council.", DefaultValueFactory = _ => 1 };
        var command = new Command("generate", "Fills an empty portal with a synthetic council of any size.") { meetings, panels, seed };
        command.Validators.Add(result =>
        {
            var fewest = SyntheticCouncil.FewestPanels(result.GetValue(meetings));
            if (result.GetValue(panels) < fewest)
            {
                result.AddError(
                    $"--panels must be {fewest} or more, because a panel has at most {SyntheticCouncil.MostMeetingsOfAPanel} meetings.");
            }
        });
        command.SetAction((parsed, cancellationToken) => CommandLine.WithOfficeAsync(
            configuration,
            (database, files) => SyntheticCouncil.RunAsync(
                database, files, parsed.GetValue(meetings), parsed.GetValue(panels), parsed.GetValue(seed), cancellationToken),
            cancellationToken));
        return command;
    }
}
