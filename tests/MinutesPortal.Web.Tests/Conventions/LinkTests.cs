using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Tests.Conventions;

/// <summary>Addresses of the portal are made in one place: <see cref="PortalLinks"/>.</summary>
public sealed class LinkTests(Portal portal)
{
    private static readonly string Program = Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "src", "MinutesPortal.Web");

    /// <summary>What the portal's addresses begin with, as its routes say: "panels", "cite".</summary>
    private IReadOnlyList<string> FirstParts => [.. portal.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page && !page.ViewEnginePath.StartsWith("/ForTests", StringComparison.Ordinal))
        .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').Split('/')[0])
        .Where(part => part is not ("" or "error" or "not-found"))
        .Distinct()];

    [Fact]
    public void No_file_but_the_links_themselves_writes_an_address_of_the_portal()
    {
        var written = WrittenAddress(FirstParts);
        var files = Directory.EnumerateFiles(Program, "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && Path.GetRelativePath(Program, file).Split(Path.DirectorySeparatorChar)[0] != "Links")
            .ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => File.ReadLines(file)
            .Where(line => !line.StartsWith("@page", StringComparison.Ordinal) && !line.TrimStart().StartsWith("///", StringComparison.Ordinal) && written.IsMatch(line))
            .Select(line => $"{Path.GetRelativePath(Program, file)}: {line.Trim()}")));
    }

    [Theory]
    [InlineData("""<a href="~/panels/@panel.Slug">""")]
    [InlineData("""<a href="/issues">""")]
    [InlineData("""Address = "panels/" + panel.Slug + "/meetings/" + meeting.Slug""")]
    [InlineData("""Redirect(Url.Content($"~/cite/{item}"))""")]
    [InlineData("""$"{meeting}/items/{item.Id}" """)]
    [InlineData("""<a href="~/meetings?panel=@panel">""")]
    [InlineData("""List.Canonical("meetings" + Query())""")]
    [InlineData("""<a href="~/@PortalLinks.Meeting(published.Address)/versions">""")]
    public void Such_is_a_written_address(string line) => Assert.Matches(WrittenAddress(FirstParts), line);

    [Theory]
    [InlineData("""<a href="~/@PortalLinks.Panel(panel.Slug)">""")]
    [InlineData("""<link rel="stylesheet" href="~/portal.css">""")]
    [InlineData("""<partial name="~/Pages/Panels/Meetings/_Table.cshtml" model="table" />""")]
    [InlineData("""Sort("panels")""")]
    public void Such_is_none(string line) => Assert.DoesNotMatch(WrittenAddress(FirstParts), line);

    [Fact]
    public async Task Every_list_that_has_an_address_is_there()
    {
        using var visitor = portal.Visitor();
        var lists = typeof(PortalLinks).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(lists);
        foreach (var list in lists.Where(list => list != PortalLinks.SearchFeed)) // which wants words to look for
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/{list}", TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    /// <summary>A string that begins with an address or is a list's, or a further part of an address behind something computed.</summary>
    private static Regex WrittenAddress(IReadOnlyList<string> firstParts)
    {
        var first = $"(?:{string.Join('|', firstParts.Select(Regex.Escape))})";
        return new($$"""["=](?:~?/{{first}}\b|{{first}}(?:[/?]|"\s*\+))|[\])}\w]/(?:meetings|items|versions|compare|feed\.atom)\b""");
    }
}
