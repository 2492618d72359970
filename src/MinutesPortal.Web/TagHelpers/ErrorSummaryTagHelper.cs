using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// The errors of a form, each with a link to its field. Writes nothing if there are none. It goes above the page heading.
/// The layout puts "Error: " before the title.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<InterfaceText> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus", null, HtmlAttributeValueStyle.Minimized)); // moves focus without script

        var list = new TagBuilder("ul");
        list.AddCssClass("govuk-list govuk-error-summary__list");
        foreach (var (name, state) in ViewContext.ViewData.ModelState)
        {
            foreach (var error in state.Errors)
            {
                var item = new TagBuilder("li");
                item.InnerHtml.AppendHtml(name.Length > 0
                    ? Html.Link($"#{FieldTagHelper.IdOf(name)}", error.ErrorMessage, null)
                    : Html.Element("span", null, error.ErrorMessage));
                list.InnerHtml.AppendHtml(item);
            }
        }

        var body = new TagBuilder("div");
        body.AddCssClass("govuk-error-summary__body");
        body.InnerHtml.AppendHtml(list);
        var alert = new TagBuilder("div");
        alert.Attributes["role"] = "alert";
        alert.InnerHtml.AppendHtml(Html.Element("h2", "govuk-error-summary__title", t["There is a problem"])).AppendHtml(body);
        output.Content.SetHtmlContent(alert);
    }
}
