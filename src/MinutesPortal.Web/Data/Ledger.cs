using System.Data;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Data;

/// <summary>Questions to the ledger that more than one verb asks.</summary>
public static class Ledger
{
    private const long Writing = 0x4D696E75746573; // "Minutes"
    private const long Remaking = Writing + 1;

    /// <summary>Waits until nobody else publishes, and keeps others from it until the turn is disposed of. So numbers follow the order of commits.</summary>
    public static Task<Turn> TurnToPublishAsync(WorkspaceDbContext ledger, CancellationToken cancellationToken) => Turn.TakeAsync(ledger, Writing, cancellationToken);

    /// <summary>Waits until nobody else remakes or verifies the record, and keeps others from it until the turn is disposed of.</summary>
    public static Task<Turn> TurnToRemakeAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => Turn.TakeAsync(owner, Remaking, cancellationToken);

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

/// <summary>
/// A lock that PostgreSQL holds for our connection, not for a transaction: it is taken before the transaction has its view of the data,
/// and kept until files have followed the commit. A process that is killed loses it with its connection.
/// </summary>
public sealed class Turn : IAsyncDisposable
{
    private readonly WorkspaceDbContext workspace;
    private readonly long key;

    private Turn(WorkspaceDbContext workspace, long key) => (this.workspace, this.key) = (workspace, key);

    internal static async Task<Turn> TakeAsync(WorkspaceDbContext workspace, long key, CancellationToken cancellationToken)
    {
        await workspace.Database.OpenConnectionAsync(cancellationToken);
        await workspace.Database.ExecuteSqlAsync($"select pg_advisory_lock({key})", cancellationToken);
        return new(workspace, key);
    }

    /// <summary>Gives the turn to whoever waits next.</summary>
    public async ValueTask DisposeAsync()
    {
        if (workspace.Database.GetDbConnection().State == ConnectionState.Open)
        {
            await workspace.Database.ExecuteSqlAsync($"select pg_advisory_unlock({key})");
        }

        await workspace.Database.CloseConnectionAsync();
    }
}
