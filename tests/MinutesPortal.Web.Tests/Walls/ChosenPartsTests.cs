using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>Two officers on one meeting: what one publishes is what that officer saw, and what the other types is never lost.</summary>
public class ChosenPartsTests(Portal portal)
{
    private static readonly DateTimeOffset Now = new(2023, 7, 10, 9, 41, 0, TimeSpan.Zero);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_publishes_the_chosen_part_and_leaves_the_others_in_the_draft()
    {
        var (office, meeting) = await WithAgendaAsync();
        await ChangeAsync(office, meeting, "Ada Moss", draft => draft.Meeting.Items[0].SetTitle("Apologies for absence"));
        await ChangeAsync(office, meeting, "Ben Reed", draft => draft.Meeting.Items[1].SetPurpose("Half a sen"));
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var proposal = await ProposalAsync(workspace, meeting);

        var next = proposal.Compose([.. proposal.All.Where(seen => seen.Part.Id == meeting.Items[0].Id)]);
        await PublishAsync(workspace, office, next, next.Meeting.Correct("The title was short."));

        await using var record = office.Record();
        Assert.Equal("Apologies for absence", record.AgendaItems.Single(item => item.Id == meeting.Items[0].Id).Title.English);
        Assert.Empty(await portal.PlacesOfAsync(office, "Half a sen"));
        Assert.Equal("Half a sen", (await office.DraftAsync(meeting.Id)).Meeting.Items[1].Purpose!.English);
    }

    [Fact]
    public async Task What_changed_after_an_officer_saw_it_is_not_published_and_the_sentence_says_who_changed_it()
    {
        var (office, meeting) = await WithAgendaAsync();
        await ChangeAsync(office, meeting, "Ada Moss", draft => draft.Meeting.Items[0].SetTitle("Apologies for absence"));
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var seen = (await ProposalAsync(workspace, meeting)).All;
        await ChangeAsync(office, meeting, "Ben Reed", draft => draft.Meeting.Items[0].SetTitle("Apologies for abs"));

        await using var later = WorkspaceDbContext.On(office.Database.Office!);
        var proposal = await ProposalAsync(later, meeting);
        var refusal = Assert.Throws<DomainException>(() => proposal.Compose(seen));

        Assert.Equal("“Apologies for abs” was changed by Ben Reed at 10:41am on 10 July 2023 after you opened this page, so nothing was published. Look at it again.", refusal.Message);
    }

    [Fact]
    public async Task The_refusal_says_who_removed_an_item()
    {
        var (office, meeting) = await WithAgendaAsync();
        await ChangeAsync(office, meeting, "Ada Moss", draft => draft.Meeting.AddItem("Weir"));
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var seen = (await ProposalAsync(workspace, meeting)).All;
        await ChangeAsync(office, meeting, "Ben Reed", draft => draft.Meeting.RemoveItem(draft.Meeting.Items[^1].Id));

        await using var later = WorkspaceDbContext.On(office.Database.Office!);
        var proposal = await ProposalAsync(later, meeting);
        var refusal = Assert.Throws<DomainException>(() => proposal.Compose(seen));

        Assert.Equal("A part that you chose was changed after you opened this page, so nothing was published. The draft was last saved by Ben Reed at 10:41am on 10 July 2023. Look at it again.", refusal.Message);
    }

    [Fact]
    public async Task What_a_colleague_saves_while_a_version_is_published_stays_in_the_draft()
    {
        var (office, meeting) = await WithAgendaAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var published = (await LedgerReader.PublishedAsync(workspace, meeting.Id, Cancelled))!;
        await ChangeAsync(office, meeting, "Ada Moss", draft => draft.Meeting.Items[1].SetPurpose("Typed in the meantime."));

        await PublishAsync(workspace, office, published, published.Meeting.Cancel("No business."));

        var draft = (await office.DraftAsync(meeting.Id)).Meeting;
        Assert.Equal(("Typed in the meantime.", CallingOff.Cancelled), (draft.Items[1].Purpose!.English, draft.CalledOff));
    }

