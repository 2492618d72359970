using MinutesPortal.Publishing.Database;
using MinutesPortal.Web.Tests.Infrastructure;
using Npgsql;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>What PostgreSQL lets a login do by default, tried as each of the four logins.</summary>
internal static class LoginAttempts
{
    private const string? Yes = null;
    private const string No = PostgresErrorCodes.InsufficientPrivilege;

    /// <param name="Sql">Runs in a transaction that is rolled back. <c>{database}</c> is the name of the database.</param>
    /// <param name="Owner">The SQLSTATE that the owner gets; null where the statement succeeds. So for the other three.</param>
    /// <param name="Because">Why what is allowed does no harm, or what it would do.</param>
    public sealed record Attempt(string Sql, string? Owner, string? Office, string? Member, string? Public, string Because)
    {
        /// <summary>PostgreSQL runs the statement only outside a transaction.</summary>
        public bool IsAlone { get; init; }

        public string? Expected(PortalDatabase database, string connection) =>
            connection == database.Owner ? Owner : connection == database.Office ? Office : connection == database.Member ? Member : Public;
    }

    /// <summary>Every attempt. What may be read and written of the portal's own tables is in <see cref="RolesTests"/>.</summary>
    public static IReadOnlyList<Attempt> All { get; } =
    [
        // Making something.
        new("create temporary table mine (a int)", Yes, No, No, No, "fills the disk"),
        new("create table record.mine (a int)", Yes, No, No, No, "fills the disk"),
        new("create table published.mine (a int)", Yes, No, No, No, "fills the disk"),
        new("create table restricted.mine (a int)", Yes, No, No, No, "fills the disk"),
        new("create table workspace.mine (a int)", Yes, No, No, No, "fills the disk"),
        new("create table public.mine (a int)", Yes, No, No, No, "fills the disk"),
        new("create table public.mine (id uuid references record.meetings)", Yes, No, No, No, "a reference keeps rows from being deleted"),
        new("create schema mine", Yes, No, No, No, "fills the disk"),
        new("create sequence record.mine", Yes, No, No, No, "fills the disk"),
        new("create view record.mine as select 1", Yes, No, No, No, "shows readers something else"),
        new("create function record.mine() returns int language sql return 1", Yes, No, No, No, "runs for others"),
        new("create function pg_temp.mine() returns int language sql return 1", Yes, No, No, No, "runs for others"),
        new("do $do$ begin perform 1; end $do$", Yes, No, No, No, "hides a loop from whoever reads the activity"),
        new("create extension dblink schema record", No, No, No, No, "connects elsewhere"),
        new("create foreign data wrapper mine", No, No, No, No, "connects elsewhere"),
        new("create subscription mine connection 'host=127.0.0.1' publication mine with (connect = false)", No, No, No, No, "connects elsewhere"),
        new("create publication mine", Yes, No, No, No, "gives changes away"),
        new("create event trigger mine on ddl_command_start execute function pg_catalog.suppress_redundant_updates_trigger()", No, No, No, No, "runs for others"),
        new("create language mine handler plpgsql_call_handler", No, No, No, No, "runs for others"),
        new("create role mine", No, No, No, No, "another login"),
        new("create database mine", No, No, No, No, "fills the disk") { IsAlone = true },
        new("create tablespace mine location '/var/tmp/mine'", No, No, No, No, "writes outside the data") { IsAlone = true },

        // Changing what is there.
        new("alter table record.meetings add column mine int", Yes, No, No, No, "breaks pages"),
        new("drop table record.meetings cascade", Yes, No, No, No, "breaks pages"),
        new("truncate record.meetings cascade", Yes, No, No, No, "breaks pages"),
        new("comment on table record.meetings is 'mine'", Yes, No, No, No, "the comments of schemas say which program made them"),
        new("comment on schema workspace is 'mine'", Yes, No, No, No, "the comments of schemas say which program made them"),
        new("security label on table record.meetings is 'mine'", "22023", "22023", "22023", "22023", "no provider of labels is loaded"),
        new("alter database {database} set statement_timeout = 1", Yes, No, No, No, "stops everybody"),
        new("alter system set work_mem = '1GB'", No, No, No, No, "stops everybody") { IsAlone = true },
        new("grant select on workspace.drafts to portal_public", Yes, Yes, No, No, "the office owns nothing, so PostgreSQL warns and grants nothing"),
        new("grant portal_office to minutes_public", No, No, No, No, "reads drafts"),
        new("revoke select on record.meetings from portal_public", Yes, Yes, Yes, Yes, "who does not own the table only gets a warning"),
        new("drop owned by portal_public cascade", No, No, No, Yes, "a reader owns nothing, and PostgreSQL only warns about what others granted"),
        new("reassign owned by portal_public to minutes_owner", No, No, No, No, "there is nothing to reassign"),
        new("alter default privileges grant select on tables to public", Yes, Yes, Yes, Yes, "counts for what the login itself makes, and it can make nothing"),
        new("vacuum record.meetings", Yes, Yes, Yes, Yes, "PostgreSQL warns and skips what the login does not own") { IsAlone = true },
        new("analyze record.meetings", Yes, Yes, Yes, Yes, "PostgreSQL warns and skips what the login does not own"),
        new("reindex table record.meetings", Yes, No, No, No, "keeps readers waiting"),
        new("select 1 / (not exists (select from pg_class where relkind = 'S'))::int", Yes, Yes, Yes, Yes, "there is no sequence to advance"),

        // Locking.
        new("select pg_advisory_lock(1)", No, No, No, No, "fills the server's table of locks"),
        new("select pg_advisory_xact_lock_shared(1, 2)", No, No, No, No, "fills the server's table of locks"),
        new("select pg_try_advisory_lock(1)", No, No, No, No, "fills the server's table of locks"),
        new("lock table workspace.publishing_lock in share update exclusive mode", Yes, Yes, No, No, "keeps publishers waiting"),
        new("lock table workspace.rebuild_lock in share update exclusive mode", Yes, No, No, No, "keeps the owner waiting"),
        new("lock table workspace.import_lock in share update exclusive mode", Yes, Yes, No, No, "keeps imports waiting"),
        new("lock table record.meetings in exclusive mode", Yes, Yes, No, No, "keeps publishers waiting"),
        new("lock table record.meetings in access share mode", Yes, Yes, Yes, Yes, "every query does. It keeps only the dropping of an old record waiting"),
        new("select from record.meetings for update", Yes, Yes, No, No, "keeps publishers waiting"),
        new("select from record.meetings for key share", Yes, Yes, No, No, "keeps publishers waiting"),
        new("select pg_export_snapshot()", Yes, Yes, Yes, Yes, "ends with the transaction"),
        new("begin; prepare transaction 'mine'", "55000", "55000", "55000", "55000", "holds locks for ever, where the server keeps prepared transactions") { IsAlone = true },

        // Being somebody else, and being oneself.
        new("set role minutes_owner", Yes, No, No, No, "has all rights"),
        new("set role portal_office", No, Yes, No, No, "reads drafts"),
        new("select set_config('role', 'portal_member', false)", No, No, Yes, No, "reads what is restricted"),
        new("set session authorization postgres", No, No, No, No, "has all rights"),
        new("alter role postgres password 'mine'", No, No, No, No, "has all rights"),
        new("alter role portal_public set statement_timeout = 1", No, No, No, No, "stops readers"),
        new("alter role current_user superuser", No, No, No, No, "has all rights"),
        new("alter role current_user connection limit -1", No, No, No, No, "takes every connection"),
        new("alter role current_user valid until 'infinity'", No, No, No, No, "outlives what the administrator set"),
        new("alter role current_user password 'mine'", Yes, Yes, Yes, Yes, "no server can forbid it. The embedded server's watch sets it back"),
        new("alter role current_user set statement_timeout = 1", Yes, Yes, Yes, Yes, "no server can forbid it. The portal states its own with every connection, and verify names it"),
        new("alter role current_user set local_preload_libraries = 'mine'", Yes, Yes, Yes, Yes, "as the line before; without the portal's own value nobody could connect"),
        new("alter role current_user set temp_file_limit = -1", No, No, No, No, "fills the disk"),
        new("alter role current_user reset temp_file_limit", Yes, Yes, No, No, "fills the disk; those who write have no such limit"),
        new("set temp_file_limit = -1", No, No, No, No, "fills the disk"),
        new("select set_config('log_statement', 'all', false)", No, No, No, No, "fills the log"),
        new("set statement_timeout = 0", Yes, Yes, Yes, Yes, "no server can forbid it. The connection limit bounds how many sessions do"),
        new("set work_mem = '1GB'", Yes, Yes, Yes, Yes, "no server can forbid it. A server that runs out of memory is started again"),
        new("set default_transaction_read_only = off", Yes, Yes, Yes, Yes, "the rights forbid writing, not this setting"),
        new("set track_activities = off", No, No, No, No, "hides from the administrator"),

        // Files and programs.
        new("copy (select 1) to program 'true'", No, No, No, No, "runs a program"),
        new("copy (select 1) to '/var/tmp/mine'", No, No, No, No, "writes a file"),
        new("copy record.meetings from '/etc/passwd'", No, No, No, No, "reads a file"),
        new("select pg_read_file('PG_VERSION')", No, No, No, No, "reads a file"),
        new("select pg_read_binary_file('PG_VERSION')", No, No, No, No, "reads a file"),
        new("select pg_stat_file('PG_VERSION')", No, No, No, No, "looks for files"),
        new("select pg_ls_dir('.')", No, No, No, No, "looks for files"),
        new("select pg_ls_waldir()", No, No, No, No, "looks for files"),
        new("select lo_import('/etc/passwd')", No, No, No, No, "reads a file"),
        new("select lo_create(0)", No, No, No, No, "fills the disk"),
        new("select lo_from_bytea(0, 'mine')", No, No, No, No, "fills the disk"),
        new("select lo_creat(-1)", No, No, No, No, "fills the disk"),
        new("load 'plpgsql'", No, No, No, No, "runs a program"),

        // Other sessions and the server.
        new("select pg_terminate_backend(pg_backend_pid())", No, No, No, No, "ends the portal's sessions"),
        new("select pg_cancel_backend(pg_backend_pid())", No, No, No, No, "ends the portal's queries"),
        new("select 1 / (not exists (select from pg_stat_activity where usename <> current_user and query not in ('', '<insufficient privilege>')))::int", Yes, Yes, Yes, Yes, "shows no text of others. Values are never in a text"),
        new("select from pg_authid", No, No, No, No, "shows hashes of passwords"),
        new("select from pg_hba_file_rules", No, No, No, No, "shows how others connect"),
        new("select from pg_largeobject", No, No, No, No, "shows what others stored"),
        new("select from pg_statistic", No, No, No, No, "shows samples of closed tables"),
        new("select query_to_xml('select * from workspace.drafts', true, true, '')", Yes, Yes, No, No, "reads drafts"),
        new("listen mine", Yes, Yes, Yes, Yes, "cannot be revoked. Nobody in the portal notifies"),
        new("notify mine", Yes, Yes, Yes, Yes, "cannot be revoked. Nobody in the portal listens, and the embedded server bounds the queue"),
        new("select pg_logical_emit_message(false, 'mine', 'mine')", No, No, No, No, "fills the write-ahead log"),
        new("select pg_create_physical_replication_slot('mine')", No, No, No, No, "keeps the write-ahead log for ever"),
        new("select pg_create_logical_replication_slot('mine', 'pgoutput')", No, No, No, No, "keeps the write-ahead log for ever"),
        new("select pg_switch_wal()", No, No, No, No, "fills the disk"),
        new("select pg_create_restore_point('mine')", No, No, No, No, "writes to the write-ahead log"),
        new("select pg_reload_conf()", No, No, No, No, "is the administrator's"),
        new("select pg_rotate_logfile()", No, No, No, No, "is the administrator's"),
        new("select pg_stat_reset()", No, No, No, No, "takes from the planner and autovacuum what they know"),
        new("checkpoint", No, No, No, No, "keeps the disk busy"),
        new("select pg_current_xact_id()", Yes, Yes, Yes, Yes, "uses one of four billion transaction numbers, which autovacuum gives back"),
        new("select pg_sleep(0)", Yes, Yes, Yes, Yes, "ends after statement_timeout"),
        new("select count(*) from generate_series(1, 10)", Yes, Yes, Yes, Yes, "ends after statement_timeout, and temp_file_limit bounds what it writes"),
        new("declare mine cursor with hold for select 1", Yes, Yes, Yes, Yes, "ends with the session, and temp_file_limit bounds what it writes"),
        new("prepare mine as select 1", Yes, Yes, Yes, Yes, "ends with the session"),
        new("discard all", Yes, Yes, Yes, Yes, "is about the session only") { IsAlone = true },
        new("select pg_database_size(current_database())", Yes, Yes, Yes, Yes, "names and sizes of tables are no secret"),
    ];

