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
        Assert.Equal("No decision has been written yet.", Refusal(() => meeting.PublishDecisions(England, Day)));

        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        Assert.Equal("The meeting is on 20 July 2023: nothing can have been decided yet.", Refusal(() => meeting.PublishDecisions(England, Day.AddDays(-1))));
        Assert.Equal(PublicationKind.Decisions, meeting.PublishDecisions(England, Day).Kind);
        Assert.Equal(MeetingStage.Decisions, meeting.Stage);

        Assert.Equal("Minutes have been published: their decisions stand in them.", Refusal(() => WithDraftMinutes().PublishDecisions(England, NextDay)));
    }

    [Fact]
    public void The_Welsh_note_of_decisions_names_who_attended()
    {
        var meeting = WithAgenda();
        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");

        Assert.StartsWith("Attendance has not been recorded", Refusal(() => meeting.PublishDecisions(Wales, Day)), StringComparison.Ordinal);
        Assert.Equal(PublicationKind.Decisions, meeting.PublishDecisions(England, Day).Kind);

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        Assert.Equal(PublicationKind.Decisions, meeting.PublishDecisions(Wales, Day).Kind);
    }

    [Fact]
    public void Minutes_name_the_members_present()
    {
        var meeting = WithAgenda();
        meeting.Items[1].WriteMinutes(Minutes);
        Assert.StartsWith("Attendance has not been recorded: the names", Refusal(() => meeting.PublishDraftMinutes(NextDay)), StringComparison.Ordinal);

        meeting.RecordAttendance(new Attendee("Ms P Lane", Capacity.Officer, Presence.Present));
        Assert.StartsWith("Attendance has not been recorded: the names", Refusal(() => meeting.PublishDraftMinutes(NextDay)), StringComparison.Ordinal);

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present), new Attendee("Councillor B Moss", Capacity.Member));
        Assert.Equal("Attendance has not been recorded for Councillor B Moss.", Refusal(() => meeting.PublishDraftMinutes(NextDay)));

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present), new Attendee("Councillor B Moss", Capacity.Member, Presence.Absent));
        Assert.Equal(PublicationKind.DraftMinutes, meeting.PublishDraftMinutes(NextDay).Kind);
    }

    [Fact]
    public void A_meeting_without_a_quorum_decides_nothing()
    {
        var meeting = Held();
        meeting.RecordQuorum(wasPresent: false);
        Assert.Equal(
            "The meeting had no quorum, so it can have decided nothing, but “Library opening hours” has a resolution.", Refusal(() => meeting.PublishDraftMinutes(NextDay)));
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
    public void An_attendee_has_a_name_and_a_substitute_somebody_to_stand_for()
    {
        Assert.Equal("An attendee needs a name.", Refusal(() => new Attendee(" ", Capacity.Member)));
        Assert.Equal("Say for whom a substitute attends, and only for a substitute.", Refusal(() => new Attendee("Councillor C Fern", Capacity.Substitute)));
        Assert.Equal(
            "Say for whom a substitute attends, and only for a substitute.",
            Refusal(() => new Attendee("Councillor C Fern", Capacity.Member, substituteFor: "Councillor B Moss")));
    }

    [Fact]
    public void Minutes_have_to_be_written_and_the_meeting_held()
    {
        Assert.Contains("nothing can have been decided yet", Refusal(() => Held().PublishDraftMinutes(Day.AddDays(-1))), StringComparison.Ordinal);

        var meeting = Held();
        meeting.Items[1].WriteMinutes(" \r\n ");
        Assert.Equal("No minutes have been written yet.", Refusal(() => meeting.PublishDraftMinutes(NextDay)));
    }

    [Fact]
    public void Draft_minutes_are_published_again_only_with_a_word_on_what_changed()
    {
        var meeting = WithDraftMinutes();

        Assert.Equal("Draft minutes are published already. Say what has changed in them.", Refusal(() => meeting.PublishDraftMinutes(NextDay)));
        Assert.Equal(PublicationKind.DraftMinutes, meeting.PublishDraftMinutes(NextDay, new BilingualText("A name was misspelt.")).Kind);
        Assert.Equal("A name was misspelt.", meeting.Note?.English);
    }

    [Fact]
    public void An_exempt_item_has_a_minute_or_a_summary_for_the_public()
    {
        var meeting = Held();
        var item = meeting.AddItem("Lease of the old library", "3");
        item.Exempt(England, ["3"], "It would weaken the council's hand in bargaining.");
        item.TakeAsUrgent("The tenant leaves this week.");

        Assert.Equal(
            "“Lease of the old library” is exempt: write a minute or a summary of it that the public may read.",
            Refusal(() => meeting.PublishDraftMinutes(NextDay)));

        item.WriteMinutes("The Panel considered the terms of a lease.");
        Assert.Equal(PublicationKind.DraftMinutes, meeting.PublishDraftMinutes(NextDay).Kind);
    }

    [Fact]
    public void An_exemption_names_paragraphs_of_its_own_nation_and_a_reason()
    {
        var item = Drafted().AddItem("Lease");

        Assert.Equal("Choose the paragraph of Schedule 12A under which “Lease” is exempt.", Refusal(() => item.Exempt(England, [], "Bargaining.")));
        Assert.Equal("Say why the public is kept from “Lease”.", Refusal(() => item.Exempt(England, ["3"], " ")));
        Assert.Equal("Say why the public is kept from “Lease”.", Refusal(() => item.KeepConfidential(" ")));
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
    [InlineData(2, 2, 0, null, "The vote does not add up: 2 for, 2 against and 0 abstained are more than the 3 members present.")]
    [InlineData(-1, 2, 0, null, "A vote cannot have fewer than no votes.")]
    [InlineData(2, 1, 0, true, "A casting vote decides only where the votes are equal.")]
    public void A_vote_that_does_not_add_up_is_not_published(int @for, int against, int abstained, bool? casting, string refusal)
    {
        var meeting = Held();
        meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.Single().Id, new(@for, against, abstained, casting));

        Assert.Equal(refusal, Refusal(() => meeting.PublishDraftMinutes(NextDay)));
        Assert.Equal(MeetingStage.Agenda, meeting.Stage);
    }

    [Fact]
    public void A_vote_is_not_published_while_nobody_knows_who_was_there()
    {
        var meeting = WithAgenda();
        meeting.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.Single().Id, new(2, 1, 0));

        Assert.StartsWith("Attendance has not been recorded", Refusal(() => meeting.PublishDecisions(England, Day)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 1, 0, null, true)]
    [InlineData(1, 1, 1, null, false)]
    [InlineData(1, 1, 1, true, true)]
    [InlineData(1, 1, 1, false, false)]
    [InlineData(1, 2, 0, null, false)]
    [InlineData(0, 0, 3, null, false)]
    public void A_majority_of_those_voting_or_the_casting_vote_carries(int @for, int against, int abstained, bool? casting, bool isCarried)
    {
        var meeting = Held();
        var vote = new Vote(@for, against, abstained, casting);
        meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.Single().Id, vote);
        meeting.PublishDraftMinutes(NextDay);

        Assert.Equal(isCarried, vote.IsCarried);
    }

    [Fact]
    public void A_vote_belongs_to_a_resolution_of_the_item() =>
        Assert.Equal("“Library opening hours” has no such resolution.", Refusal(() => Held().Items[1].RecordVote("00000000", new(1, 0, 0))));

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
            "Minutes are approved by their own panel, or by the one that took over from it.",
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

        Assert.Equal("Minutes are approved by a later meeting.", Refused(meeting));
        Assert.Equal("Minutes are approved by a later meeting.", Refused(Announced(panel, Day)));
        Assert.Equal("Minutes are approved by a later meeting.", Refused(Announced(panel, Day.AddDays(-28))));
        Assert.Equal("The meeting of 17 August 2023 has not been held yet.", Refused(Announced(panel, later), later.AddDays(-1)));
        Assert.Equal("The meeting that is to have approved the minutes did not take place.", Refused(cancelled));
        Assert.Equal("The meeting that is to have approved the minutes did not take place.", Refused(withdrawn));
        Assert.Equal("The meeting that is to have approved the minutes did not take place.", Refused(Drafted(panel, later)));
        Assert.Equal("Name the panel of the meeting that approved the minutes.", Refused(Announced(Panel(), later)));
        Assert.Null(meeting.Approval);
    }

    [Theory]
    [InlineData(PanelKind.Council, true)]
    [InlineData(PanelKind.Committee, false)]
    public void An_extraordinary_meeting_of_the_council_does_not_approve_minutes_but_a_committees_may(PanelKind kind, bool isRefused)
    {
        var panel = Panel(kind);
        var extraordinary = Drafted(panel, Day.AddDays(28));
        extraordinary.SetExtraordinary(true);
        extraordinary.Announce(England);

        var refusal = Record.Exception(() => WithDraftMinutes(panel).Approve(extraordinary, panel, "Councillor A Reed", Day.AddDays(28)));

        Assert.Equal(isRefused, refusal is not null);
        Assert.True(refusal is null || refusal.Message.StartsWith("An extraordinary meeting of the council", StringComparison.Ordinal));
    }

    [Fact]
    public void Approval_needs_a_draft_that_was_published_and_a_signature()
    {
        var panel = Panel();
        var next = Announced(panel, Day.AddDays(28));

        Assert.Equal("Publish the minutes as a draft before they are approved.", Refusal(() => Held(panel).Approve(next, panel, "Councillor A Reed", next.Date)));
        Assert.Equal("Say who presided and signed the minutes.", Refusal(() => WithDraftMinutes(panel).Approve(next, panel, " ", next.Date)));
        Assert.Equal("Say what the meeting amended.", Refusal(() => WithDraftMinutes(panel).Approve(next, panel, "Councillor A Reed", next.Date, new BilingualText(" "))));
    }

    [Fact]
    public void Approved_minutes_cannot_be_revised() =>
        Assert.Equal("Approved minutes cannot be revised. Publish a correction.", Refusal(() => Approved().PublishDraftMinutes(Day.AddDays(40), new BilingualText("A name."))));

    [Fact]
    public void A_correction_is_open_and_says_why()
    {
        Assert.Equal("Nothing has been published yet that could be corrected.", Refusal(() => Drafted().Correct("A name.")));

        var meeting = Approved();
        Assert.Equal("Say what is corrected, and why.", Refusal(() => meeting.Correct(" ")));
        Assert.Equal(PublicationKind.Correction, meeting.Correct("Item 2: a name was misspelt.").Kind);
        Assert.Equal(MeetingStage.ApprovedMinutes, meeting.Stage);
        Assert.Equal("Item 2: a name was misspelt.", meeting.Note?.English);
    }

    [Fact]
    public void A_correction_cannot_take_out_what_the_law_wants_in_the_minutes()
    {
        var meeting = Approved();
        meeting.RecordAttendance();
        Assert.StartsWith("Attendance has not been recorded", Refusal(() => meeting.Correct("Who attended.")), StringComparison.Ordinal);

        var decided = WithAgenda();
        decided.Items[1].WriteDecision("RESOLVED that the library opens on Sundays.");
        decided.PublishDecisions(England, Day);
        decided.Items[1].WriteDecision("");
        Assert.Equal("No decision has been written yet.", Refusal(() => decided.Correct("It was not so.")));
    }
}
