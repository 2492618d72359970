using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public class FactsTests
{
    private const string Wall = """
        On a recorded vote on the motion there voted for: Councillors Asquith-Bell, Fairweather, Hale and Iqbal (4); against: Councillors Dunstone and Morrow (2); abstained: the Mayor, Councillor Tull (1). The motion was declared carried.

        RESOLVED – That the wall be put back by a year.
        """;

    [Theory]
    [InlineData("RESOLVED that the library opens on Sundays.", ItemOutcome.Resolved, null)]
    [InlineData("RECOMMENDED that Council adopts the plan.", ItemOutcome.Recommended, null)]
    [InlineData("RESOLVED that the report be noted.", ItemOutcome.Noted, null)]
    [InlineData("RESOLVED that the item be deferred to the meeting on 4 June 2026.", ItemOutcome.Deferred, "the meeting on 4 June 2026")]
    [InlineData("RESOLVED that the motion be referred to Cabinet.", ItemOutcome.Referred, "Cabinet")]
    [InlineData("Item withdrawn.", ItemOutcome.Withdrawn, null)]
    public void An_outcome_names_the_entry_it_rests_on(string minutes, ItemOutcome outcome, string? to)
    {
        var item = Item(minutes);

        Assert.Equal((outcome, to), (item.Outcome!.Kind, item.Outcome.To));
        Assert.Equal(item.MinutesEntries.Last().Id, item.Outcome.EntryId);
        Assert.Equal((FactStatus.Found, EntryPlace.Minutes), (item.Outcome.Status, item.Outcome.FoundIn));
    }

    [Fact]
    public void A_discussion_has_no_outcome() => Assert.Null(Item("The Panel discussed the report.").Outcome);

    [Fact]
    public void Mover_and_seconder_are_kept()
    {
        var item = Item("The Chair opened the debate.\n\nMoved by Councillor Hale, seconded by Councillor Iqbal, and\n\nRESOLVED that the plan be adopted.");

        var motion = Assert.Single(item.Facts.OfType<Motion>());
        Assert.Equal(("Councillor Hale", "Councillor Iqbal"), (motion.MovedBy, motion.SecondedBy));
        Assert.Contains("Moved by", item.Entries.Single(entry => entry.Id == motion.EntryId).Text.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Councillor Hale moved, and Councillor Iqbal seconded, that it open on Sundays. The motion was put and lost.")]
    [InlineData("Councillor Hale moved that it open on Sundays. Councillor Iqbal seconded. The motion was lost by 2 votes to 3.")]
    [InlineData("Councillor Hale moved that the item be deferred. There being no seconder, the motion fell.")]
    [InlineData("Councillor Hale proposed a group of residents, to meet every fortnight.")]
    public void A_motion_that_was_not_carried_and_a_suggestion_have_no_mover(string discussion) =>
        Assert.Empty(Item($"{discussion}\n\nRESOLVED that the plan be adopted.").Facts.OfType<Motion>());

    [Fact]
    public void A_motion_keeps_its_mover_where_an_amendment_was_lost()
    {
        var item = Item("Councillor Hale moved, and Councillor Iqbal seconded, the plan. An amendment was put and lost.\n\nRESOLVED that the plan be adopted.");

        Assert.Equal("Councillor Hale", Assert.Single(item.Facts.OfType<Motion>()).MovedBy);
    }

    [Fact]
    public void The_exclusion_of_the_public_is_kept_with_its_paragraphs()
    {
        var exclusion = Assert.Single(Item("RESOLVED that the public be excluded under paragraph 3 of Schedule 12A.").Facts.OfType<Exclusion>());

        Assert.Equal(["3"], exclusion.Paragraphs);
    }

    [Fact]
    public void A_vote_keeps_its_numbers_and_the_names_in_the_text()
    {
        var item = Item(Wall);

        var vote = Assert.Single(item.VotesOn(item.Resolutions.Single()));
        Assert.Equal(new Vote(4, 2, 1), vote.Counts);
        Assert.Equal(["Asquith-Bell", "Fairweather", "Hale", "Iqbal"], vote.ForNames);
        Assert.Equal(["Dunstone", "Morrow"], vote.AgainstNames);
        Assert.Equal(["Tull"], vote.AbstainedNames);
        Assert.True(vote.NamesEveryone);
    }

    [Theory]
    [InlineData("RESOLVED unanimously that the plan be adopted.")]
    [InlineData("The motion was put to the vote and declared carried.\n\nRESOLVED that the plan be adopted.")]
    public void Unanimous_or_carried_names_nobody(string minutes) =>
        Assert.DoesNotContain(Item(minutes).Facts.OfType<RecordedVote>(), vote => vote.ForNames.Count > 0);

    [Fact]
    public void Votes_on_an_amendment_and_on_the_motion_keep_their_own_names() => Assert.All(
        Item($"A recorded vote was taken on the amendment. {Wall.Replace("On a recorded vote on the motion there", "There", StringComparison.Ordinal)}").Facts.OfType<RecordedVote>(),
        vote => Assert.Empty(vote.ForNames));

    [Fact]
    public void A_recorded_vote_takes_names_from_a_text_with_the_same_numbers()
    {
        var item = Item(Wall);
        item.RecordVote(item.Resolutions.Single().Id, new(4, 2, 1));

        Assert.True(Assert.Single(item.VotesOn(item.Resolutions.Single())).NamesEveryone);
    }

    [Fact]
    public void Names_that_a_text_gives_for_no_resolution_go_to_none_of_several()
    {
        var item = Item(Wall + "\n\nRESOLVED – That a report be brought in June.");
        foreach (var resolution in item.Resolutions)
        {
            item.RecordVote(resolution.Id, new(4, 2, 1));
        }

        Assert.All(item.Resolutions, resolution => Assert.Empty(Assert.Single(item.VotesOn(resolution)).ForNames));
        Assert.Equal(["Asquith-Bell", "Fairweather", "Hale", "Iqbal"], Assert.Single(item.VotesOnItem()).ForNames);
    }

    [Fact]
    public void A_vote_on_all_resolutions_is_one_vote_of_the_item()
    {
        var item = Item(Wall + "\n\nRESOLVED – That a report be brought in June.");
        item.RecordVote(resolutionId: null, new(4, 2, 1));

        var vote = Assert.Single(item.VotesOnItem());
        Assert.Equal((FactStatus.Confirmed, null, item.Resolutions.First().Id), (vote.Status, vote.ResolutionId, vote.EntryId));
        Assert.True(vote.NamesEveryone);
        Assert.All(item.Resolutions, resolution => Assert.Empty(item.VotesOn(resolution)));

        item.RecordVote(resolutionId: null, vote: null);
        Assert.Equal(FactStatus.Found, Assert.Single(item.VotesOnItem()).Status);
    }

    [Fact]
    public void A_vote_on_the_only_resolution_names_it()
    {
        var item = Item("RESOLVED that the plan be adopted.");
        item.RecordVote(resolutionId: null, new(4, 2, 1));

        Assert.Single(item.VotesOn(item.Resolutions.Single()));
        Assert.Empty(item.VotesOnItem());
    }

    [Fact]
    public void A_vote_on_all_resolutions_settles_what_the_text_leaves_open()
    {
        var item = Item("The Panel had asked for this by 3 votes to 1.\n\nRESOLVED that:\n\n(a) the wall be put back; and\n(b) a report be brought in June.");
        Assert.Equal(new Vote(3, 1, 0), Assert.Single(item.VotesOnItem()).Counts);

        item.RecordVote(resolutionId: null, new(5, 0, 0));
        Assert.Equal(new Vote(5, 0, 0), Assert.Single(item.VotesOnItem()).Counts);
    }

    [Fact]
    public void A_vote_of_the_item_is_left_out_where_a_resolution_has_it()
    {
        var item = Item("The motion was carried by 4 votes to 2.\n\nRESOLVED that:\n\n(a) the wall be put back; and\n(b) a report be brought in June.");
        Assert.Equal(new Vote(4, 2, 0), Assert.Single(item.VotesOnItem()).Counts);

        item.RecordVote(item.Resolutions.First().Id, new(4, 2, 0));
        Assert.Empty(item.VotesOnItem());

        item.RecordVote(item.Resolutions.First().Id, new(5, 1, 0));
        Assert.Single(item.VotesOnItem());
    }

    [Fact]
    public void A_vote_loses_its_names_when_the_text_does()
    {
        var item = Item(Wall);
        item.RecordVote(item.Resolutions.Single().Id, new(4, 2, 1));

        item.WriteMinutes("RESOLVED – That the wall be put back by a year.");

        var vote = Assert.Single(item.VotesOn(item.Resolutions.Single()));
        Assert.Equal((FactStatus.Confirmed, 0), (vote.Status, vote.ForNames.Count));
    }

    [Fact]
    public void Both_votes_are_kept_where_the_texts_disagree()
    {
        var item = Item("");
        item.WriteDecision("RESOLVED, by 5 votes to 2, that the library opens on Sundays.");
        item.WriteMinutes("RESOLVED, by 5 votes to 2, that the library opens on Sundays.\n\nThe vote was 6 for and 1 against.");
        item.RecordVote(item.Resolutions.First().Id, new(5, 3, 0));

        Assert.True(item.VotesOn(item.Resolutions.First()).Count > 1);
        Assert.Equal(new Vote(5, 3, 0), item.VotesOn(item.Resolutions.First())[0].Counts); // the confirmed one comes first
    }

    [Fact]
    public void Both_outcomes_are_kept_where_notice_and_minutes_disagree()
    {
        var item = Item("");
        item.WriteDecision("RESOLVED that the item be deferred to June.");
        item.WriteMinutes("RESOLVED that the plan be adopted.");

        Assert.Equal((ItemOutcome.Resolved, ItemOutcome.Deferred), (item.Outcome!.Kind, item.OtherOutcome!.Kind));
    }

    [Fact]
    public void Found_facts_follow_the_text_and_confirmed_facts_follow_their_entry()
    {
        var item = Item("RESOLVED that the plan be adopted.");
        item.RecordVote(item.Resolutions.Single().Id, new(2, 1, 0));

        item.WriteMinutes("The Panel debated.\n\nRESOLVED that the plan be adopted.");
        Assert.Equal(new Vote(2, 1, 0), Assert.Single(item.VotesOn(item.Resolutions.Single())).Counts);

        item.WriteMinutes("The Panel debated and decided nothing.");
        Assert.Empty(item.Facts);
    }

    [Fact]
    public void An_item_names_the_meetings_whose_minutes_it_approves()
    {
        var (june, july) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var item = Item("RESOLVED that the minutes of 8 June and 14 July 2022 be approved.");

        item.FindApprovedMinutes(new Dictionary<DateOnly, Guid> { [new(2022, 6, 8)] = june, [new(2022, 7, 14)] = july, [new(2022, 9, 1)] = Guid.CreateVersion7() });

        Assert.Equal([june, july], item.ApprovedMinutesOf);
        Assert.All(item.Facts.OfType<MinutesApproval>(), approval => Assert.Equal(item.Resolutions.Single().Id, approval.EntryId));
    }

    [Fact]
    public void A_person_may_record_which_minutes_were_approved()
    {
        var item = Item("The minutes were signed.");
        var earlier = Guid.CreateVersion7();

        item.RecordApprovedMinutes(earlier);
        item.FindApprovedMinutes(new Dictionary<DateOnly, Guid>());

        Assert.Equal(FactStatus.Confirmed, Assert.Single(item.Facts.OfType<MinutesApproval>()).Status);
        Assert.Equal([earlier], item.ApprovedMinutesOf);
    }

    [Fact]
    public void Decisions_show_no_fact_from_the_minutes()
    {
        var meeting = WithAgenda();
        var item = meeting.Items[1];
        item.WriteDecision("RESOLVED that the library opens on Sundays.");
        item.WriteMinutes("Moved by Councillor Hale, seconded by Councillor Iqbal.\n\nRESOLVED that the library opens on Sundays.");
        meeting.PublishDecisions(England, Day);

        var shown = meeting.ForThePublic().Items[1];
        Assert.Equal([EntryPlace.Decision], shown.Facts.Select(fact => fact.FoundIn).Distinct());
        Assert.DoesNotContain("Hale", SubjectJson.Write(meeting.ForThePublic()), StringComparison.Ordinal);
        Assert.Equal(ItemOutcome.Resolved, shown.Outcome!.Kind);
    }

    [Fact]
    public void Decisions_show_no_name_that_only_the_minutes_give()
    {
        var meeting = WithAgenda();
        var item = meeting.Items[1];
        item.WriteDecision("RESOLVED – That the wall be put back by a year.");
        item.WriteMinutes(Wall);
        item.RecordVote(item.Resolutions.Single().Id, new(4, 2, 1));
        meeting.RecordAttendance([.. "ABCDEFG".Select(letter => new Attendee($"Councillor {letter}", Capacity.Member, Presence.Present))]);
        Assert.True(item.VotesOn(item.Resolutions.Single())[0].NamesEveryone);

        meeting.PublishDecisions(England, Day);
        var shown = meeting.ForThePublic().Items[1];
        Assert.Equal(new Vote(4, 2, 1), Assert.Single(shown.VotesOn(shown.Resolutions.Single())).Counts);
        Assert.DoesNotContain("Fairweather", SubjectJson.Write(meeting.ForThePublic()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_meeting_keeps_its_former_date()
    {
        var meeting = Announced();

        meeting.Move(Day, new(19, 0), meeting.Venue, "The hall is let.", England, InTime);
        Assert.Null(meeting.MovedFrom);

        meeting.Move(NextDay, meeting.Time, meeting.Venue, "Repairs.", England, InTime);
        Assert.Equal(Day, meeting.MovedFrom);
    }

    private static AgendaItem Item(string minutes)
    {
        var item = new Meeting(Guid.CreateVersion7(), Day).AddItem("The wall");
        item.WriteMinutes(minutes);
        return item;
    }
}
