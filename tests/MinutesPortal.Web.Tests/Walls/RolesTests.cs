using MinutesPortal.Domain;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Infrastructure;
using Npgsql;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>The database itself refuses what a connection may not do, whatever the program tries.</summary>
public class RolesTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_public_cannot_read_a_table_outside_the_record()
    {
        var office = await portal.NewOfficeAsync();
        var tables = await ListAsync(
            office, "select schemaname || '.' || tablename from pg_tables where schemaname not in ('record', 'pg_catalog', 'information_schema')");
        Assert.Contains("published.contents", tables);
        Assert.Contains("restricted.contents", tables);
        Assert.Contains("workspace.drafts", tables);

        foreach (var table in tables)
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Public, $"select * from {table}"));
        }
    }

    [Fact]
    public async Task The_public_can_read_the_record_but_not_change_it()
    {
        var office = await portal.NewOfficeAsync();
        var tables = await ListAsync(office, "select schemaname || '.' || tablename from pg_tables where schemaname = 'record'");
        Assert.Contains("record.meetings", tables);

        foreach (var table in tables)
        {
            Assert.Null(await StateOfAsync(office.Database.Public, $"select * from {table}"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Public, $"delete from {table}"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Public, $"truncate {table}"));
            Assert.Equal(
                PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Public, $"insert into {table} default values"));
        }

        Assert.Null(await StateOfAsync(office.Database.Public, "select * from record.contents"));
    }

    [Theory]
    [InlineData("published")]
    [InlineData("restricted")]
    [InlineData("workspace")]
    [InlineData("record")]
    [InlineData("public")]
    public async Task The_public_can_only_call_functions_of_PostgreSQL(string schema)
    {
        var office = await portal.NewOfficeAsync();
        await TestSql.AskAsync(
            office.Database.Owner!, $"create function {schema}.answer() returns int language sql security definer return 42");

        foreach (var connection in new[] { office.Database.Public, office.Database.Member!, office.Database.Office! })
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(connection, $"select {schema}.answer()"));
        }
    }

    [Fact]
    public async Task The_office_can_add_to_the_ledger_but_not_change_or_delete()
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();

        foreach (var table in new[] { "published.publications", "published.contents", "restricted.contents", "workspace.acts" })
        {
            Assert.Null(await StateOfAsync(office.Database.Office!, $"select * from {table}"));
            Assert.Equal(
                PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Office!, $"update {table} set number = 0"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Office!, $"delete from {table}"));
            Assert.Equal(
                PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Office!, $"truncate {table} cascade"));
        }
    }

    [Fact]
    public async Task A_member_can_read_exempt_parts_of_open_versions_but_no_draft()
    {
        var office = await portal.NewOfficeAsync();

        Assert.Null(await StateOfAsync(office.Database.Member!, "select * from record.exempt_contents"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Public, "select * from record.exempt_contents"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Member!, "select * from restricted.contents"));
        Assert.Null(await StateOfAsync(office.Database.Member!, "select * from record.meetings"));
        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Member!, "select * from workspace.drafts"));
        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Member!, "select * from published.contents"));
        Assert.Equal(
            PostgresErrorCodes.InsufficientPrivilege, await StateOfAsync(office.Database.Member!, "delete from restricted.contents"));
    }

    [Fact]
    public async Task A_member_reads_nothing_of_a_withdrawn_meeting()
    {
        var office = await portal.NewOfficeAsync();
        var meeting = await office.AnnouncedAsync(await office.PanelAsync(), new(2023, 7, 20));
        var item = meeting.AddItem("Lease of the depot", "1");
        item.Exempt(NoticeRules.For(Nation.England), ["3"], "It names the price.");
        var draft = new Draft(meeting);
        draft.WriteExempt(item, minutes: null, await office.UploadAsync("Valuation", "Secret."));
        await office.PublishAsync(draft, meeting.PublishAgenda(NoticeRules.For(Nation.England), new(2023, 7, 10)));
        Assert.Equal("1", await TestSql.AskAsync(office.Database.Member!, "select count(*)::text from record.exempt_contents"));

        await office.PublishAsync(draft, meeting.Withdraw("Published by mistake."));

        Assert.Equal("0", await TestSql.AskAsync(office.Database.Member!, "select count(*)::text from record.exempt_contents"));
    }

    [Fact]
    public async Task A_rebuilt_record_grants_the_same_rights()
    {
        var office = await portal.NewOfficeAsync();
        var before = await GrantsAsync(office);
        Assert.NotEmpty(before);

        await using (var owner = office.AsOwner())
        {
            await RecordSchema.RebuildAsync(owner, Cancelled);
        }

        Assert.Equal(before, await GrantsAsync(office));
    }

    private Task<List<string>> GrantsAsync(TestOffice office) => ListAsync(
        office, "select grantee || ' ' || privilege_type || ' ' || table_name from information_schema.role_table_grants where table_schema = 'record' order by 1");

    private async Task<List<string>> ListAsync(TestOffice office, string sql) =>
        [.. ((string)(await portal.SqlAsync(office.Database, $"select coalesce(string_agg(x, '|'), '') from ({sql}) t(x)"))!).Split('|', StringSplitOptions.RemoveEmptyEntries)];

    private static Task<string?> StateOfAsync(string connection, string sql) =>
        TestSql.StateOfAsync(LoginAttempts.AsAttacker(connection), sql, Cancelled);
}
