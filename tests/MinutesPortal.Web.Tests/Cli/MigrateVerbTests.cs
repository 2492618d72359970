namespace MinutesPortal.Web.Tests.Cli;

/// <summary>On a council's own server only its administrator can limit the logins.</summary>
public class MigrateVerbTests(Portal portal)
{
    [Fact]
    public async Task Migrate_prints_the_limits_that_are_missing_and_verify_names_them()
    {
        var office = await portal.NewOfficeAsync();
        await portal.SqlAsync(office.Database, "grant execute on function pg_advisory_lock(bigint) to public");

        var migrated = await office.RunAsync("migrate");
        var verified = await office.RunAsync("verify");

        Assert.Equal(0, migrated.ExitCode);
        Assert.Equal(
            """
            The database is up to date.
            The server does not limit the portal's logins yet. Ask its administrator to run these lines as a superuser, in the portal's database:
            REVOKE EXECUTE ON FUNCTION pg_advisory_lock(bigint) FROM PUBLIC;
            """,
            migrated.Output);
        Assert.Equal(1, verified.ExitCode);
        Assert.Contains("The portal's logins may take advisory locks", verified.Output);

        await portal.SqlAsync(office.Database, "REVOKE EXECUTE ON FUNCTION pg_advisory_lock(bigint) FROM PUBLIC;");

        Assert.Equal("The database is up to date.", (await office.RunAsync("migrate")).Output);
        Assert.Equal(0, (await office.RunAsync("verify")).ExitCode);
    }
}
