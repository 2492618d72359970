using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MinutesPortal.Domain;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using Npgsql;

namespace MinutesPortal.Publishing.Record;

/// <summary>
/// Creates the record's schema from the model whenever the model has changed. The record follows from the ledger,
/// so it is rebuilt and never migrated.
/// </summary>
public static class RecordSchema
{
    private const int Attempts = 15;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(5);

    /// <summary>Rebuilds the record from the ledger beside the one in use, then swaps them. Readers never wait; publishers do.</summary>
    public static async Task RebuildAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        await using var rebuildLock = await PublishingLock.ToRebuildAsync(owner, cancellationToken);
        await DropOthersAsync(owner, cancellationToken); // left by an interruption; a publisher must not wait for who reads them
        await using (await PublishingLock.ToPublishAsync(owner, cancellationToken))
        {
            await using (var filling = await owner.Database.BeginTransactionAsync(cancellationToken))
            {
                await FillNextAsync(owner, cancellationToken);
                await filling.CommitAsync(cancellationToken);
            }

            // Nobody reads it yet. Issues were written first without and then with their meetings; reindexing makes their indexes small again.
            await VacuumAsync(owner, NextRecordDbContext.Name, cancellationToken);
            await ExecuteAsync(owner, $"reindex table {NextRecordDbContext.Name}.issues", cancellationToken);
            await using var swapping = await owner.Database.BeginTransactionAsync(cancellationToken);
            await SwapAsync(owner, cancellationToken);
            await swapping.CommitAsync(cancellationToken);
        }

