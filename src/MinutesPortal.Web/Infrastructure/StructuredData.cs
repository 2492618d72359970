using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace MinutesPortal.Web.Infrastructure;

/// <summary>What a page is about, as search engines understand it: things of schema.org, in JSON-LD.</summary>
public static class StructuredData
{
    /// <summary>The address of the vocabulary.</summary>
    public const string Vocabulary = "https://schema.org";

    /// <summary>A thing as an element of the page: a script that no browser runs. Whatever in it could end that element is escaped.</summary>
    public static IHtmlContent Of(JsonObject thing)
    {
        thing.Insert(0, "@context", Vocabulary);
        return new HtmlString($"""<script type="application/ld+json">{thing.ToJsonString()}</script>""");
    }
}
