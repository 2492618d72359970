using MinutesPortal.EmbeddedPostgres;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Infrastructure;

public class DataFolderTests
{
    [Fact]
    public void It_is_in_the_clone()
    {
        using var clone = new TemporaryFolder();

        Assert.Equal(clone[".data"], DataFolder.Choose(null, clone.Path));
    }

    [Fact]
    public void A_relative_path_starts_at_the_clone()
    {
        using var clone = new TemporaryFolder();

        Assert.Equal(clone["elsewhere/data"], DataFolder.Choose("elsewhere/data", clone.Path));
        Assert.Equal("/srv/data", DataFolder.Choose("/srv/data", clone.Path));
    }

    [Fact]
    public void A_program_built_in_the_clone_finds_it()
    {
        using var clone = new TemporaryFolder();
        File.WriteAllText(clone["MinutesPortal.sln"], "");

        Assert.Equal(clone.Path, DataFolder.RootOf(clone["artifacts/bin/MinutesPortal.Web/debug/"]));
    }

    [Fact]
    public void A_published_program_is_its_own_root()
    {
        using var published = new TemporaryFolder();

        Assert.Equal(published.Path, DataFolder.RootOf(published.Path + "/"));
    }
}