    /// <summary>
    /// Functions of PostgreSQL that every login may call and that are not mere computations, by what they do. Others must be refused.
    /// </summary>
    public static IReadOnlyList<(string Names, string Because)> HarmlessFunctions { get; } =
    [
        ("^binary_upgrade_", "they refuse, except during an upgrade"),
        ("(handler|_validator|_lexize|_init)$|^(bernoulli|system)$", "SQL cannot call them"),
        ("^pg_stat_(get_|clear_snapshot$|force_next_flush$)|^pg_(get_|last_|current_wal|lock_status|is_|control_|wal_|available_)", "they read the server's state"),
        ("_size$|^pg_(partition_|sequence_last|prepared_xact|blocking_pids|safe_snapshot|isolation_test|xact_|jit_|notification_queue)|_actual_version$", "they read the server's state"),
        ("^(clock_timestamp|timeofday|current_query|txid_status|random|random_normal|setseed|gen_random_uuid|uuidv4|uuidv7|array_sample|array_shuffle)$", "they read clocks and dice"),
        ("^(brin_|gin_clean)|^pg_(clear|restore)_.*_stats$|^amvalidate$|^currtid2$", "they refuse who does not own the table, or only read"),
        ("^pg_(copy|create|drop|sync)_.*slots?$|^pg_(logical_slot|replication_slot)_", "they refuse who may not replicate"),
        ("^pg_(extension_config_dump|import_system_collations|nextoid|stop_making_pinned_objects|read_file_old|rotate_logfile_old)$", "they refuse who is no superuser"),
        ("^(currval|lastval|nextval|setval)$", "there is no sequence"),
        ("^pg_advisory_unlock", "there is no lock to release. Connection pools call it"),
        ("^pg_(sleep|notify|export_snapshot)|^set_config$", "see the attempts"),
        ("^(query|cursor)_to_xml|^ts_(stat|rewrite)$", "they run a query with the rights of the login"),
    ];

