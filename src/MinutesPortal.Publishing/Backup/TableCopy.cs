using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.Publishing.Backup;

/// <summary>The commands that copy one table out of the database and into it.</summary>
/// <param name="Name">Includes the schema.</param>
internal sealed record TableCopy(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>
    /// Every table but those of the record and those that are <see cref="NotInBackupAttribute">of no use after a restore</see>. A row never
    /// comes before one that it refers to.
    /// </summary>
    public static IReadOnlyList<TableCopy> All { get; } = ReadModel();

    public string Export => $"COPY {Name} ({string.Join(", ", Columns)}) TO STDOUT (FORMAT BINARY)";

    public string Import => $"COPY {Name} ({string.Join(", ", Columns)}) FROM STDIN (FORMAT BINARY)";

#pragma warning disable EF1002 // a name of the model
    public Task<long> CountAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) =>
        owner.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {Name}").SingleAsync(cancellationToken);

    /// <summary>Whether the table has a row. A table that does not exist has none.</summary>
    public async Task<bool> HasRowsAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) =>
        await owner.Database.SqlQuery<bool>($"SELECT to_regclass({Name}) IS NOT NULL AS \"Value\"").SingleAsync(cancellationToken)
        && await owner.Database.SqlQueryRaw<bool>($"SELECT EXISTS (SELECT FROM {Name}) AS \"Value\"").SingleAsync(cancellationToken);
#pragma warning restore EF1002

    private static List<TableCopy> ReadModel()
    {
        using var workspace = WorkspaceDbContext.On("Host=none"); // the model needs no database
        return [.. InOrderOfReference(workspace.Model.GetEntityTypes().Where(type => !type.ClrType.IsDefined(typeof(NotInBackupAttribute), inherit: false)))
            .Select(type => new TableCopy(
                type.GetSchemaQualifiedTableName()!,
                [.. type.GetProperties().Select(property => property.GetColumnName()).Where(column => column != "xmin")]))];
    }

    /// <summary>A table comes after all that its foreign keys refer to. A table may refer to itself.</summary>
    private static List<IEntityType> InOrderOfReference(IEnumerable<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in types)
        {
            Add(type);
        }

        return ordered;

        void Add(IEntityType type)
        {
            foreach (var principal in type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(principal => principal != type && !ordered.Contains(principal)))
            {
                Add(principal);
            }

            if (!ordered.Contains(type))
            {
                ordered.Add(type);
            }
        }
    }
}
