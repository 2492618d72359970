using System.Globalization;

namespace MinutesPortal.Domain.Tests;

public sealed class MunicipalYearTests
{
    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2023-04-30", 2022)]
    [InlineData("2023-05-01", 2023)]
    [InlineData("2023-12-31", 2023)]
    [InlineData("2024-01-01", 2023)]
    public void It_begins_in_May(string date, int firstYear) => Assert.Equal(new(firstYear), MunicipalYear.Containing(Day(date)));

    [Fact]
    public void It_runs_from_1_May_to_30_April() =>
        Assert.Equal((Day("2023-05-01"), Day("2024-04-30")), (new MunicipalYear(2023).FirstDay, new MunicipalYear(2023).LastDay));

    [Theory]
    [InlineData("2023-04-30", "2023-05-01", "2022/23, 2023/24")]
    [InlineData("2023-05-01", "2024-04-30", "2023/24")]
    [InlineData("2099-06-01", "2100-06-01", "2099/00, 2100/01")]
    [InlineData("2024-05-01", "2023-05-01", "")]
    public void A_period_has_every_year_from_its_first_day_to_its_last(string from, string to, string years) =>
        Assert.Equal(years, string.Join(", ", MunicipalYear.Between(Day(from), Day(to))));
}
