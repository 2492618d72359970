using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class MapLinkTests
{
    [Theory]
    [InlineData("Civic Centre, Southampton SO14 7LY", "SO14 7LY", "https://www.openstreetmap.org/search?query=SO14%207LY")]
    [InlineData("County Hall, London SE1 7PB.", "SE1 7PB", "https://www.openstreetmap.org/search?query=SE1%207PB")]
    [InlineData("The hall at 51.5007, -0.1246 by the river", "51.5007, -0.1246", "https://www.openstreetmap.org/?mlat=51.5007&mlon=-0.1246#map=17/51.5007/-0.1246")]
    public void A_postcode_or_coordinates_link_to_a_map(string words, string place, string address) =>
        Assert.Equal((place, address), MapLink.Of(null, new BilingualText(words)));

    [Theory]
    [InlineData("Committee Room 2, Town Hall")]
    [InlineData("Room CR1 2nd floor, bus 14 at 6.30, £51.50")]
    public void Other_words_have_no_map_link(string words) => Assert.Null(MapLink.Of(new BilingualText(words)));
}
