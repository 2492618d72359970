using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Publishing.Drafts;
using Npgsql;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>
/// The lock of a table that only the office and the owner can reach. It is held by a connection of its own, so it is taken before the
/// transaction's snapshot and kept until files have followed the commit. A killed process loses the lock with its connection.
/// </summary>
/// <remarks>
/// Not the lock of a row: that needs a transaction number, and while it is held vacuum could not tell which rows everybody sees.
/// </remarks>
public sealed class PublishingLock : IAsyncDisposable
{
    private const string Publish = "workspace.publishing_lock";
    private const string Rebuild = "workspace.rebuild_lock";
    private const string Import = "workspace.import_lock";

    private readonly WorkspaceDbContext _workspace;
    private readonly string _table;
    private readonly NpgsqlConnection? _connection;

    private PublishingLock(WorkspaceDbContext workspace, string table, NpgsqlConnection? connection) => (_workspace, _table, _connection) = (workspace, table, connection);

    /// <summary>
    /// Waits for the lock that lets only one publisher work at a time. So publications are numbered in the order of commits.
    /// </summary>
    /// <exception cref="DomainException">It took longer than <see cref="WorkspaceDbContext.Patience"/>.</exception>
    public static async Task<PublishingLock> ToPublishAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeAsync(workspace, Publish, workspace.Patience is { } patience ? $"set local lock_timeout = '{patience.TotalMilliseconds:F0}ms';" : "", cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new DomainException("The record is being made anew, so nothing can be published now. Nothing was published. Try again in a minute.");
        }
    }

    /// <summary>Waits for the lock that lets only one rebuild or verification run at a time.</summary>
    public static Task<PublishingLock> ToRebuildAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => TakeAsync(owner, Rebuild, "", cancellationToken);

    /// <summary>Takes the lock that lets only one import run at a time.</summary>
    /// <param name="who">Who imports. Another import that is refused says so.</param>
    /// <exception cref="DomainException">Another import is running.</exception>
    public static async Task<PublishingLock> ToImportAsync(WorkspaceDbContext workspace, string who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            // Not at once: the server may not have noticed yet that an import was killed.
            var taken = await TakeAsync(workspace, Import, "set local lock_timeout = '1s';", cancellationToken);
            await workspace.Database.ExecuteSqlAsync($"update workspace.import_lock set who = {who}, since = {now.ToUniversalTime()}", cancellationToken);
            return taken;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            var running = await workspace.Database.SqlQuery<RunningImport>($"select who, since from workspace.import_lock").SingleAsync(cancellationToken);
            var since = LondonTime.At(running.Since);
            throw new DomainException(
                $"Another import has been running since {TimeOnly.FromDateTime(since).InWords()} on {DateOnly.FromDateTime(since).InWords()}, started by {running.Who}. Wait until it has ended, then import again.");
        }
    }

    /// <summary>Releases the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            _workspace.Locks.Remove(_table);
            await _connection.DisposeAsync();
        }

        await _workspace.Database.CloseConnectionAsync();
    }

    /// <param name="settings">SQL that comes before the lock; may be empty.</param>
    private static async Task<PublishingLock> TakeAsync(WorkspaceDbContext workspace, string table, string settings, CancellationToken cancellationToken)
    {
        var connection = workspace.Locks.Contains(table) ? null : await LockAsync(workspace, table, settings, cancellationToken);
        if (connection is not null)
        {
            workspace.Locks.Add(table);
        }

        await workspace.Database.OpenConnectionAsync(cancellationToken); // one connection for everything under the lock
        return new(workspace, table, connection);
    }

    private static async Task<NpgsqlConnection> LockAsync(WorkspaceDbContext workspace, string table, string settings, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(workspace.Database.GetConnectionString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.BeginTransactionAsync(cancellationToken); // ends with the connection
#pragma warning disable CA2100 // our own names
            await using var command = new NpgsqlCommand($"{settings} lock table {table} in share update exclusive mode", connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed record RunningImport(string Who, DateTimeOffset Since);
}
