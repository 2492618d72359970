using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class AdjourningTests
{
    private static readonly DateOnly NextWeek = Day.AddDays(7);

    [Fact]
    public void A_meeting_is_adjourned_to_a_day_with_its_time_and_place()
    {
        var meeting = WithAgenda();

        Assert.Equal(PublicationKind.Adjourned, meeting.Adjourn("Ten o’clock had passed.", Day, NextWeek, new(14, 0), "Town Hall").Kind);

        Assert.Equal(new Adjournment(Day, "Ten o’clock had passed.", NextWeek, new(14, 0), "Town Hall"), Assert.Single(meeting.ForThePublic().Adjournments));
        Assert.Equal((Day, NextWeek), (meeting.Date, meeting.LastSitting));
    }

    [Fact]
    public void The_day_may_be_said_later_and_corrected()
    {
        var meeting = WithAgenda();
        meeting.Adjourn("Too few members came.", Day);
        Assert.Null(meeting.LastSitting);
        Assert.Equal("The meeting is adjourned already. Say on which day it continues.", Refusal(() => meeting.Adjourn("Again.", NextWeek)));

        Assert.Equal(PublicationKind.Reconvened, meeting.Reconvene(NextWeek, new(14, 0), null).Kind);
        meeting.Reconvene(NextWeek.AddDays(1), new(14, 0), "Annexe");

        Assert.Equal(new Adjournment(Day, "Too few members came.", NextWeek.AddDays(1), new(14, 0), "Annexe"), Assert.Single(meeting.Adjournments));
    }

    [Fact]
    public void A_reconvened_meeting_may_be_adjourned_again()
    {
        var meeting = WithAgenda();
        meeting.Adjourn("Too few members came.", Day, NextWeek);
        Assert.StartsWith("The meeting is on 27 July 2023. Only a meeting that has begun can be adjourned.", Refusal(() => meeting.Adjourn("Again.", NextDay)), StringComparison.Ordinal);

        meeting.Adjourn("There was no time.", NextWeek, NextWeek.AddDays(7));

        Assert.Equal([Day, NextWeek], meeting.Adjournments.Select(adjournment => adjournment.On));
        Assert.Equal(NextWeek.AddDays(7), meeting.LastSitting);
    }

    [Fact]
    public void Only_a_meeting_that_has_begun_is_adjourned_and_only_to_a_later_day()
    {
        Assert.StartsWith("The meeting is on 20 July 2023. Only a meeting that has begun can be adjourned.", Refusal(() => WithAgenda().Adjourn("Snow.", Day.AddDays(-1))), StringComparison.Ordinal);
        Assert.Equal("Publish the agenda first.", Refusal(() => Announced().Adjourn("Snow.", Day)));
        Assert.Equal("Say why the meeting was adjourned.", Refusal(() => WithAgenda().Adjourn("", Day)));
        Assert.Equal("Choose a day after 20 July 2023. A break within the day belongs in the minutes.", Refusal(() => WithAgenda().Adjourn("Tea.", Day, Day)));
        Assert.Equal("The meeting was not adjourned.", Refusal(() => WithAgenda().Reconvene(NextWeek, null, null)));
        Assert.StartsWith("The minutes are published as the meeting’s last word.", Refusal(() => Approved().Adjourn("Snow.", NextWeek)), StringComparison.Ordinal);
    }
}
