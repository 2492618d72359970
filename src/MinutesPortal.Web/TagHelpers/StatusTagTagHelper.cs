using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>The colours of status tags. The words of the tag say the same.</summary>
public enum TagColour
{
    Grey,
    Green,
    Orange,
    Purple,
    Red,
    Teal,
    Yellow,
}

/// <summary>A status, as an adjective: <c>&lt;status-tag colour="Green"&gt;Approved&lt;/status-tag&gt;</c>.</summary>
public sealed class StatusTagTagHelper : TagHelper
{
    public TagColour Colour { get; set; }

    /// <exception cref="InvalidOperationException">The tag has no words. Colour alone is not enough (WCAG 2.2, 1.4.1).</exception>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
        {
            throw new InvalidOperationException("A status tag must say the status in words.");
        }

        output.TagName = "strong";
        output.Attributes.SetAttribute("class", $"govuk-tag govuk-tag--{Colour.ToString().ToLowerInvariant()}");
    }
}
