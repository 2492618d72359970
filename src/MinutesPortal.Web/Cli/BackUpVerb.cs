using System.CommandLine;
using MinutesPortal.Publishing.Backup;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Web.Cli;

internal static class BackUpVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var path = new Argument<string>("path") { Description = "The backup file to write, such as minutes-2026-01-31.zip." };
        var command = new Command("backup", "Writes a backup of the ledger, exempt parts, drafts and papers to one file. The portal can keep running.") { path };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var manifest = await BackupFile.WriteAsync(owner, files, parsed.GetRequiredValue(path), cancellationToken);
            Console.WriteLine($"Backed up {manifest.Publications} publications and {manifest.Files} files. Head: {manifest.Head ?? "none"}.");
            return 0;
        }, cancellationToken));
        return command;
    }
}

internal static class RestoreVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var path = new Argument<string>("path") { Description = "A file written by backup." };
        var command = new Command("restore", "Restores a backup into an empty database. It restores everything or nothing.") { path };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithDatabaseAsync(configuration, async (database, files) =>
        {
            await Schema.MigrateAsync(database, cancellationToken);
            await using var owner = WorkspaceDbContext.On(database.Owner!);
            var manifest = await BackupFile.RestoreAsync(owner, files, parsed.GetRequiredValue(path), cancellationToken);
            Console.WriteLine($"Restored {manifest.Publications} publications and {manifest.Files} files. Head: {manifest.Head ?? "none"}.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