    /// <summary>Tries everything, and returns what went otherwise than expected.</summary>
    public static async Task<List<string>> SurprisesAsync(PortalDatabase database, CancellationToken cancellationToken)
    {
        var surprises = new List<string>();
        foreach (var connection in new[] { database.Owner!, database.Office!, database.Member!, database.Public })
        {
            var login = new NpgsqlConnectionStringBuilder(connection);
            foreach (var attempt in All)
            {
                var sql = attempt.Sql.Replace("{database}", login.Database, StringComparison.Ordinal);
                var state = await TestSql.StateOfAsync(AsAttacker(connection), attempt.IsAlone ? sql : $"begin; {sql}; rollback", cancellationToken);
                if (state != attempt.Expected(database, connection))
                {
                    surprises.Add($"{login.Username}: {sql}: {state ?? "succeeds"}, not {attempt.Expected(database, connection) ?? "success"}");
                }
            }

            foreach (var other in new[] { "postgres", "template1" })
            {
                var elsewhere = new NpgsqlConnectionStringBuilder(AsAttacker(connection)) { Database = other }.ConnectionString;
                if (await TestSql.StateOfAsync(elsewhere, "select 1", cancellationToken) is var state and not No)
                {
                    surprises.Add($"{login.Username} connects to {other}: {state}");
                }
            }
        }

        return surprises;
    }

    /// <summary>A login as somebody has it who knows its password: without what the portal states with every connection.</summary>
    public static string AsAttacker(string connection) => new NpgsqlConnectionStringBuilder(connection) { Options = null, Pooling = false }.ConnectionString;
}
