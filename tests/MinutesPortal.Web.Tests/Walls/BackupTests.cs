using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Checks;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Backup;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>What <c>backup</c> writes, and that <c>restore</c> brings all of it back.</summary>
public sealed class BackupTests(Portal portal) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string BackupPath => _folder["backup.zip"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_restored_into_an_empty_database_has_the_same_head_record_and_files()
    {
        var (office, draft) = await SomethingPublishedAsync(portal);
        var before = await VerifyAsync(office);
        var written = await BackUpAsync(office);

        var restored = portal.OfficeOver(await portal.EmptyDatabaseAsync());
        await Schema.MigrateAsync(restored.Database, Cancelled);
        await RestoreAsync(restored);

        var verification = await VerifyAsync(restored);
        Assert.Empty(verification.Findings);
        Assert.Equal((before.Head, before.LastAct), (verification.Head, verification.LastAct));
        Assert.Equal(before.Head, written.Head);
        Assert.Equal(await portal.RecordRowsAsync(office), await portal.RecordRowsAsync(restored));
        Assert.Equal(office.Files.Public.Hashes().Order(), restored.Files.Public.Hashes().Order());
        Assert.Equal(office.Files.Office.Hashes().Order(), restored.Files.Office.Hashes().Order());
        Assert.Equal("Kept from the public.\n", (await restored.DraftAsync(draft.Subject.Id)).Exempt.Single().Minutes!.English);
    }

    [Fact]
    public async Task A_backup_has_accounts_and_the_audit_but_no_links_and_keys()
    {
        var office = await portal.NewOfficeAsync();
        var account = await TestAccount.InAsync(office, [Role.Administrator, Role.Publisher], [Guid.CreateVersion7()]);
        await using (var factory = Portal.OfficeFactoryFor(office))
        {
            using var signedIn = await factory.SignedInAsync(account);
            using var invited = await signedIn.SendAsync("/office/accounts/invite", ("Form.Name", "Bob"), ("Email", "bob@example.org"), ("Form.Roles", "Officer"));
        }

        await BackUpAsync(office);
        var restored = await portal.NewOfficeAsync();
        await RestoreAsync(restored);

        Assert.Empty((await VerifyAsync(restored)).Findings);
        await using (var owner = restored.AsOwner())
        {
            Assert.Equal(2, await owner.Accounts.CountAsync(Cancelled));
            Assert.True(await owner.Events.AnyAsync(Cancelled));
            Assert.False(await owner.Links.AnyAsync(Cancelled) || await owner.ProtectionKeys.AnyAsync(Cancelled) || await owner.Attempts.AnyAsync(Cancelled));
        }

        await using var again = Portal.OfficeFactoryFor(restored);
        using var client = await again.SignedInAsync(account);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/office/accounts", Cancelled)).StatusCode);
    }

    /// <summary>Drafts and their order, templates, accounts, reasons and events among them. A new table fails until it has a row here.</summary>
    [Fact]
    public async Task Every_row_of_every_table_comes_back()
    {
        var (office, _) = await SomethingPublishedAsync(portal);
        await TestAccount.InAsync(office, [Role.Administrator, Role.Publisher], [Guid.CreateVersion7()]);
        await AddToEveryTableAsync(office);
        await BackUpAsync(office);

        var restored = await portal.NewOfficeAsync();
        await RestoreAsync(restored);

        foreach (var table in TableCopy.All)
        {
            var rows = await RowsAsync(office, table.Name);
            Assert.True(rows.Length > 0, $"{table.Name} has no rows here.");
            Assert.Equal(rows, await RowsAsync(restored, table.Name));
        }
    }

    /// <summary>A child of a child too.</summary>
    [Fact]
    public void A_table_is_restored_after_those_that_it_refers_to()
    {
        using var workspace = WorkspaceDbContext.On("Host=none");
        var order = TableCopy.All.Select(table => table.Name).ToList();

        Assert.All(workspace.Model.GetEntityTypes().Where(type => order.Contains(type.GetSchemaQualifiedTableName()!)), type => Assert.All(
            type.GetForeignKeys(), key => Assert.InRange(order.IndexOf(key.PrincipalEntityType.GetSchemaQualifiedTableName()!), 0, order.IndexOf(type.GetSchemaQualifiedTableName()!))));
        Assert.Equal(
            ["accounts.attempts", "accounts.links", "accounts.protection_keys"],
            workspace.Model.GetEntityTypes().Select(type => type.GetSchemaQualifiedTableName()!).Except(order).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_portal_can_be_backed_up_and_restored()
    {
        await BackUpAsync(await portal.NewOfficeAsync());
        var restored = await portal.NewOfficeAsync();

        await RestoreAsync(restored);

        Assert.Empty((await VerifyAsync(restored)).Findings);
    }

    [Fact]
    public async Task The_office_can_work_on_after_a_restore()
    {
        var (office, draft) = await SomethingPublishedAsync(portal);
        await BackUpAsync(office);
        var restored = await portal.NewOfficeAsync();
        await RestoreAsync(restored);

        var again = await restored.DraftAsync(draft.Subject.Id);
        await restored.PublishAsync(again, again.Meeting.Correct("A name was misspelt."));

        Assert.Empty((await VerifyAsync(restored)).Findings);
    }

    [Fact]
    public async Task A_backup_is_restored_only_into_an_empty_database()
    {
        var (office, _) = await SomethingPublishedAsync(portal);
        await BackUpAsync(office);
        var before = await portal.RecordRowsAsync(office);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(office));

        Assert.Equal("The database is not empty. Restore into a new one.", refusal.Message);
        Assert.Equal(before, await portal.RecordRowsAsync(office));
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        var (office, _) = await SomethingPublishedAsync(portal);
        await File.WriteAllTextAsync(BackupPath, "Something else.", Cancelled);

        await Assert.ThrowsAsync<IOException>(() => BackUpAsync(office));

        Assert.Equal("Something else.", await File.ReadAllTextAsync(BackupPath, Cancelled));
    }

    [Fact]
    public async Task A_backup_takes_the_place_of_what_a_killed_one_left()
    {
        var (office, _) = await SomethingPublishedAsync(portal);
        await File.WriteAllTextAsync(BackupPath + ".part", "Half a backup.", Cancelled);

        await BackUpAsync(office);

        Assert.Equal([BackupPath], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Two_backups_cannot_write_the_same_file()
    {
        var (office, _) = await SomethingPublishedAsync(portal);
        await using (OwnerOnly.CreateFile(BackupPath + ".part"))
        {
            var refusal = await Assert.ThrowsAsync<IOException>(() => BackUpAsync(office));

            Assert.Equal($"Another backup is writing {BackupPath}.part. Wait for it, or name another file.", refusal.Message);
            Assert.True(File.Exists(BackupPath + ".part"));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_backup_that_could_not_be_restored_fails_and_leaves_no_file(bool isDamaged)
    {
        var (office, _) = await SomethingPublishedAsync(portal);
        var hash = office.Files.Public.Hashes().First();
        var file = Path.Combine(office.Files.Office.Folder, hash[..2], hash);
        if (isDamaged)
        {
            await File.AppendAllTextAsync(file, "x", Cancelled);
        }
        else
        {
            File.Delete(file);
        }

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => BackUpAsync(office));

        Assert.Contains(hash, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Only_the_owner_can_read_a_backup()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        var (office, _) = await SomethingPublishedAsync(portal);

        await BackUpAsync(office);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupPath));
    }

    [Fact]
    public async Task The_hash_in_a_backup_is_the_one_that_sha256sum_checks()
    {
        var (office, _) = await SomethingPublishedAsync(portal);
        var written = await BackUpAsync(office);

        await using var zip = await ZipFile.OpenReadAsync(BackupPath, Cancelled);
        using var hash = new StreamReader(await zip.GetEntry("manifest.json.sha256")!.OpenAsync(Cancelled), Encoding.ASCII);
        Assert.Equal($"{written.Hash}  manifest.json\n", await hash.ReadToEndAsync(Cancelled));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A meeting with a paper, an exempt text and an exempt paper, and an imported file.</summary>
    internal static async Task<(TestOffice Office, Domain.Publishing.Draft Draft)> SomethingPublishedAsync(Portal portal)
    {
        var office = await portal.NewOfficeAsync();
        var paper = await office.UploadAsync("Report", "For everybody.");
        var exempt = await office.UploadAsync("Exempt report", "Not for everybody.");
        var source = await office.UploadAsync("Source", "As the earlier system had it.");
        await portal.SqlAsync(
            office.Database, $"insert into workspace.sources values ('{source.Sha256}', 'source.txt', 'printed minutes', null, now())");
        var meeting = await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Items[1].Attach(paper));
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].KeepConfidential("Given by the government on terms.");
        draft.WriteExempt(draft.Meeting.Items[1], new("Kept from the public.\n"), exempt);
        await office.PublishAsync(draft, draft.Meeting.Correct("Part of item 2 is confidential."));
        return (office, draft);
    }

    private async Task<Manifest> BackUpAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        return await BackupFile.WriteAsync(owner, office.Files, BackupPath, Cancelled);
    }

    private async Task RestoreAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        await using var backup = await BackupReader.OpenAsync(BackupPath, cancellationToken: Cancelled);
        await backup.RestoreAsync(owner, office.Files, Cancelled);
    }

    private static async Task<Verification> VerifyAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        return await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
    }

    private static async Task AddToEveryTableAsync(TestOffice office)
    {
        var panel = await office.PanelAsync();
        var meeting = new Meeting(panel.Id, new(2023, 7, 20));
        var first = meeting.AddItem("Apologies");
        meeting.AddItem("Budget", purpose: "To note the spend of £XXX.");
        meeting.Arrange([meeting.Items[1], first]);
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        await new DraftStore(workspace).StoreAsync(new(meeting), cancellationToken: Cancelled);
        workspace.Sources.Add(new((await office.UploadAsync("Minutes", "The minutes.")).Sha256!, "minutes.txt", "Printed minutes", null, DateTimeOffset.UnixEpoch));
        await workspace.SaveChangesAsync(Cancelled);
        await new TemplateStore(workspace).ChangeAsync(panel, _ => true, () => Task.CompletedTask, Cancelled);
        var task = new CheckedTask("EveryPaperIsHere", "Every paper is here", IsRequired: false, [new(null, "The paper is to follow.", "Report")]);
        await new OverrideStore(workspace).AcceptAsync(
            meeting.Id, task, [task.KeyOf(task.Findings[0])], "It comes on Monday.", "Ada Moss", DateTimeOffset.UnixEpoch,
            () => AuditTrail.SaveAsync(workspace, DateTimeOffset.UnixEpoch, null, "Ada Moss", AuditAct.FindingAccepted, "A meeting", "Every paper is here", Cancelled), Cancelled);
        await new TypingStore(workspace).KeepAsync(
            new() { MeetingId = meeting.Id, ItemId = first.Id, Field = "Minutes.English", AccountId = Guid.CreateVersion7(), Shown = "", Text = "Half a sentence", At = DateTimeOffset.UnixEpoch }, Cancelled);
        workspace.Add(new AgreementRow
        {
            Id = Guid.CreateVersion7(),
            MeetingId = meeting.Id,
            What = "supplement",
            Parts = ["Item.0123abcd.ff", "Details..0a"],
            ReasonInEnglish = "It came late.",
            AskedBy = Guid.CreateVersion7(),
            Asker = "Ada Moss",
            AskedAt = DateTimeOffset.UnixEpoch,
        });
        await workspace.SaveChangesAsync(Cancelled);
    }

    private async Task<string[]> RowsAsync(TestOffice office, string table) =>
        ((string?)await portal.SqlAsync(office.Database, $"select string_agg(t::text, chr(10) order by t::text) from {table} t"))?.Split('\n') ?? [];
}
