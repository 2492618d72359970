using System.Text;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers;

/// <summary>Tells the kind of a file from its first bytes.</summary>
internal static class FileSignature
{
    private const string Accepted = "Upload a PDF, a Word, Excel or PowerPoint file, a PNG or JPEG picture, plain text or CSV.";

    internal enum Kind
    {
        Unknown,
        Pdf,
        Zip,
        Compound,
        Png,
        Jpeg,
        RichText,
        Html,
        Xml,
        Program,
        Archive,
        OtherPicture,
    }

    /// <param name="start">At most the first kilobyte.</param>
    public static Kind Of(ReadOnlySpan<byte> start)
    {
        var text = TrimStart(start);
        return true switch
        {
            _ when start.StartsWith("%PDF-"u8) => Kind.Pdf,
            _ when start.StartsWith("PK"u8) => Kind.Zip,
            _ when start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => Kind.Compound,
            _ when start.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) => Kind.Png,
            _ when start.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => Kind.Jpeg,
            _ when text.StartsWith("{\\rt"u8) => Kind.RichText,
            _ when text.StartsWith("<?xml"u8) => Kind.Xml,
            _ when text.StartsWith("<"u8) || IsWebPage(start) => Kind.Html,
            _ when start.StartsWith("MZ"u8) || start.StartsWith<byte>([0x7F, (byte)'E', (byte)'L', (byte)'F']) || start.StartsWith("#!"u8) => Kind.Program,
            _ when start.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith("Rar!"u8) || start.StartsWith<byte>([0x1F, 0x8B]) => Kind.Archive,
            _ when IsPicture(start) => Kind.OtherPicture,
            _ => Kind.Unknown,
        };
    }

    /// <summary>Whether bytes begin like a picture that Word, Excel or PowerPoint shows.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
        || start.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || start.StartsWith("GIF8"u8)
        || start.StartsWith("BM"u8)
        || start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8)
        || (start.Length > 44 && start.StartsWith<byte>([1, 0, 0, 0]) && start[40..].StartsWith(" EMF"u8))
        || start.StartsWith<byte>([0xD7, 0xCD, 0xC6, 0x9A]) || start.StartsWith<byte>([1, 0, 9, 0]) // WMF
        || (start.Length > 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8))
        || (start.Length > 12 && start[4..].StartsWith("ftyp"u8)); // HEIC

    /// <summary>Whether bytes begin like a file that can hold others, or like a program.</summary>
    public static bool IsContainer(ReadOnlySpan<byte> start) =>
        Of(start) is Kind.Pdf or Kind.Zip or Kind.Compound or Kind.RichText or Kind.Html or Kind.Xml or Kind.Program or Kind.Archive;

    /// <exception cref="DomainException">The bytes are also a web page, a PDF or an archive.</exception>
    public static void RefusePolyglot(ReadOnlySpan<byte> bytes)
    {
        if (HoldsWebPage(bytes) || bytes.IndexOf("%PDF-"u8) >= 0 || EndsInZip(bytes))
        {
            throw Polyglot();
        }
    }

    /// <summary>Whether a zip archive ends in the bytes: readers look for its directory from the end.</summary>
    public static bool EndsInZip(ReadOnlySpan<byte> bytes) => bytes[^Math.Min(bytes.Length, 66_000)..].IndexOf("PK\u0005\u0006"u8) >= 0;

    /// <summary>Whether the bytes have an element with which browsers recognise a web page.</summary>
    public static bool HoldsWebPage(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf((byte)'<'); at >= 0;)
        {
            if (at + 1 < bytes.Length && "hHsSiIbB!?"u8.Contains(bytes[at + 1]) && IsWebPage(bytes[at..]))
            {
                return true;
            }

            var next = bytes[(at + 1)..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    public static DomainException Polyglot() =>
        new("The file is two types in one: another file is hidden in it. Open it, save it again under a new name, and upload the new copy.");

    public static DomainException Refusal(Kind kind) => new(kind switch
    {
        Kind.RichText => "The file is rich text (RTF). Save it as a Word document (.docx) or a PDF, and upload that.",
        Kind.Html or Kind.Xml => "The file is a web page, or another file with markup, which could run script. Save it as a PDF, and upload that.",
        Kind.Program => "The file is a program. " + Accepted,
        Kind.Archive => "The file is an archive. Unpack it, and upload each paper by itself.",
        Kind.OtherPicture => "The portal takes pictures as PNG or JPEG only. Save the picture as one of these, or put it into a PDF.",
        _ => "The portal does not publish this type of file. " + Accepted,
    });

    private static bool IsWebPage(ReadOnlySpan<byte> bytes)
    {
        Span<char> lower = stackalloc char[10];
        var count = Encoding.Latin1.GetChars(bytes[..Math.Min(10, bytes.Length)], lower);
        for (var at = 0; at < count; at++)
        {
            lower[at] = char.ToLowerInvariant(lower[at]);
        }

        ReadOnlySpan<char> begin = lower[..count];
        return begin.StartsWith("<html") || begin.StartsWith("<script") || begin.StartsWith("<!doctype") || begin.StartsWith("<svg")
            || begin.StartsWith("<iframe") || begin.StartsWith("<body") || begin.StartsWith("<?php");
    }

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes).TrimStart(" \t\r\n\0"u8);
}
