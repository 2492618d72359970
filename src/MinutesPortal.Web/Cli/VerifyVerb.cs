using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Web.Cli;

internal static class VerifyVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var heads = new Option<string[]>("--head") { Description = "A head that an earlier verify printed, of the ledger, of the acts or of the audit. It must still be there. May be given more than once." };
        var command = new Command("verify", "Checks the ledger, the office's acts, the audit, the record, the files and the rights in the database. Changes nothing.") { heads };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var verification = await Verification.RunAsync(owner, files, parsed.GetValue(heads), cancellationToken);
            foreach (var finding in verification.Findings)
            {
                Console.WriteLine(finding);
            }

            if (verification.Erased.Count > 0)
            {
                Console.WriteLine($"Erased publications, as the ledger records: {string.Join(", ", verification.Erased)}.");
            }

            if (verification.UnnamedFiles.Count > 0)
            {
                Console.WriteLine(
                    $"Files in the office's store that no publication and no draft names (rebuild deletes them after a day): {string.Join(", ", verification.UnnamedFiles)}.");
            }

            var limits = (await ServerLimits.MissingAsync(owner.Database.GetConnectionString()!, cancellationToken)).DistinctBy(limit => limit.Sentence).ToLookup(
                limit => limit.Sql is not null, limit => limit.Sentence);
            if (limits[true].Any())
            {
                Console.WriteLine(
                    $"The server does not limit the portal's logins as it should; migrate prints the lines that a superuser runs.{string.Concat(limits[true].Select(sentence => "\n  " + sentence))}");
            }

            foreach (var advice in limits[false])
            {
                Console.WriteLine(advice);
            }

            Console.WriteLine(
                $"{verification.Publications} publications checked. Head: {verification.Head ?? "none"}. Head of the acts: {verification.LastAct ?? "none"}. Head of the audit: {verification.LastEvent ?? "none"}. {(verification.Findings.Count == 0 ? "Everything is as published." : $"Differences found: {verification.Findings.Count}.")}");
            return verification.Findings.Count == 0 && !limits[true].Any() ? 0 : 1;
        }, cancellationToken));
        return command;
    }
}
