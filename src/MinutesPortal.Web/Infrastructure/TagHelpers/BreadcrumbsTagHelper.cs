using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.Infrastructure.TagHelpers;

/// <summary>The way to this page from the home page: <c>&lt;breadcrumbs trail='[("Panels", "/panels")]' /&gt;</c>.</summary>
[HtmlTargetElement("breadcrumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadcrumbsTagHelper(IStringLocalizer<InterfaceText> t) : TagHelper
{
    /// <summary>What lies between Home, which is always there, and this page, which is not: it ends at the parent. What has no page of its own has no address.</summary>
    public IReadOnlyList<(string Text, string? Href)> Trail { get; set; } = [];

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
        foreach (var (text, href) in Trail.Prepend((t["Home"], ViewContext.HttpContext.Request.PathBase + "/")))
        {
            var item = new TagBuilder("li");
            item.AddCssClass("govuk-breadcrumbs__list-item");
            if (href is null)
            {
                item.InnerHtml.Append(text);
            }
            else
            {
                item.InnerHtml.AppendHtml(Html.Link(href, text, "govuk-breadcrumbs__link"));
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.Content.SetHtmlContent(list);
    }
}
