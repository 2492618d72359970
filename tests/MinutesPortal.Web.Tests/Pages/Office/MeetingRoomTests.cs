using System.Net;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>What is recorded of a meeting beside its texts: who was there for which item, interests, votes, and corrections of what was understood.</summary>
public class MeetingRoomTests(Portal portal)
{
    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public async Task Who_came_late_left_early_or_was_out_is_recorded_by_item_and_shown_to_the_public()
    {
        var meeting = await AttendedAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/attendance";
        var form = OfficeForm.Of(await officer.ReadAsync(address));

        using var saved = await officer.SendAsync(address, WithNth(WithNth(WithNth(form, "From", 0, meeting.Items[1].Id), "Until", 1, meeting.Items[2].Id), "Out", 2, "2"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var draft = (await portal.Office.DraftAsync(meeting.Id)).Meeting;
        Assert.Equal([["1"], ["3"], ["2"]], draft.Attendees.Take(3).Select(attendee => attendee.AbsentFor.Select(id => draft.Item(id).Number)));
        await PublishAsync(officer, meeting);
        var rows = (await portal.ReadAsync(await PublicAsync(meeting))).QuerySelectorAll(".attendance tbody tr").Select(row => row.LastElementChild!.TextContent.Trim());
        Assert.Equal(["Present. Arrived for item 2.", "Present. Left before item 3.", "Present. Not present for item 2.", "Apologies"], rows);
        var again = OfficeForm.Of(await officer.ReadAsync(address));
        Assert.Equal([meeting.Items[1].Id, "", "", ""], again.Where(field => field.Name == "From").Select(field => field.Value));
    }

    [Theory]
    [InlineData("Out", "9", "The agenda has no item 9.")]
    [InlineData("Until", "first", "Councillor Ann Reed cannot have left before they arrived. Choose a later item.")]
    public async Task What_cannot_be_so_is_refused_beside_its_field(string field, string value, string sentence)
    {
        var meeting = await AttendedAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/attendance";
        var form = WithNth(OfficeForm.Of(await officer.ReadAsync(address)), "From", 0, meeting.Items[1].Id);

        using var answer = await officer.SendAsync(address, WithNth(form, field, 0, value == "first" ? meeting.Items[0].Id : value));

        Assert.Contains(sentence, (await answer.PageAsync()).GetElementById($"{field}-0-error")!.TextContent, StringComparison.Ordinal);
        Assert.All((await portal.Office.DraftAsync(meeting.Id)).Meeting.Attendees, attendee => Assert.Empty(attendee.AbsentFor));
    }

    [Fact]
    public async Task Interests_are_declared_by_item_and_who_left_the_room_has_no_vote()
    {
        var meeting = await AttendedAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/declarations";

        using var empty = await officer.SendAsync(address);
        using var stranger = await officer.SendAsync(address, ("Name", "Councillor Nobody"), ("Item", meeting.Items[1].Id), ("Kind", "Pecuniary"), ("Conduct", "LeftTheRoom"));
        Assert.Contains("is not in the attendance", (await stranger.PageAsync()).GetElementById("Name-error")!.TextContent, StringComparison.Ordinal);
        using var saved = await officer.SendAsync(address, ("Name", "Cllr Reed"), ("Item", meeting.Items[1].Id), ("Kind", "Pecuniary"), ("Conduct", "LeftTheRoom"), ("Nature.English.Text", "She rents a berth."));

        Assert.Equal(4, (await empty.PageAsync()).QuerySelectorAll(".govuk-form-group--error").Length);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var tooMany = await officer.SendAsync($"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/votes", ("Question", meeting.Items[1].Resolutions.First().Id), ("For", "3"), ("Against", "0"));
        Assert.Contains("only 2 members were present for it and free to vote", (await tooMany.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        await PublishAsync(officer, meeting);
        var shown = (await portal.ReadAsync(await PublicAsync(meeting))).GetElementById($"item-{meeting.Items[1].Id}")!.TextContent;
        Assert.Contains("Councillor Ann Reed: Disclosable pecuniary interest.", shown, StringComparison.Ordinal);
        Assert.Contains("She rents a berth.", shown, StringComparison.Ordinal);
        Assert.Contains("Left the room.", shown, StringComparison.Ordinal);

        var remove = (await officer.ReadAsync(address)).QuerySelector("form[action$='Remove']")!;
        (await officer.SendAsync($"{address}?handler=Remove", [.. remove.QuerySelectorAll("input").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!))])).Dispose();
        Assert.Empty((await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Declarations);
    }

    [Fact]
    public async Task Votes_have_numbers_or_names_and_are_on_resolutions_amendments_and_candidates()
    {
        var meeting = await AttendedAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/votes";
        (string, string)[] names = [("Names", "Councillor Ann Reed"), ("Sides", "for"), ("Names", "Councillor Bo Fern"), ("Sides", "against"), ("Names", "Councillor Dai Moss"), ("Sides", "for")];

        (await officer.SendAsync(address, [("Question", meeting.Items[1].Resolutions.First().Id), .. names])).Dispose();
        (string, string)[] amendment = [("Question", "other"), ("On.English.Text", "Councillor Fern’s amendment"), ("For", "1"), ("Against", "2"), ("Abstained", "0")];
        (await officer.SendAsync(address, amendment)).Dispose();
        (await officer.SendAsync(address, amendment)).Dispose(); // sent twice, it is one vote
        (await officer.SendAsync(address, ("Question", "other"), ("On.English.Text", "Councillor Moss as vice-chair"), ("For", "3"), ("Against", "0"), ("IsSecret", "true"))).Dispose();

        await PublishAsync(officer, meeting);
        var shown = (await portal.ReadAsync(await PublicAsync(meeting))).GetElementById($"item-{meeting.Items[1].Id}")!;
        var votes = shown.QuerySelectorAll(".vote").Select(vote => string.Join(' ', vote.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(
            [
                "Vote: Carried. For Against Abstained 2 1 0 Councillor Ann Reed Councillor Dai Moss Councillor Bo Fern",
                "Vote on another question: Councillor Fern’s amendment Lost. For Against Abstained 1 2 0",
                "Vote on another question: Councillor Moss as vice-chair By secret ballot. Carried. For Against Abstained 3 0 0",
            ],
            votes);
        var first = (await officer.ReadAsync(address)).QuerySelector("form[action$='Remove']")!;
        (string, string)[] fields = [.. first.QuerySelectorAll("input").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!))];
        (await officer.SendAsync($"{address}?handler=Remove", [fields[0], ("vote", "another 1-1-1")])).Dispose();
        Assert.Equal(3, (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Facts.OfType<RecordedVote>().Count());
        (await officer.SendAsync($"{address}?handler=Remove", fields)).Dispose();
        Assert.Equal(2, (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Facts.OfType<RecordedVote>().Count());
    }

    [Theory]
    [InlineData("For", "many", "Enter a number, such as 7 or 0.")]
    [InlineData("For", "", "Enter a number, such as 7 or 0.")]
    public async Task A_vote_without_a_number_is_refused_and_kept(string field, string value, string sentence)
    {
        var meeting = await AttendedAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/votes", ("Question", "other"), ("On.English.Text", "An amendment"), (field, value), ("Against", "2"));

        var page = await answer.PageAsync();
        Assert.Contains(sentence, page.GetElementById($"{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("An amendment", "2"), (page.GetElementById("On")!.GetAttribute("value"), page.GetElementById("Against")!.GetAttribute("value")));
    }

    [Fact]
    public async Task What_the_portal_understood_is_put_right_by_one_button_and_stays_so()
    {
        var meeting = await AttendedAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/text";
        (await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Minutes.English.Text", "The Chair will write to the Minister. She will report back.\n\nRESOLVED that the report be noted."))).Dispose();
        var page = await officer.ReadAsync(address);

        (await officer.SendAsync(address, [.. OfficeForm.Of(page), ("correct", ButtonOf(page, "It is a resolution"))])).Dispose();
        page = await officer.ReadAsync(address);
        (await officer.SendAsync(address, [.. OfficeForm.Of(page), ("correct", ButtonOf(page, "Cut before “She will report back.”"))])).Dispose();
        page = await officer.ReadAsync(address);
        (await officer.SendAsync(address, OfficeForm.Of(page).With("Minutes.English.Text", page.GetElementById("Minutes")!.TextContent.Trim().Replace("the report be noted", "the long report be noted", StringComparison.Ordinal)))).Dispose();

        Assert.Equal(
            [(EntryKind.Resolution, "The Chair will write to the Minister."), (EntryKind.Resolution, "She will report back."), (EntryKind.Resolution, "RESOLVED that the long report be noted.")],
            (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].MinutesEntries.Select(entry => (entry.TakenFor, entry.Text.English.Trim())));
        Assert.Contains("set by an officer", (await officer.ReadAsync(address)).QuerySelector(".office-pieces")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_saves_what_is_typed_too()
    {
        var meeting = await AttendedAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/text";
        var page = await officer.ReadAsync(address);

        (await officer.SendAsync(address, [.. OfficeForm.Of(page).With("Decision.English.Text", "A decision."), ("correct", ButtonOf(page, "It is text"))])).Dispose();

        var item = (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1];
        Assert.Equal("A decision.", item.Decision!.English.Trim());
        Assert.Contains(item.MinutesEntries, entry => entry.IsCorrected == true);
    }

    private static string ButtonOf(AngleSharp.Dom.IDocument page, string words) => page.QuerySelectorAll("button[name=correct]").First(button => button.TextContent.Trim() == words).GetAttribute("value")!;

    private static (string Name, string Value)[] WithNth(IEnumerable<(string Name, string Value)> form, string name, int index, string value)
    {
        var seen = 0;
        return [.. form.Select(field => field.Name == name && seen++ == index ? (name, value) : field)];
    }

    private static async Task PublishAsync(HttpClient publisher, Meeting meeting)
    {
        var address = $"/office/meetings/{meeting.Id}/publish/minutes";
        using var answer = await publisher.SendAsync(address, [.. OfficeForm.Of(await publisher.ReadAsync(address))]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.PageAsync()).QuerySelector(".govuk-error-summary")?.TextContent);
    }

    /// <summary>A meeting with three items, three members present and one who sent apologies, and minutes of an item in its draft.</summary>
    private async Task<Meeting> AttendedAsync()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), Today.AddDays(-10), meeting => meeting.AddItem("Parks", "3"));
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.RecordAttendance(
            new Attendee("Councillor Ann Reed", Capacity.Member, Presence.Present, role: new BilingualText("Chair")), new Attendee("Councillor Bo Fern", Capacity.Member, Presence.Present),
            new Attendee("Councillor Dai Moss", Capacity.Member, Presence.Present), new Attendee("Councillor Eve Lane", Capacity.Member, Presence.Apologies));
        draft.Meeting.Items[1].WriteMinutes("The Panel considered the report.\n\nRESOLVED that the branch be open.");
        await portal.Office.StoreAsync(draft);
        return draft.Meeting;
    }

    private async Task<string> PublicAsync(Meeting meeting) => $"/panels/{((Domain.Panels.Panel)(await portal.Office.DraftAsync(meeting.PanelId)).Subject).Slug}/meetings/{(await portal.Office.DraftAsync(meeting.Id)).Meeting.Slug}";
}
