using System.Text;

namespace MinutesPortal.Papers.Pdf;

/// <summary>What a PDF says of itself in its information dictionary.</summary>
internal readonly record struct PdfInfo(string? Title, string? Author)
{
    private const int Longest = 64 * 1024;

    /// <summary>Reads the dictionary in which a name lies; null where it cannot be read.</summary>
    public static PdfInfo? Around(ReadOnlySpan<byte> bytes, int place)
    {
        var from = Math.Max(0, place - 4096);
        var start = bytes[from..place].LastIndexOf("<<"u8);
        if (start < 0)
        {
            return null;
        }

        var rest = bytes[(from + start + 2)..];
        rest = rest[..Math.Min(rest.Length, Longest)];
        var (title, author) = default((string?, string?));
        while (true)
        {
            var next = rest.IndexOfAny("/<>("u8);
            if (next < 0 || rest[next] == (byte)'>')
            {
                return new(title, author);
            }

            rest = rest[next..];
            if (rest[0] != (byte)'/')
            {
                _ = StringAtStart(rest, out var skipped); // the value of a name that does not matter
                rest = rest[skipped..];
                continue;
            }

            var names = new PdfNames(rest);
            names.MoveNext();
            var name = names.Name;
            rest = rest[names.End..].TrimStart(" \t\r\n"u8);
            if (name is "Title" or "Author")
            {
                var text = StringAtStart(rest, out var taken);
                rest = rest[taken..];
                (title, author) = name == "Title" ? (text, author) : (title, text);
            }
        }
    }

    /// <summary>Reads a string in round or angle brackets; null where there is none.</summary>
    /// <param name="taken">At least 1, unless nothing is left or a name follows.</param>
    private static string? StringAtStart(ReadOnlySpan<byte> bytes, out int taken)
    {
        taken = bytes.IsEmpty || bytes[0] is (byte)'/' or (byte)'>' ? 0 : 1;
        if (bytes.StartsWith("("u8))
        {
            return Decoded(Literal(bytes, out taken));
        }

        if (bytes.StartsWith("<"u8) && !bytes.StartsWith("<<"u8))
        {
            var end = bytes.IndexOf((byte)'>');
            taken = end < 0 ? bytes.Length : end + 1;
            var digits = Encoding.Latin1.GetString(bytes[1..(end < 0 ? bytes.Length : end)]).Where(char.IsAsciiHexDigit).ToArray();
            return Decoded(Convert.FromHexString(digits.AsSpan(0, digits.Length / 2 * 2)));
        }

        return null;
    }

    private static byte[] Literal(ReadOnlySpan<byte> bytes, out int taken)
    {
        var text = new List<byte>();
        var depth = 0;
        for (taken = 0; taken < bytes.Length; taken++)
        {
            var character = bytes[taken];
            switch (character)
            {
                case (byte)'(':
                    if (depth++ > 0)
                    {
                        text.Add(character);
                    }

                    break;
                case (byte)')':
                    if (--depth == 0)
                    {
                        taken++;
                        return [.. text];
                    }

                    text.Add(character);
                    break;
                case (byte)'\\' when taken + 1 < bytes.Length:
                    taken++;
                    AddEscaped(bytes, ref taken, text);
                    break;
                default:
                    text.Add(character);
                    break;
            }
        }

        return [.. text];
    }

    private static void AddEscaped(ReadOnlySpan<byte> bytes, ref int at, List<byte> text)
    {
        switch (bytes[at])
        {
            case (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f':
                text.Add((byte)' ');
                break;
            case (byte)'\r' or (byte)'\n':
                break; // the line goes on
            case >= (byte)'0' and <= (byte)'7':
                var value = 0;
                for (var digits = 0; digits < 3 && at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'7'; digits++)
                {
                    value = value * 8 + bytes[at++] - '0';
                }

                at--;
                text.Add((byte)value);
                break;
            default:
                text.Add(bytes[at]);
                break;
        }
    }

    private static string Decoded(byte[] text) => text switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => Encoding.Latin1.GetString(text),
    };
}
