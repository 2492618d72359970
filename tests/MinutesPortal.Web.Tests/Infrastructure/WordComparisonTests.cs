using MinutesPortal.Web.Infrastructure;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class WordComparisonTests
{
    [Fact]
    public void Changed_words_are_marked_within_unchanged_ones()
    {
        var passage = Assert.Single(Compare("The panel noted the report.", "The panel considered the report."));

        Assert.Equal(
            [new(Change.None, "The panel "), new(Change.Removed, "noted"), new(Change.Added, "considered"), new(Change.None, " the report.")],
            passage.Parts);
    }

    [Fact]
    public void Changes_separated_by_a_space_are_one_change() => Assert.Equal(
        [new(Change.None, "On "), new(Change.Removed, "31 August"), new(Change.Added, "30 September"), new(Change.None, ".")],
        Assert.Single(Compare("On 31 August.", "On 30 September.")).Parts);

    [Fact]
    public void Unchanged_paragraphs_are_counted() =>
        Assert.Equal([2, 0, 1], Compare("One.\n\nTwo.\n\nThree.\n\nFour.", "One.\n\nTwo.\n\n3.\n\nFour.").Select(passage => passage.Kept));

    [Theory]
    [InlineData("", "New.", Change.Added)]
    [InlineData("Old.", "", Change.Removed)]
    public void Text_in_only_one_version_is_added_or_removed_whole(string before, string after, Change change) =>
        Assert.Equal([change], Assert.Single(Compare(before, after)).Parts.Select(part => part.Change));

    [Fact]
    public void Long_unlike_passages_are_removed_and_added_whole()
    {
        var before = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"a{number}"));
        var after = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"b{number}"));

        Assert.Equal([new(Change.Removed, before), new(Change.Added, after)], Assert.Single(Compare(before, after)).Parts);
    }

    [Fact]
    public void No_word_of_either_text_is_lost()
    {
        const string Before = "RESOLVED that:\n\n(i) the libraries open until 7pm; and\n(ii) staff be asked.";
        const string After = "RESOLVED that\n\n(i) the branch libraries open until 8pm;\n(ii) staff be asked, in writing.";
        var parts = Compare(Before, After).SelectMany(passage => passage.Parts).ToList();

        Assert.Equal(Before, string.Concat(parts.Where(part => part.Change != Change.Added).Select(part => part.Text)));
        Assert.Equal(After, string.Concat(parts.Where(part => part.Change != Change.Removed).Select(part => part.Text)));
    }

    private static IReadOnlyList<Passage> Compare(string before, string after) => [.. WordComparison.Of(before, after, TestContext.Current.CancellationToken)];
}
