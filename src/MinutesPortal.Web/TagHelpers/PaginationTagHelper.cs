using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace MinutesPortal.Web.TagHelpers;

/// <summary>
/// Links to the pages of a list: <c>&lt;pagination current="2" count="14" /&gt;</c>. The number is the query parameter <c>page</c>;
/// other parameters are kept. Writes nothing if there is only one page.
/// </summary>
[HtmlTargetElement("pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper(IStringLocalizer<InterfaceText> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The current page, from 1.</summary>
    public int Current { get; set; }

    /// <summary>The number of pages.</summary>
    public int Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Count < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", t["Pagination"].Value);
        if (Current > 1)
        {
            output.Content.AppendHtml(Neighbour(Current - 1, "prev", t["Previous"]));
        }

        output.Content.AppendHtml(Pages());
        if (Current < Count)
        {
            output.Content.AppendHtml(Neighbour(Current + 1, "next", t["Next"]));
        }
    }

    /// <summary>The first, the last, the current page and its neighbours, with an ellipsis for the rest.</summary>
    private TagBuilder Pages()
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("govuk-pagination__list");
        var shown = new SortedSet<int> { 1, Count };
        shown.UnionWith(new[] { Current - 1, Current, Current + 1 }.Where(page => page >= 1 && page <= Count));
        var previous = 0;
        foreach (var page in shown)
        {
            if (page > previous + 1)
            {
                list.InnerHtml.AppendHtml(Html.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯"));
            }

            list.InnerHtml.AppendHtml(Item(page));
            previous = page;
        }

        return list;
    }

    private TagBuilder Item(int page)
    {
        var link = Html.Link(Address(page), page.ToString(CultureInfo.CurrentCulture), "govuk-link govuk-pagination__link");
        link.Attributes["aria-label"] = t["Page {0}", page];
        var item = new TagBuilder("li");
        item.AddCssClass("govuk-pagination__item");
        if (page == Current)
        {
            link.Attributes["aria-current"] = "page";
            item.AddCssClass("govuk-pagination__item--current");
        }

        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private TagBuilder Neighbour(int page, string direction, string text)
    {
        var title = Html.Element("span", "govuk-pagination__link-title", text);
        title.InnerHtml.AppendHtml(Html.Hidden($" {t["page"]}"));
        var link = new TagBuilder("a");
        link.AddCssClass("govuk-link govuk-pagination__link");
        link.Attributes["href"] = Address(page);
        link.Attributes["rel"] = direction;
        IHtmlContent arrow = new HtmlString($"""<span class="pagination-arrow" aria-hidden="true">{(direction == "prev" ? "←" : "→")}</span>""");
        link.InnerHtml.AppendHtml(direction == "prev" ? arrow : title).AppendHtml(direction == "prev" ? title : arrow);
        var block = new TagBuilder("div");
        block.AddCssClass($"govuk-pagination__{direction}");
        block.InnerHtml.AppendHtml(link);
        return block;
    }

    /// <summary>The first page has the list's own address, so that each page has one address.</summary>
    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(parameter => !parameter.Key.Equals("page", StringComparison.OrdinalIgnoreCase)));
        if (page > 1)
        {
            query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        }

        return $"{request.PathBase}{request.Path}{query}";
    }
}
