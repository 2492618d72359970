using System.Net;
using AngleSharp.Dom;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Officers make meetings from the template of a panel: one, or those of a year.</summary>
public class NewMeetingTests(Portal portal)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    /// <summary>A Thursday of next year that is no holiday.</summary>
    private static readonly DateOnly Day = Thursdays(new(Today.Year + 1, 7, 1)).ElementAt(1);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_meeting_starts_with_its_panels_template_and_the_last_meetings_unapproved_minutes()
    {
        var panel = await PanelAsync();
        var last = await portal.Office.WithMinutesAsync(panel, Today.AddDays(-40));
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/new?panel={panel.Id}";
        var form = OfficeForm.Of(await officer.ReadAsync(address));
        Assert.Contains(("Time", "6:30pm"), form);
        Assert.Contains(("Venue.English.Text", "Wharf House"), form);

        using var answer = await officer.SendAsync(address, form.With("Date", Day.InWords()));

        var meeting = await MeetingAtAsync(answer);
        Assert.Equal((panel.Id, Day, new TimeOnly(18, 30), "Wharf House", "Democratic Services"), (meeting.PanelId, meeting.Date, meeting.Time!.Value, meeting.Venue!.English, meeting.Contact!.English));
        Assert.Equal(["Apologies", $"Minutes of the meeting of {last.Date.InWords()}"], meeting.Items.Select(item => item.Title.English));
        Assert.Equal([last.Id], meeting.Items[1].MinutesToApprove);
        Assert.Equal(MeetingStage.NotPublished, meeting.Stage);
    }

    [Fact]
    public async Task A_cancelled_meeting_approves_nothing_so_the_next_one_does()
    {
        var panel = await PanelAsync();
        var last = await portal.Office.WithMinutesAsync(panel, Today.AddDays(-40));
        var cancelled = await portal.Office.WithAgendaAsync(panel, Today.AddDays(30));
        await portal.Office.PublishAsync(cancelled, cancelled.Cancel("Snow."));
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/new?panel={panel.Id}";

        using var answer = await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Date", Day.InWords()));

        Assert.Equal([last.Id], (await MeetingAtAsync(answer)).Items[1].MinutesToApprove);
    }

    [Fact]
    public async Task Time_and_place_may_differ_from_the_usual()
    {
        var panel = await PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"/office/meetings/new?panel={panel.Id}", ("Date", Day.InWords()), ("Time", "10.15am"), ("Venue.English.Text", "Town Hall"));

        var meeting = await MeetingAtAsync(answer);
        Assert.Equal((new TimeOnly(10, 15), "Town Hall"), (meeting.Time!.Value, meeting.Venue!.English));
    }

    [Theory]
    [InlineData("", "Enter the day of the meeting")]
    [InlineData("32 July 2027", "“32 July 2027” is not a day.")]
    [InlineData("1 May 2020", "1 May 2020 is past.")]
    [InlineData("Monday 20 July 2027", "20 July 2027 is a Tuesday. Enter the day that you mean.")]
    public async Task A_day_that_cannot_be_is_refused_beside_its_field(string typed, string sentence)
    {
        var panel = await PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"/office/meetings/new?panel={panel.Id}", ("Date", typed), ("Time", "7pm"), ("Venue.English.Text", "Town Hall"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains(sentence, page.GetElementById("Date-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((typed, "7pm"), (page.GetElementById("Date")!.GetAttribute("value"), page.GetElementById("Time")!.GetAttribute("value")));
        Assert.Equal("Town Hall", page.QuerySelector("input[name='Venue.English.Text']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_second_meeting_on_a_day_must_be_meant()
    {
        var panel = await PanelAsync();
        await portal.Office.AnnouncedAsync(panel, Day);
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/new?panel={panel.Id}";

        using var refused = await officer.SendAsync(address, ("Date", Day.InWords()));
        var page = await refused.PageAsync();
        using var answer = await officer.SendAsync(address, OfficeForm.Of(page).With("IsSecond", "true"));

        Assert.Contains($"meets on {Day.InWords()} already", page.GetElementById("Date-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Day, (await MeetingAtAsync(answer)).Date);
    }

    [Fact]
    public async Task A_double_click_makes_one_meeting()
    {
        var panel = await PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => officer.SendAsync($"/office/meetings/new?panel={panel.Id}", ("Date", Day.InWords()))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single(await MeetingsAsync(panel));
    }

    [Fact]
    public async Task Other_panels_cannot_be_chosen_by_an_officer_of_some()
    {
        var (own, other) = (await PanelAsync(), await PanelAsync());
        using var officer = await portal.SignedInForAsync([own.Id], Role.Officer);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/office/meetings/new?panel={other.Id}", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync($"/office/meetings/new?panel={other.Id}", ("Date", Day.InWords()))).StatusCode);
        Assert.Equal([own.Name.English], (await officer.ReadAsync("/office/meetings/new")).QuerySelectorAll("main option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task Clashes_bank_holidays_and_weekends_are_named_before_anything_is_made()
    {
        var (panel, other) = (await PanelAsync(), await PanelAsync());
        await portal.Office.AnnouncedAsync(panel, Day);
        var clash = new Meeting(other.Id, Day.AddDays(7), new(18, 30));
        await StoreAsync(clash);
        using var officer = await portal.SignedInAsync(Role.Officer);

        var page = await LookAsync(officer, panel, $"{Day.InWords()}\r\n{Day.AddDays(7):d/M/yyyy}\r\n{Day.AddDays(9).InWords()} 2pm\r\n25 December {Day.Year}\r\n{Day.AddDays(14).InWords()}");

        Assert.Contains("The panel meets on that day already, at 6pm", NotesOf(page, Day), StringComparison.Ordinal);
        Assert.Contains($"{other.Name} meets at the same time", NotesOf(page, Day.AddDays(7)), StringComparison.Ordinal);
        Assert.Contains("Weekend", NotesOf(page, Day.AddDays(9)), StringComparison.Ordinal);
        Assert.Contains("2pm", NotesOf(page, Day.AddDays(9)), StringComparison.Ordinal);
        Assert.Contains("Bank holiday", NotesOf(page, new(Day.Year, 12, 25)), StringComparison.Ordinal);
        Assert.DoesNotContain(panel.Name.English, NotesOf(page, Day.AddDays(14)), StringComparison.Ordinal);
        Assert.Single(await MeetingsAsync(panel));
        // All but the day on which the panel meets already are ticked.
        Assert.Equal(4, OfficeForm.Of(page).Count(field => field.Name == "Make"));
    }

    [Fact]
    public async Task A_draft_of_a_panel_that_the_officer_does_not_work_for_is_not_named()
    {
        var (panel, other) = (await PanelAsync(), await PanelAsync());
        await StoreAsync(new Meeting(other.Id, Day, new(18, 30)));
        using var officer = await portal.SignedInForAsync([panel.Id], Role.Officer);

        Assert.DoesNotContain(other.Name.English, (await LookAsync(officer, panel, Day.InWords())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_dates_become_drafts_from_the_template()
    {
        var panel = await PanelAsync();
        var last = await portal.Office.WithMinutesAsync(panel, Today.AddDays(-40));
        using var officer = await portal.SignedInAsync(Role.Officer);
        var page = await LookAsync(officer, panel, $"{Day.InWords()}\r\n{Day.AddDays(7).InWords()} 10am\r\n{Day.AddDays(14).InWords()}");

        using var answer = await officer.SendAsync(
            $"/office/panels/{panel.Id}/dates", [.. OfficeForm.Of(page).Where(field => field.Value != $"{Day.AddDays(14):yyyy-MM-dd} 18:30"), ("act", "make")]);

        Assert.Equal($"/office/panels/{panel.Id}?made=2", answer.Headers.Location?.ToString());
        var meetings = (await MeetingsAsync(panel)).Where(meeting => meeting.Date >= Today).ToList();
        Assert.Equal([(Day, new TimeOnly(18, 30)), (Day.AddDays(7), new TimeOnly(10, 0))], meetings.Select(meeting => (meeting.Date, meeting.Time!.Value)));
        Assert.Equal([last.Id], meetings[0].Items[1].MinutesToApprove);
        Assert.Equal("Minutes of the last meeting", meetings[1].Items[1].Title.English);
        await using var record = portal.Office.Record();
        Assert.False(record.Meetings.Any(meeting => meeting.PanelId == panel.Id && meeting.Date >= Today));
        Assert.Contains("2 meetings were made.", (await officer.ReadAsync(answer.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publisher_announces_them_at_once()
    {
        var panel = await PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var page = await LookAsync(officer, panel, $"{Day.InWords()}\r\n{Day.AddDays(7).InWords()}");

        using var answer = await officer.SendAsync($"/office/panels/{panel.Id}/dates", [.. OfficeForm.Of(page), ("Announce", "true"), ("act", "make")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var record = portal.Office.Record();
        Assert.Equal([MeetingStage.Announced, MeetingStage.Announced], record.Meetings.Where(meeting => meeting.PanelId == panel.Id).Select(meeting => meeting.Stage));
        Assert.Empty(record.AgendaItems.Where(item => record.Meetings.Any(meeting => meeting.PanelId == panel.Id && meeting.Items.Contains(item))));
        Assert.All(await MeetingsAsync(panel), meeting => Assert.Equal((MeetingStage.Announced, 2), (meeting.Stage, meeting.Items.Count)));
    }

    [Fact]
    public async Task Nothing_is_made_where_something_has_changed_since_the_dates_were_shown()
    {
        var panel = await PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var form = OfficeForm.Of(await LookAsync(officer, panel, Day.InWords()));
        await portal.Office.AnnouncedAsync(panel, Day);

        using var answer = await officer.SendAsync($"/office/panels/{panel.Id}/dates", [.. form, ("act", "make")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Something has changed since these dates were shown", (await answer.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await MeetingsAsync(panel));
    }

    [Fact]
    public async Task A_rule_makes_the_list()
    {
        var panel = await PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync(
            $"/office/panels/{panel.Id}/dates",
            ("Every", "SecondOfMonth"), ("Weekday", "Thursday"), ("First", "1 June 2027"), ("Last", "30 September 2027"), ("Without", "8"), ("act", "rule"));

        var page = await answer.PageAsync();
        Assert.Equal("Thursday 10 June 2027\nThursday 8 July 2027\nThursday 9 September 2027", page.GetElementById("Lines")!.TextContent.Trim());
        Assert.Equal(["2027-06-10 18:30", "2027-07-08 18:30", "2027-09-09 18:30"], OfficeForm.Of(page).Where(field => field.Name == "Make").Select(field => field.Value));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_named_and_all_lines_stay()
    {
        var panel = await PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"/office/panels/{panel.Id}/dates", ("Lines.Text", $"{Day.InWords()}\r\n31 June 2027\r\n1/1/2020"), ("act", "look"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("“31 June 2027” is not a date.", page.GetElementById("Lines-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“1/1/2020” is past.", page.GetElementById("Lines-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("31 June 2027", page.GetElementById("Lines")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<DateOnly> Thursdays(DateOnly from) => Enumerable.Range(0, 60).Select(from.AddDays).Where(day => day.DayOfWeek == DayOfWeek.Thursday);

    private static async Task<IDocument> LookAsync(HttpClient officer, Panel panel, string lines)
    {
        using var answer = await officer.SendAsync($"/office/panels/{panel.Id}/dates", ("Lines.Text", lines), ("act", "look"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.PageAsync();
    }

    private static string NotesOf(IDocument page, DateOnly day) =>
        page.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains($"{day:dddd} {day.InWords()}", StringComparison.Ordinal)).TextContent;

    /// <summary>A panel with a template.</summary>
    private async Task<Panel> PanelAsync()
    {
        var panel = new Panel($"Panel {Guid.CreateVersion7():N}", PanelKind.Committee);
        panel.SetVenue("Wharf House");
        panel.SetContact("Democratic Services");
        await portal.Office.PublishAsync(panel, panel.Publish());
        await using var workspace = WorkspaceDbContext.On(portal.Office.Database.Office!);
        await new TemplateStore(workspace).ChangeAsync(
            panel,
            template =>
            {
                template.SetTime(new(18, 30));
                template.SetItems(new TemplateItem("Apologies"), new TemplateItem("Minutes of the last meeting", IsMinutes: true));
                return true;
            },
            () => Task.CompletedTask,
            Cancelled);
        return panel;
    }

    private async Task StoreAsync(Meeting meeting)
    {
        await portal.Office.StoreAsync(new(meeting));
    }

    private async Task<Meeting> MeetingAtAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/office/meetings/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        return (await portal.Office.DraftAsync(Guid.Parse(answer.Headers.Location.ToString().Split('/')[^1]))).Meeting;
    }

    /// <summary>The drafts of a panel's meetings, earliest first.</summary>
    private async Task<List<Meeting>> MeetingsAsync(Panel panel)
    {
        await using var workspace = WorkspaceDbContext.On(portal.Office.Database.Office!);
        var meetings = new List<Meeting>();
        foreach (var id in workspace.Drafts.Where(draft => draft.PanelId == panel.Id).OrderBy(draft => draft.Date).Select(draft => draft.SubjectId).ToList())
        {
            meetings.Add((await portal.Office.DraftAsync(id)).Meeting);
        }

        return meetings;
    }
}
