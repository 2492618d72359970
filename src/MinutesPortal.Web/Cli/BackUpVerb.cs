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
            Console.WriteLine(
                $"Backed up {manifest.Publications} publications and {manifest.Files.Count} files. Head: {manifest.Head ?? "none"}.");
            Console.WriteLine($"Keep this hash away from the backup, and give it to restore --expect: {manifest.Hash}");
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
        var expect = new Option<string?>("--expect") { Description = "The hash that backup printed. It proves that nothing in the backup was changed." };
        var command = new Command("restore", "Checks a backup and restores it into an empty database. It restores everything or nothing.") { path, expect };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Before anything is touched, even before the embedded server starts.
            await using var backup = await BackupReader.OpenAsync(
                parsed.GetRequiredValue(path), parsed.GetValue(expect), cancellationToken);
            return await CommandLine.WithDatabaseAsync(configuration, async (database, files) =>
            {
                await RefuseUnlessEmptyAsync(database);
                await Schema.MigrateAsync(database, cancellationToken);
                await using var owner = WorkspaceDbContext.On(database.Owner!);
                await backup.RestoreAsync(owner, files, cancellationToken);
                Console.WriteLine(
                    $"Restored {backup.Manifest.Publications} publications and {backup.Manifest.Files.Count} files. Head: {backup.Manifest.Head ?? "none"}. Hash of the backup: {backup.Manifest.Hash}.");
                if (parsed.GetValue(expect) is null)
                {
                    Console.WriteLine("""
                        The ledger and the office's acts agree with their own hashes. Without --expect nothing shows whether somebody changed drafts or
                        imported files, cut off the end of the ledger, or wrote the whole backup anew. Compare the hash with the one that backup printed.
                        """);
                }

                return 0;
            }, cancellationToken, RefuseUnlessEmptyAsync);

            async Task RefuseUnlessEmptyAsync(PortalDatabase database)
            {
                await using var owner = WorkspaceDbContext.On(database.Owner!);
                await BackupReader.RefuseUnlessEmptyAsync(owner, cancellationToken);
            }
        });
        return command;
    }
}
