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
    public void Dates_are_found_in_english_and_welsh(string text, string date)
    {
        Assert.True(WrittenDates.TryFind(text, out var found, out _));
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), found);
    }

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
    public void Times_are_found(string text, string time) => Assert.Equal(TimeOnly.ParseExact(time, "HH:mm"), WrittenDates.FindTime(text));

    [Theory]
    [InlineData("item 5.30")]
    [InlineData("25.00 pm")]
    [InlineData("")]
    public void Other_numbers_are_not_times(string text) => Assert.Null(WrittenDates.FindTime(text));
}
