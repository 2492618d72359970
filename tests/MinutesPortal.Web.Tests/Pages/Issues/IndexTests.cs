using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Issues;

public sealed class IndexTests(Portal portal) : IAsyncLifetime
{
    private TestOffice _office = null!;
    private WebApplicationFactory<Program> _factory = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await portal.NewOfficeAsync();
        _factory = portal.Factory.WithWebHostBuilder(builder => builder.UseSetting("ConnectionStrings:Public", _office.Database.Public));
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    private async Task<IDocument> ReadAsync(string address)
    {
        var html = await _factory.CreateClient().GetStringAsync(address, Cancelled);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html), Cancelled);
    }

    private async Task PublishAsync(string title, params Meeting[] meetings)
    {
        var issue = new Issue(title);
        foreach (var meeting in meetings)
        {
            issue.Link(meeting.Id, meeting.Items[1].Id);
        }

        await _office.PublishAsync(issue, issue.Publish());
    }

    private static string[] Names(IDocument page) => [.. page.QuerySelectorAll(".meeting-list__name").Select(name => name.Seen())];

    [Fact]
    public async Task An_empty_list_says_so() => Assert.Contains("No issues have been published yet.", (await ReadAsync("/issues")).Content());

    [Fact]
    public async Task Issues_are_listed_by_last_activity_from_A_to_Z_or_by_panel()
    {
        var (beta, alpha) = (new Panel("Beta Committee", PanelKind.Committee), new Panel("Alpha Committee", PanelKind.Committee));
        await _office.PublishAsync(beta, beta.Publish());
        await _office.PublishAsync(alpha, alpha.Publish());
        var (early, late) = (await _office.WithMinutesAsync(beta, new(2022, 1, 20)), await _office.WithMinutesAsync(alpha, new(2023, 7, 20)));
        await PublishAsync("Éclairs", early);
        await PublishAsync("Zebras", early, late);
        await PublishAsync("Ducks");

        var byActivity = await ReadAsync("/issues");
        var byPanel = await ReadAsync("/issues?sort=panel");

        Assert.Equal(["Zebras", "Éclairs", "Ducks"], Names(byActivity));
        Assert.Equal("20 July 2023 Zebras 2 meetings: Alpha Committee, Beta Committee", byActivity.QuerySelector(".meeting-list__item")!.Seen());
        Assert.Equal(["Ducks", "Éclairs", "Zebras"], Names(await ReadAsync("/issues?sort=title")));
        Assert.Equal(["Alpha Committee", "Beta Committee"], byPanel.QuerySelectorAll("main h2").Select(heading => heading.Seen()));
        Assert.Equal(["Zebras", "Éclairs", "Zebras"], Names(byPanel));
        Assert.Equal("By panel", byPanel.QuerySelector(".list-orders [aria-current]")!.Seen());
    }

    [Fact]
    public async Task Only_held_meetings_count_as_activity()
    {
        var panel = await _office.PanelAsync();
        var today = TimeProvider.System.Today();
        var (first, second, third) = (await _office.WithMinutesAsync(panel, new(2021, 1, 20)), await _office.WithMinutesAsync(panel, new(2022, 1, 20)), await _office.WithMinutesAsync(panel, new(2023, 1, 20)));
        var (coming, cancelled) = (await _office.WithAgendaAsync(panel, today.AddDays(20)), await _office.WithAgendaAsync(panel, today.AddDays(30)));
        await _office.PublishAsync(cancelled, cancelled.Cancel("There is no business."));
        await PublishAsync("Coming again", first, coming);
        await PublishAsync("Coming for the first time", coming);
        await PublishAsync("Held lately", second, cancelled);
        await PublishAsync("Withdrawn", third);
        await _office.PublishAsync(third, third.Withdraw("Published by mistake."));

        Assert.Equal(["Held lately", "Coming again", "Coming for the first time", "Withdrawn"], Names(await ReadAsync("/issues")));
    }

    [Fact]
    public async Task Every_order_shows_the_last_and_the_next_meeting()
    {
        var panel = await _office.PanelAsync();
        var today = TimeProvider.System.Today();
        var (held, coming) = (await _office.WithMinutesAsync(panel, new(2022, 1, 20)), await _office.WithAgendaAsync(panel, today.AddDays(20)));
        var later = await _office.WithAgendaAsync(panel, today.AddDays(40));
        await PublishAsync("Ducks", held, coming, later);
        await PublishAsync("Swans", coming);

        foreach (var address in new[] { "/issues", "/issues?sort=title", "/issues?sort=panel" })
        {
            var rows = (await ReadAsync(address)).QuerySelectorAll(".meeting-list__item").ToDictionary(row => row.QuerySelector(".meeting-list__name")!.Seen(), row => row.Seen());

            Assert.StartsWith("20 January 2022 Ducks", rows["Ducks"], StringComparison.Ordinal);
            Assert.EndsWith($"On the agenda for {today.AddDays(20).InWords()}", rows["Ducks"], StringComparison.Ordinal);
            Assert.StartsWith("Not considered yet Swans", rows["Swans"], StringComparison.Ordinal);
            Assert.EndsWith($"On the agenda for {today.AddDays(20).InWords()}", rows["Swans"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lists_change_with_the_issue_and_its_meetings()
    {
        var panel = await _office.PanelAsync();
        var meeting = await _office.WithAgendaAsync(panel, TimeProvider.System.Today().AddDays(20));
        var issue = new Issue("Ducks");
        issue.Link(meeting.Id, meeting.Items[1].Id);
        await _office.PublishAsync(issue, issue.Publish());
        await _office.PublishAsync(issue, issue.Rename("Water birds"));

        Assert.Equal(["Water birds"], Names(await ReadAsync("/issues?sort=panel")));
        Assert.Contains("Water birds", (await ReadAsync($"/panels/{panel.Slug}")).Content(), StringComparison.Ordinal);

        await _office.PublishAsync(issue, issue.Unlink(meeting.Items[1].Id));
        Assert.Empty(Names(await ReadAsync("/issues?sort=panel")));
        await _office.PublishAsync(issue, issue.Link(meeting.Id, meeting.Items[1].Id));
        Assert.Equal(["Water birds"], Names(await ReadAsync("/issues?sort=panel")));

        await _office.PublishAsync(meeting, meeting.Cancel("There is no business."));

        Assert.Empty(Names(await ReadAsync("/issues?sort=panel")));
        Assert.DoesNotContain("Water birds", (await ReadAsync($"/panels/{panel.Slug}")).Content(), StringComparison.Ordinal);
        Assert.Equal("Not considered yet Water birds", (await ReadAsync("/issues?sort=title")).QuerySelector(".meeting-list__item")!.Seen());
    }

    [Fact]
    public async Task Each_page_of_each_order_has_its_own_address()
    {
        for (var number = 1; number <= 51; number++)
        {
            await PublishAsync($"Issue {number}");
        }

        foreach (var address in new[] { "/issues", "/issues?page=2", "/issues?sort=title&page=2" })
        {
            var page = await ReadAsync(address);
            Assert.EndsWith(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal(address.EndsWith("page=2", StringComparison.Ordinal) ? 1 : 50, Names(page).Length);
        }
    }

    [Fact]
    public async Task A_merged_issue_is_not_listed()
    {
        var (merged, into) = (new Issue("Sirens"), new Issue("Flood warnings"));
        await _office.PublishAsync(merged, merged.Publish());
        await _office.PublishAsync(into, into.TakeOver(merged));
        await _office.PublishAsync(merged, merged.MergeInto(into));

        Assert.Equal(["Flood warnings"], Names(await ReadAsync("/issues")));
    }
}
