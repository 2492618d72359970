using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MinutesPortal.Publishing.Backup;

namespace MinutesPortal.Publishing.Accounts;

/// <summary>A link that works once. Only the hash of its secret is stored.</summary>
[NotInBackup]
public sealed class OneTimeLink
{
    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <summary>SHA-256 of the secret: 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>Null until the first administrator has given a name.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>A new link and its secret.</summary>
    public static (OneTimeLink Link, string Secret) New(LinkPurpose purpose, Guid? account, DateTimeOffset now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new() { Hash = HashOf(secret), Purpose = purpose, AccountId = account, Expires = now.ToUniversalTime() + Validity }, secret);
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

public enum LinkPurpose
{
    /// <summary>Makes the first administrator.</summary>
    Setup,

    /// <summary>Lets its holder choose the password or the second factor that the account lacks.</summary>
    Account,

    /// <summary>Signs in. Only a demonstration has such links.</summary>
    SignIn,
}
