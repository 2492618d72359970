using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class WhatThePublicSeesTests
{
    /// <summary>A draft in which everything is written before anything is published.</summary>
    private static Meeting WrittenAhead()
    {
        var meeting = Drafted();
        meeting.Attach(Paper("Front sheet"));
        meeting.AddItem("Opening hours").Attach(Paper("Report on hours"));
        meeting.Items[0].WriteDecision("RESOLVED that the library opens on Sundays.");
        meeting.Items[0].WriteMinutes("The Panel debated at length.\n\nRESOLVED that the library opens on Sundays.");
        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        return meeting;
    }

    private static void AssertShows(Meeting meeting, params string[] expected)
    {
        var shown = SubjectJson.Write(meeting.ForThePublic());
        string[] all = ["Council Chamber", "Front sheet", "Opening hours", "Report on hours", "library opens on Sundays", "debated at length", "A Reed"];
        Assert.Equal(expected, all.Where(text => shown.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_stage_shows_what_it_publishes_and_no_more()
    {
        var meeting = WrittenAhead();

        meeting.Announce(England);
        AssertShows(meeting, "Council Chamber");

        meeting.PublishAgenda(England, InTime);
        AssertShows(meeting, "Council Chamber", "Front sheet", "Opening hours", "Report on hours");

        meeting.PublishDecisions(England, Day);
        AssertShows(meeting, "Council Chamber", "Front sheet", "Opening hours", "Report on hours", "library opens on Sundays", "A Reed");

        meeting.PublishDraftMinutes(NextDay);
        AssertShows(meeting, "Council Chamber", "Front sheet", "Opening hours", "Report on hours", "library opens on Sundays", "debated at length", "A Reed");
    }

    [Fact]
    public void A_cancelled_meeting_shows_no_more_than_before()
    {
        var meeting = WrittenAhead();
        meeting.Announce(England);
        meeting.Cancel("Snow.");

        AssertShows(meeting, "Council Chamber");
    }

    [Fact]
    public void The_public_version_is_a_copy_and_the_draft_is_unchanged()
    {
        var meeting = WrittenAhead();
        var before = SubjectJson.Write(meeting);

        meeting.ForThePublic();

        Assert.Equal(before, SubjectJson.Write(meeting));
    }

    [Fact]
    public void Members_get_exempt_papers_with_the_agenda_and_exempt_minutes_later()
    {
        var meeting = WrittenAhead();
        var item = meeting.AddItem("Lease");
        item.Exempt(England, ["3"], "Bargaining.");
        item.WriteMinutes("The Panel agreed terms.");
        var draft = new Draft(meeting);
        draft.WriteExempt(item, new BilingualText("The rent is a secret."), Paper("Heads of terms"));

        meeting.Announce(England);
        Assert.Empty(draft.ForMembers());

        meeting.PublishAgenda(England, InTime);
        Assert.Null(draft.ForMembers().Single().Minutes);
        Assert.Equal("Heads of terms", draft.ForMembers().Single().Documents.Single().Title.English);

        meeting.PublishDraftMinutes(NextDay);
        Assert.Equal("The rent is a secret.", draft.ForMembers().Single().Minutes?.English);
        Assert.DoesNotContain("secret", SubjectJson.Write(draft.ForThePublic()), StringComparison.Ordinal);
        Assert.DoesNotContain("Heads of terms", SubjectJson.Write(draft.ForThePublic()), StringComparison.Ordinal);

        meeting.Withdraw("Published in error.");
        Assert.Empty(draft.ForMembers());
    }

    [Fact]
    public void An_open_item_has_no_exempt_part()
    {
        var meeting = WithAgenda();

        Assert.Equal(
            "Mark “Apologies” as exempt or confidential first.",
            Refusal(() => new Draft(meeting).WriteExempt(meeting.Items[0], new BilingualText("Secret."))));
    }
}
