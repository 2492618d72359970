using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Tests.Pages.Panels;

public class DetailsTests(Portal portal)
{
    [Fact]
    public async Task The_panels_own_contact_and_place_are_shown()
    {
        var panel = new Panel($"Panel {Guid.CreateVersion7():N}", PanelKind.Committee);
        panel.SetContact("[Write to us](mailto:panel@example.gov.uk)");
        panel.SetVenue("Council Chamber");
        await portal.Office.PublishAsync(panel, panel.Publish());
        await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20), meeting => meeting.SetContact("Of this meeting only"));

        var page = await portal.ReadAsync($"/panels/{panel.Slug}");

        Assert.Equal("Council Chamber", page.QuerySelector("#place + p")!.Seen());
        Assert.Equal("Write to us", page.QuerySelector("#contact + p")!.Seen());
    }

    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task It_shows_purpose_members_and_terms()
    {
        var chair = await PersonAsync("Zara Ahmed", "Labour", "Bargate");
        var member = await PersonAsync("Ann Baker", null, null);
        var left = await PersonAsync("Cai Rees", null, null);
        var panel = new Panel($"Panel {Guid.CreateVersion7():N}", PanelKind.Committee, new BilingualText("It looks after libraries."));
        panel.Appoint(member, MembershipRole.Member, new(2023, 5, 17));
        panel.Appoint(left, MembershipRole.Member, new(2022, 5, 18), new(2023, 5, 16));
        panel.Appoint(chair, MembershipRole.Chair, new(2023, 5, 17));
        await portal.Office.PublishAsync(panel, panel.Publish());

        var page = await portal.ReadAsync($"/panels/{panel.Slug}");

        Assert.Equal(panel.Name.English, page.Heading());
        Assert.Contains("It looks after libraries.", page.Content());
        Assert.Equal(
            ["Zara Ahmed Labour, Bargate Chair since 17 May 2023", "Ann Baker Member since 17 May 2023"],
            page.QuerySelectorAll("#members + .entry__table tbody tr").Select(row => row.Seen()));
        Assert.Equal(["Cai Rees Member 18 May 2022 until 16 May 2023"], page.QuerySelectorAll("#former-members + .entry__table tbody tr").Select(row => row.Seen()));
    }

    [Fact]
    public async Task Meetings_are_linked_and_the_next_one_gives_the_contact()
    {
        var panel = await portal.Office.PanelAsync();
        var held = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20));
        var next = new Meeting(panel.Id, Today.AddDays(9), new(18, 0), new BilingualText("Town Hall"));
        next.SetContact("Emily Goodwin, [emily@example.gov.uk](mailto:emily@example.gov.uk)");
        await portal.Office.PublishAsync(next, next.Announce(NoticeRules.For(Nation.England)));

        var page = await portal.ReadAsync($"/panels/{panel.Slug}");

        Assert.Equal($"{InWords.DayAndDate(next.Date)} Announced 6pm, Town Hall", page.QuerySelector("#coming + ol > li")!.Seen());
        Assert.Equal("Thursday 20 July 2023 Draft minutes 6pm, Council Chamber", page.QuerySelector("#held + ol > li")!.Seen());
        Assert.Equal(Read.AddressOf(panel, held), page.QuerySelector("#held + ol a")!.GetAttribute("href"));
        Assert.Equal("Emily Goodwin, emily@example.gov.uk", page.QuerySelector("#contact + p")!.Seen());
    }

    [Fact]
    public async Task Its_recent_issues_link_to_their_histories()
    {
        var (panel, other) = (await portal.Office.PanelAsync(), await portal.Office.PanelAsync());
        var (first, second) = (await portal.Office.WithMinutesAsync(panel, new(2022, 1, 20)), await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20)));
        var elsewhere = await portal.Office.WithMinutesAsync(other, new(2024, 7, 18));
        var (early, late, none) = (await IssueAsync(first), await IssueAsync(first, second), await IssueAsync(elsewhere));

        var page = await portal.ReadAsync($"/panels/{panel.Slug}");

        Assert.Equal([$"20 July 2023 {late.Title}", $"20 January 2022 {early.Title}"], page.QuerySelectorAll("#issues + ol > li").Select(item => item.Seen()));
        Assert.Equal($"/issues/{late.Slug}", page.QuerySelector("#issues + ol a")!.GetAttribute("href"));
        Assert.DoesNotContain(none.Title.English, page.Content());
    }

    private async Task<Issue> IssueAsync(params Meeting[] meetings)
    {
        var issue = new Issue($"Library hours {Guid.CreateVersion7():N}");
        var acts = Array.ConvertAll(meetings, meeting => issue.Link(meeting.Id, meeting.Items[1].Id));
        await portal.Office.PublishAsync(issue, acts[^1]);
        return issue;
    }

    [Fact]
    public async Task A_former_address_redirects_for_ever()
    {
        var panel = await portal.Office.PanelAsync();
        var former = panel.Slug;
        panel.Rename($"{panel.Name} renamed");
        await portal.Office.PublishAsync(panel, panel.Publish());

        var (status, location, _) = await portal.AskAsync($"/panels/{former}?x=1");

        Assert.Equal(HttpStatusCode.PermanentRedirect, status);
        Assert.Equal($"/panels/{panel.Slug}?x=1", location);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/panels/nobody")).Status);
    }

    private async Task<Guid> PersonAsync(string name, string? party, string? ward)
    {
        var person = new Person(name, PersonKind.Councillor);
        person.SetParty(party);
        person.SetWard(ward);
        await portal.Office.PublishAsync(person, person.Publish());
        return person.Id;
    }
}