    [Fact]
    public async Task A_second_click_publishes_nothing()
    {
        var (office, meeting) = await WithAgendaAsync();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var (one, other) = ((await LedgerReader.PublishedAsync(workspace, meeting.Id, Cancelled))!, (await LedgerReader.PublishedAsync(workspace, meeting.Id, Cancelled))!);
        await PublishAsync(workspace, office, one, one.Meeting.Cancel("No business."));

        var refusal = await Assert.ThrowsAsync<DomainException>(() => PublishAsync(workspace, office, other, other.Meeting.Cancel("No business.")));

        Assert.StartsWith("Another version was published in the meantime, so nothing was published now.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_who_reorder_and_type_at_the_same_time_do_not_conflict()
    {
        var (office, meeting) = await WithAgendaAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(turn => turn % 2 == 0
            ? ChangeAsync(office, meeting, "Ada Moss", draft => draft.Meeting.Arrange([.. draft.Meeting.Items.Reverse()]))
            : ChangeAsync(office, meeting, "Ben Reed", draft => draft.Meeting.Items.Single(item => item.Id == meeting.Items[1].Id).SetPurpose($"{draft.Meeting.Items.Single(item => item.Id == meeting.Items[1].Id).Purpose!.English}+"))));

        var draft = (await office.DraftAsync(meeting.Id)).Meeting;
        Assert.Equal(meeting.Items.Select(item => item.Id), draft.Items.Select(item => item.Id)); // turned round ten times
        Assert.EndsWith("longer hours.++++++++++", draft.Items[1].Purpose!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reordering_does_not_count_as_a_change_of_an_item()
    {
        var (office, meeting) = await WithAgendaAsync();

        await ChangeAsync(office, meeting, "Ada Moss", draft => draft.Meeting.Arrange([.. draft.Meeting.Items.Reverse()]));

        Assert.Empty((await office.DraftAsync(meeting.Id)).LastSaves);
    }

    [Fact]
    public async Task A_first_publication_leaves_what_was_not_chosen_in_the_draft()
    {
        var office = await portal.NewOfficeAsync();
        var meeting = new Meeting((await office.PanelAsync()).Id, new(2023, 7, 20), new(18, 0), "Council Chamber");
        meeting.AddItem("Apologies");
        var unfinished = meeting.AddItem("Half a ti");
        await office.StoreAsync(new(meeting));
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var proposal = await Proposal.ReadAsync(workspace, (await new DraftStore(workspace).FindAsync(meeting.Id, Cancelled))!, MeetingStage.Agenda, Cancelled);

        var next = proposal.Compose([.. proposal.All.Where(seen => seen.Part.Id != unfinished.Id)]);
        await PublishAsync(workspace, office, next, next.Meeting.PublishAgenda(NoticeRules.For(Nation.England), new(2023, 7, 10)));

        Assert.Empty(await portal.PlacesOfAsync(office, "Half a ti"));
        var draft = (await office.DraftAsync(meeting.Id)).Meeting;
        Assert.Equal((MeetingStage.Agenda, "Half a ti", false), (draft.Stage, draft.Items[1].Title.English, draft.Items[1].HadNotice));
        Assert.True(draft.Items[0].HadNotice);
    }

    private async Task<(TestOffice Office, Meeting Meeting)> WithAgendaAsync()
    {
        var office = await portal.NewOfficeAsync();
        return (office, await office.WithAgendaAsync(await office.PanelAsync(), new(2023, 7, 20)));
    }

    private static async Task ChangeAsync(TestOffice office, Meeting meeting, string who, Action<Draft> change)
    {
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        Assert.True(await new DraftStore(workspace).ChangeAsync(
            meeting.Id,
            who,
            Now,
            draft =>
            {
                change(draft);
                return true;
            },
            () => Task.CompletedTask,
            Cancelled));
    }

    private static async Task<Proposal> ProposalAsync(WorkspaceDbContext workspace, Meeting meeting) =>
        await Proposal.ReadAsync(workspace, (await new DraftStore(workspace).FindAsync(meeting.Id, Cancelled))!, stage: null, Cancelled);

    private static Task<Publication> PublishAsync(WorkspaceDbContext workspace, TestOffice office, Draft composed, Act act) =>
        new Publisher(workspace, office.Files, TimeProvider.System).PublishAsync(composed, act, "Ada Moss", cancellationToken: Cancelled);
}
