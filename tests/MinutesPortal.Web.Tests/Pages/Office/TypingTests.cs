using System.Net;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>What is typed and not saved is kept apart from the draft, and offered back.</summary>
public class TypingTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_is_kept_without_being_saved_and_offered_back()
    {
        var address = await TextAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var kept = await TypeAsync(officer, address, "Half a sentence that was typ");

        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        var page = await officer.ReadAsync(address);
        Assert.Equal("", page.GetElementById("Minutes")!.TextContent.Trim());
        Assert.Contains("that is not saved", page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        var offered = await officer.ReadAsync($"{address}?typed=true");
        Assert.Equal("Half a sentence that was typ", offered.GetElementById("Minutes")!.TextContent.Trim());
        Assert.Equal("", offered.QuerySelector("[name='Minutes.English.Shown']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_saved_or_thrown_away_is_not_offered(bool isSaved)
    {
        var address = await TextAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        (await TypeAsync(officer, address, "Typed words")).Dispose();

        (await officer.SendAsync(isSaved ? address : $"{address}?handler=Forget", isSaved ? [.. OfficeForm.Of(await officer.ReadAsync($"{address}?typed=true"))] : [])).Dispose();

        var page = await officer.ReadAsync(address);
        Assert.Null(page.QuerySelector(".govuk-inset-text"));
        Assert.Equal(isSaved ? "Typed words" : "", page.GetElementById("Minutes")!.TextContent.Trim());
        await using var workspace = portal.Office.AsOwner();
        Assert.False(await workspace.Typing.AnyAsync(typed => address.Contains(typed.ItemId), Cancelled));
    }

    [Fact]
    public async Task Others_see_that_somebody_types_and_not_what()
    {
        var address = await TextAsync();
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        (await TypeAsync(ada, address, "canarytyped")).Dispose();

        var page = await ben.ReadAsync(address);

        Assert.Contains("has typed something here", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("canarytyped", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_somebody_saved_meanwhile_is_not_overwritten_by_what_is_offered_back()
    {
        var address = await TextAsync();
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        (await TypeAsync(ada, address, "Ada typed this.")).Dispose();
        (await ben.SendAsync(address, OfficeForm.Of(await ben.ReadAsync(address)).With("Minutes.English.Text", "Ben saved that."))).Dispose();

        using var answer = await ada.SendAsync(address, OfficeForm.Of(await ada.ReadAsync($"{address}?typed=true")));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Ben saved that.", page.QuerySelector(".office-theirs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ada typed this.", page.GetElementById("Minutes")!.TextContent.Trim());
    }

    [Fact]
    public async Task Over_random_interleavings_no_sentence_of_two_officers_is_lost()
    {
        var address = await TextAsync();
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        var random = new Random(20231116);
        var officers = new[] { (Client: ada, Name: "Ada", Form: OfficeForm.Of(await ada.ReadAsync(address)).ToArray(), Said: new List<string>()), (Client: ben, Name: "Ben", Form: OfficeForm.Of(await ben.ReadAsync(address)).ToArray(), Said: []) };
        for (var step = 0; step < 100; step++)
        {
            var at = random.Next(2);
            var officer = officers[at];
            var typed = officer.Form.Single(field => field.Name == "Minutes.English.Text").Value;
            switch (random.Next(3))
            {
                case 0:
                    officer.Said.Add($"{officer.Name} wrote sentence {step}.");
                    officers[at].Form = [.. officer.Form.With("Minutes.English.Text", $"{typed.Trim()}\n\n{officer.Said[^1]}".Trim())];
                    break;
                case 1:
                    (await officer.Client.SendAsync($"{address}?handler=Typed", officer.Form)).Dispose();
                    break;
                default:
                    using (var answer = await officer.Client.SendAsync(address, officer.Form))
                    {
                        if (answer.StatusCode == HttpStatusCode.Conflict)
                        {
                            var page = await answer.PageAsync();
                            var theirs = page.QuerySelector(".office-theirs")!.TextContent.Trim();
                            officers[at].Form = [.. OfficeForm.Of(page).With("Minutes.English.Text", Merged(theirs, typed))]; // as a person merges on that page
                        }
                        else
                        {
                            officers[at].Form = [.. OfficeForm.Of(await officer.Client.ReadAsync(address))];
                        }
                    }

                    break;
            }

            var draft = (await officer.Client.ReadAsync(address)).GetElementById("Minutes")!.TextContent;
            Assert.All(officers, one => Assert.All(one.Said, said => Assert.True(
                draft.Contains(said, StringComparison.Ordinal) || one.Form.Single(field => field.Name == "Minutes.English.Text").Value.Contains(said, StringComparison.Ordinal), $"{said} is lost at step {step}.")));
        }
    }

    [Theory]
    [InlineData("<p class=MsoNormal><b>RESOLVED</b> that:</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>(a)<span>&nbsp;</span></span>it be <i>so</i>; and</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>(b)<span>&nbsp;</span></span>it be done.</p>", "RESOLVED that:\n\n(a) it be so; and\n(b) it be done.")]
    [InlineData("<p>Seen<span style='mso-element:comment'>canary comment</span></p><script>canary()</script><svg><text>canary</text></svg><a href='javascript:canary()'>words</a>", "Seenwords")]
    [InlineData("<table><tr><td>Ward</td><td>Votes</td></tr><tr><td>Mill</td><td>7</td></tr></table>", "| Ward | Votes |\n| --- | --- |\n| Mill | 7 |")]
    public async Task What_is_pasted_keeps_its_lists_and_tables_and_nothing_else(string html, string text)
    {
        var address = await TextAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"{address[..address.IndexOf("/items", StringComparison.Ordinal)]}/word?handler=Paste", ("html", html));

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Spaceless(text), Spaceless(await answer.Content.ReadAsStringAsync(Cancelled)));
    }

    [Fact]
    public async Task Tracked_changes_are_not_pasted()
    {
        var address = await TextAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"{address[..address.IndexOf("/items", StringComparison.Ordinal)]}/word?handler=Paste", ("html", "<p>It is <del>old</del><ins>new</ins>.</p>"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("tracked changes", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private static string Spaceless(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Both texts, each sentence once.</summary>
    private static string Merged(string theirs, string mine) =>
        string.Join("\n\n", theirs.Split('\n').Concat(mine.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0).Distinct());

    private static async Task<HttpResponseMessage> TypeAsync(HttpClient officer, string address, string text) =>
        await officer.SendAsync($"{address}?handler=Typed", OfficeForm.Of(await officer.ReadAsync(address)).With("Minutes.English.Text", text));

    private async Task<string> TextAsync()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), TimeProvider.System.Today().AddDays(-10));
        return $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/text";
    }
}
