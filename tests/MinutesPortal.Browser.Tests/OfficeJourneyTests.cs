using System.Globalization;
using Microsoft.Playwright;
using MinutesPortal.Domain;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Browser.Tests;

/// <summary>
/// An officer goes from an empty portal to a public agenda and its changes. After each publication somebody without a cookie opens the
/// public page. Pictures of each step lie in the folder <c>office-journey</c> beside the tests.
/// </summary>
public class OfficeJourneyTests(PortalInBrowser portal)
{
    private const string Panel = "Libraries Scrutiny Panel", Password = "three words apart";

    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "office-journey");

    private readonly DateOnly _today = TimeProvider.System.Today();
    private ServedOffice _office = null!;
    private IPage _page = null!;
    private OfficerAtPage _officer = null!;
    private bool _keepsPictures;
    private int _steps;

    public enum Way
    {
        WithScript,
        WithoutScript,
        ByKeyboardAlone,
    }

    [Theory]
    [InlineData(Way.WithScript)]
    [InlineData(Way.WithoutScript)]
    [InlineData(Way.ByKeyboardAlone)]
    public async Task An_officer_goes_from_an_empty_portal_to_public_agendas_that_change(Way way)
    {
        _office = await portal.ServeOfficeAsync();
        _page = await portal.OpenAsync(new Uri(_office.Address, _office.FirstLink).ToString(), withScript: way != Way.WithoutScript);
        _officer = new(_page, byKeyboard: way == Way.ByKeyboardAlone);
        _keepsPictures = way == Way.WithScript;
        var said = new List<string>();
        _page.Console += (_, message) => said.Add(message.Text);

        await SetUpAsync();
        await MakePanelAsync();
        var meeting = await PublishAgendaAsync();
        await AddLatePaperAsync(meeting);
        var dates = await PlanYearAsync();
        await MoveAsync(dates[0]);
        await PostponeAndReinstateAsync(dates[1]);
        await CancelAsync(dates[2]);

        await _officer.FollowAsync("Desk");
        await KeepPictureAsync("desk");
        Assert.Empty(said); // a script or style that the policy forbids would be named here
        await _page.CloseAsync();
    }

    private async Task SetUpAsync()
    {
        await KeepPictureAsync("setup");
        await _officer.FillAsync("Your name", "Ada Moss");
        await _officer.FillAsync("Your e-mail address", "ada.moss@example.gov.uk");
        await _officer.FillAsync("Choose a password", Password);
        await _officer.PressAsync("Continue");
        await KeepPictureAsync("app");
        var key = (await _page.Locator(".office-key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await _officer.FillAsync("Code", TestAccount.CodeOf(TestAccount.FromBase32(key), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30));
        await _officer.PressAsync("Connect");
        await KeepPictureAsync("recovery-codes");
        await _officer.FollowAsync("I have kept them: continue");
        await KeepPictureAsync("council");
        await _officer.FillAsync("Name of the council", "Sampleton City Council");
        await _officer.SelectAsync("England");
        await _officer.FillAsync("Contact", "democratic.services@example.gov.uk");
        await _officer.PressAsync("Publish");
        await KeepPictureAsync("empty-desk");

        await ResidentSeesAsync("/", "Sampleton City Council");
    }

    private async Task MakePanelAsync()
    {
        await _officer.FollowAsync("Panels");
        await _officer.FollowAsync("Add a panel");
        await KeepPictureAsync("new-panel");
        await _officer.FillAsync("Name", Panel);
        await _officer.ChooseAsync("Kind", "Committee or panel");
        await _officer.FillAsync("What it is for (optional)", "It looks into how the libraries are run.");
        await _officer.FillAsync("Where it usually meets (optional)", "Council Chamber, Civic Centre");
        await _officer.FillAsync("Contact (optional)", "Ada Moss, democratic.services@example.gov.uk");
        await _officer.PressAsync("Publish the panel");
        await KeepPictureAsync("panel");

        await _officer.FollowAsync("Add members");
        await _officer.FillAsync("Names, one a line", "Councillor Ann Reed, Chair\nCouncillor Bob Fern");
        await _officer.FillAsync("First day", _today.AddDays(-30).InWords());
        await _officer.PressAsync("Add and publish");
        await KeepPictureAsync("members");
        await _officer.FollowAsync(Panel);
        await ResidentSeesAsync(await PublicAddressAsync(), Panel, "It looks into how the libraries are run.", "Councillor Ann Reed", "Councillor Bob Fern");

        await _officer.FollowAsync("Template of new meetings");
        await _officer.FillAsync("Usual time", "6pm");
        await _officer.FillAsync("Head of each agenda", "You may film this meeting.");
        await KeepPictureAsync("template");
        await _officer.PressAsync("Save");
    }

    /// <returns>The address of the meeting in the office.</returns>
    private async Task<string> PublishAgendaAsync()
    {
        var date = DayAfter(21);
        await _officer.FollowAsync("New meeting");
        await _officer.FillAsync("Day", date.InWords());
        await KeepPictureAsync("new-meeting");
        await _officer.PressAsync("Make the meeting");
        await KeepPictureAsync("meeting-from-template");
        await _officer.FillAsync("Add items, one title a line", "Library opening hours");
        await _officer.PressAsync("Add");
        await _officer.FollowAsync("Add an item with its details");
        await _officer.FillAsync("Title", "Petition on the quay");
        await _officer.FillAsync("What is asked", "Report of the petitioners, to note the petition.");
        await KeepPictureAsync("new-item");
        await _officer.PressAsync("Add the item");
        await _officer.FollowAsync("Change the order or the numbers");
        await _officer.PressAsync("Up “Petition on the quay”");
        await KeepPictureAsync("order");
        await _officer.FollowAsync("Back to the meeting");
        await _officer.FollowAsync("Library opening hours");
        await _officer.FillAsync("What is asked", "To recommend longer hours.");
        await _officer.FillAsync("Presented by", "Head of Libraries");
        await KeepPictureAsync("item");
        await _officer.PressAsync("Save");

        await UploadAsync("Add for Library opening hours", "Opening hours report");
        await KeepPictureAsync("papers");
        await _officer.FollowAsync("Back to the agenda");
        await KeepPictureAsync("meeting");
        var address = _page.Url.Split('#')[0];
        await _officer.FollowAsync("Preview the public page");
        await KeepPictureAsync("preview");
        await _officer.FollowAsync(InDays(date));
        await _officer.FollowAsync("Check and publish the agenda");
        await KeepPictureAsync("publish");
        await _officer.OpenAsync("Accept it with a reason: Every paper is here");
        await _officer.FillAsync("Why it stays as it is: Every paper is here", "They read it out.");
        await KeepPictureAsync("accept");
        await _officer.PressAsync("Accept");
        await KeepPictureAsync("checked");
        await _officer.PressAsync("Publish the agenda now");
        await KeepPictureAsync("published-meeting");

        var text = await ResidentSeesAsync(
            await PublicAddressAsync(),
            "Agenda published", InDays(date), "6pm", "Council Chamber, Civic Centre", "You may film this meeting.", "To recommend longer hours.", "Head of Libraries", "Opening hours report");
        Assert.True(text.IndexOf("Petition on the quay", StringComparison.Ordinal) < text.IndexOf("Library opening hours", StringComparison.Ordinal));
        return address;
    }

    private async Task AddLatePaperAsync(string meeting)
    {
        await UploadAsync("1 paper for Library opening hours", "Costs of longer hours");
        await _page.GotoAsync(meeting);
        var address = await PublicAddressAsync();
        Assert.DoesNotContain("Costs of longer hours", await ResidentSeesAsync(address, "Opening hours report"), StringComparison.Ordinal);

        await _officer.FollowAsync("Publish what is new as a supplement");
        await _officer.FillAsync("What the supplement adds, and why now", "The costs were not known before.");
        await KeepPictureAsync("supplement");
        await _officer.PressAsync("Publish the supplement now");

        await ResidentSeesAsync(address, $"Supplement 1, added {_today.InWords()}", "The costs were not known before.", "Costs of longer hours");
    }

    private async Task<IReadOnlyList<DateOnly>> PlanYearAsync()
    {
        DateOnly[] dates = [DayAfter(42), DayAfter(63), DayAfter(84)];
        await _officer.FollowAsync(Panel);
        await _officer.FollowAsync("Plan a year’s dates");
        await _officer.FillAsync("Dates, one a line", string.Join('\n', dates.Select(date => date.InWords())));
        await KeepPictureAsync("dates");
        await _officer.PressAsync("Look at these dates");
        await _officer.TickAsync("Announce them to the public at once");
        await KeepPictureAsync("planned-dates");
        await _officer.PressAsync("Make the chosen meetings");
        await KeepPictureAsync("panel-with-dates");

        await ResidentSeesAsync("/meetings", [.. dates.Select(date => date.InWords())]);
        return dates;
    }

    private async Task MoveAsync(DateOnly date)
    {
        var moved = date.AddDays(1);
        await _officer.FollowAsync(InDays(date));
        var former = await PublicAddressAsync();
        await _officer.FollowAsync("Move the meeting");
        await _officer.FillAsync("Day", moved.InWords());
        await _officer.FillAsync("Why it is moved", "The chamber is not free.");
        await KeepPictureAsync("move");
        await _officer.PressAsync("Move the meeting now");

        await ResidentSeesAsync(former, InDays(moved), $"It was due to be held on {InDays(date)}", "The chamber is not free.");
        await _officer.FollowAsync(Panel);
    }

    private async Task PostponeAndReinstateAsync(DateOnly date)
    {
        await _officer.FollowAsync(InDays(date));
        var address = await PublicAddressAsync();
        await _officer.FollowAsync("Postpone the meeting");
        await _officer.FillAsync("Why it is postponed", "The heating has failed.");
        await KeepPictureAsync("postpone");
        await _officer.PressAsync("Postpone the meeting now");
        await ResidentSeesAsync(address, "Postponed", "The heating has failed.");

        await _officer.FollowAsync("Reinstate the meeting");
        await _officer.FillAsync("Why it takes place after all", "The heating works again.");
        await KeepPictureAsync("reinstate");
        await _officer.PressAsync("Reinstate the meeting now");
        await ResidentSeesAsync(address, "Announced", InDays(date), "The heating works again.");
        await _officer.FollowAsync(Panel);
    }

    private async Task CancelAsync(DateOnly date)
    {
        await _officer.FollowAsync(InDays(date));
        var address = await PublicAddressAsync();
        await _officer.FollowAsync("Cancel the meeting");
        await _officer.FillAsync("Why it is cancelled", "There is no business.");
        await KeepPictureAsync("cancel");
        await _officer.PressAsync("Cancel the meeting now");
        await KeepPictureAsync("cancelled-meeting");

        await ResidentSeesAsync(address, "Cancelled", "There is no business.");
    }

    private async Task UploadAsync(string link, string title)
    {
        await _officer.FollowAsync(link);
        await _officer.ChooseFileAsync("Files", $"{title}.pdf", "application/pdf", PaperSamples.Pdf(info: $"/Title ({title})"));
        await _officer.PressAsync("Upload");
    }

    /// <summary>Where the page of the office says that the public page is.</summary>
    private async Task<string> PublicAddressAsync() =>
        (await _page.GetByRole(AriaRole.Link, new() { Name = "See the public page", Exact = true }).GetAttributeAsync("href"))!;

    /// <summary>Opens a public page as somebody without a cookie.</summary>
    /// <returns>What it says.</returns>
    private async Task<string> ResidentSeesAsync(string address, params string[] words)
    {
        var page = await portal.OpenAsync(new Uri(_office.Address, address).ToString());
        var text = await page.Locator("body").InnerTextAsync();
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Empty(await page.Context.CookiesAsync());
        await KeepPictureAsync("public", page);
        await page.CloseAsync();
        return text;
    }

    /// <summary>A picture of the page on a desk and on a phone.</summary>
    private async Task KeepPictureAsync(string name, IPage? page = null)
    {
        if (!_keepsPictures)
        {
            return;
        }

        page ??= _page;
        await GuidePictures.KeepAsync(page, "agenda", name);
        _steps++;
        foreach (var width in new[] { 375, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{_steps:00}-{name}-{width}.png"), FullPage = true });
        }
    }

    private static string InDays(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The first Wednesday after so many days on which a council works.</summary>
    private DateOnly DayAfter(int days)
    {
        var date = _today.AddDays(days);
        while (date.DayOfWeek != DayOfWeek.Wednesday || date is { Month: 12, Day: > 23 } or { Month: 1, Day: < 3 })
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
