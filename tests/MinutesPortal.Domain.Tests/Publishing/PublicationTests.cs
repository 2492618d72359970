using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Tests.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Publishing;

public sealed class PublicationTests
{
    private static readonly DateTimeOffset At = new(2023, 7, 12, 10, 0, 0, TimeSpan.FromHours(1));

    private static Publication Publish(Publication? previous = null, DateTimeOffset? at = null, RestrictedContent? restricted = null)
    {
        var meeting = Sample.Drafted();
        return Publication.After(previous, meeting, meeting.Announce(Sample.England), at ?? At, new(meeting), restricted);
    }

    private static void Set(object target, string property, object? value) =>
        target.GetType().GetProperty(property)!.DeclaringType!.GetProperty(property)!.SetValue(target, value);

    [Fact]
    public void Each_publication_follows_the_one_before()
    {
        var first = Publish();
        var second = Publish(first);

        Assert.Equal((1, null), (first.Number, first.PreviousHash));
        Assert.Equal((2, first.Hash), (second.Number, second.PreviousHash));
        Assert.Matches("^[0-9a-f]{64}$", second.Hash);
        Assert.Equal(second.Hash, second.ComputeHash());
    }

    [Theory]
    [InlineData(nameof(Publication.Number), 9L)]
    [InlineData(nameof(Publication.Kind), PublicationKind.Moved)]
    [InlineData(nameof(Publication.SubjectKind), SubjectKind.Panel)]
    [InlineData(nameof(Publication.ContentHash), "0")]
    [InlineData(nameof(Publication.RestrictedHash), "0")]
    [InlineData(nameof(Publication.PreviousHash), "0")]
    public void A_changed_header_no_longer_matches_its_hash(string property, object value)
    {
        var publication = Publish(Publish());

        Set(publication, property, value);

        Assert.NotEqual(publication.Hash, publication.ComputeHash());
    }

    [Fact]
    public void A_hash_depends_on_the_subject_and_the_microsecond()
    {
        var publication = Publish();
        Set(publication, nameof(Publication.At), publication.At.AddMicroseconds(1));
        Assert.NotEqual(publication.Hash, publication.ComputeHash());

        publication = Publish();
        Set(publication, nameof(Publication.SubjectId), Guid.CreateVersion7());
        Assert.NotEqual(publication.Hash, publication.ComputeHash());
    }

    [Fact]
    public void Times_are_kept_in_UTC_and_whole_microseconds()
    {
        var publication = Publish(at: At.AddTicks(7));

        Assert.Equal(At, publication.At);
        Assert.Equal(TimeSpan.Zero, publication.At.Offset);
    }

    [Fact]
    public void A_changed_byte_of_content_changes_its_hash()
    {
        var content = new PublishedContent(Sample.Drafted());
        var hash = content.Hash;

        Set(content, nameof(SealedText.Text), content.Text.Replace("Council Chamber", "Council Chambes", StringComparison.Ordinal));

        Assert.NotEqual(hash, content.Hash);
    }

    [Fact]
    public void The_same_content_has_a_new_hash_each_time()
    {
        var meeting = Sample.Drafted();
        var (one, other) = (new PublishedContent(meeting), new PublishedContent(meeting));

        Assert.Equal(one.Text, other.Text);
        Assert.NotEqual(one.Hash, other.Hash);
        Assert.Equal(32, one.Salt.Length);
    }

    [Fact]
    public void The_header_seals_the_restricted_content_too()
    {
        var restricted = new RestrictedContent([new ExemptPart("00000000", new BilingualText("Secret."), [])]);

        Assert.Equal(restricted.Hash, Publish(restricted: restricted).RestrictedHash);
        Assert.Null(Publish().RestrictedHash);
    }
}
