using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MinutesPortal.Import.Formats;

namespace MinutesPortal.Import.Cleaning;

/// <summary>Decodes the bytes of a file to text.</summary>
public static partial class TextDecoder
{
    /// <summary>Used for pages that declare ISO 8859-1, as browsers do (WHATWG Encoding Standard, 4.2).</summary>
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Only this many bytes are searched for a declared encoding.</summary>
    private const int DeclarationWithin = 2048;

    private static readonly SearchValues<byte> NotInText = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18]);

    /// <returns>The text, and a remark if it is not UTF-8.</returns>
    /// <exception cref="UnreadableFileException">The file is not text.</exception>
    public static (string Text, string? Remark) Decode(byte[] file)
    {
        RefuseOtherFormats(file);
        var (bytes, charset) = MimeContainer.Unwrap(file) ?? (file, null);
        if (DecodeMarked(bytes) is { } marked)
        {
            return (marked, null);
        }

        if (bytes.AsSpan().IndexOfAny(NotInText) >= 0)
        {
            throw new UnreadableFileException("This is a binary file, not text. Save the page as a web page or as text.");
        }

        if (TryDecode(StrictUtf8, bytes) is { } text)
        {
            return (text, null);
        }

        var name = charset ?? DeclaredIn(bytes);
        var mixed = MixedUtf8.Decode(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes, Windows1252);
        var isUtf8 = bytes is [0xEF, 0xBB, 0xBF, ..] || (name is null or "utf-8" or "utf8" ? mixed.Letters > 0 && (name is not null || mixed.Letters >= mixed.Stray) : mixed.Letters > 4 * mixed.Stray);
        if (isUtf8)
        {
            return (mixed.Text, $"{mixed.Stray} {(mixed.Stray == 1 ? "byte of the file is" : "bytes of the file are")} not UTF-8, and the rest is. {(mixed.Stray == 1 ? "It was" : "They were")} read as Windows-1252.");
        }

        var (declared, isKnown) = EncodingNamed(name);
        return declared is not null && TryDecode(declared, bytes) is { } inDeclared
            ? (inDeclared, $"The file is not UTF-8. It was read as {declared.WebName}, which it declares.")
            : (Windows1252.GetString(bytes), isKnown ? "The file is not UTF-8. It was read as Windows-1252." : $"The file declares the encoding “{name}”, which is not known. It was read as Windows-1252. Check its letters.");
    }

    /// <summary>Recognises other formats by their first bytes, not by the file's name. A zip file is never unpacked.</summary>
    private static void RefuseOtherFormats(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationWithin));
        var advice =
            head.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) || head.StartsWith("PK\u0005\u0006", StringComparison.Ordinal) ? "This is a zip file. Unpack it and import the folder."
            : head.StartsWith("\u00d0\u00cf\u0011\u00e0", StringComparison.Ordinal) || head.StartsWith(@"{\rtf", StringComparison.Ordinal) ? "This is a Word document of an old kind. Open it in Word, and save it as a Word document (.docx)."
            : head.StartsWith("\u001f\u008b", StringComparison.Ordinal) ? "This is a compressed file. Unpack it and import its contents."
            : PictureStarts.Any(start => head.StartsWith(start, StringComparison.Ordinal)) ? "This is a picture, not text. Save the page as a web page or as text."
            : null;
        if (advice is not null)
        {
            throw new UnreadableFileException(advice);
        }
    }

    private static readonly string[] PictureStarts = ["\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "RIFF"];

    /// <summary>Decodes a file that begins with a byte order mark; null without one. UTF-16 without a mark is recognised if it begins with "&lt;".</summary>
    private static string? DecodeMarked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => TryDecode(StrictUtf8, bytes.AsSpan(3)),
        [0xFF, 0xFE, ..] => NotBinary(Encoding.Unicode.GetString(bytes.AsSpan(2))),
        [0xFE, 0xFF, ..] => NotBinary(Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2))),
        [(byte)'<', 0, ..] => NotBinary(Encoding.Unicode.GetString(bytes)),
        [0, (byte)'<', ..] => NotBinary(Encoding.BigEndianUnicode.GetString(bytes)),
        _ => null,
    };

    private static string NotBinary(string text) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new UnreadableFileException("This is a binary file, not text. Save the page as a web page or as text.")
        : text;

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? DeclaredIn(byte[] bytes) =>
        Declaration().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationWithin))) is { Success: true } match
            ? match.Groups["name"].Value.ToLower(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Null for UTF-8, which was tried already, and for what is read as Windows-1252; also for an unknown name.</summary>
    private static (Encoding? Encoding, bool IsKnown) EncodingNamed(string? name)
    {
        if (name?.ToLower(CultureInfo.InvariantCulture) is null or "utf-8" or "utf8" or "iso-8859-1" or "us-ascii" or "windows-1252" or "latin1" or "ascii")
        {
            return (null, true);
        }

        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), CodePagesEncodingProvider.Instance.GetEncoding(name) is not null);
        }
        catch (ArgumentException)
        {
            return (null, false);
        }
    }

    [GeneratedRegex("""(?:encoding|charset)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
