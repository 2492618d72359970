using System.Net;
using Microsoft.AspNetCore.StaticAssets;

namespace MinutesPortal.Web.Tests.Infrastructure;

/// <summary>A proxy or a browser never shows what was withdrawn or has changed, and fetches files of the software once.</summary>
public class CacheRulesTests(Portal portal)
{
    private const string AskEachTime = "no-cache", Never = "no-store", ForAYear = "max-age=31536000, immutable", ForAnHour = "must-revalidate, max-age=3600";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_published_is_asked_for_again_each_time_and_an_error_is_never_kept()
    {
        var showcase = await portal.ShowcaseAsync();
        await using var factory = Portal.FactoryFor(showcase);
        using var visitor = factory.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var address in showcase.Addresses.Values.SelectMany(address => new[] { address, "/cy" + address }))
        {
            using var answer = await visitor.GetAsync(address, Cancelled);
            var expected = answer.StatusCode < HttpStatusCode.BadRequest ? AskEachTime : Never;
            Assert.True(expected == answer.Headers.CacheControl?.ToString(), $"{address}: {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task A_file_of_the_software_is_kept_for_a_year_if_its_address_names_its_content_or_else_for_an_hour_at_most()
    {
        using var visitor = portal.Visitor();
        var files = portal.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>().Where(file => file.Selectors.Count == 0).ToList();

        Assert.Contains(files, file => file.Route == "favicon.svg");
        foreach (var file in files)
        {
            using var first = await visitor.GetAsync("/" + file.Route, Cancelled);
            using var again = new HttpRequestMessage(HttpMethod.Get, "/" + file.Route) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var second = await visitor.SendAsync(again, Cancelled);
            string[] expected = file.Properties.Any(property => property.Name == "fingerprint") ? [ForAYear] : [ForAnHour, AskEachTime];

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
            Assert.Contains(first.Headers.CacheControl?.ToString(), expected);
            Assert.Contains(second.Headers.CacheControl?.ToString(), expected);
        }
    }

    [Fact]
    public async Task A_withdrawn_paper_is_not_served_on_by_a_proxy_that_asks()
    {
        var paper = await portal.Office.UploadAsync("Report on the quay", "A report.");
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Attach(paper));
        var address = $"/documents/{paper.Id}/{paper.FileName}";
        using var visitor = portal.Visitor();
        using var kept = await visitor.GetAsync(address, Cancelled);
        visitor.DefaultRequestHeaders.IfNoneMatch.Add(kept.Headers.ETag!);
        using var unchanged = await visitor.GetAsync(address, Cancelled);
        await portal.Office.PublishAsync(meeting, meeting.WithdrawDocument(paper.Id, "It names a resident."));
        using var gone = await visitor.GetAsync(address, Cancelled);

        Assert.Equal($"\"{paper.Sha256}\"", kept.Headers.ETag!.Tag);
        Assert.Equal([AskEachTime, AskEachTime, Never], new[] { kept, unchanged, gone }.Select(answer => answer.Headers.CacheControl?.ToString()));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.Gone], new[] { kept, unchanged, gone }.Select(answer => answer.StatusCode));
    }

    [Fact]
    public async Task A_redirect_is_asked_for_again_each_time()
    {
        var panel = await portal.Office.PanelAsync();
        var former = panel.Slug;
        panel.Rename($"Renamed {Guid.CreateVersion7():N}");
        await portal.Office.PublishAsync(panel, panel.Publish());
        using var answer = await portal.Visitor().GetAsync($"/panels/{former}", Cancelled);

        Assert.Equal((HttpStatusCode.PermanentRedirect, AskEachTime), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
    }

    [Theory]
    [InlineData("/for-tests/failure")]
    [InlineData("/for-tests/database-away")]
    public async Task A_failure_is_never_kept(string address)
    {
        using var answer = await portal.Visitor().GetAsync(address, Cancelled);

        Assert.Equal(Never, answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_councils_own_files_are_kept_as_long_as_its_version_lasts()
    {
        var stylesheet = (await portal.ReadAsync("/")).QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href")!;
        using var current = await portal.Visitor().GetAsync(stylesheet, Cancelled);
        using var without = await portal.Visitor().GetAsync("/council.css", Cancelled);

        Assert.Equal("public, max-age=31536000, immutable", current.Headers.CacheControl?.ToString());
        Assert.Equal(AskEachTime, without.Headers.CacheControl?.ToString());
    }
}
