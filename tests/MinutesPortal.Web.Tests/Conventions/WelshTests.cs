using System.Text.RegularExpressions;
using System.Xml.Linq;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Web.Tests.Conventions;

/// <summary>Every text of the interface has its Welsh. Texts chosen by code are found by visiting the demonstration.</summary>
public partial class WelshTests
{
    private static readonly string Program = Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "src", "MinutesPortal.Web");

    private static readonly Dictionary<string, string> Welsh = XDocument.Load(Path.Combine(Program, "InterfaceText.cy.resx")).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>The keys in <c>T["…"]</c>, also in the branches of a condition within the brackets.</summary>
    private static IEnumerable<string> Keys => Directory.EnumerateFiles(Program, "*.cs*", SearchOption.AllDirectories)
        .SelectMany(file => Looked().Matches(File.ReadAllText(file)))
        .Select(match => Regex.Unescape(match.Groups[1].Value))
        .Distinct();

    [Fact]
    public void Every_text_has_its_Welsh()
    {
        Assert.NotEmpty(Keys);
        Assert.Empty(Keys.Where(key => !Welsh.ContainsKey(key)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_translation_has_the_same_placeholders_and_is_not_blank() => Assert.All(Welsh, twin =>
    {
        Assert.False(string.IsNullOrWhiteSpace(twin.Value), twin.Key);
        Assert.Equal(PlacesOf(twin.Key), PlacesOf(twin.Value));
    });

    /// <summary>The resource compiler treats them as one and drops the second.</summary>
    [Fact]
    public void No_two_keys_differ_only_in_capitals() =>
        Assert.Empty(Welsh.Keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    private static IEnumerable<string> PlacesOf(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("""\b(?:T|t|text)\["((?:[^"\\]|\\.)+)"[\],]""")]
    private static partial Regex Looked();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
