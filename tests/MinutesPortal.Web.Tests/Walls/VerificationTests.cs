using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary><c>verify</c> finds whatever is changed behind the portal's back and says where.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public class VerificationTests(Portal portal)
{
    private const string ExemptPaper = "The rent is secret.";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("published.publications")]
    [InlineData("published.contents")]
    [InlineData("restricted.contents")]
    [InlineData("workspace.acts")]
    public Task A_change_in_any_column_of_the_ledger_is_found(string table) => EveryChangeIsFoundAsync(table);

    [Fact]
    public async Task A_change_in_any_column_of_the_record_is_found()
    {
        await using var record = portal.Office.Record();
        await EveryChangeIsFoundAsync(
            [.. record.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Select(table => $"record.{table}")]);
    }

    [Theory]
    [InlineData("published.publications", "publication 1 is missing")]
    [InlineData("published.contents", "the content is missing")]
    [InlineData("restricted.contents", "the content is missing")]
    [InlineData("workspace.acts", "act 1 is missing")]
    [InlineData("record.meetings", "the row is missing")]
    public async Task A_missing_row_is_found(string table, string sentence)
    {
        var office = await PublishOneOfEachAsync();
        await portal.SqlAsync(
            office.Database, $"set session_replication_role = replica; delete from {table} where ctid = (select min(ctid) from {table})");

        Assert.Contains((await VerifyAsync(office)).Findings, finding => finding.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_comes_from_no_publication_is_found()
    {
        var office = await PublishOneOfEachAsync();
        await portal.SqlAsync(
            office.Database, "insert into record.redirects (kind, panel_id, slug, subject_id) values ('Panel', gen_random_uuid(), 'smuggled', gen_random_uuid())");

        Assert.Contains(
            (await VerifyAsync(office)).Findings, finding => finding.StartsWith("record.redirects", StringComparison.Ordinal) && finding.Contains("smuggled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rewritten_publication_breaks_the_link_of_the_next_one()
    {
        var office = await PublishOneOfEachAsync();
        await using (var owner = office.AsOwner())
        {
            var (publication, content) = (await owner.Publications.FindAsync([1L], Cancelled), await owner.Contents.FindAsync([1L], Cancelled));
            owner.Entry(content!).Property(c => c.Text).CurrentValue = content!.Text.Replace(
                "Testshire", "Othershire", StringComparison.Ordinal);
            owner.Entry(publication!).Property(p => p.ContentHash).CurrentValue = content.Hash;
            owner.Entry(publication!).Property(p => p.Hash).CurrentValue = publication!.ComputeHash();
            await owner.SaveChangesAsync(Cancelled);
            await RecordSchema.RebuildAsync(owner, Cancelled);
        }

        Assert.Equal(
            "published.publications, publication 2: its link does not match the hash of the publication before it.", Assert.Single((await VerifyAsync(office)).Findings));
    }

    [Fact]
    public async Task A_ledger_without_its_end_is_found_by_a_noted_head()
    {
        var office = await PublishOneOfEachAsync();
        var head = (await VerifyAsync(office)).Head!;
        var panel = await office.PanelAsync();
        Assert.Empty((await VerifyAsync(office, head)).Findings);
        var verification = await VerifyAsync(office);
        var (newHead, newAct) = (verification.Head!, verification.LastAct!);

        await portal.SqlAsync(office.Database, $"""
            delete from workspace.acts where publication = (select max(number) from published.publications);
            delete from published.contents where number = (select max(number) from published.publications);
            delete from published.publications where number = (select max(number) from published.publications);
            delete from record.panels where id = '{panel.Id}'; delete from record.versions where subject_id = '{panel.Id}'; delete from record.search where subject_id = '{panel.Id}'
            """);

        Assert.Empty((await VerifyAsync(office)).Findings);
        await using (var owner = office.AsOwner())
        {
            await RecordSchema.RebuildAsync(owner, Cancelled);
        }

        Assert.Empty((await VerifyAsync(office)).Findings);
        Assert.Contains(
            "The end of the ledger was removed", Assert.Single((await VerifyAsync(office, newHead)).Findings), StringComparison.Ordinal);
        Assert.Contains(
            "The end of the ledger was removed", Assert.Single((await VerifyAsync(office, newAct)).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_noted_head_may_be_typed_in_capitals_and_with_spaces()
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();
        var verification = await VerifyAsync(office);

        Assert.Empty(
            (await VerifyAsync(office, $" {verification.Head!.ToUpperInvariant()} ", $" {verification.LastAct!.ToUpperInvariant()}\t")).Findings);
    }

    [Fact]
    public async Task The_last_act_cannot_be_removed_unnoticed()
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();
        await office.PanelAsync();
        await portal.SqlAsync(office.Database, "delete from workspace.acts where number = 2");

        Assert.Equal("workspace.acts: the act of publication 2 is missing.", Assert.Single((await VerifyAsync(office)).Findings));
    }

    [Fact]
    public async Task A_rewritten_act_breaks_the_link_of_the_next_one()
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();
        await office.PanelAsync();
        await using (var owner = office.AsOwner())
        {
            var act = (await owner.Acts.FindAsync([1L], Cancelled))!;
            owner.Entry(act).Property(a => a.Who).CurrentValue = "Somebody else";
            owner.Entry(act).Property(a => a.Hash).CurrentValue = act.ComputeHash();
            await owner.SaveChangesAsync(Cancelled);
        }

        Assert.Equal(
            "workspace.acts, act 2: its link does not match the hash of the act before it.", Assert.Single((await VerifyAsync(office)).Findings));
    }

    [Theory]
    [InlineData("create or replace view record.contents with (security_barrier) as select number, text from published.contents", "view record.contents: its definition is not as this program made it.")]
    [InlineData("alter view record.contents reset (security_barrier)", "view record.contents: its definition is not as this program made it.")]
    [InlineData("create view record.everything as select * from workspace.drafts", "view record.everything: this program did not make it.")]
    [InlineData("create materialized view record.copy as select * from workspace.drafts", "materialized view record.copy: this program did not make it.")]
    [InlineData("create table record.more (a int)", "table record.more: this program did not make it.")]
    [InlineData("create view public.more as select * from workspace.drafts; grant select on public.more to portal_public", "view public.more: this program did not make it.")]
    [InlineData("create schema more; create table more.drafts as table workspace.drafts; grant select on more.drafts to public", "table more.drafts: this program did not make it.")]
    [InlineData("create function record.drafts() returns setof workspace.drafts language sql security definer as 'select * from workspace.drafts'", "function record.drafts(): this program did not make it.")]
    [InlineData("alter table record.panels add secret text", "table record.panels: its columns are not as this program made it.")]
    [InlineData("alter table workspace.drafts alter content set default 'x'", "table workspace.drafts: its columns are not as this program made it.")]
    [InlineData("alter table published.contents drop constraint fk_contents_publications_number", "table published.contents: its constraints are not as this program made it.")]
    [InlineData("create rule quiet as on insert to workspace.acts do instead nothing", "table workspace.acts: its rules are not as this program made it.")]
    [InlineData("alter table published.contents disable trigger all", "table published.contents: its triggers are not as this program made it.")]
    [InlineData("alter table workspace.acts enable row level security", "table workspace.acts: its row security is not as this program made it.")]
    [InlineData("alter view record.contents owner to minutes_member", "view record.contents: its owner is not as this program made it.")]
    [InlineData("grant select on workspace.drafts to portal_public", "table workspace.drafts: the right SELECT of portal_public was added.")]
    [InlineData("grant select (content) on workspace.drafts to minutes_public", "table workspace.drafts: the right SELECT (content) of minutes_public was added.")]
    [InlineData("grant usage on schema workspace to public", "schema workspace: the right USAGE of everybody was added.")]
    [InlineData("grant update on published.contents to portal_office", "table published.contents: the right UPDATE of portal_office was added.")]
    [InlineData("grant insert on record.panels to public", "table record.panels: the right INSERT of everybody was added.")]
    [InlineData("grant select on published.contents to portal_office with grant option", "table published.contents: the right SELECT of portal_office, who may pass it on, was added.")]
    [InlineData("revoke insert on workspace.acts from portal_office", "table workspace.acts: the right INSERT of portal_office is missing.")]
    [InlineData("create schema leak; grant usage on schema leak to portal_public", "schema leak: the right USAGE of portal_public was added.")]
    [InlineData("alter default privileges for role minutes_owner in schema record grant select on tables to minutes_public", "default privileges: what minutes_owner makes from now on gives the right SELECT of minutes_public.")]
    public async Task What_the_migrations_did_not_make_is_found(string sql, string finding)
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();
        Assert.Empty((await VerifyAsync(office)).Findings);
        await portal.SqlAsync(office.Database, sql);

        Assert.Contains(finding, (await VerifyAsync(office)).Findings);
    }

    /// <summary>Roles belong to the whole server. So this happens in a transaction that the other tests cannot see.</summary>
    [Theory]
    [InlineData("grant portal_office to portal_public", "role portal_public: it is a member of portal_office")]
    [InlineData("grant pg_read_all_data to portal_member", "role portal_member: it is a member of pg_read_all_data")]
    [InlineData("create role intruder login in role portal_public, portal_office", "role intruder: it is a member of portal_office")]
    [InlineData("create role intruder login in role portal_public, pg_read_server_files", "role intruder: it is a member of pg_read_server_files")]
    [InlineData("create role intruder login superuser in role portal_public", "role intruder: it may do more than its group")]
    [InlineData("alter role portal_public bypassrls", "role portal_public: it may do more than its group")]
    public async Task A_role_that_may_more_than_its_group_is_found(string sql, string finding)
    {
        var office = await portal.NewOfficeAsync();
        await using var superuser = WorkspaceDbContext.On(portal.AsSuperuser(office.Database));
        await using var transaction = await superuser.Database.BeginTransactionAsync(Cancelled);
        Assert.Empty(await SchemaComparison.RolesAsync(superuser, Cancelled));
        await RecordSchema.ExecuteAsync(superuser, sql, Cancelled);

        Assert.Contains(
            await SchemaComparison.RolesAsync(superuser, Cancelled), found => found.StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_remains_of_an_interrupted_rebuild_can_be_read_by_nobody()
    {
        var office = await portal.NewOfficeAsync();
        await office.PanelAsync();
        await using var owner = office.AsOwner();
        await using (var swapping = await owner.Database.BeginTransactionAsync(Cancelled))
        {
            await RecordSchema.FillNextAsync(owner, Cancelled);
            await RecordSchema.SwapAsync(owner, Cancelled);
            await swapping.CommitAsync(Cancelled);
        }

        Assert.Equal(false, await portal.SqlAsync(office.Database, "select has_schema_privilege('minutes_public', 'record_old', 'usage')"));
        Assert.Empty((await VerifyAsync(office)).Findings);
    }

    [Fact]
    public async Task A_changed_added_or_missing_public_file_is_found()
    {
        var office = await PublishOneOfEachAsync();
        var hash = office.Files.Public.Hashes().First();
        var file = Path.Combine(office.Files.Public.Folder, hash[..2], hash);

        await File.AppendAllTextAsync(file, "x", Cancelled);
        Assert.Contains("is not what was published", Assert.Single((await VerifyAsync(office)).Findings), StringComparison.Ordinal);

        File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, new string('0', 64)));
        var findings = (await VerifyAsync(office)).Findings;
        Assert.Contains(findings, finding => finding.Contains($"{hash} is missing", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("but nothing published names it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("ab/report.pdf")]
    public async Task Any_other_file_in_the_public_folder_is_found(string name)
    {
        var office = await PublishOneOfEachAsync();
        var path = Path.Combine(office.Files.Public.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "Something else.", Cancelled);

        Assert.Equal(
            $"Public files: {name} is stored, but nothing published names it.", Assert.Single((await VerifyAsync(office)).Findings));
    }

    [Fact]
    public async Task A_link_in_the_place_of_a_public_file_is_found()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only an administrator makes links on Windows.");
        var office = await PublishOneOfEachAsync();
        var hash = office.Files.Public.Hashes().First();
        var path = Path.Combine(office.Files.Public.Folder, hash[..2], hash);
        File.Delete(path);
        File.CreateSymbolicLink(path, Path.Combine(office.Files.Office.Folder, hash[..2], hash));

        Assert.Contains($"Public files: {hash} is missing.", (await VerifyAsync(office)).Findings);
    }

    [Fact]
    public async Task A_changed_or_missing_office_file_is_found()
    {
        var office = await PublishOneOfEachAsync();
        var exempt = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ExemptPaper)));
        var file = Path.Combine(office.Files.Office.Folder, exempt[..2], exempt);

        await File.AppendAllTextAsync(file, "x", Cancelled);
        Assert.Equal($"Office files: {exempt} is not what was published.", Assert.Single((await VerifyAsync(office)).Findings));

        File.Delete(file);
        Assert.Equal($"Office files: {exempt} is missing.", Assert.Single((await VerifyAsync(office)).Findings));
    }

    /// <summary>
    /// Changes one column in a row of each table, verifies and undoes the changes. Then does the same with the next column. Changing
    /// several tables at once loses nothing, because each table of the record is compared by itself.
    /// </summary>
    private async Task EveryChangeIsFoundAsync(params string[] tables)
    {
        var office = await PublishOneOfEachAsync();
        Assert.Empty((await VerifyAsync(office)).Findings);

        var columns = new List<(string Table, int Index, string Column, string Type)>();
        foreach (var table in tables)
        {
            var ofTable = await ColumnsAsync(office, table);
            Assert.NotEmpty(ofTable);
            columns.AddRange(ofTable.Select((column, index) => (table, index, column.Column, column.Type)));
        }

        foreach (var changed in columns.GroupBy(column => column.Index))
        {
            var undo = new List<string>();
            foreach (var (table, _, column, type) in changed)
            {
                var before = await portal.SqlAsync(office.Database, $"select to_jsonb(t)::text from {table} t order by ctid limit 1") as string;
                Assert.True(before is not null, $"{table} has no row. Publish something in PublishOneOfEachAsync that gives it one.");
                // Only a superuser can do this: foreign keys are switched off.
                var row = await portal.SqlAsync(office.Database, $"""
                    set session_replication_role = replica;
                    update {table} set {column} = {Another(column, type)} where ctid = (select ctid from {table} order by ctid limit 1) returning ctid::text
                    """);
                undo.Add($"""
                    set session_replication_role = replica;
                    update {table} t set {column} = (jsonb_populate_record(t, '{before.Replace("'", "''", StringComparison.Ordinal)}')).{column} where ctid = '{row}'
                    """);
            }

            var findings = (await VerifyAsync(office)).Findings;

            Assert.All(changed, change => Assert.True(
                findings.Any(finding => finding.StartsWith(change.Table, StringComparison.Ordinal)),
                $"{change.Table}.{change.Column} was changed, and verify said: {string.Join(' ', findings)}"));
            foreach (var sql in undo)
            {
                await portal.SqlAsync(office.Database, sql);
            }
        }

        Assert.Empty((await VerifyAsync(office)).Findings);
    }

    /// <summary>Publishes at least one row for every table and a value for nearly every column. A table without a row fails the test.</summary>
    private async Task<TestOffice> PublishOneOfEachAsync()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync(new("Testshire Council", "Cyngor Testshire"), council =>
        {
            council.SetColour("#1b4552");
            council.SetLogo(CouncilLogo.From(CouncilLogo.Png, [1, 2, 3]));
            council.SetContactLink("mailto:democracy@example.gov.uk");
            council.SetLicence(new("Testshire Licence", "https://www.example.gov.uk/licence"));
        });
        var person = new Person("A Reed", PersonKind.Councillor);
        person.SetParty("Green");
        person.SetWard("Mill");
        await office.PublishAsync(person, person.Publish());
        var panel = new Panel("Libraries Panel", PanelKind.Committee, new BilingualText("Libraries."));
        panel.Appoint(person.Id, MembershipRole.Chair, new(2020, 5, 1));
        await office.PublishAsync(panel, panel.Publish());
        panel.Rename(new BilingualText("Libraries and Museums Panel"));
        panel.TakeOverFrom(new Panel("Former panel", PanelKind.Committee));
        await office.PublishAsync(panel, panel.Publish());

        var paper = await office.UploadAsync("Opening hours report", "Longer hours.");
        var exemptPaper = await office.UploadAsync("Rents", ExemptPaper);
        var meeting = await office.WithAgendaAsync(panel, new(2023, 7, 20), meeting =>
        {
            meeting.SetVenue(new BilingualText("Council Chamber"));
            meeting.SetDirections(new BilingualText("By the mill"));
            meeting.SetContact(new BilingualText("The clerk"));
            meeting.SetLink("https://example.org/watch");
            meeting.SetFormat(MeetingFormat.Hybrid);
            meeting.Items[1].Attach(paper);
        });
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].Exempt(NoticeRules.For(Nation.England), ["3"], new BilingualText("Prices."), "Category 3");
        draft.Meeting.Items[1].TakeAsUrgent(new BilingualText("The lease ends."));
        draft.Meeting.RecordAttendance(
            new Attendee("Councillor A Reed", Capacity.Member, Presence.Present, person.Id, new BilingualText("Chair")),
            new Attendee("Councillor C Fern", Capacity.Substitute, Presence.Present, substituteFor: "Councillor B Moss"));
        draft.Meeting.Items[1].WriteDecision(new("RESOLVED that the hours be longer.\n", "PENDERFYNWYD hynny.\n"));
        draft.Meeting.Items[1].WriteMinutes(TestOffice.LibraryMinutes);
        draft.Meeting.Items[1].RecordVote(draft.Meeting.Items[1].Resolutions.First().Id, new Vote(1, 1, 0, true));
        draft.WriteExempt(draft.Meeting.Items[1], new BilingualText("The rent is £1."), exemptPaper);
        await office.PublishAsync(draft, draft.Meeting.PublishDraftMinutes(new(2023, 8, 1)));

        var imported = new Meeting(panel.Id, new(2021, 6, 17));
        var item = imported.AddItem("Visit", "8");
        item.SetNumber("8");
        item.SetMinuteNumber("51");
        item.SetSource(new("old.example", "44461"));
        item.SetSourceIssue(new("old.example", "77", "The visit"));
        item.Attach(new Document("Appendix", new Original("PDF", "280 KB", "https://old.example/1.pdf"), new("old.example", "65461")));
        imported.SetSource(new("old.example", "7837"));
        await office.PublishAsync(imported, imported.Import());

        var moved = await office.AnnouncedAsync(panel, new(2023, 9, 20));
        await office.PublishAsync(
            moved, moved.Move(new(2023, 9, 21), new(10, 0), new BilingualText("Annexe"), new BilingualText("Flood."), NoticeRules.For(Nation.England), new(2023, 9, 1)));
        var later = await office.WithMinutesAsync(panel, new(2023, 10, 19));
        await office.PublishAsync(
            draft, draft.Meeting.Approve(later, panel, "Councillor A Reed", new(2023, 10, 30), new BilingualText("Item 2.")));
        var mistaken = await office.UploadAsync("Payroll", "It names everybody.");
        later.Items[1].Attach(mistaken);
        await office.PublishAsync(later, later.Correct("A paper was left out."));
        await office.PublishAsync(later, later.WithdrawDocument(mistaken.Id, "It was attached by mistake."));

        var (issue, related) = (new Issue("Library hours"), new Issue("Sunday opening"));
        await office.PublishAsync(related, related.Publish());
        issue.SetSummary("Longer hours are agreed.", new(2023, 8, 1));
        issue.AddAlias("Late opening");
        issue.Link(meeting.Id, meeting.Items[1].Id);
        await office.PublishAsync(issue, issue.Relate(IssueRelationKind.ReportsBackOn, related));
        return office;
    }

    private static async Task<Verification> VerifyAsync(TestOffice office, params string[] heads)
    {
        await using var owner = office.AsOwner();
        return await Verification.RunAsync(owner, office.Files, heads, Cancelled);
    }

    private async Task<List<(string Column, string Type)>> ColumnsAsync(TestOffice office, string table)
    {
        var list = (string)(await portal.SqlAsync(office.Database, $"""
            select string_agg(quote_ident(attname) || ' ' || atttypid::regtype, ',' order by attnum) from pg_attribute
            where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' -- which nobody can change
            """))!;
        return [.. list.Split(',').Select(column => (column.Split(' ', 2)[0], column.Split(' ', 2)[1]))];
    }

    private static string Another(string column, string type) => type switch
    {
        "text" => $"coalesce({column}, '') || 'x'",
        "text[]" => $"coalesce({column}, '{{}}') || array['x']",
        "uuid" => "gen_random_uuid()",
        "uuid[]" => $"coalesce({column}, '{{}}') || gen_random_uuid()",
        "bigint" or "integer" => $"coalesce({column}, 0) + 100000",
        "boolean" => $"not coalesce({column}, false)",
        "bytea" => $"set_byte({column}, 5, (get_byte({column}, 5) + 1) % 256)",
        "date" => $"coalesce(nullif({column}, '-infinity'), date '2020-01-01') + 1", // of an issue that is on no agenda
        "time without time zone" => $"coalesce({column}, time '10:00') + interval '1 second'",
        "timestamp with time zone" => $"coalesce({column}, now()) + interval '1 microsecond'",
        _ => throw new NotSupportedException($"No other value is known for the type {type}."),
    };
}
