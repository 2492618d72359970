using System.CommandLine;
using MinutesPortal.Web.Data;

namespace MinutesPortal.Web.Verbs;

internal static class BackUp
{
    public static Command Verb(IConfiguration configuration)
    {
        var path = new Argument<string>("path") { Description = "The file to write, such as minutes-2026-01-31.zip." };
        var command = new Command("backup", "Writes all that cannot be made again to one file, while the portal serves.") { path };
        command.SetAction((parsed, cancellationToken) => Verbs.Verb.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var manifest = await Backup.WriteAsync(owner, files, parsed.GetRequiredValue(path), cancellationToken);
            Console.WriteLine($"{manifest.Publications} publications and {manifest.Files} files, head {manifest.Head ?? "none"}.");
            return 0;
        }, cancellationToken));
        return command;
    }
}

internal static class Restore
{
    public static Command Verb(IConfiguration configuration)
    {
        var path = new Argument<string>("path") { Description = "A file that backup wrote." };
        var command = new Command("restore", "Brings a backup into an empty database, whole or not at all.") { path };
        command.SetAction((parsed, cancellationToken) => Verbs.Verb.WithDatabaseAsync(configuration, async (database, files) =>
        {
            await Schema.MigrateAsync(database, cancellationToken);
            await using var owner = WorkspaceDbContext.On(database.Owner!);
            var manifest = await Backup.RestoreAsync(owner, files, parsed.GetRequiredValue(path), cancellationToken);
            Console.WriteLine($"{manifest.Publications} publications and {manifest.Files} files, head {manifest.Head ?? "none"}.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
