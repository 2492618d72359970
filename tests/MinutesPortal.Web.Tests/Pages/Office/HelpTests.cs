using System.Net;
using System.Text.RegularExpressions;
using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Web.Pages.Office.Help;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>The office shows the guide of the documentation.</summary>
public partial class HelpTests(Portal portal)
{
    private static readonly string Docs = Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "docs");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_help_is_the_guide_of_the_documentation_with_a_list_of_contents()
    {
        var written = await File.ReadAllTextAsync(Path.Combine(Docs, "officers.md"), Cancelled);
        using var officer = await portal.SignedInAsync(Role.Officer);

        var page = await officer.ReadAsync("/office/help");

        Assert.Equal(Heading().Matches(written).Select(heading => heading.Groups[1].Value), page.QuerySelectorAll(".office-guide h2").Select(heading => heading.Seen()));
        Assert.Equal(page.QuerySelectorAll(".office-guide h2").Select(heading => $"#{heading.Id}"), page.QuerySelectorAll("nav[aria-labelledby='contents'] a").Select(link => link.GetAttribute("href")));
        Assert.Equal("A guide for officers", page.Heading());
        Assert.Equal("page", page.QuerySelector("nav[aria-label='Office'] a[href='/office/help']")!.GetAttribute("aria-current"));
        Assert.Equal(Row().Count(written) - 1, page.QuerySelectorAll(".office-guide tbody tr").Length); // one is the head
    }

    [Fact]
    public async Task Its_pictures_come_from_the_office_and_only_for_those_who_are_signed_in()
    {
        using var officer = await portal.SignedInAsync(Role.Officer);
        using var stranger = portal.OfficeFactory.Browser();
        var pictures = (await officer.ReadAsync("/office/help")).QuerySelectorAll("img");

        Assert.NotEmpty(pictures);
        foreach (var picture in pictures)
        {
            var address = picture.GetAttribute("src")!;
            using var answer = await officer.GetAsync(address, Cancelled);
            Assert.Equal(("image/png", "no-store"), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString()));
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Docs, "images", "officers", address.Split('/')[^1]), Cancelled), await answer.Content.ReadAsByteArrayAsync(Cancelled));
            Assert.NotEmpty(picture.GetAttribute("alt")!);
            Assert.NotEqual("0", picture.GetAttribute("width"));
            Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(address, Cancelled)).StatusCode);
        }
    }

    [Theory]
    [InlineData("nothing.png")]
    [InlineData("officers.md")]
    [InlineData("..%2Fofficers.md")]
    public async Task What_is_no_picture_of_the_guide_is_not_found(string file)
    {
        using var officer = await portal.SignedInAsync(Role.Officer);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/office/help/pictures/{file}", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task A_councillor_has_no_guide_for_officers()
    {
        using var member = await portal.SignedInAsync(Role.Member);

        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/office/help", Cancelled)).StatusCode);
    }

    [Fact]
    public void A_link_to_another_file_becomes_its_words()
    {
        var guide = Guide.Read(
            """
            # Help

            ## The first step

            See [the installation](operations.md#first), [the second step](#the-second-step) and [the law](https://www.legislation.gov.uk).
            ![A chart](images/chart.svg) <script>alert(1)</script> [here](javascript:alert(1))

            ## The second step
            """,
            file => file);

        Assert.Equal([("the-first-step", "The first step"), ("the-second-step", "The second step")], guide.Sections);
        Assert.Contains("""See the installation, <a href="#the-second-step">the second step</a> and <a href="https://www.legislation.gov.uk">the law</a>.""", guide.Html, StringComparison.Ordinal);
        Assert.Contains("A chart &lt;script&gt;alert(1)&lt;/script&gt; here", guide.Html, StringComparison.Ordinal);
    }

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| [^\n]*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
