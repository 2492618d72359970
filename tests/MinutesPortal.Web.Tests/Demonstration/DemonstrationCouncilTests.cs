using Microsoft.EntityFrameworkCore;
using MinutesPortal.Demonstration;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Demonstration;

[Trait(SlowLast.Speed, SlowLast.Slow)]
public class DemonstrationCouncilTests(Portal portal)
{
    private static readonly DateTimeOffset Now = Portal.DemonstrationClock.GetUtcNow();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Task LoadAsync(TestOffice office, DateTimeOffset? now = null, CancellationToken? cancelled = null) =>
        DemonstrationCouncil.LoadIfEmptyAsync(office.Database, office.Files, new StoppedClock(now ?? Now), cancelled ?? Cancelled);

    private static async Task<List<PublishedVersion>> PublicationsAsync(TestOffice office)
    {
        await using var record = office.Record();
        return await record.Versions.OrderBy(version => version.Number).ToListAsync(Cancelled);
    }

    private static async Task<List<Meeting>> MeetingsAsync(TestOffice office)
    {
        await using var record = office.Record();
        return await record.Meetings.Include(meeting => meeting.Attendees)
            .Include(meeting => meeting.Items).ThenInclude(item => item.Entries)
            .Include(meeting => meeting.Items).ThenInclude(item => item.Facts)
            .Include(meeting => meeting.Items).ThenInclude(item => item.Documents).AsSplitQuery().ToListAsync(Cancelled);
    }

    [Fact]
    public async Task A_new_portal_has_meetings_at_every_stage()
    {
        var office = await portal.DemonstrationAsync();

        var meetings = await MeetingsAsync(office);
        var items = meetings.SelectMany(meeting => meeting.Items).ToList();
        Assert.Equal(44, meetings.Count);
        Assert.Superset(
            new HashSet<MeetingStage> { MeetingStage.Announced, MeetingStage.Agenda, MeetingStage.Decisions, MeetingStage.DraftMinutes, MeetingStage.ApprovedMinutes },
            meetings.Select(meeting => meeting.Stage).ToHashSet());
        Assert.Single(meetings, meeting => meeting.CalledOff == CallingOff.Cancelled);
        Assert.Single(meetings, meeting => meeting.IsWithdrawn);
        await using var record = office.Record();
        // The redirects of the moved meeting and of the renamed issue.
        Assert.Equal(
            [SubjectKind.Issue, SubjectKind.Meeting],
            (await record.Redirects.Select(redirect => redirect.Kind).ToListAsync(Cancelled)).OrderBy(kind => $"{kind}", StringComparer.Ordinal));
        Assert.Single(meetings, meeting => meeting is { Format: MeetingFormat.Hybrid, Link: not null });
        var panels = await record.Panels.Include(panel => panel.Memberships).ToListAsync(Cancelled);
        Assert.Contains(panels, panel => panel.Aliases.Count > 0);
        Assert.Contains(panels.SelectMany(panel => panel.Memberships), term => term.To is not null);
        Assert.All(await record.People.ToListAsync(Cancelled), person => Assert.Equal(person.HasPage, person.Contact is not null));
        Assert.Single(await record.Issues.ToListAsync(Cancelled), issue => issue.MergedInto is not null);
        Assert.Contains(await record.Issues.SelectMany(issue => issue.Relations).ToListAsync(Cancelled), relation => relation.Kind == IssueRelationKind.ReportsBackOn);
        Assert.Contains(meetings.SelectMany(meeting => meeting.Attendees), attendee => attendee.Capacity == Capacity.Substitute);
        Assert.Contains(items, item => item.Exemption is not null);
        Assert.Contains(items, item => item.Title.Welsh is not null && item.Minutes?.Welsh is not null);
        Assert.Contains(items.SelectMany(item => item.Facts).OfType<RecordedVote>(), vote => vote.CastingVoteFor is not null);

        var papers = items.SelectMany(item => item.Documents).ToList();
        Assert.NotEmpty(papers);
        Assert.All(papers, paper => Assert.Equal(paper.Size, new FileInfo(office.Files.Public.Open(paper.Sha256!).Name).Length));
    }

