namespace MinutesPortal.Domain.Tests;

public sealed class CitationIdTests
{
    [Fact]
    public void A_new_id_is_eight_digits_that_are_read_back_as_they_are()
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
    public void What_people_mistype_is_understood(string typed, string id) => Assert.Equal(id, CitationId.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7k2mx0q")]
    [InlineData("7k2mx0qaa")]
    [InlineData("7k2mx0qu")]
    [InlineData("7k2m-x0q")]
    [InlineData("７k2mx0qa")]
    public void What_cannot_be_an_id_is_none(string? typed) => Assert.Null(CitationId.Read(typed));
}
