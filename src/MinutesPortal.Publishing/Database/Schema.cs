using Microsoft.EntityFrameworkCore;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;

namespace MinutesPortal.Publishing.Database;

/// <summary>Updates a database to the schema of this program.</summary>
public static class Schema
{
    /// <summary>
    /// Creates missing group roles, runs the migrations, and rebuilds the record where its schema has changed. Safe to repeat.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// There is no owner connection, or the roles are missing and may not be created.
    /// </exception>
    public static async Task MigrateAsync(PortalDatabase database, CancellationToken cancellationToken = default)
    {
        var owner = database.Owner ?? throw new InvalidOperationException("Set ConnectionStrings:Owner to migrate.");
        await DatabaseRoles.EnsureAsync(owner, cancellationToken);
        await using var workspace = WorkspaceDbContext.On(owner);
        await KeepStrangersOutAsync(workspace, cancellationToken);
        if (await MigratedByAsync(workspace, cancellationToken) == ThisBuild)
        {
            return; // every start comes here, and the full check takes a second
        }

        await workspace.Database.MigrateAsync(cancellationToken);
        if (!await RecordSchema.IsCurrentAsync(workspace, cancellationToken))
        {
            await RecordSchema.RebuildAsync(workspace, cancellationToken);
        }

#pragma warning disable EF1002 // COMMENT takes no parameters; the value is hexadecimal digits and hyphens.
        await workspace.Database.ExecuteSqlRawAsync($"comment on schema workspace is '{ThisBuild}'", cancellationToken);
#pragma warning restore EF1002
    }

    private static string ThisBuild => typeof(Schema).Module.ModuleVersionId.ToString();

    /// <summary>The build that last migrated the database; null where none did.</summary>
    private static Task<string?> MigratedByAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => owner.Database
        .SqlQuery<string?>($"select obj_description(to_regnamespace('workspace')::oid, 'pg_namespace') as \"Value\"").SingleAsync(cancellationToken);

    /// <summary>Rights on the database are not part of a migration, because a copy of a database does not have them.</summary>
    private static Task<int> KeepStrangersOutAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => owner.Database.ExecuteSqlRawAsync($$"""
        do $do$ begin
            execute format('revoke all on database %I from public', current_database());
            execute format('grant connect on database %I to {{DatabaseRoles.Public}}, {{DatabaseRoles.Member}}, {{DatabaseRoles.Office}}', current_database());
        end $do$
        """, cancellationToken);
}
