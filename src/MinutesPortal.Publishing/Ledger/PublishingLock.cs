using System.Data;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>
/// A lock that PostgreSQL holds for our connection, not for a transaction: it is taken before the transaction has its snapshot,
/// and kept until files have followed the commit. A process that is killed loses it with its connection.
/// </summary>
public sealed class PublishingLock : IAsyncDisposable
{
    private const long Publish = 0x4D696E75746573; // "Minutes"
    private const long Remake = Publish + 1;

    private readonly WorkspaceDbContext _workspace;
    private readonly long _key;

    private PublishingLock(WorkspaceDbContext workspace, long key) => (_workspace, _key) = (workspace, key);

    /// <summary>Waits until nobody else publishes, and keeps others from it until it is disposed. So numbers follow the order of commits.</summary>
    public static Task<PublishingLock> ToPublishAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken) => TakeAsync(workspace, Publish, cancellationToken);

    /// <summary>Waits until nobody else rebuilds or verifies the record, and keeps others from it until it is disposed.</summary>
    public static Task<PublishingLock> ToRemakeAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => TakeAsync(owner, Remake, cancellationToken);

    /// <summary>Releases the lock to whoever waits next.</summary>
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
