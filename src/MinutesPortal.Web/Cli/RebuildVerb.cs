using System.CommandLine;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Cli;

internal static class RebuildVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var command = new Command(
            "rebuild", "Rebuilds the record and the public files from the ledger, and deletes papers that no publication and no draft names. Readers are not interrupted. Publishing waits.");
        command.SetAction((_, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            await RecordSchema.RebuildAsync(owner, cancellationToken);
            await PublicFiles.ReconcileAsync(owner, files, cancellationToken);
            if (await OfficeFiles.RemoveUnnamedAsync(owner, files, TimeProvider.System, cancellationToken) is > 0 and var removed)
            {
                Console.WriteLine(
                    $"Deleted from the office's store, because no publication and no draft names them: {removed} file{(removed == 1 ? "" : "s")}.");
            }

            Console.WriteLine(
                $"The record was rebuilt from {(await LedgerReader.HeadAsync(owner, cancellationToken))?.Number ?? 0} publications.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
