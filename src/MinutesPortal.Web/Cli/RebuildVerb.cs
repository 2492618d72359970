using System.CommandLine;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Cli;

internal static class RebuildVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var command = new Command("rebuild", "Makes the record and the public files anew from the ledger, and deletes papers that nothing names. Readers notice nothing; publishing waits.");
        command.SetAction((_, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            await RecordSchema.RebuildAsync(owner, cancellationToken);
            await PublicFiles.ReconcileAsync(owner, files, cancellationToken);
            if (await OfficeFiles.RemoveUnnamedAsync(owner, files, TimeProvider.System, cancellationToken) is > 0 and var removed)
            {
                Console.WriteLine($"Files in the office's store that nothing named were deleted: {removed}.");
            }

            Console.WriteLine($"The record was made anew from {(await LedgerReader.HeadAsync(owner, cancellationToken))?.Number ?? 0} publications.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
