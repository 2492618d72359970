using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace MinutesPortal.Import.Formats.PdfFiles;

/// <summary>An upright line on a page, such as between the columns of a table.</summary>
internal sealed record PdfRule(double At, double Foot, double Top);

/// <summary>What is drawn on a page and belongs to its text. Some programs draw bullets, and all draw the lines of tables.</summary>
internal static class PdfShapes
{
    /// <summary>The dots that stand for bullets: small, filled, and as high as they are wide.</summary>
    public static IEnumerable<PdfWord> BulletsOf(Page page) => page.Paths.Where(path => path.IsFilled).SelectMany(path => path).Select(part => part.GetBoundingRectangle()).OfType<PdfRectangle>()
        .Where(box => box.Width is > 1.5 and < 6 && Math.Abs(box.Width - box.Height) < 0.3 * box.Width)
        .Select(box => new PdfWord("•", box.Left, box.Right, box.Bottom - (0.2 * DotSize), DotSize));

    /// <summary>The upright edges of lines and boxes.</summary>
    public static List<PdfRule> RulesOf(Page page) =>
    [
        .. page.Paths.SelectMany(path => path).Select(part => part.GetBoundingRectangle()).OfType<PdfRectangle>().Where(box => box.Height > LeastRule)
            .SelectMany(box => new[] { box.Left, box.Right }.Distinct().Select(at => new PdfRule(at, box.Bottom, box.Top))),
    ];

    /// <summary>The usual size of letters beside a bullet, in points.</summary>
    private const double DotSize = 8;

    /// <summary>Shorter lines are parts of letters, in points.</summary>
    private const double LeastRule = 6;
}
