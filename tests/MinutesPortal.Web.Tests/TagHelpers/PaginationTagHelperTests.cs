namespace MinutesPortal.Web.Tests.TagHelpers;

public class PaginationTagHelperTests(Portal portal)
{
    [Fact]
    public async Task It_shows_the_first_the_last_and_the_neighbours()
    {
        var page = await portal.ReadAsync("/for-tests/list?page=6&of=14");

        Assert.Equal(["1", "⋯", "5", "6", "7", "⋯", "14"], page.QuerySelectorAll(".govuk-pagination__item").Select(item => item.TextContent.Trim()));
        Assert.Equal("6", page.QuerySelector(".govuk-pagination [aria-current=page]")!.TextContent);
        Assert.Equal("Page 7", page.QuerySelectorAll(".govuk-pagination__item a")[3].GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Links_keep_the_filter_and_the_first_page_is_the_list_itself()
    {
        var page = await portal.ReadAsync("/for-tests/list?panel=a%26b&page=2&of=3");

        Assert.Equal("/for-tests/list?panel=a%26b&of=3", page.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/for-tests/list?panel=a%26b&of=3&page=3", page.QuerySelector("[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Next page", page.QuerySelector("[rel=next] .govuk-pagination__link-title")!.TextContent);
    }

    [Theory]
    [InlineData(1, 3, false, true)]
    [InlineData(3, 3, true, false)]
    public async Task The_ends_have_no_link_beyond_them(int current, int count, bool previous, bool next)
    {
        var page = await portal.ReadAsync($"/for-tests/list?page={current}&of={count}");

        Assert.Equal(previous, page.QuerySelector("[rel=prev]") is not null);
        Assert.Equal(next, page.QuerySelector("[rel=next]") is not null);
    }

    [Fact]
    public async Task A_single_page_has_no_pagination()
    {
        var page = await portal.ReadAsync("/for-tests/list?page=1&of=1");

        Assert.Null(page.QuerySelector(".govuk-pagination"));
    }
}
