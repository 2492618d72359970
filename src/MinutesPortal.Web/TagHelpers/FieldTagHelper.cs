using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// A text field with label, hint and error: <c>&lt;field for="Email" label="Email address" type="email" autocomplete="email" /&gt;</c>.
/// It keeps what was typed. Other attributes go to the input.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer<InterfaceText> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var state = ViewContext.ViewData.ModelState[name];

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.MergeAttributes(context.AllAttributes
            .Where(attribute => output.Attributes.ContainsName(attribute.Name))
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value?.ToString()));
        input.MergeAttribute("type", "text");
        input.MergeAttribute("name", name); // unless the page spells it differently, for example as in addresses
        if (input.Attributes["type"] != "password") // which no page repeats
        {
            input.MergeAttribute("value", state?.AttemptedValue ?? For.Model?.ToString(), replaceExisting: true);
        }

        input.AddCssClass("govuk-input");
        FormGroup.Write(output, input, IdOf(name), Label, Hint, state, t);
    }

    /// <summary>The id of the field with this name. The error summary links to it.</summary>
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
