using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using MinutesPortal.Web.Pages;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// A form that narrows a list. It is a plain GET form, so that the address of a narrowed list can be shared:
/// <c>&lt;filter-form label="Choose meetings" dates="Model.Dates"&gt;…&lt;/filter-form&gt;</c>. The fields within it stand behind those of
/// the dates; what else is in the tag goes to the form.
/// </summary>
[HtmlTargetElement("filter-form")]
public sealed class FilterFormTagHelper(IHtmlHelper html, IStringLocalizer<InterfaceText> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What screen readers call the form.</summary>
    public required string Label { get; set; }

    public required ChosenDates Dates { get; set; }

    /// <summary>The words of a quieter button; null for the usual one.</summary>
    public string? Button { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.Add(new("novalidate"));
        output.Attributes.SetAttribute("class", output.Attributes["class"]?.Value ?? "filter");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent(await html.PartialAsync("_DateFields", Dates));
        var button = Html.Element(
            "button", Button is null ? "govuk-button filter__apply" : "govuk-button govuk-button--secondary", Button ?? t["Apply"]);
        button.Attributes["type"] = "submit";
        output.PostContent.SetHtmlContent(button);
    }
}
