using System.Text.RegularExpressions;
using MinutesPortal.EmbeddedPostgres;

namespace MinutesPortal.Web.Tests.Conventions;

/// <summary>The fast tests take seconds, so that they are run often.</summary>
public partial class SpeedTests
{
    [Fact]
    public void Tests_that_start_the_program_or_a_server_or_load_a_whole_council_are_marked_as_slow()
    {
        var tests = Path.Combine(DataFolder.RootOf(AppContext.BaseDirectory), "tests", "MinutesPortal.Web.Tests");
        var slow = Directory.EnumerateFiles(tests, "*Tests.cs", SearchOption.AllDirectories).Where(file => TakesSeconds().IsMatch(File.ReadAllText(file))).ToList();

        Assert.NotEmpty(slow);
        Assert.All(slow, file => Assert.True(
            File.ReadAllText(file).Contains("[Trait(SlowLast.Speed, SlowLast.Slow)]", StringComparison.Ordinal),
            $"{Path.GetRelativePath(tests, file)} takes seconds. Put [Trait(SlowLast.Speed, SlowLast.Slow)] on its class, or on the one test that does."));
    }

    [GeneratedRegex(@"EmbeddedServer\.StartAsync|PortalProcess\.Start|office\.Start\(|DemonstrationAsync\(|(Demonstration|Synthetic)Council\.\w+Async\(")]
    private static partial Regex TakesSeconds();
}
