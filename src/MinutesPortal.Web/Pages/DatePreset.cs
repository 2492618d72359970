using MinutesPortal.Domain;

namespace MinutesPortal.Web.Pages;

/// <summary>A range of dates to choose from a list.</summary>
/// <param name="Key">Its value in an address.</param>
public sealed record DatePreset(string Key, string Words, DateOnly From, DateOnly To)
{
    /// <summary>All presets, as seen from a given day.</summary>
    public static IReadOnlyList<DatePreset> On(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var municipalYear = MunicipalYear.Containing(today);
        return
        [
            new("last-7-days", "Last 7 days", today.AddDays(-6), today),
            new("next-7-days", "Next 7 days", today, today.AddDays(6)),
            new("month-to-date", "This month so far", month, today),
            new("year-to-date", "This year so far", new(today.Year, 1, 1), today),
            new("previous-month", "Previous month", month.AddMonths(-1), month.AddDays(-1)),
            new("municipal-year", "This municipal year", municipalYear.FirstDay, municipalYear.LastDay),
        ];
    }
}
