using System.Globalization;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>The desk counts the days to each agenda as the law does.</summary>
public class DeskTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Nation.England, "2023-07-20", "13, 14, 17, 18, 19", "Publish the agenda by Wednesday 12 July: five clear days.")]
    [InlineData(Nation.England, "2021-06-17", "10, 11, 14, 15, 16", "Publish the agenda by Wednesday 9 June: five clear days.")]
    [InlineData(Nation.England, "2023-07-24", "17, 18, 19, 20, 21", "Publish the agenda by Sunday 16 July: five clear days. The last working day before it is Friday 14 July.")]
    [InlineData(Nation.England, "2024-04-04", "26, 27, 28, 2, 3", "Publish the agenda by Monday 25 March: five clear days.")]
    [InlineData(Nation.Wales, "2024-04-04", "28, 2, 3", "Publish the agenda by Wednesday 27 March: three clear days.")]
    [InlineData(Nation.England, "2026-01-08", "31, 2, 5, 6, 7", "Publish the agenda by Tuesday 30 December: five clear days.")]
    [InlineData(Nation.England, "2023-05-15", "5, 9, 10, 11, 12", "Publish the agenda by Thursday 4 May: five clear days.")]
    [InlineData(Nation.England, "2022-09-23", "15, 16, 20, 21, 22", "Publish the agenda by Wednesday 14 September: five clear days.")]
    public async Task An_agenda_is_due_with_its_days_counted_one_by_one(Nation nation, string day, string clearDays, string sentence)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Test Council", council => council.SetNation(nation));
        var meeting = new Meeting((await office.PanelAsync()).Id, date, new(18, 0), "Council Chamber");
        await using (var workspace = WorkspaceDbContext.On(office.Database.Office!))
        {
            await new DraftStore(workspace).StoreAsync(new(meeting), Cancelled);
            await workspace.SaveChangesAsync(Cancelled);
        }

        var clock = new StoppedClock(new(date.AddDays(-16), new(11, 0), TimeSpan.Zero));
        await using var factory = Portal.OfficeFactoryFor(office).WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));
        using var officer = await factory.SignedInAsync(office, Role.Officer);

        var due = (await officer.ReadAsync("/office")).QuerySelector(".office-due")!;

        Assert.Equal(sentence, string.Join(' ', due.QuerySelector(".office-clock")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var counted = due.QuerySelectorAll("tbody tr").Where(row => row.TextContent.Contains('✓', StringComparison.Ordinal)).Select(row => row.QuerySelector("td")!.TextContent.Split(' ')[1]);
        Assert.Equal(clearDays, string.Join(", ", counted));
        Assert.NotNull(due.QuerySelector($"a[href='/office/meetings/{meeting.Id}']"));
    }
}
