using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.Web.Tests.Walls;

public class PublishingLockTests(Portal portal)
{
    private static readonly DateTimeOffset Morning = new(2026, 7, 1, 8, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_import_is_told_who_runs_the_first()
    {
        var office = await portal.NewOfficeAsync();
        await using var first = WorkspaceDbContext.On(office.Database.Office!);
        await using var second = WorkspaceDbContext.On(office.Database.Office!);
        await using (await PublishingLock.ToImportAsync(first, "A. Clerk", Morning, Cancelled))
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(
                () => PublishingLock.ToImportAsync(second, "B. Clerk", Morning, Cancelled));
            Assert.Equal(
                "Another import has been running since 9:30am on 1 July 2026, started by A. Clerk. Wait until it has ended, then import again.", refusal.Message);
            await office.PanelAsync(); // publishing goes on
        }

        await using (await PublishingLock.ToImportAsync(second, "B. Clerk", Morning, Cancelled))
        {
        }
    }

    [Fact]
    public async Task A_publisher_who_holds_the_lock_can_take_it_again()
    {
        var office = await portal.NewOfficeAsync();
        await using var holder = WorkspaceDbContext.On(office.Database.Office!);
        await using var other = WorkspaceDbContext.On(office.Database.Office!);
        Task<PublishingLock> waiting;
        await using (await PublishingLock.ToPublishAsync(holder, Cancelled))
        {
            await using (await PublishingLock.ToPublishAsync(holder, Cancelled))
            {
            }

            waiting = PublishingLock.ToPublishAsync(other, Cancelled);
            await portal.SomebodyWaitsAsync(office);
            Assert.False(waiting.IsCompleted, "Two publishers hold the lock.");
        }

        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task A_person_who_publishes_while_the_record_is_made_anew_is_told_so()
    {
        var office = await portal.NewOfficeAsync();
        await using var rebuilding = office.AsOwner();
        await using var officer = WorkspaceDbContext.On(office.Database.Office!);
        officer.Patience = TimeSpan.FromMilliseconds(100);
        await using (await PublishingLock.ToPublishAsync(rebuilding, Cancelled))
        {
            var refusal = await Assert.ThrowsAsync<DomainException>(() => PublishingLock.ToPublishAsync(officer, Cancelled));
            Assert.Equal("The record is being made anew, so nothing can be published now. Nothing was published. Try again in a minute.", refusal.Message);
        }

        await (await PublishingLock.ToPublishAsync(officer, Cancelled)).DisposeAsync();
    }

    [Fact]
    public async Task Vacuum_finishes_its_work_while_the_lock_is_held()
    {
        var office = await portal.NewOfficeAsync();
        await using var owner = office.AsOwner();
        await using var working = await PublishingLock.ToPublishAsync(owner, Cancelled);

        await owner.Database.ExecuteSqlRawAsync("set synchronous_commit = on", Cancelled); // vacuum does not trust a commit that is not yet on disk
        await owner.Database.ExecuteSqlRawAsync("create table workspace.filled as select generate_series(1, 1000) as number", Cancelled);
        await owner.Database.ExecuteSqlRawAsync("vacuum workspace.filled", Cancelled);

        Assert.Equal(
            "5 of 5 pages", await portal.SqlAsync(office.Database, "select relallvisible || ' of ' || relpages || ' pages' from pg_class where relname = 'filled'"));
    }
}
