using System.Text;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Import.Formats;
using MinutesPortal.Import.Report;
using MinutesPortal.Import.Writing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Import.SampleSources;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>What a file marks as closed to the public is held back until an officer says otherwise.</summary>
public class ExemptImportTests(Portal portal)
{
    private const string AfterExclusion = """
        Cabinet - Thursday, 17th June, 2021

        Present: Councillors A Reed and B Moss

        1. Trees

        The Panel noted that trees grow.

        2. Exclusion of the press and public

        RESOLVED that under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting for the following item.

        3. Mill Lane sale

        The Zebracrossing bid of £4 million was the highest.

        RESOLVED that it be accepted.
        """;

    private static readonly string Marked = AfterExclusion.Replace(
        "3. Mill Lane sale", "3. Mill Lane sale (EXEMPT – PARAGRAPH 3)", StringComparison.Ordinal);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_after_an_exclusion_are_held_back_and_named_with_the_command_that_publishes_them()
    {
        var office = await portal.NewOfficeAsync();

        var report = await ImportAsync(office, false, ("cabinet.txt", AfterExclusion));

        await NothingIsPublicAsync(office, "zebracrossing", "mill lane");
        var items = Assert.Single(await office.MeetingsAsync()).Items;
        Assert.Equal(
            ["Present and apologies", "Trees", "Exclusion of the press and public", "Exempt item"], items.Select(item => item.Title.English));
        Assert.Equal("Eitem eithriedig", items[3].Title.Welsh);
        var held = Assert.Single(report.HeldBack);
        Assert.Equal("Cabinet, 17 June 2021, item 3, “Exempt item”", held.Where);
        Assert.Equal(
            "It follows a resolution to exclude the public. If this file was published as it is, run: import \"cabinet.txt\" --public-set --reason \"…\"", held.What);
        Assert.StartsWith(
            "Held back: closed to the public until an officer says otherwise", ImportReportText.AsText(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RESOLVED that the press and public should be excluded from the meeting for the following item.")]
    [InlineData("RESOLVED that any members of the press and public be excluded.\n\nThere were no members of the public present.")]
    [InlineData("RESOLVED that the public be excluded for the business to be taken under the next item.")]
    [InlineData("RESOLVED that the public be excluded while the sale of private land is considered.")]
    [InlineData("The Chair said that members of the public should leave the meeting.")]
    [InlineData("RESOLVED that the public be excluded.\n\nMoved by Councillor Lott, seconded by Councillor Ames.\n\nCouncillor Lott moved that the Zebracrossing tender be accepted.")]
    [InlineData("RESOLVED that the public be excluded.\n\nThe reasons for the Zebracrossing dismissal were set out.")]
    public async Task Whatever_the_words_of_the_exclusion_what_follows_is_held_back(string resolution)
    {
        var office = await portal.NewOfficeAsync();

        await ImportAsync(office, false, ("cabinet.txt", AfterExclusion.Replace(
            "RESOLVED that under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting for the following item.", resolution, StringComparison.Ordinal)));

        await NothingIsPublicAsync(office, "zebracrossing", "mill lane");
    }

    [Fact]
    public async Task The_public_set_publishes_what_follows_an_exclusion_and_keeps_the_reason()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, false, ("cabinet.txt", AfterExclusion));

        var report = await ImportAsync(office, true, ("cabinet.txt", AfterExclusion));

        var item = Assert.Single(await office.MeetingsAsync()).Items[3];
        Assert.Equal(("Mill Lane sale", null), (item.Title.English, item.Exemption));
        Assert.Contains("Zebracrossing", item.Minutes!.English, StringComparison.Ordinal);
        Assert.Empty(report.HeldBack);
        await using var owner = office.AsOwner();
        Assert.Equal("The clerk checked it.", (await owner.Acts.OrderBy(act => act.Number).LastAsync(Cancelled)).Reason);
    }

    [Fact]
    public async Task The_public_set_still_holds_back_what_is_marked()
    {
        var office = await portal.NewOfficeAsync();

        var report = await ImportAsync(office, true, ("cabinet.txt", Marked));

        await NothingIsPublicAsync(office, "zebracrossing", "mill lane");
        Assert.Equal(
            "Its heading marks it as closed to the public. If the public may read it, take the mark out of the file and run: import \"cabinet.txt\" --public-set --reason \"…\"",
            Assert.Single(report.HeldBack).What);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_one_source_holds_back_stays_held_back_although_another_shows_it(bool together)
    {
        var office = await portal.NewOfficeAsync();
        var open = AfterExclusion.Replace("2. Exclusion of the press and public", "2. Order of business", StringComparison.Ordinal)
            .Replace(
                "RESOLVED that under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting for the following item.", "Agreed.", StringComparison.Ordinal);
        if (together)
        {
            await ImportAsync(office, false, ("a.txt", open), ("b.txt", AfterExclusion));
        }
        else
        {
            await ImportAsync(office, false, ("b.txt", AfterExclusion));
            await ImportAsync(office, false, ("a.txt", open));
        }

        await NothingIsPublicAsync(office, "zebracrossing");
    }

    [Fact]
    public async Task Importing_what_is_held_back_again_changes_nothing()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, false, ("cabinet.txt", Marked));
        var published = await office.PublicationsAsync();

        var report = await ImportAsync(office, false, ("cabinet.txt", Marked));

        Assert.Equal(published, await office.PublicationsAsync());
        Assert.Single(report.HeldBack);
        Assert.Empty(report.StillPublic);
    }

