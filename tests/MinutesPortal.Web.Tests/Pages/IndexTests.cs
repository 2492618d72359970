using AngleSharp;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Tests.Pages;

public class IndexTests(Portal portal)
{
    [Fact]
    public async Task An_empty_portal_says_so()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder.UseSetting("ConnectionStrings:Public", office.Database.Public));

        var html = await factory.CreateClient().GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("Nothing has been published yet.", html);
    }

    [Fact]
    public async Task Coming_meetings_are_listed_with_date_time_place_and_status()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.AnnouncedAsync(panel, TimeProvider.System.Today());

        var page = await portal.ReadAsync("/");
        var item = page.QuerySelectorAll("#coming + ol > li").Single(item => item.TextContent.Contains(panel.Name.English, StringComparison.Ordinal));

        Assert.Equal($"{InWords.DayAndDate(meeting.Date)} {panel.Name}, {InWords.DayAndDate(meeting.Date)} Announced 6pm, Council Chamber", item.Seen());
        Assert.Equal(Read.AddressOf(panel, meeting), item.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_withdrawn_meeting_is_not_announced()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.AnnouncedAsync(panel, TimeProvider.System.Today());
        await portal.Office.PublishAsync(meeting, meeting.Withdraw("Published by mistake."));

        Assert.DoesNotContain(panel.Name.English, (await portal.ReadAsync("/")).Content());
    }

    [Fact]
    public async Task The_newest_publication_is_first()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.Factory.WithWebHostBuilder(builder => builder.UseSetting("ConnectionStrings:Public", office.Database.Public));
        var panel = await office.PanelAsync();
        var meeting = await office.WithMinutesAsync(panel, new(2023, 7, 20));
        await office.PublishAsync(meeting, meeting.Correct("A name was wrong."));

        var html = await factory.CreateClient().GetStringAsync("/", TestContext.Current.CancellationToken);
        int Place(string words) => html.IndexOf(words, StringComparison.Ordinal);

        Assert.True(0 < Place("Correction:") && Place("Correction:") < Place("Draft minutes:") && Place("Draft minutes:") < Place("Agenda:"));
        Assert.Contains("No coming meetings are published here at the moment.", html);
        Assert.Contains("A name was wrong.", html);
    }

    [Fact]
    public async Task Recent_issues_have_their_latest_meeting_and_there_is_a_search_field()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        var (held, coming) = (await office.WithMinutesAsync(panel, new(2023, 7, 20)), await office.WithAgendaAsync(panel, TimeProvider.System.Today().AddDays(20)));
        foreach (var (title, meeting) in new[] { ("Held", held), ("Coming", coming), ("Never considered", null) })
        {
            var issue = new Issue(title);
            await office.PublishAsync(issue, meeting is null ? issue.Publish() : issue.Link(meeting.Id, meeting.Items[1].Id));
        }

        await using var factory = portal.FactoryFor(office);
        var html = await factory.CreateClient().GetStringAsync("/", TestContext.Current.CancellationToken);
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html), TestContext.Current.CancellationToken);

        Assert.Equal([$"{InWords.Date(coming.Date)} Coming On an agenda", "20 July 2023 Held Last considered"], page.QuerySelectorAll("#issues + ol > li").Select(item => item.Seen()));
        Assert.Equal("/search", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
    }
}
