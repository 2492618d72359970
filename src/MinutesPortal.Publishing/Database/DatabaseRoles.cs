using MinutesPortal.EmbeddedPostgres;
using Npgsql;

namespace MinutesPortal.Publishing.Database;

/// <summary>
/// The roles that the schema grants to. They are groups without login; the logins that a council's node connects with are members
/// of them. Roles belong to the whole server, not to one database.
/// </summary>
public static class DatabaseRoles
{
    /// <summary>Drafts and publishes.</summary>
    public const string Office = "portal_office";
    /// <summary>Reads the record and what is restricted.</summary>
    public const string Member = "portal_member";
    /// <summary>Reads the record.</summary>
    public const string Public = "portal_public";

    private const string FindRole = "SELECT 1 FROM pg_roles WHERE rolname = $1";
    private const string FindDatabase = "SELECT 1 FROM pg_database WHERE datname = $1";

    private static readonly string[] Groups = [Office, Member, Public];

    /// <summary>Creates the groups that are missing. Safe to repeat, and at the same time as others.</summary>
    /// <param name="ownerConnection">Whoever is to migrate.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CannotStartException">Some are missing and the owner may not create them: the message has the lines for whoever may.</exception>
    public static async Task EnsureAsync(string ownerConnection, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(cancellationToken);
        var missing = new List<string>();
        foreach (var role in Groups)
        {
            if (!await ExistsAsync(connection, FindRole, role, cancellationToken))
            {
                missing.Add(role);
            }
        }

        try
        {
            foreach (var role in missing)
            {
                await CreateAsync(connection, $"CREATE ROLE {role} NOLOGIN", cancellationToken);
            }
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            var lines = string.Join('\n', missing.Select(role => $"CREATE ROLE {role} NOLOGIN;"));
            throw new CannotStartException(
                $"The database lacks roles that the user {connection.UserName} may not create: let the server's administrator run\n{lines}", exception);
        }
    }

    /// <summary>
    /// On a server whose superuser we are: the groups, and for each connection of <paramref name="database"/> a login in its group;
    /// the database itself, empty, where it is missing. Safe to repeat, and at the same time as others.
    /// </summary>
    public static async Task PrepareAsync(string superuser, PortalDatabase database, CancellationToken cancellationToken = default)
    {
        await EnsureAsync(superuser, cancellationToken);
        var owner = new NpgsqlConnectionStringBuilder(database.Owner);
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(cancellationToken);
        await LoginAsync(connection, database.Owner, group: null, cancellationToken);
        await LoginAsync(connection, database.Office, Office, cancellationToken);
        await LoginAsync(connection, database.Member, Member, cancellationToken);
        await LoginAsync(connection, database.Public, Public, cancellationToken);
        if (!await ExistsAsync(connection, FindDatabase, owner.Database!, cancellationToken))
        {
            await CreateAsync(connection, $"CREATE DATABASE {owner.Database} OWNER {owner.Username}", cancellationToken);
        }
    }

    /// <summary>The names and the hexadecimal passwords are our own, see <see cref="PortalDatabase.On"/>: nothing in them to escape.</summary>
    private static async Task LoginAsync(NpgsqlConnection connection, string? connectionString, string? group, CancellationToken cancellationToken)
    {
        var login = new NpgsqlConnectionStringBuilder(connectionString);
        if (!await ExistsAsync(connection, FindRole, login.Username!, cancellationToken))
        {
            await CreateAsync(connection, $"CREATE ROLE {login.Username} LOGIN", cancellationToken);
        }

        // Two who set the same password at once would get "tuple concurrently updated".
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, "SELECT pg_advisory_xact_lock(hashtext('minutes portal logins'))", cancellationToken);
        await ExecuteAsync(connection, $"ALTER ROLE {login.Username} PASSWORD '{login.Password}'", cancellationToken);
        if (group is not null)
        {
            await ExecuteAsync(connection, $"GRANT {group} TO {login.Username}", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string find, string name, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // one of the two constants
        await using var command = new NpgsqlCommand(find, connection) { Parameters = { new() { Value = name } } };
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static async Task CreateAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, sql, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState
            is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker by a moment.
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // constants and names of our own; roles and databases cannot be parameters
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
