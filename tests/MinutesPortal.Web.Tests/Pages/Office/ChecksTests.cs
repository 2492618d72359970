using System.Net;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>The task list before a publication: what it finds stops the publication until it is mended, or accepted with a reason.</summary>
public class ChecksTests(Portal portal)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_published_with_a_finding_that_nobody_has_accepted()
    {
        var meeting = await DraftAsync("To note the spend of £XXX.");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var page = await publisher.ReadAsync(Publish(meeting));
        Assert.Contains("has “XXX”. Fill it in, or say why it stays.", page.Body!.TextContent, StringComparison.Ordinal);

        using var answer = await publisher.SendAsync(Publish(meeting), OfficeForm.Of(page));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing was published yet. The purpose of the item “Budget” has “XXX”.", (await answer.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        await using var record = portal.Office.Record();
        Assert.Null(await record.Meetings.FindAsync([meeting.Id], Cancelled));
    }

    [Fact]
    public async Task A_part_that_is_not_ready_stops_nothing_once_it_is_unticked()
    {
        var meeting = await DraftAsync("To note the spend of £XXX.", "Apologies");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var form = OfficeForm.Of(await publisher.ReadAsync(Publish(meeting)));

        using var answer = await publisher.SendAsync(Publish(meeting), [.. form.Where(field => !field.Value.Contains(meeting.Items[0].Id, StringComparison.Ordinal))]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_reason_lets_it_be_published_and_lapses_when_the_words_change()
    {
        var meeting = await DraftAsync("To note the spend of £XXX.");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        await AcceptAsync(publisher, meeting, "XXX is the name of the festival.");
        var accepted = await publisher.ReadAsync(Publish(meeting));
        Assert.Contains("XXX is the name of the festival.", accepted.Body!.TextContent, StringComparison.Ordinal);

        await ChangeAsync(meeting, "To note the spend of £XXX, again.");
        using var refused = await publisher.SendAsync(Publish(meeting), OfficeForm.Of(await publisher.ReadAsync(Publish(meeting))));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        await AcceptAsync(publisher, meeting, "XXX is still the name of the festival.");
        using var published = await publisher.SendAsync(Publish(meeting), OfficeForm.Of(await publisher.ReadAsync(Publish(meeting))));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    [Fact]
    public async Task A_reason_stays_where_only_the_numbers_of_the_items_change()
    {
        var meeting = await DraftWithAsync("To note the spend of £XXX.", ["Budget", "Apologies"]);
        await portal.Office.StoreAsync(await WithItemsReversedAsync(meeting));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        await AcceptAsync(publisher, meeting, "XXX is the name of the festival.");
        var form = OfficeForm.Of(await publisher.ReadAsync(Publish(meeting)));

        // The first item is not ready, so the second one becomes number 1.
        using var answer = await publisher.SendAsync(Publish(meeting), [.. form.Where(field => !field.Value.Contains(meeting.Items[1].Id, StringComparison.Ordinal))]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_asked_whose_minutes_are_approved_where_none_wait()
    {
        var panel = await portal.Office.PanelAsync();
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        using var made = await publisher.SendAsync($"/office/meetings/new?panel={panel.Id}", ("Date", Today.AddDays(60).InWords()), ("Time", "6pm"), ("Venue.English.Text", "Town Hall"));
        var meeting = await publisher.ReadAsync(made.Headers.Location!.ToString());
        Assert.Contains("Minutes of the last meeting", meeting.Body!.TextContent, StringComparison.Ordinal); // of the usual template

        var checks = await publisher.ReadAsync($"{made.Headers.Location}/publish/agenda");

        Assert.Empty(checks.QuerySelectorAll(".office-tasks li"));
        Assert.Contains("11 checks are OK", checks.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_who_does_not_publish_sees_the_checks_and_accepts()
    {
        var meeting = await DraftAsync("To note the spend of £XXX.");
        using var officer = await portal.SignedInAsync(Role.Officer);
        var page = await officer.ReadAsync($"/office/meetings/{meeting.Id}");
        Assert.NotNull(page.QuerySelector($"a[href='/office/meetings/{meeting.Id}/checks/agenda']"));

        await AcceptAsync(officer, meeting, "XXX is the name of the festival.");

        Assert.Contains("XXX is the name of the festival.", (await officer.ReadAsync($"/office/meetings/{meeting.Id}/checks/agenda")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_says_who_accepted_what_and_not_why()
    {
        var meeting = await DraftAsync("To note the spend of £XXX.");
        using var officer = await portal.SignedInAsync(Role.Officer);

        await AcceptAsync(officer, meeting, "XXX is the name of the festival.");

        await using var workspace = WorkspaceDbContext.On(portal.Office.Database.Office!);
        var name = (await portal.Office.DraftAsync(meeting.Id)).Meeting.Date.InWords();
        var accepted = await workspace.Events.Where(one => one.Act == AuditAct.FindingAccepted).ToListAsync(Cancelled);
        Assert.Contains(accepted, one => one.Subject!.EndsWith(name, StringComparison.Ordinal) && one.Detail == "Nothing is left to fill in");
        Assert.DoesNotContain(accepted, one => $"{one.Subject}{one.Detail}".Contains("festival", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_is_needed_and_what_changed_meanwhile_is_not_accepted_unseen()
    {
        var meeting = await DraftAsync("To note the spend of £XXX.");
        using var officer = await portal.SignedInAsync(Role.Officer);
        var form = OfficeForm.Of(await officer.ReadAsync(Accept(meeting)));

        using var blank = await officer.SendAsync(Accept(meeting), form.With("Reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, blank.StatusCode);
        Assert.Contains("Enter the reason.", (await blank.PageAsync()).Body!.TextContent, StringComparison.Ordinal);

        await ChangeAsync(meeting, "To note the spend of £XXXX.");
        using var old = await officer.SendAsync(Accept(meeting), form.With("Reason", "It is a name."));
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        var page = await old.PageAsync();
        Assert.Contains("Something has changed since you opened this page, so nothing was accepted.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("It is a name.", page.QuerySelector("input[name=Reason]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_the_law_forbids_cannot_be_accepted()
    {
        var meeting = await DraftWithAsync(null, []);
        using var officer = await portal.SignedInAsync(Role.Officer);
        Assert.Contains("Add at least one item to the agenda.", (await officer.ReadAsync($"/office/meetings/{meeting.Id}/checks/agenda")).Body!.TextContent, StringComparison.Ordinal);

        using var answer = await officer.GetAsync($"/office/meetings/{meeting.Id}/checks/agenda/NothingForbidsIt", Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Publish(Meeting meeting) => $"/office/meetings/{meeting.Id}/publish/agenda";

    private static string Accept(Meeting meeting) => $"/office/meetings/{meeting.Id}/checks/agenda/NothingIsLeftToFillIn";

    private static async Task AcceptAsync(HttpClient officer, Meeting meeting, string reason)
    {
        using var answer = await officer.SendAsync(Accept(meeting), OfficeForm.Of(await officer.ReadAsync(Accept(meeting))).With("Reason", reason));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private Task<Meeting> DraftAsync(string purpose, params string[] titles) => DraftWithAsync(purpose, ["Budget", .. titles]);

    private async Task<Meeting> DraftWithAsync(string? purpose, IReadOnlyList<string> titles)
    {
        var meeting = new Meeting((await portal.Office.PanelAsync()).Id, Today.AddDays(60), new(18, 0), "Council Chamber");
        foreach (var title in titles)
        {
            meeting.AddItem(title);
        }

        if (purpose is not null)
        {
            meeting.Items[0].SetPurpose(purpose);
        }

        await portal.Office.StoreAsync(new(meeting));
        return meeting;
    }

    private async Task<Draft> WithItemsReversedAsync(Meeting meeting)
    {
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.Arrange([.. draft.Meeting.Items.Reverse()]);
        draft.Meeting.SetNumbering(byOrder: true);
        return draft;
    }

    private async Task ChangeAsync(Meeting meeting, string purpose)
    {
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.Items[0].SetPurpose(purpose);
        await portal.Office.StoreAsync(draft);
    }
}
