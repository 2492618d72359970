using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Files;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;
using Npgsql;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>Withdrawn content is no longer shown; erased content is gone. The ledger names both and stays complete.</summary>
public class ErasureTests(Portal portal)
{
    private const string Name = "Jane Unfortunate";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erased_content_is_in_no_table_and_verify_passes()
    {
        var (office, draft, numbers) = await NameIsPublishedAsync();
        Assert.Contains(Name, await EverythingAsync(office), StringComparison.Ordinal);

        draft.Meeting.Items[1].WriteMinutes("A resident spoke.");
        await office.PublishAsOwnerAsync(draft, draft.Meeting.Erase(numbers, "Article 17 UK GDPR.", "The clerk", "The monitoring officer"));

        Assert.DoesNotContain(Name, await EverythingAsync(office), StringComparison.Ordinal);
        await using var owner = office.AsOwner();
        var verification = await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
        Assert.Empty(verification.Findings);
        Assert.Equal(numbers, verification.Erased);
        await RecordSchema.RebuildAsync(owner, Cancelled);
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }

    [Fact]
    public async Task The_version_list_shows_an_erasure_with_its_reason()
    {
        var (office, draft, numbers) = await NameIsPublishedAsync();
        draft.Meeting.Items[1].WriteMinutes("A resident spoke.");
        await office.PublishAsOwnerAsync(draft, draft.Meeting.Erase(numbers, "Article 17 UK GDPR.", "The clerk", "The monitoring officer"));

        await using var record = office.Record();
        var versions = await record.Versions.Where(version => numbers.Contains(version.Number)).ToListAsync(Cancelled);

        Assert.Equal(numbers.Length, versions.Count);
        Assert.All(versions, version => Assert.Equal((VersionState.Erased, "Article 17 UK GDPR."), (version.State, version.Note!.English)));
    }

    [Fact]
    public async Task A_second_erasure_keeps_the_first_one_in_the_list()
    {
        var (office, draft, numbers) = await NameIsPublishedAsync();
        draft.Meeting.Items[1].WriteMinutes("A resident spoke.");
        var first = await office.PublishAsOwnerAsync(
            draft, draft.Meeting.Erase(numbers, "Article 17 UK GDPR.", "The clerk", "The monitoring officer"));
        await office.PublishAsOwnerAsync(draft, draft.Meeting.Erase([first.Number], "Again.", "The clerk", "The monitoring officer"));

        await using var owner = office.AsOwner();
        var verification = await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
        Assert.Empty(verification.Findings);
        Assert.Equal([.. numbers, first.Number], verification.Erased);
    }

    [Fact]
    public async Task Files_of_erased_content_are_deleted_unless_others_use_them()
    {
        var office = await portal.NewOfficeAsync();
        var gone = await office.UploadAsync("Letter", Name);
        var kept = await office.UploadAsync("Report", "Longer hours.");
        var panel = await office.PanelAsync();
        await office.WithMinutesAsync(panel, new(2023, 9, 20), meeting => meeting.Attach(kept));
        var meeting = await office.WithMinutesAsync(panel, new(2023, 7, 20), meeting =>
        {
            meeting.Attach(gone);
            meeting.Items[1].Attach(new Document("The same report", kept.FileName!, kept.MediaType!, kept.Size!.Value, kept.Sha256!));
        });
        Assert.True(office.Files.Public.Exists(gone.Sha256));
        var draft = await office.DraftAsync(meeting.Id);
        var withdrawal = await office.PublishAsync(draft, draft.Meeting.WithdrawDocument(gone.Id, "Withdrawn."));
        Assert.False(office.Files.Public.Exists(gone.Sha256));
        Assert.True(office.Files.Office.Exists(gone.Sha256));

        var numbers = await NumbersAsync(office, meeting.Id);
        await office.PublishAsOwnerAsync(
            draft, draft.Meeting.Erase([.. numbers.Where(number => number < withdrawal.Number)], "Article 17.", "A", "B"));

        Assert.False(office.Files.Office.Exists(gone.Sha256));
        Assert.True(office.Files.Public.Exists(kept.Sha256));
        Assert.True(office.Files.Office.Exists(kept.Sha256));
    }

