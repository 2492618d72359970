using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Publishing.Drafts;
using Npgsql;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>
/// Lets only one import run at a time: two would publish everything twice. The lock is on a table that only the office may lock, and
/// belongs to a connection of its own, so a killed import loses it. The name of that connection says who holds it.
/// </summary>
public sealed class ImportLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private ImportLock(NpgsqlConnection connection) => _connection = connection;

    /// <param name="who">The person and machine, for whoever is refused.</param>
    /// <exception cref="DomainException">Another import holds the lock. The message says since when, and who started it.</exception>
    public static async Task<ImportLock> TakeAsync(WorkspaceDbContext workspace, string who, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(workspace.Database.GetConnectionString()) { Pooling = false, MaxAutoPrepare = 0, ApplicationName = who[..Math.Min(who.Length, 60)] };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            // The import may take hours, during which this connection is idle.
            await ExecuteAsync("set idle_in_transaction_session_timeout = 0; begin; lock table workspace.import_lock in exclusive mode nowait");
            return new(connection);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await ExecuteAsync("rollback");
            var holder = await HolderAsync(connection, cancellationToken);
            await connection.DisposeAsync();
            throw new DomainException($"Another import has been running{holder}. Wait for it to end.");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Releases the lock.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<string> HolderAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select activity.xact_start, activity.application_name
            from pg_locks as held join pg_stat_activity as activity on activity.pid = held.pid
            where held.relation = 'workspace.import_lock'::regclass and held.mode = 'ExclusiveLock' and held.granted
              and held.database = (select oid from pg_database where datname = current_database())
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken) || await reader.IsDBNullAsync(0, cancellationToken))
        {
            return ""; // it has just ended
        }

        var since = LondonTime.At(new DateTimeOffset(reader.GetDateTime(0), TimeSpan.Zero));
        return string.Create(CultureInfo.InvariantCulture, $" since {TimeOnly.FromDateTime(since).InWords()} on {DateOnly.FromDateTime(since).InWords()}, started by {reader.GetString(1)}");
    }
}
