using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MinutesPortal.TestCommon;

/// <summary>The fields of a form, as a browser sends them.</summary>
public static class OfficeForm
{
    /// <summary>The fields of the first form in the page's content that is not folded, or of the one with some button.</summary>
    /// <param name="button">The words of the button.</param>
    public static (string Name, string Value)[] Of(IDocument page, string? button = null) =>
    [
        .. page.QuerySelectorAll("main form").First(form => button is null ? form.Closest("details") is null : form.QuerySelectorAll("button").Any(one => one.TextContent.Trim() == button))
            .QuerySelectorAll("input[name], select[name], textarea[name]").Where(IsSent).Select(field => (field.GetAttribute("name")!, ValueOf(field))),
    ];

    /// <summary>The same form with another value in a field.</summary>
    public static (string Name, string Value)[] With(this (string Name, string Value)[] form, string name, string value) =>
        [.. form.Where(field => !field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), (name, value)];

    private static bool IsSent(IElement field) => field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false };

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => ((IHtmlTextAreaElement)field).Value,
    };
}
