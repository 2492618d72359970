using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Publishing.Files;

/// <summary>
/// Which files of the office's store are still needed. One that nothing names is the trace of an erasure that was killed after its commit,
/// or a paper that was taken out of a draft before it was published.
/// </summary>
public static class OfficeFiles
{
    private const string Hash = "[0-9a-f]{64}";

    /// <summary>An officer's upload lies in the store before the draft that names it is saved.</summary>
    private static readonly TimeSpan TimeToSaveADraft = TimeSpan.FromDays(1);

    /// <summary>Hashes that a publication, an exempt part, a draft or an import names.</summary>
    public static async Task<HashSet<string>> NamedAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        // Whatever looks like a hash, wherever it stands: rather a file too many than one too few.
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

    /// <summary>Deletes the files that nothing names, except the latest uploads, and says how many.</summary>
    public static async Task<int> RemoveUnnamedAsync(WorkspaceDbContext owner, FileStores files, TimeProvider clock, CancellationToken cancellationToken)
    {
        var old = clock.GetUtcNow() - TimeToSaveADraft;
        await using var turn = await PublishingLock.ToPublishAsync(owner, cancellationToken);
        var stored = files.Office.Hashes().Where(hash => files.Office.StoredAt(hash) < old).ToList(); // before what names them is read
        var unnamed = stored.Except(await NamedAsync(owner, cancellationToken)).ToList();
        unnamed.ForEach(files.Office.Delete);
        return unnamed.Count;
    }
}
