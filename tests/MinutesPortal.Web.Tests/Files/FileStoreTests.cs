using MinutesPortal.Publishing.Files;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_owner_can_read_the_offices_papers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        var stores = Stores();

        var path = await PutAsync(stores.Office);
        await PutAsync(stores.Public);

        Assert.Equal(OwnersFile, File.GetUnixFileMode(path));
        Assert.Equal(OwnersFolder, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        Assert.Equal(OwnersFolder, File.GetUnixFileMode(stores.Office.Folder));
    }

    [Fact]
    public async Task A_web_server_may_read_the_public_papers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        Directory.CreateDirectory(_folder["asumask"]);
        await File.WriteAllTextAsync(_folder["asumask/file"], "", Cancelled);
        var stores = Stores();
        await PutAsync(stores.Office); // creates the folder that both are in

        var path = await PutAsync(stores.Public);

        Assert.Equal(File.GetUnixFileMode(_folder["asumask/file"]), File.GetUnixFileMode(path));
        foreach (var folder in new[] { Path.GetDirectoryName(path)!, stores.Public.Folder, Path.GetDirectoryName(stores.Public.Folder)! })
        {
            Assert.Equal(File.GetUnixFileMode(_folder["asumask"]), File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public async Task Papers_that_others_could_read_are_closed_to_them_at_the_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        var stores = Stores();
        var path = await PutAsync(stores.Office);
        File.SetUnixFileMode(path, OwnersFile | Others);
        foreach (var folder in new[] { Path.GetDirectoryName(path)!, stores.Office.Folder })
        {
            File.SetUnixFileMode(folder, OwnersFolder | Others | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        FileStores.Prepare(Configuration());

        Assert.Equal(OwnersFile, File.GetUnixFileMode(path));
        Assert.Equal(OwnersFolder, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        Assert.Equal(OwnersFolder, File.GetUnixFileMode(stores.Office.Folder));
    }

    [Fact]
    public async Task A_link_is_not_a_stored_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only an administrator makes links on Windows.");
        var store = Stores().Public;
        var path = await PutAsync(store);
        File.Move(path, _folder["elsewhere"]);
        File.CreateSymbolicLink(path, _folder["elsewhere"]);

        Assert.False(store.Exists(Path.GetFileName(path)));
        Assert.Throws<FileNotFoundException>(() => store.Open(Path.GetFileName(path)));
        Assert.Empty(store.Hashes());
    }

    [Fact]
    public async Task A_file_in_another_folder_than_its_own_is_not_stored()
    {
        var store = Stores().Public;
        var path = await PutAsync(store);
        Directory.CreateDirectory(Path.Combine(store.Folder, "zz"));
        File.Move(path, Path.Combine(store.Folder, "zz", Path.GetFileName(path)));

        Assert.Empty(store.Hashes());
    }

    [Fact]
    public async Task Only_the_owner_can_read_a_report_even_where_an_older_one_was_open()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        await File.WriteAllTextAsync(_folder["report.json"], "An older and longer report.", Cancelled);

        foreach (var name in new[] { "report.json", "report.html" })
        {
            await OwnerOnly.WriteTextAsync(_folder[name], "A report.", Cancelled);

            Assert.Equal(OwnersFile, File.GetUnixFileMode(_folder[name]));
            Assert.Equal("A report.", await File.ReadAllTextAsync(_folder[name], Cancelled));
        }
    }

    public void Dispose() => _folder.Dispose();

    private IConfiguration Configuration() =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Portal:DataPath", _folder["data"])]).Build();

    private FileStores Stores() => FileStores.From(Configuration());

    /// <summary>Stores a file and returns its path.</summary>
    private static async Task<string> PutAsync(FileStore store)
    {
        using var bytes = new MemoryStream("A paper."u8.ToArray());
        var hash = await store.PutAsync(bytes, Cancelled);
        return Path.Combine(store.Folder, hash[..2], hash);
    }
}
