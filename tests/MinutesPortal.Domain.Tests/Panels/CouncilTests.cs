using MinutesPortal.Domain.Panels;

namespace MinutesPortal.Domain.Tests.Panels;

public sealed class CouncilTests
{
    private readonly Council _council = new("Testshire Council", Nation.England);

    [Theory]
    [InlineData("green", "“green” is not a colour. Write it as in #1b4552.")]
    [InlineData("#1b455", "“#1b455” is not a colour. Write it as in #1b4552.")]
    [InlineData("#1b4552\n", "“#1b4552\n” is not a colour. Write it as in #1b4552.")]
    [InlineData("#ffee00", "Choose a darker colour than #ffee00. Its contrast with the pages’ grey is 1.1 to 1, but must be at least 4.5.")]
    public void A_colour_must_be_one_and_dark_enough_to_be_read(string colour, string why) => AssertRefuses(why, () => _council.SetColour(colour));

    [Theory]
    [InlineData("image/gif", "R0lG", "The logo must be an SVG or a PNG. Choose another file.")]
    [InlineData("image/png", "no base64!", "The logo is empty or damaged. Choose another file.")]
    [InlineData("image/png", "", "The logo is empty or damaged. Choose another file.")]
    public void A_logo_must_be_a_picture(string mediaType, string base64, string why) => AssertRefuses(why, () => _council.SetLogo(new(mediaType, base64)));

    [Fact]
    public void A_logo_has_64_kB_at_most()
    {
        AssertRefuses("The logo must be at most 64 kB. Choose a smaller file.", () => _council.SetLogo(CouncilLogo.From(CouncilLogo.Png, new byte[65_537])));

        _council.SetLogo(CouncilLogo.From(CouncilLogo.Svg, new byte[65_536]));
        Assert.Equal(65_536, _council.Logo!.ToBytes().Length);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://www.example.gov.uk")]
    [InlineData("/privacy")]
    [InlineData("")]
    public void A_link_leads_to_the_web_or_to_mail(string link)
    {
        var why = $"“{link}” is not an address that begins with https:// or mailto:.";

        AssertRefuses(why, () => _council.SetAccessibilityLink(link));
        AssertRefuses(why, () => _council.SetPrivacyLink(link));
        AssertRefuses(why, () => _council.SetContactLink(link));
        AssertRefuses(why, () => _council.SetLicence(new("Testshire Licence", link)));
    }

    [Fact]
    public void A_licence_has_a_name() => AssertRefuses("Enter the name of the licence.", () => _council.SetLicence(new(" ", "https://www.example.gov.uk/licence")));

    [Fact]
    public void What_was_set_can_be_taken_back()
    {
        _council.SetColour("#1b4552");
        _council.SetContactLink("mailto:democracy@example.gov.uk");
        _council.SetLicence(new("Testshire Licence", "https://www.example.gov.uk/licence"));
        Assert.Equal(("#1b4552", "mailto:democracy@example.gov.uk", "Testshire Licence"), (_council.Colour, _council.ContactLink, _council.Licence!.Name));

        _council.SetColour(null);
        _council.SetContactLink(null);
        _council.SetLicence(null);
        Assert.Equal((null, null, null), (_council.Colour, _council.ContactLink, _council.Licence));
    }

    [Fact]
    public void It_is_never_without_a_name() => AssertRefuses("Enter the name of the council.", () => _council.Rename(" "));

    private static void AssertRefuses(string why, Action set) => Assert.Equal(why, Assert.Throws<DomainException>(set).Message);
}