    [Fact]
    public async Task A_file_left_by_a_killed_erasure_is_listed_and_removed()
    {
        var office = await portal.NewOfficeAsync();
        var (gone, kept, drafted, exempt) = (
            await office.UploadAsync("Letter", Name), await office.UploadAsync("Report", "Longer hours."),
            await office.UploadAsync("Draft", "Not yet."), await office.UploadAsync("Exempt", "Never."));
        var meeting = await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Attach(gone));
        var numbers = await NumbersAsync(office, meeting.Id);
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].Attach(kept);
        draft.Meeting.Items[1].KeepConfidential("By order of the court.");
        draft.WriteExempt(draft.Meeting.Items[1], new("Nothing more."), exempt);
        await office.PublishAsync(draft, draft.Meeting.WithdrawDocument(gone.Id, "Withdrawn."));
        await office.PublishAsOwnerAsync(draft, draft.Meeting.Erase(numbers, "Article 17.", "A", "B"));
        draft.Meeting.Items[0].Attach(drafted);
        await using var owner = office.AsOwner();
        await new DraftStore(owner).StoreAsync(draft, cancellationToken: Cancelled);
        await owner.SaveChangesAsync(Cancelled);
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).UnnamedFiles);

        await office.UploadAsync("Letter", Name); // as if the erasure had not deleted it

        var verification = await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
        Assert.Equal([gone.Sha256!], verification.UnnamedFiles);
        Assert.Empty(verification.Findings);
        Assert.Equal(1, await OfficeFiles.RemoveUnnamedAsync(owner, office.Files, new DaysFromNow(2), Cancelled));
        Assert.Equal(new[] { kept.Sha256, drafted.Sha256, exempt.Sha256 }.Order(), office.Files.Office.Hashes().Order());
    }

    [Fact]
    public async Task A_recent_upload_is_kept_until_its_draft_can_be_saved()
    {
        var office = await portal.NewOfficeAsync();
        var upload = await office.UploadAsync("Report", "Longer hours.");

        await using var owner = office.AsOwner();
        Assert.Equal(0, await OfficeFiles.RemoveUnnamedAsync(owner, office.Files, TimeProvider.System, Cancelled));

        Assert.True(office.Files.Office.Exists(upload.Sha256));
    }

    [Fact]
    public async Task A_replaced_paper_can_still_be_downloaded_from_its_version()
    {
        var office = await portal.NewOfficeAsync();
        var (first, second) = (await office.UploadAsync("Report", "With a mistake."), await office.UploadAsync("Report", "Without it."));
        var meeting = await office.WithMinutesAsync(await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Items[0].Attach(first));
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[0].Detach(first.Id);
        draft.Meeting.Items[0].Attach(second);
        await office.PublishAsync(draft, draft.Meeting.Correct("The report had a mistake."));

        await using var record = office.Record();
        Assert.Equal(new[] { first.Id, second.Id }.Order(), (await record.Papers.Select(paper => paper.Id).ToListAsync(Cancelled)).Order());
        Assert.True(office.Files.Public.Exists(first.Sha256));
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }

    [Fact]
    public async Task An_exempt_part_that_outlives_its_publication_is_found()
    {
        var (office, draft, numbers) = await NameIsPublishedAsync();
        await portal.SqlAsync(office.Database, "create table kept as select * from restricted.contents");
        draft.Meeting.Items[1].WriteMinutes("A resident spoke.");
        await office.PublishAsOwnerAsync(draft, draft.Meeting.Erase(numbers, "Article 17 UK GDPR.", "The clerk", "The monitoring officer"));
        await portal.SqlAsync(office.Database, $"insert into restricted.contents select * from kept where number = {numbers[^1]}");

        await using var owner = office.AsOwner();
        Assert.StartsWith(
            $"restricted.contents, publication {numbers[^1]}:",
            Assert.Single((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_alone_cannot_erase()
    {
        var (office, draft, numbers) = await NameIsPublishedAsync();

        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => office.PublishAsync(draft, draft.Meeting.Erase(numbers, "Because.", "A", "B")));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        Assert.Contains(Name, await EverythingAsync(office), StringComparison.Ordinal);
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }

    [Fact]
    public async Task Only_publications_of_the_same_subject_can_be_erased_or_withdrawn()
    {
        var (office, draft, _) = await NameIsPublishedAsync();
        var other = await office.PanelAsync();
        var others = await NumbersAsync(office, other.Id);

        await Assert.ThrowsAsync<DomainException>(
            () => office.PublishAsOwnerAsync(draft, draft.Meeting.Erase(others, "Because.", "A", "B")));
        draft = await office.DraftAsync(draft.Subject.Id);
        await Assert.ThrowsAsync<DomainException>(() => office.PublishAsync(draft, draft.Meeting.WithdrawVersion(others[0], "Because.")));
    }

    [Fact]
    public async Task The_database_hides_a_withdrawn_version_from_the_public()
    {
        var (office, draft, numbers) = await NameIsPublishedAsync();
        var (earlier, latest) = (numbers[^2], numbers[^1]);
        await office.PublishAsync(draft, draft.Meeting.WithdrawVersion(earlier, "It named a resident."));

        await using var record = office.Record();
        Assert.False(await record.Contents.AnyAsync(content => content.Number == earlier, Cancelled));
        Assert.True(await record.Contents.AnyAsync(content => content.Number == latest, Cancelled));
        var version = await record.Versions.SingleAsync(version => version.Number == earlier, Cancelled);
        Assert.Equal((VersionState.Withdrawn, "It named a resident."), (version.State, version.Note!.English));
    }

    [Fact]
    public async Task No_database_error_reveals_a_withdrawn_version()
    {
        var (office, draft, numbers) = await NameIsPublishedAsync();
        await office.PublishAsync(draft, draft.Meeting.WithdrawVersion(numbers[^2], "It named a resident."));

        // PostgreSQL quotes values that it cannot cast, so the view must remove withdrawn versions before a condition is evaluated.
        await using var connection = new NpgsqlConnection(office.Database.Public);
        await connection.OpenAsync(Cancelled);
        await using var command = new NpgsqlCommand("select count(*) from record.contents where number = $1 and text::int = 0", connection);
        command.Parameters.Add(new() { Value = numbers[^2] });

        Assert.Equal(0L, await command.ExecuteScalarAsync(Cancelled));
    }

    [Fact]
    public async Task The_public_can_read_only_the_notice_of_a_withdrawn_meeting()
    {
        var (office, draft, numbers) = await NameIsPublishedAsync();
        await office.PublishAsync(draft, draft.Meeting.Withdraw("Published by mistake."));

        await using var record = office.Record();
        Assert.False(await record.Contents.AnyAsync(content => numbers.Contains(content.Number), Cancelled));
        Assert.DoesNotContain(Name, await portal.RecordRowsAsync(office), StringComparison.Ordinal);
        // Only ids, which lead to the notice.
        Assert.True(await record.Citations.AnyAsync(citation => citation.MeetingId == draft.Subject.Id, Cancelled));
        Assert.Equal(
            "Published by mistake.", (await record.Meetings.SingleAsync(meeting => meeting.Id == draft.Subject.Id, Cancelled)).Note!.English);
    }

    private sealed class DaysFromNow(int days) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(days);
    }

    private async Task<(TestOffice Office, Draft Draft, long[] Numbers)> NameIsPublishedAsync()
    {
        var office = await portal.NewOfficeAsync();
        var meeting = await office.WithMinutesAsync(
            await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Items[1].WriteMinutes($"{Name} spoke.\n\nRESOLVED that {Name} be thanked."));
        var draft = await office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].KeepConfidential("By order of the court.");
        draft.WriteExempt(draft.Meeting.Items[1], new($"{Name} wept."));
        await office.PublishAsync(draft, draft.Meeting.Correct("Part of item 2 is confidential."));
        draft = await office.DraftAsync(meeting.Id);
        draft.WriteExempt(draft.Meeting.Items[1], new("Nothing more."));
        return (office, draft, await NumbersAsync(office, meeting.Id));
    }

    private static async Task<long[]> NumbersAsync(TestOffice office, Guid subject)
    {
        await using var record = office.Record();
        return await record.Versions.Where(version => version.SubjectId == subject).OrderBy(version => version.Number).Select(version => version.Number).ToArrayAsync(Cancelled);
    }

    /// <summary>Every row of the portal's tables.</summary>
    private async Task<string> EverythingAsync(TestOffice office) => (string)(await portal.SqlAsync(office.Database, """
        select string_agg(xmlserialize(content query_to_xml(format('select * from %I.%I', table_schema, table_name), true, false, '') as text), '')
        from information_schema.tables where table_schema in ('record', 'published', 'restricted', 'workspace')
        """))!;
}
