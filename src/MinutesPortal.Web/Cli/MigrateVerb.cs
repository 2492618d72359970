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
            var lines = (await ServerLimits.MissingAsync(database.Owner!, cancellationToken)).Select(limit => limit.Sql).OfType<string>().ToList();
            if (lines.Count > 0)
            {
                Console.WriteLine(
                    "The server does not limit the portal's logins yet. Ask its administrator to run these lines as a superuser, in the portal's database:");
                lines.ForEach(Console.WriteLine);
            }

            return 0;
        }, cancellationToken));
        return command;
    }
}
