using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;

namespace MinutesPortal.TestCommon;

/// <summary>An account of the office, with a password and an authenticator app.</summary>
public sealed class TestAccount
{
    public const string Password = "correct horse battery";

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>For the tests of signing in: each code counts once, and the app's clock may differ by a minute.</summary>
    private static readonly int[] Steps = [0, 1, -1, 2, -2];

    private static readonly string Hash = new PasswordHasher<OfficeAccount>().HashPassword(new() { Name = "" }, Password);

    private readonly byte[] _secret;
    private int _codes;

    private TestAccount(OfficeAccount account, byte[] secret) => (Id, Email, Name, _secret) = (account.Id, account.UserName!, account.Name, secret);

    public Guid Id { get; }

    public string Email { get; }

    public string Name { get; }

    /// <summary>Makes an account in an office's database.</summary>
    /// <param name="panels">The panels that it is limited to; none for all.</param>
    /// <param name="name">Null for one that no other account has.</param>
    public static async Task<TestAccount> InAsync(TestOffice office, IEnumerable<Role> roles, IEnumerable<Guid>? panels = null, string? name = null)
    {
        var (id, secret) = (Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(20));
        var email = $"officer-{id:N}@example.org";
        var account = new OfficeAccount
        {
            Id = id,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Name = name ?? $"Officer {id:N}",
            Roles = [.. roles],
            Panels = [.. panels ?? []],
            PasswordHash = Hash,
            SecurityStamp = $"{Guid.CreateVersion7():N}",
            TwoFactorEnabled = true,
            AuthenticatorKey = Base32(secret),
        };
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        workspace.Add(account);
        await workspace.SaveChangesAsync();
        return new(account, secret);
    }

    /// <summary>A code of the app that was not used yet. There are five of them.</summary>
    public string NextCode() => CodeOf(_secret, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + Steps[_codes++]);

    /// <summary>Signs in through the real forms. The client must keep cookies.</summary>
    public async Task SignInAsync(HttpClient client, CancellationToken cancellationToken = default)
    {
        using var password = await client.PostAsync("/office/sign-in", new FormUrlEncodedContent([new("Email", Email), new("Password", Password)]), cancellationToken);
        using var code = await client.PostAsync("/office/sign-in/code", new FormUrlEncodedContent([new("Code", NextCode())]), cancellationToken);
        if (code.StatusCode != HttpStatusCode.Redirect || code.Headers.Location?.ToString() is not ("/office" or "/office/account"))
        {
            throw new InvalidOperationException($"Signing in failed with {password.StatusCode}, then {code.StatusCode}.");
        }
    }

    /// <summary>The code of RFC 6238 with the usual parameters.</summary>
    public static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // what authenticator apps use
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The bytes of a key as an authenticator app takes it.</summary>
    public static byte[] FromBase32(string key)
    {
        var bits = string.Concat(key.Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    /// <summary>Five bits for each letter. The secret's 20 bytes leave no rest.</summary>
    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(one => one.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(bits.Chunk(5).Select(five => Letters[Convert.ToInt32(new string(five), 2)]));
    }
}
