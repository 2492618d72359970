using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.People;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Officers keep councillors, co-opted members and officers.</summary>
public class PeopleTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_person_is_public_at_once()
    {
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var name = $"Councillor {Guid.CreateVersion7():N}";

        using var answer = await officer.SendAsync("/office/people/new", ("Name.Text", name), ("Kind.Text", "Councillor"), ("Party.Text", "Green"), ("Ward.Text", "Bargate"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Bargate", (await officer.ReadAsync(answer.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Green", (await portal.ReadAsync($"/people/{Slug.From(name)}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renaming_a_person_keeps_the_former_address()
    {
        var person = await PersonAsync(PersonKind.Councillor);
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var (address, name) = ($"/office/people/{person.Id}/change", $"Alderman {person.Id:N}");

        using var answer = await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Name.Text", name));

        Assert.Equal($"/office/people/{person.Id}?published=true", answer.Headers.Location?.ToString());
        using var visitor = portal.Visitor();
        Assert.Equal($"/people/{Slug.From(name)}", (await visitor.GetAsync($"/people/{person.Slug}", Cancelled)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_officers_contact_is_refused_beside_its_field_and_what_was_typed_stays()
    {
        using var officer = await portal.SignedInAsync(Role.Publisher);

        using var answer = await officer.SendAsync("/office/people/new", ("Name.Text", "Ann Reed"), ("Kind.Text", "Officer"), ("Contact.English.Text", "ann@example.org"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Officers have no page of their own.", page.GetElementById("Contact-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ann Reed", page.GetElementById("Name")!.GetAttribute("value"));
        Assert.Equal("ann@example.org", page.GetElementById("Contact")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_councillor_becomes_an_officer_when_the_contact_goes()
    {
        var person = await PersonAsync(PersonKind.Councillor, "ann@example.org");
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/people/{person.Id}/change";

        using var answer = await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Kind.Text", "Officer").With("Contact.English.Text", ""));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(PersonKind.Officer, ((Person)(await portal.Office.DraftAsync(person.Id)).Subject).Kind);
    }

    [Fact]
    public async Task The_list_keeps_its_filter_in_the_address()
    {
        var (councillor, officerOfCouncil) = (await PersonAsync(PersonKind.Councillor), await PersonAsync(PersonKind.Officer));
        using var officer = await portal.SignedInAsync(Role.Officer);

        var page = await officer.ReadAsync("/office/people?kind=Officer");

        Assert.Contains(officerOfCouncil.Name, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(councillor.Name, page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("Officer", page.QuerySelector("option[selected]")?.TextContent);
        Assert.Equal([councillor.Name], (await officer.ReadAsync($"/office/people?q={councillor.Name[^12..]}")).QuerySelectorAll("tbody th").Select(name => name.TextContent.Trim()));
    }

    [Fact]
    public async Task An_officer_who_may_not_publish_sees_a_person_and_cannot_change_them()
    {
        var person = await PersonAsync(PersonKind.Councillor);
        using var officer = await portal.SignedInAsync(Role.Officer);

        Assert.Null((await officer.ReadAsync($"/office/people/{person.Id}")).QuerySelector("a[href$='/change']"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync($"/office/people/{person.Id}/change", ("Name.Text", "Mine"))).StatusCode);
    }

    private async Task<Person> PersonAsync(PersonKind kind, string? contact = null)
    {
        var person = new Person($"Person {Guid.CreateVersion7():N}", kind);
        person.SetContact(contact is null ? null : new(contact));
        await portal.Office.PublishAsync(person, person.Publish());
        return person;
    }
}
