using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Data;

/// <summary>Questions to the ledger that more than one verb asks.</summary>
public static class Ledger
{
    private const long Writing = 0x4D696E75746573; // "Minutes"
    private const long Remaking = Writing + 1;

    /// <summary>Waits until nobody else publishes, and keeps others from it until the transaction ends. So numbers follow the order of commits.</summary>
    public static Task TakeTurnAsync(WorkspaceDbContext ledger, CancellationToken cancellationToken) =>
        ledger.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Writing})", cancellationToken);

    /// <summary>Waits until nobody else remakes or verifies the record, and keeps others from it while the connection is open.</summary>
    /// <remarks>Not by the transaction: its moment would be that of the question, and what others did while we waited would be missing.</remarks>
    public static async Task TakeTurnToRemakeAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        await owner.Database.OpenConnectionAsync(cancellationToken);
        await owner.Database.ExecuteSqlAsync($"select pg_advisory_lock({Remaking})", cancellationToken);
    }

    /// <summary>Lets the next remake or verify.</summary>
    public static async Task EndTurnToRemakeAsync(WorkspaceDbContext owner)
    {
        await owner.Database.ExecuteSqlAsync($"select pg_advisory_unlock({Remaking})");
        await owner.Database.CloseConnectionAsync();
    }

    /// <summary>The latest publication; null where nothing was ever published.</summary>
    public static Task<Publication?> HeadAsync(WorkspaceDbContext ledger, CancellationToken cancellationToken) =>
        ledger.Publications.AsNoTracking().OrderByDescending(publication => publication.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What the record must hold of these subjects.</summary>
    /// <exception cref="InvalidDataException">The latest publication of one has no content.</exception>
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
