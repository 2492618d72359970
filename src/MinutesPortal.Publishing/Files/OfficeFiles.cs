using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
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

    /// <summary>An officer's upload is stored before the draft that names it is saved. No upload takes as long.</summary>
    private static readonly TimeSpan TimeToSaveADraft = TimeSpan.FromDays(1);

    /// <summary>The hashes in any text of the workspace: publications, exempt parts, drafts, imports and the rest.</summary>
    public static async Task<HashSet<string>> NamedAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken)
    {
        // Anything that looks like a hash counts: better keep a file too many than delete one too many.
        var texts = workspace.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Where(property => property.GetColumnType() == "text")
            .Select(property => $"select {property.GetColumnName()} as text from {type.GetSchemaQualifiedTableName()}"));
#pragma warning disable EF1002 // names of the model
        var named = await workspace.Database.SqlQueryRaw<string>(
            $"select distinct (regexp_matches(text, {{0}}, 'g'))[1] as \"Value\" from ({string.Join(" union all ", texts)}) texts", Hash).ToListAsync(cancellationToken);
#pragma warning restore EF1002
        return [.. named];
    }

    /// <summary>The hashes of the files without which something published or imported is incomplete.</summary>
    public static async Task<List<string>> RequiredAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        var latest = owner.Publications.GroupBy(publication => publication.SubjectId).Select(
            subject => subject.Max(publication => publication.Number));
        var restricted = await owner.RestrictedContents.Where(content => latest.Contains(content.Number)).Select(content => content.Text).ToListAsync(cancellationToken);
        var sources = await owner.Sources.Select(source => source.Sha256).ToListAsync(cancellationToken);
        var published = await PublicFiles.PublishedAsync(owner, cancellationToken);
        return [.. published.Concat(restricted.SelectMany(ExemptFilesIn)).Concat(sources).Distinct()];
    }

    /// <summary>
    /// Deletes what uploads left behind that were refused, abandoned or killed more than a day ago, and what killed publications left in public.
    /// Returns the number of files.
    /// </summary>
    public static async Task<int> TidyUpAsync(WorkspaceDbContext office, FileStores files, TimeProvider clock, CancellationToken cancellationToken)
    {
        var old = clock.GetUtcNow() - TimeToSaveADraft;
        return await RemoveUnnamedAsync(office, files, clock, cancellationToken) + await PublicFiles.RemoveUnpublishedAsync(office, files, cancellationToken)
            + files.Office.RemoveUnfinished(old) + files.Public.RemoveUnfinished(old);
    }

    /// <summary>Deletes the files that nothing names, except recent uploads. Returns their number.</summary>
    public static async Task<int> RemoveUnnamedAsync(WorkspaceDbContext workspace, FileStores files, TimeProvider clock, CancellationToken cancellationToken)
    {
        var old = clock.GetUtcNow() - TimeToSaveADraft;
        await using var publishingLock = await PublishingLock.ToPublishAsync(workspace, cancellationToken);
        // Before reading the names, so that no new upload is deleted.
        var stored = files.Office.Hashes().Where(hash => files.Office.StoredAt(hash) < old).ToList();
        var unnamed = stored.Except(await NamedAsync(workspace, cancellationToken)).ToList();
        unnamed.ForEach(files.Office.Delete);
        return unnamed.Count;
    }

    private static IEnumerable<string> ExemptFilesIn(string restricted)
    {
        try
        {
            return SubjectJson.Read<ExemptContent>(restricted).Parts.SelectMany(part => part.Documents).Select(document => document.Sha256).OfType<string>();
        }
        catch (JsonException)
        {
            return []; // it was changed, which its hash shows
        }
    }
}
