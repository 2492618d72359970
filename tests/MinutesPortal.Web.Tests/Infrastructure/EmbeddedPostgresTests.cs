using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Tests.Walls;
using Npgsql;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>The tests share a folder, because creating a cluster takes seconds. Each test starts and stops the server.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public class EmbeddedPostgresTests(TemporaryFolder folder) : IClassFixture<TemporaryFolder>
{
    private string PidFile => folder["server/cluster/postmaster.pid"];

    [Fact]
    public async Task A_second_process_shares_the_server_and_the_last_one_stops_it()
    {
        await using var first = await StartAsync();
        var process = ServerProcess();
        var second = await StartAsync();
        Assert.Equal(process, ServerProcess());

        await first.DisposeAsync();
        Assert.Equal(1, await TestSql.AskAsync(second.ConnectionString, "select 1"));

        await second.DisposeAsync();
        Assert.False(File.Exists(PidFile));
    }

    [Fact]
    public async Task A_killed_server_recovers_its_committed_data()
    {
        await using var killed = await StartAsync();
        await TestSql.AskAsync(killed.ConnectionString, "create table kept as select 42 as answer");
        await KillAsync();

        await using var server = await StartAsync();

        Assert.Equal(42, await TestSql.AskAsync(server.ConnectionString, "select answer from kept"));
    }

    [Fact]
    public async Task A_process_with_the_id_of_a_dead_server_is_not_stopped()
    {
        await using (await StartAsync())
        {
        }

        using var innocent = Process.Start("sleep", "60");
        await File.WriteAllTextAsync(PidFile, $"{innocent.Id}\n{folder["server/cluster"]}\n1\n5432\n\n127.0.0.1\n\nready\n", TestContext.Current.CancellationToken);

        await using var server = await StartAsync();

        Assert.Equal(1, await TestSql.AskAsync(server.ConnectionString, "select 1"));
        Assert.False(innocent.HasExited);
        innocent.Kill();
    }

    [Fact]
    public async Task It_accepts_only_local_connections_with_a_password()
    {
        await using var server = await StartAsync();

        Assert.Equal("127.0.0.1", await TestSql.AskAsync(server.ConnectionString, "show listen_addresses"));
        Assert.Equal(0L, await TestSql.AskAsync(server.ConnectionString, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"));
    }

    [Fact]
    public async Task Welsh_letters_are_compared_without_case()
    {
        await using var server = await StartAsync();

        Assert.Equal("ŵŷ", await TestSql.AskAsync(server.ConnectionString, "select lower('ŴŶ')"));
    }

    [Fact]
    public async Task Roles_that_cannot_be_created_are_listed_as_SQL()
    {
        await using var server = await StartAsync();
        await TestSql.AskAsync(server.ConnectionString, "drop role if exists portal_office, portal_member, portal_public; create role council login password 'secret'; grant connect on database postgres to council");
        var owner = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = "council", Password = "secret" }.ConnectionString;

        var refusal = await Assert.ThrowsAsync<CannotStartException>(() => DatabaseRoles.EnsureAsync(owner, TestContext.Current.CancellationToken));

        Assert.EndsWith("run\nCREATE ROLE portal_office NOLOGIN;\nCREATE ROLE portal_member NOLOGIN;\nCREATE ROLE portal_public NOLOGIN;", refusal.Message);
        await DatabaseRoles.EnsureAsync(server.ConnectionString, TestContext.Current.CancellationToken);
        await DatabaseRoles.EnsureAsync(owner, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_portals_logins_are_no_superusers_and_only_the_owner_owns()
    {
        await using var server = await StartAsync();
        var database = PortalDatabase.On(server.ConnectionString, "minutes");
        await DatabaseRoles.PrepareAsync(server.ConnectionString, database, TestContext.Current.CancellationToken);

        foreach (var login in new[] { database.Owner!, database.Office!, database.Member!, database.Public })
        {
            Assert.Equal(false, await TestSql.AskAsync(login, "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"));
        }

        Assert.Equal("minutes_owner", await TestSql.AskAsync(database.Owner!, "select pg_get_userbyid(datdba)::text from pg_database where datname = current_database()"));
        Assert.Equal(true, await TestSql.AskAsync(database.Public, "select pg_has_role('portal_public', 'member') and not pg_has_role('portal_office', 'member')"));
    }

    [Fact]
    public async Task What_a_login_changed_of_itself_does_not_last()
    {
        await using var server = await StartAsync();
        var database = PortalDatabase.On(server.ConnectionString, "minutes");
        await DatabaseRoles.PrepareAsync(server.ConnectionString, database, TestContext.Current.CancellationToken);
        foreach (var login in new[] { database.Owner!, database.Office!, database.Member!, database.Public })
        {
            var settings = new[] { "statement_timeout = 1", "idle_session_timeout = 1", "default_transaction_read_only = on", "role = 'portal_public'", "local_preload_libraries = 'nothing'", "work_mem = '64kB'" };
            await TestSql.AskAsync(LoginAttempts.AsAttacker(login), string.Concat(settings.Select(setting => $"alter role current_user set {setting}; alter role current_user in database minutes set {setting};")));

            // Without what the portal states with every connection it could not connect at all.
            Assert.Equal(PostgresErrorCodes.UndefinedFile, await TestSql.StateOfAsync(LoginAttempts.AsAttacker(login), "select 1", TestContext.Current.CancellationToken));
            Assert.Equal(true, await TestSql.AskAsync(login, "select current_setting('statement_timeout') in ('0', '30s') and current_user = session_user"));
        }

        await TestSql.AskAsync(database.Public, "begin; set transaction read write; alter role current_user password 'mine'; commit");
        Assert.Equal(PostgresErrorCodes.InvalidPassword, await TestSql.StateOfAsync(LoginAttempts.AsAttacker(database.Public), "select 1", TestContext.Current.CancellationToken));

        await DatabaseRoles.PrepareAsync(server.ConnectionString, database, TestContext.Current.CancellationToken);

        foreach (var login in new[] { database.Owner!, database.Office!, database.Member!, database.Public })
        {
            Assert.NotEqual("64kB", await TestSql.AskAsync(LoginAttempts.AsAttacker(login), "show work_mem"));
        }

        Assert.Empty(await ServerLimits.MissingAsync(database.Owner!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_server_that_another_process_has_started_again_is_found()
    {
        await using var killed = await StartAsync();
        await KillAsync();
        await using var other = await StartAsync();
        Assert.NotEqual(killed.ConnectionString, other.ConnectionString);

        await killed.RecoverAsync(_ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal(other.ConnectionString, killed.ConnectionString);
    }

    [Fact]
    public async Task A_lost_password_is_replaced()
    {
        await using (var server = await StartAsync())
        {
            await TestSql.AskAsync(server.ConnectionString, "create table kept_without_password as select 42 as answer");
            File.Delete(folder["server/password"]);

            var refusal = await Assert.ThrowsAsync<CannotStartException>(StartAsync);
            Assert.Equal($"The file {folder["server/password"]} is missing, and another process uses the database. Stop the portal and start it again: it then makes a new password.", refusal.Message);
        }

        await using var again = await StartAsync();

        Assert.Equal(42, await TestSql.AskAsync(again.ConnectionString, "select answer from kept_without_password"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["server/password"]));
    }

    [Fact]
    public async Task A_wrong_password_is_named_with_advice()
    {
        await using (await StartAsync())
        {
        }

        var right = await File.ReadAllTextAsync(folder["server/password"], TestContext.Current.CancellationToken);
        using var data = new TemporaryFolder();
        Directory.Move(folder["server"], data["portal"]);
        await File.WriteAllTextAsync(data["portal/password"], "wrong", TestContext.Current.CancellationToken);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Portal:DataPath", data.Path)]).Build();
        await using var lifetime = new DatabaseLifetime(configuration, NullLogger<DatabaseLifetime>.Instance);

        var refusal = await Assert.ThrowsAsync<CannotStartException>(() => lifetime.StartingAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            $"The file 'password' in {data["portal"]} is not the one of the data beside it. Put the right file there. If it is lost, stop everything that uses the folder and delete the file: the next start makes a new password.",
            refusal.Message);
        await File.WriteAllTextAsync(data["portal/password"], right, TestContext.Current.CancellationToken);
        Directory.Move(data["portal"], folder["server"]);
    }

    [Fact]
    public async Task Programs_that_were_deleted_or_cut_short_are_copied_again()
    {
        await using (await StartAsync())
        {
        }

        var programs = Directory.GetDirectories(folder.Path, "postgres-*").Single();
        var size = new FileInfo(Path.Combine(programs, "bin/postgres")).Length;
        File.Delete(Path.Combine(programs, "bin/pg_ctl"));
        await File.WriteAllTextAsync(Path.Combine(programs, "bin/postgres"), "cut", TestContext.Current.CancellationToken);
        Directory.Delete(Path.Combine(programs, "share"), recursive: true);

        await using var server = await StartAsync();

        Assert.Equal(1, await TestSql.AskAsync(server.ConnectionString, "select 1"));
        Assert.Equal(size, new FileInfo(Path.Combine(programs, "bin/postgres")).Length);
    }

    [Fact]
    public async Task The_servers_log_stays_small()
    {
        var log = folder["server/cluster/server.log"];
        await using var server = await StartAsync();
        await File.AppendAllTextAsync(log, new string('-', 11 * 1024 * 1024), TestContext.Current.CancellationToken);

        server.KeepLogSmall();
        await TestSql.StateOfAsync(server.ConnectionString, "select from no_such_table", TestContext.Current.CancellationToken);

        Assert.InRange(new FileInfo(log).Length, 1, 10_000);
        Assert.InRange(new FileInfo(log + ".old").Length, 11 * 1024 * 1024, 12 * 1024 * 1024);
        Assert.Contains("no_such_table", await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Data_of_another_major_version_are_refused_with_advice()
    {
        await using (await StartAsync())
        {
        }

        var version = await File.ReadAllTextAsync(folder["server/cluster/PG_VERSION"], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["server/cluster/PG_VERSION"], "17\n", TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<CannotStartException>(StartAsync);

        Assert.Equal(
            $"The data in {folder["server/cluster"]} are of PostgreSQL 17, and this version of the portal runs PostgreSQL {version.Trim()}. Make a backup with the version of the portal that you ran before. Then set Portal:DataPath to a new folder and restore the backup with this version.",
            refusal.Message);
        await File.WriteAllTextAsync(folder["server/cluster/PG_VERSION"], version, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_failed_start_quotes_the_fatal_line_of_the_log()
    {
        await using (await StartAsync())
        {
        }

        var mode = File.GetUnixFileMode(folder["server/cluster"]);
        File.SetUnixFileMode(folder["server/cluster"], mode | UnixFileMode.OtherRead);

        var refusal = await Assert.ThrowsAsync<CannotStartException>(StartAsync);

        Assert.Matches("^PostgreSQL did not start. Its log .*server.log says \".* FATAL:  data directory .* has invalid permissions\". Correct the cause and start again.$", refusal.Message);
        File.SetUnixFileMode(folder["server/cluster"], mode);
    }

    private async Task KillAsync()
    {
        using var process = Process.GetProcessById(ServerProcess());
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private Task<EmbeddedServer> StartAsync() =>
        EmbeddedServer.StartAsync(folder.Path, "server", _ => Task.CompletedTask, cancellationToken: TestContext.Current.CancellationToken);

    private int ServerProcess() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);
}
