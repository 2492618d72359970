using System.IO.Compression;
using System.Text.Json;
using MinutesPortal.Publishing.Backup;
using MinutesPortal.Publishing.Database;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

public sealed class BackupTests(Portal portal) : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"minutes-portal-{Guid.CreateVersion7():N}.zip");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_restored_into_an_empty_database_has_the_same_head_record_and_files()
    {
        var (office, draft) = await SomethingPublishedAsync();
        var head = (await VerifyAsync(office)).Head;
        var written = await BackUpAsync(office);

        var restored = portal.OfficeOver(await portal.EmptyDatabaseAsync());
        await Schema.MigrateAsync(restored.Database, Cancelled);
        await RestoreAsync(restored);

        var verification = await VerifyAsync(restored);
        Assert.Empty(verification.Findings);
        Assert.Equal(head, verification.Head);
        Assert.Equal(head, written.Head);
        Assert.Equal(await portal.RecordRowsAsync(office), await portal.RecordRowsAsync(restored));
        Assert.Equal(office.Files.Public.Hashes().Order(), restored.Files.Public.Hashes().Order());
        Assert.Equal(office.Files.Office.Hashes().Order(), restored.Files.Office.Hashes().Order());
        Assert.Equal("Kept from the public.\n", (await restored.DraftAsync(draft.Subject.Id)).Exempt.Single().Minutes!.English);
    }

    [Fact]
    public async Task The_office_can_work_on_after_a_restore()
    {
        var (office, draft) = await SomethingPublishedAsync();
        await BackUpAsync(office);
        var restored = portal.OfficeOver(await portal.EmptyDatabaseAsync());
        await Schema.MigrateAsync(restored.Database, Cancelled);
        await RestoreAsync(restored);

        var again = await restored.DraftAsync(draft.Subject.Id);
        await restored.PublishAsync(again, again.Meeting.Correct("A name was misspelt."));

        Assert.Empty((await VerifyAsync(restored)).Findings);
    }

    [Fact]
    public async Task A_backup_is_restored_only_into_an_empty_database()
    {
        var (office, _) = await SomethingPublishedAsync();
        await BackUpAsync(office);
        var before = await portal.RecordRowsAsync(office);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(office));

        Assert.Equal("The database is not empty. Restore into a new one.", refusal.Message);
        Assert.Equal(before, await portal.RecordRowsAsync(office));
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("tables/published.contents")]
    public async Task An_incomplete_backup_is_refused_and_leaves_the_database_empty(string missing)
    {
        var (office, _) = await SomethingPublishedAsync();
        await BackUpAsync(office);
        await using (var zip = await ZipFile.OpenAsync(_file, ZipArchiveMode.Update, Cancelled))
        {
            zip.GetEntry(missing)!.Delete();
        }

        var empty = await portal.NewOfficeAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(empty));

        var verification = await VerifyAsync(empty);
        Assert.Equal(0, verification.Publications);
        Assert.Empty(verification.Findings);
    }

    [Fact]
    public async Task A_file_that_is_not_a_backup_is_refused_with_a_message()
    {
        await File.WriteAllTextAsync(_file, "Something else.", Cancelled);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(async () => await RestoreAsync(await portal.NewOfficeAsync()));

        Assert.Equal($"{_file} is not a complete backup.", refusal.Message);
    }

    [Fact]
    public async Task A_backup_with_a_changed_file_is_refused_and_leaves_the_database_empty()
    {
        var (office, _) = await SomethingPublishedAsync();
        await BackUpAsync(office);
        await using (var zip = await ZipFile.OpenAsync(_file, ZipArchiveMode.Update, Cancelled))
        {
            await using var changed = new StreamWriter(await zip.Entries.First(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)).OpenAsync(Cancelled));
            await changed.WriteAsync("Something else.".AsMemory(), Cancelled);
        }

        var empty = await portal.NewOfficeAsync();
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(empty));

        Assert.EndsWith("in the backup has been changed.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync(empty)).Publications);
    }

    [Fact]
    public async Task A_backup_whose_ledger_does_not_match_its_manifest_is_refused()
    {
        var (office, _) = await SomethingPublishedAsync();
        var written = await BackUpAsync(office);
        await using (var zip = await ZipFile.OpenAsync(_file, ZipArchiveMode.Update, Cancelled))
        {
            zip.GetEntry("manifest.json")!.Delete();
            await using var manifest = await zip.CreateEntry("manifest.json").OpenAsync(Cancelled);
            await JsonSerializer.SerializeAsync(manifest, written with { Head = new string('0', 64) }, cancellationToken: Cancelled);
        }

        var empty = await portal.NewOfficeAsync();
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(empty));

        Assert.Equal("The backup's ledger does not end where its manifest says, so it has been changed. Restore another backup.", refusal.Message);
        Assert.Equal(0, (await VerifyAsync(empty)).Publications);
    }

    [Fact]
    public async Task A_backup_without_one_of_its_files_is_refused_and_leaves_the_database_empty()
    {
        var (office, _) = await SomethingPublishedAsync();
        var files = (await BackUpAsync(office)).Files;
        await using (var zip = await ZipFile.OpenAsync(_file, ZipArchiveMode.Update, Cancelled))
        {
            zip.Entries.First(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)).Delete();
        }

        var empty = await portal.NewOfficeAsync();
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => RestoreAsync(empty));

        Assert.Equal($"The backup has {files - 1} files, but its manifest says {files}.", refusal.Message);
        Assert.Equal(0, (await VerifyAsync(empty)).Publications);
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        var (office, _) = await SomethingPublishedAsync();
        await File.WriteAllTextAsync(_file, "Something else.", Cancelled);

        await Assert.ThrowsAsync<IOException>(() => BackUpAsync(office));

        Assert.Equal("Something else.", await File.ReadAllTextAsync(_file, Cancelled));
    }

    public void Dispose() => File.Delete(_file);

    private async Task<(TestOffice Office, Domain.Publishing.Draft Draft)> SomethingPublishedAsync()
    {
        var office = await portal.NewOfficeAsync();
        var paper = await office.UploadAsync("Report", "For everybody.");
        var exempt = await office.UploadAsync("Exempt report", "Not for everybody.");
        var meeting = await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Items[1].Attach(paper));
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].KeepConfidential("Given by the government on terms.");
        draft.WriteExempt(draft.Meeting.Items[1], new("Kept from the public.\n"), exempt);
        await office.PublishAsync(draft, draft.Meeting.Correct("Part of item 2 is confidential."));
        return (office, draft);
    }

    private async Task<BackupFile.Manifest> BackUpAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        return await BackupFile.WriteAsync(owner, office.Files, _file, Cancelled);
    }

    private async Task RestoreAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        await BackupFile.RestoreAsync(owner, office.Files, _file, Cancelled);
    }

    private static async Task<Verification> VerifyAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        return await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
    }
}
