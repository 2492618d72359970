using System.Globalization;
using MinutesPortal.Web.Pages.Search;

namespace MinutesPortal.Web.Tests.Pages.Search;

public class SearchQueryTests
{
    [Theory]
    [InlineData("What was decided about the footbridge?", "\"footbridge\"")]
    [InlineData("what's happening with the footbridge?", "\"footbridge\"")]
    [InlineData("Why isn’t the library open", "\"library\" \"open\"")]
    [InlineData("why are those playgrounds being closed", "\"playgrounds\" \"closed\"")]
    [InlineData("library NOT museum", "\"library\"")]
    [InlineData("Will Quern", "\"will\" \"quern\"")]
    [InlineData("Who is Dan O'Brien", "\"dan\" \"obrien\"")]
    [InlineData("IT strategy", "\"it\" \"strategy\"")]
    [InlineData("Appendix A", "\"appendix\" \"a\"")]
    [InlineData("A library", "\"library\"")]
    [InlineData("to be or not to be", "\"to\" \"be\" or \"not\" \"to\" \"be\"")]
    [InlineData("\"the\" library", "\"the\" \"library\"")]
    [InlineData("the OR library", "\"library\"")]
    [InlineData("library OR the museum", "\"library\" or \"museum\"")]
    [InlineData("library OR the", "\"library\"")]
    [InlineData("bus OR coach", "\"bus\" or \"coach\"")]
    [InlineData("bus AND coach", "\"bus\" \"coach\"")]
    [InlineData("re-referrals in", "\"re referrals\"")]
    public void Stop_words_are_dropped_if_there_are_other_words(string typed, string sought) =>
        Assert.Equal(sought, SearchQuery.Read(typed).Sought);

    [Theory]
    [InlineData("library -museum", "\"museum\"")]
    [InlineData("library NOT museum", "\"museum\"")]
    [InlineData("library NOT the museum", "\"museum\"")]
    [InlineData("library NOT", "")]
    [InlineData("-the library", "")]
    [InlineData("- library", "")]
    [InlineData("library -the", "")]
    [InlineData("library -\"the\"", "\"the\"")]
    [InlineData("the -library", "\"library\"")]
    [InlineData("library -\"under the weir\" -bus", "\"under the weir\" or \"bus\"")]
    public void Excluded_words_are_kept_separately(string typed, string unwanted) =>
        Assert.Equal(unwanted, SearchQuery.Read(typed).Unwanted);

    [Fact]
    public void Long_input_is_not_cut_within_a_word() =>
        Assert.All(SearchQuery.Read(string.Join(' ', Enumerable.Repeat("bridge", 700))).Words, word => Assert.Equal("bridge", word));

    [Theory]
    [InlineData("Beth sy'n digwydd i'r llyfrgell?", "\"llyfrgell\"")]
    [InlineData("gorsaf dân", "\"gorsaf\" \"dan\"")]
    [InlineData("her y sir", "\"her\" \"sir\"")]
    public void Welsh_has_its_own_stop_words(string typed, string sought)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new("cy");
            Assert.Equal(sought, SearchQuery.Read(typed).Sought);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
