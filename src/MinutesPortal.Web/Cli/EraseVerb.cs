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
        var publications = new Argument<long[]>("publications") { Description = "Numbers of publications of one subject, as its version list shows them.", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string>("--reason") { Description = "The legal ground, in words fit for the public.", Required = true };
        var by = new Option<string>("--by") { Description = "Who asks for it.", Required = true };
        var confirmedBy = new Option<string>("--confirmed-by") { Description = "Who confirms it: another person.", Required = true };
        var command = new Command("erase", "Deletes what publications said, for ever. The draft as it now stands is published in their place.") { publications, reason, by, confirmedBy };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var numbers = parsed.GetRequiredValue(publications);
            var first = await owner.Publications.FindAsync([numbers[0]], cancellationToken) ?? throw new DomainException($"There is no publication {numbers[0]}.");
            var draft = await new DraftStore(owner).FindAsync(first.SubjectId, cancellationToken) ?? throw new DomainException("Its subject has no draft to publish in its place.");
            var act = draft.Subject.Erase(numbers, parsed.GetRequiredValue(reason), parsed.GetRequiredValue(by), parsed.GetRequiredValue(confirmedBy));
            await using (await PublishingLock.ToRemakeAsync(owner, cancellationToken))
            {
                await RecordSchema.DropOthersAsync(owner, cancellationToken); // a rebuild that was interrupted may have left what is to be erased
            }

            var who = $"{parsed.GetValue(by)}, confirmed by {parsed.GetValue(confirmedBy)}";
            var publication = await new Publisher(owner, files, TimeProvider.System).PublishAsync(draft, act, who, cancellationToken: cancellationToken);
            Console.WriteLine($"Erased. Publication {publication.Number} says so. Backups made before still hold what was erased.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
