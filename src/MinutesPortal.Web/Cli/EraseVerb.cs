using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Cli;

internal static class EraseVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var publications = new Argument<long[]>("publications") { Description = "The numbers of publications of one subject, as its version list shows them.", Arity = ArgumentArity.OneOrMore };
        var (words, wordsFile) = RedactVerb.Words();
        var sources = new Option<bool>("--sources") { Description = "Also delete the imported files that hold the words." };
        var reason = new Option<string>("--reason") { Description = "The legal ground. The public will see it.", Required = true };
        var by = new Option<string>("--by") { Description = "The person who requests the erasure.", Required = true };
        var confirmedBy = new Option<string>("--confirmed-by") { Description = "The person who confirms it. It must be a different person.", Required = true };
        var command = new Command(
            "erase", "Permanently deletes the contents of publications that were redacted or withdrawn. Refuses if what would be published in their place still says what they say.")
        {
            publications, words, wordsFile, sources, reason, by, confirmedBy,
        };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var sought = await RedactVerb.SoughtAsync(parsed, words, wordsFile, cancellationToken);
            await using (await PublishingLock.ToRebuildAsync(owner, cancellationToken))
            {
                await RecordSchema.DropOthersAsync(owner, cancellationToken); // an interrupted rebuild may have left a copy of the contents to be erased
            }

            var numbers = parsed.GetRequiredValue(publications);
            if (await AreErasedAsync(owner, numbers, cancellationToken))
            {
                Console.WriteLine("These publications were erased before. What they left in the database's files is cleared now.");
            }
            else
            {
                var takingDown = new TakingDown(owner, files, TimeProvider.System, parsed.GetRequiredValue(by));
                var (publication, left) = await takingDown.EraseAsync(
                    numbers, parsed.GetRequiredValue(reason), parsed.GetRequiredValue(confirmedBy), sought, parsed.GetValue(sources), cancellationToken);
                Console.WriteLine(
                    $"Erased. Publication {publication.Number} records the erasure. The server’s log (WAL) and earlier backups may still hold the erased contents: see the manual.");
                foreach (var place in left)
                {
                    Console.WriteLine($"Not reached: {place}.");
                }
            }

            await RecordSchema.ForgetDeletedRowsAsync(owner, cancellationToken);
            return 0;
        }, cancellationToken));
        return command;
    }

    private static async Task<bool> AreErasedAsync(
        WorkspaceDbContext owner, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
        return await record.Versions.CountAsync(version => numbers.Contains(version.Number) && version.State == VersionState.Erased, cancellationToken) == numbers.Distinct().Count();
    }
}
