using Microsoft.Playwright;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Browser.Tests;

/// <summary>What is typed outlives the browser and the session.</summary>
public class TypingInBrowserTests(PortalInBrowser portal)
{
    /// <summary>In milliseconds.</summary>
    private const float MostUnkept = 10_000;

    [Fact]
    public async Task A_killed_browser_loses_at_most_ten_seconds_of_typing()
    {
        var office = await portal.OfficeShowcaseAsync();
        var address = TextOf(await HeldAsync(office));
        var page = await OpenAsync(office, address);
        await MinutesOn(page).FocusAsync();
        await page.Keyboard.TypeAsync("The Panel met in the har");
        await KeptAsync(page);
        await page.Context.CloseAsync(); // it asks nothing and sends nothing, as if it were killed

        var again = await OpenAsync(office, address);
        await Assertions.Expect(MinutesOn(again)).ToHaveValueAsync("");
        await again.GetByRole(AriaRole.Button, new() { Name = "Show what I typed", Exact = true }).ClickAsync();

        await Assertions.Expect(MinutesOn(again)).ToHaveValueAsync("The Panel met in the har");
        await again.CloseAsync();
    }

    [Fact]
    public async Task What_is_cut_and_pasted_back_after_the_session_ended_keeps_ids_votes_and_corrections()
    {
        var office = await portal.OfficeShowcaseAsync();
        var meeting = await HeldAsync(office, TestOffice.LibraryMinutes);
        var draft = await office.Office.DraftAsync(meeting.Id);
        var item = draft.Meeting.Items[1];
        item.RecordVote(item.Resolutions.First().Id, new(1, 0, 0));
        item.SetKind(EntryPlace.Minutes, item.Entries.First(entry => entry is Narrative).Id, EntryKind.DiscussionPoint);
        await office.Office.StoreAsync(draft);
        var before = SubjectJson.Write(item);
        var account = await TestAccount.InAsync(office.Office, [Role.Officer]);
        var page = await portal.OpenAsync(new Uri(office.Address, "/office").ToString());
        var officer = new OfficerAtPage(page, byKeyboard: false);
        await SignInAsync(officer, account);
        await page.GotoAsync(new Uri(office.Address, TextOf(meeting)).ToString());

        await MinutesOn(page).FillAsync("");
        await KeptAsync(page);
        await page.Context.ClearCookiesAsync(); // the session ends
        await MinutesOn(page).FillAsync(TestOffice.LibraryMinutes);
        await officer.PressAsync("Save");
        await SignInAsync(officer, account);
        await officer.PressAsync("Save what you typed");

        Assert.Equal(before, SubjectJson.Write((await office.Office.DraftAsync(meeting.Id)).Meeting.Items[1]));
        await page.CloseAsync();
    }

    private static async Task SignInAsync(OfficerAtPage officer, TestAccount account)
    {
        await officer.FillAsync("E-mail address", account.Email);
        await officer.FillAsync("Password", TestAccount.Password);
        await officer.PressAsync("Continue");
        await officer.FillAsync("Code", account.NextCode());
        await officer.PressAsync("Sign in");
    }

    private static ILocator MinutesOn(IPage page) => page.GetByLabel("Minutes (English)", new() { Exact = true });

    private static Task KeptAsync(IPage page) => page.GetByText("Typed text kept at").First.WaitForAsync(new() { Timeout = MostUnkept });

    private static string TextOf(Meeting meeting) => $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/text";

    private static async Task<Meeting> HeldAsync(OfficeShowcase office, string? minutes = null)
    {
        var meeting = await office.Office.WithAgendaAsync(await office.Office.PanelAsync(), TimeProvider.System.Today().AddDays(-7));
        if (minutes is not null)
        {
            meeting.Items[1].WriteMinutes(minutes);
            await office.Office.StoreAsync(new(meeting));
        }

        return meeting;
    }

    private Task<IPage> OpenAsync(OfficeShowcase office, string address) => portal.OpenAsync(new Uri(office.Address, address).ToString(), cookies: office.Session);
}
