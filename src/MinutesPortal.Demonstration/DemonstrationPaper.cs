using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Demonstration;

/// <summary>A paper of one page, as a PDF. The same text always gives the same bytes.</summary>
public sealed class DemonstrationPaper
{
    private readonly string _title;

    /// <param name="title">The heading of the paper, and its title on the agenda.</param>
    /// <param name="text">Lines of at most 90 characters.</param>
    public DemonstrationPaper(string title, string text)
    {
        _title = title;
        Bytes = Pdf(title, text.Split('\n'));
    }

    public byte[] Bytes { get; }

    public Document ToDocument() =>
        new(_title, Slug.From(_title) + ".pdf", "application/pdf", Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(Bytes)));

    /// <summary>Writes a PDF by ISO 32000-1: six objects, and a table of where each begins.</summary>
    private static byte[] Pdf(string title, string[] lines)
    {
        var content = new StringBuilder($"BT /F1 16 Tf 18 TL 60 770 Td ({Escaped(title)}) Tj T* /F1 11 Tf 15 TL");
        foreach (var line in lines)
        {
            content.Append(CultureInfo.InvariantCulture, $" T* ({Escaped(line)}) Tj");
        }

        content.Append(" ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            $"<< /Title ({Escaped(title)}) >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var (index, body) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(table);
        pdf.Append(
            CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("(", "\\(", StringComparison.Ordinal)
        .Replace(")", "\\)", StringComparison.Ordinal);
}
