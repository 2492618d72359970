using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Publishing.Files;

/// <summary>
/// Finds which files of the office's store are still needed. A file can be unneeded after an erasure that was killed after its commit,
/// or where a paper was removed from a draft before it was published.
/// </summary>
public static class OfficeFiles
{
    private const string Hash = "[0-9a-f]{64}";

    /// <summary>An officer's upload is stored before the draft that names it is saved.</summary>
    private static readonly TimeSpan TimeToSaveADraft = TimeSpan.FromDays(1);

    /// <summary>The hashes in publications, exempt parts, drafts and imports.</summary>
    public static async Task<HashSet<string>> NamedAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        // Anything that looks like a hash counts: better keep a file too many than delete one too many.
        var named = await workspace.Database.SqlQuery<string>($"""
            select distinct (regexp_matches(text, {Hash}, 'g'))[1] as "Value" from (
                select text from published.contents
                union all select text from restricted.contents
                union all select content from workspace.drafts
                union all select content from workspace.draft_items
                union all select exempt from workspace.draft_items
                union all select sha256 from workspace.sources) texts
            """).ToListAsync(cancellationToken);
        return [.. named];
    }

    /// <summary>Deletes the files that nothing names, except recent uploads. Returns their number.</summary>
    public static async Task<int> RemoveUnnamedAsync(WorkspaceDbContext owner, FileStores files, TimeProvider clock, CancellationToken cancellationToken)
    {
        var old = clock.GetUtcNow() - TimeToSaveADraft;
        await using var publishingLock = await PublishingLock.ToPublishAsync(owner, cancellationToken);
        // Before reading the names, so that no new upload is deleted.
        var stored = files.Office.Hashes().Where(hash => files.Office.StoredAt(hash) < old).ToList();
        var unnamed = stored.Except(await NamedAsync(owner, cancellationToken)).ToList();
        unnamed.ForEach(files.Office.Delete);
        return unnamed.Count;
    }
}
