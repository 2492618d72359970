using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests;

/// <summary>
/// The portal with the office. A test of an office page signs in through the real form, then reads and sends forms as a browser does:
/// <code>
/// using var officer = await portal.SignedInAsync(Role.Publisher);
/// var page = await officer.ReadAsync("/office/panels");
/// using var answer = await officer.SendAsync("/office/panels/new", ("Name", "Cabinet"));
/// Assert.Equal("/office/panels", answer.Headers.Location?.ToString());
/// </code>
/// All such tests share one portal, over the database of <see cref="Portal.Office"/>. A test that counts rows or changes the council takes
/// an office of its own: <c>await using var factory = Portal.OfficeFactoryFor(await portal.NewOfficeAsync())</c>.
/// </summary>
public static class OfficePortal
{
    /// <summary>A client that is signed in with a new account.</summary>
    public static Task<HttpClient> SignedInAsync(this Portal portal, params Role[] roles) => portal.OfficeFactory.SignedInAsync(portal.Office, roles);

    /// <summary>A client that is signed in with a new account and works for some panels only.</summary>
    public static async Task<HttpClient> SignedInForAsync(this Portal portal, IEnumerable<Guid> panels, params Role[] roles) =>
        await portal.OfficeFactory.SignedInAsync(await TestAccount.InAsync(portal.Office, roles, panels));

    /// <inheritdoc cref="SignedInAsync(Portal, Role[])"/>
    /// <param name="office">The office that the portal is over.</param>
    public static async Task<HttpClient> SignedInAsync(this WebApplicationFactory<Program> portal, TestOffice office, params Role[] roles) =>
        await portal.SignedInAsync(await TestAccount.InAsync(office, roles));

    public static async Task<HttpClient> SignedInAsync(this WebApplicationFactory<Program> portal, TestAccount account)
    {
        var client = portal.Browser();
        await account.SignInAsync(client, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>A client that keeps cookies, follows no redirects, and says as a browser does that its requests come from our own pages.</summary>
    public static HttpClient Browser(this WebApplicationFactory<Program> portal)
    {
        var client = portal.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    /// <summary>Reads a page.</summary>
    public static async Task<IDocument> ReadAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.PageAsync();
    }

    /// <summary>The page of an answer, whatever its status.</summary>
    public static async Task<IDocument> PageAsync(this HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html).Address(response.RequestMessage!.RequestUri!.ToString()));
    }

    /// <summary>Sends a form.</summary>
    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, string address, params (string Name, string Value)[] fields) => client.PostAsync(
        address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);
}
