using System.Net;
using System.Text;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>An officer uploads or pastes the minutes of a whole meeting, and confirms what the portal made of them.</summary>
public class WrittenMinutesTests(Portal portal)
{
    private static DateOnly Today => TimeProvider.System.Today();

    private static DateOnly Held { get; } = Today.AddDays(-12);

    private static readonly MinutesInFourForms Written = new(
        "numbered headings",
        "Harbour Panel",
        $"Minutes of the meeting held on {Held.InWords()} at 6.00 pm",
        "Present: Councillors Ann Reed (Chair), Bo Fern and Dai Moss.",
        "In attendance: Roy Teal, Head of Ports.",
        new Block.Heading("1.", "APOLOGIES"),
        "Apologies were received from Councillor Eve Lane.",
        new Block.Heading("2.", "Quay walls – progress"),
        "The Head of Ports presented the report. Members asked about the cost of the works.",
        "RESOLVED that:",
        new Block.Listed("lowerLetter", "(%1)", "the works be approved; and", "a report be brought to the next meeting."),
        new Block.Heading("3.", "Dredging"),
        "RESOLVED that the report be noted.");

    [Theory]
    [InlineData("Word")]
    [InlineData("PDF")]
    [InlineData("HTML")]
    [InlineData("text")]
    public async Task Minutes_of_a_whole_meeting_are_split_over_its_agenda_whatever_the_file(string form)
    {
        var (meeting, members) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var (name, bytes) = form switch
        {
            "Word" => ("minutes.docx", Written.AsWord()),
            "PDF" => ("minutes.pdf", Written.AsPdf()),
            "HTML" => ("minutes.htm", Written.AsPage()),
            _ => ("minutes.txt", Written.AsText()),
        };

        var page = await ReadAsync(officer, meeting, name, bytes);

        Assert.Equal(meeting.Items.Select(item => item.Id), page.QuerySelectorAll("select[name$='.Item'] option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Empty((await portal.Office.DraftAsync(meeting.Id)).Meeting.Items.SelectMany(item => item.Entries));
        using var saved = await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", OfficeForm.Of(page, "Save all as chosen"));
        Assert.Equal($"{AddressOf(meeting)}?taken=3", saved.Headers.Location!.ToString());
        var draft = (await portal.Office.DraftAsync(meeting.Id)).Meeting;
        Assert.Equal(["RESOLVED that:", "(a) the works be approved; and", "(b) a report be brought to the next meeting."], draft.Items[1].MinutesEntries.Skip(1).Select(entry => entry.Text.English.Trim()));
        Assert.Equal(2, draft.Items[1].Resolutions.Count());
        Assert.Equal(ItemOutcome.Noted, draft.Items[2].Outcome?.Kind);
        Assert.Equal(
            [(members[0], Presence.Present), (members[1], Presence.Present), (members[2], Presence.Present), (members[3], Presence.Apologies), ("Roy Teal", Presence.Present)],
            draft.Attendees.Select(attendee => (attendee.Name, attendee.Presence)));
    }

    [Fact]
    public async Task Pasted_minutes_are_read_as_a_file_is()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"{AddressOf(meeting)}?handler=Read", ("Pasted", Encoding.UTF8.GetString(Written.AsText())));

        Assert.Equal(3, (await answer.PageAsync()).QuerySelectorAll(".office-part textarea").Length);
    }

    [Fact]
    public async Task A_text_without_a_title_is_split_too()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var body = new MinutesInFourForms("body", [.. Written.Blocks.Skip(4)]);

        var page = await ReadAsync(officer, meeting, "minutes.docx", body.AsWord());

        Assert.Equal(meeting.Items.Select(item => item.Id), page.QuerySelectorAll("select[name$='.Item'] option[selected]").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task One_part_is_saved_alone_and_the_others_wait()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var page = await ReadAsync(officer, meeting, "minutes.docx", Written.AsWord());

        using var answer = await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", [.. OfficeForm.Of(page, "Save all as chosen"), ("only", "1")]);

        var rest = await answer.PageAsync();
        Assert.Equal(2, rest.QuerySelectorAll(".office-part textarea").Length);
        var draft = (await portal.Office.DraftAsync(meeting.Id)).Meeting;
        Assert.Equal([false, true, false], draft.Items.Select(item => item.Minutes is not null));
        Assert.Empty(draft.Attendees);
    }

    [Fact]
    public async Task Minutes_of_a_closed_item_and_of_one_that_has_some_are_taken_only_when_an_officer_says_so()
    {
        var (meeting, _) = await HarbourAsync();
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].Exempt(NoticeRules.For(Nation.England), ["3"], "Bargaining.");
        draft.Meeting.Items[2].WriteMinutes("Somebody wrote this.");
        await portal.Office.StoreAsync(draft);
        using var officer = await portal.SignedInAsync(Role.Officer);
        var page = await ReadAsync(officer, meeting, "minutes.docx", Written.AsWord());

        using var answer = await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", OfficeForm.Of(page, "Save all as chosen"));

        Assert.Contains("is closed to the public", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("has minutes already", page.Body!.TextContent, StringComparison.Ordinal);
        var items = (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items;
        Assert.Equal([true, false, true], items.Select(item => item.Minutes is not null));
        Assert.Equal("Somebody wrote this.", items[2].Minutes!.English.Trim());
    }

    [Fact]
    public async Task Minutes_that_somebody_saved_meanwhile_are_not_overwritten_unseen()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var page = await ReadAsync(officer, meeting, "minutes.docx", Written.AsWord());
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].WriteMinutes("Ben wrote this.");
        await portal.Office.StoreAsync(draft);

