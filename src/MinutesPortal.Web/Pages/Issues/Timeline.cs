using System.Globalization;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Pages.Issues;

/// <summary>The data of the timeline picture: the meetings of an issue, by panel and date.</summary>
/// <param name="Rows">One row for each panel, in the order in which they first considered the issue.</param>
/// <param name="Years">The start of each year.</param>
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

        // In hundredths of the width. The margins leave room for half a point.
        string X(DateOnly date) => string.Create(
            CultureInfo.InvariantCulture, $"{(first == last ? 50 : 2 + (96d * (date.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber))):0.##}%");
    }

    public sealed record Row(BilingualText PanelName, IReadOnlyList<Point> Points);

    /// <param name="X">The horizontal position, as an SVG length.</param>
    public sealed record Point(Meeting Meeting, string X, bool IsToCome);
}
