using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Cli;

/// <summary>Which connection each verb needs. docs/architecture.md has the table.</summary>
public class ConnectionsTests(Portal portal)
{
    [Fact]
    public async Task Generate_issue_and_import_need_only_the_connection_of_the_office()
    {
        var office = await portal.NewOfficeAsync();
        await using var record = office.Record();

        Assert.Equal(0, (await office.RunWithoutOwnerAsync("generate", "--meetings", "1")).ExitCode);
        var item = record.AgendaItems.OrderBy(item => item.Position).First().Id;
        Assert.Equal(0, (await office.RunWithoutOwnerAsync("issue", "link", "Sunday opening", item, "--new")).ExitCode);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["list.xml"], "<getmeetings/>", TestContext.Current.CancellationToken);
        var (_, output, error) = await office.RunWithoutOwnerAsync("import", folder["list.xml"]);

        Assert.Contains("1 file: 1 read", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnectionStrings", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("rebuild")]
    [InlineData("migrate")]
    public async Task Verbs_of_the_owner_say_that_they_need_its_connection(string verb)
    {
        var office = await portal.NewOfficeAsync();

        Assert.Equal(
            (1, "", "This command needs ConnectionStrings:Owner, the connection string of the database owner. Set it and run the command again."),
            await office.RunWithoutOwnerAsync(verb));
    }
}
