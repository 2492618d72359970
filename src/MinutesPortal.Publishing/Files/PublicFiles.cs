using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Files;

/// <summary>Makes the public files those that the record names, after a restore or whatever went wrong.</summary>
public static class PublicFiles
{
    /// <summary>Copies what is missing from the office's store and removes what nothing published names, while nobody publishes.</summary>
    /// <exception cref="FileNotFoundException">The office's store lacks one.</exception>
    public static async Task ReconcileAsync(WorkspaceDbContext owner, FileStores files, CancellationToken cancellationToken)
    {
        await using var turn = await PublishingLock.ToPublishAsync(owner, cancellationToken);
        await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
        var published = await record.Papers.Select(paper => paper.Sha256).Distinct().ToListAsync(cancellationToken);
        foreach (var hash in files.Public.Hashes().Except(published))
        {
            files.Public.Delete(hash);
        }

        await files.CopyToPublicAsync(published, cancellationToken);
    }
}
