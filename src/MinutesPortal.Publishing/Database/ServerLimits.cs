using Npgsql;

namespace MinutesPortal.Publishing.Database;

/// <summary>
/// What only a superuser can forbid the portal's logins: see <c>ServerLimits.sql</c>. The portal sets these limits on its embedded server.
/// On a council's own server its administrator does.
/// </summary>
public static class ServerLimits
{
    /// <summary>The limits that are missing, in the order in which to set them.</summary>
    /// <param name="connection">An open connection to the portal's database, as its owner or as a superuser.</param>
    public static async Task<IReadOnlyList<MissingLimit>> MissingAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
#pragma warning disable CA2100 // our own file
        await using var command = new NpgsqlCommand(SqlFile.ServerLimits, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var missing = new List<MissingLimit>();
        while (await reader.ReadAsync(cancellationToken))
        {
            missing.Add(new(reader.GetString(0), await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1)));
        }

        return missing;
    }

    /// <inheritdoc cref="MissingAsync(NpgsqlConnection, CancellationToken)"/>
    public static async Task<IReadOnlyList<MissingLimit>> MissingAsync(string owner, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(cancellationToken);
        return await MissingAsync(connection, cancellationToken);
    }

    /// <summary>Sets the limits that are missing.</summary>
    /// <param name="superuser">A superuser's connection to the portal's database.</param>
    internal static async Task SetAsync(string superuser, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(cancellationToken);
        foreach (var sql in (await MissingAsync(connection, cancellationToken)).Select(limit => limit.Sql).OfType<string>())
        {
#pragma warning disable CA2100 // made by our own file of names that the server has quoted
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

/// <summary>A limit that the server does not set.</summary>
/// <param name="Sentence">What the portal's logins can do without it.</param>
/// <param name="Sql">The line with which a superuser sets it; null where it is only advice.</param>
public sealed record MissingLimit(string Sentence, string? Sql);
