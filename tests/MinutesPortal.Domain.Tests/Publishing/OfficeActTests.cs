using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Tests.Meetings;

namespace MinutesPortal.Domain.Tests.Publishing;

public sealed class OfficeActTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 31, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Each_act_follows_the_one_before()
    {
        var first = Act();
        var second = Act(first);

        Assert.Equal((1, null), (first.Number, first.PreviousHash));
        Assert.Equal((2, first.Hash), (second.Number, second.PreviousHash));
        Assert.Equal(second.Hash, second.ComputeHash());
    }

    [Theory]
    [InlineData(nameof(OfficeAct.Number), 9L)]
    [InlineData(nameof(OfficeAct.Publication), 9L)]
    [InlineData(nameof(OfficeAct.Who), "Somebody else")]
    [InlineData(nameof(OfficeAct.Reason), null)]
    [InlineData(nameof(OfficeAct.PreviousHash), "0")]
    public void A_changed_act_no_longer_matches_its_hash(string property, object? value)
    {
        var act = Act(Act());

        typeof(OfficeAct).GetProperty(property)!.SetValue(act, value);

        Assert.NotEqual(act.Hash, act.ComputeHash());
    }

    [Fact]
    public void The_hash_depends_on_the_microsecond() => Assert.NotEqual(Act().Hash, Act(at: At.AddMicroseconds(1)).Hash);

    /// <summary>The form that is hashed is a contract: backups hold these hashes.</summary>
    [Fact]
    public void The_hash_of_an_act_is_what_it_always_was() =>
        Assert.Equal("38e501d069723f001513dd3cfe5f167b8219c41d99ba79f4bc35267372820e60", Act().Hash);

    private static OfficeAct Act(OfficeAct? previous = null, DateTimeOffset? at = null)
    {
        var meeting = Sample.Drafted();
        var publication = Publication.After(null, meeting, meeting.Announce(Sample.England), At, new(meeting), null);
        return OfficeAct.After(previous, publication, at ?? At, "A. Clerk", "As the panel resolved.");
    }
}
