using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Texts;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// Text of the council in the language of the page: <c>&lt;words of="item.Title" /&gt;</c>. If it exists only in the other language,
/// it is shown in that and marked with <c>lang</c>.
/// </summary>
[HtmlTargetElement("words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WordsTagHelper : TagHelper
{
    public BilingualText? Of { get; set; }

    /// <summary>Whether to show emphasis and links.</summary>
    public bool Formatted { get; set; }

    /// <summary>Removed from the start of the text, because it is shown beside the text.</summary>
    public string? WithoutMarker { get; set; }

    /// <summary>The outcome word of a decision, such as RESOLVED. It is bold where the text begins with it.</summary>
    public BilingualText? Verb { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of is null || Of.IsBlank)
        {
            return;
        }

        var (text, language) = Of.Shown();
        text = text.Trim();
        if (WithoutMarker is not null)
        {
            text = Without(WithoutMarker, text);
        }

        var html = Formatted ? InlineMarkdown.ToHtml(InBold(Verb?.Welsh, InBold(Verb?.English, text))) : HtmlEncoder.Default.Encode(text);
        if (language is not null)
        {
            Languages.NoteEnglish(ViewContext.HttpContext);
            output.TagName = "span";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("lang", language);
        }

        output.Content.SetHtmlContent(html);
    }

    /// <summary>
    /// Removes the marker. Emphasis around the marker alone goes too; emphasis that continues after it stays: "**(a)** one", "**(a) one**".
    /// </summary>
    private static string Without(string marker, string text)
    {
        var emphasis = text[..(text.Length - text.TrimStart('*', '_').Length)];
        if (!text.AsSpan(emphasis.Length).StartsWith(marker, StringComparison.Ordinal))
        {
            return text;
        }

        var rest = text[(emphasis.Length + marker.Length)..];
        return rest.StartsWith(emphasis, StringComparison.Ordinal) ? rest[emphasis.Length..].TrimStart() : emphasis + rest.TrimStart();
    }

    private static string InBold(string? verb, string text) =>
        !string.IsNullOrEmpty(verb) && text.StartsWith(verb, StringComparison.Ordinal) ? $"**{verb}**{text[verb.Length..]}" : text;
}
