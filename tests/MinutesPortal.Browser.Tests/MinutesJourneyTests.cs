using System.Globalization;
using Microsoft.Playwright;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Browser.Tests;

/// <summary>
/// An officer goes from a Word file of minutes to the approved record: attendance, interests, votes, an exempt item, decisions, draft minutes to which a
/// second person agrees, a correction, and the approval of three meetings in one item. Pictures of each step lie in the folder <c>minutes-journey</c> beside the tests.
/// </summary>
public class MinutesJourneyTests(PortalInBrowser portal)
{
    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "minutes-journey");

    private readonly DateOnly _today = TimeProvider.System.Today();
    private ServedOffice _office = null!;
    private IPage _page = null!;
    private OfficerAtPage _officer = null!;
    private bool _keepsPictures;
    private int _steps;

    private DateOnly Held => _today.AddDays(-10);

    /// <summary>Minutes that were written without the portal in mind.</summary>
    private MinutesInFourForms Written => new(
        "Harbour Panel",
        "HARBOUR PANEL",
        $"MINUTES of the meeting held on {Held.InWords()} at 6.00 pm in the Harbour Office",
        "Present: Councillors Ann Reed (Chair), Bo Fern, Dai Moss and Vic Lowe (substitute for Councillor Eve Lane).",
        "In attendance: Roy Teal, Head of Ports.",
        new Block.Heading("1.", "APOLOGIES"),
        "Apologies were received from Councillor Eve Lane.",
        new Block.Heading("2.", "MINUTES"),
        "RESOLVED that the minutes be signed as a correct record.",
        new Block.Heading("3.", "QUAY WALLS"),
        "The Head of Ports presented his report. The Chair will write to the contractor.",
        "Moved by Councillor Dai Moss, seconded by Councillor Bo Fern and RESOLVED that:",
        new Block.Listed("lowerLetter", "(%1)", "the repair of the north wall be approved at £40,000; and", "a report on the south wall be brought in spring."),
        new Block.Heading("4.", "LEASE OF THE SLIPWAY"),
        "The Panel considered the terms of a lease. They gave advice to the Head of Ports.");

    [Theory]
    [InlineData(OfficeJourneyTests.Way.WithScript)]
    [InlineData(OfficeJourneyTests.Way.WithoutScript)]
    [InlineData(OfficeJourneyTests.Way.ByKeyboardAlone)]
    public async Task An_officer_goes_from_a_Word_file_to_the_approved_record(OfficeJourneyTests.Way way)
    {
        _office = await portal.ServeOfficeAsync();
        var account = await TestAccount.InAsync(_office.Office, [Role.Administrator, Role.Publisher], name: "Ada Moss");
        var second = await TestAccount.InAsync(_office.Office, [Role.Publisher], name: "Bea Teal");
        var (meeting, earlier, later) = await HarbourAsync();
        _keepsPictures = way == OfficeJourneyTests.Way.WithScript;
        var said = new List<string>();
        (_page, _officer) = await OfficerAsync(account, way, said);
        await KeepPictureAsync("desk");
        await _officer.FollowAsync($"Harbour Panel, {Held.InWords()}");
        await KeepPictureAsync("meeting");
        await ReadWordFileAsync();
        await RecordMeetingAsync();
        await WriteItemsAsync();
        var (otherPage, other) = await OfficerAsync(second, way, said);
        await PublishDecisionsAsync(otherPage, other);
        await PublishMinutesAsync(otherPage, other);
        await CorrectAsync();
        await ApproveAsync(meeting, earlier, later);

        await otherPage.CloseAsync();
        Assert.Empty(said); // a script or style that the policy forbids would be named here
        await _page.CloseAsync();
    }

    /// <summary>An officer who has signed in, in a browser of their own.</summary>
    private async Task<(IPage Page, OfficerAtPage Officer)> OfficerAsync(TestAccount account, OfficeJourneyTests.Way way, List<string> said)
    {
        var page = await portal.OpenAsync(new Uri(_office.Address, "office").ToString(), withScript: way != OfficeJourneyTests.Way.WithoutScript);
        page.Console += (_, message) => said.Add(message.Text);
        var officer = new OfficerAtPage(page, byKeyboard: way == OfficeJourneyTests.Way.ByKeyboardAlone);
        await officer.FillAsync("E-mail address", account.Email);
        await officer.FillAsync("Password", TestAccount.Password);
        await officer.PressAsync("Continue");
        await officer.FillAsync("Code", account.NextCode());
        await officer.PressAsync("Sign in");
        return (page, officer);
    }

    private async Task ReadWordFileAsync()
    {
        await _officer.FollowAsync("Read the minutes from a Word or PDF file");
        await _officer.ChooseFileAsync("The minutes of the whole meeting", "Harbour minutes final v3.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Written.AsWord());
        await KeepPictureAsync("word");
        await _officer.PressAsync("Read the file");
        Assert.Equal(
            ["1 Apologies for absence", "2 Minutes of the previous meetings", "3 Repair of the quay walls"],
            await _page.Locator("select[name$='.Item']").EvaluateAllAsync<string[]>("lists => lists.map(list => list.selectedOptions[0].text).filter(text => !text.startsWith('Leave'))"));
        await KeepPictureAsync("word-read");
        await _officer.PressAsync("Save all as chosen");
        await KeepPictureAsync("word-saved");
    }

    private async Task RecordMeetingAsync()
    {
        await _officer.FollowAsync("Check the attendance");
        Assert.Equal(
            ["Present", "Present", "Present", "Apologies"], await _page.Locator("select[name=Presences]").EvaluateAllAsync<string[]>("lists => lists.map(list => list.selectedOptions[0].text)"));
        Assert.Equal("Vic Lowe for Councillor Eve Lane", (await _page.GetByLabel("Substitutes, one a line").InputValueAsync()).Trim());
        await _officer.OpenAsync("Not for all items: Councillor Bo Fern");
        await _officer.ChooseAsync("Left before: Councillor Bo Fern", "4. Lease of the slipway");
        await KeepPictureAsync("attendance");
        await _officer.PressAsync("Save");

        await _officer.FollowAsync("Record declarations of interest");
        await _officer.FillAsync("Who", "Councillor Ann Reed");
        await _officer.ChooseAsync("In which item", "3 Repair of the quay walls");
        await _officer.ChooseAsync("What kind of interest", "Disclosable pecuniary interest");
        await _officer.FillAsync("What the interest is (optional)", "She rents a berth at the north wall.");
        await _officer.ChooseAsync("What they did", "Left the room");
        await _officer.PressAsync("Add");
        await KeepPictureAsync("declarations");
        await _officer.FollowAsync("Back to the agenda");
    }

    private async Task WriteItemsAsync()
    {
        await _officer.FollowAsync("Change the minutes of Repair of the quay walls");
        await _officer.FillAsync("Decision (optional)", "RESOLVED that the repair of the north wall be approved at £40,000.");
        await _officer.OpenAsync("Put it right: The Head of Ports presented his report.");
        await _officer.PressAsync("Cut before “The Chair will write to t…”");
        await _officer.OpenAsync("Put it right: The Chair will write to the contractor.");
        await _officer.PressAsync("It is a point");
        await KeepPictureAsync("understood");
        Assert.Contains("Point, set by an officer", await _page.Locator(".office-pieces").First.InnerTextAsync() + await _page.Locator(".office-pieces").Last.InnerTextAsync(), StringComparison.Ordinal);

        await _officer.FollowAsync("Record a vote");
        await _officer.ChooseAsync("What was voted on", "All that was resolved, together");
        await _officer.OpenAsync("Record who voted how");
        await _officer.ChooseAsync("Councillor Bo Fern", "For");
        await _officer.ChooseAsync("Councillor Dai Moss", "For");
        await _officer.ChooseAsync("Vic Lowe", "Abstained");
        await KeepPictureAsync("vote");
        await _officer.PressAsync("Record the vote");
        await _officer.FollowAsync("Back to the minutes");
        await _officer.FollowAsync("Back to the agenda");

        await _officer.FollowAsync("Write the minutes of Lease of the slipway");
        await _officer.FillAsync("Minutes", "The Panel considered the terms of a lease and gave advice.");
        await KeepPictureAsync("exempt");
        await _officer.PressAsync("Save");
        await _officer.FollowAsync("Back to the agenda");
        await _officer.OpenAsync("More about Lease of the slipway");
        await _officer.FollowAsync("Private minutes and papers");
        await _officer.FillAsync("Private minutes", "The Panel would accept 40,000 pounds a year from Zanzibar Boats.");
        await _officer.PressAsync("Save");
        await KeepPictureAsync("private");
        await _officer.FollowAsync("Back to the agenda");
    }

    private async Task PublishDecisionsAsync(IPage otherPage, OfficerAtPage other)
    {
        await _officer.FollowAsync("Publish the decisions");
        await KeepPictureAsync("decisions");
        await AgreeAsync("the decisions", otherPage, other);

        var text = await ResidentSeesAsync("The repair of the north wall", "She rents a berth at the north wall.", "Left the room.");
        Assert.DoesNotContain("south wall", text, StringComparison.Ordinal);
    }

    private async Task PublishMinutesAsync(IPage otherPage, OfficerAtPage other)
    {
        await _officer.FollowAsync("Check and publish the draft minutes");
        await KeepPictureAsync("check-minutes");
        await AgreeAsync("the draft minutes", otherPage, other, keepsPicture: true);

        var text = await ResidentSeesAsync(
            "Draft minutes", "Vic Lowe", "Left before item 4.", "a report on the south wall be brought in spring", "Moved by Councillor Dai Moss, seconded by Councillor Bo Fern.",
            "The Panel considered the terms of a lease and gave advice.", "Councillor Dai Moss");
        Assert.DoesNotContain("Zanzibar", text, StringComparison.Ordinal);
    }

    /// <summary>Asks a second person, who publishes it in a browser of their own.</summary>
    private async Task AgreeAsync(string what, IPage otherPage, OfficerAtPage other, bool keepsPicture = false)
    {
        await _officer.PressAsync("Ask a second person");
        await other.FollowAsync("Desk");
        await other.FollowAsync($"Harbour Panel, {InDays(Held)}: Ada Moss asks you to agree to {what}");
        if (keepsPicture)
        {
            Assert.Contains("Zanzibar Boats", await otherPage.Locator(".office-private").InnerTextAsync(), StringComparison.Ordinal);
            await KeepPictureAsync("agreement", otherPage);
        }

        await other.PressAsync($"Agree, and publish {what}");
        await _officer.FollowAsync("Desk");
        await _officer.FollowAsync($"Harbour Panel, {Held.InWords()}");
    }

    private async Task CorrectAsync()
    {
        await _officer.FollowAsync("Change the minutes of Apologies for absence");
        await _officer.FillAsync("Minutes", "Apologies were received from Councillor Eve Lane, who was ill abroad.");
        await _officer.PressAsync("Save");
        await _officer.FollowAsync("Back to the agenda");
        await _officer.FollowAsync("Publish a correction");
        await _officer.FillAsync("What is corrected, and why", "The reason was missing.");
        await KeepPictureAsync("correction");
        await _officer.PressAsync("Publish the correction now");

        await ResidentSeesAsync("who was ill abroad", "The reason was missing.");
    }

    private async Task ApproveAsync(Meeting meeting, IReadOnlyList<Meeting> earlier, Meeting later)
    {
        await _officer.FollowAsync("Desk");
        await _officer.FollowAsync($"Record what it decided on them at Harbour Panel, {InDays(later.Date)}");
        await _officer.FillAsync("Who presided and signed them", "Councillor Ann Reed");
        await KeepPictureAsync("approvals");
        await _officer.PressAsync("Publish the outcome now");
        await KeepPictureAsync("approved");

        foreach (var approved in earlier.Append(meeting))
        {
            Assert.Equal(MeetingStage.ApprovedMinutes, (await _office.Office.DraftAsync(approved.Id)).Meeting.Stage);
        }

        var panel = (Panel)(await _office.Office.DraftAsync(meeting.PanelId)).Subject;
        var page = await portal.OpenAsync(new Uri(_office.Address, $"panels/{panel.Slug}/meetings/{meeting.Slug}").ToString());
        Assert.Contains("approved these minutes as a correct record", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await KeepPictureAsync("approved-record", page);
        await page.CloseAsync();
    }

    [Fact]
    public void The_guide_has_its_pictures() => Assert.All(GuidePictures.Names, name => Assert.True(File.Exists(GuidePictures.PathOf(name)), $"{name}: run the journeys with UPDATE_DOCS=1."));

    /// <summary>Opens the public page of the meeting as somebody without a cookie.</summary>
    private async Task<string> ResidentSeesAsync(params string[] words)
    {
        var address = (await _page.GetByRole(AriaRole.Link, new() { Name = "See the public page", Exact = true }).GetAttributeAsync("href"))!;
        var page = await portal.OpenAsync(new Uri(_office.Address, address).ToString());
        var text = await page.Locator("body").InnerTextAsync();
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await page.Context.CookiesAsync());
        await KeepPictureAsync("public", page);
        await page.CloseAsync();
        return text;
    }

    private async Task KeepPictureAsync(string name, IPage? page = null)
    {
        if (!_keepsPictures)
        {
            return;
        }

        page ??= _page;
        await GuidePictures.KeepAsync(page, "minutes", name);
        _steps++;
        foreach (var width in new[] { 375, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{_steps:00}-{name}-{width}.png"), FullPage = true });
        }
    }

    private static string InDays(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>A panel with four members, a meeting of it that was held, two earlier ones with draft minutes, and a later one that is to approve all.</summary>
    private async Task<(Meeting Meeting, IReadOnlyList<Meeting> Earlier, Meeting Later)> HarbourAsync()
    {
        var office = _office.Office;
        await office.CouncilAsync("Sampleton City Council");
        var panel = new Panel("Harbour Panel", PanelKind.Committee);
        await office.PublishAsync(panel, panel.Publish());
        foreach (var name in new[] { "Councillor Ann Reed", "Councillor Bo Fern", "Councillor Dai Moss", "Councillor Eve Lane" })
        {
            var person = new Person(name, PersonKind.Councillor);
            await office.PublishAsync(person, person.Publish());
            panel.Appoint(person.Id, name == "Councillor Ann Reed" ? MembershipRole.Chair : MembershipRole.Member, _today.AddDays(-300));
        }

        await office.PublishAsync(panel, panel.Publish());
        Meeting[] earlier = [await office.WithMinutesAsync(panel, _today.AddDays(-55)), await office.WithMinutesAsync(panel, _today.AddDays(-40))];
        var england = NoticeRules.For(Nation.England);
        var meeting = new Meeting(panel.Id, Held, new(18, 0), new BilingualText("Harbour Office"));
        meeting.AddItem("Apologies for absence", "1");
        meeting.AddItem("Minutes of the previous meetings", "2");
        meeting.AddItem("Repair of the quay walls", "3", new BilingualText("Report of the Head of Ports."));
        meeting.AddItem("Lease of the slipway", "4").Exempt(england, ["3"], "The terms are still being negotiated.");
        await office.PublishAsync(meeting, meeting.PublishAgenda(england, england.AgendaNotice(Held).PublishBy));
        var later = new Meeting(panel.Id, _today.AddDays(-1), new(18, 0), new BilingualText("Harbour Office"));
        later.SetMinutesToApprove(later.AddItem("Minutes of the previous meetings", "1"), panel, [.. earlier, meeting]);
        await office.PublishAsync(later, later.PublishAgenda(england, england.AgendaNotice(later.Date).PublishBy));
        return (meeting, earlier, later);
    }
}
