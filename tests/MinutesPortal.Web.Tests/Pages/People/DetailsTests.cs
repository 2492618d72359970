using System.Net;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Web.Tests.Pages.People;

public class DetailsTests(Portal portal)
{
    private static readonly DateOnly Appointed = new(2022, 5, 20);

    [Fact]
    public async Task A_councillor_has_ward_party_and_terms()
    {
        var person = await PersonAsync(PersonKind.Councillor);
        var panel = new Panel($"Panel {Guid.CreateVersion7():N}", PanelKind.Committee);
        panel.Appoint(person.Id, MembershipRole.Chair, new(2021, 5, 19), new(2022, 5, 17));
        panel.Appoint(person.Id, MembershipRole.Member, new(2022, 5, 18));
        await portal.Office.PublishAsync(panel, panel.Publish());

        var page = await portal.ReadAsync($"/people/{person.Slug}");

        Assert.Equal($"Councillor {person.Name}", page.Heading());
        Assert.Equal(["Ward: Mill", "Party: Green"], page.Facts());
        Assert.Equal(
            [$"{panel.Name} Member, since 18 May 2022", $"{panel.Name} Chair, 19 May 2021 until 17 May 2022"],
            page.QuerySelectorAll("#panels + ol > li").Select(term => term.Seen()));
    }

