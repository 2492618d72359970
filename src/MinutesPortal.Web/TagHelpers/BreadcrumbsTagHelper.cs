using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Infrastructure;
using MinutesPortal.Web.Links;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>The path from the home page: <c>&lt;breadcrumbs trail='[new(T["Panels"], PortalLinks.Panels)]' /&gt;</c>.</summary>
[HtmlTargetElement("breadcrumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadcrumbsTagHelper(IStringLocalizer<InterfaceText> t) : TagHelper
{
    /// <summary>The steps between Home, which is added, and this page, which is left out.</summary>
    public IReadOnlyList<Crumb> Trail { get; set; } = [];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile");
        output.Attributes.SetAttribute("aria-label", t["Breadcrumb"].Value);

        var list = new TagBuilder("ol");
        list.AddCssClass("govuk-breadcrumbs__list");
        var request = ViewContext.HttpContext.Request;
        var steps = new JsonArray();
        foreach (var crumb in Trail.Prepend(new(t["Home"], PortalLinks.Home)))
        {
            var href = $"{request.PathBase}/{crumb.Address}";
            var item = new TagBuilder("li");
            item.AddCssClass("govuk-breadcrumbs__list-item");
            item.MergeAttribute("lang", crumb.Language);
            item.InnerHtml.AppendHtml(Html.Link(href, crumb.Words, "govuk-breadcrumbs__link"));
            list.InnerHtml.AppendHtml(item);
            steps.Add(new JsonObject { ["@type"] = "ListItem", ["position"] = steps.Count + 1, ["name"] = crumb.Words, ["item"] = request.Absolute(crumb.Address) });
        }

        output.Content.SetHtmlContent(list);
        output.PostElement.SetHtmlContent(StructuredData.Of(new() { ["@type"] = "BreadcrumbList", ["itemListElement"] = steps }));
    }
}

/// <param name="Address">One of <see cref="PortalLinks"/>.</param>
/// <param name="Language">The language of the words if it is not the page's.</param>
public sealed record Crumb(string Words, string Address, string? Language = null)
{
    /// <summary>A step with a name that the council wrote.</summary>
    public static Crumb To(BilingualText name, string address)
    {
        var (words, language) = name.Shown();
        return new(words, address, language);
    }
}
