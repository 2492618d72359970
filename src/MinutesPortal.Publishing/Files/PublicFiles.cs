using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
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
        var published = await PublishedAsync(owner, cancellationToken);
        foreach (var hash in files.Public.Hashes().Except(published))
        {
            files.Public.Delete(hash);
        }

        await files.CopyToPublicAsync(published, cancellationToken);
    }

    /// <summary>
    /// Deletes the public files that the record does not name, but a draft or an earlier publication does. A program that was killed while it
    /// published or withdrew leaves them. Other files stay: where a setting is wrong, they belong to another database. Returns their number.
    /// </summary>
    public static async Task<int> RemoveUnpublishedAsync(WorkspaceDbContext workspace, FileStores files, CancellationToken cancellationToken)
    {
        await using var publishingLock = await PublishingLock.ToPublishAsync(workspace, cancellationToken);
        var unpublished = files.Public.Hashes().Except(await PublishedAsync(workspace, cancellationToken)).ToList();
        if (unpublished.Count > 0)
        {
            var named = await OfficeFiles.NamedAsync(workspace, cancellationToken);
            unpublished.RemoveAll(hash => !named.Contains(hash));
            unpublished.ForEach(files.Public.Delete);
        }

        return unpublished.Count;
    }

    /// <summary>The hashes of the papers in the record.</summary>
    public static async Task<List<string>> PublishedAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        await using var record = RecordDbContext.On(workspace.Database.GetDbConnection());
        await record.Database.UseTransactionAsync(workspace.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken);
        return await record.Papers.Select(paper => paper.Sha256).Distinct().ToListAsync(cancellationToken);
    }
}
