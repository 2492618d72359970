using System.CommandLine;
using MinutesPortal.Web.Data;

namespace MinutesPortal.Web.Verbs;

internal static class Migrate
{
    public static Command Verb(IConfiguration configuration)
    {
        var command = new Command("migrate", "Brings the database to the shape that this version needs. Safe to repeat.");
        command.SetAction((_, cancellationToken) => Verbs.Verb.WithDatabaseAsync(configuration, async (database, _) =>
        {
            await Schema.MigrateAsync(database, cancellationToken);
            Console.WriteLine("The database is up to date.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
