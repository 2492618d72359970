using System.Diagnostics;
using System.Globalization;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>The tests share a folder, because creating a cluster takes seconds. Each test starts and stops the server.</summary>
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
        using (var process = Process.GetProcessById(ServerProcess()))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

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
        await TestSql.AskAsync(server.ConnectionString, "drop role if exists portal_office, portal_member, portal_public; create role council login password 'secret'");
        var owner = new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = "council", Password = "secret" }.ConnectionString;

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

    private Task<EmbeddedServer> StartAsync() =>
        EmbeddedServer.StartAsync(folder.Path, "server", _ => Task.CompletedTask, cancellationToken: TestContext.Current.CancellationToken);

    private int ServerProcess() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);
}
