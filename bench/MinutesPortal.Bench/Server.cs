using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;
using Npgsql;

namespace MinutesPortal.Bench;

/// <summary>The embedded server with its production settings, and temporary councils on it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly EmbeddedServer _postgres;
    private readonly TestDatabases _databases;
    private readonly string _files;

    private Server(EmbeddedServer postgres, TestDatabases databases, string files) =>
        (_postgres, _databases, _files) = (postgres, databases, files);

    public static async Task<Server> StartAsync()
    {
        var folder = DataFolder.Choose(null, DataFolder.RootOf(AppContext.BaseDirectory));
        var postgres = await EmbeddedServer.StartAsync(
            folder, "bench", _ => Task.CompletedTask, "-c shared_preload_libraries=pg_stat_statements");
        var server = new Server(
            postgres, await TestDatabases.On(postgres.ConnectionString), Path.Combine(folder, "bench", $"files-{Environment.ProcessId}"));
        await server.AskAsync<object>("create extension if not exists pg_stat_statements");
        return server;
    }

    /// <summary>Creates a council with an empty database and file stores.</summary>
    public async Task<Council> NewCouncilAsync()
    {
        var database = await _databases.CopyAsync();
        var name = new NpgsqlConnectionStringBuilder(database.Public).Database!;
        return new(name, database, new(new(Path.Combine(_files, name, "office")), new(Path.Combine(_files, name, "public"))));
    }

    /// <summary>Drops a council at once, because a thousand would fill the disk.</summary>
    public async Task ThrowAwayAsync(Council council)
    {
        await using (var pooled = new NpgsqlConnection(council.Database.Public))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await AskAsync<object>($"drop database {council.Name} with (force)");
        if (Directory.Exists(Path.Combine(_files, council.Name)))
        {
            Directory.Delete(Path.Combine(_files, council.Name), recursive: true);
        }
    }

    /// <summary>Runs a query as the superuser, outside the councils' databases.</summary>
    public async Task<T?> AskAsync<T>(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(_postgres.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // our own SQL
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public async ValueTask DisposeAsync()
    {
        await _databases.DisposeAsync();
        await _postgres.DisposeAsync();
        if (Directory.Exists(_files))
        {
            Directory.Delete(_files, recursive: true);
        }
    }
}

/// <param name="Name">The name of the database.</param>
internal sealed record Council(string Name, PortalDatabase Database, FileStores Files)
{
    /// <inheritdoc cref="PortalProcess.Start(PortalDatabase, FileStores, IEnumerable{string})"/>
    public PortalProcess Start(params IEnumerable<string> arguments) => PortalProcess.Start(Database, Files, arguments);

    public RecordDbContext Record() => RecordDbContext.On(new NpgsqlConnection(Database.Public));
}