    [Fact]
    public async Task Everything_was_published_in_order_and_nothing_in_the_future()
    {
        var office = await portal.DemonstrationAsync();

        var publications = await PublicationsAsync(office);
        var times = publications.Select(publication => publication.At).ToList();
        Assert.Equal(SubjectKind.Council, publications[0].SubjectKind);
        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] < Now);
        Assert.Superset(
            new HashSet<PublicationKind> { PublicationKind.Supplement, PublicationKind.Correction, PublicationKind.Moved, PublicationKind.Cancelled, PublicationKind.Decisions },
            publications.Select(publication => publication.Kind).ToHashSet());
    }

    [Fact]
    public async Task Exempt_text_is_in_no_publication()
    {
        var office = await portal.DemonstrationAsync();

        await using var owner = office.AsOwner();
        Assert.Contains(await owner.RestrictedContents.ToListAsync(Cancelled), content => content.Text.Contains("no less than £18,000", StringComparison.Ordinal));
        Assert.DoesNotContain(await owner.Contents.ToListAsync(Cancelled), content => content.Text.Contains("no less than £18,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Loading_twice_publishes_once()
    {
        var office = await portal.DemonstrationAsync();
        var first = await PublicationsAsync(office);

        await LoadAsync(office, Now.AddDays(3));

        Assert.Equal(first.Count, (await PublicationsAsync(office)).Count);
    }

    [Fact]
    public async Task It_is_not_loaded_into_a_portal_with_publications()
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();

        await LoadAsync(office);

        Assert.Single(await PublicationsAsync(office));
    }

    [Fact]
    public async Task A_council_published_before_becomes_the_demonstration_and_keeps_its_name()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Testshire Council", council => council.SetColour("#1b4552"));
        using var interruption = new CancellationTokenSource();
        var loading = LoadAsync(office, cancelled: interruption.Token);
        while ((await PublicationsAsync(office)).Count < 3)
        {
            await Task.Yield();
        }

        await interruption.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loading);
        await LoadAsync(office, Now.AddDays(1));

        await using var record = office.Record();
        var council = Assert.Single(await record.Councils.ToListAsync(Cancelled));
        Assert.Equal(("Testshire Council", "#1b4552", true), (council.Name.English, council.Colour, council.IsDemonstration));
        Assert.Equal((await PublicationsAsync(await portal.DemonstrationAsync())).Count + 1, (await PublicationsAsync(office)).Count);
    }

    [Fact]
    public async Task An_interrupted_start_continues_even_days_later()
    {
        var whole = await portal.DemonstrationAsync();
        var expected = (await PublicationsAsync(whole)).Select(publication => (publication.Kind, publication.At));
        var office = await portal.NewOfficeAsync();
        using var interruption = new CancellationTokenSource();
        var loading = LoadAsync(office, cancelled: interruption.Token);
        while ((await PublicationsAsync(office)).Count < 20)
        {
            await Task.Yield();
        }

        await interruption.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loading);
        Assert.InRange((await PublicationsAsync(office)).Count, 20, expected.Count() - 1);
        await LoadAsync(office, Now.AddDays(2));

        Assert.Equal(expected, (await PublicationsAsync(office)).Select(publication => (publication.Kind, publication.At)));
        Assert.Equal(
            (await MeetingsAsync(whole)).SelectMany(meeting => meeting.Items).Select(item => $"{item.Title} {item.Minutes}").Order(StringComparer.Ordinal),
            (await MeetingsAsync(office)).SelectMany(meeting => meeting.Items).Select(item => $"{item.Title} {item.Minutes}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2025-12-23")]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-05")]
    [InlineData("2026-05-31")]
    [InlineData("2028-02-29")]
    public void The_demonstration_keeps_to_the_rules_on_any_first_day(string day)
    {
        var (today, stage) = (DateOnly.Parse(day, null), new Stage());

        Assert.All(new DemonstrationScript(today).Scenes(), scene =>
        {
            scene.Play(stage);
            Assert.True(DateOnly.FromDateTime(scene.At.Date) < today);
        });
    }
}
