using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Web.Access;

namespace MinutesPortal.Web.Tests.Conventions;

/// <summary>Rules for every page: its address is its place in the tree, and only those of the office can reach drafts.</summary>
public partial class PageTests(Portal portal)
{
    private IEnumerable<(string Template, CompiledPageActionDescriptor Page)> Pages => portal.OfficeFactory.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Select(endpoint => (Template: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>()))
        .Where(endpoint => endpoint.Page is not null && !endpoint.Page.ViewEnginePath.StartsWith("/ForTests", StringComparison.Ordinal))
        .Select(endpoint => (endpoint.Template, portal.OfficeFactory.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>()
            .LoadAsync(endpoint.Page!, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty).GetAwaiter().GetResult()))
        .OrderBy(endpoint => endpoint.Template, StringComparer.Ordinal);

    /// <summary>The routes that are mapped in code, without a page. Each is mapped with a summary.</summary>
    private IEnumerable<(string Template, string Page, string Summary)> Others => portal.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Select(endpoint => (
            endpoint.RoutePattern.RawText!,
            "none",
            endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? throw new InvalidOperationException($"Map {endpoint.RoutePattern.RawText} with a summary, for docs/urls.md.")));

    [Fact]
    public void A_page_lies_where_its_address_says() => Assert.All(Pages, page => Assert.Equal(
        Parameter().Replace(page.Template, "").Replace("-", "", StringComparison.Ordinal).Trim('/'),
        LastName().Replace(page.Page.ViewEnginePath, "").Trim('/'),
        ignoreCase: true));

    [Fact]
    public void A_public_node_has_no_workspace_and_no_route_of_the_office()
    {
        Assert.False(portal.Factory.Services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(WorkspaceDbContext)));
        Assert.Contains(Pages, page => page.Template.StartsWith("/office", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            portal.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>(),
            endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("office", StringComparison.OrdinalIgnoreCase) && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);
    }

    /// <summary>By construction everything under Pages/Office is under /office, where the door is.</summary>
    [Fact]
    public void Every_page_of_the_office_says_what_right_it_needs() => Assert.All(Pages, page => Assert.Equal(
        page.Page.ViewEnginePath.StartsWith("/Office/", StringComparison.Ordinal), page.Page.EndpointMetadata?.OfType<NeededRight>().Any() == true));

    [Fact]
    public void Only_the_office_takes_the_workspace()
    {
        var parts = portal.OfficeFactory.Services.GetRequiredService<IServiceProviderIsService>();
        Assert.True(parts.IsService(typeof(WorkspaceDbContext)));
        Assert.All(
            typeof(Program).Assembly.GetTypes().Where(type => (type.IsAssignableTo(typeof(PageModel)) || parts.IsService(type)) && !IsOfOffice(type)),
            type => Assert.DoesNotContain(
                type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).SelectMany(constructor => constructor.GetParameters()),
                parameter => parameter.ParameterType == typeof(WorkspaceDbContext)));
    }

    [Fact]
    public void The_list_of_addresses_in_docs_is_up_to_date()
    {
        var list = """
            # Addresses

            A test writes this file from the routes of the portal. Set `UPDATE_DOCS=1` to update it.

            | Address | Page | What it shows |
            |---|---|---|

            """.ReplaceLineEndings("\n")
            + string.Concat(Pages.Select(page => (page.Template, Page: $"`Pages{page.Page.ViewEnginePath}.cshtml`", Summary: SummaryOf(page.Page))).Concat(Others)
                .OrderBy(row => row.Template, StringComparer.Ordinal).Select(row => $"| `{row.Template}` | {row.Page} | {row.Summary} |\n"));

        var file = Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "docs", "urls.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, list);
        }

        Assert.True(list == File.ReadAllText(file).ReplaceLineEndings("\n"), $"{file} is not up to date: run this test with UPDATE_DOCS=1.");
    }

    private static bool IsOfOffice(Type type) =>
        type.Namespace is { } name && (name.StartsWith("MinutesPortal.Web.Pages.Office", StringComparison.Ordinal) || name == "MinutesPortal.Web.Access");

    /// <summary>The summary of the page's model.</summary>
    private static string SummaryOf(CompiledPageActionDescriptor page)
    {
        var comments = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "MinutesPortal.Web.xml"));
        var model = comments.Descendants("member").FirstOrDefault(member => member.Attribute("name")!.Value == $"T:{page.ModelTypeInfo!.FullName}");
        return model?.Element("summary")?.Value.Trim() ?? "Says that an address was not found.";
    }

    [GeneratedRegex(@"/\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("/(Index|Details)$")]
    private static partial Regex LastName();
}
