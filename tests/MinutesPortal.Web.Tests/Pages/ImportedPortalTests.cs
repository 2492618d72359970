using AngleSharp;
using AngleSharp.Dom;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Tests.Pages;

/// <summary>A portal that holds nothing but an import says nothing untrue.</summary>
public class ImportedPortalTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Home_shows_the_latest_meetings()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await ImportedPanelAsync(office, "Harbour Board");
        await ImportedAsync(office, panel, new(2021, 6, 17));
        await ImportedAsync(office, panel, new(2023, 7, 20));

        var page = await ReadAsync(office, "/");

        Assert.DoesNotContain("Nothing has been published yet", page.Content(), StringComparison.Ordinal);
        Assert.Equal(["2023-07-20", "2021-06-17"], page.QuerySelectorAll("#latest + ol time.meeting-list__date").Select(time => time.GetAttribute("datetime")));
    }

    [Fact]
    public async Task Home_shows_meetings_of_which_only_the_date_is_known_rather_than_nothing()
    {
        var office = await portal.NewOfficeAsync();
        var meeting = new Meeting((await ImportedPanelAsync(office, "Harbour Board")).Id, new(2021, 6, 17));
        await office.PublishAsync(meeting, meeting.Import(isWhole: false));

        Assert.Single((await ReadAsync(office, "/")).QuerySelectorAll("#latest + ol > li"));
    }

    [Fact]
    public async Task Whats_new_says_since_when_it_counts()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await ImportedPanelAsync(office, "Harbour Board");
        await ImportedAsync(office, panel, new(2021, 6, 17));
        var today = InWords.Date(TimeProvider.System.Today());

        var before = (await ReadAsync(office, "/whats-new")).Content();
        await office.AnnouncedAsync(panel, TimeProvider.System.Today().AddDays(30));
        var after = (await ReadAsync(office, "/whats-new")).Content();

        Assert.Contains($"Nothing new has been published here since {today}, when meetings were brought over from the council’s earlier website.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has been published yet", before, StringComparison.Ordinal);
        Assert.Contains($"This list counts from {today}. What was brought over from the council’s earlier website is not in it.", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_panel_without_meetings_is_not_listed_and_its_page_answers()
    {
        var office = await portal.NewOfficeAsync();
        await ImportedPanelAsync(office, "Empty Board", isFormer: true);
        var old = await ImportedPanelAsync(office, "Old Board", isFormer: true);
        await ImportedAsync(office, old, new(2021, 6, 17));

        var panels = (await ReadAsync(office, "/panels")).Content();
        var options = (await ReadAsync(office, "/meetings")).QuerySelectorAll("select[name=panel] option").Select(option => option.Seen()).ToList();
        var page = await ReadAsync(office, "/panels/empty-board");

        Assert.Contains("Old Board", panels, StringComparison.Ordinal);
        Assert.DoesNotContain("Empty Board", panels, StringComparison.Ordinal);
        Assert.Contains("Old Board (former)", options);
        Assert.DoesNotContain("Empty Board (former)", options);
        Assert.DoesNotContain("empty-board", await TextAsync(office, "/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("This panel no longer meets. None of its meetings is published here.", page.Content(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href$='feed.atom']"));
    }

    [Fact]
    public async Task A_panel_that_meets_is_listed_before_its_first_meeting()
    {
        var office = await portal.NewOfficeAsync();
        await ImportedPanelAsync(office, "New Board");

        Assert.Contains("New Board", (await ReadAsync(office, "/panels")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_years_of_a_person_come_from_attendance_and_the_latest_opens_first()
    {
        var office = await portal.NewOfficeAsync();
        var person = new Person("Councillor Ida Frost", PersonKind.Councillor);
        await office.PublishAsync(person, person.Import());
        var panel = await ImportedPanelAsync(office, "Harbour Board");
        await ImportedAsync(office, panel, new(2019, 6, 17), Attendee(person, Presence.Present));
        await ImportedAsync(office, panel, new(2022, 6, 17), Attendee(person, Presence.Present));
        await ImportedAsync(office, panel, new(2022, 7, 17), Attendee(person, Presence.Apologies));
        await ImportedAsync(office, panel, new(2023, 6, 17)); // does not name her

        var page = await ReadAsync(office, "/people/councillor-ida-frost");

        Assert.Equal(["2022/23", "2019/20"], page.QuerySelectorAll("nav.order li").Select(year => year.Seen()));
        Assert.Equal("2022/23", page.QuerySelector("nav.order [aria-current]")!.Seen());
        Assert.Contains("Councillor Ida Frost attended 1 of 2 meetings in 2022/23. Sent apologies for 1.", page.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_follows_from_attendance_says_so()
    {
        var office = await portal.NewOfficeAsync();
        var person = new Person("Councillor Ida Frost", PersonKind.Councillor);
        await office.PublishAsync(person, person.Import());
        var (board, pier, known) = (await ImportedPanelAsync(office, "Harbour Board"), await ImportedPanelAsync(office, "Pier Panel"), new Panel("Known Panel", PanelKind.Committee));
        known.Appoint(person.Id, MembershipRole.Member, new(2019, 5, 1));
        await office.PublishAsync(known, known.Publish());
        await ImportedAsync(office, board, new(2019, 6, 17), Attendee(person, Presence.Present));
        await ImportedAsync(office, board, new(2022, 6, 17), Attendee(person, Presence.Apologies));
        await ImportedAsync(office, pier, new(2021, 6, 17), Attendee(person, Presence.Present));
        await ImportedAsync(office, known, new(2021, 6, 18), Attendee(person, Presence.Present));
        var visited = await ImportedPanelAsync(office, "Visited Panel");
        await ImportedAsync(office, visited, new(2021, 6, 19), new Attendee(person.Name, Capacity.InAttendance, Presence.Present, person.Id));

        var page = await ReadAsync(office, "/people/councillor-ida-frost");

        Assert.Equal(
            [
                "Known Panel Member, since 1 May 2019",
                "Harbour Board Member, by the attendance of meetings from 17 June 2019 to 17 June 2022",
                "Pier Panel Member, by the attendance of the meeting of 17 June 2021",
            ],
            page.QuerySelectorAll("#panels + ol > li").Select(term => term.Seen()));
        Assert.Contains("The terms themselves were not brought over from the council’s earlier website.", page.Content(), StringComparison.Ordinal);
    }

    private static Attendee Attendee(Person person, Presence presence) => new(person.Name, Capacity.Member, presence, person.Id);

    private static async Task<Panel> ImportedPanelAsync(TestOffice office, string name, bool isFormer = false)
    {
        var panel = new Panel(name, PanelKind.Committee);
        panel.SetFormer(isFormer);
        await office.PublishAsync(panel, panel.Import());
        return panel;
    }

    private static async Task ImportedAsync(TestOffice office, Panel panel, DateOnly date, params Attendee[] attendees)
    {
        var meeting = new Meeting(panel.Id, date, new(18, 0));
        meeting.AddItem("Ferry", "1").WriteMinutes("The report was noted.");
        meeting.RecordAttendance(attendees);
        await office.PublishAsync(meeting, meeting.Import());
    }

    private async Task<string> TextAsync(TestOffice office, string address)
    {
        await using var factory = portal.FactoryFor(office);
        return await factory.CreateClient().GetStringAsync(address, Cancelled);
    }

    private async Task<IDocument> ReadAsync(TestOffice office, string address)
    {
        var html = await TextAsync(office, address);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html).Address($"http://localhost{address}"), Cancelled);
    }
}
