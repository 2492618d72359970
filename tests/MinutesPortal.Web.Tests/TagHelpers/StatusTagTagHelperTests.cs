using System.Net;

namespace MinutesPortal.Web.Tests.TagHelpers;

public class StatusTagTagHelperTests(Portal portal)
{
    [Fact]
    public async Task It_says_the_status_in_words_and_colour()
    {
        var tag = (await portal.ReadAsync("/for-tests/list?page=1&of=1")).QuerySelector("strong.govuk-tag")!;

        Assert.Equal("Approved", tag.TextContent);
        Assert.Contains("govuk-tag--green", tag.ClassList);
    }

    [Fact]
    public async Task A_tag_without_words_is_refused()
    {
        using var response = await portal.Visitor().GetAsync("/for-tests/wordless-tag", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }
}
