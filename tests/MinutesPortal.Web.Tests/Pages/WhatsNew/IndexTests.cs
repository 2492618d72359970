using AngleSharp;
using AngleSharp.Dom;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.People;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.WhatsNew;

public class IndexTests(Portal portal)
{
    [Fact]
    public async Task Publications_are_listed_newest_first_without_imports_and_officers()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        var meeting = await office.WithAgendaAsync(panel, new(2023, 7, 20));
        await office.PublishAsync(meeting, meeting.Correct("A room was wrong."));
        var imported = new Meeting(panel.Id, new(2021, 6, 17));
        await office.PublishAsync(imported, imported.Import());
        foreach (var kind in new[] { PersonKind.Councillor, PersonKind.Officer })
        {
            var person = new Person($"A {kind}", kind);
            await office.PublishAsync(person, person.Publish());
        }

        var page = await ReadAsync(office, "/whats-new");

        Assert.Equal(
            [
                "Member: A Councillor",
                $"Correction: {panel.Name}, 20 July 2023",
                $"Agenda: {panel.Name}, 20 July 2023",
                $"Meeting announced: {panel.Name}, 20 July 2023",
                $"Panel: {panel.Name}",
            ],
            page.QuerySelectorAll(".meeting-list__name").Select(name => name.Seen()));
        Assert.Contains("A room was wrong.", page.Content());
        Assert.NotNull(page.QuerySelector($"a[href='{Read.AddressOf(panel, meeting)}']"));
    }

    [Fact]
    public async Task A_withdrawn_meeting_shows_only_its_withdrawal()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        var meeting = await office.WithMinutesAsync(panel, new(2023, 7, 20));
        await office.PublishAsync(meeting, meeting.Withdraw("Published by mistake."));

        var page = await ReadAsync(office, "/whats-new");

        Assert.Equal([$"Withdrawal: {panel.Name}, 20 July 2023", $"Panel: {panel.Name}"], page.QuerySelectorAll(".meeting-list__name").Select(name => name.Seen()));
    }

    [Fact]
    public async Task A_publication_of_an_issue_links_to_it()
    {
        var office = await portal.NewOfficeAsync();
        var issue = new Issue("Library opening hours");
        await office.PublishAsync(issue, issue.Publish());
        var meeting = await office.WithAgendaAsync(await office.PanelAsync(), new(2023, 7, 20));
        await office.PublishAsync(issue, issue.Link(meeting.Id, meeting.Items[1].Id));

        var links = (await ReadAsync(office, "/whats-new")).QuerySelectorAll(".meeting-list__name[href='/issues/library-opening-hours']");

        Assert.Equal(["Issue: Library opening hours", "Issue: Library opening hours"], links.Select(link => link.Seen()));
    }

    [Fact]
    public async Task Councillors_and_merged_issues_are_linked()
    {
        var office = await portal.NewOfficeAsync();
        var person = new Person("Ann Baker", PersonKind.Councillor);
        await office.PublishAsync(person, person.Publish());
        var (merged, into) = (new Issue("Sirens"), new Issue("Flood warnings"));
        await office.PublishAsync(merged, merged.Publish());
        await office.PublishAsync(into, into.TakeOver(merged));
        await office.PublishAsync(merged, merged.MergeInto(into));

        var links = (await ReadAsync(office, "/whats-new")).QuerySelectorAll(".meeting-list__name").Select(link => link.GetAttribute("href"));

        Assert.Equal(["/issues/flood-warnings", "/issues/flood-warnings", "/issues/flood-warnings", "/people/ann-baker"], links);
    }

    [Fact]
    public async Task It_has_pages()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        for (var day = 1; day <= 25; day++)
        {
            await office.AnnouncedAsync(panel, new(2023, 7, day));
        }

        var second = await ReadAsync(office, "/whats-new?page=2");

        Assert.StartsWith("What’s new (page 2 of 2) – ", second.Title, StringComparison.Ordinal);
        Assert.Equal([$"Panel: {panel.Name}"], second.QuerySelectorAll(".meeting-list__name").Select(name => name.Seen()));
    }

    private async Task<IDocument> ReadAsync(TestOffice office, string address)
    {
        await using var factory = portal.FactoryFor(office);
        var html = await factory.CreateClient().GetStringAsync(address, TestContext.Current.CancellationToken);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }
}
