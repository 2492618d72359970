using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>The desk counts the days to each agenda as the law does.</summary>
public class DeskTests(Portal portal)
{
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
        await office.StoreAsync(new(meeting));

        var clock = new StoppedClock(new(date.AddDays(-16), new(11, 0), TimeSpan.Zero));
        await using var factory = Portal.OfficeFactoryFor(office).WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock)));
        using var officer = await factory.SignedInAsync(office, Role.Officer);

        var due = (await officer.ReadAsync("/office")).QuerySelector(".office-due")!;

        Assert.Equal(sentence, string.Join(' ', due.QuerySelector(".office-clock")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var counted = due.QuerySelectorAll("tbody tr").Where(row => row.TextContent.Contains('✓', StringComparison.Ordinal)).Select(row => row.QuerySelector("td")!.TextContent.Split(' ')[1]);
        Assert.Equal(clearDays, string.Join(", ", counted));
        Assert.NotNull(due.QuerySelector($"a[href='/office/meetings/{meeting.Id}']"));
    }

    [Fact]
    public async Task What_an_urgent_act_left_unpublished_still_waits_on_the_desk()
    {
        var (office, meeting, publisher) = await WithChangedAgendaAsync();
        var cancel = $"/office/meetings/{meeting.Id}/cancel";
        Assert.NotNull(await WaitingAsync(publisher, meeting));

        using var answer = await publisher.SendAsync(cancel, OfficeForm.Of(await publisher.ReadAsync(cancel)).With("Reason.English.Text", "Snow."));

        Assert.NotNull(await WaitingAsync(publisher, meeting));
        Assert.Equal("Half a ti", (await office.DraftAsync(meeting.Id)).Meeting.Items[^1].Title.English);
    }

    [Fact]
    public async Task What_was_taken_back_waits_no_more()
    {
        var (office, meeting, publisher) = await WithChangedAgendaAsync();
        var added = (await office.DraftAsync(meeting.Id)).Meeting.Items[^1].Id;

        (await publisher.SendAsync($"/office/meetings/{meeting.Id}/items/{added}/remove")).Dispose();

        Assert.Null(await WaitingAsync(publisher, meeting));
    }

    [Fact]
    public async Task Another_order_waits_too()
    {
        var (_, meeting, publisher) = await WithChangedAgendaAsync(addsItem: false);
        Assert.Null(await WaitingAsync(publisher, meeting));

        (await publisher.SendAsync($"/office/meetings/{meeting.Id}/order", ("Shown", meeting.Items[0].Id), ("Shown", meeting.Items[1].Id), ("Down", meeting.Items[0].Id))).Dispose();

        Assert.NotNull(await WaitingAsync(publisher, meeting));
    }

    [Fact]
    public async Task What_only_the_agenda_brings_does_not_wait_before_it()
    {
        var office = portal.Office;
        var meeting = new Meeting((await office.PanelAsync()).Id, TimeProvider.System.Today().AddDays(60), new(18, 0), "Council Chamber");
        meeting.SetIntroduction("You may film this meeting.");
        meeting.SetNumbering(byOrder: true);
        meeting.AddItem("Apologies");
        await office.StoreAsync(new(meeting));
        var publisher = await portal.SignedInForAsync([meeting.PanelId], Role.Publisher);
        var announce = $"/office/meetings/{meeting.Id}/publish/announcement";

        using var answer = await publisher.SendAsync(announce, OfficeForm.Of(await publisher.ReadAsync(announce)));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Null(await WaitingAsync(publisher, meeting));
        Assert.Contains("Announced", (await publisher.ReadAsync("/office")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_who_is_no_officer_sees_no_drafts()
    {
        var office = await portal.NewOfficeAsync();
        await office.StoreAsync(new(new Meeting((await office.PanelAsync()).Id, TimeProvider.System.Today().AddDays(9), new(18, 0), "Council Chamber")));
        await using var factory = Portal.OfficeFactoryFor(office);
        using var administrator = await factory.SignedInAsync(office, Role.Administrator);

        var desk = await administrator.ReadAsync("/office");

        Assert.Empty(desk.QuerySelectorAll("main a[href*='/meetings']"));
        Assert.Empty(desk.QuerySelectorAll(".office-due, tbody tr"));
    }

    private static async Task<IElement?> WaitingAsync(HttpClient officer, Meeting meeting) =>
        (await officer.ReadAsync("/office")).QuerySelector($"#waiting + ul a[href='/office/meetings/{meeting.Id}']");

    private async Task<(TestOffice Office, Meeting Meeting, HttpClient Publisher)> WithChangedAgendaAsync(bool addsItem = true)
    {
        var office = portal.Office;
        var meeting = await office.WithAgendaAsync(await office.PanelAsync(), TimeProvider.System.Today().AddDays(60));
        var publisher = await portal.SignedInForAsync([meeting.PanelId], Role.Publisher);
        if (addsItem)
        {
            (await publisher.SendAsync($"/office/meetings/{meeting.Id}/items/new", ("Title.English.Text", "Half a ti"))).Dispose();
        }

        return (office, meeting, publisher);
    }
}