    [Fact]
    public async Task What_was_public_and_is_now_marked_is_reported_first_and_withdrawn_on_request()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, true, ("cabinet.txt", AfterExclusion));

        var reported = await ImportAsync(office, true, ("cabinet.txt", Marked));
        var withdrawn = await ImportAsync(office, true, withdraws: true, ("cabinet.txt", Marked));

        Assert.Contains("/panels/cabinet/meetings/2021-06-17/items/", Assert.Single(reported.StillPublic).What, StringComparison.Ordinal);
        Assert.Empty(withdrawn.StillPublic);
        Assert.Single(withdrawn.Withdrawn);
        await NothingIsPublicAsync(office, "zebracrossing", "mill lane");
    }

    [Fact]
    public async Task Text_after_an_exclusion_that_was_public_and_is_not_marked_as_an_item_is_withdrawn_too()
    {
        var office = await portal.NewOfficeAsync();
        const string text = "Cabinet - Thursday, 17th June, 2021\n\nPresent: all\n\n1. Trees\n\nThe Panel noted that trees grow.\n\n{0}\n\nThe Zebracrossing bid of four million pounds was the highest of all that were received.\n\n2. Any other business\n\nRESOLVED that nothing be done.";
        await ImportAsync(
            office, true, ("cabinet.txt", string.Format(System.Globalization.CultureInfo.InvariantCulture, text, "They also talked.")));

        var marked = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, "CONFIDENTIAL APPENDIX");
        var reported = await ImportAsync(office, true, ("cabinet.txt", marked));
        await ImportAsync(office, true, withdraws: true, ("cabinet.txt", marked));

        Assert.NotEmpty(reported.StillPublic);
        await NothingIsPublicAsync(office, "zebracrossing");
        Assert.Contains(
            Assert.Single(await office.MeetingsAsync()).Items, item => item.Minutes?.English.Contains("trees grow", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task A_saved_page_of_the_public_website_is_read_as_before_but_not_what_it_marks()
    {
        var office = await portal.NewOfficeAsync();
        var excluded = new SourceItem { OldId = "1", Number = "1", Title = "Exclusion of the press and public", Minutes = "RESOLVED that the press and public be excluded from the meeting." };
        var visit = new SourceItem { OldId = "2", Number = "2", Title = "Focused Visit", Minutes = "The Panel noted the letter." };
        var marked = new SourceItem { OldId = "3", Number = "3", Title = "Zebracrossing (EXEMPT)", Minutes = "Zebracrossing.", Issue = new("9", "Zebracrossing"), Documents = [new("7", "Zebracrossing", "PDF", null, null)] };
        var paper = new SourceItem { OldId = "4", Number = "4", Title = "Trees", Documents = [new("8", "Zebracrossing report - NOT FOR PUBLICATION", "PDF", null, null)] };

        await office.ImportAsync(File(Meeting(excluded, visit, marked, paper)));

        await NothingIsPublicAsync(office, "zebracrossing");
        Assert.Equal(
            ["Exclusion of the press and public", "Focused Visit", "Exempt item", "Trees"], Assert.Single(await office.MeetingsAsync()).Items.Select(item => item.Title.English));
    }

    /// <summary>Looks in every row of the record, on the pages of every meeting and item, in the search and the feeds, and in the report.</summary>
    private async Task NothingIsPublicAsync(TestOffice office, params string[] words)
    {
        var rows = await portal.RecordRowsAsync(office);
        Assert.All(words, word => Assert.DoesNotContain(word, rows, StringComparison.OrdinalIgnoreCase));
        using var visitor = portal.FactoryFor(office).CreateClient();
        await using var record = office.Record();
        var panels = await record.Panels.ToDictionaryAsync(panel => panel.Id, Cancelled);
        foreach (var meeting in await office.MeetingsAsync())
        {
            var address = AddressOf(panels[meeting.PanelId], meeting);
            foreach (var page in meeting.Items.Select(item => $"{address}/items/{item.Id}").Concat([address, $"/cy{address}", $"{address}/versions"]))
            {
                var html = await visitor.GetStringAsync(page, Cancelled);
                Assert.All(words, word => Assert.False(html.Contains(word, StringComparison.OrdinalIgnoreCase), $"{page} shows {word}."));
            }

            foreach (var search in words.SelectMany(word => new[] { $"/search?q={Uri.EscapeDataString(word)}", $"/search/feed.atom?q={Uri.EscapeDataString(word)}" }))
            {
                Assert.DoesNotContain(address, await visitor.GetStringAsync(search, Cancelled), StringComparison.Ordinal);
            }
        }
    }

    private static Task<ImportReport> ImportAsync(
        TestOffice office, bool isPublicSet, params IEnumerable<(string Name, string Text)> files) =>
        ImportAsync(office, isPublicSet, false, files);

    private static async Task<ImportReport> ImportAsync(
        TestOffice office, bool isPublicSet, bool withdraws, params IEnumerable<(string Name, string Text)> files)
    {
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var importer = new Importer(
            workspace, office.Files, TimeProvider.System, new() { IsPublicSet = isPublicSet, Withdraws = withdraws, Reason = "The clerk checked it." });
        return await importer.PublishAsync(
            [.. files.Select(file => FileReader.Read(file.Name, Encoding.UTF8.GetBytes(file.Text)))], Cancelled);
    }
}
