using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>Elements that several tag helpers write. Text is encoded.</summary>
internal static class Html
{
    /// <summary>An element with text in it, which is encoded.</summary>
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

    /// <summary>A link with text in it, which is encoded.</summary>
    public static TagBuilder Link(string href, string text, string? cssClass)
    {
        var link = Element("a", cssClass, text);
        link.Attributes["href"] = href;
        return link;
    }

    /// <summary>Words that only a screen reader says.</summary>
    public static IHtmlContent Hidden(string text) => Element("span", "govuk-visually-hidden", text);
}
