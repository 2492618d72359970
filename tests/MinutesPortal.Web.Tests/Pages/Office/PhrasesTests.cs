using System.Net;
using AngleSharp.Dom;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Officers keep a panel's stock phrases and put them into minutes. A blank that is left in them is never published.</summary>
public class PhrasesTests(Portal portal)
{
    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public async Task A_new_panel_has_phrases_and_an_officer_adds_changes_and_removes_them()
    {
        var address = $"/office/panels/{(await portal.Office.PanelAsync()).Id}/phrases";
        using var officer = await portal.SignedInAsync(Role.Officer);
        var usual = NamesOn(await officer.ReadAsync(address));
        Assert.Contains("Exclusion of the public", usual);

        using var added = await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Name.Text", "Casting vote").With("Place.Text", "Decision").With("Text.English.Text", "The Chair used a casting vote on [what was decided]."));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal(usual.Append("Casting vote").Order(StringComparer.OrdinalIgnoreCase), NamesOn(await officer.ReadAsync(address)));

        var change = $"{address}?change=Casting%20vote";
        using var changed = await officer.SendAsync(change, OfficeForm.Of(await officer.ReadAsync(change)).With("Name.Text", "A second vote"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("A second vote", NamesOn(await officer.ReadAsync(address))[0]);

        change = $"{address}?change=A%20second%20vote";
        using var removed = await officer.SendAsync(change, [.. OfficeForm.Of(await officer.ReadAsync(change)), ("remove", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        var page = await officer.ReadAsync(address);
        Assert.Equal(usual, NamesOn(page));

        // An erasure is refused while the template holds the words, so they can be forgotten.
        Assert.Contains("[what was decided]", page.QuerySelector("main details")!.TextContent, StringComparison.Ordinal);
        (await officer.SendAsync(address, ("forget", "true"))).Dispose();
        Assert.DoesNotContain("[what was decided]", (await officer.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Moved by [name of the mover].", "Name")]
    [InlineData("report NOTED", "Noted.", "Name")]
    [InlineData("Mover", " ", "Text")]
    [InlineData("Mover", "Moved by [name of the mover.", "Text")]
    public async Task A_phrase_that_cannot_be_is_refused_beside_its_field_and_what_was_typed_stays(string name, string words, string field)
    {
        var address = $"/office/panels/{(await portal.Office.PanelAsync()).Id}/phrases";
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Name.Text", name).With("Text.English.Text", words));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.NotNull(page.GetElementById($"{field}-error"));
        Assert.Equal(words.Trim(), page.GetElementById("Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task Two_officers_who_change_one_phrase_see_both_texts()
    {
        var address = $"/office/panels/{(await portal.Office.PanelAsync()).Id}/phrases?change=Report%20noted";
        using var officer = await portal.SignedInAsync(Role.Officer);
        var form = OfficeForm.Of(await officer.ReadAsync(address));
        (await officer.SendAsync(address, form.With("Text.English.Text", "Ada's words."))).Dispose();

        using var answer = await officer.SendAsync(address, form.With("Text.English.Text", "Ben's words."));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("Ada's words.", (await answer.PageAsync()).QuerySelector(".office-theirs")!.TextContent);
    }

    [Fact]
    public async Task A_phrase_is_put_at_the_end_and_what_was_typed_stays_saved_or_not()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), Today.AddDays(-10));
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = TextOf(meeting);
        (await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)).With("Minutes.English.Text", "Saved before."))).Dispose();
        var form = OfficeForm.Of(await officer.ReadAsync(address)).With("Minutes.English.Text", "Saved before.\r\n\r\nTyped now.").With("Decision.English.Text", "Typed too.");

        using var answer = await officer.SendAsync(address, [.. form.With("Phrase", "Report noted"), ("act", "phrase")]);

        var page = await answer.PageAsync();
        Assert.Equal("Saved before.\n\nTyped now.\n\nRESOLVED that the report be noted.", page.GetElementById("Minutes")!.TextContent.Trim().ReplaceLineEndings("\n"));
        Assert.Equal("Typed too.", page.GetElementById("Decision")!.TextContent.Trim());
        Assert.Contains("“Report noted” stands at the end of the minutes.", page.GetElementById("inserted")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Saved before.", (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Minutes!.English.Trim());

        using var decided = await officer.SendAsync(address, [.. OfficeForm.Of(page, "Save").With("Phrase", "Recommendations approved"), ("act", "phrase")]);
        Assert.Equal("Typed too.\n\nRESOLVED that the recommendations of the report be approved.", (await decided.PageAsync()).GetElementById("Decision")!.TextContent.Trim().ReplaceLineEndings("\n"));
        using var saved = await officer.SendAsync(address, OfficeForm.Of(await decided.PageAsync(), "Save"));
        Assert.Equal($"{address}?saved=true", saved.Headers.Location!.ToString());
        Assert.EndsWith("RESOLVED that the report be noted.", (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1].Minutes!.English.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_inserted_is_offered_back_when_the_browser_is_closed()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), Today.AddDays(-10));
        using var officer = await portal.SignedInAsync(Role.Officer);
        (await officer.SendAsync(TextOf(meeting), [.. OfficeForm.Of(await officer.ReadAsync(TextOf(meeting))).With("Minutes.English.Text", "Typed.").With("Phrase", "Report noted"), ("act", "phrase")])).Dispose();

        Assert.Equal("Typed.\n\nRESOLVED that the report be noted.", (await officer.ReadAsync($"{TextOf(meeting)}?typed=true")).GetElementById("Minutes")!.TextContent.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_blank_stops_every_publication_and_no_reason_helps()
    {
        var meeting = await portal.Office.WithMinutesAsync(await portal.Office.PanelAsync(), Today.AddDays(-10));
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.Items[1].WriteMinutes("The Panel met.\n\nRESOLVED that the [post of the officer] be thanked [sic].");
        await portal.Office.StoreAsync(draft);
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/publish/correction";
        var page = await publisher.ReadAsync(address);
        Assert.Contains("has the blank “[post of the officer]” of a stock phrase. Fill it in, or remove it.", page.Body!.TextContent, StringComparison.Ordinal);
        using var reason = await publisher.GetAsync($"/office/meetings/{meeting.Id}/checks/correction/BlanksAreFilledIn", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, reason.StatusCode);

        using var answer = await publisher.SendAsync(address, OfficeForm.Of(page, "Publish the correction now").With("Reason.English.Text", "A slip."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing was published yet.", (await answer.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Welsh_phrases_go_into_the_Welsh_text()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = Portal.OfficeFactoryFor(office);
        await office.CouncilAsync(new BilingualText("Sampleton Council", "Cyngor Sampleton"), council => council.SetNation(Nation.Wales));
        var panel = await office.PanelAsync();
        var meeting = await office.WithAgendaAsync(panel, Today.AddDays(-10));
        using var officer = await factory.SignedInAsync(office, Role.Officer);
        var phrases = $"/office/panels/{panel.Id}/phrases";
        (await officer.SendAsync(phrases, OfficeForm.Of(await officer.ReadAsync(phrases)).With("Name.Text", "Thanks").With("Text.English.Text", "Thank you.").With("Text.Welsh.Text", "Diolch."))).Dispose();

        using var answer = await officer.SendAsync(TextOf(meeting), [.. OfficeForm.Of(await officer.ReadAsync(TextOf(meeting))).With("Phrase", "Thanks"), ("act", "phrase")]);

        var page = await answer.PageAsync();
        Assert.Equal(("Thank you.", "Diolch."), (page.GetElementById("Minutes")!.TextContent.Trim(), page.GetElementById("Minutes_Welsh")!.TextContent.Trim()));
    }

    private static List<string> NamesOn(IDocument page) => [.. page.QuerySelectorAll("main dt").Select(name => name.FirstChild!.TextContent)];

    private static string TextOf(Meeting meeting) => $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/text";
}
