using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Notice;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Labels;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages;

public class CalendarTests(Portal portal)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);
    private static readonly DateOnly Date = new(2023, 7, 20);
    private static readonly DateOnly Today = TimeProvider.System.Today();

    private TestOffice Office => portal.Office;

    [Fact]
    public async Task A_coming_meeting_can_be_added_to_a_calendar()
    {
        var panel = await Office.PanelAsync();
        var day = Today.AddDays(20);
        var meeting = await Office.AnnouncedAsync(panel, day);
        var link = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".follow a[href$='.ics']")!;

        using var answer = await portal.Visitor().GetAsync(link.GetAttribute("href"), TestContext.Current.CancellationToken);
        var calendar = Unfolded(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal($"Add to calendar (.ics): {panel.Name}, {InWords.Date(day)}", link.Seen());
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains($"UID:{meeting.Id}\r\n", calendar);
        Assert.Contains("SEQUENCE:0", calendar);
        Assert.Contains($"DTSTART;TZID=Europe/London:{day:yyyyMMdd}T180000", calendar);
        Assert.Contains($"SUMMARY:{panel.Name}", calendar);
        Assert.Contains("LOCATION:Council Chamber", calendar);
        Assert.Contains($"URL:http://localhost{AddressOf(panel, meeting)}", calendar);
        Assert.Contains("STATUS:CONFIRMED", calendar);
    }

    [Fact]
    public async Task Each_publication_raises_the_sequence_and_a_cancelled_meeting_stays()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date);
        Assert.Contains("SEQUENCE:1", await CalendarAsync(AddressOf(panel, meeting) + ".ics"));

        await Office.PublishAsync(meeting, meeting.Cancel("There is no business."));

        var calendar = await CalendarAsync(AddressOf(panel, meeting) + ".ics");
        Assert.Contains("SEQUENCE:2", calendar);
        Assert.Contains("STATUS:CANCELLED", calendar);
    }

    [Fact]
    public async Task A_postponed_meeting_is_called_off_with_its_reason_in_the_summary_until_it_is_reinstated()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.AnnouncedAsync(panel, Today.AddDays(30));
        await Office.PublishAsync(meeting, meeting.Postpone("Snow."));

        var postponed = await CalendarAsync(AddressOf(panel, meeting) + ".ics");
        Assert.Contains($"SUMMARY:Postponed: {panel.Name}", postponed);
        Assert.Contains("STATUS:CANCELLED", postponed);

        await Office.PublishAsync(meeting, meeting.Reinstate("It has thawed.", NoticeRules.For(Nation.England), Today));

        var reinstated = await CalendarAsync(AddressOf(panel, meeting) + ".ics");
        Assert.Contains($"SUMMARY:{panel.Name}", reinstated);
        Assert.Contains("STATUS:CONFIRMED", reinstated);
        Assert.Contains("SEQUENCE:2", reinstated);
    }

    [Fact]
    public async Task A_calendar_holds_the_past_year_and_all_coming_meetings()
    {
        var panel = await Office.PanelAsync();
        var other = await Office.AnnouncedAsync(await Office.PanelAsync(), Today.AddDays(3));
        var old = await Office.AnnouncedAsync(panel, Today.AddYears(-1).AddDays(-1));
        var past = await Office.AnnouncedAsync(panel, Today.AddYears(-1));
        var coming = await Office.AnnouncedAsync(panel, Today.AddYears(2));

        var ofPanel = await CalendarAsync($"/panels/{panel.Slug}/meetings.ics");
        var ofAll = await CalendarAsync("/meetings.ics");

        Assert.Equal([past.Id, coming.Id], Ids(ofPanel));
        Assert.Contains($"NAME:{panel.Name}\\, Testshire & Sampleton Council", ofPanel);
        Assert.Empty(new[] { past.Id, coming.Id, other.Id }.Except(Ids(ofAll)));
        Assert.DoesNotContain(old.Id, Ids(ofAll));
    }

    [Fact]
    public async Task A_withdrawn_meeting_is_cancelled_without_details_and_left_out_once_past()
    {
        var panel = await Office.PanelAsync();
        var (meeting, past) = (await Office.AnnouncedAsync(panel, Today.AddDays(30)), await Office.AnnouncedAsync(panel, Today.AddDays(-30)));
        foreach (var mistaken in new[] { meeting, past })
        {
            await Office.PublishAsync(mistaken, mistaken.Withdraw("Published by mistake."));
        }

        foreach (var address in new[] { AddressOf(panel, meeting) + ".ics", $"/panels/{panel.Slug}/meetings.ics" })
        {
            var calendar = await CalendarAsync(address);
            Assert.Equal([meeting.Id], Ids(calendar));
            Assert.Contains("SEQUENCE:1\r\n", calendar);
            Assert.Contains("STATUS:CANCELLED", calendar);
            Assert.Contains($"DTSTART;VALUE=DATE:{Today.AddDays(30):yyyyMMdd}", calendar);
            Assert.DoesNotContain("LOCATION", calendar);
            Assert.DoesNotContain("Council Chamber", calendar);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(AddressOf(panel, past) + ".ics")).Status);
    }

    [Fact]
    public async Task Ids_are_the_same_under_another_host_name()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Today.AddDays(30));
        foreach (var address in new[] { AddressOf(panel, meeting) + ".ics", $"/panels/{panel.Slug}/feed.atom", "/search/feed.atom?q=" + panel.Name.English.Split(' ')[1] })
        {
            var ids = new List<IReadOnlyList<string>>();
            foreach (var host in new[] { "trial.example", "democracy.example" })
            {
                await using var factory = portal.Factory.WithWebHostBuilder(builder => builder.UseSetting("Portal:Address", $"https://{host}"));
                var all = await factory.CreateClient().GetStringAsync(address, TestContext.Current.CancellationToken);
                Assert.Contains(host, all, StringComparison.Ordinal);
                ids.Add([.. all.Split('\n').Where(line => line.StartsWith("UID:", StringComparison.Ordinal) || line.Contains("<id>", StringComparison.Ordinal))]);
            }

            Assert.NotEmpty(ids[0]);
            Assert.Equal(ids[0], ids[1]);
        }
    }

    [Fact]
    public async Task A_calendar_of_something_unknown_is_not_found()
    {
        var panel = await Office.PanelAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/panels/nobody/meetings.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/panels/{panel.Slug}/meetings/2023-07-20.ics")).Status);
    }

    [Fact]
    public async Task Former_calendar_addresses_of_panels_and_meetings_still_work()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.AnnouncedAsync(panel, Today.AddDays(30));
        var (before, slug) = (AddressOf(panel, meeting), panel.Slug);
        await Office.PublishAsync(meeting, meeting.Move(Today.AddDays(40), new(18, 0), null, "The hall is closed.", England, Today));
        panel.Rename($"Renamed {Guid.CreateVersion7():N}");
        await Office.PublishAsync(panel, panel.Publish());

        Assert.Equal((HttpStatusCode.PermanentRedirect, AddressOf(panel, meeting) + ".ics"), Led(await portal.AskAsync(before + ".ics")));
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/panels/{panel.Slug}/meetings.ics"), Led(await portal.AskAsync($"/panels/{slug}/meetings.ics")));
        Assert.Contains("SEQUENCE:1", await CalendarAsync(AddressOf(panel, meeting) + ".ics"));
    }

    [Fact]
    public async Task A_second_request_is_told_that_nothing_has_changed()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.AnnouncedAsync(panel, Date);
        using var visitor = portal.Visitor();
        using var first = await visitor.GetAsync(AddressOf(panel, meeting) + ".ics", TestContext.Current.CancellationToken);
        visitor.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await visitor.GetAsync(AddressOf(panel, meeting) + ".ics", TestContext.Current.CancellationToken);
        await Office.PublishAsync(meeting, meeting.Cancel("There is no business."));
        using var third = await visitor.GetAsync(AddressOf(panel, meeting) + ".ics", TestContext.Current.CancellationToken);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK], new[] { first, second, third }.Select(answer => answer.StatusCode));
    }

    private static (HttpStatusCode, string?) Led((HttpStatusCode Status, string? Location, string) answer) => (answer.Status, answer.Location);

    /// <summary>The ids of the meetings. A day on which an adjourned meeting continues has an id with a number behind it.</summary>
    private static List<Guid> Ids(string calendar) =>
        [.. calendar.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal) && line.Length == "UID:".Length + $"{Guid.Empty}".Length).Select(line => Guid.Parse(line[4..]))];

    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);

    private async Task<string> CalendarAsync(string address) =>
        Unfolded(await portal.Visitor().GetStringAsync(address, TestContext.Current.CancellationToken));
}
