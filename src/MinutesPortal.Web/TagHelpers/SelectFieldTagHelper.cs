using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// A select with its label and error:
/// <c>&lt;select-field name="kind" label="Look in" all="Everything" options="kinds" chosen="@Model.Kind" /&gt;</c>.
/// </summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(IStringLocalizer<InterfaceText> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The key of its errors. In lower case, the name of the query parameter.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    /// <summary>The first option, which chooses nothing; null if an option must be chosen.</summary>
    public string? All { get; set; }

    public required IEnumerable<SelectOption> Options { get; set; }

    /// <summary>The value of an option; null for <see cref="All"/>.</summary>
    public string? Chosen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("govuk-select");
        select.Attributes["name"] = Name.ToLowerInvariant();
        foreach (var option in All is null ? Options : Options.Prepend(new("", All)))
        {
            // Not a TagBuilder, which would give "selected" a value.
            select.InnerHtml.AppendHtml("<option value=\"").Append(option.Value).AppendHtml("\"");
            if (option.Language is not null)
            {
                select.InnerHtml.AppendHtml(" lang=\"").Append(option.Language).AppendHtml("\"");
            }

            select.InnerHtml.AppendHtml(option.Value.Length > 0 && option.Value == Chosen ? " selected>" : ">").Append(option.Words).AppendHtml("</option>");
        }

        FormGroup.Write(output, select, FieldTagHelper.IdOf(Name), Label, hint: null, ViewContext.ViewData.ModelState[Name], t);
    }
}

/// <param name="Value">The value in the address.</param>
/// <param name="Language">The language of the words if it is not the page's.</param>
public sealed record SelectOption(string Value, string Words, string? Language = null);
