using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class ReferringBackTests
{
    [Fact]
    public void Minutes_are_referred_back_stay_a_draft_and_are_approved_by_a_later_meeting()
    {
        var panel = Panel();
        var meeting = WithDraftMinutes(panel);
        var (next, after) = (Announced(panel, Day.AddDays(28)), Announced(panel, Day.AddDays(56)));

        Assert.Equal(PublicationKind.ReferredBack, meeting.ReferBack(next, panel, "A vote was missing.", next.Date).Kind);

        Assert.Equal(MeetingStage.DraftMinutes, meeting.Stage);
        Assert.Equal(new ReferralBack(next.Id, next.Date, "A vote was missing."), Assert.Single(meeting.ForThePublic().ReferralsBack));
        Assert.Equal("That meeting has referred the minutes back already.", Refusal(() => meeting.ReferBack(next, panel, "Again.", next.Date)));

        meeting.Approve(after, panel, "Councillor A Reed", after.Date);
        Assert.Single(meeting.ForThePublic().ReferralsBack);
        Assert.Equal("The minutes have been approved already.", Refusal(() => meeting.ReferBack(after, panel, "Again.", after.Date)));
    }

    [Fact]
    public void A_meeting_that_approves_minutes_after_all_did_not_refer_them_back()
    {
        var panel = Panel();
        var (meeting, next) = (WithDraftMinutes(panel), Announced(panel, Day.AddDays(28)));
        meeting.ReferBack(next, panel, "A vote was missing.", next.Date);

        meeting.Approve(next, panel, "Councillor A Reed", next.Date);

        Assert.Empty(meeting.ReferralsBack);
    }

    [Fact]
    public void Only_published_minutes_are_referred_back_for_a_reason_and_by_a_meeting_that_was_held()
    {
        var panel = Panel();
        var next = Announced(panel, Day.AddDays(28));
        Assert.Equal("Publish the draft minutes before you record that they were referred back.", Refusal(() => Held(panel).ReferBack(next, panel, "A vote was missing.", next.Date)));
        Assert.Equal("Say why the minutes were referred back.", Refusal(() => WithDraftMinutes(panel).ReferBack(next, panel, " ", next.Date)));
        Assert.StartsWith("The meeting of 17 August 2023 has not been held yet.", Refusal(() => WithDraftMinutes(panel).ReferBack(next, panel, "A vote was missing.", next.Date.AddDays(-1))), StringComparison.Ordinal);
    }
}
