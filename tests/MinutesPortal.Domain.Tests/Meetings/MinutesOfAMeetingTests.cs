using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class MinutesOfAMeetingTests
{
    [Fact]
    public void Decisions_come_after_the_meeting_and_before_the_minutes()
    {
        var meeting = WithAgenda();
        Assert.Equal("Write at least one decision first.", Refusal(() => meeting.PublishDecisions(England, Day)));

        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        Assert.Equal("The meeting is on 20 July 2023. Wait until it has been held.", Refusal(() => meeting.PublishDecisions(England, Day.AddDays(-1))));
        Assert.Equal(PublicationKind.Decisions, meeting.PublishDecisions(England, Day).Kind);
        Assert.Equal(MeetingStage.Decisions, meeting.Stage);

        Assert.Equal("The minutes have been published and contain the decisions. Publish a correction instead.", Refusal(() => WithDraftMinutes().PublishDecisions(England, NextDay)));
    }

    [Fact]
    public void The_Welsh_note_of_decisions_names_who_attended()
    {
        var meeting = WithAgenda();
        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");

        Assert.StartsWith("Record the attendance first.", Refusal(() => meeting.PublishDecisions(Wales, Day)), StringComparison.Ordinal);
        Assert.Equal(PublicationKind.Decisions, meeting.PublishDecisions(England, Day).Kind);

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        Assert.Equal(PublicationKind.Decisions, meeting.PublishDecisions(Wales, Day).Kind);
    }

    [Fact]
    public void Minutes_name_the_members_present()
    {
        var meeting = WithAgenda();
        meeting.Items[1].WriteMinutes(Minutes);
        Assert.StartsWith("Record the attendance first. The minutes must name", Refusal(() => meeting.PublishDraftMinutes(NextDay)), StringComparison.Ordinal);

        meeting.RecordAttendance(new Attendee("Ms P Lane", Capacity.Officer, Presence.Present));
        Assert.StartsWith("Record the attendance first. The minutes must name", Refusal(() => meeting.PublishDraftMinutes(NextDay)), StringComparison.Ordinal);

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present), new Attendee("Councillor B Moss", Capacity.Member));
        Assert.Equal("Record whether Councillor B Moss attended.", Refusal(() => meeting.PublishDraftMinutes(NextDay)));

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present), new Attendee("Councillor B Moss", Capacity.Member, Presence.Absent));
        Assert.Equal(PublicationKind.DraftMinutes, meeting.PublishDraftMinutes(NextDay).Kind);
    }

    [Fact]
    public void A_meeting_without_a_quorum_decides_nothing()
    {
        var meeting = Held();
        meeting.RecordQuorum(wasPresent: false);
        Assert.Equal(
            "The meeting had no quorum, so it could not decide anything. Remove the resolution from “Library opening hours”, or correct the quorum.", Refusal(() => meeting.PublishDraftMinutes(NextDay)));
        Assert.False(meeting.ForThePublic().LackedQuorum);

        meeting.Items[1].WriteMinutes("The item waits for the next meeting.");
        meeting.PublishDraftMinutes(NextDay);
        Assert.True(meeting.ForThePublic().LackedQuorum);

        meeting.Withdraw("Published in error.");
        Assert.False(meeting.ForThePublic().LackedQuorum);
    }

    [Fact]
    public void A_meeting_without_a_quorum_has_no_decisions_to_publish()
    {
        var meeting = WithAgenda();
        meeting.Items[1].WriteDecision(Minutes);
        meeting.RecordQuorum(wasPresent: false);
        Assert.StartsWith("The meeting had no quorum", Refusal(() => meeting.PublishDecisions(England, NextDay)), StringComparison.Ordinal);

        meeting.RecordQuorum(wasPresent: true);
        Assert.Equal(PublicationKind.Decisions, meeting.PublishDecisions(England, NextDay).Kind);
    }

    [Fact]
    public void An_attendee_needs_a_name_and_a_substitute_a_member_to_replace()
    {
        Assert.Equal("Enter the attendee's name.", Refusal(() => new Attendee(" ", Capacity.Member)));
        Assert.Equal("Name the member whom a substitute replaces. Leave this blank for everyone else.", Refusal(() => new Attendee("Councillor C Fern", Capacity.Substitute)));
        Assert.Equal(
            "Name the member whom a substitute replaces. Leave this blank for everyone else.",
            Refusal(() => new Attendee("Councillor C Fern", Capacity.Member, substituteFor: "Councillor B Moss")));
    }

    [Fact]
    public void Minutes_must_be_written_and_the_meeting_held()
    {
        Assert.Contains("Wait until it has been held.", Refusal(() => Held().PublishDraftMinutes(Day.AddDays(-1))), StringComparison.Ordinal);

        var meeting = Held();
        meeting.Items[1].WriteMinutes(" \r\n ");
        Assert.Equal("Write the minutes of at least one item first.", Refusal(() => meeting.PublishDraftMinutes(NextDay)));
    }

    [Fact]
    public void Draft_minutes_are_published_again_only_with_a_reason()
    {
        var meeting = WithDraftMinutes();

        Assert.Equal("The draft minutes have been published already. Say what has changed.", Refusal(() => meeting.PublishDraftMinutes(NextDay)));
        Assert.Equal(PublicationKind.DraftMinutes, meeting.PublishDraftMinutes(NextDay, new BilingualText("A name was misspelt.")).Kind);
        Assert.Equal("A name was misspelt.", meeting.Note?.English);
    }

    [Fact]
    public void An_exempt_item_needs_a_minute_or_a_summary_for_the_public()
    {
        var meeting = Held();
        var item = meeting.AddItem("Lease of the old library", "3");
        item.Exempt(England, ["3"], "It would weaken the council's hand in bargaining.");
        item.TakeAsUrgent("The tenant leaves this week.");

        Assert.Equal(
            "“Lease of the old library” is exempt. Write a minute or a summary of it that the public may read.",
            Refusal(() => meeting.PublishDraftMinutes(NextDay)));

        item.WriteMinutes("The Panel considered the terms of a lease.");
        Assert.Equal(PublicationKind.DraftMinutes, meeting.PublishDraftMinutes(NextDay).Kind);
    }

    [Fact]
    public void An_exemption_needs_a_paragraph_for_the_councils_nation_and_a_reason()
    {
        var item = Drafted().AddItem("Lease");

        Assert.Equal("Choose the paragraph of Schedule 12A that makes “Lease” exempt.", Refusal(() => item.Exempt(England, [], "Bargaining.")));
        Assert.Equal("Say why “Lease” is closed to the public.", Refusal(() => item.Exempt(England, ["3"], " ")));
        Assert.Equal("Say why “Lease” is closed to the public.", Refusal(() => item.KeepConfidential(" ")));
        Assert.Contains("for councils in Wales, not in England", Refusal(() => item.Exempt(England, ["14"], "Bargaining.")), StringComparison.Ordinal);
        Assert.Null(item.Exemption);

        item.Exempt(England, ["3", "5"], "Bargaining.", "Category 3 of paragraph 10.4");
        Assert.Equal(["3", "5"], item.Exemption!.Paragraphs);
        Assert.False(item.Exemption.IsConfidential);

        item.KeepConfidential("A court order forbids it.");
        Assert.Empty(item.Exemption.Paragraphs);
        Assert.True(item.Exemption.IsConfidential);
    }

    [Theory]
    [InlineData(2, 2, 0, null, "The vote on “Library opening hours” has 2 for, 2 against and 0 abstained, but only 3 members were present for it and free to vote. Correct the votes or the attendance.")]
    [InlineData(-1, 2, 0, null, "Enter votes as 0 or more.")]
    [InlineData(2, 1, 0, true, "Remove the casting vote. It counts only where the votes are equal.")]
    public void A_vote_that_does_not_add_up_is_not_published(int @for, int against, int abstained, bool? casting, string refusal)
    {
        var meeting = Held();
        meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.Single().Id, new(@for, against, abstained, casting));

        Assert.Equal(refusal, Refusal(() => meeting.PublishDraftMinutes(NextDay)));
        Assert.Equal(MeetingStage.Agenda, meeting.Stage);
    }

    [Fact]
    public void A_vote_is_not_published_before_the_attendance_is_recorded()
    {
        var meeting = WithAgenda();
        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.Single().Id, new(2, 1, 0));

        Assert.StartsWith("Record the attendance first.", Refusal(() => meeting.PublishDecisions(England, Day)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 1, 0, null, true)]
    [InlineData(1, 1, 1, null, false)]
    [InlineData(1, 1, 1, true, true)]
    [InlineData(1, 1, 1, false, false)]
    [InlineData(1, 2, 0, null, false)]
    [InlineData(0, 0, 3, null, false)]
    public void A_majority_or_the_casting_vote_carries_a_motion(int @for, int against, int abstained, bool? casting, bool isCarried)
    {
        var meeting = Held();
        var vote = new Vote(@for, against, abstained, casting);
        meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.Single().Id, vote);
        meeting.PublishDraftMinutes(NextDay);

        Assert.Equal(isCarried, vote.IsCarried);
    }

    [Fact]
    public void A_vote_belongs_to_a_resolution_of_the_item() =>
        Assert.Equal("“Library opening hours” has no such resolution. Choose one of its resolutions.", Refusal(() => Held().Items[1].RecordVote("00000000", new(1, 0, 0))));

    [Fact]
    public void A_later_meeting_approves_the_minutes()
    {
        var panel = Panel();
        var meeting = WithDraftMinutes(panel);
        var next = Announced(panel, Day.AddDays(28));

        var act = meeting.Approve(next, panel, "Councillor A Reed", Day.AddDays(29), new BilingualText("Item 2: “Sundays” for “Sunday”."));

        Assert.Equal(PublicationKind.ApprovedMinutes, act.Kind);
        Assert.Equal(new Approval(next.Id, Day.AddDays(28), "Councillor A Reed", new BilingualText("Item 2: “Sundays” for “Sunday”.")), meeting.Approval);
        Assert.Equal("The minutes have been approved already.", Refusal(() => meeting.Approve(next, panel, "Councillor A Reed", Day.AddDays(29))));
    }

    [Fact]
    public void A_successor_panel_may_approve_the_minutes_of_the_one_it_replaced()
    {
        var (former, successor) = (Panel(), Panel());
        var meeting = WithDraftMinutes(former);
        Assert.Equal(
            "Choose a meeting of the same panel, or of the panel that took over from it.",
            Refusal(() => meeting.Approve(Announced(successor, Day.AddDays(28)), successor, "Councillor A Reed", Day.AddDays(28))));

        successor.TakeOverFrom(former);
        Assert.Equal(PublicationKind.ApprovedMinutes, meeting.Approve(Announced(successor, Day.AddDays(28)), successor, "Councillor A Reed", Day.AddDays(28)).Kind);
    }

    [Fact]
    public void Only_a_later_meeting_that_took_place_approves_minutes()
    {
        var panel = Panel();
        var later = Day.AddDays(28);
        var meeting = WithDraftMinutes(panel);
        string Refused(Meeting by, DateOnly? today = null) => Refusal(() => meeting.Approve(by, panel, "Councillor A Reed", today ?? later));
        var cancelled = Announced(panel, later);
        cancelled.Cancel("Snow.");
        var withdrawn = Announced(panel, later);
        withdrawn.Withdraw("Announced in error.");

        Assert.Equal("Choose a later meeting. Minutes are approved by a meeting held after their own.", Refused(meeting));
        Assert.Equal("Choose a later meeting. Minutes are approved by a meeting held after their own.", Refused(Announced(panel, Day)));
        Assert.Equal("Choose a later meeting. Minutes are approved by a meeting held after their own.", Refused(Announced(panel, Day.AddDays(-28))));
        Assert.Equal("The meeting of 17 August 2023 has not been held yet. Record the approval afterwards.", Refused(Announced(panel, later), later.AddDays(-1)));
        Assert.Equal("Choose a meeting that took place. The approving meeting was cancelled, postponed, withdrawn or never announced.", Refused(cancelled));
        Assert.Equal("Choose a meeting that took place. The approving meeting was cancelled, postponed, withdrawn or never announced.", Refused(withdrawn));
        Assert.Equal("Choose a meeting that took place. The approving meeting was cancelled, postponed, withdrawn or never announced.", Refused(Drafted(panel, later)));
        Assert.Equal("Choose the panel of the approving meeting.", Refused(Announced(Panel(), later)));
        Assert.Null(meeting.Approval);
    }

    [Theory]
    [InlineData(PanelKind.Council, true)]
    [InlineData(PanelKind.Committee, false)]
    public void An_extraordinary_council_meeting_cannot_approve_minutes(PanelKind kind, bool isRefused)
    {
        var panel = Panel(kind);
        var extraordinary = Drafted(panel, Day.AddDays(28));
        extraordinary.SetExtraordinary(true);
        extraordinary.Announce(England);

        var refusal = Record.Exception(() => WithDraftMinutes(panel).Approve(extraordinary, panel, "Councillor A Reed", Day.AddDays(28)));

        Assert.Equal(isRefused, refusal is not null);
        Assert.True(refusal is null || refusal.Message.StartsWith("Choose the next ordinary meeting.", StringComparison.Ordinal));
    }

    [Fact]
    public void Approval_needs_published_draft_minutes_and_a_signature()
    {
        var panel = Panel();
        var next = Announced(panel, Day.AddDays(28));

        Assert.Equal("Publish the draft minutes before you record their approval.", Refusal(() => Held(panel).Approve(next, panel, "Councillor A Reed", next.Date)));
        Assert.Equal("Enter who presided and signed the minutes.", Refusal(() => WithDraftMinutes(panel).Approve(next, panel, " ", next.Date)));
        Assert.Equal("Say what the approving meeting amended.", Refusal(() => WithDraftMinutes(panel).Approve(next, panel, "Councillor A Reed", next.Date, new BilingualText(" "))));
    }

    [Fact]
    public void Approved_minutes_cannot_be_revised() =>
        Assert.Equal("The minutes have been approved. Publish a correction instead.", Refusal(() => Approved().PublishDraftMinutes(Day.AddDays(40), new BilingualText("A name."))));

    [Fact]
    public void A_correction_needs_a_reason()
    {
        Assert.Equal("Nothing has been published yet. Change the draft instead.", Refusal(() => Drafted().Correct("A name.")));

        var meeting = Approved();
        Assert.Equal("Say what is corrected and why.", Refusal(() => meeting.Correct(" ")));
        Assert.Equal(PublicationKind.Correction, meeting.Correct("Item 2: a name was misspelt.").Kind);
        Assert.Equal(MeetingStage.ApprovedMinutes, meeting.Stage);
        Assert.Equal("Item 2: a name was misspelt.", meeting.Note?.English);
    }

    [Fact]
    public void A_correction_cannot_remove_what_the_law_requires()
    {
        var meeting = Approved();
        meeting.RecordAttendance();
        Assert.StartsWith("Record the attendance first.", Refusal(() => meeting.Correct("Who attended.")), StringComparison.Ordinal);

        var decided = WithAgenda();
        decided.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        decided.PublishDecisions(England, Day);
        decided.Items[1].WriteDecision("");
        Assert.Equal("Write at least one decision first.", Refusal(() => decided.Correct("It was not so.")));
    }
}
