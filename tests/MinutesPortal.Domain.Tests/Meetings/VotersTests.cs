using CsCheck;
using MinutesPortal.Domain.Meetings;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

/// <summary>Who was present is known for each item, and so how many may have voted on it.</summary>
public class VotersTests
{
    [Fact]
    public void A_member_who_has_left_counts_in_no_later_vote()
    {
        var meeting = Held();
        meeting.AddItem("Parks").WriteMinutes("RESOLVED that the gates stay.");
        meeting.Items[^1].TakeAsUrgent("A gate fell.");
        meeting.RecordAttendance(Member("A"), Member("B", absentFor: [meeting.Items[^1].Id]), Member("C"));
        meeting.Items[1].RecordVote(null, new(3, 0, 0));
        meeting.Items[^1].RecordVote(null, new(3, 0, 0));

        Assert.StartsWith("The vote on “Parks” has 3 for, 0 against and 0 abstained, but only 2 members were present for it", Refusal(() => meeting.PublishDraftMinutes(NextDay)), StringComparison.Ordinal);

        meeting.Items[^1].RecordVote(null, new(2, 0, 0));
        meeting.PublishDraftMinutes(NextDay);
    }

    [Theory]
    [InlineData(DeclarationAction.TookPart, 3)]
    [InlineData(DeclarationAction.DidNotVote, 2)]
    [InlineData(DeclarationAction.LeftTheRoom, 2)]
    public void Who_declares_an_interest_and_does_not_vote_is_not_counted(DeclarationAction action, int voters)
    {
        var meeting = Held();
        meeting.RecordAttendance(Member("A"), Member("B"), Member("C"));
        meeting.Items[1].RecordDeclarations(new Declaration("Councillor B", InterestKind.Pecuniary, action));

        Assert.Equal(voters, meeting.VotersOn(meeting.Items[1]).Count());
        Assert.Equal(3, meeting.VotersOn(meeting.Items[0]).Count());
    }

    [Theory]
    [InlineData(Presence.Present, 1)]
    [InlineData(Presence.Remote, 1)]
    [InlineData(Presence.RemoteWithoutVote, 0)]
    [InlineData(Presence.Apologies, 0)]
    [InlineData(Presence.Absent, 0)]
    [InlineData(Presence.NotRecorded, 0)]
    public void Only_who_is_present_and_may_vote_is_counted(Presence presence, int voters)
    {
        var meeting = Held();
        meeting.RecordAttendance(new Attendee("Councillor A", Capacity.Member, presence), new Attendee("Sam Hill", Capacity.Officer, Presence.Present));

        Assert.Equal(voters, meeting.VotersOn(meeting.Items[0]).Count());
    }

    [Fact]
    public void A_budget_vote_names_everybody()
    {
        var meeting = Held();
        meeting.RecordAttendance(Member("A"), Member("B"));
        meeting.Items[1].SetBudgetDecision(true);
        const string unnamed = "“Library opening hours” decides the budget. Name who voted for it, who voted against it and who abstained.";
        Assert.Equal(unnamed, Refusal(() => meeting.PublishDraftMinutes(NextDay)));
        meeting.Items[1].RecordVote(null, new(1, 1, 0));
        Assert.Equal(unnamed, Refusal(() => meeting.PublishDraftMinutes(NextDay)));

        meeting.Items[1].RecordVote(null, new(1, 1, 0), new(["Councillor A"], ["Councillor B"], []));
        meeting.PublishDraftMinutes(NextDay);
    }

    [Fact]
    public void A_budget_vote_that_the_text_gives_in_numbers_is_named_by_an_officer()
    {
        var meeting = Held();
        meeting.RecordAttendance(Member("A"), Member("B"));
        meeting.Items[1].SetBudgetDecision(true);
        meeting.Items[1].WriteMinutes("A vote was taken: For 0, Against 2, Abstained 0.\n\nRESOLVED that the report be noted.");

        meeting.Items[1].RecordVote(null, new(0, 2, 0), new([], ["Councillor A", "Councillor B"], []));

        meeting.PublishDraftMinutes(NextDay);
    }

