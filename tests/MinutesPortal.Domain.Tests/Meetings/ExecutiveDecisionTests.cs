using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

/// <summary>SI 2012/2089 reg 12, and call-in as councils run it.</summary>
public sealed class ExecutiveDecisionTests
{
    [Theory]
    [InlineData("2023-07-20", 5, "2023-07-27")] // Thursday to Thursday
    [InlineData("2023-07-21", 5, "2023-07-28")] // a Friday
    [InlineData("2023-07-22", 5, "2023-07-28")] // a Saturday
    [InlineData("2024-03-27", 3, "2024-04-03")] // over Easter
    [InlineData("2025-12-23", 2, "2025-12-29")] // over Christmas
    public void Call_in_ends_so_many_working_days_after_publication(string published, int days, string ends) =>
        Assert.Equal(DateOnly.Parse(ends, null), England.WorkingDayAfter(DateOnly.Parse(published, null), days));

    [Fact]
    public void Call_in_is_counted_from_the_first_publication_of_the_decision()
    {
        var meeting = Decided();
        meeting.Items[1].OpenToCallIn(5);
        Assert.Null(meeting.Items[1].CallInEnds);

        meeting.PublishDecisions(England, Day);
        Assert.Equal(new(2023, 7, 27), meeting.Items[1].CallInEnds);

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        meeting.Items[1].WriteMinutes(Minutes);
        meeting.PublishDraftMinutes(Day.AddDays(4));
        Assert.Equal(new(2023, 7, 27), meeting.ForThePublic().Items[1].CallInEnds);
    }

    [Fact]
    public void Call_in_is_counted_from_the_draft_minutes_where_they_are_the_first_to_say_what_was_decided()
    {
        var meeting = Held();
        meeting.Items[1].OpenToCallIn(3);
        meeting.Items[0].OpenToCallIn(3); // nothing was decided there

        meeting.PublishDraftMinutes(NextDay);

        Assert.Equal(new(2023, 7, 26), meeting.Items[1].CallInEnds);
        Assert.Null(meeting.Items[0].CallInEnds);
    }

    [Fact]
    public void A_part_that_is_chosen_keeps_the_published_end_of_call_in()
    {
        var meeting = Decided();
        meeting.Items[1].OpenToCallIn(5);
        meeting.PublishDecisions(England, Day);
        var published = ReadBack(meeting.ForThePublic());
        var draft = ReadBack(meeting);
        draft.Meeting.Items[1].ExplainDecision("Readers asked for it.", "None");

        var next = Draft.Compose(published, draft, [new(MeetingPartKind.Item, meeting.Items[1].Id)]);
        next.Meeting.PublishDecisions(England, Day.AddDays(10));

        Assert.Equal(new(2023, 7, 27), next.Meeting.Items[1].CallInEnds);
        Assert.Empty(Draft.FindChanges(ReadBack(next.Meeting.ForThePublic()), draft, MeetingStage.Decisions));
    }

    [Fact]
    public void A_correction_cannot_open_a_decision_to_call_in_without_a_day_to_count_from()
    {
        var meeting = Decided();
        meeting.PublishDecisions(England, Day);
        meeting.Items[1].OpenToCallIn(5);
        Assert.Equal(
            "“Library opening hours” can be called in from the day on which its decision is published. Publish the decisions or the draft minutes again, or say that it cannot be called in.",
            Refusal(() => meeting.Correct("It can be called in.")));

        meeting.PublishDecisions(England, NextDay);
        Assert.Equal(new(2023, 7, 28), meeting.Items[1].CallInEnds);
    }

    [Fact]
    public void An_urgent_decision_is_exempt_from_call_in_for_a_reason_that_the_record_gives()
    {
        var meeting = Decided();
        meeting.Items[1].OpenToCallIn(5);
        meeting.PublishDecisions(England, Day);
        Assert.Equal("Say why “Library opening hours” is too urgent to be called in. The record must give the reason.", Refusal(() => meeting.Items[1].ExemptFromCallIn(" ")));
        Assert.Equal(5, meeting.Items[1].CallInDays);

        meeting.Items[1].ExemptFromCallIn("The grant lapses tomorrow.");
        meeting.Correct("It was urgent.");

        var shown = meeting.ForThePublic().Items[1];
        Assert.Equal((null, null, "The grant lapses tomorrow."), (shown.CallInDays, shown.CallInEnds, shown.CallInExemption!.English));
    }

    [Fact]
    public void Nothing_of_a_statement_is_public_before_the_decision()
    {
        var meeting = WithAgenda();
        meeting.Items[1].ExplainDecision("Readers asked for it.", "None", "The Head let Councillor Moss vote.");
        meeting.Items[1].ExemptFromCallIn("The grant lapses.");

        var shown = meeting.ForThePublic().Items[1];

        Assert.Equal((null, null, null, null), (shown.DecisionReason, shown.RejectedAlternatives, shown.Dispensation, shown.CallInExemption));
    }

    [Fact]
    public void A_panel_gives_from_one_to_thirty_working_days()
    {
        var cabinet = Panel(PanelKind.Executive);
        Assert.Equal("Enter the working days for call-in as a number from 1 to 30.", Refusal(() => cabinet.SetCallInDays(0)));
        Assert.Equal("Enter the working days for call-in as a number from 1 to 30.", Refusal(() => cabinet.SetCallInDays(31)));

        cabinet.SetCallInDays(5);
        Assert.Equal(5, cabinet.CallInDays);
        cabinet.SetCallInDays(null);
        Assert.Null(cabinet.CallInDays);
    }

    private static Draft ReadBack(Meeting meeting) => new(SubjectJson.Read<Meeting>(SubjectJson.Write(meeting)));

    private static Meeting Decided()
    {
        var meeting = WithAgenda();
        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        return meeting;
    }
}
