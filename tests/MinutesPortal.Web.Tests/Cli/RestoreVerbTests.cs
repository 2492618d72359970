using System.Text.RegularExpressions;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Cli;

public sealed partial class RestoreVerbTests(Portal portal) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_hash_that_backup_prints_is_the_one_that_restore_expects()
    {
        var hash = await BackUpAsync();
        var restored = await portal.NewOfficeAsync();

        var (exitCode, output, _) = await restored.RunAsync("restore", _folder["backup.zip"], "--expect", $" {hash.ToUpperInvariant()} ");

        Assert.Equal(0, exitCode);
        Assert.StartsWith("Restored 1 publications and 0 files. Head: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Without --expect", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_says_what_it_could_not_check_without_the_hash()
    {
        await BackUpAsync();

        var (exitCode, output, _) = await (await portal.NewOfficeAsync()).RunAsync("restore", _folder["backup.zip"]);

        Assert.Equal(0, exitCode);
        Assert.Contains("Without --expect nothing shows whether somebody changed drafts", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_hash_is_refused_and_nothing_is_restored()
    {
        await BackUpAsync();
        var empty = await portal.NewOfficeAsync();

        var (exitCode, _, error) = await empty.RunAsync("restore", _folder["backup.zip"], "--expect", new string('0', 64));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("This is not the backup that you expect", error, StringComparison.Ordinal);
        Assert.Equal(0L, await portal.SqlAsync(empty.Database, "select count(*) from published.publications"));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_with_a_sentence()
    {
        await File.WriteAllTextAsync(_folder["backup.zip"], "Something else.", TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await (await portal.NewOfficeAsync()).RunAsync("restore", _folder["backup.zip"]);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The backup is damaged or was changed at its list of entries", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_database_that_is_not_empty_is_refused_before_it_is_migrated()
    {
        await BackUpAsync();
        var used = await portal.NewOfficeAsync();
        await used.PanelAsync();
        await portal.SqlAsync(
            used.Database, "comment on schema workspace is 'an earlier version'; alter table workspace.sources rename to old_sources");

        var (exitCode, _, error) = await used.RunAsync("restore", _folder["backup.zip"]);

        Assert.Equal((1, "The database is not empty. Restore into a new one."), (exitCode, error.Trim()));
        Assert.Equal(
            "an earlier version", await portal.SqlAsync(used.Database, "select obj_description('workspace'::regnamespace, 'pg_namespace')"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> BackUpAsync()
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();
        var (exitCode, output, _) = await office.RunAsync("backup", _folder["backup.zip"]);
        Assert.Equal(0, exitCode);
        return Hash().Match(output).Value;
    }

    [GeneratedRegex("[0-9a-f]{64}$", RegexOptions.Multiline)]
    private static partial Regex Hash();
}
