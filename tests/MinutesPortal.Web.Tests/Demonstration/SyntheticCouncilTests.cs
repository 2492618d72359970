using Microsoft.EntityFrameworkCore;
using MinutesPortal.Demonstration;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Demonstration;

[Trait(SlowLast.Speed, SlowLast.Slow)]
public class SyntheticCouncilTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Task<int> GenerateAsync(TestOffice office, int meetings, int seed) =>
        SyntheticCouncil.RunAsync(office.Database, office.Files, meetings, panels: null, seed, Cancelled);

    /// <summary>Every title and text of every meeting, in order.</summary>
    private static async Task<List<string>> TextsAsync(TestOffice office)
    {
        await using var record = office.Record();
        var meetings = await record.Meetings.Include(meeting => meeting.Items).ThenInclude(item => item.Entries)
            .Include(meeting => meeting.Items).ThenInclude(item => item.Facts).AsSplitQuery().ToListAsync(Cancelled);
        return [.. meetings
            .OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Venue!.English, StringComparer.Ordinal)
            .SelectMany(meeting => meeting.Items.OrderBy(item => item.Position).Select(item => $"{meeting.Date} {item.Title} {item.Minutes}"))];
    }

    [Fact]
    public async Task Generated_meetings_can_be_read_at_every_stage()
    {
        var office = await portal.NewOfficeAsync();
        Assert.Equal(0, await GenerateAsync(office, 15, 2));

        await using var record = office.Record();
        var meetings = await record.Meetings.Include(meeting => meeting.Items).ThenInclude(item => item.Entries)
            .Include(meeting => meeting.Items).ThenInclude(item => item.Facts).AsSplitQuery().ToListAsync(Cancelled);
        var held = meetings.Where(meeting => meeting.CalledOff is null).ToList();
        Assert.Equal(15, meetings.Count);
        Assert.Contains(meetings, meeting => meeting.CalledOff is not null);
        Assert.NotEmpty(await record.Redirects.ToListAsync(Cancelled)); // of moved meetings
        Assert.Single(held, meeting => meeting.Stage == MeetingStage.DraftMinutes);
        Assert.Equal(held.Count - 1, held.Count(meeting => meeting.Stage == MeetingStage.ApprovedMinutes));
        Assert.All(held, meeting => Assert.InRange(meeting.Items.Count, 8, 12));
        Assert.All(held.SelectMany(meeting => meeting.Items), item => Assert.NotNull(item.Minutes));
        Assert.Contains(held.SelectMany(meeting => meeting.Items), item => item.Exemption is not null);
        Assert.Contains(held.SelectMany(meeting => meeting.Items).SelectMany(item => item.Facts), fact => fact is RecordedVote);

        var issue = await record.Issues.Include(issue => issue.Items).SingleAsync(Cancelled); // all that so few meetings give
        Assert.Equal(10, issue.Items.Select(item => item.MeetingId).Distinct().Count());

        var times = await record.Versions.OrderBy(version => version.Number).Select(version => version.At).ToListAsync(Cancelled);
        Assert.Equal(times.Order(), times);
        await using var owner = office.AsOwner();
        Assert.NotEmpty(await owner.RestrictedContents.ToListAsync(Cancelled));
    }

    [Fact]
    public async Task Each_seed_gives_its_own_texts()
    {
        var texts = new List<List<string>>();
        foreach (var seed in (int[])[7, 7, 8])
        {
            var office = await portal.NewOfficeAsync();
            await GenerateAsync(office, 5, seed);
            texts.Add(await TextsAsync(office));
        }

        Assert.NotEmpty(texts[0]);
        Assert.Equal(texts[0], texts[1]);
        Assert.NotEqual(texts[0], texts[2]);
    }

    [Fact]
    public async Task Two_councils_can_be_generated_at_once()
    {
        var offices = new[] { await portal.NewOfficeAsync(), await portal.NewOfficeAsync() };

        var exitCodes = await Task.WhenAll(offices.Select(office => GenerateAsync(office, 2, 3)));

        Assert.All(exitCodes, code => Assert.Equal(0, code));
    }

    [Fact]
    public async Task Nothing_is_generated_where_something_is_published()
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();

        Assert.Equal(1, await GenerateAsync(office, 5, 1));

        await using var record = office.Record();
        Assert.Empty(await record.Meetings.ToListAsync(Cancelled));
        Assert.Equal(SubjectKind.Panel, (await record.Versions.SingleAsync(Cancelled)).SubjectKind);
    }
}
