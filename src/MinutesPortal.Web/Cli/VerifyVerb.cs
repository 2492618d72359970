using System.CommandLine;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Web.Cli;

internal static class VerifyVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var head = new Option<string?>("--head") { Description = "A head that an earlier verify printed. It must still be in the ledger." };
        var command = new Command("verify", "Checks the ledger, the record and the files against what was published. Changes nothing.") { head };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var verification = await Verification.RunAsync(owner, files, parsed.GetValue(head), cancellationToken);
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
                Console.WriteLine($"Files in the office's store that no publication and no draft names (rebuild deletes them after a day): {string.Join(", ", verification.UnnamedFiles)}.");
            }

            Console.WriteLine($"{verification.Publications} publications checked. Head: {verification.Head ?? "none"}. {(verification.Findings.Count == 0 ? "Everything is as published." : $"Differences found: {verification.Findings.Count}.")}");
            return verification.Findings.Count == 0 ? 0 : 1;
        }, cancellationToken));
        return command;
    }
}
