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
        Assert.False(meeting.IsCancelled);
        Assert.Equal(PublicationKind.Cancelled, meeting.Cancel("Snow.").Kind);
        Assert.True(meeting.IsCancelled);
        Assert.Equal("The meeting has been cancelled.", Refusal(() => meeting.Cancel("Snow.")));
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
            () => meeting.Move(NextDay, null, null, "Repairs.", England, InTime),
        ])
        {
            Assert.Equal("The meeting has been cancelled.", Refusal(verb));
        }
    }
}
