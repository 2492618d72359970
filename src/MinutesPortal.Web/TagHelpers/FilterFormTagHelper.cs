using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using MinutesPortal.Web.Pages;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// A form that chooses what a page shows. It is a plain GET form, so that the address of what it shows can be shared:
/// <c>&lt;filter-form label="Choose meetings" dates="Model.Dates"&gt;…&lt;/filter-form&gt;</c>. Its content goes after the date fields and
/// before the button. Other attributes go to the form.
/// </summary>
[HtmlTargetElement("filter-form")]
public sealed class FilterFormTagHelper(IHtmlHelper html, IStringLocalizer<InterfaceText> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The name of the form for screen readers.</summary>
    public required string Label { get; set; }

    /// <summary>Null for a form without date fields.</summary>
    public ChosenDates? Dates { get; set; }

    /// <summary>The label of a secondary button. Null for the default button or, without date fields, for no button.</summary>
    public string? Button { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.Add(new("novalidate"));
        output.Attributes.SetAttribute("class", output.Attributes["class"]?.Value ?? "filter");
        output.Attributes.SetAttribute("aria-label", Label);
        if (Dates is not null)
        {
            output.PreContent.SetHtmlContent(await html.PartialAsync("_DateFields", Dates));
        }
        else if (Button is null)
        {
            return;
        }

        var button = Html.Element(
            "button", Button is null ? "govuk-button filter__apply" : "govuk-button govuk-button--secondary", Button ?? t["Apply"]);
        button.Attributes["type"] = "submit";
        output.PostContent.SetHtmlContent(button);
    }
}
