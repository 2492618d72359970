using MinutesPortal.Publishing.Texts;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class InlineMarkdownTests
{
    [Theory]
    [InlineData("**bold** and *stressed*", "<strong>bold</strong> and <em>stressed</em>")]
    [InlineData("[a page](/panels)", "<a href=\"/panels\">a page</a>")]
    [InlineData("[a site](https://example.org/x?a=1&b=2)", "<a href=\"https://example.org/x?a=1&amp;b=2\">a site</a>")]
    [InlineData("[write](mailto:a@example.org)", "<a href=\"mailto:a@example.org\">write</a>")]
    [InlineData("See https://example.org.", "See <a href=\"https://example.org\">https://example.org</a>.")]
    public void Emphasis_and_links_become_HTML(string text, string html) => Assert.Equal(html, ToHtml(text));

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](data:text/html,hello)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("![x](https://example.org/picture.png)")]
    public void An_unsafe_link_or_a_picture_becomes_its_words(string text) => Assert.Equal("x", ToHtml(text));

    [Fact]
    public void An_address_in_angle_brackets_is_checked_too() => Assert.Equal("javascript:alert(1)", ToHtml("<javascript:alert(1)>"));

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    public void Html_is_shown_as_it_was_typed(string text, string html) => Assert.Equal(html, ToHtml(text));

    [Theory]
    [InlineData("1. That the report be noted")]
    [InlineData("- a dash")]
    [InlineData("# 5 was chosen")]
    [InlineData("Heading\n===")]
    [InlineData("    indented")]
    [InlineData("[1]: https://example.org")]
    [InlineData("> quoted")]
    public void Markdown_blocks_stay_running_text(string text)
    {
        var html = ToHtml(text);

        Assert.DoesNotMatch("<(?!a |/a)", html);
        Assert.Equal(text.Trim().Replace(">", "&gt;", StringComparison.Ordinal), System.Text.RegularExpressions.Regex.Replace(html, "</?a[^>]*>", ""));
    }

    [Fact]
    public void Paragraphs_stay_separate() => Assert.Equal("One\nline\n\nTwo", ToHtml("One\nline\n\nTwo"));

    private static string ToHtml(string text) => InlineMarkdown.ToHtml(text);
}
