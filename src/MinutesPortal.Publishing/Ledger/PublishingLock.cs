using System.Data;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>
/// A PostgreSQL lock that belongs to our connection, not to a transaction. It is taken before the transaction's snapshot
/// and kept until files have followed the commit. A killed process loses the lock with its connection.
/// </summary>
public sealed class PublishingLock : IAsyncDisposable
{
    private const long Publish = 0x4D696E75746573; // "Minutes"
    private const long Rebuild = Publish + 1;

    private readonly WorkspaceDbContext _workspace;
    private readonly long _key;

    private PublishingLock(WorkspaceDbContext workspace, long key) => (_workspace, _key) = (workspace, key);

    /// <summary>
    /// Waits for the lock that lets only one publisher work at a time. So publications are numbered in the order of commits.
    /// </summary>
    public static Task<PublishingLock> ToPublishAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken) => TakeAsync(workspace, Publish, cancellationToken);

    /// <summary>Waits for the lock that lets only one rebuild or verification run at a time.</summary>
    public static Task<PublishingLock> ToRebuildAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => TakeAsync(owner, Rebuild, cancellationToken);

    /// <summary>Releases the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_workspace.Database.GetDbConnection().State == ConnectionState.Open)
        {
            await _workspace.Database.ExecuteSqlAsync($"select pg_advisory_unlock({_key})");
        }

        await _workspace.Database.CloseConnectionAsync();
    }

    private static async Task<PublishingLock> TakeAsync(WorkspaceDbContext workspace, long key, CancellationToken cancellationToken)
    {
        await workspace.Database.OpenConnectionAsync(cancellationToken);
        await workspace.Database.ExecuteSqlAsync($"select pg_advisory_lock({key})", cancellationToken);
        return new(workspace, key);
    }
}
