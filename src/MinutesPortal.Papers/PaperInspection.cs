using System.Globalization;
using System.Xml;
using MinutesPortal.Domain;
using MinutesPortal.Papers.Office;
using MinutesPortal.Papers.Pdf;

namespace MinutesPortal.Papers;

/// <summary>
/// Finds what an uploaded file is, and refuses what could harm its readers or the portal. Time and memory are bounded by the size of the file:
/// nothing is unpacked before its declared size is checked, nothing is followed, and nothing recurses.
/// </summary>
public static class PaperInspection
{
    /// <summary>In bytes.</summary>
    public const long MaxSize = 100L * 1024 * 1024;

    /// <param name="file">Seekable and on disk. It stays open.</param>
    /// <param name="name">The name as the browser or the source gave it.</param>
    /// <exception cref="DomainException">The file is refused. The sentence says why, and what to do.</exception>
    public static InspectedPaper Inspect(Stream file, string name)
    {
        PaperFileName.RefuseUnreadable(name);
        switch (file.Length)
        {
            case 0:
                throw new DomainException("The file is empty. Check that it was saved, then upload it again.");
            case > MaxSize:
                throw TooLarge();
        }

        try
        {
            return Inspected(file, name);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw Damaged();
        }
    }

    /// <summary>The refusal of a file over <see cref="MaxSize"/>.</summary>
    public static DomainException TooLarge() =>
        new("The file is larger than 100 MB. Save it with smaller pictures, or split it into several papers.");

    internal static DomainException Damaged() =>
        new("The file is damaged, or not what its name says. Open it in the program that made it, save it again, and upload the new copy.");

    private static InspectedPaper Inspected(Stream file, string name)
    {
        var findings = new Findings();
        var start = new byte[(int)Math.Min(1024, file.Length)];
        file.Position = 0;
        file.ReadExactly(start);
        var type = FileSignature.Of(start) switch
        {
            FileSignature.Kind.Zip => OfficePackage.Inspect(file, findings),
            FileSignature.Kind.Compound => throw CompoundFile.Refusal(file),
            FileSignature.Kind.Pdf => PdfFile.Inspect(AllOf(file), findings),
            FileSignature.Kind.Png => Picture.InspectPng(AllOf(file), findings),
            FileSignature.Kind.Jpeg => Picture.InspectJpeg(AllOf(file), findings),
            FileSignature.Kind.Unknown => TextFile.Inspect(AllOf(file), name),
            var other => throw FileSignature.Refusal(other),
        };
        var fileName = PaperFileName.For(name, type);
        if (PaperFileName.ExtensionOf(name) is { } given && !fileName.EndsWith("." + given, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(PaperRemarkKind.Renamed, string.Create(CultureInfo.InvariantCulture,
                $"The file is {type.Name}, not what “.{given}” says. It is stored as “{fileName}”."));
        }

        return new(type, fileName, file.Length, findings.Title ?? PaperFileName.InWords(fileName), findings.Remarks);
    }

    private static byte[] AllOf(Stream file)
    {
        var bytes = GC.AllocateUninitializedArray<byte>((int)file.Length);
        file.Position = 0;
        file.ReadExactly(bytes);
        return bytes;
    }
}
