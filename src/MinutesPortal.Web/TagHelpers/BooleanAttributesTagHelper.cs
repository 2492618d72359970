using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// Writes <c>selected</c> and <c>open</c> without the value that Razor gives them. A boolean attribute has no value (HTML, section 2.3.2).
/// </summary>
[HtmlTargetElement("option", Attributes = "selected")]
[HtmlTargetElement("details", Attributes = "open")]
public sealed class BooleanAttributesTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var name in (string[])["selected", "open"])
        {
            if (output.Attributes.ContainsName(name))
            {
                output.Attributes.SetAttribute(new(name));
            }
        }
    }
}
