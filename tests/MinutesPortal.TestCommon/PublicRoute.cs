using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace MinutesPortal.TestCommon;

/// <summary>
/// A route that the public can request. Tests that visit every page read the routes from the running portal,
/// so that no new page is forgotten.
/// </summary>
public sealed class PublicRoute
{
    private readonly RoutePattern _pattern;

    private PublicRoute(RoutePattern pattern) => _pattern = pattern;

    /// <summary>As mapped, such as <c>/people/{person}</c>.</summary>
    public string Template => "/" + _pattern.RawText!.TrimStart('/');

    /// <summary>The template without parameter names, such as <c>/people/{}</c>.</summary>
    public string Shape => "/" + string.Join('/', _pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => TextOf(part) ?? "{}"))));

    /// <summary>The routes of a portal, except static files and pages that only tests have.</summary>
    public static IReadOnlyList<PublicRoute> Of(IServiceProvider portal) =>
    [
        .. portal.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/ForTests", StringComparison.Ordinal) != true)
            .Select(endpoint => new PublicRoute(endpoint.RoutePattern))
            .DistinctBy(route => route.Template)
            .OrderBy(route => route.Template, StringComparer.Ordinal),
    ];

    public static PublicRoute Parse(string template) => new(RoutePatternFactory.Parse(template));

    /// <summary>The addresses of the route, one for each combination of values for its parameters.</summary>
    /// <param name="values">
    /// The values by parameter name. If routes use one name for different things, put the segment before it, as in <c>cite/id</c>.
    /// </param>
    /// <exception cref="InvalidOperationException">A parameter has no value. The message says what to add.</exception>
    public IEnumerable<string> Fill(IReadOnlyDictionary<string, string[]> values)
    {
        IEnumerable<string> addresses = [""];
        var before = "";
        foreach (var segment in _pattern.PathSegments)
        {
            var texts = TextsOf(segment, before, values);
            addresses = [.. addresses.SelectMany(address => texts.Select(text => $"{address}/{text}"))];
            before = texts[0];
        }

        return _pattern.PathSegments.Count == 0 ? ["/"] : addresses;
    }

    private List<string> TextsOf(RoutePatternPathSegment segment, string before, IReadOnlyDictionary<string, string[]> values)
    {
        List<string> texts = [""];
        foreach (var part in segment.Parts)
        {
            var ofPart = TextOf(part) is { } text ? [text] : ValuesOf(((RoutePatternParameterPart)part).Name, before, values);
            texts = [.. texts.SelectMany(_ => ofPart, (start, end) => start + end)];
        }

        return texts;
    }

    private IEnumerable<string> ValuesOf(string name, string before, IReadOnlyDictionary<string, string[]> values)
    {
        if (!values.TryGetValue($"{before}/{name}", out var found) && !values.TryGetValue(name, out found))
        {
            throw new InvalidOperationException(
                $"This test visits every public route but has no value for {{{name}}} in {Template}. Give \"{name}\" a value where the test fills its routes, and publish the page's content.");
        }

        return found.Select(Uri.EscapeDataString);
    }

    /// <summary>Null for a parameter.</summary>
    private static string? TextOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => null,
    };
}
