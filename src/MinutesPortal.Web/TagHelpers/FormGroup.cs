using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>A control with its label, hint and error, as GOV.UK forms arrange them.</summary>
internal static class FormGroup
{
    /// <param name="control">Gets its id and its description by hint and error here.</param>
    /// <param name="state">The typed value and its errors; null if nothing was typed. Only the first error is shown.</param>
    public static void Write(TagHelperOutput output, TagBuilder control, string id, string label, string? hint, ModelStateEntry? state, IStringLocalizer t)
    {
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var describedBy = new List<string>();
        var labelled = Html.Element("label", "govuk-label", label);
        labelled.Attributes["for"] = id;
        output.Content.AppendHtml(labelled);
        if (hint is not null)
        {
            var element = Html.Element("div", "govuk-hint", hint);
            element.Attributes["id"] = $"{id}-hint";
            describedBy.Add($"{id}-hint");
            output.Content.AppendHtml(element);
        }

        if (error is not null)
        {
            var message = new TagBuilder("p");
            message.AddCssClass("govuk-error-message");
            message.Attributes["id"] = $"{id}-error";
            message.InnerHtml.AppendHtml(Html.Hidden(t["Error: "])).Append(error);
            describedBy.Add($"{id}-error");
            output.Content.AppendHtml(message);
            control.AddCssClass($"govuk-{control.TagName}--error");
        }

        control.MergeAttribute("id", id, replaceExisting: true);
        if (describedBy.Count > 0)
        {
            control.MergeAttribute("aria-describedby", string.Join(' ', describedBy));
        }

        output.Content.AppendHtml(control);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
    }
}
