using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Ledger;

/// <summary>Queries on the ledger that several classes need.</summary>
public static class LedgerReader
{
    /// <summary>The latest publication; null in an empty ledger.</summary>
    public static Task<Publication?> HeadAsync(WorkspaceDbContext ledger, CancellationToken cancellationToken) =>
        ledger.Publications.AsNoTracking().OrderByDescending(publication => publication.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The latest act of the office; null where there is none.</summary>
    public static Task<OfficeAct?> LastActAsync(WorkspaceDbContext workspace, CancellationToken cancellationToken) =>
        workspace.Acts.AsNoTracking().OrderByDescending(act => act.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What is published of a subject now, its exempt parts included; null where nothing is. Verbs of the office run on it.</summary>
    public static async Task<Draft?> PublishedAsync(WorkspaceDbContext ledger, Guid subjectId, CancellationToken cancellationToken)
    {
        var latest = await (
            from publication in ledger.Publications.AsNoTracking()
            where publication.SubjectId == subjectId
            orderby publication.Number descending
            join content in ledger.Contents on publication.Number equals content.Number
            join restricted in ledger.RestrictedContents on publication.Number equals restricted.Number into exempt
            from restricted in exempt.DefaultIfEmpty()
            select new { publication.Number, publication.SubjectKind, content.Text, Restricted = restricted.Text }).FirstOrDefaultAsync(cancellationToken);
        return latest is null ? null : new(
            SubjectJson.Read(latest.SubjectKind, latest.Text),
            latest.Restricted is null ? [] : SubjectJson.Read<ExemptContent>(latest.Restricted).Parts)
        {
            IsComposed = true,
            Publication = latest.Number,
        };
    }

    /// <summary>What the record must hold of these subjects.</summary>
    /// <exception cref="InvalidDataException">The latest publication of a subject has no content.</exception>
    public static async Task<IReadOnlyList<SubjectRecord>> SubjectsAsync(
        WorkspaceDbContext ledger, IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken)
    {
        var publications = await (
            from publication in ledger.Publications.AsNoTracking()
            where subjects.Contains(publication.SubjectId)
            join content in ledger.Contents on publication.Number equals content.Number into contents
            from content in contents.DefaultIfEmpty()
            orderby publication.SubjectId, publication.Number
            select new { Header = publication, content.Text }).ToListAsync(cancellationToken);
        return [.. publications
            .GroupBy(publication => publication.Header.SubjectId)
            .Select(subject => SubjectRecord.From([.. subject.Select(publication => (publication.Header, (string?)publication.Text))]))];
    }
}
