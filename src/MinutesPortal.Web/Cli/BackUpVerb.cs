using System.CommandLine;
using MinutesPortal.Publishing.Backup;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Cli;

internal static class BackUpVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var path = new Argument<string>("path") { Description = "The file to write, such as minutes-2026-01-31.zip." };
        var command = new Command("backup", "Writes all that cannot be made again to one file, while the portal serves.") { path };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var manifest = await BackupFile.WriteAsync(owner, files, parsed.GetRequiredValue(path), cancellationToken);
            Console.WriteLine($"{manifest.Publications} publications and {manifest.Files} files, head {manifest.Head ?? "none"}.");
            return 0;
        }, cancellationToken));
        return command;
    }
}

internal static class RestoreVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var path = new Argument<string>("path") { Description = "A file that backup wrote." };
        var command = new Command("restore", "Brings a backup into an empty database, whole or not at all.") { path };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithDatabaseAsync(configuration, async (database, files) =>
        {
            await Schema.MigrateAsync(database, cancellationToken);
            await using var owner = WorkspaceDbContext.On(database.Owner!);
            var manifest = await BackupFile.RestoreAsync(owner, files, parsed.GetRequiredValue(path), cancellationToken);
            Console.WriteLine($"{manifest.Publications} publications and {manifest.Files} files, head {manifest.Head ?? "none"}.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
