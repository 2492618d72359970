using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.Tests.Conventions;

/// <summary>Only <see cref="PortalLinks"/> and <see cref="OfficeLinks"/> make addresses of the portal.</summary>
public sealed partial class LinkTests(Portal portal)
{
    private static readonly string Program = Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "src", "MinutesPortal.Web");

    /// <summary>The first segments of all routes: "panels", "cite".</summary>
    private IReadOnlyList<string> FirstParts => [.. portal.OfficeFactory.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page && !page.ViewEnginePath.StartsWith("/ForTests", StringComparison.Ordinal))
        .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').Split('/')[0])
        .Where(part => part is not ("" or "error" or "not-found"))
        .Distinct()];

    [Fact]
    public void Only_PortalLinks_writes_addresses()
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
    [InlineData("""<form method="post" action="~/office/sign-out">""")]
    public void A_written_address_is_found(string line) => Assert.Matches(WrittenAddress(FirstParts), line);

    [Theory]
    [InlineData("""<a href="~/@PortalLinks.Panel(panel.Slug)">""")]
    [InlineData("""<link rel="stylesheet" href="~/portal.css">""")]
    [InlineData("""<link rel="stylesheet" href="~/office.css">""")]
    [InlineData("""<script src="~/office.js" defer></script>""")]
    [InlineData("""<partial name="~/Pages/Panels/Meetings/_Table.cshtml" model="table" />""")]
    [InlineData("""Sort("panels")""")]
    public void Other_text_is_not_taken_for_an_address(string line) => Assert.DoesNotMatch(WrittenAddress(FirstParts), line);

    /// <summary>A client may name any host: see <c>PublicAddress</c>.</summary>
    [Fact]
    public void Only_PortalLinks_and_the_public_address_read_scheme_and_host() => Assert.Equal(
        ["Infrastructure/PublicAddress.cs", "Links/PortalLinks.cs"],
        Directory.EnumerateFiles(Program, "*.cs*", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Any(line => HostOfRequest().IsMatch(line)))
            .Select(file => Path.GetRelativePath(Program, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\b[Rr]equest\.(Host|Scheme)\b|\bGet(Display|Encoded)Url\b|\bGetUriBy|Headers\.Host\b")]
    private static partial Regex HostOfRequest();

    [Fact]
    public async Task Every_constant_address_answers()
    {
        using var visitor = portal.Visitor();
        var lists = typeof(PortalLinks).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(lists);
        foreach (var list in lists.Where(list => list != PortalLinks.SearchFeed)) // which needs search words
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/{list}", TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    /// <summary>Matches a string that is or begins with an address, or that continues one after a computed part.</summary>
    private static Regex WrittenAddress(IReadOnlyList<string> firstParts)
    {
        var first = $"(?:{string.Join('|', firstParts.Select(Regex.Escape))})";
        return new($$"""["=](?:~?/{{first}}(?![.\w])|{{first}}(?:[/?]|"\s*\+))|[\])}\w]/(?:meetings|items|versions|compare|feed\.atom)\b""");
    }
}
