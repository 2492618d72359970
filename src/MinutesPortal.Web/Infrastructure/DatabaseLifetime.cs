using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Files;
using Npgsql;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>
/// Prepares the database before the first request, and stops the embedded server after the last. In between it starts the embedded server
/// again if it dies.
/// </summary>
public sealed partial class DatabaseLifetime(IConfiguration configuration, ILogger<DatabaseLifetime> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private const string Name = "portal";
    private const string DatabaseName = "minutes";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private EmbeddedServer? _server;
    private Task _watch = Task.CompletedTask;

    /// <summary>Null until the host has started. Changes when the embedded server was started again, because its port does.</summary>
    public PortalDatabase? Database { get; private set; }

    /// <summary>Runs before a database of the embedded server is migrated. What it throws stops the start.</summary>
    public Func<PortalDatabase, Task> BeforeMigration { get; init; } = _ => Task.CompletedTask;

    /// <summary>
    /// Connects to the configured database. If none is configured, starts, prepares and migrates an embedded server. A council's own
    /// database is migrated only by <c>migrate</c>, never at startup.
    /// </summary>
    /// <exception cref="CannotStartException">The database or the folder for files cannot be used. The message says what to do.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var configured = PortalDatabase.From(configuration);
        if (configured is null or { Office: not null })
        {
            FileStores.Prepare(configuration);
        }

        if (configured is { } given)
        {
            await RefuseSilentServerAsync("Public", given.Public, cancellationToken);
            if (given.Office is { } office)
            {
                await RefuseSilentServerAsync("Office", office, cancellationToken);
            }

            Database = given;
            return;
        }

        var folder = DataFolder.Of(configuration);
        try
        {
            _server = await EmbeddedServer.StartAsync(folder, Name, server => PrepareAsync(server, cancellationToken), cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"The data folder {folder} cannot be used (\"{exception.Message}\"). "
                + "Correct this, or choose another folder with Portal:DataPath.",
                exception);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new CannotStartException(
                $"The file 'password' in {Path.Combine(folder, Name)} is not the one of the data beside it. Put the right file there. If it is lost, stop everything that uses the folder and delete the file: the next start makes a new password.", exception);
        }

        Database = PortalDatabase.On(_server.ConnectionString, DatabaseName);
        LogStarted(folder);
    }

    /// <summary>Stops the embedded server if no other process uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await StoppingAsync(CancellationToken.None);
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins to watch the embedded server.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_server is not null)
        {
            _watch = WatchAsync(_server, _stopping.Token);
        }

        return Task.CompletedTask;
    }

    /// <summary>Ends the watch.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _watch;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrepareAsync(EmbeddedServer server, CancellationToken cancellationToken)
    {
        var database = PortalDatabase.On(server.ConnectionString, DatabaseName);
        await DatabaseRoles.PrepareAsync(server.ConnectionString, database, cancellationToken);
        await BeforeMigration(database);
        await Schema.MigrateAsync(database, cancellationToken);
    }

    private async Task WatchAsync(EmbeddedServer server, CancellationToken stopping)
    {
        var failure = "";
        using var timer = new PeriodicTimer(BetweenLooks);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stopping);
                server.KeepLogSmall();
                if (!await LetsThePublicInAsync(stopping))
                {
                    await server.RecoverAsync(recovered => PrepareAsync(recovered, stopping), stopping);
                    Database = PortalDatabase.On(server.ConnectionString, DatabaseName);
                    LogRecovered();
                }

                failure = "";
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // whatever happens, the next look may find it better
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (exception.Message != failure) // once, not at every look
                {
                    LogNotRecovered(failure = exception.Message);
                }
            }
        }
    }

    /// <summary>Opens a new connection, as a page may. A server that refuses for want of room is alive.</summary>
    private async Task<bool> LetsThePublicInAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Database!.Public) { Pooling = false, Timeout = 5 }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception)
        {
            return exception.SqlState is not (PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.CannotConnectNow);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task RefuseSilentServerAsync(string name, string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new CannotStartException(
                $"The portal cannot connect to the database of ConnectionStrings:{name} (\"{exception.Message}\"). "
                + "Check that the database is running and that the connection string is right.",
                exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "PostgreSQL is running. Its data is in {Folder}")]
    private partial void LogStarted(string folder);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL did not let the portal in. It was started or prepared again, and the portal goes on")]
    private partial void LogRecovered();

    [LoggerMessage(LogLevel.Error, "PostgreSQL cannot be used, and the portal keeps trying: {Reason}")]
    private partial void LogNotRecovered(string reason);
}
