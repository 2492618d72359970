using System.Net;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;
using Npgsql;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Exempt matter, and everything of a panel that wants it so, is published when a second person has agreed.</summary>
public class SecondPersonTests(Portal portal)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exempt_matter_is_published_when_a_second_person_agrees()
    {
        var meeting = await WithExemptItemAsync();
        using var asker = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);

        var address = await asker.AskAsync(meeting, "supplement");

        Assert.Null(await ItemOnThePublicPageAsync(meeting));
        Assert.Contains("asks you to agree to a supplement", (await other.ReadAsync("/office")).QuerySelector($"a[href='{address}']")!.TextContent, StringComparison.Ordinal);
        var page = await other.ReadAsync(address);
        Assert.Contains("Lease of the slipway", page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await other.SendAsync(address, OfficeForm.Of(page, "Agree, and publish a supplement"));
        Assert.Equal($"/office/meetings/{meeting.Id}?published=true", answer.Headers.Location?.ToString());
        Assert.NotNull(await ItemOnThePublicPageAsync(meeting));
        Assert.Contains(", agreed by ", (await LastActAsync(meeting)).Who, StringComparison.Ordinal);
        Assert.Contains("agreed", (await other.ReadAsync(address)).QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_asker_cannot_agree()
    {
        var meeting = await WithExemptItemAsync();
        using var asker = await portal.SignedInAsync(Role.Publisher);
        var address = await asker.AskAsync(meeting, "supplement");
        Assert.DoesNotContain("Agree", (await asker.ReadAsync(address)).QuerySelectorAll("main button").Select(button => button.TextContent.Trim().Split(',')[0]));

        using var answer = await asker.SendAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("a second person must answer", (await answer.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await ItemOnThePublicPageAsync(meeting));
        await using var connection = new NpgsqlConnection(portal.Office.Database.Office);
        await connection.OpenAsync(Cancelled);
        await using var command = new NpgsqlCommand("update workspace.agreements set answered_by = asked_by where meeting_id = $1", connection) { Parameters = { new() { Value = meeting.Id } } };
        Assert.Equal(PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancelled))).SqlState);
    }

    [Fact]
    public async Task Any_change_voids_what_was_asked()
    {
        var meeting = await WithExemptItemAsync();
        using var asker = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        var address = await asker.AskAsync(meeting, "supplement");
        var form = OfficeForm.Of(await other.ReadAsync(address), "Agree, and publish a supplement");
        await ChangeAsync(meeting, draft => draft.Meeting.Items[^1].SetPurpose("To agree other terms."));

        using var answer = await other.SendAsync(address, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("“Lease of the slipway” was changed", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await ItemOnThePublicPageAsync(meeting));
        using var off = await other.SendAsync($"{address}?handler=TakeBack");
        Assert.Equal($"/office/meetings/{meeting.Id}", off.Headers.Location?.ToString());
        Assert.Null((await other.ReadAsync("/office")).QuerySelector($"a[href='{address}']"));
    }

    [Fact]
    public async Task What_is_sent_back_says_what_must_change_and_is_not_public()
    {
        var meeting = await WithExemptItemAsync();
        using var asker = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        var address = await asker.AskAsync(meeting, "supplement");
        using var empty = await other.SendAsync($"{address}?handler=SendBack", ("Remark", " "));
        Assert.Contains("Say what must change.", (await empty.PageAsync()).QuerySelector("#Remark-error")!.TextContent, StringComparison.Ordinal);

        using var answer = await other.SendAsync($"{address}?handler=SendBack", ("Remark", "The title names the tenant."));

        Assert.Equal("/office", answer.Headers.Location?.ToString());
        Assert.Contains("sent a supplement back", (await asker.ReadAsync("/office")).QuerySelector($"a[href='{address}']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The title names the tenant.", (await asker.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await ItemOnThePublicPageAsync(meeting));
        using var late = await other.SendAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Null(await ItemOnThePublicPageAsync(meeting));
    }

    [Fact]
    public async Task What_cannot_wait_is_published_with_a_reason_and_stays_on_the_desk_until_somebody_agrees()
    {
        var meeting = await WithExemptItemAsync();
        using var hasty = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        var publish = $"/office/meetings/{meeting.Id}/publish/supplement";
        var form = OfficeForm.Of(await hasty.ReadAsync(publish), "Ask a second person").With("Reason.English.Text", "The lease came late.");
        using var refused = await hasty.SendAsync(publish, form);
        Assert.Contains("say why it cannot wait", (await refused.PageAsync()).QuerySelector("#WhyAtOnce-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await ItemOnThePublicPageAsync(meeting));

        using var published = await hasty.SendAsync(publish, form.With("WhyAtOnce", "The chair asked for it today."));

        Assert.Equal($"/office/meetings/{meeting.Id}?published=true", published.Headers.Location?.ToString());
        Assert.NotNull(await ItemOnThePublicPageAsync(meeting));
        var flag = (await other.ReadAsync($"/office/meetings/{meeting.Id}")).QuerySelector("a[href*='/agreements/']")!;
        Assert.Contains("published a supplement without a second person", flag.TextContent, StringComparison.Ordinal);
        var address = flag.GetAttribute("href")!;
        Assert.Contains("The chair asked for it today.", (await other.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        using var own = await hasty.SendAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, own.StatusCode);

        using var agreed = await other.SendAsync(address);

        Assert.Equal($"/office/meetings/{meeting.Id}", agreed.Headers.Location?.ToString());
        Assert.Null((await other.ReadAsync($"/office/meetings/{meeting.Id}")).QuerySelector("a[href*='/agreements/']"));
        Assert.DoesNotContain("The chair asked for it today.", (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_may_ask_for_a_second_person_for_everything()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), TimeProvider.System.Today().AddDays(60));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var template = $"/office/panels/{meeting.PanelId}/template";
        await ChangeAsync(meeting, draft => draft.Meeting.AddItem("Parks"));
        var publish = $"/office/meetings/{meeting.Id}/publish/supplement";
        Assert.DoesNotContain("second person", (await publisher.ReadAsync(publish)).Body!.TextContent, StringComparison.Ordinal);

        (await publisher.SendAsync(template, OfficeForm.Of(await publisher.ReadAsync(template)).With("SecondPerson.Text", "true"))).Dispose();

        Assert.Contains("This panel wants a second person to agree", (await publisher.ReadAsync(publish)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_somebody_who_may_publish_says_that_a_second_person_must_agree_and_the_audit_names_it()
    {
        var panel = await portal.Office.PanelAsync();
        var template = $"/office/panels/{panel.Id}/template";
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        using var officer = await portal.SignedInAsync(Role.Officer);
        (await publisher.SendAsync(template, OfficeForm.Of(await publisher.ReadAsync(template)).With("SecondPerson.Text", "true"))).Dispose();

        using var kept = await officer.SendAsync(template, OfficeForm.Of(await officer.ReadAsync(template)).With("Time.Text", "7pm"));
        using var refused = await officer.SendAsync(template, [.. OfficeForm.Of(await officer.ReadAsync(template)).Where(field => field.Name != "SecondPerson.Text")]);

        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Only somebody who may publish", (await refused.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.True((await publisher.ReadAsync(template)).QuerySelector("#SecondPerson")!.HasAttribute("checked"));
        await using var workspace = portal.Office.AsOwner();
        Assert.True(await workspace.Events.AnyAsync(one => one.Subject == panel.Name.English && one.Detail!.Contains("a second person must agree"), Cancelled));
    }

    [Fact]
    public async Task What_is_public_already_cannot_be_sent_back_and_shows_what_only_members_read()
    {
        var meeting = await WithExemptItemAsync();
        await ChangeAsync(meeting, draft => draft.WriteExempt(draft.Meeting.Items[^1], minutes: null, new Document("Terms of Zanzibar Ltd", PaperWithoutFile.ToFollow)));
        using var hasty = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        var publish = $"/office/meetings/{meeting.Id}/publish/supplement";
        var form = OfficeForm.Of(await hasty.ReadAsync(publish), "Ask a second person").With("Reason.English.Text", "The lease came late.");
        (await hasty.SendAsync(publish, form.With("WhyAtOnce", "The chair asked for it today."))).Dispose();
        var address = (await other.ReadAsync($"/office/meetings/{meeting.Id}")).QuerySelector("a[href*='/agreements/']")!.GetAttribute("href")!;

        using var answer = await other.SendAsync($"{address}?handler=SendBack", ("Remark", "No."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Terms of Zanzibar Ltd", (await other.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await other.ReadAsync("/office")).QuerySelector($"a[href='{address}']"));
    }

    [Fact]
    public async Task Two_officers_do_not_ask_the_same_and_whoever_asks_again_replaces_it()
    {
        var meeting = await WithExemptItemAsync();
        using var asker = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        var first = await asker.AskAsync(meeting, "supplement");

        var second = await asker.AskAsync(meeting, "supplement");

        using var gone = await other.GetAsync(first, Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var publish = $"/office/meetings/{meeting.Id}/publish/supplement";
        using var refused = await other.SendAsync(publish, OfficeForm.Of(await other.ReadAsync(publish), "Ask a second person").With("Reason.English.Text", "Late.").With("Act", "ask"));
        Assert.Contains("has asked a second person about this already", (await refused.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        using var taken = await other.SendAsync($"{second}?handler=TakeBack");
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        using var own = await asker.SendAsync($"{second}?handler=TakeBack");
        Assert.Equal($"/office/meetings/{meeting.Id}", own.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Two_answers_at_the_same_moment_publish_once()
    {
        var meeting = await WithExemptItemAsync();
        using var asker = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        using var third = await portal.SignedInAsync(Role.Publisher);
        var address = await asker.AskAsync(meeting, "supplement");

        var answers = await Task.WhenAll(other.SendAsync(address), third.SendAsync(address));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
        await using var workspace = portal.Office.AsOwner();
        Assert.Equal(1, await workspace.Publications.CountAsync(publication => publication.SubjectId == meeting.Id && publication.Kind == PublicationKind.Supplement, Cancelled));
        answers.ToList().ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Officers_who_do_not_publish_do_not_see_what_is_asked()
    {
        var meeting = await WithExemptItemAsync();
        using var asker = await portal.SignedInAsync(Role.Publisher);
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = await asker.AskAsync(meeting, "supplement");

        using var answer = await officer.GetAsync(address, Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await officer.ReadAsync("/office")).QuerySelector($"a[href='{address}']"));
    }

    [Fact]
    public async Task Words_that_are_removed_go_from_what_was_asked_too()
    {
        var meeting = await WithExemptItemAsync();
        using var asker = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        var address = await asker.AskAsync(meeting, "supplement", "Mr Quillfeather is named in it.");
        (await other.SendAsync($"{address}?handler=SendBack", ("Remark", "Leave Mr Quillfeather out."))).Dispose();
        var published = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), TimeProvider.System.Today().AddDays(60), coming => coming.Items[1].SetPurpose("Report by Mr Quillfeather."));
        await using var workspace = portal.Office.AsOwner();
        await workspace.Agreements.Where(row => row.MeetingId == meeting.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.MeetingId, published.Id), Cancelled);

        await new TakingDown(workspace, portal.Office.Files, TimeProvider.System, "A test").RedactAsync(published.Id, SoughtWords.From(["Quillfeather"]), "A name was removed.", cancellationToken: Cancelled);

        Assert.Equal(0, await workspace.Agreements.CountAsync(row => row.MeetingId == published.Id, Cancelled));
    }

    private async Task<Meeting> WithExemptItemAsync()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), TimeProvider.System.Today().AddDays(60));
        await ChangeAsync(meeting, draft => draft.Meeting.AddItem("Lease of the slipway", "3").Exempt(England, ["3"], "The terms are still being negotiated."));
        return meeting;
    }

    private async Task ChangeAsync(Meeting meeting, Action<Draft> change)
    {
        var draft = await portal.Office.DraftAsync(meeting.Id);
        change(draft);
        await portal.Office.StoreAsync(draft);
    }

    private async Task<AngleSharp.Dom.IElement?> ItemOnThePublicPageAsync(Meeting meeting) =>
        (await portal.ReadAsync(await PublicAsync(meeting))).QuerySelectorAll("h3").FirstOrDefault(title => title.TextContent.Contains("Lease of the slipway", StringComparison.Ordinal));

    private async Task<string> PublicAsync(Meeting meeting)
    {
        await using var record = portal.Office.Record();
        var panel = await record.Panels.Where(panel => panel.Id == meeting.PanelId).Select(panel => panel.Slug).SingleAsync(Cancelled);
        return $"/panels/{panel}/meetings/{meeting.Slug}";
    }

    private async Task<OfficeAct> LastActAsync(Meeting meeting)
    {
        await using var workspace = portal.Office.AsOwner();
        return await (
            from publication in workspace.Publications
            where publication.SubjectId == meeting.Id
            join act in workspace.Acts on publication.Number equals act.Publication
            orderby act.Number descending
            select act).FirstAsync(Cancelled);
    }
}
