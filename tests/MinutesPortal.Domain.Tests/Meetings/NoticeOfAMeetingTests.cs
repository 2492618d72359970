using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class NoticeOfAMeetingTests
{
    [Fact]
    public void A_meeting_is_announced_once()
    {
        var meeting = Drafted();

        Assert.Equal(PublicationKind.Announced, meeting.Announce(England).Kind);
        Assert.Equal(MeetingStage.Announced, meeting.Stage);
        Assert.Equal("The meeting has been announced already.", Refusal(() => meeting.Announce(England)));
    }

    [Fact]
    public void In_Wales_the_notice_gives_time_place_and_how_to_attend()
    {
        var meeting = new Meeting(Panel().Id, Day, new(18, 0), new BilingualText("Council Chamber"));
        Assert.StartsWith("Give the time, and say how the public attends", Refusal(() => meeting.Announce(Wales)), StringComparison.Ordinal);

        meeting.SetVenue(new BilingualText("Council Chamber"));
        meeting.SetFormat(MeetingFormat.InPerson);
        Assert.Equal(PublicationKind.Announced, meeting.Announce(Wales).Kind);
    }

    [Theory]
    [InlineData(MeetingFormat.Remote, "https://meet.example/1", null, true)]
    [InlineData(MeetingFormat.Remote, null, "Council Chamber", false)]
    [InlineData(MeetingFormat.InPerson, null, null, false)]
    [InlineData(MeetingFormat.Hybrid, "https://meet.example/1", null, false)]
    [InlineData(MeetingFormat.Hybrid, "https://meet.example/1", "Council Chamber", true)]
    public void In_Wales_a_remote_meeting_needs_a_link_and_other_meetings_a_place(MeetingFormat format, string? link, string? venue, bool isEnough)
    {
        var meeting = new Meeting(Panel().Id, Day, new(18, 0));
        meeting.SetVenue(venue is null ? null : new BilingualText(venue));
        meeting.SetLink(link);
        meeting.SetFormat(format);

        var refusal = Record.Exception(() => meeting.Announce(Wales));

        Assert.Equal(isEnough, refusal is null);
        Assert.True(isEnough || refusal is DomainException);
    }

    [Fact]
    public void In_England_the_notice_need_not_say_how_to_attend() =>
        Assert.Equal(PublicationKind.Announced, new Meeting(Panel().Id, Day).Announce(England).Kind);

    [Fact]
    public void A_link_is_a_web_address() =>
        Assert.Equal("Enter a link that begins with https:// or http://.", Refusal(() => Drafted().SetLink("javascript:alert(1)")));

    [Fact]
    public void An_agenda_in_time_is_published_without_a_reason()
    {
        var meeting = Drafted();
        meeting.AddItem("Apologies");

        var act = meeting.PublishAgenda(England, InTime, shortNoticeReason: new BilingualText("not needed"));

        Assert.Equal(PublicationKind.Agenda, act.Kind);
        Assert.Equal(MeetingStage.Agenda, meeting.Stage);
        Assert.Null(meeting.ShortNoticeReason);
        Assert.Null(meeting.Note);
    }

    [Fact]
    public void A_late_agenda_needs_a_reason()
    {
        var meeting = Announced();
        meeting.AddItem("Apologies");

        Assert.Equal(
            "The agenda is late. It needed 5 clear days, so it was due by 12 July 2023. Say why the meeting is held at shorter notice.",
            Refusal(() => meeting.PublishAgenda(England, InTime.AddDays(1))));
        Assert.Equal(MeetingStage.Announced, meeting.Stage);
        Assert.Throws<DomainException>(() => meeting.PublishAgenda(England, InTime.AddDays(1), new BilingualText(" ")));

        meeting.PublishAgenda(England, InTime.AddDays(1), new BilingualText("The flood of 11 July."));

        Assert.Equal("The flood of 11 July.", meeting.ShortNoticeReason?.English);
        Assert.Equal("The flood of 11 July.", meeting.Note?.English);
    }

    [Fact]
    public void Wales_gives_three_clear_days()
    {
        var meeting = Drafted();
        meeting.AddItem("Apologies");

        Assert.Equal(PublicationKind.Agenda, meeting.PublishAgenda(Wales, new(2023, 7, 14)).Kind);
    }

    [Fact]
    public void An_agenda_with_items_is_published_once_before_the_meeting()
    {
        var meeting = Announced();
        Assert.Equal("Add at least one item to the agenda.", Refusal(() => meeting.PublishAgenda(England, InTime)));

        meeting.AddItem("Apologies");
        Assert.StartsWith("The meeting has been held, so its agenda cannot be published any more.", Refusal(() => meeting.PublishAgenda(England, NextDay, new BilingualText("Late."))), StringComparison.Ordinal);

        meeting.PublishAgenda(England, InTime);
        Assert.StartsWith("The agenda has been published already.", Refusal(() => meeting.PublishAgenda(England, InTime)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_agenda_item_needs_a_title()
    {
        Assert.Equal("Enter a title for the agenda item.", Refusal(() => Drafted().AddItem(" ")));
        Assert.Equal("Enter a title for the agenda item.", Refusal(() => WithAgenda().Items[0].SetTitle("")));
    }

    [Fact]
    public void An_urgent_item_needs_a_reason()
    {
        var item = Drafted().AddItem("Burst main");

        Assert.Contains("The minutes must give the special circumstances.", Refusal(() => item.TakeAsUrgent(" ")), StringComparison.Ordinal);
        item.TakeAsUrgent("The main burst on the eve of the meeting.");
        Assert.Equal("The main burst on the eve of the meeting.", item.UrgencyReason?.English);
    }

    [Fact]
    public void A_supplement_comes_between_agenda_and_meeting_and_needs_a_reason()
    {
        Assert.Equal("Publish the agenda first.", Refusal(() => Announced().PublishSupplement("Appendix 2.", England, InTime)));

        var meeting = WithAgenda();
        Assert.StartsWith("Say what the supplement adds", Refusal(() => meeting.PublishSupplement(" ", England, Day)), StringComparison.Ordinal);
        Assert.Contains("held", Refusal(() => meeting.PublishSupplement("Appendix 2.", England, NextDay)), StringComparison.Ordinal);
        Assert.Equal(PublicationKind.Supplement, meeting.PublishSupplement("Appendix 2.", England, Day).Kind);
        Assert.Equal("Appendix 2.", meeting.Note?.English);

        Assert.Contains("held", Refusal(() => WithDraftMinutes().PublishSupplement("Appendix 2.", England, Day)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_late_item_must_be_urgent()
    {
        var meeting = WithAgenda();
        var late = meeting.AddItem("Burst main", "3");
        const string refusal = "“Burst main” was not on the agenda in time. Mark it as urgent and say why, or remove it.";
        Assert.Equal(refusal, Refusal(() => meeting.PublishSupplement("Item 3.", England, InTime.AddDays(1))));

        late.TakeAsUrgent("The main burst on the eve of the meeting.");
        Assert.Equal(PublicationKind.Supplement, meeting.PublishSupplement("Item 3.", England, InTime.AddDays(1)).Kind);

        var held = Held();
        held.AddItem("Any other business", "3");
        Assert.Equal(refusal.Replace("Burst main", "Any other business", StringComparison.Ordinal), Refusal(() => held.PublishDraftMinutes(NextDay)));
    }

    [Fact]
    public void A_meeting_with_an_agenda_moves_only_with_enough_notice()
    {
        var meeting = WithAgenda();
        Assert.StartsWith(
            "The agenda is late. It needed 5 clear days",
            Refusal(() => meeting.Move(Day.AddDays(-2), meeting.Time, meeting.Venue, "The chair is ill.", England, InTime.AddDays(1))),
            StringComparison.Ordinal);

        meeting.Move(Day.AddDays(-2), meeting.Time, meeting.Venue, "The chair is ill.", England, InTime.AddDays(1), new BilingualText("The contract ends that week."));

        Assert.Equal("The contract ends that week.", meeting.ShortNoticeReason?.English);
    }

    [Fact]
    public void Directions_are_dropped_when_the_place_changes()
    {
        var meeting = Announced();
        meeting.SetDirections("Use the north entrance.");
        meeting.SetFormat(MeetingFormat.InPerson);

        meeting.Move(new(2023, 7, 27), meeting.Time, meeting.Venue, "The chair is ill.", England, InTime);
        Assert.Equal("Use the north entrance.", meeting.Directions?.English);
        meeting.Move(new(2023, 7, 27), meeting.Time, new BilingualText("Town Hall"), "The chamber is being repaired.", England, InTime);
        Assert.Null(meeting.Directions);
    }

    [Fact]
    public void A_meeting_is_moved_with_a_reason()
    {
        var meeting = Announced();

        var act = meeting.Move(new(2023, 7, 27), new(10, 0), new BilingualText("Town Hall"), "The chamber is being repaired.", England, InTime);

        Assert.Equal(PublicationKind.Moved, act.Kind);
        Assert.Equal(new DateOnly(2023, 7, 27), meeting.Date);
        Assert.Equal(new TimeOnly(10, 0), meeting.Time);
        Assert.Equal("Town Hall", meeting.Venue?.English);
        Assert.Equal("The chamber is being repaired.", meeting.Note?.English);
    }

    [Fact]
    public void A_move_that_is_not_possible_is_refused()
    {
        var meeting = Announced();
        object Move(Meeting meeting, DateOnly to, string reason, DateOnly today) => meeting.Move(to, meeting.Time, meeting.Venue, reason, England, today);

        Assert.Equal("Change the day, time or place.", Refusal(() => Move(meeting, Day, "Repairs.", InTime)));
        Assert.Equal("Say why the meeting is moved.", Refusal(() => Move(meeting, NextDay, " ", InTime)));
        Assert.Equal("Choose a date that has not passed.", Refusal(() => Move(meeting, InTime.AddDays(-1), "Repairs.", InTime)));
        Assert.Equal("The meeting has been held, so it cannot be moved any more.", Refusal(() => Move(meeting, Day.AddDays(7), "Repairs.", NextDay)));
        Assert.Equal("The meeting has been held, so it cannot be moved any more.", Refusal(() => Move(WithDraftMinutes(), Day.AddDays(7), "Repairs.", Day)));
        Assert.Equal("The meeting has not been announced. Change its draft instead.", Refusal(() => Move(Drafted(), NextDay, "Repairs.", InTime)));
        Assert.Equal(Day, meeting.Date);
    }

    [Fact]
    public void A_meeting_is_cancelled_once_with_a_reason_before_any_decision()
    {
        Assert.Equal("The meeting has not been announced, so it need not be cancelled. Change its draft instead.", Refusal(() => Drafted().Cancel("Snow.")));
        Assert.Equal("The meeting has been held and its decisions are published, so it cannot be cancelled.", Refusal(() => WithDraftMinutes().Cancel("Snow.")));

        var meeting = WithAgenda();
        Assert.Equal("Say why the meeting is cancelled.", Refusal(() => meeting.Cancel(" ")));
        Assert.Null(meeting.CalledOff);
        Assert.Equal(PublicationKind.Cancelled, meeting.Cancel("Snow.").Kind);
        Assert.Equal(CallingOff.Cancelled, meeting.CalledOff);
        Assert.Equal("The meeting has been cancelled already.", Refusal(() => meeting.Cancel("Snow.")));
    }

    [Fact]
    public void A_meeting_is_postponed_once_with_a_reason_and_keeps_its_date()
    {
        Assert.Equal("The meeting has not been announced, so it need not be postponed. Change its draft instead.", Refusal(() => Drafted().Postpone("Snow.")));
        Assert.Equal("The meeting has been held and its decisions are published, so it cannot be postponed.", Refusal(() => WithDraftMinutes().Postpone("Snow.")));

        var meeting = WithAgenda();
        Assert.Equal("Say why the meeting is postponed.", Refusal(() => meeting.Postpone(" ")));
        Assert.Null(meeting.CalledOff);
        Assert.Equal(PublicationKind.Postponed, meeting.Postpone("Snow.").Kind);
        Assert.Equal((CallingOff.Postponed, Day, "Snow."), (meeting.CalledOff, meeting.Date, meeting.Note?.English));
        Assert.Equal("The meeting has been postponed. Move it to its new day first, or reinstate it.", Refusal(() => meeting.Postpone("Snow.")));
    }

    [Fact]
    public void A_postponed_meeting_publishes_nothing_more_until_it_has_a_day()
    {
        var meeting = Held();
        meeting.Postpone("Snow.");

        foreach (Func<object> verb in (Func<object>[])
        [
            () => meeting.PublishAgenda(England, InTime),
            () => meeting.PublishSupplement("More.", England, InTime),
            () => meeting.PublishDecisions(England, NextDay),
            () => meeting.PublishDraftMinutes(NextDay),
        ])
        {
            Assert.Equal("The meeting has been postponed. Move it to its new day first, or reinstate it.", Refusal(verb));
        }
    }

    [Fact]
    public void A_postponed_meeting_is_moved_to_its_new_day_even_after_its_old_one()
    {
        var meeting = WithAgenda();
        meeting.Postpone("Snow.");
        var afterwards = Day.AddDays(10);
        object Move(DateOnly to, DateOnly today, BilingualText? late = null) => meeting.Move(to, meeting.Time, meeting.Venue, "The roads are clear.", England, today, late);

        Assert.Equal("Choose a new day, time or place, or reinstate the meeting on its day.", Refusal(() => Move(Day, InTime)));
        Assert.StartsWith("The agenda is late. It needed 5 clear days", Refusal(() => Move(afterwards.AddDays(1), afterwards)), StringComparison.Ordinal);
        Assert.Equal(CallingOff.Postponed, meeting.CalledOff);

        Move(afterwards.AddDays(14), afterwards);

        Assert.Equal((null, afterwards.AddDays(14), Day), (meeting.CalledOff, meeting.Date, meeting.MovedFrom));
    }

    [Fact]
    public void A_postponed_meeting_at_another_hour_of_its_day_needs_notice_again()
    {
        var meeting = WithAgenda();
        meeting.Postpone("Snow.");
        object Move(DateOnly today) => meeting.Move(Day, new(20, 0), meeting.Venue, "The roads are clear by then.", England, today);

        Assert.StartsWith("The agenda is late.", Refusal(() => Move(Day)), StringComparison.Ordinal);
        Move(InTime);

        Assert.Null(meeting.CalledOff);
        Assert.Null(meeting.MovedFrom);
    }

    [Fact]
    public void A_postponed_meeting_can_be_cancelled_but_a_cancelled_one_neither_postponed_nor_moved()
    {
        var meeting = Announced();
        meeting.Postpone("Snow.");
        Assert.Equal(PublicationKind.Cancelled, meeting.Cancel("It is not needed any more.").Kind);

        Assert.Equal("The meeting has been cancelled.", Refusal(() => meeting.Postpone("Snow.")));
        Assert.Equal(
            "The meeting has been cancelled. Reinstate it first, or announce a new meeting.",
            Refusal(() => meeting.Move(NextDay, null, null, "Repairs.", England, InTime)));
    }

    [Fact]
    public void A_cancelled_or_postponed_meeting_is_reinstated_with_a_reason_on_its_day()
    {
        Assert.Equal("The meeting has not been cancelled or postponed, so it need not be reinstated.", Refusal(() => Announced().Reinstate("Thaw.", England, InTime)));
        foreach (var callOff in (Action<Meeting>[])[meeting => meeting.Cancel("Snow."), meeting => meeting.Postpone("Snow.")])
        {
            var meeting = Announced();
            callOff(meeting);
            Assert.Equal("Say why the meeting takes place after all.", Refusal(() => meeting.Reinstate(" ", England, Day)));
            Assert.StartsWith("The day of the meeting has passed.", Refusal(() => meeting.Reinstate("Thaw.", England, NextDay)), StringComparison.Ordinal);

            Assert.Equal(PublicationKind.Reinstated, meeting.Reinstate("Thaw.", England, Day).Kind);
            Assert.Equal((null, Day, "Thaw."), (meeting.CalledOff, meeting.Date, meeting.Note?.English));
        }
    }

    [Fact]
    public void A_reinstated_meeting_with_an_agenda_needs_notice_again()
    {
        var meeting = WithAgenda();
        meeting.Cancel("Snow.");
        Assert.StartsWith("The agenda is late. It needed 5 clear days", Refusal(() => meeting.Reinstate("Thaw.", England, InTime.AddDays(1))), StringComparison.Ordinal);
        Assert.Equal(CallingOff.Cancelled, meeting.CalledOff);

        meeting.Reinstate("Thaw.", England, InTime.AddDays(1), "The budget must be set this month.");

        Assert.Equal("The budget must be set this month.", meeting.ShortNoticeReason?.English);
    }

    [Fact]
    public void Minutes_are_not_approved_by_a_postponed_meeting()
    {
        var panel = Panel();
        var by = Announced(panel, Day.AddDays(28));
        by.Postpone("Snow.");

        Assert.StartsWith("Choose a meeting that took place.", Refusal(() => WithDraftMinutes(panel).Approve(by, panel, "A Reed", Day.AddDays(30))), StringComparison.Ordinal);
    }

    [Fact]
    public void Day_and_time_are_set_until_the_meeting_is_announced()
    {
        var meeting = Drafted();
        meeting.SetDate(NextDay);
        meeting.SetTime(new(19, 30));
        Assert.Equal((NextDay, new TimeOnly(19, 30), "2023-07-21"), (meeting.Date, meeting.Time, meeting.Slug));
        Assert.Null(meeting.MovedFrom);

        meeting.Announce(England);
        Assert.Equal("The meeting has been announced. Move it instead.", Refusal(() => meeting.SetDate(Day)));
        Assert.Equal("The meeting has been announced. Move it instead.", Refusal(() => meeting.SetTime(null)));
    }

    [Fact]
    public void A_removed_item_closes_the_ranks_and_takes_its_exempt_part_along()
    {
        var meeting = WithAgenda();
        var (first, last) = (meeting.Items[0], meeting.Items[1]);
        first.Exempt(England, ["3"], "Bargaining.");
        var draft = new Draft(meeting);
        draft.WriteExempt(first, null, Paper());
        Assert.Single(draft.ForMembers());

        meeting.RemoveItem(first.Id);

        Assert.Equal([(last, 0)], meeting.Items.Select(item => (item, item.Position)));
        Assert.Empty(draft.ForMembers());
        Assert.Equal("The meeting has no such item. Choose one of its items.", Refusal(() => meeting.RemoveItem(first.Id)));
    }

    [Fact]
    public void The_introduction_is_published_with_the_agenda()
    {
        var meeting = Drafted();
        meeting.AddItem("Apologies");
        meeting.SetIntroduction("The meeting is filmed.");
        meeting.Announce(England);
        Assert.Null(meeting.ForThePublic().Introduction);

        meeting.PublishAgenda(England, InTime);
        Assert.Equal("The meeting is filmed.", meeting.ForThePublic().Introduction?.English);

        meeting.SetIntroduction(" ");
        Assert.Null(meeting.Introduction);
    }

    [Fact]
    public void A_cancelled_meeting_publishes_nothing_more()
    {
        var meeting = Held();
        meeting.Cancel("Snow.");

        foreach (Func<object> verb in (Func<object>[])
        [
            () => meeting.PublishAgenda(England, InTime),
            () => meeting.PublishSupplement("More.", England, InTime),
            () => meeting.PublishDecisions(England, NextDay),
            () => meeting.PublishDraftMinutes(NextDay),
        ])
        {
            Assert.Equal("The meeting has been cancelled.", Refusal(verb));
        }
    }
}
