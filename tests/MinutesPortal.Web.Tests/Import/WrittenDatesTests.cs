using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Tests.Import;

public class WrittenDatesTests
{
    [Theory]
    [InlineData("Thursday, 17th June, 2021 5.30 pm", "2021-06-17")]
    [InlineData("17/06/2021", "2021-06-17")]
    [InlineData("1.6.2021", "2021-06-01")]
    [InlineData("held on 20 July 2023 at 6pm", "2023-07-20")]
    [InlineData("15 Apr 2026 6.30 pm", "2026-04-15")]
    [InlineData("Dydd Iau, 9fed Hydref, 2014 2.00 o'r gloch", "2014-10-09")]
    [InlineData("1af Ionawr 2020", "2020-01-01")]
    [InlineData("2il Mai 2019", "2019-05-02")]
    [InlineData("3ydd Rhagfyr 2018", "2018-12-03")]
    [InlineData("16eg Gorffennaf, 2020", "2020-07-16")]
    [InlineData("31/02/2020 and 1/03/2020", "2020-03-01")]
    [InlineData("March 4th, 2025", "2025-03-04")]
    [InlineData("4 th March 2025", "2025-03-04")]
    [InlineData("2025-03-04", "2025-03-04")]
    [InlineData("04/03/25", "2025-03-04")]
    [InlineData("04/03/95", "1995-03-04")]
    [InlineData("Tues. 4th day of March, 2025", "2025-03-04")]
    [InlineData("Wed 4 Sept. 2024", "2024-09-04")]
    public void Dates_are_found_in_english_and_welsh(string text, string date)
    {
        Assert.True(WrittenDates.TryFind(text, out var found, out _));
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), found);
    }

    [Theory]
    [InlineData("Tuesday 4 and Wednesday 5 March 2025", "2025-03-04", "2025-03-05")]
    [InlineData("4 & 5 March 2025", "2025-03-04", "2025-03-05")]
    [InlineData("3 - 6 June 2024", "2024-06-03", "2024-06-06")]
    [InlineData("Monday 3, Tuesday 4 and Friday 7 June 2024", "2024-06-03", "2024-06-07")]
    [InlineData("30 April and 1 May 2024", "2024-04-30", "2024-05-01")]
    [InlineData("31st December to 2nd January 2025", "2024-12-31", "2025-01-02")]
    [InlineData("4 March 2025", "2025-03-04", "2025-03-04")]
    public void Of_several_days_the_first_counts_and_the_last_is_known(string text, string first, string last)
    {
        Assert.True(WrittenDates.TryFind(text, out var found, out var end, out _));
        Assert.Equal((first, last), ($"{found:yyyy-MM-dd}", $"{end:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("held on 31 April 2025", "31 April 2025")]
    [InlineData("29 February 2023", "29 February 2023")]
    [InlineData("Tuesday 4 Mrach 2025", "Tuesday 4 Mrach 2025")]
    [InlineData("32/01/2025", "32/01/2025")]
    [InlineData("2025-02-30", "2025-02-30")]
    [InlineData("5 apples 2020", null)]
    [InlineData("Minute 12 2023", null)]
    public void What_only_looks_like_a_date_is_named(string text, string? named) => Assert.Equal(named, WrittenDates.FindImpossible(text));

    [Theory]
    [InlineData("2021/22")]
    [InlineData("32 June 2021")]
    [InlineData("5 apples 2020")]
    [InlineData("no date")]
    public void Other_numbers_are_not_dates(string text) => Assert.False(WrittenDates.TryFind(text, out _, out _));

    [Theory]
    [InlineData("5.30 pm", "17:30")]
    [InlineData("12.30 pm", "12:30")]
    [InlineData("12.05 am", "00:05")]
    [InlineData("at 10.35am", "10:35")]
    [InlineData("6 p.m.", "18:00")]
    [InlineData("12 noon", "12:00")]
    [InlineData("1400 hours", "14:00")]
    [InlineData("18:00", "18:00")]
    [InlineData("2.00 o'r gloch", "14:00")]
    [InlineData("10.00 o’r gloch", "10:00")]
    [InlineData("12.00 Noon", "12:00")]
    [InlineData("12 NOON", "12:00")]
    [InlineData("Midday", "12:00")]
    [InlineData("12 mid-day", "12:00")]
    [InlineData("6.30 P.M.", "18:30")]
    [InlineData("18.00 hrs", "18:00")]
    [InlineData("10 o'clock", "10:00")]
    [InlineData("7 in the evening", "19:00")]
    [InlineData("2.30 y prynhawn", "14:30")]
    [InlineData("hanner dydd", "12:00")]
    public void Times_are_found(string text, string time) => Assert.Equal(TimeOnly.ParseExact(time, "HH:mm"), WrittenDates.FindTime(text));

    [Theory]
    [InlineData("18.00", "18:00")]
    [InlineData("1830", "18:30")]
    [InlineData("10", "10:00")]
    [InlineData("6.30", "18:30")]
    [InlineData("14:00:00", "14:00")]
    [InlineData("At the rise of Council", null)]
    [InlineData("TBC", null)]
    public void The_field_of_a_time_is_read_or_refused(string field, string? time) =>
        Assert.Equal(time, WrittenDates.ReadTime(field)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("item 5.30")]
    [InlineData("25.00 pm")]
    [InlineData("")]
    public void Other_numbers_are_not_times(string text) => Assert.Null(WrittenDates.FindTime(text));
}
