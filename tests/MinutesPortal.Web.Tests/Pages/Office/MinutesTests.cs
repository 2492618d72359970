using System.Net;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Officers record who attended, write decisions and minutes, and publish them up to their approval.</summary>
public class MinutesTests(Portal portal)
{
    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public async Task Minutes_are_written_item_by_item_and_show_what_was_understood()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = TextOf(meeting, 1);

        using var answer = await officer.SendAsync(address, ("Minutes.English.Text", "It was moved by Councillor Ann Reed, seconded by Councillor Bo Fern and\r\n\r\nRESOLVED that:\r\n\r\n(a) the branch be open; and\r\n(b) a report be brought."));

        Assert.Equal($"{address}?saved=true", answer.Headers.Location!.ToString());
        var page = await officer.ReadAsync($"{address}?saved=true");
        var understood = page.QuerySelector(".office-understood")!.TextContent;
        Assert.Contains("Resolved", understood, StringComparison.Ordinal);
        Assert.Contains("Councillor Ann Reed, seconded by Councillor Bo Fern", understood, StringComparison.Ordinal);
        Assert.Equal(2, (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Resolutions.Count());
        Assert.DoesNotContain("the branch be open", (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_see_how_it_reads_saves_nothing_and_keeps_what_was_typed()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync(TextOf(meeting, 1), ("act", "look"), ("Minutes.English.Text", "RESOLVED that the report be noted."));

        var page = await answer.PageAsync();
        Assert.Contains("Noted", page.QuerySelector(".office-understood")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("RESOLVED that the report be noted.", page.GetElementById("Minutes")!.TextContent.Trim());
        Assert.Empty((await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Entries);
    }

    [Fact]
    public async Task Two_officers_in_one_text_conflict_and_both_texts_are_kept()
    {
        var meeting = await HeldAsync();
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        (await ada.SendAsync(TextOf(meeting, 1), ("Minutes.English.Text", "Ada wrote this."))).Dispose();

        using var answer = await ben.SendAsync(TextOf(meeting, 1), ("Minutes.English.Shown", ""), ("Minutes.English.Text", "Ben wrote that."));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Ada wrote this.", page.QuerySelector(".office-theirs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ben wrote that.", page.GetElementById("Minutes")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_sentence_keeps_its_citation_when_others_change()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = TextOf(meeting, 1);
        (await officer.SendAsync(address, ("Minutes.English.Text", "The Panel met.\n\nRESOLVED that the report be noted."))).Dispose();
        var before = (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Resolutions.Single().Id;

        (await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Minutes.English.Text", "The Panel met late.\n\nIt was cold.\n\nRESOLVED that the report be noted."))).Dispose();

        Assert.Equal(before, (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Resolutions.Single().Id);
    }

    [Fact]
    public async Task Attendance_starts_with_the_members_of_the_panel_and_names_substitutes_and_others()
    {
        var (meeting, chair, other) = await WithMembersAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/attendance";
        var form = await officer.ReadAsync(address);
        Assert.Equal(["NotRecorded", "NotRecorded"], form.QuerySelectorAll("select[name=Presences] option[selected]").Select(option => option.GetAttribute("value")));

        using var answer = await officer.SendAsync(
            address,
            ("Was", OfficeForm.Of(form).Single(field => field.Name == "Was").Value), ("Presences", "Present"), ("Presences", "Apologies"),
            ("Substitutes.Text", $"Councillor Vic Lowe for {other.Name}"), ("Others.Text", "Roy Teal, Head of Ports\r\nJo Moss"));

        Assert.Equal($"/office/meetings/{meeting.Id}", answer.Headers.Location!.ToString());
        Assert.Equal(
            [(chair.Name, Capacity.Member, Presence.Present), (other.Name, Capacity.Member, Presence.Apologies), ("Councillor Vic Lowe", Capacity.Substitute, Presence.Present), ("Roy Teal", Capacity.Officer, Presence.Present), ("Jo Moss", Capacity.InAttendance, Presence.Present)],
            (await portal.Office.DraftAsync(meeting.Id)).Meeting.Attendees.Select(attendee => (attendee.Name, attendee.Capacity, attendee.Presence)));
    }

    [Theory]
    [InlineData("Councillor Vic Lowe", "Say for whom: “Councillor Vic Lowe for …”.")]
    [InlineData("Councillor Vic Lowe for Councillor Nobody", "“Councillor Nobody” is no member of this panel. Enter the name as it stands in the list above.")]
    [InlineData("Councillor Vic Lowe for {0}", "{0} was present, so nobody can stand in for them.")]
    public async Task A_substitute_who_replaces_nobody_is_refused_beside_the_field(string typed, string sentence)
    {
        var (meeting, chair, _) = await WithMembersAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/attendance";
        var was = OfficeForm.Of(await officer.ReadAsync(address)).Single(field => field.Name == "Was").Value;

        using var answer = await officer.SendAsync(
            address, ("Was", was), ("Presences", "Present"), ("Presences", "Present"), ("Substitutes.Text", typed.Replace("{0}", chair.Name, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence.Replace("{0}", chair.Name, StringComparison.Ordinal), (await answer.PageAsync()).GetElementById("Substitutes-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.Office.DraftAsync(meeting.Id)).Meeting.Attendees);
    }

    [Fact]
    public async Task Decisions_are_published_before_the_minutes_and_without_them()
    {
        var meeting = await HeldAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        (await publisher.SendAsync(TextOf(meeting, 1), ("Decision.English.Text", "RESOLVED that the branch be open."), ("Minutes.English.Text", "Half a sentence of the min"))).Dispose();

        using var answer = await SendAsync(publisher, meeting, "decisions");

        Assert.Equal($"/office/meetings/{meeting.Id}?published=true", answer.Headers.Location!.ToString());
        var text = (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent;
        Assert.Contains("RESOLVED that the branch be open.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Half a sentence", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_minutes_need_the_attendance_and_a_later_meeting_approves_them()
    {
        var (meeting, _, _) = await WithMembersAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        (await publisher.SendAsync(TextOf(meeting, 1), ("Minutes.English.Text", "RESOLVED that the branch be open."))).Dispose();
        using var refused = await SendAsync(publisher, meeting, "minutes");
        Assert.Contains("Record the attendance first.", (await refused.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        var attendance = $"/office/meetings/{meeting.Id}/attendance";
        (await publisher.SendAsync(attendance, ("Was", OfficeForm.Of(await publisher.ReadAsync(attendance)).Single(field => field.Name == "Was").Value), ("act", "present"))).Dispose();

        using var published = await SendAsync(publisher, meeting, "minutes");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Contains("RESOLVED that the branch be open.", (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent, StringComparison.Ordinal);

        var approve = $"/office/meetings/{meeting.Id}/approve";
        Assert.Contains("No later meeting of the panel has been held", (await publisher.ReadAsync(approve)).Body!.TextContent, StringComparison.Ordinal);
        var later = await portal.Office.WithAgendaAsync(await PanelAsync(meeting), Today.AddDays(-1));
        using var unsigned = await publisher.SendAsync(approve, OfficeForm.Of(await publisher.ReadAsync(approve)));
        Assert.NotNull((await unsigned.PageAsync()).GetElementById("SignedBy-error"));
        using var approved = await publisher.SendAsync(approve, OfficeForm.Of(await publisher.ReadAsync(approve)).With("SignedBy", "Councillor Ann Reed"));

        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        var page = (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent;
        Assert.Contains("Approved", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(later.Date.InWords(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_item_approves_the_minutes_of_several_meetings_and_doing_it_again_is_harmless()
    {
        var panel = await portal.Office.PanelAsync();
        var earlier = new List<Meeting>();
        foreach (var days in new[] { 70, 50, 30 })
        {
            earlier.Add(await portal.Office.WithMinutesAsync(panel, Today.AddDays(-days)));
        }

        var by = await portal.Office.WithAgendaAsync(panel, Today.AddDays(-2), meeting => meeting.SetMinutesToApprove(meeting.Items[0], panel, earlier));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{by.Id}/items/{by.Items[0].Id}/approvals";
        Assert.Contains(address, (await publisher.ReadAsync("/office")).QuerySelectorAll("#approvals + ul a").Select(link => link.GetAttribute("href")));
        var form = OfficeForm.Of(await publisher.ReadAsync(address)).With("SignedBy", "Councillor Ann Reed").With("Approvals[1].Amendments.English.Text", "A name was put right.").ToArray();

        using var unsigned = await publisher.SendAsync(address, [.. form.With("SignedBy", "")]);
        using var first = await publisher.SendAsync(address, [.. form.Where(field => field.Name != "Approvals[2].Outcome")]);
        var waits = await publisher.ReadAsync(address);
        using var again = await publisher.SendAsync(address, form);

        Assert.NotNull((await unsigned.PageAsync()).GetElementById("SignedBy-error"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode));
        Assert.Single(waits.QuerySelectorAll("input[type=radio][value=approved]"));
        foreach (var meeting in earlier)
        {
            var draft = (await portal.Office.DraftAsync(meeting.Id)).Meeting;
            Assert.Equal((MeetingStage.ApprovedMinutes, by.Id, "Councillor Ann Reed"), (draft.Stage, draft.Approval!.MeetingId, draft.Approval.SignedBy));
            Assert.Equal(meeting == earlier[1] ? "A name was put right." : null, draft.Approval.Amendments?.English);
        }

        Assert.DoesNotContain(address, (await publisher.ReadAsync("/office")).QuerySelectorAll("#approvals + ul a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Words_are_removed_from_public_view_with_every_version_that_says_them()
    {
        var meeting = await portal.Office.WithMinutesAsync(
            await portal.Office.PanelAsync(), Today.AddDays(-30), one => one.Items[0].WriteMinutes("A letter of Jane Canary was read."));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/redact";
        var form = OfficeForm.Of(await publisher.ReadAsync(address));

        using var empty = await publisher.SendAsync(address, form);
        using var repeated = await publisher.SendAsync(address, form.With("Words.Text", "Jane Canary").With("Notice.English.Text", "Jane Canary asked for it."));
        using var removed = await publisher.SendAsync(address, form.With("Words.Text", "Jane Canary").With("Notice.English.Text", "A name was removed."));

        Assert.NotNull((await empty.PageAsync()).GetElementById("Words-error"));
        Assert.Contains("cannot say the words", (await repeated.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        var text = (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent;
        Assert.DoesNotContain("Canary", text, StringComparison.Ordinal);
        Assert.Contains("A name was removed.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[0].Minutes!.English, StringComparison.Ordinal);
        await using var owner = portal.Office.AsOwner();
        Assert.DoesNotContain(await owner.Events.Select(one => one.Detail).ToListAsync(TestContext.Current.CancellationToken), detail => detail?.Contains("Canary", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_is_left_to_fill_in_the_minutes_stops_them_and_not_the_decisions_before()
    {
        var (meeting, _, _) = await WithMembersAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        (await publisher.SendAsync(TextOf(meeting, 1), ("Decision.English.Text", "RESOLVED that the branch be open."), ("Minutes.English.Text", "RESOLVED that £XXX be spent."))).Dispose();

        using var decisions = await SendAsync(publisher, meeting, "decisions");
        var page = await publisher.ReadAsync($"/office/meetings/{meeting.Id}/publish/minutes");

        Assert.Equal(HttpStatusCode.Redirect, decisions.StatusCode);
        Assert.Contains("The minutes of item 2, “Library opening hours”", page.QuerySelector(".office-tasks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_minutes_are_published_again_with_what_has_changed()
    {
        var meeting = await portal.Office.WithMinutesAsync(await portal.Office.PanelAsync(), Today.AddDays(-30));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        (await publisher.SendAsync(TextOf(meeting, 0), ("Minutes.English.Text", "There were none."))).Dispose();

        using var unsaid = await SendAsync(publisher, meeting, "minutes");
        using var said = await SendAsync(publisher, meeting, "minutes", ("Reason.English.Text", "Item 1 was added."));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (unsaid.StatusCode, said.StatusCode));
        Assert.Contains("There were none.", (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string TextOf(Meeting meeting, int item) => $"/office/meetings/{meeting.Id}/items/{meeting.Items[item].Id}/text";

    /// <summary>Sends the form of a publication with all that it shows as chosen.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient officer, Meeting meeting, string what, params (string Name, string Value)[] typed)
    {
        var address = $"/office/meetings/{meeting.Id}/publish/{what}";
        return await officer.SendAsync(address, [.. OfficeForm.Of(await officer.ReadAsync(address)).Where(field => typed.All(one => one.Name != field.Name)), .. typed]);
    }

    private async Task<Meeting> HeldAsync() => await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), Today.AddDays(-10));

    /// <summary>A meeting that was held, of a panel with a chair and another member.</summary>
    private async Task<(Meeting Meeting, Person Chair, Person Other)> WithMembersAsync()
    {
        var panel = await portal.Office.PanelAsync();
        var (chair, other) = (new Person($"Councillor Ann Reed {panel.Id:N}", PersonKind.Councillor), new Person($"Councillor Bo Fern {panel.Id:N}", PersonKind.Councillor));
        foreach (var person in new[] { other, chair })
        {
            await portal.Office.PublishAsync(person, person.Publish());
            panel.Appoint(person.Id, person == chair ? MembershipRole.Chair : MembershipRole.Member, Today.AddDays(-100));
        }

        await portal.Office.PublishAsync(panel, panel.Publish());
        return (await portal.Office.WithAgendaAsync(panel, Today.AddDays(-10)), chair, other);
    }

    private async Task<Panel> PanelAsync(Meeting meeting) => (Panel)(await portal.Office.DraftAsync(meeting.PanelId)).Subject;

    private async Task<string> PublicAsync(Meeting meeting) => $"/panels/{(await PanelAsync(meeting)).Slug}/meetings/{(await portal.Office.DraftAsync(meeting.Id)).Meeting.Slug}";
}
