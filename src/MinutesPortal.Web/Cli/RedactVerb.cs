using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Cli;

internal static class RedactVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var address = new Argument<string>("address") { Description = "The address of a page that says the words: of a meeting or one of its items, of an issue, a panel or a person." };
        var (words, wordsFile) = Words();
        var notice = new Option<string>("--notice") { Description = "What the public is told. It cannot say the words.", Required = true };
        var by = new Option<string>("--by") { Description = "The person who removes them. The public does not see it.", Required = true };
        var exemptParts = new Option<bool>("--exempt-parts") { Description = "Remove the words from the exempt parts too, which only members read." };
        var command = new Command(
            "redact", "Publishes a meeting, issue, panel or person again without some words, and withdraws every earlier publication that says them.")
        {
            address, words, wordsFile, notice, by, exemptParts,
        };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var sought = await SoughtAsync(parsed, words, wordsFile, cancellationToken)
                ?? throw new DomainException(
                    "Give the words to remove with --words or, so that they do not stay in the shell's history, with --words-file.");
            await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
            var page = await NamedPage.FindAsync(record, parsed.GetRequiredValue(address), cancellationToken);
            var takingDown = new TakingDown(owner, files, TimeProvider.System, parsed.GetRequiredValue(by));
            var redacted = await takingDown.RedactAsync(
                page.SubjectId, sought, parsed.GetRequiredValue(notice), parsed.GetValue(exemptParts), cancellationToken: cancellationToken);
            foreach (var one in redacted)
            {
                var closed = one.Withdrawn.Count == 0
                    ? "No earlier publication said the words."
                    : $"Withdrawn, because they said the words: {string.Join(", ", one.Withdrawn)}.";
                Console.WriteLine(
                    $"Publication {one.Publication} ({SubjectJson.KindOf(one.Subject).ToString().ToLowerInvariant()}) no longer says the words. {closed}");
            }

            await SayWhereElseAsync(owner, sought, cancellationToken);
            Console.WriteLine(
                "Papers were not changed. If one of them says the words, withdraw it. The ledger and earlier backups still hold the words: use erase to delete them.");
            await RecordSchema.ForgetStatisticsAsync(owner, cancellationToken);
            return 0;
        }, cancellationToken));
        return command;
    }

    public static (Option<string[]> Words, Option<string?> File) Words() => (
        new("--words") { Description = "The words, in quotation marks. They are found in any case, with any punctuation and emphasis. Can be repeated.", Arity = ArgumentArity.ZeroOrMore },
        new("--words-file") { Description = "A file with the words, each phrase on a line of its own. Unlike --words it leaves no trace in the shell's history." });

    /// <summary>The words on the command line and in the file; null where neither is given.</summary>
    public static async Task<SoughtWords?> SoughtAsync(
        ParseResult parsed, Option<string[]> words, Option<string?> file, CancellationToken cancellationToken)
    {
        var phrases = (parsed.GetValue(words) ?? []).ToList();
        if (parsed.GetValue(file) is { } path)
        {
            phrases.AddRange((await File.ReadAllLinesAsync(path, cancellationToken)).Where(line => !string.IsNullOrWhiteSpace(line)));
        }

        return phrases.Count == 0 && parsed.GetValue(file) is null ? null : SoughtWords.From(phrases);
    }

    private static async Task SayWhereElseAsync(WorkspaceDbContext owner, SoughtWords sought, CancellationToken cancellationToken)
    {
        foreach (var place in await WordsLeft.PublicAsync(owner, sought, cancellationToken))
        {
            Console.WriteLine($"The words are still public in {place}. If they must go there too, redact that page.");
        }
    }
}
