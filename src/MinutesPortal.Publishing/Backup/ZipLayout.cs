using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MinutesPortal.Publishing.Backup;

/// <summary>
/// Checks that a zip file is its entries and nothing else. .NET reads the list of entries at the end of the file. It ignores the
/// names in front of the entries, and bytes between them.
/// </summary>
internal sealed class ZipLayout
{
    private const int Header = 30, ListHeader = 46, End = 22, End64 = 56, End64Locator = 20;

    private readonly Stream _file;

    private ZipLayout(Stream file) => _file = file;

    /// <summary>The first place that is not as it should be; null if all are.</summary>
    public static string? FaultIn(Stream file, IReadOnlyList<ZipArchiveEntry> entries)
    {
        var layout = new ZipLayout(file);
        file.Position = 0;
        return entries.FirstOrDefault(entry => !layout.IsEntry(entry))?.FullName
            ?? entries.FirstOrDefault(entry => !layout.IsListed(entry))?.FullName
            ?? (layout.IsEnd() ? null : "the end of its list of entries");
    }

    /// <summary>An entry is a header, its name, additions, the packed bytes and perhaps a descriptor.</summary>
    private bool IsEntry(ZipArchiveEntry entry)
    {
        var isLarge = entry.Length >= uint.MaxValue || entry.CompressedLength >= uint.MaxValue;
        return Read(Header, "PK\x3\x4"u8) is { } header
            && IsName(entry, Short(header, 26))
            && Skip(Short(header, 28) + entry.CompressedLength)
            && ((header[6] & 8) == 0 || Read(isLarge ? 24 : 16, "PK\x7\x8"u8) is not null);
    }

    private bool IsListed(ZipArchiveEntry entry) =>
        Read(ListHeader, "PK\x1\x2"u8) is { } header && IsName(entry, Short(header, 28)) && Skip(Short(header, 30) + Short(header, 32));

    private bool IsEnd()
    {
        var hasEnd64 = _file.Length - _file.Position == End64 + End64Locator + End;
        return (!hasEnd64 || (Read(End64, "PK\x6\x6"u8) is not null && Read(End64Locator, "PK\x6\x7"u8) is not null))
            && Read(End, "PK\x5\x6"u8) is not null
            && _file.Position == _file.Length;
    }

    private bool IsName(ZipArchiveEntry entry, int length) =>
        Read(length, []) is { } name && Encoding.UTF8.GetString(name) == entry.FullName;

    /// <summary>Null where the file has other bytes, or ends.</summary>
    private byte[]? Read(int length, ReadOnlySpan<byte> start)
    {
        var bytes = new byte[length];
        return _file.ReadAtLeast(bytes, length, throwOnEndOfStream: false) == length && bytes.AsSpan().StartsWith(start) ? bytes : null;
    }

    private bool Skip(long length)
    {
        if (length < 0 || length > _file.Length - _file.Position)
        {
            return false;
        }

        _file.Position += length;
        return true;
    }

    private static int Short(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header[at..]);
}
