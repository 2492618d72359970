using MinutesPortal.Publishing.Database;
using MinutesPortal.Web.Tests.Infrastructure;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>Whoever gets SQL as one of the portal's logins can read what the login may read, and little else.</summary>
public class LoginAttemptsTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Logins_can_do_only_what_is_known_to_be_harmless()
    {
        var office = await portal.NewOfficeAsync();

        Assert.Empty(await LoginAttempts.SurprisesAsync(office.Database, Cancelled));
    }

    [Fact]
    public async Task The_public_can_call_only_functions_that_are_known_to_be_harmless()
    {
        var office = await portal.NewOfficeAsync();
        var known = string.Join('|', LoginAttempts.HarmlessFunctions.Select(functions => $"({functions.Names})"));

        var unknown = await TestSql.AskAsync(office.Database.Public, $"""
            select string_agg(distinct proname::text, ' ') from pg_proc
            where provolatile = 'v' and has_function_privilege(oid, 'execute') and proname !~ '{known}'
                and prorettype not in ('trigger'::regtype, 'event_trigger'::regtype) and pronamespace <> 'information_schema'::regnamespace
            """);

        Assert.Equal(DBNull.Value, unknown);
    }

    [Theory]
    [InlineData("statement_timeout", "30s")]
    [InlineData("idle_in_transaction_session_timeout", "1min")]
    [InlineData("temp_file_limit", "1GB")]
    public async Task A_session_of_a_reader_has_bounds_whoever_opens_it(string setting, string value)
    {
        var office = await portal.NewOfficeAsync();
        foreach (var connection in new[] { office.Database.Public, office.Database.Member! })
        {
            Assert.Equal(value, await TestSql.AskAsync(connection, $"show {setting}"));
            Assert.Equal(value, await TestSql.AskAsync(LoginAttempts.AsAttacker(connection), $"show {setting}"));
        }
    }

    [Fact]
    public async Task Readers_leave_connections_for_those_who_write()
    {
        var office = await portal.NewOfficeAsync();

        Assert.Equal(true, await TestSql.AskAsync(office.Database.Public, """
            select bool_and(rolconnlimit between 1 and current_setting('max_connections')::int * 6 / 10)
            from pg_roles where rolname in ('minutes_public', 'minutes_member')
            """));
    }

    [Fact]
    public async Task No_limit_is_missing_where_the_portal_is_superuser()
    {
        var office = await portal.NewOfficeAsync();

        Assert.DoesNotContain(await ServerLimits.MissingAsync(office.Database.Owner!, Cancelled), limit => limit.Sql is not null);
    }
}
