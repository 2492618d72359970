using MinutesPortal.Domain.Notice;
using static MinutesPortal.Domain.Tests.Notice.Dates;

namespace MinutesPortal.Domain.Tests.Notice;

public sealed class RecordRulesTests
{
    [Theory]
    [InlineData("Thu 20 Jul 2023", "Thu 19 Jul 2029")]
    [InlineData("Thu 29 Feb 2024", "Thu 28 Feb 2030")]
    [InlineData("Fri 1 Mar 2024", "Thu 28 Feb 2030")]
    [InlineData("Tue 1 Mar 2022", "Tue 29 Feb 2028")]
    [InlineData("Fri 1 Jan 2021", "Thu 31 Dec 2026")]
    public void A_record_is_kept_for_six_years_from_the_meeting(string meeting, string lastDay)
    {
        Assert.Equal(Date(lastDay), NoticeRules.For(Nation.England).KeptThrough(Date(meeting)));
        Assert.Equal(Date(lastDay), NoticeRules.For(Nation.Wales).KeptThrough(Date(meeting)));
    }

    [Fact]
    public void A_record_cannot_be_deleted_before_the_six_years_are_over()
    {
        var rules = NoticeRules.For(Nation.England);
        var meeting = Date("Thu 20 Jul 2023");

        var refusal = Assert.Throws<DomainException>(() => rules.RefuseEarlyDeletion(meeting, today: Date("Thu 19 Jul 2029")));

        Assert.Equal("Keep the record of the meeting of 20 July 2023 until 19 July 2029. You may delete it from 20 July 2029.", refusal.Message);
        rules.RefuseEarlyDeletion(meeting, today: Date("Fri 20 Jul 2029"));
    }

    [Theory]
    [InlineData("Thu 20 Jul 2023", "Fri 28 Jul 2023")]
    [InlineData("Thu 28 Mar 2024", "Tue 9 Apr 2024")]
    [InlineData("Sat 22 Jul 2023", "Tue 1 Aug 2023")] // the first of the seven is Monday 24 July
    public void Wales_has_seven_working_days_for_a_note_of_decisions(string meeting, string due) =>
        Assert.Equal(Date(due), NoticeRules.For(Nation.Wales).DecisionNoteDue(Date(meeting)));

    [Fact]
    public void England_requires_no_note_of_decisions() =>
        Assert.Null(NoticeRules.For(Nation.England).DecisionNoteDue(Date("Thu 20 Jul 2023")));

    [Fact]
    public void A_note_due_in_an_unknown_year_is_refused() =>
        Assert.Throws<DomainException>(() => NoticeRules.For(Nation.Wales).DecisionNoteDue(Date("Mon 30 Dec 2030")));

    [Fact]
    public void A_nation_without_rules_is_refused() =>
        Assert.Throws<DomainException>(() => NoticeRules.For((Nation)99));

    [Fact]
    public void Every_nation_has_rules() =>
        Assert.All(Enum.GetValues<Nation>(), nation => Assert.Equal(nation, NoticeRules.For(nation).Nation));
}
