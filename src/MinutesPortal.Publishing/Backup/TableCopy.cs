using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Backup;

/// <summary>The commands that copy one table out of the database and into it.</summary>
/// <param name="Name">Includes the schema.</param>
internal sealed record TableCopy(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>Every table but those of the record, in an order in which a row never comes before one that it refers to.</summary>
    public static IReadOnlyList<TableCopy> All { get; } = ReadModel();

    public string Export => $"COPY {Name} ({string.Join(", ", Columns)}) TO STDOUT (FORMAT BINARY)";

    public string Import => $"COPY {Name} ({string.Join(", ", Columns)}) FROM STDIN (FORMAT BINARY)";

    public Task<long> CountAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) =>
#pragma warning disable EF1002 // a name of the model
        owner.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {Name}").SingleAsync(cancellationToken);
#pragma warning restore EF1002

    private static List<TableCopy> ReadModel()
    {
        using var workspace = WorkspaceDbContext.On("Host=none"); // the model needs no database
        return [.. workspace.Model.GetEntityTypes()
            .OrderBy(type => type.GetForeignKeys().Any())
            .Select(type => new TableCopy(
                type.GetSchemaQualifiedTableName()!,
                [.. type.GetProperties().Select(property => property.GetColumnName()).Where(column => column != "xmin")]))];
    }
}
