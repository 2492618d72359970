using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using MinutesPortal.EmbeddedPostgres;
using Npgsql;

namespace MinutesPortal.Publishing.Database;

/// <summary>The connection strings of one database, each with only the rights it needs. A public node has only the last one.</summary>
/// <param name="Owner">Owns and migrates the schema. Never pooled.</param>
/// <param name="Office">Writes drafts and publishes them.</param>
/// <param name="Member">Also reads what is restricted to councillors.</param>
/// <param name="Public">Reads what is published.</param>
public sealed record PortalDatabase(string? Owner, string? Office, string? Member, string Public)
{
    /// <summary>
    /// Settings that no server can stop a login from changing for its next sessions. So every connection states them itself.
    /// </summary>
    private const string Stated = "-c role=none -c local_preload_libraries= -c lock_timeout=0 -c idle_session_timeout=0 -c gin_fuzzy_search_limit=0";

    /// <summary>Schemas are named in every command. Only the history of migrations is in <c>public</c>.</summary>
    private const string OfWriters = $"{Stated} -c search_path=public -c default_transaction_read_only=off -c statement_timeout=0 -c idle_in_transaction_session_timeout=0";

    private const string OfReaders = $"{Stated} -c search_path=pg_catalog -c default_transaction_read_only=on -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s";

    /// <summary>Below the connection limit of a reader's login on a server with PostgreSQL's own settings.</summary>
    private const int MostConnectionsOfReaders = 50;

    /// <summary>The database in the configuration; null where there is none and the portal must run its own.</summary>
    /// <exception cref="CannotStartException">
    /// A connection string cannot be read, or others are set but the public one is missing.
    /// </exception>
    public static PortalDatabase? From(IConfiguration configuration)
    {
        string? Given(string name) => configuration.GetConnectionString(name) is { Length: > 0 } value ? Readable(name, value) : null;

        var (owner, office, member) = (Given("Owner"), Given("Office"), Given("Member"));
        return Given("Public") is { } given
            ? new(ForWriting(owner, isPooled: false), ForWriting(office), ForReading(member), ForReading(given)!)
            : owner is null && office is null && member is null
                ? null
                : throw new CannotStartException(
                    "ConnectionStrings:Public is missing, but others are set. Set it too, or set none and the portal runs its own database.");
    }

    private static string Readable(string name, string value)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(value);
            return value;
        }
        catch (ArgumentException exception)
        {
            throw new CannotStartException(
                $"ConnectionStrings:{name} cannot be read (\"{exception.Message}\"). Write it as Host=…;Database=…;Username=…;Password=….", exception);
        }
    }

    /// <summary>A database on a server where we are superuser. The passwords of its logins are derived from the superuser's.</summary>
    public static PortalDatabase On(string superuser, string name)
    {
        var secret = Encoding.UTF8.GetBytes(new NpgsqlConnectionStringBuilder(superuser).Password ?? "");

        string As(string login) => new NpgsqlConnectionStringBuilder(superuser)
        {
            Database = name,
            Username = login,
            Password = Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(login))),
            Pooling = true,
        }.ConnectionString;

        return new(
            ForWriting(As("minutes_owner"), isPooled: false), ForWriting(As("minutes_office")), ForReading(As("minutes_member")), ForReading(As("minutes_public"))!);
    }

    private static string? ForWriting(string? connection, bool isPooled = true)
    {
        if (connection is null)
        {
            return null;
        }

        var writer = new NpgsqlConnectionStringBuilder(connection);
        writer.Pooling &= isPooled;
        return Stating(writer, OfWriters);
    }

    private static string? ForReading(string? connection)
    {
        if (connection is null)
        {
            return null;
        }

        var reader = new NpgsqlConnectionStringBuilder(connection);
        reader.MaxPoolSize = Math.Min(reader.MaxPoolSize, MostConnectionsOfReaders);
        return Stating(reader, OfReaders);
    }

    /// <summary>Adds options to a connection string. Options that it has already come last, and so count.</summary>
    private static string Stating(NpgsqlConnectionStringBuilder connection, string options)
    {
        connection.Options = connection.Options is { } given && given.StartsWith(options, StringComparison.Ordinal)
            ? given
            : $"{options} {connection.Options}".TrimEnd();
        return connection.ConnectionString;
    }
}
