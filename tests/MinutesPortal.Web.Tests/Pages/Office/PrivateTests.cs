using System.Net;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>What is not for publication is written apart, published for members only, and released when the council decides so.</summary>
public class PrivateTests(Portal portal)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static DateOnly Today => TimeProvider.System.Today();

    [Fact]
    public async Task Private_minutes_reach_members_with_the_draft_minutes_and_never_the_public()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        (await officer.SendAsync(PrivateOf(meeting), ("Minutes.English.Text", "Zanzibar Ltd pays 40,000 pounds a year."))).Dispose();

        await PublishAsync(officer, other, meeting, "minutes");

        await using var workspace = portal.Office.AsOwner();
        var restricted = await workspace.RestrictedContents.Join(workspace.Publications.Where(publication => publication.SubjectId == meeting.Id), content => content.Number, publication => publication.Number, (content, _) => content.Text).ToListAsync(Cancelled);
        Assert.Contains("Zanzibar", Assert.Single(restricted), StringComparison.Ordinal);
        var contents = await workspace.Contents.Join(workspace.Publications.Where(publication => publication.SubjectId == meeting.Id), content => content.Number, publication => publication.Number, (content, _) => content.Text).ToListAsync(Cancelled);
        Assert.DoesNotContain("Zanzibar", string.Concat(contents), StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibar", (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_person_reads_what_only_members_will()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        (await officer.SendAsync(PrivateOf(meeting), ("Minutes.English.Text", "Zanzibar Ltd pays 40,000 pounds a year."))).Dispose();

        var address = await officer.AskAsync(meeting, "minutes");

        Assert.Contains("Zanzibar Ltd pays", (await other.ReadAsync(address)).QuerySelector(".office-private")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_in_the_private_minutes_conflict_and_both_texts_are_kept()
    {
        var meeting = await HeldAsync();
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        (await ada.SendAsync(PrivateOf(meeting), ("Minutes.English.Text", "Ada wrote this."))).Dispose();

        using var answer = await ben.SendAsync(PrivateOf(meeting), ("Minutes.English.Shown", ""), ("Minutes.English.Text", "Ben wrote that."));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Ada wrote this.", page.QuerySelector(".office-theirs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ben wrote that.", page.GetElementById("Minutes")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_private_paper_is_uploaded_and_is_at_no_public_address()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        using (var file = new ByteArrayContent("Zanzibar Ltd pays 40,000 pounds."u8.ToArray()))
        using (var form = new MultipartFormDataContent { { file, "Files", "terms.txt" } })
        {
            using var answer = await officer.PostAsync($"{PrivateOf(meeting)}?handler=Upload", form, Cancelled);
            Assert.Equal(PrivateOf(meeting), answer.Headers.Location?.ToString());
        }

        await PublishAsync(officer, other, meeting, "correction");

        var paper = Assert.Single(Assert.Single((await portal.Office.DraftAsync(meeting.Id)).Exempt).Documents);
        Assert.False(portal.Office.Files.Public.Exists(paper.Sha256!));
        using var stranger = portal.OfficeFactory.Browser();
        using var refused = await stranger.GetAsync($"/office/meetings/{meeting.Id}/papers/{paper.Id}/file", Cancelled);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("Zanzibar", await officer.GetStringAsync($"/office/meetings/{meeting.Id}/papers/{paper.Id}/file", Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_stands_beside_the_field_and_the_others_are_taken()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        using var good = new ByteArrayContent("The terms."u8.ToArray());
        using var bad = new ByteArrayContent("MZ\u0090"u8.ToArray());
        using var form = new MultipartFormDataContent { { good, "Files", "terms.txt" }, { bad, "Files", "program.exe" } };

        using var answer = await officer.PostAsync($"{PrivateOf(meeting)}?handler=Upload", form, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("program.exe", page.QuerySelector("#Files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".office-papers__paper"));
    }

    [Fact]
    public async Task A_paper_of_an_exempt_item_is_kept_private_and_released_later()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        using var other = await portal.SignedInAsync(Role.Publisher);
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.Items[^1].Attach(await portal.Office.UploadAsync("Terms of the lease", "Terms."));
        await portal.Office.StoreAsync(draft);
        var paper = draft.Meeting.Items[^1].Documents[0];

        (await officer.SendAsync($"{PrivateOf(meeting)}?handler=Close", ("Paper", paper.Id))).Dispose();
        Assert.Empty((await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[^1].Documents);
        await PublishAsync(officer, other, meeting, "correction");
        Assert.DoesNotContain("Terms of the lease", (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(portal.Office.Files.Public.Exists(paper.Sha256!));

        var exempt = $"/office/meetings/{meeting.Id}/items/{meeting.Items[^1].Id}/exempt";
        (await officer.SendAsync(exempt, OfficeForm.Of(await officer.ReadAsync(exempt)).With("Kind", "open"))).Dispose();
        (await officer.SendAsync($"{PrivateOf(meeting)}?handler=Release", ("Paper", paper.Id))).Dispose();
        await PublishAsync(officer, other, meeting, "correction");

        Assert.Contains("Terms of the lease", (await portal.ReadAsync(await PublicAsync(meeting))).Body!.TextContent, StringComparison.Ordinal);
        Assert.True(portal.Office.Files.Public.Exists(paper.Sha256!));
        Assert.Empty((await portal.Office.DraftAsync(meeting.Id)).Exempt);
    }

    [Fact]
    public async Task Private_minutes_are_released_into_the_public_ones()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        (await officer.SendAsync(PrivateOf(meeting), ("Minutes.English.Text", "The rent is agreed."))).Dispose();
        var exempt = $"/office/meetings/{meeting.Id}/items/{meeting.Items[^1].Id}/exempt";
        (await officer.SendAsync(exempt, OfficeForm.Of(await officer.ReadAsync(exempt)).With("Kind", "open"))).Dispose();

        (await officer.SendAsync($"{PrivateOf(meeting)}?handler=ReleaseMinutes")).Dispose();

        var draft = await portal.Office.DraftAsync(meeting.Id);
        Assert.EndsWith("The rent is agreed.", draft.Meeting.Items[^1].Minutes!.English.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(draft.Exempt);
    }

    [Fact]
    public async Task Private_minutes_of_a_closed_item_are_not_released()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        (await officer.SendAsync(PrivateOf(meeting), ("Minutes.English.Text", "Zanzibar Ltd pays."))).Dispose();

        using var answer = await officer.SendAsync($"{PrivateOf(meeting)}?handler=ReleaseMinutes");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Zanzibar", (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[^1].Minutes!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_resolution_to_exclude_the_public_overwrites_nothing_and_is_added_once()
    {
        var meeting = await ComingAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/exclusion";

        using var over = await officer.SendAsync(address, ("Item", meeting.Items[1].Id)); // which has a purpose
        using var first = await officer.SendAsync(address, ("Item", ""));
        using var second = await officer.SendAsync(address, ("Item", ""));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.BadRequest], [over.StatusCode, first.StatusCode, second.StatusCode]);
        Assert.Equal(4, (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items.Count);
    }

    [Fact]
    public async Task The_resolution_to_exclude_the_public_is_made_of_the_exempt_items()
    {
        var meeting = await ComingAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/exclusion";

        using var answer = await officer.SendAsync(address, OfficeForm.Of(await officer.ReadAsync(address)));

        var items = (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items;
        Assert.Equal(["Apologies", "Library opening hours", "Exclusion of the public", "Lease of the slipway"], items.Select(item => item.Title.English));
        var asked = items[2].Purpose!.English;
        Assert.StartsWith("To resolve that under section 100A(4) of the Local Government Act 1972 the public be excluded", asked, StringComparison.Ordinal);
        Assert.Contains("item 3, Lease of the slipway: paragraph 3, Information relating to the financial or business affairs", asked, StringComparison.Ordinal);
        Assert.EndsWith("The terms are still being negotiated.", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_meeting_the_resolution_is_the_decision_of_an_item_and_is_read_as_one()
    {
        var meeting = await HeldAsync();
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/exclusion";

        (await officer.SendAsync(address, ("Item", meeting.Items[1].Id))).Dispose();

        var item = (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items[1];
        Assert.StartsWith("RESOLVED that under section 100A(4)", item.Decision!.English, StringComparison.Ordinal);
        Assert.NotEmpty(item.Resolutions);
    }

    [Fact]
    public async Task Confidential_information_needs_no_resolution()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), Today.AddDays(60), meeting => meeting.Items[1].KeepConfidential("A court forbids disclosure."));
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/exclusion";

        Assert.Contains("the law itself excludes the public", (await officer.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        using var answer = await officer.SendAsync(address, ("Item", ""));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void An_executive_in_England_excludes_the_public_under_its_own_regulations_and_a_Welsh_council_under_Part_4()
    {
        var meeting = new Meeting(Guid.CreateVersion7(), new(2026, 7, 20));
        meeting.AddItem("Lease", "1").Exempt(England, ["3"], "Bargaining.");
        Assert.Contains("regulation 4(2)(b)", ExclusionResolution.Resolved(meeting, PanelKind.Executive, England).English, StringComparison.Ordinal);
        var wales = NoticeRules.For(Nation.Wales);
        meeting.Items[0].Exempt(wales, ["14"], "Bargaining.");

        var text = ExclusionResolution.Resolved(meeting, PanelKind.Executive, wales);

        Assert.Contains("section 100A(4)", text.English, StringComparison.Ordinal);
        Assert.Contains("Part 4 of Schedule 12A", text.English, StringComparison.Ordinal);
        Assert.StartsWith("PENDERFYNWYD o dan adran 100A(4)", text.Welsh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_sees_when_an_exemption_is_looked_at_again_and_the_desk_reminds_of_it()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20), meeting =>
        {
            meeting.Items[1].Exempt(England, ["3"], "Bargaining.");
            meeting.Items[1].ReviewExemptionOn(new(2024, 7, 20));
        });
        using var officer = await portal.SignedInForAsync([panel.Id], Role.Officer);

        Assert.Contains("The council looks at this again on 20 July 2024.", (await portal.ReadAsync($"/panels/{panel.Slug}/meetings/{meeting.Slug}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await officer.ReadAsync("/office")).QuerySelector($"a[href='/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}/exempt']"));
    }

    /// <summary>A meeting with an agenda, and a closed item in its draft.</summary>
    private async Task<Meeting> ComingAsync()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), Today.AddDays(60));
        var draft = await portal.Office.DraftAsync(meeting.Id);
        draft.Meeting.AddItem("Lease of the slipway", "3").Exempt(England, ["3"], "The terms are still being negotiated.");
        await portal.Office.StoreAsync(draft);
        return meeting;
    }

    /// <summary>A meeting with draft minutes, and a closed item with a summary in its draft.</summary>
    private async Task<Meeting> HeldAsync()
    {
        var meeting = await portal.Office.WithAgendaAsync(
            await portal.Office.PanelAsync(), Today.AddDays(-30), meeting => meeting.AddItem("Lease of the slipway", "3").Exempt(England, ["3"], "The terms are still being negotiated."));
        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        meeting.Items[1].WriteMinutes(TestOffice.LibraryMinutes);
        meeting.Items[2].WriteMinutes("The Panel agreed the terms.");
        await portal.Office.PublishAsync(meeting, meeting.PublishDraftMinutes(Today));
        return meeting;
    }

    private static string PrivateOf(Meeting meeting) => $"/office/meetings/{meeting.Id}/items/{meeting.Items[^1].Id}/private";

    /// <summary>Asks a second person, who agrees.</summary>
    private static async Task PublishAsync(HttpClient officer, HttpClient other, Meeting meeting, string what)
    {
        var address = await officer.AskAsync(meeting, what);
        using var answer = await other.SendAsync(address);
        Assert.Equal($"/office/meetings/{meeting.Id}?published=true", answer.Headers.Location?.ToString());
    }

    private async Task<string> PublicAsync(Meeting meeting)
    {
        await using var record = portal.Office.Record();
        return $"/panels/{await record.Panels.Where(panel => panel.Id == meeting.PanelId).Select(panel => panel.Slug).SingleAsync(Cancelled)}/meetings/{meeting.Slug}";
    }
}
