using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Publishing.Record;

/// <summary>
/// Makes the record's schema from the model, anew each time the model has changed: the record follows from the ledger,
/// so it is never migrated.
/// </summary>
public static class RecordSchema
{
    /// <summary>Makes the record anew from the ledger beside the one that is read, then swaps them. Readers never wait, publishers do.</summary>
    public static async Task RebuildAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        await using var remaking = await PublishingLock.ToRemakeAsync(owner, cancellationToken);
        await using (await PublishingLock.ToPublishAsync(owner, cancellationToken))
        {
            await using (var filling = await owner.Database.BeginTransactionAsync(cancellationToken))
            {
                await FillNextAsync(owner, cancellationToken);
                await filling.CommitAsync(cancellationToken);
            }

            // Before anybody reads it. The indices of issues, which were written without their meetings and then with them, become small.
            await VacuumAsync(owner, NextRecordDbContext.Name, cancellationToken);
            await ExecuteAsync(owner, $"reindex table {NextRecordDbContext.Name}.issues", cancellationToken);
            await using var swapping = await owner.Database.BeginTransactionAsync(cancellationToken);
            await SwapAsync(owner, cancellationToken);
            await swapping.CommitAsync(cancellationToken);
        }

        await DropOthersAsync(owner, cancellationToken);
        await VacuumAsync(owner, "record", cancellationToken); // what a reader of that time, now gone, kept the first from doing
    }

    /// <summary>Makes the record of the ledger as <c>record_next</c>, in the transaction under way. Nobody but the owner can read it.</summary>
    public static async Task FillNextAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        await using var next = NextRecordDbContext.On(owner.Database.GetDbConnection());
        await next.Database.UseTransactionAsync(owner.Database.CurrentTransaction!.GetDbTransaction(), cancellationToken);
        await ExecuteAsync(owner, $"drop schema if exists {NextRecordDbContext.Name} cascade", cancellationToken); // what an interruption left
        await ExecuteAsync(owner, Definition(next, NextRecordDbContext.Name), cancellationToken);
        await RecordWriter.FillAsync(next, owner, cancellationToken);
        if (await owner.Publications.AnyAsync(cancellationToken)) // PostgreSQL would take tables analysed while empty for empty ones, and read them whole when they have grown
        {
            await ExecuteAsync(owner, $"analyze {Tables(next, NextRecordDbContext.Name)}", cancellationToken);
        }
    }

    /// <summary>Puts <c>record_next</c> in the place of the record, in the transaction under way. The old one is dropped after it.</summary>
    public static Task SwapAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => ExecuteAsync(owner, $"""
        drop schema if exists record_old cascade; -- what an interruption left
        do $$ begin
            if exists (select from pg_namespace where nspname = 'record') then
                alter schema record rename to record_old;
            end if;
        end $$;
        alter schema {NextRecordDbContext.Name} rename to record;
        grant usage on schema record to {DatabaseRoles.Public}, {DatabaseRoles.Member}, {DatabaseRoles.Office};
        comment on schema record is '{Fingerprint(owner)}';
        """, cancellationToken);

    /// <summary>Whether the record in the database has the shape that this program reads and writes.</summary>
    public static async Task<bool> IsCurrentAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) =>
        await owner.Database.SqlQuery<string?>($"select obj_description(to_regnamespace('record')::oid, 'pg_namespace') as \"Value\"").SingleAsync(cancellationToken)
            == Fingerprint(owner);

    /// <summary>
    /// Drops the old record, having waited for the readers who still read it (new ones already read the new), and whatever a rebuild that was interrupted left.
    /// </summary>
    public static Task DropOthersAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) =>
        ExecuteAsync(owner, $"drop schema if exists record_old, {NextRecordDbContext.Name} cascade", cancellationToken);

    /// <summary>What an index says of a row need not be looked up in the table once that is vacuumed, which no transaction can do.</summary>
    public static async Task VacuumAsync(WorkspaceDbContext owner, string schema, CancellationToken cancellationToken)
    {
        if (await owner.Publications.AnyAsync(cancellationToken))
        {
            await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
            await ExecuteAsync(owner, $"vacuum {Tables(record, schema)}", cancellationToken);
        }
    }

    private static string Tables(RecordDbContext record, string schema) =>
        string.Join(", ", record.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Select(table => $"{schema}.{table}"));

    private static string Fingerprint(WorkspaceDbContext owner)
    {
        using var record = RecordDbContext.On(owner.Database.GetDbConnection());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Definition(record, "record"))))[..32];
    }

    private static string Definition(RecordDbContext record, string schema) => $"""
        create schema {schema};
        -- Words by their English stems, so that "libraries" finds "library". None is left out, as PostgreSQL's own "english" would: a phrase is found by all its words.
        create text search dictionary {schema}.stem (template = snowball, language = english);
        create text search configuration {schema}.words (copy = simple);
        alter text search configuration {schema}.words alter mapping replace simple with {schema}.stem;
        {record.Database.GenerateCreateScript()}
        -- The words are those of SearchText, to which Saint is St, and Cllr and Cynghorydd are Councillor: where that changes, so must this, and with it the fingerprint.
        -- Without statistics the planner takes every word for a common one, and looks for a rare one by reading the newest items first.
        alter table {schema}.search alter column words set statistics 1000;
        -- The texts go to the side table of long values, not the words, which are all that a search reads.
        alter table {schema}.search alter column words set storage main;
        -- The model cannot say it of a property of a complex one.
        create index on {schema}.meetings (approval_meeting_id);
        -- Lists of issues find all that they say of an issue in these: from A to Z, by last activity, of a panel.
        create unique index on {schema}.issues (slug) include (id, title_english, title_welsh, latest, merged_into);
        create index on {schema}.issues (latest desc, slug) include (id, title_english, title_welsh) where merged_into is null;
        create index on {schema}.issue_meetings (panel_id, date desc, slug) include (title_english, title_welsh);
        create view {schema}.contents with (security_barrier) as
            select content.number, content.text
            from published.contents content join {schema}.versions version on version.number = content.number
            where version.state = 'Open';
        grant select on all tables in schema {schema} to {DatabaseRoles.Public}, {DatabaseRoles.Member};
        grant select, insert, update, delete on all tables in schema {schema} to {DatabaseRoles.Office};
        """;

    private static async Task ExecuteAsync(WorkspaceDbContext owner, string sql, CancellationToken cancellationToken)
    {
        await owner.Database.OpenConnectionAsync(cancellationToken);
        await using var command = owner.Database.GetDbConnection().CreateCommand();
        command.Transaction = owner.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // made of the model's names and our own constants
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
        await owner.Database.CloseConnectionAsync();
    }
}
