using System.Net;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Import;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Writing;
using MinutesPortal.Publishing.Backup;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Pages;
using static MinutesPortal.Web.Tests.Import.SampleSources;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>The importer publishes what files say through <c>Publisher</c>.</summary>
public class ImporterTests(Portal portal)
{
    private static readonly SourceAttendee Reed = new(
        "5", "Councillor Reed", "Chair", Capacity.Member, Presence.Present, IsCouncillor: true);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static SourceItem Visit => new()
    {
        OldId = "44461",
        Number = "8",
        MinuteNumber = "51",
        Title = "Focused Visit",
        Purpose = "Report of the Executive Director.",
        Minutes = Minutes,
        Documents = [new("65461", "Appendix 1.pptx", "PDF", "280 KB", "https://old.example/mgConvert2PDF.aspx?ID=65461")],
        Issue = new("77", "The Visit"),
    };

    [Fact]
    public async Task Importing_the_same_files_again_publishes_nothing()
    {
        var office = await portal.NewOfficeAsync();
        var file = File(
            Meeting(Visit, new SourceItem { Purpose = "To note the apologies." }, new SourceItem { Number = "9", Title = "Lease", IsRestricted = true, Restriction = "3" }) with { Attendees = [Reed], Head = "Present: all." });

        var first = await office.ImportAsync(file);
        var published = await office.PublicationsAsync();
        var rows = await portal.RecordRowsAsync(office);
        var second = await office.ImportAsync(file);

        Assert.Equal((1, 1, 1, 1), (first.Panels.New, first.People.New, first.Meetings.New, first.Issues.New));
        Assert.Equal((1, 1, 1, 1), (second.Panels.Unchanged, second.People.Unchanged, second.Meetings.Unchanged, second.Issues.Unchanged));
        Assert.Equal(4, published);
        Assert.Equal(published, await office.PublicationsAsync());
        Assert.Equal(rows, await portal.RecordRowsAsync(office));
        await AllIsAsPublishedAsync(office);
    }

    [Fact]
    public async Task The_record_has_everything_from_the_source()
    {
        var office = await portal.NewOfficeAsync();
        var report = await office.ImportAsync(
            File(Meeting(Visit) with { Attendees = [Reed, new(null, "A resident", null, Capacity.InAttendance, Presence.Present)], Venue = "Civic Centre" }));

        await using var record = office.Record();
        var person = await record.People.SingleAsync(Cancelled);
        var meeting = (await office.MeetingsAsync()).Single();
        var item = meeting.Items.Single();
        Assert.Equal(
            (MeetingStage.Minutes, "Civic Centre", new SourceId(SourceHost, "700")), (meeting.Stage, meeting.Venue?.English, meeting.SourceId));
        Assert.Equal(("8", "51", "Focused Visit", Minutes), (item.Number, item.MinuteNumber, item.Title.English, item.Minutes?.English));
        Assert.Equal([person.Id, null], meeting.Attendees.Select(attendee => attendee.PersonId));
        Assert.Equal(new Original("PDF", "280 KB", "https://old.example/mgConvert2PDF.aspx?ID=65461"), item.Documents.Single().Original);
        Assert.Equal(
            (2, 2, 2, 1), (report.Contents.Resolutions, report.Contents.DiscussionPoints, report.Contents.Attendees, report.Contents.Documents));
        Assert.Equal(
            ["AgendaItem 44461", "Document 65461", "Issue 77", "Issue 77", "Meeting 700", "Panel 12", "Person 5"],
            (await record.FormerIds.Where(former => former.Host == SourceHost).ToListAsync(Cancelled)).Select(former => $"{former.Kind} {former.Id}").Order());
    }

    [Fact]
    public async Task More_of_a_meeting_is_added_with_the_same_ids()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(File(Meeting(Visit with { Minutes = MinutesThatLostALine, Documents = [] }) with { IsWhole = false }));
        var before = (await office.MeetingsAsync()).Single();

        var report = await office.ImportAsync(File(Meeting(new SourceItem { OldId = "44460", Number = "7", Title = "Chair" }, Visit)));
        var after = (await office.MeetingsAsync()).Single();
        await office.ImportAsync(File(Meeting() with { Time = null }));

