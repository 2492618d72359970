using System.CommandLine;
using MinutesPortal.Domain;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Cli;

internal static class EraseVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var publications = new Argument<long[]>("publications") { Description = "The numbers of publications of one subject, as its version list shows them.", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string>("--reason") { Description = "The legal ground. The public will see it.", Required = true };
        var by = new Option<string>("--by") { Description = "The person who requests the erasure.", Required = true };
        var confirmedBy = new Option<string>("--confirmed-by") { Description = "The person who confirms it. It must be a different person.", Required = true };
        var command = new Command("erase", "Permanently deletes the contents of publications. The current draft is published in their place.") { publications, reason, by, confirmedBy };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var numbers = parsed.GetRequiredValue(publications);
            var first = await owner.Publications.FindAsync([numbers[0]], cancellationToken) ?? throw new DomainException($"There is no publication {numbers[0]}. Check the number in the version list.");
            var draft = await new DraftStore(owner).FindAsync(first.SubjectId, cancellationToken) ?? throw new DomainException("The subject of this publication has no draft that could be published in its place.");
            var act = draft.Subject.Erase(numbers, parsed.GetRequiredValue(reason), parsed.GetRequiredValue(by), parsed.GetRequiredValue(confirmedBy));
            await using (await PublishingLock.ToRebuildAsync(owner, cancellationToken))
            {
                await RecordSchema.DropOthersAsync(owner, cancellationToken); // an interrupted rebuild may have left a copy of the contents to be erased
            }

            var who = $"{parsed.GetValue(by)}, confirmed by {parsed.GetValue(confirmedBy)}";
            var publication = await new Publisher(owner, files, TimeProvider.System).PublishAsync(draft, act, who, cancellationToken: cancellationToken);
            Console.WriteLine($"Erased. Publication {publication.Number} records the erasure. Earlier backups still contain the erased contents.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
