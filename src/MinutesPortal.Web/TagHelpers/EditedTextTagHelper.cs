using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using MinutesPortal.Web.Pages.Office;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// The fields of a text that officers edit, one for each language: <c>&lt;edited-text for="Title" label="Title" welsh="@Model.HasWelsh" /&gt;</c>.
/// Where another officer has changed the text too, theirs stands above the field.
/// </summary>
[HtmlTargetElement("edited-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EditedTextTagHelper(IStringLocalizer<InterfaceText> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>An <see cref="EditedPair"/>, or an <see cref="EditedText"/> for a text without a language.</summary>
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Whether the council works in Welsh too.</summary>
    public bool Welsh { get; set; }

    /// <summary>The height of the field in lines.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>Whether it is published at once, so that it needs both languages, or a tick.</summary>
    public bool Public { get; set; }

    /// <summary>Who saved their text, such as "Ada Moss at 10:41am".</summary>
    public string? Other { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (For.Model is EditedText single)
        {
            Write(output, For.Name, For.Name, single, Label, Hint, language: null);
            return;
        }

        var pair = (EditedPair)For.Model;
        Write(output, $"{For.Name}.{nameof(EditedPair.English)}", For.Name, pair.English, Welsh ? $"{Label} (English)" : Label, Hint, language: null);
        if (Welsh)
        {
            Write(output, $"{For.Name}.{nameof(EditedPair.Welsh)}", $"{For.Name}.{nameof(EditedPair.Welsh)}", pair.Welsh, $"{Label} (Welsh)", hint: null, language: "cy");
        }

        if (Welsh && Public)
        {
            WriteOneLanguage(output, $"{For.Name}.{nameof(EditedPair.IsInOneLanguage)}", pair.IsInOneLanguage);
        }
    }

    private static void WriteOneLanguage(TagHelperOutput output, string name, bool isTicked)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        box.AddCssClass("govuk-checkboxes__input");
        (box.Attributes["type"], box.Attributes["name"], box.Attributes["id"], box.Attributes["value"]) = ("checkbox", name, FieldTagHelper.IdOf(name), "true");
        if (isTicked)
        {
            box.Attributes["checked"] = "";
        }

        var label = Html.Element("label", "govuk-label govuk-checkboxes__label", "It is published in one language");
        label.Attributes["for"] = FieldTagHelper.IdOf(name);
        var item = new TagBuilder("div");
        item.AddCssClass("govuk-checkboxes__item");
        item.InnerHtml.AppendHtml(box).AppendHtml(label);
        var group = new TagBuilder("div");
        group.AddCssClass("govuk-checkboxes govuk-checkboxes--small govuk-form-group");
        group.InnerHtml.AppendHtml(item);
        output.Content.AppendHtml(group);
    }

    /// <param name="errors">The key of its errors.</param>
    private void Write(TagHelperOutput output, string name, string errors, EditedText text, string label, string? hint, string? language)
    {
        var typed = $"{name}.{nameof(EditedText.Text)}";
        var id = FieldTagHelper.IdOf(errors);
        var control = new TagBuilder(Rows > 1 ? "textarea" : "input");
        control.Attributes["name"] = typed;
        control.AddCssClass(Rows > 1 ? "govuk-textarea" : "govuk-input");
        if (language is not null)
        {
            control.Attributes["lang"] = language;
        }

        if (Rows > 1)
        {
            control.Attributes["rows"] = $"{Rows}";
            control.InnerHtml.AppendHtml("\n").Append(text.Text ?? ""); // a browser drops the first line end
        }
        else
        {
            control.TagRenderMode = TagRenderMode.StartTag;
            control.Attributes["type"] = "text";
            control.Attributes["value"] = text.Text ?? "";
        }

        var shown = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        shown.Attributes["type"] = "hidden";
        shown.Attributes["name"] = $"{name}.{nameof(EditedText.Shown)}";
        shown.Attributes["value"] = text.Shown ?? "";
        var group = new TagHelperOutput("div", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        FormGroup.Write(group, control, id, label, hint, ViewContext.ViewData.ModelState[errors], t);
        if (text.Theirs is { } theirs)
        {
            var other = Html.Element("div", "govuk-inset-text", "");
            other.InnerHtml.AppendHtml(Html.Element("p", "govuk-body", $"{Other ?? "Another officer"} saved this text in the meantime:"))
                .AppendHtml(Html.Element("blockquote", "office-theirs", theirs.Length > 0 ? theirs : "(no text)"));
            group.PreContent.AppendHtml(other);
        }

        group.PostContent.AppendHtml(shown);
        output.Content.AppendHtml(group);
    }
}
