using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Labels;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>A meeting that has begun continues on another day, and minutes that were not approved are referred back.</summary>
public class AdjournTests(Portal portal)
{
    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public async Task An_adjourned_meeting_says_why_and_when_it_continues_wherever_it_is_listed()
    {
        var (panel, meeting) = await HeldAsync();
        var day = Today.AddDays(7);
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/adjourn";
        Assert.NotNull((await publisher.ReadAsync($"/office/meetings/{meeting.Id}")).QuerySelector($"a[href='{address}']"));

        using var answer = await publisher.SendAsync(address, OfficeForm.Of(await publisher.ReadAsync(address))
            .With("Reason.English.Text", "Ten o’clock had passed after item 1.").With("Date", day.InWords()).With("Time", "2pm").With("Venue.English.Text", "Town Hall"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await portal.ReadAsync(AddressOf(panel, meeting));
        Assert.Equal("Adjourned This meeting was adjourned. It continues on another day.", page.QuerySelector(".meeting-status")!.Seen());
        Assert.Contains(
            $"Adjourned on {InWords.DayAndDate(meeting.Date)}. Ten o’clock had passed after item 1. It continues on {InWords.DayAndDate(day)}, 2pm, Town Hall.", page.Content(), StringComparison.Ordinal);
        foreach (var list in new[] { $"/panels/{panel.Slug}", $"/meetings?panel={panel.Slug}&from={meeting.Date:yyyy-MM-dd}" })
        {
            Assert.Contains($"Adjourned to {InWords.DayAndDate(day)}, 2pm, Town Hall", (await portal.ReadAsync(list)).Content(), StringComparison.Ordinal);
        }

        var calendar = (await portal.AskAsync($"{AddressOf(panel, meeting)}.ics")).Body.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains($"UID:{meeting.Id}\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains($"UID:{meeting.Id}-1\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;TZID=Europe/London:{day:yyyyMMdd}T140000", calendar, StringComparison.Ordinal);
        Assert.Contains($"SUMMARY:Reconvened: {panel.Name}", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_may_be_published_later_and_is_compared_with_the_version_before()
    {
        var (panel, meeting) = await HeldAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/adjourn";
        (await publisher.SendAsync(address, OfficeForm.Of(await publisher.ReadAsync(address)).With("Reason.English.Text", "Too few members came."))).Dispose();
        Assert.Equal("Adjourned This meeting was adjourned. The day on which it continues is not known yet.", (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".meeting-status")!.Seen());

        var form = OfficeForm.Of(await publisher.ReadAsync(address));
        Assert.DoesNotContain(form, field => field.Name.StartsWith("Reason", StringComparison.Ordinal));
        using var missing = await publisher.SendAsync(address, form);
        Assert.Contains("Enter the day on which it continues.", (await missing.PageAsync()).GetElementById("Date-error")!.Seen(), StringComparison.Ordinal);
        using var early = await publisher.SendAsync(address, form.With("Date", meeting.Date.InWords()));
        Assert.Contains($"Choose a day after {meeting.Date.InWords()}.", (await early.PageAsync()).GetElementById("Date-error")!.Seen(), StringComparison.Ordinal);
        using var known = await publisher.SendAsync(address, form.With("Date", Today.AddDays(7).InWords()));
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);

        var compared = await portal.ReadAsync($"{AddressOf(panel, meeting)}/compare");
        Assert.Contains($"Adjourned to {InWords.DayAndDate(Today.AddDays(7))}", compared.Content(), StringComparison.Ordinal);
        Assert.Contains("Day of the adjourned meeting", (await portal.AskAsync($"/panels/{panel.Slug}/feed.atom")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adjournment_publishes_nothing_unfinished_and_needs_a_reason()
    {
        var (panel, meeting) = await HeldAsync();
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.AddItem("Half a ti");
        await portal.Office.StoreAsync(draft);
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/adjourn";
        var form = OfficeForm.Of(await publisher.ReadAsync(address));

        using var blank = await publisher.SendAsync(address, form);
        Assert.NotNull((await blank.PageAsync()).GetElementById("Reason-error"));
        (await publisher.SendAsync(address, form.With("Reason.English.Text", "Too few members came."))).Dispose();

        var page = (await portal.ReadAsync(AddressOf(panel, meeting))).Content();
        Assert.Contains("Too few members came.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Half a ti", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coming_meeting_is_not_adjourned()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), Today.AddDays(20));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/adjourn";
        Assert.Null((await publisher.ReadAsync($"/office/meetings/{meeting.Id}")).QuerySelector($"a[href='{address}']"));

        using var answer = await publisher.SendAsync(address, OfficeForm.Of(await publisher.ReadAsync(address)).With("Reason.English.Text", "Snow."));

        Assert.Contains("Only a meeting that has begun can be adjourned.", (await answer.PageAsync()).QuerySelector(".govuk-error-summary")!.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_that_were_referred_back_stay_a_draft_and_are_offered_to_the_next_meeting()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, Today.AddDays(-30));
        var by = await portal.Office.WithAgendaAsync(panel, Today.AddDays(-2), one => one.SetMinutesToApprove(one.Items[0], panel, meeting));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{by.Id}/items/{by.Items[0].Id}/approvals";
        var form = OfficeForm.Of(await publisher.ReadAsync(address)).With("Approvals[0].Outcome", "referred-back").With("SignedBy", "");

        using var blank = await publisher.SendAsync(address, form);
        Assert.Contains("Say why the minutes were referred back.", (await blank.PageAsync()).QuerySelector(".govuk-error-summary")!.Seen(), StringComparison.Ordinal);
        using var recorded = await publisher.SendAsync(address, form.With("Approvals[0].Reason.English.Text", "A vote was missing."));

        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        var page = await portal.ReadAsync(AddressOf(panel, meeting));
        Assert.Contains("Draft minutes", page.QuerySelector(".meeting-status")!.Seen(), StringComparison.Ordinal);
        Assert.Contains($"Referred back by the meeting of {InWords.DayAndDate(by.Date)}. A vote was missing.", page.Content(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main .govuk-inset-text a[href='{AddressOf(panel, by)}']"));
        Assert.DoesNotContain("on the agenda for approval", page.Content(), StringComparison.Ordinal);
        foreach (var approving in new[] { AddressOf(panel, by), $"{AddressOf(panel, by)}/items/{by.Items[0].Id}" })
        {
            var item = await portal.ReadAsync(approving);
            Assert.Contains($"Minutes referred back here: {InWords.DayAndDate(meeting.Date)}", item.Content(), StringComparison.Ordinal);
            Assert.DoesNotContain("Minutes to approve:", item.Content(), StringComparison.Ordinal);
            Assert.NotNull(item.QuerySelector($"main a[href='{AddressOf(panel, meeting)}']"));
        }

        Assert.DoesNotContain(address, (await publisher.ReadAsync("/office")).QuerySelectorAll("#approvals + ul a").Select(link => link.GetAttribute("href")));
        using var made = await publisher.SendAsync($"/office/meetings/new?panel={panel.Id}", ("Date", Today.AddDays(20).InWords()), ("Time", "6pm"), ("Venue.English.Text", "Town Hall"));
        var next = (await portal.Office.DraftAsync(Guid.Parse(made.Headers.Location!.ToString().Split('/')[^1].Split('?')[0]))).Meeting;
        Assert.Contains(meeting.Id, next.Items.SelectMany(item => item.MinutesToApprove));
    }

    [Fact]
    public async Task One_item_may_approve_some_minutes_and_refer_others_back()
    {
        var panel = await portal.Office.PanelAsync();
        var (first, second) = (await portal.Office.WithMinutesAsync(panel, Today.AddDays(-60)), await portal.Office.WithMinutesAsync(panel, Today.AddDays(-30)));
        var by = await portal.Office.WithAgendaAsync(panel, Today.AddDays(-2), one => one.SetMinutesToApprove(one.Items[0], panel, first, second));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{by.Id}/items/{by.Items[0].Id}/approvals";
        var form = OfficeForm.Of(await publisher.ReadAsync(address)).With("SignedBy", "Councillor Ann Reed").With("Approvals[1].Outcome", "referred-back").With("Approvals[1].Reason.English.Text", "A vote was missing.");

        using var answer = await publisher.SendAsync(address, form);
        using var again = await publisher.SendAsync(address, form);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (answer.StatusCode, again.StatusCode));
        Assert.Equal(MeetingStage.ApprovedMinutes, (await portal.Office.DraftAsync(first.Id)).Meeting.Stage);
        var referred = (await portal.Office.DraftAsync(second.Id)).Meeting;
        Assert.Equal((MeetingStage.DraftMinutes, by.Id), (referred.Stage, Assert.Single(referred.ReferralsBack).MeetingId));
    }

    private async Task<(Panel Panel, Meeting Meeting)> HeldAsync()
    {
        var panel = await portal.Office.PanelAsync();
        return (panel, await portal.Office.WithAgendaAsync(panel, Today.AddDays(-3)));
    }
}