        Assert.Equal(1, report.Meetings.Changed);
        Assert.True(before.IsKnownInPart);
        Assert.False(after.IsKnownInPart);
        Assert.Equal(["Chair", "Focused Visit"], after.Items.Select(item => item.Title.English));
        Assert.Equal(before.Items[0].Id, after.Items[1].Id);
        Assert.Equal(Minutes, after.Items[1].Minutes?.English);
        Assert.Contains(before.Items[0].Entries[1].Id, after.Items[1].Entries.Select(entry => entry.Id));
        Assert.Equal(SubjectJson.Write(after), SubjectJson.Write((await office.MeetingsAsync()).Single()));
    }

    [Fact]
    public async Task An_item_with_a_blank_title_does_not_stop_the_import()
    {
        var office = await portal.NewOfficeAsync();

        var report = await office.ImportAsync(File(
            Meeting(new SourceItem { Title = "  ", Minutes = "The minutes were read. Then tea was taken." }),
            Meeting(Visit) with { OldId = "701", Date = Day.AddDays(1) }));

        Assert.Equal(2, report.Meetings.New);
        Assert.Equal("The minutes were read", (await office.MeetingsAsync())[0].Items.Single().Title.English);
    }

    [Fact]
    public async Task A_table_in_the_minutes_is_a_table_on_the_page()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(
            File(Meeting(Visit with { Decision = null, Minutes = "The Panel saw:\n\n| Year | Cost \\| gross |\n| --- | --- |\n| 2020 | **£5** |\n| 2021 |\n\nRESOLVED that it be noted.\n" })));

        var table = (await ReadAsync(office, "/panels/scrutiny-panel/meetings/2021-06-17")).QuerySelectorAll(".agenda-item table").Single();

        Assert.Equal(["Year", "Cost | gross"], table.QuerySelectorAll("th").Select(cell => cell.Seen()));
        Assert.Equal(["2020", "£5", "2021", ""], table.QuerySelectorAll("tbody td").Select(cell => cell.Seen()));
        Assert.Equal("£5", table.QuerySelector("strong")!.Seen());
    }

    [Fact]
    public async Task Attendees_without_an_id_stay_text_and_need_review()
    {
        var office = await portal.NewOfficeAsync();

        var report = await office.ImportAsync(
            File(Meeting(Visit) with { Head = "Present: Councillors A Reed (Chair) and B Moss\n\nApologies: Councillor C Fern" }));

        var attendees = (await office.MeetingsAsync()).Single().Attendees;
        Assert.Equal(
            [("A Reed", Presence.Present), ("B Moss", Presence.Present), ("Councillor C Fern", Presence.Apologies)], attendees.Select(attendee => (attendee.Name, attendee.Presence)));
        Assert.All(attendees, attendee => Assert.Null(attendee.PersonId));
        Assert.Equal(0, report.People.All);
        Assert.Equal(
            new("Scrutiny Panel, 17 June 2021", "The attendance was read from the text (3 names). Check it."), report.NeedsReview.Single());
    }

    [Fact]
    public async Task A_change_is_accepted_only_from_the_same_source()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(File(Meeting(Visit with { Minutes = "It was noted.\n" })));
        var replaced = await office.ImportAsync(File(Meeting(Visit with { Minutes = "It was agreed.\n" })));
        Assert.Equal(
            new(
                "Scrutiny Panel, 17 June 2021, item 8 “Focused Visit”", "The source has changed its text. The new text was published in place of the old one. Compare the two versions."),
            replaced.NeedsReview.Single());
        Assert.Equal("It was agreed.\n\n", (await office.MeetingsAsync()).Single().Items[0].Minutes?.English);

        var report = await office.ImportAsync(File("page.html", Meeting(Visit with { OldId = null, Minutes = "It was deferred.\n" })));

        Assert.Equal("It was agreed.\n\n", (await office.MeetingsAsync()).Single().Items[0].Minutes?.English);
        Assert.Equal(
            "The published version differs from page.html in the minutes. The published version was kept.", report.Conflicts.Single().What);
    }

    [Fact]
    public async Task An_imported_meeting_is_shown_on_its_page()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(File(Meeting(
            Visit with { Documents = [.. Visit.Documents, new("9", "Bad", "PDF", null, "javascript:alert(1)")] },
            new SourceItem { Number = "9", Title = "Lease", IsRestricted = true, Restriction = "3" },
            new SourceItem { Number = "10", Purpose = "To note the apologies. And more." }) with
        { IsWhole = false }));
        var page = await ReadAsync(office, "/panels/scrutiny-panel/meetings/2021-06-17");

        Assert.Equal("Published; approval not recorded", page.QuerySelector(".meeting-status .govuk-tag")!.Seen());
        Assert.Contains("Only part of this meeting has been brought over from the council’s earlier website.", page.Content());
        Assert.Equal(
            "Appendix 1.pptx (PDF, 280 KB) – not held here Original address of Appendix 1.pptx", page.QuerySelector(".papers__item")!.Seen());
        Assert.Equal("Bad (PDF) – not held here", page.QuerySelectorAll(".papers__item")[1].Seen());
        Assert.Equal("https://old.example/mgConvert2PDF.aspx?ID=65461", page.QuerySelector(".papers__item a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("a[href*='/documents/'], a[href^='javascript']"));
        Assert.Contains("Minutes, number 51", page.Content());
        Assert.Equal(
            "Considered in private The council’s own words: 3 Reason: The council’s earlier website did not say why.", page.QuerySelector(".exemption")!.Seen());
        Assert.Equal(["8", "9", "10"], page.QuerySelectorAll(".agenda-item__number").Select(number => number.Seen()));
        Assert.Contains("To note the apologies", page.QuerySelectorAll(".agenda-item__heading")[2].Seen());
        Assert.Contains("Imported", page.Content());
        Assert.Null((await ReadAsync(office, "/")).QuerySelector("#newest"));
    }

    [Fact]
    public async Task A_meeting_with_only_a_date_says_so()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(
            File(Meeting() with { IsWhole = false }, Meeting() with { OldId = "701", Date = Day.AddDays(1), IsWhole = false, State = SourceState.Cancelled }));

        Assert.Contains(
            "No agenda, decisions or minutes have been brought over for this meeting.", (await ReadAsync(office, "/panels/scrutiny-panel/meetings/2021-06-17")).Content());
        Assert.Contains(
            "This meeting did not take place.", (await ReadAsync(office, "/panels/scrutiny-panel/meetings/2021-06-18")).Content());
    }

    [Fact]
    public async Task Withheld_content_reaches_no_table_and_no_page()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(
            File(
                "a.xml", Meeting(new SourceItem { OldId = "1", Number = "1", Title = "Lease", Purpose = "Zebracrossing", Decision = "Zebracrossing", Minutes = "RESOLVED that Zebracrossing pay.", IsRestricted = true, Documents = [new("2", "Zebracrossing", "PDF", null, null)] })),
            File("b.html", Meeting(new SourceItem { OldId = "1", Number = "1", Title = "Lease", Minutes = "Zebracrossing\n" })));

        foreach (var table in await TablesAsync(office))
        {
            Assert.Equal(
                0L, await portal.SqlAsync(office.Database, $"select count(*) from {table} t where t::text ilike '%zebracrossing%'"));
        }

        var address = "/panels/scrutiny-panel/meetings/2021-06-17";
        Assert.Contains("Lease", (await ReadAsync(office, address)).Content());
        Assert.DoesNotContain("Zebracrossing", (await ReadAsync(office, address)).Content());
        await AllIsAsPublishedAsync(office);
    }

    [Fact]
    public async Task A_later_change_of_what_is_withheld_needs_review()
    {
        var office = await portal.NewOfficeAsync();
        SourceItem withheld = new() { OldId = "2", Number = "9", Title = "Lease", IsRestricted = true };
        await office.ImportAsync(File(Meeting(Visit, withheld)));
        var published = await office.PublicationsAsync();

        var report = await office.ImportAsync(
            File(Meeting(Visit with { IsRestricted = true }, withheld with { IsRestricted = false, Minutes = "The rent is a secret." })));

        Assert.Equal(published, await office.PublicationsAsync());
        Assert.Equal(
            ["The source no longer withholds this item. It is still withheld here. An officer must decide whether the public may read it."],
            report.NeedsReview.Select(remark => remark.What));
        Assert.StartsWith(
            "The source withholds this item, and it is public here", Assert.Single(report.StillPublic).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approving_item_sets_the_approval_whatever_the_order()
    {
        var earlier = Meeting(Visit);
        var later = Meeting(new SourceItem { Title = "Minutes", Minutes = "RESOLVED that the minutes of the meeting held on 17 June 2021 be approved and signed as a correct record.\n" }) with { OldId = "701", Date = Day.AddDays(35) };

        foreach (var imports in new SourceFile[][] { [File(earlier, later)], [File(earlier), File(later)], [File(later), File(earlier)] })
        {
            var office = await portal.NewOfficeAsync();
            var approved = 0;
            foreach (var import in imports)
            {
                approved += (await office.ImportAsync(import)).ApprovedSince;
            }

            var meetings = await office.MeetingsAsync();
            Assert.Equal(imports is [var first, _] && first.Meetings[0] == earlier ? 1 : 0, approved);
            Assert.Equal(MeetingStage.ApprovedMinutes, meetings[0].Stage);
            Assert.Equal(new Approval(meetings[1].Id, Day.AddDays(35), SignedBy: null), meetings[0].Approval);
            var published = await office.PublicationsAsync();
            await office.ImportAsync(File(earlier, later));
            Assert.Equal(published, await office.PublicationsAsync());
            var page = await ReadAsync(office, "/panels/scrutiny-panel/meetings/2021-06-17");
            Assert.Contains("The meeting of Thursday 22 July 2021 approved these minutes as a correct record.", page.Content());
            Assert.DoesNotContain("presided there", page.Content());
        }
    }

    [Theory]
    [InlineData("RESOLVED that the minutes of the meeting held on 17 June 2021 be not approved.")]
    [InlineData("RESOLVED that the minutes of the meeting held on 17 June 2021 be referred back and signed later.")]
    [InlineData("RESOLVED that the minutes of the meeting held on 18 June 2021 be approved.")]
    [InlineData("The minutes of the meeting held on 17 June 2021 were tabled.")]
    public async Task Minutes_that_were_not_approved_are_not_shown_as_approved(string text)
    {
        var office = await portal.NewOfficeAsync();

        await office.ImportAsync(
            File(Meeting(Visit), Meeting(new SourceItem { Title = "Minutes", Minutes = text }) with { OldId = "701", Date = Day.AddDays(35) }));

        Assert.Equal(MeetingStage.Minutes, (await office.MeetingsAsync())[0].Stage);
    }

    [Theory]
    [InlineData("RESOLVED that the minutes of the last meeting be approved and signed as a correct record.", "This item approved minutes but does not say of which meeting. No minutes were marked as approved. Find out which meeting it was.")]
    [InlineData("RESOLVED that the minutes of the last meeting be not approved.", null)]
    public async Task An_approval_without_a_date_needs_review(string text, string? remark)
    {
        var office = await portal.NewOfficeAsync();

        var report = await office.ImportAsync(
            File(Meeting(Visit), Meeting(new SourceItem { Number = "2", Title = "Minutes", Minutes = text }) with { OldId = "701", Date = Day.AddDays(35) }));

        Assert.Equal(MeetingStage.Minutes, (await office.MeetingsAsync())[0].Stage);
        Assert.Equal(
            remark is null ? [] : [new ImportRemark("Scrutiny Panel, 22 July 2021, item 2 “Minutes”", remark)], report.NeedsReview);
    }

    [Fact]
    public async Task An_approval_is_not_guessed_where_the_panel_met_twice_that_day()
    {
        var office = await portal.NewOfficeAsync();
        var later = Meeting(new SourceItem { Title = "Minutes", Minutes = "RESOLVED that the minutes of the meeting held on 17 June 2021 be approved." }) with { OldId = "702", Date = Day.AddDays(35) };

        var report = await office.ImportAsync(File(Meeting(Visit), Meeting(Visit) with { OldId = "701", Time = new(19, 0) }, later));

        Assert.All(await office.MeetingsAsync(), meeting => Assert.Equal(MeetingStage.Minutes, meeting.Stage));
        Assert.StartsWith(
            "This meeting approved minutes of 17 June 2021, but the panel met more than once that day.", report.NeedsReview.Single().What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_an_officer_changed_is_not_changed()
    {
        var office = await portal.NewOfficeAsync();
        var (one, two) = (Meeting(Visit), Meeting(Visit) with { OldId = "701", Date = Day.AddDays(1) });
        await office.ImportAsync(File(one, two));
        var meetings = await office.MeetingsAsync();
        var corrected = await office.DraftAsync(meetings[0].Id);
        corrected.Meeting.Items[0].WriteMinutes("It was noted.");
        await office.PublishAsync(corrected, corrected.Meeting.Correct("A mistake."));
        await using (var workspace = WorkspaceDbContext.On(office.Database.Office!))
        {
            var drafts = new DraftStore(workspace);
            var draft = (await drafts.FindAsync(meetings[1].Id, Cancelled))!;
            draft.Meeting.Items[0].WriteMinutes("Only drafted: zebracrossing.");
            await drafts.StoreAsync(draft, cancellationToken: Cancelled);
            await workspace.SaveChangesAsync(Cancelled);
        }

        var published = await office.PublicationsAsync();
        var report = await office.ImportAsync(File(one, two with { Items = [Visit, new SourceItem { Title = "New" }] }));

        Assert.Equal(published, await office.PublicationsAsync());
        Assert.Equal(2, report.Meetings.Skipped);
        Assert.Equal(["An officer has changed it.", "An officer has changed it."], report.Skipped.Select(left => left.What));
        Assert.Equal("Only drafted: zebracrossing.\n\n", (await office.DraftAsync(meetings[1].Id)).Meeting.Items[0].Minutes?.English);
    }

    [Fact]
    public async Task An_existing_panel_is_found_by_name_and_keeps_its_details()
    {
        var office = await portal.NewOfficeAsync();
        var panel = await office.PanelAsync();

        var report = await office.ImportAsync(File(Meeting(Visit) with { Panel = Panel(panel.Name.English) }));

        Assert.Equal((1, 1), (report.Panels.Skipped, report.Meetings.New));
        Assert.Equal(panel.Id, (await office.MeetingsAsync()).Single().PanelId);
    }

    [Fact]
    public async Task The_kind_of_a_panel_follows_from_its_name_or_heading()
    {
        var office = await portal.NewOfficeAsync();
        (string Name, string? Category, PanelKind Kind)[] panels =
        [
            ("Council", null, PanelKind.Council), ("Testshire City Council", null, PanelKind.Council), ("Youth Council", null, PanelKind.Committee),
            ("Cabinet", null, PanelKind.Executive), ("Leader decisions", "Cabinet", PanelKind.Executive), ("Cabinet Committee on Roads", null, PanelKind.ExecutiveCommittee),
            ("Licensing Sub-Committee", "Regulatory", PanelKind.Subcommittee), ("Joint Waste Committee", null, PanelKind.JointCommittee),
            ("Cycling Forum", null, PanelKind.AdvisoryGroup), ("Flood Task and Finish Group", null, PanelKind.AdvisoryGroup), ("Planning Committee", "Regulatory", PanelKind.Committee),
        ];

        await office.ImportAsync(
            new SourceFile("c.xml", "GetCommittees answer", [.. panels.Select((panel, index) => Panel(panel.Name, $"{index}") with { Category = panel.Category, IsFormer = index == 0 })], [], []));

        await using var record = office.Record();
        var published = await record.Panels.AsNoTracking().ToListAsync(Cancelled);
        Assert.Equal(
            panels.Select(panel => (panel.Name, panel.Kind)).Order(), published.Select(panel => (panel.Name.English, panel.Kind)).Order());
        Assert.Equal("Council", published.Single(panel => panel.IsFormer).Name.English);
    }

    [Fact]
    public async Task An_id_without_a_host_is_matched_once_the_host_is_known()
    {
        var office = await portal.NewOfficeAsync();
        var panel = Panel(host: null);
        await office.ImportAsync(File(Meeting() with { Host = null, Panel = panel, IsWhole = false }));

        var report = await office.ImportAsync(File(Meeting(Visit)));

        Assert.Equal((1, 1), (report.Panels.Changed, report.Meetings.Changed));
        Assert.Equal(new SourceId(SourceHost, "700"), (await office.MeetingsAsync()).Single().SourceId);
    }

    [Fact]
    public async Task Every_imported_meeting_is_counted_once()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(File(Meeting(Visit)));

        var report = await office.ImportAsync(
            File(
                "a.xml", Meeting(Visit), Meeting() with { OldId = "701", Date = Day.AddDays(1) }, Meeting() with { Panel = new(SourceHost, null, ""), OldId = "702", Date = Day.AddDays(2) }),
            File("b.xml", Meeting(Visit)));

        Assert.Equal(4, report.MeetingMentions);
        Assert.Equal((1, 1, 1, 3), (report.Meetings.New, report.Meetings.Unchanged, report.Meetings.NotShown, report.Meetings.All));
    }

    [Fact]
    public async Task A_stopped_import_says_so_and_continues_on_the_next_run()
    {
        var office = await portal.NewOfficeAsync();
        var files = new[] { File([.. Enumerable.Range(0, 5).Select(day => Meeting(Visit) with { OldId = $"{day}", Date = Day.AddDays(day) })]) };
        using var stop = new CancellationTokenSource();
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var stopped = await new Importer(workspace, office.Files, TimeProvider.System, progress: at =>
        {
            if (at is { What: "Meetings", Done: 2 })
            {
                stop.Cancel();
            }
        }).PublishAsync(files, stop.Token);

        Assert.True(stopped.IsStopped);
        Assert.Equal((2, 3, 5), (stopped.Meetings.New, stopped.Meetings.NotReached, stopped.Meetings.All));
        await AllIsAsPublishedAsync(office);
        var resumed = await office.ImportAsync(files);
        Assert.Equal((3, 2), (resumed.Meetings.New, resumed.Meetings.Unchanged));
        Assert.Equal(7, await office.PublicationsAsync());
    }

    [Fact]
    public async Task Imported_content_survives_rebuild_and_backup()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(
            File(Meeting(Visit, new SourceItem { Number = "9", Title = "Lease", IsRestricted = true }) with { Attendees = [Reed] }));
        var before = await portal.RecordRowsAsync(office);
        await using var owner = office.AsOwner();
        await RecordSchema.RebuildAsync(owner, Cancelled);
        Assert.Equal(before, await portal.RecordRowsAsync(office));

        using var folder = new TemporaryFolder();
        var backup = folder["backup.zip"];
        await BackupFile.WriteAsync(owner, office.Files, backup, Cancelled);
        var restored = await portal.NewOfficeAsync();
        await using var other = restored.AsOwner();
        await using var reader = await BackupReader.OpenAsync(backup, cancellationToken: Cancelled);
        await reader.RestoreAsync(other, restored.Files, Cancelled);

        Assert.Equal(before, await portal.RecordRowsAsync(restored));
        await AllIsAsPublishedAsync(restored);
    }

    private static async Task AllIsAsPublishedAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }

    private async Task<IReadOnlyList<string>> TablesAsync(TestOffice office) =>
        ((string)(await portal.SqlAsync(office.Database, "select string_agg(format('%I.%I', schemaname, tablename), ' ') from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"))!).Split(' ');

    private async Task<AngleSharp.Dom.IDocument> ReadAsync(TestOffice office, string address)
    {
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient();
        using var response = await visitor.GetAsync(address, Cancelled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(Cancelled);
        return await BrowsingContext.New().OpenAsync(request => request.Content(html), Cancelled);
    }
}
