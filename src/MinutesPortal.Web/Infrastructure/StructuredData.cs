using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>What a page is about, for search engines: schema.org in JSON-LD.</summary>
public static class StructuredData
{
    public const string Vocabulary = "https://schema.org";

    /// <summary>A thing as a script element that browsers do not run. Anything that could end the element is escaped.</summary>
    public static IHtmlContent Of(JsonObject thing)
    {
        thing.Insert(0, "@context", Vocabulary);
        return new HtmlString($"""<script type="application/ld+json">{thing.ToJsonString()}</script>""");
    }
}
