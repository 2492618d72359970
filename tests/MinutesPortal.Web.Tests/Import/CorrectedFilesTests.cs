using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;
using MinutesPortal.Import.Writing;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Import.SampleSources;

namespace MinutesPortal.Web.Tests.Import;

/// <summary><c>import --again</c> publishes a corrected file in place of what an earlier import brought.</summary>
public class CorrectedFilesTests(Portal portal)
{
    private static readonly SourceItem Ferry = new() { Number = "1", Title = "Fery", Minutes = "The ferry sails at noon.\n\nRESOLVED that it sail." };

    private static readonly SourceItem Pier = new() { Number = "2", Title = "Pier", Minutes = "It was noted." };

    [Fact]
    public async Task What_the_corrected_file_says_replaces_what_was_brought()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry, Pier));
        var before = (await office.MeetingsAsync()).Single();

        var report = await AgainAsync(office, Printed(Ferry with { Title = "Ferry", Minutes = "RESOLVED that it sail." }, Pier));

        var after = (await office.MeetingsAsync()).Single();
        Assert.Equal([("Ferry", "RESOLVED that it sail."), ("Pier", "It was noted.")], after.Items.Select(item => (item.Title.English, item.Minutes!.English.Trim())));
        Assert.Equal(before.Items.Select(item => item.Id), after.Items.Select(item => item.Id));
        Assert.Equal(1, report.Meetings.Changed);
        Assert.Equal(
            ["The title of Item 1 “Fery” is now “Ferry”.", "Item 1 “Ferry”: changed: minutes."], report.Corrected.Select(change => change.What));
        Assert.Empty(report.Conflicts);
    }

    [Fact]
    public async Task Without_again_the_first_text_stays()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry, Pier));

        var report = await office.ImportAsync(Printed(Ferry with { Minutes = "The ferry was sold." }, Pier));

        Assert.NotEmpty(report.Conflicts);
        Assert.StartsWith("The ferry sails", (await office.MeetingsAsync()).Single().Items[0].Minutes!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_that_were_divided_wrongly_are_joined_and_split()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry, Pier, new SourceItem { Number = "3", Title = "Buoys", Minutes = "They float." }));

        var report = await AgainAsync(
            office, Printed(Ferry, new SourceItem { Number = "2", Title = "Pier", Minutes = "It was noted. They float." }, new SourceItem { Number = "2a", Title = "Lamps", Minutes = "They shine." }));

        Assert.Equal(["Fery", "Pier", "Lamps"], (await office.MeetingsAsync()).Single().Items.Select(item => item.Title.English));
        Assert.Equal(
            ["Item 3 “Buoys” was removed. Earlier versions still have it.", "Item 2a “Lamps” was added.", "Item 2 “Pier”: changed: minutes."],
            report.Corrected.Select(change => change.What));
    }

    [Fact]
    public async Task A_file_that_lacks_a_kind_of_text_removes_none_of_it()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry with { Documents = [new("9", "Report", "PDF", null, null)] }, Pier));

        await AgainAsync(office, Printed(new SourceItem { Number = "1", Title = "Ferry", Purpose = "To note." }, new SourceItem { Number = "2", Title = "Pier" }));

        var items = (await office.MeetingsAsync()).Single().Items;
        Assert.Equal(["Ferry", "Pier"], items.Select(item => item.Title.English));
        Assert.All(items, item => Assert.NotNull(item.Minutes));
        Assert.Single(items[0].Documents);
    }

    [Fact]
    public async Task Minutes_that_stood_under_the_wrong_item_go()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry, Pier));

        await AgainAsync(office, Printed(Ferry with { Minutes = null }, Pier));

        Assert.Equal([null, "It was noted."], (await office.MeetingsAsync()).Single().Items.Select(item => item.Minutes?.English.Trim()));
    }

    [Fact]
    public async Task The_attendance_is_that_of_the_corrected_file()
    {
        var office = await portal.NewOfficeAsync();
        SourceAttendee Named(string name) => new(null, name, null, Capacity.Member, Presence.Present);
        await office.ImportAsync(File(Meeting(Ferry) with { Attendees = [Named("Councillor A Reed"), Named("Also present")] }));

        var report = await AgainAsync(office, File(Meeting(Ferry) with { Attendees = [Named("Councillor A Reed"), Named("Councillor B Moss")] }));

        Assert.Equal(["Councillor A Reed", "Councillor B Moss"], (await office.MeetingsAsync()).Single().Attendees.Select(attendee => attendee.Name));
        Assert.Equal(
            ["The attendance no longer has “Also present, present”.", "The attendance now has “Councillor B Moss, present”."], report.Corrected.Select(change => change.What));
    }

    [Fact]
    public async Task What_an_officer_has_published_since_stays()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry, Pier));
        var draft = await office.DraftAsync((await office.MeetingsAsync()).Single().Id);
        draft.Meeting.Items[0].SetTitle("The ferry");
        await office.PublishAsync(draft, draft.Meeting.Correct("A title was wrong."));

        var report = await AgainAsync(office, Printed(Ferry with { Title = "Ferry" }, Pier));

        Assert.Equal("An officer has changed it.", report.Skipped.Single().What);
        Assert.Equal("The ferry", (await office.MeetingsAsync()).Single().Items[0].Title.English);
        Assert.Empty(report.Corrected);
    }

    [Fact]
    public async Task What_an_officer_is_writing_stays()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry, Pier));
        var draft = await office.DraftAsync((await office.MeetingsAsync()).Single().Id);
        draft.Meeting.Items[0].SetTitle("The ferry");
        await office.StoreAsync(draft);

        Assert.Single((await AgainAsync(office, Printed(Ferry with { Title = "Ferry" }, Pier))).Skipped);
        Assert.Equal("The ferry", (await office.DraftAsync(draft.Subject.Id)).Meeting.Items[0].Title.English);
    }

    [Fact]
    public async Task A_corrected_file_of_a_meeting_that_nobody_brought_is_not_imported()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry, Pier));

        var report = await AgainAsync(office, File(Meeting(Ferry) with { OldId = null, Date = Day.AddDays(1) }));

        Assert.Equal(1, report.Meetings.NotShown);
        Assert.StartsWith("No earlier import brought this meeting", report.NotShown.Single().What, StringComparison.Ordinal);
        Assert.Single(await office.MeetingsAsync());
    }

    [Fact]
    public async Task What_was_withheld_stays_withheld()
    {
        var office = await portal.NewOfficeAsync();
        var lease = new SourceItem { Number = "3", Title = "Lease", IsRestricted = true };
        await office.ImportAsync(Printed(Ferry, Pier, lease));

        var opened = await AgainAsync(office, Printed(Ferry, Pier, lease with { IsRestricted = false, Minutes = "Zebracrossing." }));
        await AgainAsync(office, Printed(Ferry, Pier));

        var item = (await office.MeetingsAsync()).Single().Items[2];
        Assert.NotNull(item.Exemption);
        Assert.Null(item.Minutes);
        Assert.Contains("It is still withheld here.", opened.NeedsReview.Single(remark => remark.Where.Contains("Lease", StringComparison.Ordinal)).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_a_corrected_file_would_change()
    {
        var office = await portal.NewOfficeAsync();
        await office.ImportAsync(Printed(Ferry, Pier));
        var published = await office.PublicationsAsync();

        var report = await office.ImportAsync(new ImportOptions { IsAgain = true, IsDryRun = true }, Printed(Ferry with { Title = "Ferry" }, Pier));

        Assert.Equal("The title of Item 1 “Fery” is now “Ferry”.", report.Corrected.Single().What);
        Assert.Equal(published, await office.PublicationsAsync());
    }

    private static Task<ImportReport> AgainAsync(TestOffice office, SourceFile file) => office.ImportAsync(new ImportOptions { IsAgain = true }, file);

    /// <summary>Printed minutes, which have no ids.</summary>
    private static SourceFile Printed(params SourceItem[] items) => File("minutes.txt", Meeting(items) with { OldId = null });
}
