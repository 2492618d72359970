using System.Globalization;
using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Officers keep panels, their members and the templates of their meetings.</summary>
public class PanelsTests(Portal portal)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_panel_is_public_at_once()
    {
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var name = $"Flood Panel {Guid.CreateVersion7():N}";

        using var answer = await officer.SendAsync(
            "/office/panels/new", ("Name.English.Text", name), ("Kind.Text", "JointCommittee"), ("Purpose.English.Text", "Looks after rivers."), ("Aliases.Text", "Floods\r\nRivers"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await officer.ReadAsync(answer.Headers.Location!.ToString());
        Assert.Contains("Published. Public pages show it from now on.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Floods, Rivers", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Looks after rivers.", (await portal.ReadAsync($"/panels/{Slug.From(name)}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, (await officer.ReadAsync("/office/panels")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_a_panel_is_public_at_once_and_its_former_address_redirects()
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/panels/{panel.Id}/change";
        var (form, name) = (OfficeForm.Of(await officer.ReadAsync(address)), $"Canals Panel {panel.Id:N}");

        using var answer = await officer.SendAsync(address, form.With("Name.English.Text", name).With("Venue.English.Text", "Wharf House"));

        Assert.Equal($"/office/panels/{panel.Id}?published=true", answer.Headers.Location?.ToString());
        Assert.Contains("Wharf House", (await portal.ReadAsync($"/panels/{Slug.From(name)}")).Body!.TextContent, StringComparison.Ordinal);
        using var visitor = portal.Visitor();
        Assert.Equal($"/panels/{Slug.From(name)}", (await visitor.GetAsync($"/panels/{panel.Slug}", Cancelled)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_panel_without_a_name_is_refused_beside_the_field_and_what_was_typed_stays()
    {
        using var officer = await portal.SignedInAsync(Role.Publisher);

        using var answer = await officer.SendAsync("/office/panels/new", ("Name.English.Text", " "), ("Kind.Text", "Subcommittee"), ("Purpose.English.Text", "Looks after rivers."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Enter a name for the panel.", page.GetElementById("Name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Looks after rivers.", page.QuerySelector("textarea[name='Purpose.English.Text']")!.TextContent.Trim());
        Assert.Equal("Subcommittee", page.QuerySelector("option[selected][value='Subcommittee']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_officers_who_change_the_same_field_of_a_panel_see_both_texts()
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/panels/{panel.Id}/change";
        var form = OfficeForm.Of(await officer.ReadAsync(address));
        using var first = await officer.SendAsync(address, form.With("Contact.English.Text", "Ada Moss"));

        using var answer = await officer.SendAsync(address, form.With("Contact.English.Text", "Ben Fern"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("Ada Moss", page.QuerySelector(".office-theirs")!.TextContent);
        Assert.Equal("Ben Fern", page.QuerySelector("textarea[name='Contact.English.Text']")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/change")]
    [InlineData("/members")]
    [InlineData("/template")]
    [InlineData("/phrases")]
    [InlineData("/dates")]
    public async Task Other_panels_do_not_exist_for_an_officer_of_some(string page)
    {
        var (own, other) = (await portal.Office.PanelAsync(), await portal.Office.PanelAsync());
        using var officer = await portal.SignedInForAsync([own.Id], Role.Publisher);

        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/office/panels/{own.Id}{page}", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/office/panels/{other.Id}{page}", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync($"/office/panels/{other.Id}{page}")).StatusCode);
        Assert.DoesNotContain(other.Name.English, (await officer.ReadAsync("/office/panels")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_who_may_not_publish_sees_a_panel_and_cannot_change_it()
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        var page = await officer.ReadAsync($"/office/panels/{panel.Id}");

        Assert.Contains(panel.Name.English, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href$='/change']"));
        foreach (var address in new[] { $"/office/panels/{panel.Id}/change", $"/office/panels/{panel.Id}/members", "/office/panels/new", "/office/people/new" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address, Cancelled)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(address, ("Name.English.Text", "Mine"))).StatusCode);
        }
    }

    [Fact]
    public async Task Welsh_fields_are_there_where_the_council_works_in_Welsh()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync(new("Sampleshire", "Sir Enghraifft"), council => council.SetNation(Nation.Wales));
        var panel = await office.PanelAsync();
        await using var factory = Portal.OfficeFactoryFor(office);
        using var welsh = await factory.SignedInAsync(office, Role.Publisher);
        using var english = await portal.SignedInAsync(Role.Publisher);

        Assert.NotNull((await welsh.ReadAsync($"/office/panels/{panel.Id}/change")).QuerySelector("input[lang=cy][name='Name.Welsh.Text']"));
        Assert.NotNull((await welsh.ReadAsync($"/office/panels/{panel.Id}/template")).QuerySelector("input[lang=cy][name='Lines[0].TitleInWelsh']"));
        Assert.Null((await english.ReadAsync("/office/panels/new")).QuerySelector("[lang=cy]"));
    }

    [Fact]
    public async Task A_member_is_chosen_from_the_list()
    {
        var (panel, person) = (await portal.Office.PanelAsync(), await PersonAsync());
        using var officer = await portal.SignedInAsync(Role.Publisher);

        using var answer = await officer.SendAsync(
            $"/office/panels/{panel.Id}/members", ("Person", $"{person.Id}"), ("Role", "ViceChair"), ("From", "1/5/2026"), ("To", ""));

        Assert.Equal($"/office/panels/{panel.Id}/members?published=true", answer.Headers.Location?.ToString());
        var term = Assert.Single((await PanelAsync(panel)).Memberships);
        Assert.Equal((person.Id, MembershipRole.ViceChair, new DateOnly(2026, 5, 1), null), (term.PersonId, term.Role, term.From, term.To));
        Assert.Contains($"{person.Name}, vice-chair", (await officer.ReadAsync($"/office/panels/{panel.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(person.Name, (await portal.ReadAsync($"/panels/{panel.Slug}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_names_make_people_and_each_line_may_name_a_role()
    {
        var (panel, known) = (await portal.Office.PanelAsync(), await PersonAsync());
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var (chair, other) = ($"Councillor A {panel.Id:N}", $"Councillor B {panel.Id:N}");

        using var answer = await officer.SendAsync(
            $"/office/panels/{panel.Id}/members",
            ("Person", $"{known.Id}"), ("NewNames.Text", $"{chair}, vice chair\r\n\r\n  {other}"), ("NewKind", "CoOptedMember"), ("Role", "Substitute"), ("From", Today.InWords()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var record = portal.Office.Record();
        var people = record.People.Where(one => one.Name == chair || one.Name == other).ToDictionary(person => person.Name);
        Assert.All(people.Values, person => Assert.Equal(PersonKind.CoOptedMember, person.Kind));
        Assert.Equal(
            [(known.Id, MembershipRole.Substitute), (people[chair].Id, MembershipRole.ViceChair), (people[other].Id, MembershipRole.Substitute)],
            (await PanelAsync(panel)).Memberships.Select(term => (term.PersonId, term.Role)));
    }

    [Theory]
    [InlineData("{0} (Chair)", MembershipRole.Chair)]
    [InlineData("{0}, Chairman", MembershipRole.Chair)]
    [InlineData("{0} – Vice-Chairwoman", MembershipRole.ViceChair)]
    [InlineData("{0} (Deputy Chair)", MembershipRole.ViceChair)]
    [InlineData("{0} - substitute", MembershipRole.Substitute)]
    [InlineData("{0}", MembershipRole.Member)]
    public async Task A_role_is_read_however_lists_of_members_write_it(string typed, MembershipRole role)
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var name = $"Councillor Ann-Marie O’Hara {panel.Id:N}";

        using var answer = await officer.SendAsync(
            $"/office/panels/{panel.Id}/members", ("NewNames.Text", string.Format(CultureInfo.InvariantCulture, typed, name)), ("Role", "Member"), ("From", Today.InWords()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var term = Assert.Single((await PanelAsync(panel)).Memberships);
        await using var record = portal.Office.Record();
        Assert.Equal((name, role), (record.People.Single(person => person.Id == term.PersonId).Name, term.Role));
    }

    [Fact]
    public async Task Names_that_the_council_knows_mean_those_people_once_an_officer_says_so()
    {
        var (panel, known) = (await portal.Office.PanelAsync(), await PersonAsync());
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var members = $"/office/panels/{panel.Id}/members";

        using var asked = await officer.SendAsync(members, ("NewNames.Text", $"{known.Name}, Chair"), ("Role", "Member"), ("From", Today.InWords()));
        var form = OfficeForm.Of(await asked.PageAsync());
        using var answer = await officer.SendAsync(members, form.With("AreKnown", "true"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (asked.StatusCode, answer.StatusCode));
        Assert.Equal([(known.Id, MembershipRole.Chair)], (await PanelAsync(panel)).Memberships.Select(term => (term.PersonId, term.Role)));
        await using var record = portal.Office.Record();
        Assert.Equal(1, record.People.Count(person => person.Name == known.Name));
    }

    [Theory]
    [InlineData("Councillor C {0}\nCouncillor {0}, Chai", "“Chai” is not a role. Write Member, Chair, Vice-chair or Substitute behind the name, or nothing.")]
    [InlineData("Councillor C {0}\n, Chair", "Enter the name before “Chair”.")]
    [InlineData("Councillor C {0}\nCouncillor {0} (Labour)", "“Labour” is not a role. Write Member, Chair, Vice-chair or Substitute behind the name, or nothing.")]
    [InlineData("Councillor C {0}\ncouncillor c {0}, Chair", "Councillor C {0} stands here twice.")]
    [InlineData("Councillor C {0}\n{1}", "The council knows {1} already. Say below that you mean that person, or add a second one of that name under People.")]
    [InlineData("", "Enter names, or choose people whom the council knows.")]
    public async Task A_line_that_names_no_new_member_is_refused_and_nobody_is_added(string typed, string sentence)
    {
        var (panel, known) = (await portal.Office.PanelAsync(), await PersonAsync());
        using var officer = await portal.SignedInAsync(Role.Publisher);
        string Filled(string words) => string.Format(CultureInfo.InvariantCulture, words, $"{panel.Id:N}", known.Name);

        using var answer = await officer.SendAsync(
            $"/office/panels/{panel.Id}/members", ("NewNames.Text", Filled(typed)), ("Role", "Member"), ("From", Today.InWords()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(Filled(sentence), (await answer.PageAsync()).GetElementById("NewNames-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await PanelAsync(panel)).Memberships);
        await using var record = portal.Office.Record();
        Assert.False(record.People.Any(person => person.Name == $"Councillor C {panel.Id:N}"));
    }

    [Fact]
    public async Task A_term_that_cannot_be_is_refused_beside_its_field_and_makes_nobody()
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var name = $"Councillor {panel.Id:N}";

        using var answer = await officer.SendAsync(
            $"/office/panels/{panel.Id}/members", ("NewNames.Text", name), ("Role", "Member"), ("From", "1 May 2026"), ("To", "1 May 2025"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Choose an end date on or after the start date.", page.GetElementById("From-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, page.GetElementById("NewNames")!.TextContent.Trim());
        await using var record = portal.Office.Record();
        Assert.False(record.People.Any(person => person.Name == name));
    }

    [Fact]
    public async Task A_term_is_ended_and_a_mistaken_one_removed()
    {
        var (panel, person, mistaken) = (await portal.Office.PanelAsync(), await PersonAsync(), await PersonAsync());
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var members = $"/office/panels/{panel.Id}/members";
        foreach (var one in new[] { mistaken, person })
        {
            using var added = await officer.SendAsync(members, ("Person", $"{one.Id}"), ("Role", "Member"), ("From", "1 May 2026"));
        }

        var (first, second) = (OfficeForm.Of(await officer.ReadAsync($"{members}/0")), OfficeForm.Of(await officer.ReadAsync($"{members}/1")));
        using var ended = await officer.SendAsync($"{members}/1", second.With("To", "30 June 2026"));
        using var removed = await officer.SendAsync($"{members}/0", first.With("act", "remove"));

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        var term = Assert.Single((await PanelAsync(panel)).Memberships);
        Assert.Equal((person.Id, new DateOnly(2026, 6, 30)), (term.PersonId, term.To));
        // What the second form showed is at another place now.
        using var late = await officer.SendAsync($"{members}/0", second.With("act", "remove"));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Single((await PanelAsync(panel)).Memberships);
    }

    [Fact]
    public async Task A_template_keeps_its_items_in_the_order_of_their_numbers()
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/panels/{panel.Id}/template";
        var form = OfficeForm.Of(await officer.ReadAsync(address));
        Assert.Contains(("Lines[2].Title", "Minutes of the last meeting"), form);

        using var answer = await officer.SendAsync(
            address, form.With("Time.Text", "6.30pm").With("Lines[0].Title", "").With("Lines[1].Place", "9").With("Lines[1].Presenter", "The Chair"));

        Assert.Equal($"/office/panels/{panel.Id}", answer.Headers.Location?.ToString());
        var template = await TemplateAsync(panel);
        Assert.Equal(new TimeOnly(18, 30), template.Time);
        Assert.Equal([("Minutes of the last meeting", true, null), ("Declarations of interest", false, "The Chair")], template.Items.Select(item => (item.Title.English, item.IsMinutes, item.Presenter?.English)));
    }

    [Fact]
    public async Task An_item_of_a_template_without_a_title_is_refused_beside_its_field()
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/panels/{panel.Id}/template";

        using var answer = await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Lines[3].Purpose", "To note."));

        var page = await answer.PageAsync();
        Assert.Contains("Enter a title for item 4", page.GetElementById("Lines_3__Title-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("To note.", page.GetElementById("Lines_3__Purpose")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_officers_who_change_the_items_of_a_template_see_both_lists()
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/panels/{panel.Id}/template";
        var form = OfficeForm.Of(await officer.ReadAsync(address));
        using var first = await officer.SendAsync(address, form.With("Lines[0].Title", "Welcome by Ada"));

        using var answer = await officer.SendAsync(address, form.With("Lines[0].Title", "Welcome by Ben"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Welcome by Ada", page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Welcome by Ben", page.GetElementById("Lines_0__Title")!.GetAttribute("value"));
        using var again = await officer.SendAsync(address, OfficeForm.Of(page));
        Assert.Equal("Welcome by Ben", (await TemplateAsync(panel)).Items[0].Title.English);
    }

    [Fact]
    public async Task Each_page_sends_at_most_eight_commands()
    {
        var (panel, person) = (await portal.Office.PanelAsync(), await PersonAsync());
        panel = await PanelAsync(panel);
        panel.Appoint(person.Id, MembershipRole.Chair, Today);
        await portal.Office.PublishAsync(panel, panel.Publish());
        var counter = new SqlCounter();
        await using var factory = portal.OfficeFactory.WithWebHostBuilder(builder => builder.ConfigureServices(services => services
            .ConfigureDbContext<RecordDbContext>(options => options.AddInterceptors(counter))
            .ConfigureDbContext<WorkspaceDbContext>(options => options.AddInterceptors(counter))));
        using var officer = await factory.SignedInAsync(portal.Office, Role.Publisher);
        var ofPanel = $"/office/panels/{panel.Id}";
        foreach (var address in new[]
        {
            "/office/panels", "/office/panels/new", ofPanel, $"{ofPanel}/change", $"{ofPanel}/members", $"{ofPanel}/members/0", $"{ofPanel}/template", $"{ofPanel}/dates",
            "/office/meetings/new", $"/office/meetings/new?panel={panel.Id}",
            "/office/people", "/office/people/new", $"/office/people/{person.Id}", $"/office/people/{person.Id}/change",
        })
        {
            var before = counter.Commands;
            await officer.ReadAsync(address);
            Assert.True(counter.Commands - before is > 0 and <= 8, $"{address} sent {counter.Commands - before} commands.");
        }
    }

    private async Task<Person> PersonAsync()
    {
        var person = new Person($"Councillor {Guid.CreateVersion7():N}", PersonKind.Councillor);
        await portal.Office.PublishAsync(person, person.Publish());
        return person;
    }

    private async Task<Panel> PanelAsync(Panel panel) => (Panel)(await portal.Office.DraftAsync(panel.Id)).Subject;

    private async Task<PanelTemplate> TemplateAsync(Panel panel)
    {
        await using var workspace = WorkspaceDbContext.On(portal.Office.Database.Office!);
        return await new TemplateStore(workspace).ReadAsync(panel.Id, Cancelled);
    }
}
