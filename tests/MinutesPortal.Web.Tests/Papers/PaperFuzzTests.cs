using System.Diagnostics;
using MinutesPortal.Domain;
using MinutesPortal.Papers;
using static MinutesPortal.TestCommon.PaperSamples;

namespace MinutesPortal.Web.Tests.Papers;

/// <summary>Whatever the bytes are, an inspection accepts or refuses them, and soon.</summary>
public class PaperFuzzTests
{
    private const int Rounds = 400;

    /// <summary>A hundred times what these small files need.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Starts => ["", "%PDF-1.7\n", "PK\u0003\u0004", "\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "{\\rtf", "<"];

    [Theory]
    [MemberData(nameof(Starts))]
    public void Random_bytes_are_accepted_or_refused(string start)
    {
        var random = new Random(14);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = new byte[random.Next(1, 5_000)];
            random.NextBytes(bytes);
            Inspect([.. System.Text.Encoding.Latin1.GetBytes(start), .. bytes], $"seed 14, round {round}");
        }
    }

    public static TheoryData<string> Samples => [.. Good.Keys];

    private static Dictionary<string, byte[]> Good { get; } = new()
    {
        ["Report.pdf"] = Pdf(catalog: "/OpenAction [3 0 R /Fit]", more: [ObjectStream("<< /Type /Annot /Subtype /Link >>"), "<< /S /GoTo >>"]),
        ["Report.docx"] = Word().WithProperties("Library", "Ada").WithRelationship("hyperlink", "https://www.example.gov.uk").With("word/media/image1.png", "image/png", Png).ToBytes(),
        ["Budget.xlsx"] = Excel().ToBytes(),
        ["Talk.pptx"] = PowerPoint().ToBytes(),
        ["Map.png"] = Png,
        ["Map.jpg"] = Jpeg,
        ["Budget.csv"] = "Name,Cost\nRoof,12\n"u8.ToArray(),
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Good_files_with_broken_bytes_are_accepted_or_refused(string name)
    {
        var random = new Random(15);
        for (var round = 0; round < Rounds; round++)
        {
            byte[] bytes = [.. Good[name]];
            for (var breaks = random.Next(1, 6); breaks > 0; breaks--)
            {
                var at = random.Next(bytes.Length);
                bytes = random.Next(5) switch
                {
                    0 => bytes[..at],
                    1 => [.. bytes[..at], .. bytes[random.Next(at + 1)..]],
                    2 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
                    _ => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
                };
                if (bytes.Length == 0)
                {
                    bytes = [0];
                }
            }

            Inspect(bytes, $"{name}, seed 15, round {round}");
        }
    }

    private static void Inspect(byte[] bytes, string which)
    {
        using var file = new MemoryStream(bytes);
        var watch = Stopwatch.StartNew();
        try
        {
            PaperInspection.Inspect(file, "Report.csv");
        }
        catch (DomainException)
        {
            // refused, as it should be
        }
        catch (Exception exception)
        {
            Assert.Fail($"{which}: {exception}");
        }

        Assert.True(watch.Elapsed < TooLong, $"{which} took {watch.Elapsed}.");
    }
}