    [Fact]
    public void A_secret_ballot_on_a_resolution_has_no_names_whatever_the_text_says()
    {
        var item = Held().Items[1];
        item.WriteMinutes("For – Reed, Moss (2); Against – Fern (1).\n\nRESOLVED that the library opens.");

        Assert.StartsWith("A secret ballot names nobody.", Refusal(() => item.RecordVote(null, new(1, 0, 0), new(["Councillor A"], [], []), isSecret: true)), StringComparison.Ordinal);
        item.RecordVote(null, new(2, 1, 0), isSecret: true);

        var recorded = item.Facts.OfType<RecordedVote>().Single(vote => vote.Status == FactStatus.Confirmed);
        Assert.True(recorded.IsSecret);
        Assert.Empty(recorded.ForNames);
    }

    [Fact]
    public void Only_members_who_were_present_are_named_in_a_vote()
    {
        var meeting = Held();
        meeting.RecordAttendance(Member("A"), Member("B"), new Attendee("Councillor C", Capacity.Member, Presence.Apologies));
        meeting.Items[1].RecordVote(null, new(1, 1, 0), new(["Councillor A"], ["Councillor C"], []));

        Assert.StartsWith("Councillor C is named in a vote on “Library opening hours”, but was not present for it", Refusal(() => meeting.PublishDraftMinutes(NextDay)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_amendment_and_a_ballot_are_votes_beside_that_on_the_resolution()
    {
        var item = Held().Items[1];
        item.RecordVote(null, new(2, 1, 0));

        item.RecordOtherVotes(new OtherVote("Councillor B’s amendment", new(1, 2, 0), new(["Councillor B"], ["Councillor A", "Councillor C"], [])), new OtherVote("Councillor A as chair", new(3, 0, 0), IsSecret: true));

        Assert.Equal(["Councillor B’s amendment", "Councillor A as chair"], item.OtherVotes.Select(vote => vote.On!.English));
        Assert.Equal(2, item.VotesOn(item.Resolutions.Single()).Single().For);
        Assert.Equal("A secret ballot names nobody. Remove the names, or say that the vote was not secret.", Refusal(() => item.RecordOtherVotes(new OtherVote("A chair", new(1, 0, 0), new(["Councillor A"], [], []), IsSecret: true))));
        Assert.Equal("Name everybody who voted or abstained, or nobody.", Refusal(() => item.RecordOtherVotes(new OtherVote("A chair", new(2, 0, 0), new(["Councillor A"], [], [])))));
        Assert.Equal(2, item.OtherVotes.Count());
    }

    [Fact]
    public void Over_many_meetings_with_arrivals_and_departures_no_total_is_wrong() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var meeting = Held();
            var items = meeting.Items.Select(item => item.Id).ToList();
            meeting.RecordAttendance(Enumerable.Range(0, random.Next(1, 9)).Select(number =>
            {
                var (arrived, left) = (random.Next(items.Count + 1), random.Next(items.Count + 1));
                return Member($"{number}", (Presence)random.Next(6), [.. items.Where((_, index) => index < arrived || index >= left)]);
            }));
            var voters = meeting.Attendees.Count(member => member.Presence is Presence.Present or Presence.Remote && !member.AbsentFor.Contains(meeting.Items[1].Id));
            var present = meeting.Attendees.All(member => member.Presence != Presence.NotRecorded);
            meeting.Items[1].WriteMinutes(random.Next(2) == 0 ? "RESOLVED unanimously that the library opens on Sundays." : "RESOLVED that the library opens on Sundays.");
            var vote = new Vote(random.Next(6), random.Next(4), random.Next(3));
            meeting.Items[1].RecordVote(null, vote);

            var isRight = present && vote.For + vote.Against + vote.Abstained <= voters;
            Assert.Equal(isRight, Record.Exception(() => meeting.PublishDraftMinutes(NextDay)) is null);
            Assert.All(meeting.Items[1].Facts.OfType<RecordedVote>(), fact => Assert.Empty(fact.ForNames));
        },
        iter: 500);

    private static Attendee Member(string name, Presence presence = Presence.Present, IReadOnlyList<string>? absentFor = null) =>
        new($"Councillor {name}", Capacity.Member, presence, absentFor: absentFor);
}
