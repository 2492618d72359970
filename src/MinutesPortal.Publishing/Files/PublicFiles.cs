using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Files;

/// <summary>Makes the public files match the record, for example after a restore.</summary>
public static class PublicFiles
{
    /// <summary>
    /// Copies missing files from the office's store and deletes files that the record does not name. Nobody can publish meanwhile.
    /// </summary>
    /// <exception cref="FileNotFoundException">The office's store does not have one of the files.</exception>
    public static async Task ReconcileAsync(WorkspaceDbContext owner, FileStores files, CancellationToken cancellationToken)
    {
        await using var publishingLock = await PublishingLock.ToPublishAsync(owner, cancellationToken);
        await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
        var published = await record.Papers.Select(paper => paper.Sha256).Distinct().ToListAsync(cancellationToken);
        foreach (var hash in files.Public.Hashes().Except(published))
        {
            files.Public.Delete(hash);
        }

        await files.CopyToPublicAsync(published, cancellationToken);
    }
}
