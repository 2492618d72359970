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
    /// <summary>The database in the configuration; null where there is none and the portal must run its own.</summary>
    /// <exception cref="CannotStartException">
    /// A connection string cannot be read, or others are set but the public one is missing.
    /// </exception>
    public static PortalDatabase? From(IConfiguration configuration)
    {
        string? Given(string name) => configuration.GetConnectionString(name) is { Length: > 0 } value ? Readable(name, value) : null;

        var (owner, office, member) = (Given("Owner"), Given("Office"), Given("Member"));
        return Given("Public") is { } given
            ? new(owner is null ? null : new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString, office, member, given)
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
            Pooling = login != "minutes_owner",
        }.ConnectionString;

        return new(As("minutes_owner"), As("minutes_office"), As("minutes_member"), As("minutes_public"));
    }
}
