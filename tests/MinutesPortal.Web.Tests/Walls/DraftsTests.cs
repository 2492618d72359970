using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>Two officers who work on the same draft.</summary>
public class DraftsTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_officers_can_save_two_items()
    {
        var (office, meeting) = await HeldAsync();
        await using var one = WorkspaceDbContext.On(office.Database.Office!);
        await using var other = WorkspaceDbContext.On(office.Database.Office!);
        var (ones, others) = (await OpenAsync(one, meeting), await OpenAsync(other, meeting));

        await SaveAsync(one, ones, item: 0, "Councillor Moss sent apologies.");
        await SaveAsync(other, others, item: 1, "The hours were agreed.");

        var saved = (await office.DraftAsync(meeting.Id)).Meeting;
        Assert.Equal(
            ["Councillor Moss sent apologies.", "The hours were agreed."], saved.Items.Select(item => item.Minutes!.English.TrimEnd()));
    }

    [Fact]
    public async Task The_second_change_of_an_item_is_refused_and_overwrites_nothing()
    {
        var (office, meeting) = await HeldAsync();
        await using var one = WorkspaceDbContext.On(office.Database.Office!);
        await using var other = WorkspaceDbContext.On(office.Database.Office!);
        var (ones, others) = (await OpenAsync(one, meeting), await OpenAsync(other, meeting));

        await SaveAsync(one, ones, item: 1, "The hours were agreed.");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => SaveAsync(other, others, item: 1, "The hours were refused."));

        Assert.Equal("The hours were agreed.", (await office.DraftAsync(meeting.Id)).Meeting.Items[1].Minutes!.English.TrimEnd());
    }

    [Fact]
    public async Task The_second_change_of_the_meetings_details_is_refused_and_overwrites_nothing()
    {
        var (office, meeting) = await HeldAsync();
        await using var one = WorkspaceDbContext.On(office.Database.Office!);
        await using var other = WorkspaceDbContext.On(office.Database.Office!);
        var (ones, others) = (await OpenAsync(one, meeting), await OpenAsync(other, meeting));

        ones.Meeting.SetVenue("Annexe");
        others.Meeting.SetVenue("Town Hall");
        await new DraftStore(one).StoreAsync(ones, cancellationToken: Cancelled);
        await one.SaveChangesAsync(Cancelled);
        await new DraftStore(other).StoreAsync(others, cancellationToken: Cancelled);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Cancelled));

        Assert.Equal("Annexe", (await office.DraftAsync(meeting.Id)).Meeting.Venue!.English);
    }

    [Fact]
    public async Task The_second_change_of_an_item_publishes_nothing()
    {
        var (office, meeting) = await HeldAsync();
        await using var one = WorkspaceDbContext.On(office.Database.Office!);
        await using var other = WorkspaceDbContext.On(office.Database.Office!);
        var (ones, others) = (await OpenAsync(one, meeting), await OpenAsync(other, meeting));
        await SaveAsync(one, ones, item: 1, "The hours were agreed.");
        var before = await portal.RecordRowsAsync(office);

        others.Meeting.Items[1].WriteMinutes("The hours were refused.");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => new Publisher(other, office.Files, TimeProvider.System)
            .PublishAsync(others, others.Meeting.PublishDraftMinutes(meeting.Date), "A test", cancellationToken: Cancelled));

        Assert.Equal(before, await portal.RecordRowsAsync(office));
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }

    private async Task<(TestOffice Office, Meeting Meeting)> HeldAsync()
    {
        var office = await portal.NewOfficeAsync();
        return (office, await office.WithAgendaAsync(await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.RecordAttendance(
            new Attendee("Councillor A Reed", Capacity.Member, Presence.Present))));
    }

    private static async Task<Draft> OpenAsync(WorkspaceDbContext workspace, Meeting meeting) =>
        (await new DraftStore(workspace).FindAsync(meeting.Id, Cancelled))!;

    private static async Task SaveAsync(WorkspaceDbContext workspace, Draft draft, int item, string minutes)
    {
        draft.Meeting.Items[item].WriteMinutes(minutes);
        await new DraftStore(workspace).StoreAsync(draft, cancellationToken: Cancelled);
        await workspace.SaveChangesAsync(Cancelled);
    }
}
