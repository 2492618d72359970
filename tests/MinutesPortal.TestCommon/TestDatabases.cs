using System.Diagnostics;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using Npgsql;

namespace MinutesPortal.TestCommon;

/// <summary>A server for tests. It has one migrated database, of which each caller gets its own copy.</summary>
public sealed class TestDatabases : IAsyncDisposable
{
    /// <summary>Durability and autovacuum are off: the databases live for seconds and need not survive a crash.</summary>
    private const string Settings =
        "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=4GB -c autovacuum=off -c max_connections=1000";

    private readonly string _superuser;
    private readonly EmbeddedServer? _server;
    private int _made;

    private TestDatabases(string superuser, EmbeddedServer? server)
    {
        _superuser = superuser;
        _server = server;
    }

    /// <summary>
    /// Uses an embedded server in the data folder of this clone or, where <c>PORTAL_TEST_POSTGRES</c> has the connection string
    /// of a superuser, that server.
    /// </summary>
    /// <param name="name">The folder of the server. Each test program has its own, because they run in parallel.</param>
    public static async Task<TestDatabases> StartAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } outside)
        {
            return await On(outside);
        }

        var folder = DataFolder.Choose(null, DataFolder.RootOf(AppContext.BaseDirectory));
        var server = await EmbeddedServer.StartAsync(
            folder,
            name,
            server => PrepareAsync(server.ConnectionString),
            Settings);
        return new(server.ConnectionString, server);
    }

    /// <summary>Uses a running server.</summary>
    /// <param name="superuser">The connection string of a superuser, with a password.</param>
    public static async Task<TestDatabases> On(string superuser)
    {
        superuser = new NpgsqlConnectionStringBuilder(superuser) { Pooling = false }.ConnectionString;
        await PrepareAsync(superuser);
        return new(superuser, server: null);
    }

    /// <summary>A new migrated database without content.</summary>
    public Task<PortalDatabase> CopyAsync() => CreateAsync($"OWNER minutes_owner TEMPLATE {Template}");

    /// <summary>A new copy of another of these databases, which nobody may use meanwhile.</summary>
    public Task<PortalDatabase> CopyAsync(PortalDatabase original)
    {
        foreach (var login in new[] { original.Office!, original.Member!, original.Public })
        {
            using var connection = new NpgsqlConnection(login);
            NpgsqlConnection.ClearPool(connection); // PostgreSQL cannot copy a database that has connections
        }

        return CreateAsync($"OWNER minutes_owner TEMPLATE {new NpgsqlConnectionStringBuilder(original.Public).Database}");
    }

    /// <summary>A new database that has not been migrated.</summary>
    public Task<PortalDatabase> EmptyAsync() => CreateAsync("OWNER minutes_owner");

    /// <summary>A superuser's connection to one of the databases, for what no role of the portal may do.</summary>
    public string AsSuperuser(PortalDatabase database) =>
        new NpgsqlConnectionStringBuilder(_superuser) { Database = new NpgsqlConnectionStringBuilder(database.Public).Database }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        // Deleting the whole server is far quicker than dropping hundreds of databases, each of which writes a checkpoint.
        if (_server is not null && await _server.DeleteAsync())
        {
            return;
        }

        for (; _made > 0; _made--)
        {
            await DropAsync(_superuser, Name(_made));
        }

        await DropAsync(_superuser, Template);
    }

    private static string Template => Name(0);

    /// <summary>The name includes the process id. So the next run recognises databases that a killed run left.</summary>
    private static string Name(int number) => $"test_{Environment.ProcessId}_{number}";

    private static async Task PrepareAsync(string superuser)
    {
        await DropWhatKilledRunsLeftAsync(superuser);
        var template = PortalDatabase.On(superuser, Template);
        await DatabaseRoles.PrepareAsync(superuser, template);
        await Schema.MigrateAsync(template, CancellationToken.None);
    }

    private async Task<PortalDatabase> CreateAsync(string options)
    {
        var name = Name(Interlocked.Increment(ref _made));
        await ExecuteAsync(_superuser, $"CREATE DATABASE {name} {options}");
        // Rights on the database itself are not copied: see Schema.
        await ExecuteAsync(_superuser, $"REVOKE ALL ON DATABASE {name} FROM PUBLIC; GRANT CONNECT ON DATABASE {name} TO {DatabaseRoles.Public}, {DatabaseRoles.Member}, {DatabaseRoles.Office}");
        return PortalDatabase.On(_superuser, name);
    }

    private static async Task DropWhatKilledRunsLeftAsync(string superuser)
    {
        var alive = Process.GetProcesses().Select(process => process.Id).Where(id => id != Environment.ProcessId).ToHashSet();
        foreach (var name in await DatabasesAsync(superuser))
        {
            if (name.Split('_') is ["test", var process, _] && int.TryParse(process, out var id) && !alive.Contains(id))
            {
                await DropAsync(superuser, name);
            }
        }
    }

    private static async Task<List<string>> DatabasesAsync(string superuser)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT datname FROM pg_database", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static Task DropAsync(string superuser, string database) => ExecuteAsync(superuser, $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    private static async Task ExecuteAsync(string superuser, string sql)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
#pragma warning disable CA2100 // our own names
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
