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
