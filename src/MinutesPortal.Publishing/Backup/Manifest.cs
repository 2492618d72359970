using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MinutesPortal.Publishing.Backup;

/// <summary>What a backup holds. Its entries in the zip are exactly these tables and files, the manifest, and the manifest's hash.</summary>
/// <param name="Format">The version of the format: <see cref="PresentFormat"/>.</param>
/// <param name="Program">The portal that wrote it, such as "Minutes Portal 1.2.0".</param>
/// <param name="Publications">The number of publications in the ledger.</param>
/// <param name="Head">The hash of the latest publication; null where there is none.</param>
/// <param name="Tables">All tables that are backed up, in the order in which they are restored.</param>
/// <param name="Files">The files of the office's store.</param>
public sealed record Manifest(
    int Format, string Program, long Publications, string? Head, IReadOnlyList<TableInBackup> Tables, IReadOnlyList<FileInBackup> Files)
{
    public const int PresentFormat = 1;

    private static readonly JsonSerializerOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>SHA-256 of the manifest's bytes: 64 lower-case hexadecimal digits. As the manifest has the hash of everything else, it covers the whole backup.</summary>
    [JsonIgnore]
    public string Hash { get; private init; } = "";

    /// <summary>This program, with its version.</summary>
    public static string PresentProgram { get; } =
        $"Minutes Portal {typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";

    /// <summary>The manifest with its hash, and its bytes.</summary>
    internal static (Manifest Manifest, byte[] Bytes) Write(Manifest manifest)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, Strict);
        return (manifest with { Hash = HashOf(bytes) }, bytes);
    }

    /// <exception cref="JsonException">The bytes are no manifest.</exception>
    internal static Manifest Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<Manifest>(bytes, Strict) is { } manifest && !manifest.Tables.Contains(null!) && !manifest.Files.Contains(null!)
            ? manifest with { Hash = HashOf(bytes) }
            : throw new JsonException();

    /// <summary>The format and the program of any manifest, also of one that has other properties in another version.</summary>
    /// <exception cref="JsonException">The bytes are no manifest.</exception>
    internal static ManifestHead ReadHead(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<ManifestHead>(bytes) ?? throw new JsonException();

    internal static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A table in PostgreSQL's binary COPY format.</summary>
/// <param name="Name">Includes the schema.</param>
/// <param name="Size">In bytes.</param>
public sealed record TableInBackup(string Name, IReadOnlyList<string> Columns, long Rows, long Size, string Sha256);

/// <summary>A file of the office's store.</summary>
/// <param name="Sha256">Also its name.</param>
/// <param name="Size">In bytes.</param>
public sealed record FileInBackup(string Sha256, long Size);

/// <summary>The properties that a manifest has in every format.</summary>
internal sealed record ManifestHead(int Format, string? Program);
