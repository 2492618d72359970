using System.Text.RegularExpressions;
using System.Xml.Linq;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Web.Tests.Conventions;

/// <summary>Every word of the interface has its Welsh. Those that code chooses are found by visiting the demonstration's pages.</summary>
public partial class WelshTests
{
    private static readonly string Program = Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "src", "MinutesPortal.Web");

    private static readonly Dictionary<string, string> Welsh = XDocument.Load(Path.Combine(Program, "InterfaceText.cy.resx")).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>What stands in <c>T["…"]</c>, also behind the arms of a condition within the brackets.</summary>
    private static IEnumerable<string> Keys => Directory.EnumerateFiles(Program, "*.cs*", SearchOption.AllDirectories)
        .SelectMany(file => Looked().Matches(File.ReadAllText(file)))
        .Select(match => Regex.Unescape(match.Groups[1].Value))
        .Distinct();

    [Fact]
    public void Every_string_of_the_pages_has_a_Welsh_twin()
    {
        Assert.NotEmpty(Keys);
        Assert.Empty(Keys.Where(key => !Welsh.ContainsKey(key)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_twin_has_the_same_places_to_fill_and_something_to_say() => Assert.All(Welsh, twin =>
    {
        Assert.False(string.IsNullOrWhiteSpace(twin.Value), twin.Key);
        Assert.Equal(PlacesOf(twin.Key), PlacesOf(twin.Value));
    });

    /// <summary>The compiler of resources takes them for one, and drops the second.</summary>
    [Fact]
    public void No_two_strings_differ_by_capitals_alone() =>
        Assert.Empty(Welsh.Keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    private static IEnumerable<string> PlacesOf(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("""\b(?:T|t|text)\["((?:[^"\\]|\\.)+)"[\],]""")]
    private static partial Regex Looked();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
