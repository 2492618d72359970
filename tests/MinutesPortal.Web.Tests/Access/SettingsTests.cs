using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Pages;

namespace MinutesPortal.Web.Tests.Access;

/// <summary>The page on which an administrator says which council this is.</summary>
public class SettingsTests(Portal portal)
{
    private const string Settings = "/office/settings";

    private static readonly (string, string)[] Sampleton =
        [("Name", "Sampleton Borough Council"), ("NameInWelsh", "Cyngor Sampleton"), ("Nation", "Wales"), ("Contact", "hello@sampleton.example")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_council_is_published_and_shown_at_once()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = Portal.OfficeFactoryFor(office);
        using var administrator = await factory.SignedInAsync(office, Role.Administrator);
        Assert.Equal("Your council", (await administrator.ReadAsync(Settings)).Heading());
        using var published = await administrator.SendAsync(Settings, Sampleton);

        Assert.Equal("/office", published.Headers.Location?.ToString());
        Assert.EndsWith("Sampleton Borough Council", (await administrator.ReadAsync("/panels")).Title);
        Assert.Contains("Cyngor Sampleton", (await administrator.ReadAsync("/cy/panels")).Title);
        Assert.NotNull((await administrator.ReadAsync("/panels")).QuerySelector("a[href='mailto:hello@sampleton.example']"));
        await using var owner = office.AsOwner();
        Assert.Contains(await owner.Events.AsNoTracking().ToListAsync(Cancellation), one => one is { Act: AuditAct.SettingsPublished, Subject: "Sampleton Borough Council" });
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancellation)).Findings);
    }

    [Fact]
    public async Task Settings_are_changed_and_what_is_not_sent_stays()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Sampleton Borough Council", council => council.SetDemonstration(true));
        await using var factory = Portal.OfficeFactoryFor(office);
        using var administrator = await factory.SignedInAsync(office, Role.Administrator);
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Sampleton.Append(await SeenAsync(administrator)).Append(("Colour", "#1b4552")).Append(("Privacy", "https://sampleton.example/privacy")))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray()), "Logo", "logo.svg");
        using var published = await administrator.PostAsync(Settings, form, Cancellation);

        Assert.Equal("/office/settings?published=true", published.Headers.Location?.ToString());
        var page = await administrator.ReadAsync("/panels");
        Assert.NotNull(page.QuerySelector(".portal-header__logo"));
        Assert.NotNull(page.QuerySelector("a[href='https://sampleton.example/privacy']"));
        Assert.NotNull(page.QuerySelector(".demonstration"));
        Assert.Equal("#1b4552", (await administrator.ReadAsync(Settings)).QuerySelector("#Colour")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Name", "", "Enter the name of the council.")]
    [InlineData("Colour", "#ffff00", "Choose a darker colour")]
    [InlineData("Privacy", "http://sampleton.example", "is not an address that begins with https://")]
    [InlineData("LicenceLink", "https://sampleton.example/licence", "Enter both the name and the address")]
    public async Task A_refusal_stands_beside_its_field_and_what_was_typed_stays(string field, string typed, string sentence)
    {
        using var administrator = await portal.SignedInAsync(Role.Administrator);
        using var refused = await administrator.SendAsync(Settings, [.. Sampleton.Where(pair => pair.Item1 != field && pair.Item1 != "NameInWelsh"), (field, typed)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.PageAsync();
        Assert.Contains(sentence, page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector($"#{field}")!.GetAttribute("value"));
        Assert.Equal("hello@sampleton.example", page.QuerySelector("#Contact")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_logo_must_be_a_picture()
    {
        using var administrator = await portal.SignedInAsync(Role.Administrator);
        using var form = new MultipartFormDataContent { { new StringContent("Sampleton"), "Name" }, { new ByteArrayContent(Encoding.ASCII.GetBytes("GIF89a")), "Logo", "logo.png" } };
        using var refused = await administrator.PostAsync(Settings, form, Cancellation);

        Assert.Contains("The logo must be an SVG or a PNG.", (await refused.PageAsync()).QuerySelector("#Logo-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_a_colleague_has_published_meanwhile_are_not_overwritten()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Sampleton Borough Council");
        await using var factory = Portal.OfficeFactoryFor(office);
        using var ada = await factory.SignedInAsync(office, Role.Administrator);
        using var ben = await factory.SignedInAsync(office, Role.Administrator);
        var (form, his) = (OfficeForm.Of(await ada.ReadAsync(Settings)), OfficeForm.Of(await ben.ReadAsync(Settings)));
        (await ben.SendAsync(Settings, his.With("Contact", "ben@sampleton.example"))).Dispose();

        using var answer = await ada.SendAsync(Settings, form.With("Colour", "#1b4552"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("published another version", (await answer.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ben@sampleton.example", (await ada.ReadAsync(Settings)).QuerySelector("#Contact")!.GetAttribute("value"));
        await using var owner = office.AsOwner();
        Assert.Contains(await owner.Events.AsNoTracking().ToListAsync(Cancellation), one => one is { Act: AuditAct.SettingsPublished, Detail: not null } && one.Detail.StartsWith("Contact, publication ", StringComparison.Ordinal));
    }

    /// <summary>The field that says which settings the page showed.</summary>
    private static async Task<(string, string)> SeenAsync(HttpClient administrator) => ("Publication", (await administrator.ReadAsync(Settings)).QuerySelector("input[name=Publication]")!.GetAttribute("value")!);
}
