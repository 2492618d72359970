using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// One line of text to fill in, with its label, hint and error: <c>&lt;field for="Email" label="Email address" type="email" autocomplete="email" /&gt;</c>.
/// What was typed is kept. Attributes it does not know go to the input.
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
        var id = IdOf(name);
        var state = ViewContext.ViewData.ModelState[name];
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var describedBy = new List<string>();

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.MergeAttributes(context.AllAttributes
            .Where(attribute => output.Attributes.ContainsName(attribute.Name))
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value?.ToString()));
        input.MergeAttribute("type", "text");
        input.MergeAttribute("id", id, replaceExisting: true);
        input.MergeAttribute("name", name); // unless the page has it spelt otherwise, as addresses have
        input.MergeAttribute("value", state?.AttemptedValue ?? For.Model?.ToString(), replaceExisting: true);
        input.AddCssClass("govuk-input");

        var label = Html.Element("label", "govuk-label", Label);
        label.Attributes["for"] = id;
        output.Content.AppendHtml(label);
        if (Hint is not null)
        {
            var hint = Html.Element("div", "govuk-hint", Hint);
            hint.Attributes["id"] = $"{id}-hint";
            describedBy.Add($"{id}-hint");
            output.Content.AppendHtml(hint);
        }

        if (error is not null)
        {
            var message = new TagBuilder("p");
            message.AddCssClass("govuk-error-message");
            message.Attributes["id"] = $"{id}-error";
            message.InnerHtml.AppendHtml(Html.Hidden(t["Error: "])).Append(error);
            describedBy.Add($"{id}-error");
            output.Content.AppendHtml(message);
            input.AddCssClass("govuk-input--error");
        }

        if (describedBy.Count > 0)
        {
            input.MergeAttribute("aria-describedby", string.Join(' ', describedBy));
        }

        output.Content.AppendHtml(input);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
    }

    /// <summary>The id of the input of this name, which the error summary links to.</summary>
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
