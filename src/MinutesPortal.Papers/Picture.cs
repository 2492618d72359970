using System.Buffers.Binary;
using MinutesPortal.Domain;

namespace MinutesPortal.Papers;

/// <summary>Looks into PNG and JPEG pictures. Their pixels are never unpacked.</summary>
internal static class Picture
{
    /// <summary>A picture of more pixels takes gigabytes when a browser shows it.</summary>
    private const long MostPixels = 100_000_000;

    /// <exception cref="InvalidDataException">The picture is damaged.</exception>
    /// <exception cref="DomainException">It is too large, or something else too.</exception>
    public static PaperType InspectPng(ReadOnlySpan<byte> png, Findings findings)
    {
        FileSignature.RefusePolyglot(png);
        var at = 8;
        for (var isFirst = true; ; isFirst = false)
        {
            if (png.Length - at < 12)
            {
                throw new InvalidDataException();
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            var kind = png.Slice(at + 4, 4);
            if (length > png.Length - at - 12 || isFirst != kind.SequenceEqual("IHDR"u8) || (isFirst && length != 13))
            {
                throw new InvalidDataException();
            }

            var data = png.Slice(at + 8, (int)length);
            at += 12 + (int)length;
            if (isFirst)
            {
                RefuseTooManyPixels(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
            }
            else if (kind.SequenceEqual("eXIf"u8))
            {
                LookForPlace(data, findings);
            }
            else if (kind.SequenceEqual("IEND"u8))
            {
                return at == png.Length ? PaperType.Png : throw FileSignature.Polyglot();
            }
        }
    }

    /// <inheritdoc cref="InspectPng"/>
    public static PaperType InspectJpeg(ReadOnlySpan<byte> jpeg, Findings findings)
    {
        FileSignature.RefusePolyglot(jpeg);
        var hasSize = false;
        for (var at = 2; ;)
        {
            if (jpeg.Length - at < 4 || jpeg[at] != 0xFF)
            {
                throw new InvalidDataException();
            }

            var marker = jpeg[at + 1];
            if (marker == 0xFF)
            {
                at++; // fill bytes are allowed before a marker
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || length > jpeg.Length - at - 2)
            {
                throw new InvalidDataException();
            }

            var data = jpeg.Slice(at + 4, length - 2);
            at += 2 + length;
            switch (marker)
            {
                case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) when data.Length >= 5:
                    RefuseTooManyPixels(BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
                    hasSize = true;
                    break;
                case 0xE1 when data.StartsWith("Exif\0\0"u8):
                    LookForPlace(data[6..], findings);
                    break;
                case 0xDA:
                    var isWhole = hasSize && jpeg[at..].IndexOf<byte>([0xFF, 0xD9]) >= 0;
                    return isWhole ? PaperType.Jpeg : throw new InvalidDataException();
            }
        }
    }

    private static void RefuseTooManyPixels(long width, long height)
    {
        if (width == 0 || height == 0)
        {
            throw new InvalidDataException();
        }

        if (width * height > MostPixels)
        {
            throw new DomainException("The picture has more than 100 million points. Save it smaller, and upload it again.");
        }
    }

    /// <summary>A camera writes where it stood into the first directory of a TIFF header, under tag 0x8825.</summary>
    private static void LookForPlace(ReadOnlySpan<byte> tiff, Findings findings)
    {
        if (tiff.Length < 8)
        {
            return;
        }

        var isLittle = tiff[0] == (byte)'I';
        var directory = Number32(tiff[4..], isLittle);
        if (directory > tiff.Length - 2)
        {
            return;
        }

        var count = Number16(tiff[(int)directory..], isLittle);
        for (var entry = 0; entry < count && directory + 2 + entry * 12 + 2 <= tiff.Length; entry++)
        {
            if (Number16(tiff[(int)(directory + 2 + entry * 12)..], isLittle) == 0x8825)
            {
                findings.Add(PaperRemarkKind.PlaceNamed, "The picture says where it was taken. If that should not be public, remove the location from its properties.");
                return;
            }
        }
    }

    private static long Number32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static int Number16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
