using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Domain.Tests.Grammar;

public class RecordedVoteTests
{
    private const string Wall = """
        On a recorded vote on the motion there voted for: Councillors Asquith-Bell, Fairweather, Hale and Iqbal (4); against: Councillors Dunstone and Morrow (2); abstained: the Mayor, Councillor Tull (1). The motion was declared carried.

        RESOLVED – That the wall be put back by a year.
        """;

    [Fact]
    public void Names_stand_behind_the_vote_whose_numbers_they_make_up()
    {
        var vote = RecordedVote.Of(Minutes(Wall), new(4, 2, 1))!;

        Assert.Equal(["Asquith-Bell", "Fairweather", "Hale", "Iqbal"], vote.For);
        Assert.Equal(["Dunstone", "Morrow"], vote.Against);
        Assert.Equal(["Tull"], vote.Abstained);
    }

    [Fact]
    public void Names_that_do_not_make_up_the_numbers_are_not_taken_for_who_voted()
    {
        Assert.Null(RecordedVote.Of(Minutes(Wall), new(5, 2, 1)));
        Assert.Null(RecordedVote.Of(Minutes("RESOLVED – That the wall be put back by a year."), new(4, 2, 1)));
    }

    [Fact]
    public void Names_of_those_who_voted_on_an_amendment_are_not_those_of_the_vote_on_the_motion() => Assert.Null(RecordedVote.Of(
        Minutes($"A recorded vote was taken on the amendment. {Wall.Replace("On a recorded vote on the motion there", "There", StringComparison.Ordinal)}"), new(4, 2, 1)));

    private static IEnumerable<Entry> Minutes(string text)
    {
        var item = new Meeting(Guid.CreateVersion7(), new(2023, 7, 20)).AddItem("The wall");
        item.WriteMinutes(text);
        return item.MinutesEntries;
    }
}
