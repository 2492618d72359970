using System.CommandLine;
using MinutesPortal.Import;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;
using MinutesPortal.Import.Writing;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;
using Npgsql;

namespace MinutesPortal.Web.Cli;

internal static class ImportVerb
{
    public static Command Create(IConfiguration configuration)
    {
        var paths = new Argument<string[]>("path") { Description = "Files, or folders that contain files.", Arity = ArgumentArity.OneOrMore };
        var host = new Option<string?>("--host") { Description = "The website of files that do not say where they come from, such as democracy.example.gov.uk." };
        var report = new Option<string?>("--report") { Description = "Also write the report to this file. Its name must end in .html or .json." };
        report.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && Path.GetExtension(path).ToLowerInvariant() is not (".html" or ".json"))
            {
                result.AddError("The name of the --report file must end in .html or .json.");
            }
        });
        var publicSet = new Option<bool>("--public-set") { Description = "Printed minutes among the files were published as they are. Also publishes their items after a resolution to exclude the public, which are held back otherwise. Items that are marked as exempt or confidential are still held back. Needs --reason." };
        var withdraw = new Option<bool>("--withdraw") { Description = "Withdraws what was imported before and its source withholds now. Without it, the report names it." };
        var reason = new Option<string?>("--reason") { Description = "Why; kept with each publication, and not shown to the public." };
        var papers = new Option<string?>("--papers") { Description = "A folder with the files of papers, by their original addresses or names. Only papers that the sources show to the public are taken." };
        var missing = new Option<string?>("--missing-papers") { Description = "Writes the original addresses of papers that are not held here to this file, one on each line, as download tools take them." };
        var again = new Option<bool>("--again") { Description = "The files are corrected ones. What they say replaces what earlier imports brought, as a new version; not what an officer has published." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Publishes and stores nothing. Prints the report, and with --report FILE.html previews what would be published." };
        var command = new Command("import", "Imports what an earlier system published, from saved web service answers, saved pages and printed minutes. You can run it again safely.") { paths, host, report, papers, missing, dryRun, again, publicSet, withdraw, reason };
        command.Validators.Add(result =>
        {
            if (result.GetValue(publicSet) && string.IsNullOrWhiteSpace(result.GetValue(reason)))
            {
                result.AddError(
                    "--public-set publishes what may have been closed to the public. Say who decided it, and why, with --reason \"…\".");
            }
        });
        command.SetAction((parsed, cancellationToken) => CommandLine.WithOfficeAsync(
            configuration,
            (database, files) => RunAsync(
                database, files, parsed.GetRequiredValue(paths), new()
                {
                    Host = parsed.GetValue(host)?.Trim().ToLowerInvariant(),
                    IsPublicSet = parsed.GetValue(publicSet),
                    Withdraws = parsed.GetValue(withdraw),
                    Reason = parsed.GetValue(reason),
                    Papers = parsed.GetValue(papers),
                    IsAgain = parsed.GetValue(again),
                    IsDryRun = parsed.GetValue(dryRun),
                }, parsed.GetValue(report), parsed.GetValue(missing), cancellationToken),
            cancellationToken));
        return command;
    }

    /// <returns>The exit code: 0 for success, 1 if something could not be read or is public against the wish of its source, 130 if it was stopped.</returns>
    private static async Task<int> RunAsync(
        PortalDatabase database, FileStores files, string[] paths, ImportOptions options, string? reportPath, string? missingPath, CancellationToken cancellationToken)
    {
        var notRead = new List<ImportRemark>();
        var found = ImportFiles.FindIn(paths, notRead);
        // Thousands of publications send the same few commands. Prepared, each is planned only once.
        var office = new NpgsqlConnectionStringBuilder(database.Office) { MaxAutoPrepare = 100 };
        await using var workspace = WorkspaceDbContext.On(office.ConnectionString);
        var report = await ImportProgressView.RunAsync(
            progress => new Importer(workspace, files, TimeProvider.System, options, progress).RunAsync(found, cancellationToken));
        report.NotRead.InsertRange(0, notRead);
        Console.Write(ImportReportText.AsText(report));
        if (reportPath is not null)
        {
            await OwnerOnly.WriteTextAsync(
                reportPath,
                Path.GetExtension(reportPath).Equals(".json", StringComparison.OrdinalIgnoreCase)
                    ? ImportReportText.AsJson(report)
                    : ImportReportText.AsHtml(report),
                CancellationToken.None);
        }

        if (missingPath is not null)
        {
            await OwnerOnly.WriteTextAsync(
                missingPath, string.Concat(report.MissingPapers.Where(paper => Uri.IsWellFormedUriString(paper, UriKind.Absolute)).Distinct().Select(address => address + "\n")), CancellationToken.None);
        }

        if (report.Withdrawn.Count > 0 && !report.IsDryRun)
        {
            await ForgetStatisticsAsync(database, cancellationToken);
        }

        return report.IsStopped ? 130 : report.NotRead.Count == 0 && report.StillPublic.Count == 0 && report.Read.Count > 0 ? 0 : 1;
    }

    /// <summary>Only the owner can renew the planner's samples of what was withdrawn.</summary>
    private static async Task ForgetStatisticsAsync(PortalDatabase database, CancellationToken cancellationToken)
    {
        if (database.Owner is null)
        {
            Console.WriteLine(
                "What was withdrawn may still stand in the samples of the planner (pg_stats). Run rebuild where ConnectionStrings:Owner is set.");
            return;
        }

        await using var owner = WorkspaceDbContext.On(database.Owner);
        await RecordSchema.ForgetStatisticsAsync(owner, cancellationToken);
    }
}
