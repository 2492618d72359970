using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>Elements that several tag helpers write. Text is encoded.</summary>
internal static class Html
{
    public static TagBuilder Element(string name, string? cssClass, string text)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        return element;
    }

    public static TagBuilder Link(string href, string text, string? cssClass)
    {
        var link = Element("a", cssClass, text);
        link.Attributes["href"] = href;
        return link;
    }

    /// <summary>Text for screen readers only.</summary>
    public static IHtmlContent Hidden(string text) => Element("span", "govuk-visually-hidden", text);
}
