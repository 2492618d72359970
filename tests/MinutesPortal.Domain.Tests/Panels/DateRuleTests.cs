using System.Globalization;
using MinutesPortal.Domain.Panels;

namespace MinutesPortal.Domain.Tests.Panels;

public sealed class DateRuleTests
{
    [Fact]
    public void The_second_Thursday_of_each_month_but_August() => Assert.Equal(
        ["2027-06-10", "2027-07-08", "2027-09-09"],
        Rule(Recurrence.SecondOfMonth, new(2027, 6, 1), new(2027, 9, 30), 8));

    [Fact]
    public void The_last_Thursday_may_be_the_fourth_or_the_fifth() => Assert.Equal(
        ["2027-06-24", "2027-07-29"],
        Rule(Recurrence.LastOfMonth, new(2027, 6, 1), new(2027, 7, 31)));

    [Fact]
    public void Every_second_week_goes_on_through_a_month_that_is_left_out() => Assert.Equal(
        ["2027-07-15", "2027-07-29", "2027-09-09"],
        Rule(Recurrence.Fortnightly, new(2027, 7, 15), new(2027, 9, 15), 8));

    [Fact]
    public void First_and_last_day_count() => Assert.Equal(["2027-07-01", "2027-07-08"], Rule(Recurrence.Weekly, new(2027, 7, 1), new(2027, 7, 8)));

    [Fact]
    public void A_time_that_ends_before_it_begins_or_is_too_long_is_refused()
    {
        Assert.Equal("Choose a last day on or after the first day.", Assert.Throws<DomainException>(() => Rule(Recurrence.Weekly, new(2027, 7, 2), new(2027, 7, 1))).Message);
        Assert.Equal("Choose a last day at most 2 years after the first day.", Assert.Throws<DomainException>(() => Rule(Recurrence.Weekly, new(2027, 7, 2), new(2037, 7, 1))).Message);
    }

    /// <summary>The days of a rule, as in 2027-07-20.</summary>
    private static IEnumerable<string> Rule(Recurrence recurrence, DateOnly from, DateOnly to, params int[] without) =>
        new DateRule(recurrence, DayOfWeek.Thursday, from, to, without).Dates().Select(day => day.ToString("O", CultureInfo.InvariantCulture));
}
