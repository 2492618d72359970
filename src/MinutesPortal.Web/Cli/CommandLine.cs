using System.CommandLine;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Cli;

/// <summary>The command line: the verbs that the program runs instead of serving. Each verb has its own file in this folder.</summary>
public static partial class CommandLine
{
    /// <summary>Whether the command line names a verb. Without one, the portal serves.</summary>
    public static bool HasVerb(string[] args) =>
        args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    /// <summary>Runs the verb on the command line.</summary>
    /// <returns>The exit code: 0 for success, 1 after an error message, 130 if it was stopped.</returns>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, SettingsIn, Root);

    /// <summary>As <see cref="RunAsync(string[])"/>, with the settings and the verbs of the caller.</summary>
    internal static async Task<int> RunAsync(
        string[] args, Func<string[], IConfiguration> settingsIn, Func<IConfiguration, RootCommand> root)
    {
        try
        {
            var configuration = settingsIn([.. args.Where(arg => Setting().IsMatch(arg))]);
            return await root(configuration).Parse([.. args.Where(arg => !Setting().IsMatch(arg))]).InvokeAsync(
                new() { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(Failure.InWords(exception, TimeProvider.System));
            return 1;
        }
    }

    internal static RootCommand Root(IConfiguration configuration) =>
        new("Minutes Portal. Without a command it serves on http://localhost:5080.")
    {
        MigrateVerb.Create(configuration), RebuildVerb.Create(configuration), VerifyVerb.Create(configuration),
        BackUpVerb.Create(configuration), RestoreVerb.Create(configuration), GenerateVerb.Create(configuration),
        ImportVerb.Create(configuration), ParseVerb.Create(), IssueVerb.Create(configuration),
        WithdrawVerb.Create(configuration), RedactVerb.Create(configuration), EraseVerb.Create(configuration),
        OfficeVerb.Create(configuration),
    };

    /// <summary>Settings can be given as for serving: --Portal:DataPath=/srv/minutes</summary>
    private static IConfiguration SettingsIn(string[] settings) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").AddEnvironmentVariables().AddCommandLine(settings).Build();

    /// <summary>Runs work with the database, as its owner, and the files.</summary>
    /// <param name="beforeMigration">Looks at the embedded server's database before it is migrated, and throws if it may not be used.</param>
    internal static Task<int> WithDatabaseAsync(
        IConfiguration configuration, Func<PortalDatabase, FileStores, Task<int>> work, CancellationToken cancellationToken, Func<PortalDatabase, Task>? beforeMigration = null) =>
        WithConnectionAsync(
            configuration, "Owner", "the database owner", database => database.Owner, work, cancellationToken, beforeMigration);

    /// <summary>Runs work with the database, as the office that writes drafts and publishes, and the files.</summary>
    internal static Task<int> WithOfficeAsync(
        IConfiguration configuration, Func<PortalDatabase, FileStores, Task<int>> work, CancellationToken cancellationToken) =>
        WithConnectionAsync(configuration, "Office", "the office", database => database.Office, work, cancellationToken);

    /// <summary>As <see cref="WithDatabaseAsync"/>, with a <see cref="WorkspaceDbContext"/> of the owner.</summary>
    internal static Task<int> WithLedgerAsync(
        IConfiguration configuration, Func<WorkspaceDbContext, FileStores, Task<int>> work, CancellationToken cancellationToken) =>
        WithDatabaseAsync(configuration, async (database, files) =>
        {
            await using var owner = WorkspaceDbContext.On(database.Owner!);
            return await work(owner, files);
        }, cancellationToken);

    /// <summary>
    /// Runs work that needs one of the connections. Afterwards the embedded server is stopped unless another process uses it.
    /// </summary>
    private static async Task<int> WithConnectionAsync(
        IConfiguration configuration, string name, string login, Func<PortalDatabase, string?> needed,
        Func<PortalDatabase, FileStores, Task<int>> work, CancellationToken cancellationToken, Func<PortalDatabase, Task>? beforeMigration = null)
    {
        await using var lifetime = new DatabaseLifetime(configuration, NullLogger<DatabaseLifetime>.Instance) { BeforeMigration = beforeMigration ?? (_ => Task.CompletedTask) };
        await lifetime.StartingAsync(cancellationToken);
        var database = lifetime.Database!;
        return needed(database) is not null
            ? await work(database, FileStores.From(configuration))
            : throw new CannotStartException(
                $"This command needs ConnectionStrings:{name}, the connection string of {login}. Set it and run the command again.");
    }

    [GeneratedRegex(@"^--\w+(?::\w+)+=", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();
}
