using System.CommandLine;
using MinutesPortal.Publishing.Database;

namespace MinutesPortal.Web.Cli;

internal static class MigrateVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var command = new Command("migrate", "Brings the database to the shape that this version needs. Safe to repeat.");
        command.SetAction((_, cancellationToken) => CommandLine.WithDatabaseAsync(configuration, async (database, _) =>
        {
            await Schema.MigrateAsync(database, cancellationToken);
            Console.WriteLine("The database is up to date.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
