using System.Globalization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>The meetings of an issue by panel, over time, as a picture shows them.</summary>
/// <param name="Rows">A panel each, in the order in which they took it up.</param>
/// <param name="Years">Where each begins.</param>
public sealed record Timeline(DateOnly First, DateOnly Last, IReadOnlyList<Timeline.Row> Rows, IReadOnlyList<(int Year, string X)> Years)
{
    private const int MostYears = 6;

    public static Timeline Of(IReadOnlyCollection<Consideration> considerations)
    {
        var (first, last) = (considerations.Min(at => at.Meeting.Date), considerations.Max(at => at.Meeting.Date));
        var years = Enumerable.Range(first.Year + 1, last.Year - first.Year).ToList();
        var step = Math.Max(1, (int)Math.Ceiling(years.Count / (double)MostYears));
        return new(
            first,
            last,
            [.. considerations
                .OrderBy(at => at.Meeting.Date)
                .GroupBy(at => at.PanelSlug)
                .Select(panel => new Row(panel.First().PanelName, [.. panel.Select(at => new Point(at.Meeting, X(at.Meeting.Date), at.IsToCome))]))],
            [.. years.Where((_, index) => index % step == 0).Select(year => (year, X(new(year, 1, 1))))]);

        // In hundredths of the width; the margins leave room for half a point.
        string X(DateOnly date) => string.Create(
            CultureInfo.InvariantCulture, $"{(first == last ? 50 : 2 + (96d * (date.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber))):0.##}%");
    }

    /// <summary>A panel and its meetings.</summary>
    public sealed record Row(BilingualText PanelName, IReadOnlyList<Point> Points);

    /// <summary>A meeting.</summary>
    /// <param name="X">How far to the right, as SVG has it.</param>
    public sealed record Point(Meeting Meeting, string X, bool IsToCome);
}
