using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Files;
using Npgsql;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>Prepares the database before the first request, and stops the embedded server after the last.</summary>
public sealed partial class DatabaseLifetime(IConfiguration configuration, ILogger<DatabaseLifetime> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private EmbeddedServer? _server;

    /// <summary>Null until the host has started.</summary>
    public PortalDatabase? Database { get; private set; }

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
            _server = await EmbeddedServer.StartAsync(folder, "portal", server => PrepareAsync(server, cancellationToken), cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                $"The data folder {folder} cannot be used, as the system says \"{exception.Message}\": correct this, or choose another folder with Portal:DataPath.", exception);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new CannotStartException(
                $"The password in {folder} does not fit the data in it: restore the original file 'password', or choose another folder with Portal:DataPath.", exception);
        }

        Database = PortalDatabase.On(_server.ConnectionString, "minutes");
        LogStarted(folder);
    }

    /// <summary>Stops the embedded server if no other process uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task PrepareAsync(EmbeddedServer server, CancellationToken cancellationToken)
    {
        var database = PortalDatabase.On(server.ConnectionString, "minutes");
        await DatabaseRoles.PrepareAsync(server.ConnectionString, database, cancellationToken);
        await Schema.MigrateAsync(database, cancellationToken);
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
                $"The database of ConnectionStrings:{name} does not let the portal in, saying \"{exception.Message}\": check that it runs and that the connection string is right.",
                exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "PostgreSQL is running; its data are in {Folder}")]
    private partial void LogStarted(string folder);
}
