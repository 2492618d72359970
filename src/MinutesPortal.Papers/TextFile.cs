using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers;

/// <summary>Looks into plain text and CSV. Both must be UTF-8.</summary>
internal static class TextFile
{
    /// <param name="name">Content cannot tell the two apart, so the name does.</param>
    /// <exception cref="DomainException">The bytes are no text, or a text that could do harm.</exception>
    public static PaperType Inspect(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.ContainsAnyInRange((byte)0, (byte)8) || bytes.ContainsAnyInRange((byte)14, (byte)31))
        {
            throw FileSignature.Refusal(FileSignature.Kind.Unknown);
        }

        var isCsv = string.Equals(PaperFileName.ExtensionOf(name), "csv", StringComparison.OrdinalIgnoreCase);
        FileSignature.RefusePolyglot(bytes);
        RefuseInvisible(bytes);
        if (isCsv && HasFormula(bytes))
        {
            throw new DomainException("The CSV file has a formula, which Excel would run. Save the values only, and upload it again.");
        }

        return isCsv ? PaperType.Csv : PaperType.PlainText;
    }

    private static void RefuseInvisible(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)127);
            if (ascii < 0)
            {
                return;
            }

            rest = rest[ascii..];
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                throw new DomainException("The text is not UTF-8. Save it with the encoding UTF-8, and upload it again.");
            }

            // The mark of the byte order stands at the start. U+200B to U+200D are used by languages; 202A to 202E and 2066 to 2069 turn the text around.
            if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                throw new DomainException("The text has characters that cannot be seen or that change the direction of writing. Remove them, and upload it again.");
            }

            rest = rest[length..];
        }
    }

    /// <summary>Whether a field begins like a formula, such as <c>+cmd|'/c calc'!A0</c>. A minus before a number is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call looks at every cell
    private static bool HasFormula(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes; !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny(",;\r\n"u8);
            var field = (end < 0 ? rest : rest[..end]).TrimStart(" \t\"'"u8);
            var unsigned = field.TrimStart("+-"u8);
            if (unsigned.StartsWith("="u8) || unsigned.StartsWith("@"u8) || (unsigned.Length < field.Length && unsigned.ContainsAny("|("u8)))
            {
                return true;
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return false;
    }
}
