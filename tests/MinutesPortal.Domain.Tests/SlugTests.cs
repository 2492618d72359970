namespace MinutesPortal.Domain.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Cabinet (Tŷ Mawr)", "cabinet-ty-mawr")]
    [InlineData("Pwyllgor Craffu Ŵyna â Gŵyl", "pwyllgor-craffu-wyna-a-gwyl")]
    [InlineData("St Mary’s & St John's", "st-marys-st-johns")]
    [InlineData("  Children and Families – Scrutiny  ", "children-and-families-scrutiny")]
    [InlineData("Area 51", "area-51")]
    [InlineData("中", "x")]
    [InlineData("", "x")]
    [InlineData("w\u0302", "w")]
    public void A_name_becomes_part_of_an_address(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_hyphen() => Assert.Equal("a-b", Slug.From("a\ud800b"));
}
