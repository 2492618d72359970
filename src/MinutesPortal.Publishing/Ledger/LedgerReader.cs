using Microsoft.EntityFrameworkCore;
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
