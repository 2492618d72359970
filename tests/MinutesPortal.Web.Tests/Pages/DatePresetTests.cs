using MinutesPortal.Web.Pages;

namespace MinutesPortal.Web.Tests.Pages;

public class DatePresetTests
{
    [Theory]
    [InlineData("last-7-days", "2026-11-16", "2026-11-22")]
    [InlineData("next-7-days", "2026-11-22", "2026-11-28")]
    [InlineData("month-to-date", "2026-11-01", "2026-11-22")]
    [InlineData("year-to-date", "2026-01-01", "2026-11-22")]
    [InlineData("previous-month", "2026-10-01", "2026-10-31")]
    [InlineData("municipal-year", "2026-05-01", "2027-04-30")]
    public void A_preset_means_these_days(string key, string from, string to) =>
        Assert.Equal((from, to), Of(key, new(2026, 11, 22)));

    [Fact]
    public void Presets_reach_into_the_previous_calendar_year()
    {
        Assert.Equal(("2022-12-01", "2022-12-31"), Of("previous-month", new(2023, 1, 31)));
        Assert.Equal(("2022-05-01", "2023-04-30"), Of("municipal-year", new(2023, 4, 30)));
        Assert.Equal(("2023-05-01", "2024-04-30"), Of("municipal-year", new(2023, 5, 1)));
    }

    private static (string From, string To) Of(string key, DateOnly today)
    {
        var preset = DatePreset.On(today).Single(preset => preset.Key == key);
        return ($"{preset.From:yyyy-MM-dd}", $"{preset.To:yyyy-MM-dd}");
    }
}
