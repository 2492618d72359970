using System.CommandLine;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Web.Cli;

internal static class VerifyVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var head = new Option<string?>("--head") { Description = "A hash that an earlier verify printed: it must still be in the chain." };
        var command = new Command("verify", "Checks that ledger, record and files are what was published. Changes nothing.") { head };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithLedgerAsync(configuration, async (owner, files) =>
        {
            var verification = await Verification.RunAsync(owner, files, parsed.GetValue(head), cancellationToken);
            foreach (var finding in verification.Findings)
            {
                Console.WriteLine(finding);
            }

            if (verification.Erased.Count > 0)
            {
                Console.WriteLine($"Erased, as later publications say: {string.Join(", ", verification.Erased)}.");
            }

            if (verification.UnnamedFiles.Count > 0)
            {
                Console.WriteLine($"In the office's store, and named by no publication or draft (rebuild deletes them when they are a day old): {string.Join(", ", verification.UnnamedFiles)}.");
            }

            Console.WriteLine($"{verification.Publications} publications, head {verification.Head ?? "none"}: {(verification.Findings.Count == 0 ? "all is as published." : $"{verification.Findings.Count} findings.")}");
            return verification.Findings.Count == 0 ? 0 : 1;
        }, cancellationToken));
        return command;
    }
}
