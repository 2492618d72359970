using MinutesPortal.EmbeddedPostgres;
using Npgsql;

namespace MinutesPortal.Publishing.Database;

/// <summary>
/// The roles to which the schema grants rights. They are groups without login. The logins of a council's nodes are members of them.
/// Roles belong to the whole server, not to one database.
/// </summary>
public static class DatabaseRoles
{
    /// <summary>Writes drafts and publishes them.</summary>
    public const string Office = "portal_office";
    /// <summary>Reads the record and the restricted contents.</summary>
    public const string Member = "portal_member";
    /// <summary>Reads the record.</summary>
    public const string Public = "portal_public";

    private const string FindRole = "SELECT 1 FROM pg_roles WHERE rolname = $1";
    private const string FindDatabase = "SELECT 1 FROM pg_database WHERE datname = $1";

    private static readonly string[] Groups = [Office, Member, Public];

    /// <summary>Creates the missing groups. Safe to repeat and to run at the same time elsewhere.</summary>
    /// <param name="ownerConnection">The connection that migrates.</param>
    /// <exception cref="CannotStartException">
    /// The owner may not create the missing groups. The message has the SQL for the administrator.
    /// </exception>
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
                $"The database lacks roles that the user {connection.UserName} may not create. Ask the server's administrator to run\n{lines}", exception);
        }
    }

    /// <summary>
    /// Prepares a server on which we are superuser: the groups, a login for each connection of <paramref name="database"/>,
    /// the empty database where it is missing, and the limits of the logins. What a login has changed of itself, its password and its
    /// settings, is put back. Safe to repeat and to run at the same time elsewhere.
    /// </summary>
    public static async Task PrepareAsync(string superuser, PortalDatabase database, CancellationToken cancellationToken = default)
    {
        await EnsureAsync(superuser, cancellationToken);
        var owner = new NpgsqlConnectionStringBuilder(database.Owner);
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(cancellationToken);
        // Until the connection closes. Two sessions that change a login at once would get "tuple concurrently updated".
        await ExecuteAsync(connection, "SELECT pg_advisory_lock(hashtext('minutes portal logins'))", cancellationToken);
        await LoginAsync(connection, database.Owner, group: null, cancellationToken);
        await LoginAsync(connection, database.Office, Office, cancellationToken);
        await LoginAsync(connection, database.Member, Member, cancellationToken);
        await LoginAsync(connection, database.Public, Public, cancellationToken);
        if (!await ExistsAsync(connection, FindDatabase, owner.Database!, cancellationToken))
        {
            await CreateAsync(connection, $"CREATE DATABASE {owner.Database} OWNER {owner.Username}", cancellationToken);
        }

        await ExecuteAsync(connection, $"ALTER ROLE {owner.Username} IN DATABASE {owner.Database} RESET ALL", cancellationToken);
        await ServerLimits.SetAsync(
            new NpgsqlConnectionStringBuilder(superuser) { Database = owner.Database }.ConnectionString, cancellationToken);
    }

    /// <summary>
    /// We make the names and the hexadecimal passwords ourselves, see <see cref="PortalDatabase.On"/>, so nothing needs escaping.
    /// </summary>
    private static async Task LoginAsync(
        NpgsqlConnection connection, string? connectionString, string? group, CancellationToken cancellationToken)
    {
        var login = new NpgsqlConnectionStringBuilder(connectionString);
        if (!await ExistsAsync(connection, FindRole, login.Username!, cancellationToken))
        {
            await CreateAsync(connection, $"CREATE ROLE {login.Username} LOGIN", cancellationToken);
        }

        await ExecuteAsync(connection, $"ALTER ROLE {login.Username} PASSWORD '{login.Password}'", cancellationToken);
        await ExecuteAsync(connection, $"ALTER ROLE {login.Username} RESET ALL", cancellationToken);
        if (group is not null)
        {
            await ExecuteAsync(connection, $"GRANT {group} TO {login.Username}", cancellationToken);
        }
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
            // Another process created it at the same moment.
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // our own constants and names; roles and databases cannot be parameters
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
