namespace MinutesPortal.Domain.Tests;

public sealed class CitationIdTests
{
    [Fact]
    public void A_new_id_has_eight_digits_and_is_read_back_unchanged()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var id = CitationId.New();

            Assert.Matches("^[0-9a-hjkmnp-tv-z]{8}$", id);
            Assert.Equal(id, CitationId.Read(id));
            Assert.Equal(id, CitationId.Read(id.ToUpperInvariant()));
        }
    }

    [Theory]
    [InlineData(" 7K2MX0QA ", "7k2mx0qa")]
    [InlineData("OILoil00", "01101100")]
    public void Common_typing_mistakes_are_understood(string typed, string id) => Assert.Equal(id, CitationId.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7k2mx0q")]
    [InlineData("7k2mx0qaa")]
    [InlineData("7k2mx0qu")]
    [InlineData("7k2m-x0q")]
    [InlineData("７k2mx0qa")]
    public void An_impossible_id_is_not_read(string? typed) => Assert.Null(CitationId.Read(typed));
}