    [Fact]
    public async Task Attendance_counts_held_meetings_of_the_persons_panels()
    {
        var person = await PersonAsync(PersonKind.Councillor);
        var panel = await PanelWithAsync(person, MembershipRole.Member);
        var other = await PanelWithAsync(person, MembershipRole.Substitute);
        await HeldAsync(panel, new(2022, 5, 19), person, Presence.Present); // before the term
        await HeldAsync(panel, new(2022, 6, 1), person, Presence.Present);
        await HeldAsync(panel, new(2022, 7, 1), person, Presence.Apologies);
        await HeldAsync(panel, new(2022, 8, 1), person, Presence.Absent);
        await HeldAsync(panel, new(2022, 9, 1), person, Presence.NotRecorded);
        await HeldAsync(panel, new(2022, 10, 1), null, Presence.Present); // does not name the person
        await portal.Office.WithAgendaAsync(panel, new(2022, 11, 1)); // no minutes yet
        var cancelled = await portal.Office.AnnouncedAsync(panel, new(2022, 12, 1));
        await portal.Office.PublishAsync(cancelled, cancelled.Cancel("No business."));
        var postponed = await portal.Office.AnnouncedAsync(panel, new(2022, 12, 8));
        await portal.Office.PublishAsync(postponed, postponed.Postpone("Snow."));
        var withdrawn = await HeldAsync(panel, new(2023, 1, 5), person, Presence.Absent);
        await portal.Office.PublishAsync(withdrawn, withdrawn.Withdraw("By mistake."));
        await HeldAsync(panel, new(2023, 5, 1), person, Presence.Present); // the next municipal year
        await HeldAsync(other, new(2022, 6, 2), person, Presence.Present, "Councillor B Moss");
        await HeldAsync(other, new(2022, 6, 3), null, Presence.Present);

        var page = await portal.ReadAsync($"/people/{person.Slug}?year=2022");

        Assert.Contains($"{person.Name} attended 1 of 3 meetings in 2022/23. The minutes of 2 other meetings do not say.", page.Content(), StringComparison.Ordinal);
        Assert.Contains("Sent apologies for 1. Absent from 1. Also attended 1 meeting as a substitute.", page.Content(), StringComparison.Ordinal);
        Assert.Contains("Also attended 1 meeting as a substitute.", page.Content(), StringComparison.Ordinal);
        Assert.Equal(
            ["1 October 2022: Not recorded", "1 September 2022: Not recorded", "1 August 2022: Absent", "1 July 2022: Apologies", "1 June 2022: Present"],
            page.QuerySelectorAll("#expected tbody tr").Select(row => $"{row.QuerySelector("time")!.Seen()}: {row.QuerySelector("td")!.Seen()}"));
        Assert.Equal(
            ["2 June 2022: Substitute for Councillor B Moss, Present", "19 May 2022: Present"],
            page.QuerySelectorAll("#besides tbody tr").Select(row => $"{row.QuerySelector("time")!.Seen()}: {row.QuerySelector("td")!.Seen()}"));
        Assert.Contains($"{person.Name} attended 1 of 1 meeting in 2023/24.", (await portal.ReadAsync($"/people/{person.Slug}?year=2023")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_absent_if_the_minutes_do_not_say_who_came()
    {
        var person = await PersonAsync(PersonKind.Councillor);
        var panel = await PanelWithAsync(person, MembershipRole.Member);
        await HeldAsync(panel, new(2022, 6, 1), null, Presence.Present);

        Assert.Contains($"No minutes of meetings in 2022/23 say whether {person.Name} attended. There was 1 meeting.", (await portal.ReadAsync($"/people/{person.Slug}?year=2022")).Content(), StringComparison.Ordinal);

        await HeldAsync(panel, new(2022, 7, 1), person, Presence.NotRecorded);
        Assert.Contains("There were 2 meetings.", (await portal.ReadAsync($"/people/{person.Slug}?year=2022")).Content(), StringComparison.Ordinal);

        await HeldAsync(panel, new(2022, 8, 1), person, Presence.Present);
        var page = await portal.ReadAsync($"/people/{person.Slug}?year=2022");
        Assert.Contains($"{person.Name} attended 1 of 1 meeting in 2022/23. The minutes of 2 other meetings do not say.", page.Content(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".lead + ul"));
    }

    [Fact]
    public async Task Contact_details_have_links()
    {
        var person = await PersonAsync(PersonKind.Councillor);
        person.SetContact(new BilingualText("01632 960123, [reed@example.gov.uk](mailto:reed@example.gov.uk)"));
        await portal.Office.PublishAsync(person, person.Publish());

        var page = await portal.ReadAsync($"/people/{person.Slug}");

        Assert.Equal(["Ward: Mill", "Party: Green", "Contact: 01632 960123, reed@example.gov.uk"], page.Facts());
        Assert.NotNull(page.QuerySelector("main a[href='mailto:reed@example.gov.uk']"));
    }

    [Fact]
    public async Task A_future_term_says_when_it_begins()
    {
        var person = await PersonAsync(PersonKind.Councillor);
        var panel = new Panel($"Panel {Guid.CreateVersion7():N}", PanelKind.Committee);
        panel.Appoint(person.Id, MembershipRole.Member, new(2090, 5, 18));
        await portal.Office.PublishAsync(panel, panel.Publish());

        Assert.Equal($"{panel.Name} Member, begins on 18 May 2090", (await portal.ReadAsync($"/people/{person.Slug}")).QuerySelector("#panels + ol > li")!.Seen());
        Assert.Equal("begins on 18 May 2090", (await portal.ReadAsync($"/panels/{panel.Slug}")).QuerySelector("#members ~ section tbody tr td:last-child")!.Seen());
    }

    [Fact]
    public async Task An_officer_is_not_found_just_like_somebody_unknown()
    {
        var officer = await PersonAsync(PersonKind.Officer);
        await using var sql = new SqlCount(portal);

        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/people/{officer.Slug}")).Status);
        Assert.Equal((await portal.AskAsync("/people/nobody")).Body.Replace("people/nobody", "", StringComparison.Ordinal), (await portal.AskAsync($"/people/{officer.Slug}")).Body.Replace($"people/{officer.Slug}", "", StringComparison.Ordinal));
        Assert.Equal(await sql.OfAsync("/people/nobody"), await sql.OfAsync($"/people/{officer.Slug}"));
    }

    [Fact]
    public async Task Namesakes_have_different_addresses_and_a_former_address_redirects()
    {
        var name = $"Sam Twin {Guid.CreateVersion7():N}";
        var (one, two) = (new Person(name, PersonKind.Councillor), new Person(name, PersonKind.Councillor));
        await portal.Office.PublishAsync(one, one.Publish());
        await portal.Office.PublishAsync(two, two.Publish());
        Assert.Equal($"{one.Slug}-2", two.Slug);
        var former = one.Slug;

        one.Rename($"Sam Renamed {Guid.CreateVersion7():N}");
        await portal.Office.PublishAsync(one, one.Publish());
        var third = new Person(name, PersonKind.Councillor);
        await portal.Office.PublishAsync(third, third.Publish());

        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/people/{one.Slug}?year=2022"), Without(await portal.AskAsync($"/people/{former}?year=2022")));
        Assert.Equal($"{former}-3", third.Slug);

        static (HttpStatusCode, string?) Without((HttpStatusCode Status, string? Location, string Body) answer) => (answer.Status, answer.Location);
    }

    private async Task<Person> PersonAsync(PersonKind kind)
    {
        var person = new Person($"Reed {Guid.CreateVersion7():N}", kind);
        person.SetParty("Green");
        person.SetWard("Mill");
        await portal.Office.PublishAsync(person, person.Publish());
        return person;
    }

    private async Task<Panel> PanelWithAsync(Person person, MembershipRole role)
    {
        var panel = new Panel($"Panel {Guid.CreateVersion7():N}", PanelKind.Committee);
        panel.Appoint(person.Id, role, Appointed);
        await portal.Office.PublishAsync(panel, panel.Publish());
        return panel;
    }

    private async Task<Meeting> HeldAsync(Panel panel, DateOnly date, Person? person, Presence presence, string? substituteFor = null)
    {
        var meeting = new Meeting(panel.Id, date, new(18, 0), new BilingualText("Council Chamber"));
        meeting.AddItem("Apologies", "1");
        meeting.RecordAttendance(
            new Attendee("Councillor A Chair", Capacity.Member, Presence.Present),
            new Attendee(person?.Name ?? "Somebody else", substituteFor is null ? Capacity.Member : Capacity.Substitute, presence, person?.Id, substituteFor: substituteFor));
        meeting.Items[0].WriteMinutes("Noted.");
        await portal.Office.PublishAsync(meeting, meeting.Import()); // only imported minutes may leave open who was there
        return meeting;
    }
}
