using MinutesPortal.Domain.Notice;
using static MinutesPortal.Domain.Tests.Notice.Dates;

namespace MinutesPortal.Domain.Tests.Notice;

public sealed class BankHolidaysTests
{
    private static readonly BankHolidays Holidays = BankHolidays.EnglandAndWales;

    [Fact]
    public void The_table_follows_the_rules_and_the_proclamations()
    {
        var expected = Enumerable.Range(2015, 16).SelectMany(HolidaysByRule).ToHashSet();

        // Moved for VE Day, 2020; moved for the Platinum Jubilee, 2022.
        expected.Remove(Date("Mon 4 May 2020"));
        expected.Add(Date("Fri 8 May 2020"));
        expected.Remove(Date("Mon 30 May 2022"));
        expected.Add(Date("Thu 2 Jun 2022"));

        // Added: the Platinum Jubilee, the State Funeral of Queen Elizabeth II, the Coronation of King Charles III.
        expected.UnionWith([Date("Fri 3 Jun 2022"), Date("Mon 19 Sep 2022"), Date("Mon 8 May 2023")]);

        Assert.Equal(expected.Order(), Holidays.Dates.Order());
    }

    [Fact]
    public void The_years_from_2015_to_2030_are_known() =>
        Assert.Equal((2015, 2030), (Holidays.FirstYear, Holidays.LastYear));

    [Theory]
    [InlineData("Mon 28 Dec 2015", true)] // Boxing Day was a Saturday
    [InlineData("Tue 27 Dec 2016", true)] // Christmas Day was a Sunday
    [InlineData("Mon 2 Jan 2017", true)] // New Year's Day was a Sunday
    [InlineData("Tue 28 Dec 2021", true)] // Christmas and Boxing Day were a weekend
    [InlineData("Sat 25 Dec 2021", true)]
    [InlineData("Sat 26 Dec 2026", true)]
    [InlineData("Sat 1 Jan 2028", true)]
    [InlineData("Mon 4 May 2020", false)]
    [InlineData("Mon 30 May 2022", false)]
    [InlineData("Thu 28 Mar 2024", false)] // Maundy Thursday
    [InlineData("Wed 24 Dec 2025", false)]
    [InlineData("Fri 2 Jan 2026", false)] // a holiday in Scotland only
    public void Holidays_and_working_days_are_told_apart(string day, bool holiday) => Assert.Equal(holiday, Holidays.Contains(Date(day)));

    [Theory]
    [InlineData("Wed 31 Dec 2014", "2014")]
    [InlineData("Wed 1 Jan 2031", "2031")]
    [InlineData("Sat 4 Jan 2031", "2031")]
    public void A_day_of_an_unknown_year_is_refused(string day, string year)
    {
        var refusal = Assert.Throws<DomainException>(() => Holidays.Contains(Date(day)));

        Assert.Equal($"The bank holidays of England and Wales are known only from 2015 to 2030. Update Minutes Portal to count days in {year}.", refusal.Message);
    }

    // Computed from the rules for an ordinary year, to check the table independently.
    private static IEnumerable<DateOnly> HolidaysByRule(int year)
    {
        var easter = EasterSunday(year);
        var christmas = new DateOnly(year, 12, 25);

        yield return NextWeekday(new DateOnly(year, 1, 1));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return FirstMondayFrom(new DateOnly(year, 5, 1));
        yield return FirstMondayFrom(new DateOnly(year, 5, 25)); // the last in May
        yield return FirstMondayFrom(new DateOnly(year, 8, 25)); // the last in August

        // Two weekdays. Where Christmas Day or Boxing Day is on a weekend, the next weekday that is not one of them.
        var firstDay = NextWeekday(christmas);
        yield return firstDay;
        yield return NextWeekday(firstDay.AddDays(1));
    }

    private static DateOnly NextWeekday(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static DateOnly FirstMondayFrom(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    // The Gregorian computus for the years 1900 to 2199: the Sunday after the ecclesiastical full moon.
    private static DateOnly EasterSunday(int year)
    {
        var yearOfTheMoon = year % 19;
        var fullMoonAfter21March = ((19 * yearOfTheMoon) + 24) % 30;
        if (fullMoonAfter21March == 29 || (fullMoonAfter21March == 28 && yearOfTheMoon > 10))
        {
            fullMoonAfter21March--;
        }

        var fullMoon = new DateOnly(year, 3, 21).AddDays(fullMoonAfter21March);
        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }
}
