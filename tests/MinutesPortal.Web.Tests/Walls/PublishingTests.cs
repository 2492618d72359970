using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>However many people publish at once, the ledger is one chain, and no address or id is given twice.</summary>
public class PublishingTests(Portal portal)
{
    private const int Publishers = 8;
    private const int PublicationsEach = 6;
    private static readonly DateOnly Date = new(2023, 7, 20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishing_at_the_same_time_and_during_a_rebuild_leaves_one_chain()
    {
        var office = await portal.NewOfficeAsync();
        var publishers = Enumerable.Range(0, Publishers).Select(_ => PublishPanelsAsync(office)).ToList();
        while (!publishers.TrueForAll(publisher => publisher.IsCompleted))
        {
            await using var owner = office.AsOwner();
            await RecordSchema.RebuildAsync(owner, Cancelled);
        }

        await Task.WhenAll(publishers);

        var verification = await VerifyAsync(office);
        Assert.Empty(verification.Findings);
        Assert.Equal(Publishers * PublicationsEach, verification.Publications);
    }

    [Fact]
    public async Task Every_text_in_the_ledger_has_its_own_salt()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        await office.PublishAsync(panel, panel.Publish());

        Assert.Equal(
            2L, await portal.SqlAsync(office.Database, "select count(distinct salt) from published.contents where octet_length(salt) = 32"));
    }

    [Fact]
    public async Task The_former_address_of_a_moved_meeting_is_never_reused()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();
        var moved = await office.AnnouncedAsync(panel, Date);
        await office.PublishAsync(
            moved, moved.Move(Date.AddDays(7), null, null, "Flood.", NoticeRules.For(Nation.England), Date.AddDays(-9)));

        var newcomer = await office.AnnouncedAsync(panel, Date);
        var afterThat = await office.AnnouncedAsync(panel, Date.AddDays(7));

        Assert.Equal(("2023-07-27", "2023-07-20-2", "2023-07-27-2"), (moved.Slug, newcomer.Slug, afterThat.Slug));
        await using var record = office.Record();
        Assert.Equal(moved.Id, (await record.Redirects.SingleAsync(redirect => redirect.Slug == "2023-07-20", Cancelled)).SubjectId);
        Assert.Empty((await VerifyAsync(office)).Findings);
    }

    [Fact]
    public async Task A_meeting_with_ids_of_another_gets_new_ids()
    {
        var office = await portal.NewOfficeAsync();
        var paper = await office.UploadAsync("Report", "Longer hours.");
        var first = await office.WithMinutesAsync(await office.PanelAsync(), Date, meeting =>
        {
            meeting.Items[1].Attach(paper);
            meeting.Items[1].KeepConfidential("Given by the government on terms.");
        });
        var second = SubjectJson.Read<Meeting>(
            SubjectJson.Write(first).Replace($"{first.Id}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal));
        Assert.Equal(IdsOf(first), IdsOf(second));
        var draft = new Draft(second);
        draft.WriteExempt(second.Items[1], "Kept from the public.");
        await office.PublishAsync(draft, second.Correct("Brought in from elsewhere."));

        Assert.Empty(IdsOf(first).Intersect(IdsOf(second)));
        Assert.Equal(second.Items[1].Id, (await office.DraftAsync(second.Id)).Exempt.Single().ItemId);
        await using var record = office.Record();
        foreach (var meeting in new[] { first, second })
        {
            var cited = await record.Citations.Where(citation => citation.MeetingId == meeting.Id).Select(citation => citation.Id).ToListAsync(Cancelled);
            Assert.Equal(IdsOf(meeting).Except(meeting.AllDocuments.Select(document => document.Id)).Order(), cited.Order());
        }

        Assert.Equal(2, await record.Papers.CountAsync(Cancelled));
        Assert.Empty((await VerifyAsync(office)).Findings);
    }

    private static List<string> IdsOf(Meeting meeting) =>
        [.. meeting.Items.SelectMany(item => item.Entries.Select(entry => entry.Id).Append(item.Id)), .. meeting.AllDocuments.Select(document => document.Id)];

    private static async Task PublishPanelsAsync(TestOffice office)
    {
        for (var number = 0; number < PublicationsEach; number++)
        {
            await office.PanelAsync(PanelKind.Subcommittee);
        }
    }

    private static async Task<Verification> VerifyAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        return await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled);
    }

    [Fact]
    public async Task A_current_or_former_address_of_a_panel_is_never_reused()
    {
        var office = await portal.NewOfficeAsync();
        var renamed = new Panel("Libraries Panel", PanelKind.Committee);
        await office.PublishAsync(renamed, renamed.Publish());
        renamed.Rename("Museums Panel");
        await office.PublishAsync(renamed, renamed.Publish());

        var newcomer = new Panel("Libraries Panel", PanelKind.Committee);
        await office.PublishAsync(newcomer, newcomer.Publish());
        var namesake = new Panel("Museums Panel", PanelKind.Subcommittee);
        await office.PublishAsync(namesake, namesake.Publish());
        newcomer.Rename("Archives Panel");
        await office.PublishAsync(newcomer, newcomer.Publish());

        Assert.Equal(["museums-panel", "archives-panel", "museums-panel-2"], new[] { renamed.Slug, newcomer.Slug, namesake.Slug });
        Assert.Equal(["libraries-panel"], renamed.FormerSlugs);
        Assert.Equal(["libraries-panel-2"], newcomer.FormerSlugs);
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }

    [Fact]
    public async Task An_id_of_an_earlier_system_cannot_belong_to_two_subjects()
    {
        var office = await portal.NewOfficeAsync();
        var (first, second, elsewhere) = (From("democracy.example.gov.uk"), From("democracy.example.gov.uk"), From("minutes.example.gov.uk"));
        await office.PublishAsync(first, first.Publish());

        var refusal = await Assert.ThrowsAsync<DomainException>(() => office.PublishAsync(second, second.Publish()));

        Assert.Equal(
            "The panel 101 of democracy.example.gov.uk has been published already. Change that one, or import again, which finds it.", refusal.Message);
        await office.PublishAsync(elsewhere, elsewhere.Publish());
        await office.PublishAsync(first, first.Publish());
        var verification = await VerifyAsync(office);
        Assert.Empty(verification.Findings);
        Assert.Equal(3, verification.Publications);
        await using var owner = office.AsOwner();
        Assert.Equal(2, await owner.Drafts.CountAsync(Cancelled));
    }

    [Fact]
    public async Task An_id_without_a_host_cannot_belong_to_two_subjects()
    {
        var office = await portal.NewOfficeAsync();
        var (first, second) = (From(null), From(null));
        await office.PublishAsync(first, first.Publish());

        var refusal = await Assert.ThrowsAsync<DomainException>(() => office.PublishAsync(second, second.Publish()));

        Assert.StartsWith("The panel 101 of the earlier system has been published already.", refusal.Message);
    }

    private static Panel From(string? host)
    {
        var panel = new Panel($"Panel {Guid.CreateVersion7():N}", PanelKind.Committee);
        panel.SetSource(new(host, "101"));
        return panel;
    }
}
