namespace MinutesPortal.Web.Tests.Infrastructure.TagHelpers;

public class SelectFieldTagHelperTests(Portal portal)
{
    [Fact]
    public async Task It_has_a_label_and_options_and_the_first_chooses_nothing()
    {
        var page = await portal.ReadAsync("/for-tests/form");
        var select = page.QuerySelector("select#Subscriber_Often")!;

        Assert.Equal("How often?", page.QuerySelector("label[for=Subscriber_Often]")!.TextContent);
        Assert.Equal("subscriber.often", select.GetAttribute("name"));
        Assert.Equal(
            [("", "Never", null), ("daily", "Each day", null), ("weekly", "Bob wythnos \"a\" mwy", "cy")],
            select.QuerySelectorAll("option").Select(option => (option.GetAttribute("value")!, option.TextContent, option.GetAttribute("lang"))));
        Assert.Empty(select.QuerySelectorAll("option[selected]"));
        Assert.Null(select.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task The_chosen_option_stays_selected()
    {
        var page = await portal.ReadAsync("/for-tests/form?subscriber.often=weekly");

        Assert.Equal("weekly", Assert.Single(page.QuerySelectorAll("option[selected]")).GetAttribute("value"));
    }

    [Fact]
    public async Task An_unknown_option_is_an_error_at_the_field_and_in_the_summary()
    {
        var page = await portal.ReadAsync("/for-tests/form?subscriber.often=hourly");
        var select = page.QuerySelector("select#Subscriber_Often")!;

        Assert.Contains("govuk-select--error", select.ClassList);
        Assert.Equal("Subscriber_Often-error", select.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Choose from the list", page.QuerySelector("#Subscriber_Often-error")!.TextContent);
        Assert.Equal("#Subscriber_Often", page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("option[selected]"));
    }
}
