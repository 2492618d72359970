using System.CommandLine;
using MinutesPortal.Publishing.Database;

namespace MinutesPortal.Web.Cli;

internal static class MigrateVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var command = new Command("migrate", "Updates the database schema to this version. You can run it again safely.");
        command.SetAction((_, cancellationToken) => CommandLine.WithDatabaseAsync(configuration, async (database, _) =>
        {
            await Schema.MigrateAsync(database, cancellationToken);
            Console.WriteLine("The database is up to date.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
