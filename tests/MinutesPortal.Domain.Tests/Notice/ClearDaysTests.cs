using MinutesPortal.Domain.Notice;
using static MinutesPortal.Domain.Tests.Notice.Dates;

namespace MinutesPortal.Domain.Tests.Notice;

public sealed class ClearDaysTests
{
    [Theory]
    [InlineData(Nation.England, "Thu 20 Jul 2023", "13 Jul, 14 Jul, 17 Jul, 18 Jul, 19 Jul", "Wed 12 Jul 2023", "Wed 12 Jul 2023")]
    [InlineData(Nation.England, "Thu 17 Jun 2021", "10 Jun, 11 Jun, 14 Jun, 15 Jun, 16 Jun", "Wed 9 Jun 2021", "Wed 9 Jun 2021")]
    [InlineData(Nation.England, "Mon 24 Jul 2023", "17 Jul, 18 Jul, 19 Jul, 20 Jul, 21 Jul", "Sun 16 Jul 2023", "Fri 14 Jul 2023")]
    [InlineData(Nation.England, "Thu 4 Apr 2024", "26 Mar, 27 Mar, 28 Mar, 2 Apr, 3 Apr", "Mon 25 Mar 2024", "Mon 25 Mar 2024")]
    [InlineData(Nation.Wales, "Thu 4 Apr 2024", "28 Mar, 2 Apr, 3 Apr", "Wed 27 Mar 2024", "Wed 27 Mar 2024")]
    [InlineData(Nation.England, "Thu 8 Jan 2026", "31 Dec, 2 Jan, 5 Jan, 6 Jan, 7 Jan", "Tue 30 Dec 2025", "Tue 30 Dec 2025")]
    [InlineData(Nation.England, "Mon 15 May 2023", "5 May, 9 May, 10 May, 11 May, 12 May", "Thu 4 May 2023", "Thu 4 May 2023")]
    [InlineData(Nation.England, "Fri 23 Sep 2022", "15 Sep, 16 Sep, 20 Sep, 21 Sep, 22 Sep", "Wed 14 Sep 2022", "Wed 14 Sep 2022")]
    public void An_agenda_is_published_before_its_clear_days(
        Nation nation, string meeting, string clearDays, string publishBy, string publishByOfficeDay)
    {
        var notice = NoticeRules.For(nation).AgendaNotice(Date(meeting));

        Assert.Equal(clearDays, InShort(notice.Days));
        Assert.Equal(Date(publishBy), notice.PublishBy);
        Assert.Equal(Date(publishByOfficeDay), notice.PublishByOfficeDay);
    }

    [Fact]
    public void Papers_for_an_office_closed_over_Easter_are_due_on_Maundy_Thursday()
    {
        // Eight clear days before Tuesday 2 April. Good Friday to Easter Monday come before them.
        var notice = NoticeRules.For(Nation.England).ClearDaysBefore(Date("Fri 12 Apr 2024"), 8);

        Assert.Equal(Date("Mon 1 Apr 2024"), notice.PublishBy);
        Assert.Equal(Date("Thu 28 Mar 2024"), notice.PublishByOfficeDay);
    }

    [Fact]
    public void Notice_a_day_late_is_too_late()
    {
        var notice = NoticeRules.For(Nation.England).AgendaNotice(Date("Thu 20 Jul 2023"));

        Assert.True(notice.IsMetBy(Date("Wed 12 Jul 2023")));
        Assert.False(notice.IsMetBy(Date("Thu 13 Jul 2023")));
    }

    [Fact]
    public void A_count_into_an_unknown_year_is_refused()
    {
        var refusal = Assert.Throws<DomainException>(() => NoticeRules.For(Nation.England).AgendaNotice(Date("Tue 6 Jan 2015")));

        Assert.Equal("The bank holidays of England and Wales are known only from 2015 to 2030. Update Minutes Portal to count days in 2014.", refusal.Message);
    }

    [Theory]
    [InlineData(Nation.England)]
    [InlineData(Nation.Wales)]
    public void Only_publishing_by_the_last_day_leaves_every_clear_day(Nation nation)
    {
        var rules = NoticeRules.For(nation);
        var random = new Random(20230720);
        var first = new DateOnly(2015, 3, 1);
        var days = new DateOnly(2030, 12, 31).DayNumber - first.DayNumber + 1;

        for (var i = 0; i < 2_000; i++)
        {
            var meeting = first.AddDays(random.Next(days));
            var count = random.Next(1, 29);
            var notice = rules.ClearDaysBefore(meeting, count);

            Assert.Equal(count, notice.Days.Count);
            Assert.Equal(notice.Days, WorkingDaysBetween(notice.PublishBy, meeting));
            Assert.Equal(count - 1, WorkingDaysBetween(notice.PublishBy.AddDays(1), meeting).Count());
            Assert.True(notice.IsMetBy(notice.PublishBy));
            Assert.False(notice.IsMetBy(notice.PublishBy.AddDays(1)));
            Assert.True(notice.IsMetBy(notice.PublishByOfficeDay));
            Assert.True(rules.IsWorkingDay(notice.PublishByOfficeDay));
        }

        // Counts forwards, unlike the rules.
        IEnumerable<DateOnly> WorkingDaysBetween(DateOnly publishedOn, DateOnly meeting) =>
            Enumerable.Range(1, meeting.DayNumber - publishedOn.DayNumber - 1).Select(publishedOn.AddDays).Where(rules.IsWorkingDay);
    }
}
