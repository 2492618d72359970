using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Web.Cli;

internal static class WithdrawVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var address = new Argument<string>("address") { Description = "The address of a meeting, of a paper, or of an earlier version of a meeting, as the browser shows it." };
        var notice = new Option<string>("--notice") { Description = "What the public is told in its place.", Required = true };
        var by = new Option<string>("--by") { Description = "The person who withdraws it. The public does not see it.", Required = true };
        var command = new Command("withdraw", "Hides a meeting, a paper or an earlier version from the public, and leaves a notice. The ledger keeps it: see erase.") { address, notice, by };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
            var page = await NamedPage.FindAsync(record, parsed.GetRequiredValue(address), cancellationToken);
            var takingDown = new TakingDown(owner, files, TimeProvider.System, parsed.GetRequiredValue(by));
            var publication = await WithdrawAsync(takingDown, page, parsed.GetRequiredValue(notice), cancellationToken);
            Console.WriteLine(
                $"Withdrawn. Publication {publication.Number} tells the public so. The ledger and earlier backups still hold it: use erase to delete it.");
            await RecordSchema.ForgetStatisticsAsync(owner, cancellationToken);
            return 0;
        }, cancellationToken));
        return command;
    }

    private static Task<Publication> WithdrawAsync(
        TakingDown takingDown, NamedPage page, string notice, CancellationToken cancellationToken) =>
        page switch
        {
            { Part: NamedPart.Paper, PartId: { } paper } => takingDown.WithdrawPaperAsync(page.SubjectId, paper, notice, cancellationToken: cancellationToken),
            { Part: NamedPart.Version, Version: { } number } => takingDown.WithdrawVersionAsync(
                page.SubjectId, number, notice, cancellationToken: cancellationToken),
            { Part: NamedPart.Whole, Kind: SubjectKind.Meeting } => takingDown.WithdrawAsync(page.SubjectId, notice, cancellationToken: cancellationToken),
            { Part: NamedPart.Item } => throw new DomainException(
                "An item cannot be withdrawn alone. Redact the words that must go, withdraw its papers, or withdraw the whole meeting."),
            _ => throw new DomainException(
                "Only meetings, their papers and their earlier versions can be withdrawn. Redact the words that must go."),
        };
}
