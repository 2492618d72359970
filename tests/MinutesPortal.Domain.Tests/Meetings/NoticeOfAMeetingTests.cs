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
    public void In_Wales_the_notice_says_when_where_and_how_the_public_attends()
    {
        var meeting = new Meeting(Panel().Id, Day, new(18, 0), new BilingualText("Council Chamber"));
        Assert.StartsWith("The notice must say at what time and where", Refusal(() => meeting.Announce(Wales)), StringComparison.Ordinal);

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
    public void In_Wales_a_remote_meeting_needs_a_link_and_any_other_a_place(MeetingFormat format, string? link, string? venue, bool isEnough)
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
    public void England_does_not_ask_how_the_public_attends() =>
        Assert.Equal(PublicationKind.Announced, new Meeting(Panel().Id, Day).Announce(England).Kind);

    [Fact]
    public void A_link_is_a_web_address() =>
        Assert.Equal("A link begins with https://.", Refusal(() => Drafted().SetLink("javascript:alert(1)")));

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
    public void A_late_agenda_says_how_late_it_is_and_needs_a_reason()
    {
        var meeting = Announced();
        meeting.AddItem("Apologies");

        Assert.Equal(
            "The agenda is late: 5 clear days are needed, so it had to be published by 12 July 2023. If the meeting is convened at shorter notice, say why.",
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
    public void An_agenda_has_items_and_is_published_once_and_before_the_meeting()
    {
        var meeting = Announced();
        Assert.Equal("The agenda has no items yet.", Refusal(() => meeting.PublishAgenda(England, InTime)));

        meeting.AddItem("Apologies");
        Assert.StartsWith("The meeting has been held.", Refusal(() => meeting.PublishAgenda(England, NextDay, new BilingualText("Late."))), StringComparison.Ordinal);

        meeting.PublishAgenda(England, InTime);
        Assert.StartsWith("The agenda has been published already.", Refusal(() => meeting.PublishAgenda(England, InTime)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_agenda_item_needs_a_title()
    {
        Assert.Equal("An agenda item needs a title.", Refusal(() => Drafted().AddItem(" ")));
        Assert.Equal("An agenda item needs a title.", Refusal(() => WithAgenda().Items[0].SetTitle("")));
    }

    [Fact]
    public void An_urgent_item_says_why()
    {
        var item = Drafted().AddItem("Burst main");

        Assert.Contains("the minutes must specify the special circumstances", Refusal(() => item.TakeAsUrgent(" ")), StringComparison.Ordinal);
        item.TakeAsUrgent("The main burst on the eve of the meeting.");
        Assert.Equal("The main burst on the eve of the meeting.", item.UrgencyReason?.English);
    }

    [Fact]
    public void A_supplement_says_what_it_adds_after_the_agenda_and_before_the_meeting()
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
    public void An_item_that_comes_too_late_for_notice_is_taken_only_as_urgent()
    {
        var meeting = WithAgenda();
        var late = meeting.AddItem("Burst main", "3");
        const string refusal = "“Burst main” was not on the agenda in time: it can only be taken as urgent, and the minutes must say why.";
        Assert.Equal(refusal, Refusal(() => meeting.PublishSupplement("Item 3.", England, InTime.AddDays(1))));

        late.TakeAsUrgent("The main burst on the eve of the meeting.");
        Assert.Equal(PublicationKind.Supplement, meeting.PublishSupplement("Item 3.", England, InTime.AddDays(1)).Kind);

        var held = Held();
        held.AddItem("Any other business", "3");
        Assert.Equal(refusal.Replace("Burst main", "Any other business", StringComparison.Ordinal), Refusal(() => held.PublishDraftMinutes(NextDay)));
    }

    [Fact]
    public void A_meeting_with_an_agenda_moves_only_to_a_day_of_which_notice_can_be_given()
    {
        var meeting = WithAgenda();
        Assert.StartsWith(
            "The agenda is late: 5 clear days are needed",
            Refusal(() => meeting.Move(Day.AddDays(-2), meeting.Time, meeting.Venue, "The chair is ill.", England, InTime.AddDays(1))),
            StringComparison.Ordinal);

        meeting.Move(Day.AddDays(-2), meeting.Time, meeting.Venue, "The chair is ill.", England, InTime.AddDays(1), new BilingualText("The contract ends that week."));

        Assert.Equal("The contract ends that week.", meeting.ShortNoticeReason?.English);
    }

    [Fact]
    public void Directions_to_the_former_place_do_not_move_with_the_meeting()
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
    public void A_meeting_moves_with_a_reason()
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
    public void What_cannot_be_moved_says_why()
    {
        var meeting = Announced();
        object Move(Meeting meeting, DateOnly to, string reason, DateOnly today) => meeting.Move(to, meeting.Time, meeting.Venue, reason, England, today);

        Assert.Equal("Say to which day, time or place the meeting moves.", Refusal(() => Move(meeting, Day, "Repairs.", InTime)));
        Assert.Equal("Say why the meeting moves.", Refusal(() => Move(meeting, NextDay, " ", InTime)));
        Assert.Equal("A meeting cannot be moved into the past.", Refusal(() => Move(meeting, InTime.AddDays(-1), "Repairs.", InTime)));
        Assert.Equal("The meeting has been held and cannot be moved.", Refusal(() => Move(meeting, Day.AddDays(7), "Repairs.", NextDay)));
        Assert.Equal("The meeting has been held and cannot be moved.", Refusal(() => Move(WithDraftMinutes(), Day.AddDays(7), "Repairs.", Day)));
        Assert.Equal("The meeting has not been announced, so it can simply be changed.", Refusal(() => Move(Drafted(), NextDay, "Repairs.", InTime)));
        Assert.Equal(Day, meeting.Date);
    }

    [Fact]
    public void A_meeting_is_cancelled_once_with_a_reason_and_before_anything_is_decided()
    {
        Assert.Equal("The meeting has not been announced, so there is nothing to cancel.", Refusal(() => Drafted().Cancel("Snow.")));
        Assert.Equal("The meeting was held: its decisions are published.", Refusal(() => WithDraftMinutes().Cancel("Snow.")));

        var meeting = WithAgenda();
        Assert.Equal("Say why the meeting is cancelled.", Refusal(() => meeting.Cancel(" ")));
        Assert.False(meeting.IsCancelled);
        Assert.Equal(PublicationKind.Cancelled, meeting.Cancel("Snow.").Kind);
        Assert.True(meeting.IsCancelled);
        Assert.Equal("The meeting has been cancelled.", Refusal(() => meeting.Cancel("Snow.")));
    }

    [Fact]
    public void A_cancelled_meeting_has_no_further_business()
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
