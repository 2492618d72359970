using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace MinutesPortal.Papers.Pdf;

/// <summary>
/// Walks over the names in the bytes of a PDF, wherever they stand: in objects, in former versions of them, in strings and in streams. So it sees
/// at least what any reader sees, however the file is built.
/// </summary>
internal ref struct PdfNames(ReadOnlySpan<byte> bytes)
{
    /// <summary>No name that matters is longer.</summary>
    private const int Longest = 40;

    private static readonly SearchValues<byte> Space = SearchValues.Create(" \t\r\n\f\0"u8);

    /// <summary>What ends a name: white space and delimiters (ISO 32000-1, 7.2.2).</summary>
    private static readonly SearchValues<byte> Irregular = SearchValues.Create([.. Enumerable.Range(0, 33).Select(code => (byte)code), .. "()<>[]{}/%"u8]);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The present name, without its slash and with its escapes resolved. Names of other characters than those of ASCII are left out.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name before it, if only white space lies between; else empty. So a key is known with its value.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Where the present name begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where what follows the name begins.</summary>
    public int End { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // called for every slash of up to 100 MB
    public bool MoveNext()
    {
        while (true)
        {
            var next = _bytes[End..].IndexOf((byte)'/');
            if (next < 0)
            {
                return false;
            }

            var isBesideKey = Name.Length > 0 && _bytes.Slice(End, next).IndexOfAnyExcept(Space) < 0;
            Key = isBesideKey ? Name : "";
            Start = End + next;
            End = Start + 1;
            var rest = _bytes[End..];
            var length = rest.IndexOfAny(Irregular);
            var raw = length < 0 ? rest : rest[..length];
            End += raw.Length;
            Name = raw.Length is 0 or > 3 * Longest ? "" : raw.Contains((byte)'#') ? Unescaped(raw) : Plain(raw);
            if (Name.Length > 0)
            {
                return true;
            }
        }
    }

    private static string Unescaped(ReadOnlySpan<byte> raw)
    {
        Span<byte> name = stackalloc byte[raw.Length];
        var length = 0;
        for (var at = 0; at < raw.Length; at++)
        {
            var isEscape = raw[at] == (byte)'#' && at + 2 < raw.Length && IsHex(raw[at + 1]) && IsHex(raw[at + 2]);
            name[length++] = isEscape ? (byte)(Hex(raw[at + 1]) << 4 | Hex(raw[at + 2])) : raw[at];
            at += isEscape ? 2 : 0;
        }

        return Plain(name[..length]);
    }

    /// <summary>Most slashes in compressed bytes begin no name that matters.</summary>
    private static string Plain(ReadOnlySpan<byte> name) =>
        name.Length > Longest || name.ContainsAnyExceptInRange((byte)'!', (byte)'~') ? "" : Encoding.ASCII.GetString(name);

    private static bool IsHex(byte character) => char.IsAsciiHexDigit((char)character);

    private static int Hex(byte digit) => Convert.ToInt32(((char)digit).ToString(), 16);
}