        await DropOthersAsync(owner, cancellationToken);
        await VacuumAsync(owner, "record", cancellationToken); // rows that a reader's old snapshot kept from the first vacuum
    }

    /// <summary>Fills <c>record_next</c> from the ledger in the current transaction. Only the owner can read it.</summary>
    public static async Task FillNextAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        await using var next = NextRecordDbContext.On(owner.Database.GetDbConnection());
        await next.Database.UseTransactionAsync(owner.Database.CurrentTransaction!.GetDbTransaction(), cancellationToken);
        // Left by an interruption.
        await ExecuteAsync(owner, $"drop schema if exists {NextRecordDbContext.Name} cascade", cancellationToken);
        await ExecuteAsync(owner, Definition(next, NextRecordDbContext.Name), cancellationToken);
        await RecordWriter.FillAsync(next, owner, cancellationToken);
        // The planner would take tables analysed while empty for small ones, and read them whole later.
        if (await owner.Publications.AnyAsync(cancellationToken))
        {
            await ExecuteAsync(owner, $"analyze {Tables(next, NextRecordDbContext.Name)}", cancellationToken);
        }
    }

    /// <summary>Renames <c>record_next</c> to <c>record</c> in the current transaction. The caller drops the old one afterwards.</summary>
    public static Task SwapAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) => ExecuteAsync(owner, $"""
        drop schema if exists record_old cascade; -- left by an interruption
        do $$ begin
            if exists (select from pg_namespace where nspname = 'record') then
                alter schema record rename to record_old;
                -- It may stay after an interruption, with what is withdrawn or erased by then. Who reads it now has found its tables already.
                revoke all on schema record_old from {DatabaseRoles.Public}, {DatabaseRoles.Member}, {DatabaseRoles.Office};
            end if;
        end $$;
        alter schema {NextRecordDbContext.Name} rename to record;
        grant usage on schema record to {DatabaseRoles.Public}, {DatabaseRoles.Member}, {DatabaseRoles.Office};
        comment on schema record is '{Fingerprint(owner)}';
        """, cancellationToken);

    /// <summary>Whether the record in the database has the schema of this program.</summary>
    public static async Task<bool> IsCurrentAsync(WorkspaceDbContext owner, CancellationToken cancellationToken) =>
        await owner.Database.SqlQuery<string?>($"select obj_description(to_regnamespace('record')::oid, 'pg_namespace') as \"Value\"").SingleAsync(cancellationToken)
            == Fingerprint(owner);

    /// <summary>
    /// Drops the old record and the remains of an interrupted rebuild. It waits a minute for readers of the old record; new readers already use
    /// the new one.
    /// </summary>
    /// <exception cref="DomainException">Somebody still reads the old record.</exception>
    public static async Task DropOthersAsync(WorkspaceDbContext owner, CancellationToken cancellationToken)
    {
        await owner.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(owner, "set lock_timeout = '60s'", cancellationToken);
            await ExecuteAsync(owner, $"drop schema if exists record_old, {NextRecordDbContext.Name} cascade", cancellationToken);
            await ExecuteAsync(owner, "reset lock_timeout", cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new DomainException(
                "A session has been reading the old record for a minute, so it cannot be deleted. Ask the server's administrator to end that session (pg_stat_activity shows it), then run the command again.");
        }
        finally
        {
            await owner.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Lets queries be answered from indexes alone. A vacuum cannot run in a transaction.</summary>
    public static async Task VacuumAsync(WorkspaceDbContext owner, string schema, CancellationToken cancellationToken)
    {
        if (await owner.Publications.AnyAsync(cancellationToken))
        {
            await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
            await ExecuteAsync(owner, $"vacuum {Tables(record, schema)}", cancellationToken);
        }
    }

    /// <summary>Replaces the samples that the planner keeps of the record's columns. Everyone who may read a table may read them.</summary>
    /// <param name="attempts">See <see cref="InTurnsAsync"/>.</param>
    /// <exception cref="DomainException">A session had a table open all the time.</exception>
    public static async Task ForgetStatisticsAsync(WorkspaceDbContext owner, CancellationToken cancellationToken, int attempts = Attempts)
    {
        await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
        var steps = new Dictionary<string, string> { ["record"] = $"analyze {Tables(record, "record")}", ["empty tables"] = ForgetSamplesOfEmptyTables };
        if ((await InTurnsAsync(owner, steps, attempts, cancellationToken)).Count > 0)
        {
            throw new DomainException(
                "What was taken down may still stand in the samples of the planner (pg_stats), because a session has had tables of the record open all the time. Run rebuild when it has ended: pg_stat_activity shows it.");
        }
    }

    /// <summary>Writes every table anew, because deleted rows stay in their files until then, and samples in the statistics.</summary>
    /// <param name="attempts">See <see cref="InTurnsAsync"/>.</param>
    /// <exception cref="DomainException">A session had tables open all the time. The message names them.</exception>
    public static async Task ForgetDeletedRowsAsync(WorkspaceDbContext owner, CancellationToken cancellationToken, int attempts = Attempts)
    {
        await using var record = RecordDbContext.On(owner.Database.GetDbConnection());
        var steps = owner.Model.GetEntityTypes().Select(type => type.GetSchemaQualifiedTableName()).OfType<string>()
            .Concat(TableNames(record, "record")).Distinct().ToDictionary(table => table, table => $"vacuum (full, analyze) {table}");
        steps.Add("tables that are empty now", ForgetSamplesOfEmptyTables);
        if (await InTurnsAsync(owner, steps, attempts, cancellationToken) is [_, ..] left)
        {
            throw new DomainException(
                $"Erased words may still be in the database's files, in deleted rows of {string.Join(", ", left)}: a session has had these open all the time. Run the same command again when it has ended: pg_stat_activity shows it. A backup that is being written is such a session.");
        }
    }

    /// <summary>
    /// Runs commands that lock a table against its readers. None waits longer than a second for a session that has the table open, because
    /// readers queue behind it. It has its turn again after a pause.
    /// </summary>
    /// <param name="commands">SQL by the name of what it locks.</param>
    /// <param name="attempts">The turns of each. All turns together take longer than a session of the portal's readers may stay idle.</param>
    /// <returns>The names of those that never got their lock.</returns>
    private static async Task<List<string>> InTurnsAsync(
        WorkspaceDbContext owner, Dictionary<string, string> commands, int attempts, CancellationToken cancellationToken)
    {
        var left = commands.Keys.ToList();
        await owner.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(owner, "set lock_timeout = '1s'", cancellationToken);
            for (var attempt = 0; attempt < attempts && left.Count > 0; attempt++)
            {
                await Task.Delay(attempt == 0 ? TimeSpan.Zero : BetweenAttempts, cancellationToken);
                foreach (var name in left.ToList())
                {
                    left = await GetsLockAsync(owner, commands[name], cancellationToken) ? [.. left.Except([name])] : left;
                }
            }

            await ExecuteAsync(owner, "reset lock_timeout", cancellationToken);
            return left;
        }
        finally
        {
            await owner.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> GetsLockAsync(WorkspaceDbContext owner, string command, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(owner, command, cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    /// <summary>ANALYZE keeps the samples of a table that has become empty. Setting a column's type again drops them. Search and versions are never empty.</summary>
    private const string ForgetSamplesOfEmptyTables = """
        do $do$
        declare
            stale record;
            has_rows boolean;
        begin
            for stale in
                select a.attrelid::regclass as table_name, a.attname, format_type(a.atttypid, a.atttypmod) as type,
                    case when c.collname is null then '' else format(' collate %I.%I', n.nspname, c.collname) end as collation
                from pg_stats s
                join pg_attribute a on a.attrelid = to_regclass(format('%I.%I', s.schemaname, s.tablename)) and a.attname = s.attname
                left join pg_collation c on c.oid = a.attcollation and c.collname <> 'default'
                left join pg_namespace n on n.oid = c.collnamespace
                where s.schemaname in ('record', 'workspace') and s.tablename not in ('search', 'versions', 'trimmed_contents')
            loop
                execute format('select exists (select from %s)', stale.table_name) into has_rows;
                if not has_rows then
                    execute format('alter table %s alter column %I type %s%s', stale.table_name, stale.attname, stale.type, stale.collation);
                end if;
            end loop;
        end $do$
        """;

    private static string Tables(RecordDbContext record, string schema) => string.Join(", ", TableNames(record, schema));

    private static IEnumerable<string> TableNames(RecordDbContext record, string schema) =>
        record.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Select(table => $"{schema}.{table}");

    private static string Fingerprint(WorkspaceDbContext owner)
    {
        using var record = RecordDbContext.On(owner.Database.GetDbConnection());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Definition(record, "record"))))[..32];
    }

    private static string Definition(RecordDbContext record, string schema) => $"""
        create schema {schema};
        -- English stems, so that "libraries" finds "library". Unlike PostgreSQL's "english" it keeps stop words, so that a phrase is found by all its words.
        create text search dictionary {schema}.stem (template = snowball, language = english);
        create text search configuration {schema}.words (copy = simple);
        alter text search configuration {schema}.words alter mapping replace simple with {schema}.stem;
        {record.Database.GenerateCreateScript()}
        -- The words come from SearchText, which makes Saint into St, and Cllr and Cynghorydd into Councillor.
        -- These comments are part of the fingerprint: change this one when SearchText changes.
        -- With few statistics the planner takes every word for a common one. It would look for a rare word by reading the newest items first.
        alter table {schema}.search alter column words set statistics 1000;
        -- Long texts move to the TOAST table. The words stay in the main table, because a search reads only them.
        alter table {schema}.search alter column words set storage main;
        -- The planner needs no samples of these texts, and keeps those of a table that becomes empty.
        alter table {schema}.trimmed_contents alter column text set statistics 0;
        -- EF Core cannot define an index on a property of a complex property.
        create index on {schema}.meetings (approval_meeting_id);
        -- Lists of issues read only these indexes: from A to Z, by latest activity, and of one panel.
        create unique index on {schema}.issues (slug) include (id, title_english, title_welsh, latest, merged_into);
        create index on {schema}.issues (latest desc, slug) include (id, title_english, title_welsh) where merged_into is null;
        create index on {schema}.issue_meetings (panel_id, date desc, slug) include (title_english, title_welsh);
        create view {schema}.contents with (security_barrier) as
            -- Only what pages show: earlier versions of meetings, without the papers that were withdrawn since.
            select content.number, coalesce(trimmed.text, content.text) as text
            from published.contents content
            join {schema}.versions version on version.number = content.number
            left join {schema}.trimmed_contents trimmed on trimmed.number = content.number
            where version.state = 'Open' and version.subject_kind = 'Meeting';
        grant select on all tables in schema {schema} to {DatabaseRoles.Public}, {DatabaseRoles.Member};
        grant select, insert, update, delete on all tables in schema {schema} to {DatabaseRoles.Office};
        create view {schema}.exempt_contents with (security_barrier) as
            -- What members may read besides: the exempt parts of versions that are open. After the grants, because the public may not.
            select content.number, content.text
            from restricted.contents content
            join {schema}.versions version on version.number = content.number
            where version.state = 'Open';
        grant select on {schema}.exempt_contents to {DatabaseRoles.Member}, {DatabaseRoles.Office};
        """;

    internal static async Task ExecuteAsync(WorkspaceDbContext owner, string sql, CancellationToken cancellationToken)
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
