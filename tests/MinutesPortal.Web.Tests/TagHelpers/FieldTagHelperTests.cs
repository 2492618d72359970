namespace MinutesPortal.Web.Tests.TagHelpers;

public class FieldTagHelperTests(Portal portal)
{
    private const string Wrong = "/for-tests/form?Subscriber.Email=jane%22example";

    [Fact]
    public async Task A_field_has_its_label_and_hint()
    {
        var page = await portal.ReadAsync("/for-tests/form");
        var input = page.QuerySelector("#Subscriber_Email")!;

        Assert.Equal("Your council's address", page.QuerySelector("label[for=Subscriber_Email]")!.TextContent);
        Assert.Equal("Subscriber_Email-hint", input.GetAttribute("aria-describedby"));
        Assert.Equal("For example, name@example.com", page.QuerySelector("#Subscriber_Email-hint")!.TextContent);
        Assert.Equal("text", page.QuerySelector("#Subscriber_Name")!.GetAttribute("type"));
    }

    [Fact]
    public async Task Other_attributes_go_to_the_input()
    {
        var input = (await portal.ReadAsync("/for-tests/form")).QuerySelector("#Subscriber_Email")!;

        Assert.Equal("Subscriber.Email", input.GetAttribute("name"));
        Assert.Equal("email", input.GetAttribute("type"));
        Assert.Equal("email", input.GetAttribute("autocomplete"));
        Assert.Equal(["govuk-input", "govuk-input--width-20"], input.ClassList.Order());
    }

    [Fact]
    public async Task An_invalid_field_shows_its_error_and_keeps_the_input()
    {
        var page = await portal.ReadAsync(Wrong);
        var input = page.QuerySelector("#Subscriber_Email")!;

        Assert.Equal("jane\"example", input.GetAttribute("value"));
        Assert.Contains("govuk-input--error", input.ClassList);
        Assert.Equal("Subscriber_Email-hint Subscriber_Email-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Error: Enter an email address, like name@example.com", page.QuerySelector("#Subscriber_Email-error")!.TextContent);
    }

    [Fact]
    public async Task The_summary_repeats_the_error_links_to_the_field_and_takes_the_focus()
    {
        var page = await portal.ReadAsync(Wrong);
        var summary = page.QuerySelector(".govuk-error-summary")!;
        var link = Assert.Single(summary.QuerySelectorAll("a"));

        Assert.Equal("There is a problem", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal("Enter an email address, like name@example.com", link.TextContent);
        Assert.Equal("input", page.QuerySelector(link.GetAttribute("href")!)!.LocalName);
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.Equal("h1", summary.NextElementSibling!.LocalName);
        Assert.StartsWith("Error: Sign up", page.Title);
    }

    [Fact]
    public async Task Without_errors_there_is_no_summary()
    {
        var page = await portal.ReadAsync("/for-tests/form?Subscriber.Email=jane@example.com");

        Assert.Null(page.QuerySelector(".govuk-error-summary"));
        Assert.StartsWith("Sign up", page.Title);
    }
}
