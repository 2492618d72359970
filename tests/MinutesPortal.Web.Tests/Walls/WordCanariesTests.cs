using System.Net;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Walls;

/// <summary>What Word keeps beside the text reaches no public byte: neither from an uploaded file nor from the clipboard.</summary>
public class WordCanariesTests(Portal portal)
{
    public static TheoryData<string> Documents => [.. WordCanaries.Documents.Select(one => one.Place)];

    public static TheoryData<string> Clipboards => [.. WordCanaries.Clipboards.Select(one => one.Place)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task What_a_Word_document_keeps_beside_its_text_is_not_published(string place) =>
        await CheckUploadAsync("minutes.docx", WordCanaries.DocumentOf(WordCanaries.Documents.Single(one => one.Place == place).Body));

    [Theory]
    [MemberData(nameof(Clipboards))]
    public async Task What_a_page_of_Word_keeps_beside_its_text_is_not_published(string place) =>
        await CheckUploadAsync("minutes.htm", WordCanaries.PageOf(WordCanaries.Clipboards.Single(one => one.Place == place).Html));

    [Theory]
    [MemberData(nameof(Clipboards))]
    public async Task What_the_clipboard_keeps_beside_its_text_is_not_pasted(string place)
    {
        var meeting = await AgendaAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"/office/meetings/{meeting.Id}/word?handler=Paste", ("html", WordCanaries.Clipboards.Single(one => one.Place == place).Html));

        var text = await answer.Content.ReadAsStringAsync(Cancelled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("the report be noted", text, StringComparison.Ordinal);
        Assert.DoesNotContain(WordCanaries.Canary, text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("minutes.docx", "footnote")]
    [InlineData("minutes.docx", "box with text")]
    [InlineData("minutes.docx", "words for a picture")]
    [InlineData("minutes.htm", "footnote")]
    [InlineData("minutes.htm", "box with text")]
    [InlineData("minutes.htm", "words for a picture")]
    public async Task The_officer_is_told_what_stood_beside_the_text_and_can_add_it(string name, string place)
    {
        var meeting = await AgendaAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var bytes = name == "minutes.docx"
            ? WordCanaries.DocumentOf(WordCanaries.Documents.Single(one => one.Place == place).Body)
            : WordCanaries.PageOf(WordCanaries.Clipboards.Single(one => one.Place == place).Html);

        using var read = await officer.PostAsync($"/office/meetings/{meeting.Id}/word?handler=Read", Upload(name, bytes), Cancelled);

        Assert.Matches("Left out, since it is a note, a box or a picture beside the text: “[^”]*CANARY[^”]*”", (await read.PageAsync()).Body!.TextContent);
    }

    [Fact]
    public async Task Tracked_changes_stop_with_a_sentence()
    {
        var meeting = await AgendaAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/word";
        foreach (var (place, body) in WordCanaries.TrackedDocuments)
        {
            using var answer = await officer.PostAsync($"{address}?handler=Read", Upload("minutes.docx", WordCanaries.DocumentOf(body)), Cancelled);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, place);
            Assert.Contains("tracked changes", (await answer.PageAsync()).GetElementById("Minutes-error")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var (place, html) in WordCanaries.TrackedClipboards)
        {
            using var pasted = await officer.SendAsync($"{address}?handler=Paste", ("html", html));
            Assert.True(pasted.StatusCode == HttpStatusCode.BadRequest, place);
            Assert.Contains("tracked changes", await pasted.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
            using var uploaded = await officer.PostAsync($"{address}?handler=Read", Upload("minutes.htm", WordCanaries.PageOf(html)), Cancelled);
            Assert.True(uploaded.StatusCode == HttpStatusCode.BadRequest, $"{place} in a page");
        }
    }

    /// <summary>Uploads a file, takes over what is read of it, publishes it, and looks for the canary in what is public.</summary>
    private async Task CheckUploadAsync(string name, byte[] bytes)
    {
        var meeting = await AgendaAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/word";
        using var read = await officer.PostAsync($"{address}?handler=Read", Upload(name, bytes), Cancelled);
        using var taken = await officer.SendAsync($"{address}?handler=Take", OfficeForm.Of(await read.PageAsync(), "Save all as chosen"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);

        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        var publication = await portal.Office.PublishAsync(draft, draft.Meeting.PublishDraftMinutes(TimeProvider.System.Today()));

        await using var workspace = portal.Office.AsOwner();
        var content = (await workspace.Contents.AsNoTracking().SingleAsync(content => content.Number == publication.Number, Cancelled)).Text;
        Assert.Contains("the report be noted", content, StringComparison.Ordinal);
        Assert.DoesNotContain(WordCanaries.Canary, content, StringComparison.OrdinalIgnoreCase);
        var panel = ((Domain.Panels.Panel)(await portal.Office.DraftAsync(meeting.PanelId)).Subject).Slug;
        Assert.DoesNotContain(WordCanaries.Canary, (await portal.ReadAsync($"/panels/{panel}/meetings/{meeting.Slug}")).DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    private static MultipartFormDataContent Upload(string name, byte[] bytes) => new() { { new ByteArrayContent(bytes), "Minutes", name } };

    private async Task<Meeting> AgendaAsync() => await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), TimeProvider.System.Today().AddDays(-10));
}