        using var answer = await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", OfficeForm.Of(page, "Save all as chosen"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var again = await answer.PageAsync();
        Assert.Contains("has new minutes since you opened this page", again.GetElementById("Parts-1-Item-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ben wrote this.", again.QuerySelector(".office-theirs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ben wrote this.", (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Minutes!.English.Trim());
        using var seen = await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", OfficeForm.Of(again, "Save all as chosen"));
        Assert.Equal(HttpStatusCode.Redirect, seen.StatusCode);
    }

    [Fact]
    public async Task A_part_that_is_left_out_is_not_said_to_be_saved()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var page = await ReadAsync(officer, meeting, "minutes.docx", Written.AsWord());

        using var answer = await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", [.. OfficeForm.Of(page, "Save all as chosen").With("Parts[1].Item", "none"), ("only", "1")]);

        Assert.Equal(3, (await answer.PageAsync()).QuerySelectorAll(".office-part textarea").Length);
        Assert.Equal("Choose the item that this is about.", (await answer.PageAsync()).GetElementById("Parts-1-Item-error")!.TextContent.Split("Error:")[1].Trim());
    }

    [Fact]
    public async Task A_heading_that_is_on_no_agenda_waits_for_the_officers_choice()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var more = new MinutesInFourForms("more", [.. Written.Blocks, new Block.Heading("4.", "Votes of thanks"), "The Chair thanked everybody."]);
        var page = await ReadAsync(officer, meeting, "minutes.docx", more.AsWord());
        var form = OfficeForm.Of(page, "Save all as chosen");

        using var unchosen = await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", form);
        using var left = await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", form.With("Parts[3].Item", "none"));

        Assert.Contains("Choose the item that this is about", (await unchosen.PageAsync()).GetElementById("Parts-3-Item-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
    }

    [Fact]
    public async Task Words_that_are_no_person_are_left_out_of_the_attendance()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var page = await ReadAsync(officer, meeting, "minutes.docx", Written.AsWord());
        var teal = page.QuerySelectorAll("input[name$='.Name']").Select(field => field.GetAttribute("value")).ToList().IndexOf("Roy Teal");

        (await officer.SendAsync($"{AddressOf(meeting)}?handler=Take", [.. OfficeForm.Of(page, "Save all as chosen"), ($"People[{teal}].IsNotAPerson", "true")])).Dispose();

        Assert.DoesNotContain((await portal.Office.DraftAsync(meeting.Id)).Meeting.Attendees, attendee => attendee.Name == "Roy Teal");
    }

    [Theory]
    [InlineData("minutes.docx", "not a document", "does not say")]
    [InlineData("empty.txt", "", "empty")]
    public async Task A_file_that_cannot_be_read_is_refused_with_a_sentence(string name, string content, string sentence)
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        var page = await ReadAsync(officer, meeting, name, Encoding.UTF8.GetBytes(content));

        Assert.True(
            page.GetElementById("Minutes-error")?.TextContent.Contains(sentence, StringComparison.Ordinal) == true || page.Body!.TextContent.Contains("No item was found", StringComparison.Ordinal)
                || page.QuerySelectorAll("select[name$='.Item'] option[selected]").Length == 0,
            page.Body!.TextContent);
    }

    [Fact]
    public async Task Tracked_changes_are_refused_and_comments_are_never_shown()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var tracked = new WordSample($"{WordSample.P("Harbour Panel")}<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>canarytracked</w:t></w:r></w:ins></w:p>").ToBytes();

        var page = await ReadAsync(officer, meeting, "minutes.docx", tracked);

        Assert.Contains("tracked changes", page.GetElementById("Minutes-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("canarytracked", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_another_day_says_so()
    {
        var (meeting, _) = await HarbourAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var other = Encoding.UTF8.GetString(Written.AsText()).Replace(Held.InWords(), Held.AddDays(-7).InWords(), StringComparison.Ordinal);

        var page = await ReadAsync(officer, meeting, "minutes.txt", Encoding.UTF8.GetBytes(other));

        Assert.Contains($"The text is dated {Held.AddDays(-7).InWords()}. This meeting is on {Held.InWords()}.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static string AddressOf(Meeting meeting) => $"/office/meetings/{meeting.Id}/word";

    private static async Task<AngleSharp.Dom.IDocument> ReadAsync(HttpClient officer, Meeting meeting, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "Minutes", name } };
        using var answer = await officer.PostAsync($"{AddressOf(meeting)}?handler=Read", form, TestContext.Current.CancellationToken);
        return await answer.PageAsync();
    }

    /// <summary>A meeting of a panel with four members, with three items.</summary>
    private async Task<(Meeting Meeting, IReadOnlyList<string> Members)> HarbourAsync()
    {
        var panel = await portal.Office.PanelAsync();
        string[] names = ["Councillor Ann Reed", "Councillor Bo Fern", "Councillor Dai Moss", "Councillor Eve Lane"];
        foreach (var name in names)
        {
            var person = new Person(name, PersonKind.Councillor);
            await portal.Office.PublishAsync(person, person.Publish());
            panel.Appoint(person.Id, name == names[0] ? MembershipRole.Chair : MembershipRole.Member, Held.AddDays(-100));
        }

        await portal.Office.PublishAsync(panel, panel.Publish());
        var meeting = new Meeting(panel.Id, Held, new(18, 0), new BilingualText("Harbour Office"));
        meeting.AddItem("Apologies for absence", "1");
        meeting.AddItem("Progress with the quay walls", "2");
        meeting.AddItem("Dredging of the inner harbour", "3");
        await portal.Office.PublishAsync(meeting, meeting.PublishAgenda(NoticeRules.For(Nation.England), Held.AddDays(-14)));
        return (meeting, names);
    }
}
