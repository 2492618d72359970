using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using static MinutesPortal.Domain.Tests.Meetings.Sample;

namespace MinutesPortal.Domain.Tests.Meetings;

public sealed class AddressTests
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    private static void MoveTo(Meeting meeting, DateOnly date, params string[] taken)
    {
        var published = meeting.Slug;
        meeting.Move(date, meeting.Time, meeting.Venue, "Repairs.", England, InTime);
        meeting.TakeAddress(taken.ToHashSet(), published);
    }

    [Fact]
    public void A_meetings_address_is_its_date() => Assert.Equal("2023-07-20", Drafted().Slug);

    [Fact]
    public void A_second_meeting_on_a_day_gets_a_number_and_no_address_is_reused()
    {
        var meeting = Drafted();

        meeting.TakeAddress(new HashSet<string> { "2023-07-20", "2023-07-20-2" }, published: null);

        Assert.Equal("2023-07-20-3", meeting.Slug);
        Assert.Empty(meeting.FormerSlugs);
    }

    [Fact]
    public void A_moved_meeting_keeps_its_former_address_as_a_redirect()
    {
        var meeting = Announced();

        MoveTo(meeting, new(2023, 7, 27), "2023-07-27");

        Assert.Equal("2023-07-27-2", meeting.Slug);
        Assert.Equal(["2023-07-20"], meeting.FormerSlugs);
    }

    [Fact]
    public void A_meeting_that_moves_back_takes_its_own_address_again()
    {
        var meeting = Announced();
        MoveTo(meeting, new(2023, 7, 27));
        MoveTo(meeting, Day);

        Assert.Equal("2023-07-20", meeting.Slug);
        Assert.Equal(["2023-07-27"], meeting.FormerSlugs);
    }

    [Fact]
    public void A_draft_that_was_never_announced_leaves_no_former_address()
    {
        var meeting = Drafted();
        meeting.TakeAddress(new HashSet<string> { "2023-07-20" }, published: null);
        meeting.TakeAddress(None, published: null);

        Assert.Equal("2023-07-20", meeting.Slug);
        Assert.Empty(meeting.FormerSlugs);
    }

    [Fact]
    public void A_meeting_that_only_changes_its_place_keeps_its_address()
    {
        var meeting = Announced();
        meeting.Move(Day, meeting.Time, new BilingualText("Town Hall"), "Repairs.", England, InTime);
        meeting.TakeAddress(None, "2023-07-20");

        Assert.Equal("2023-07-20", meeting.Slug);
        Assert.Empty(meeting.FormerSlugs);
    }
}
