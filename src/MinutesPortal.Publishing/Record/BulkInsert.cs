using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace MinutesPortal.Publishing.Record;

/// <summary>
/// Inserts new entities by PostgreSQL's binary COPY, one table at a time. This is about ten times as fast as one statement for each
/// row.
/// </summary>
internal static class BulkInsert
{
    /// <summary>
    /// Inserts every added entity and stops tracking it. The database fills its computed columns. Other generated values are not
    /// supported.
    /// </summary>
    public static async Task InsertAddedAsync(this DbContext db, CancellationToken cancellationToken)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false; // everything here was added
        await db.Database.OpenConnectionAsync(cancellationToken);
        var tables = db.ChangeTracker.Entries()
            .Where(entry => entry.State == EntityState.Added)
            .GroupBy(entry => entry.Metadata.GetRootType())
            .OrderBy(table => Depth(table.Key));
        foreach (var table in tables)
        {
            await CopyAsync((NpgsqlConnection)db.Database.GetDbConnection(), table.Key, table, cancellationToken);
        }

        db.ChangeTracker.Clear();
        await db.Database.CloseConnectionAsync();
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, IEntityType table, IEnumerable<EntityEntry> rows, CancellationToken cancellationToken)
    {
        // Types that share a table by inheritance share columns too.
        var columns = table.GetDerivedTypesInclusive().SelectMany(type => type.GetFlattenedProperties())
            .Where(property => property.GetComputedColumnSql() is null).DistinctBy(property => property.GetColumnName()).ToList();
        var names = string.Join(", ", columns.Select(property => $"\"{property.GetColumnName()}\""));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table.GetSchemaQualifiedTableName()} ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var property in columns)
            {
                var mapping = property.GetRelationalTypeMapping();
                var value = ValueOf(row, property);
                if ((value is null ? null : mapping.Converter is null ? value : mapping.Converter.ConvertToProvider(value)) is { } stored)
                {
                    await copy.WriteAsync(stored, mapping.StoreTypeNameBase, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static object? ValueOf(EntityEntry row, IProperty property)
    {
        if (property.DeclaringType is IComplexType complex)
        {
            return Within(row.Entity, complex.ComplexProperty) is { } holder ? property.PropertyInfo!.GetValue(holder) : null;
        }

        return ((IEntityType)property.DeclaringType).IsAssignableFrom(row.Metadata) ? row.Property(property).CurrentValue : null;
    }

    private static object? Within(object entity, IComplexProperty complex)
    {
        var holder = complex.DeclaringType is IComplexType outer ? Within(entity, outer.ComplexProperty) : entity;
        return holder is not null && complex.PropertyInfo!.DeclaringType!.IsInstanceOfType(holder)
            ? complex.PropertyInfo.GetValue(holder)
            : null;
    }

    /// <summary>The number of tables that must be filled before this one because of foreign keys.</summary>
    private static int Depth(IEntityType table) => table.GetForeignKeys()
        .Where(key => key.PrincipalEntityType != table)
        .Select(key => Depth(key.PrincipalEntityType) + 1)
        .DefaultIfEmpty(0)
        .Max();
}
