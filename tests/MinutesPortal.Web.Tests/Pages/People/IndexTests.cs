using AngleSharp;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Web.Pages.People;

namespace MinutesPortal.Web.Tests.Pages.People;

public class IndexTests(Portal portal)
{
    [Fact]
    public async Task Members_are_listed_by_name_ward_or_party_without_officers()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient();
        async Task<Person> PersonAsync(string name, PersonKind kind, string? party = null, string? ward = null)
        {
            var person = new Person(name, kind);
            person.SetParty(party);
            person.SetWard(ward);
            await office.PublishAsync(person, person.Publish());
            return person;
        }

        await PersonAsync("Zoe Abbot", PersonKind.Councillor, "Green", "Weir");
        await PersonAsync("Adam Ŵyn", PersonKind.Councillor, "Labour", "Mill");
        await PersonAsync("Beth Wade MBE", PersonKind.CoOptedMember);
        await PersonAsync("Olive Office", PersonKind.Officer);
        var former = await PersonAsync("Fay Former", PersonKind.Councillor, "Green", "Mill");
        var panel = new Panel("Panel", PanelKind.Committee);
        panel.Appoint(former.Id, MembershipRole.Member, new(2019, 5, 1), new(2021, 5, 1));
        await office.PublishAsync(panel, panel.Publish());
        async Task<List<string>> SeenAsync(string address)
        {
            var html = await visitor.GetStringAsync(address, TestContext.Current.CancellationToken);
            var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), TestContext.Current.CancellationToken);
            return [.. page.QuerySelectorAll("h2, .people__name").Select(element => element.Seen())];
        }

        Assert.Equal(["Zoe Abbot", "Beth Wade MBE", "Adam Ŵyn", "Former members", "Fay Former"], await SeenAsync("/people"));
        Assert.Equal(["Mill", "Adam Ŵyn", "Weir", "Zoe Abbot", "No ward", "Beth Wade MBE", "Former members", "Fay Former"], await SeenAsync("/people?by=ward"));
        Assert.Equal(["Green", "Zoe Abbot", "Labour", "Adam Ŵyn", "No party", "Beth Wade MBE", "Former members", "Fay Former"], await SeenAsync("/people?by=party"));
        Assert.Equal(await SeenAsync("/people"), await SeenAsync("/people?by=hair"));
    }

    [Fact]
    public async Task A_council_without_published_members_says_so()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);

        Assert.Contains("has not published its members yet", await factory.CreateClient().GetStringAsync("/people", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_sorted_by_surname_in_any_culture() => Assert.Equal(
        ["Cher", "Ann Evans", "Bob Evans OBE", "Di Wade", "Cy Ŵade", "Eve Wadham"],
        SurnameOrder.Sort(["Eve Wadham", "Cy Ŵade", "Di Wade", "Bob Evans OBE", "Cher", "Ann Evans"], name => name));
}
