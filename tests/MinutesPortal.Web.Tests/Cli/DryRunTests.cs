using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Import.Writing;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Import;

namespace MinutesPortal.Web.Tests.Cli;

/// <summary><c>import --dry-run</c> says what an import would do, and does nothing.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public sealed class DryRunTests(Portal portal) : IDisposable
{
    private const string Minutes = """
        Harbour Board - Thursday, 17th June, 2021

        Present: Councillors A Reed (Chair) and B Moss

        1. Apologies

        None.

        2. Slipway <repairs>

        The Board noted:

        • The slipway is worn.

        RESOLVED that the slipway be repaired.
        """;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dry_run_reports_what_the_import_then_does_and_stores_nothing()
    {
        var office = await portal.NewOfficeAsync();
        var minutes = Write("minutes.txt", Minutes);
        var page = Path.Combine(_folder.Path, "preview.html");

        var (exitCode, dry, _) = await office.RunAsync(["import", minutes, "--dry-run", "--report", page]);
        await using (var owner = office.AsOwner())
        {
            Assert.Equal(0, await office.PublicationsAsync());
            Assert.Equal((0, 0), (await owner.Sources.CountAsync(Cancelled), await owner.Drafts.CountAsync(Cancelled)));
            Assert.Empty(FilesIn(office.Files.Office.Folder).Concat(FilesIn(office.Files.Public.Folder)));
        }

        var (_, real, _) = await office.RunAsync(["import", minutes]);
        Assert.Equal(0, exitCode);
        Assert.Equal(
            $"Nothing was published. This is what the import would do.{Environment.NewLine}{Environment.NewLine}{ReportIn(real)}", ReportIn(dry));
        var html = await File.ReadAllTextAsync(page, Cancelled);
        Assert.Contains("<p><strong>Nothing was published. This is what the import would do.</strong></p>", html, StringComparison.Ordinal);
        Assert.Contains("<h3>Harbour Board, 17 June 2021</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<h4>2. Slipway &lt;repairs&gt;</h4>", html, StringComparison.Ordinal);
        Assert.Contains("<li>RESOLVED that the slipway be repaired.</li>", html, StringComparison.Ordinal);
        Assert.Contains("<p>1 discussion point</p>", html, StringComparison.Ordinal);
        Assert.Contains("<li>A Reed, Chair, present</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_counts_issues_and_changes_as_the_import_does()
    {
        var office = await portal.NewOfficeAsync();
        var item = new MinutesPortal.Import.Formats.SourceItem { OldId = "1", Number = "1", Title = "Pier", Minutes = "It was noted.", Issue = new("9", "The pier") };
        var first = SampleSources.File(SampleSources.Meeting(item));
        var second = SampleSources.File(SampleSources.Meeting(item with { Minutes = "It was agreed." }));

        var dry = await office.ImportAsync(new ImportOptions { IsDryRun = true }, first);
        var real = await office.ImportAsync(first);
        var dryAgain = await office.ImportAsync(new ImportOptions { IsDryRun = true }, second);

        Assert.Equal(Counts(real), Counts(dry));
        Assert.Equal((1, 1, 1), (dry.Panels.New, dry.Meetings.New, dry.Issues.New));
        Assert.Equal((1, 0, 1), (dryAgain.Meetings.Changed, dryAgain.Meetings.New, dryAgain.Issues.Unchanged));
        Assert.False(dryAgain.Preview!.Meetings.Single().IsNew);
    }

    [Fact]
    public async Task A_corrected_file_is_previewed_and_then_published()
    {
        var office = await portal.NewOfficeAsync();
        await office.RunAsync(["import", Write("minutes.txt", Minutes)]);
        var corrected = Write("minutes.txt", Minutes.Replace("worn", "broken", StringComparison.Ordinal));

        var (_, dry, _) = await office.RunAsync(["import", "--again", "--dry-run", corrected]);
        var (exitCode, real, _) = await office.RunAsync(["import", "--again", corrected]);

        Assert.Equal(0, exitCode);
        Assert.All([dry, real], output => Assert.Contains("- Harbour Board, 17 June 2021: Item 2 “Slipway <repairs>”: changed: minutes.", output, StringComparison.Ordinal));
        Assert.Contains("broken", (await office.MeetingsAsync()).Single().Items[^1].Minutes!.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_nothing_that_is_withheld()
    {
        var office = await portal.NewOfficeAsync();
        var page = Path.Combine(_folder.Path, "preview.html");
        var (json, minutes) = (Path.Combine(_folder.Path, "report.json"), Write("minutes.txt", Minutes + "\n\n3. Mole lease – EXEMPT\n\nThe Zebracrossing bid was accepted.\n\nRESOLVED that Zebracrossing be told."));

        await office.RunAsync(["import", minutes, "--dry-run", "--report", page]);
        await office.RunAsync(["import", minutes, "--dry-run", "--report", json]);

        var html = await File.ReadAllTextAsync(page, Cancelled);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(json, Cancelled));
        Assert.Contains("<h4>3. Exempt item</h4>", html, StringComparison.Ordinal);
        Assert.Contains("Withheld from the public", html, StringComparison.Ordinal);
        Assert.True(report.RootElement.GetProperty("isDryRun").GetBoolean());
        Assert.All([html, report.RootElement.GetRawText()], text => Assert.DoesNotContain("zebracrossing", text, StringComparison.OrdinalIgnoreCase));
        Assert.All([html, report.RootElement.GetRawText()], text => Assert.DoesNotContain("Mole lease", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_withdraw_and_withdraws_nothing()
    {
        var office = await portal.NewOfficeAsync();
        var item = new MinutesPortal.Import.Formats.SourceItem { OldId = "1", Number = "1", Title = "Pier", Minutes = "It was noted." };
        await office.ImportAsync(SampleSources.File(SampleSources.Meeting(item)));
        var published = await office.PublicationsAsync();

        var dry = await office.ImportAsync(
            new ImportOptions { IsDryRun = true, Withdraws = true }, SampleSources.File(SampleSources.Meeting(item with { Minutes = null, IsRestricted = true })));

        Assert.Equal("The source withholds this item. It was withdrawn, in earlier versions too.", dry.Withdrawn.Single().What);
        Assert.Empty(dry.StillPublic);
        Assert.Equal(published, await office.PublicationsAsync());
        Assert.Equal("It was noted.", (await office.MeetingsAsync()).Single().Items.Single().Minutes!.English.Trim());
    }

    [Fact]
    public async Task What_is_not_understood_would_stand_on_the_desk_and_does_not()
    {
        var office = await portal.NewOfficeAsync();
        var file = SampleSources.File(SampleSources.Meeting()) with { Words = 10, NotUnderstood = ["one two three four five"] };

        var dry = await office.ImportAsync(new ImportOptions { IsDryRun = true }, file);

        Assert.Contains("It will stand on the desk as a draft.", dry.NotShown.Single().What, StringComparison.Ordinal);
        Assert.Equal(["one two three four five"], dry.Preview!.NotUnderstood.Single().Words);
        await using var owner = office.AsOwner();
        Assert.Equal(0, await owner.Drafts.CountAsync(Cancelled));
    }

    [Fact]
    public async Task Without_a_terminal_progress_is_plain_lines_that_reach_100_per_cent()
    {
        var office = await portal.NewOfficeAsync();
        using var program = office.Start("import", Write("minutes.txt", Minutes));

        var (exitCode, output, _) = await program.EndAsync(Cancelled);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\r', output);
        Assert.DoesNotContain('━', output);
        Assert.Contains("Reading files: 1 of 1 (100 %)", output, StringComparison.Ordinal);
        Assert.Contains("Meetings: 1 of 1 (100 %)", output, StringComparison.Ordinal);
    }

    private static (int, int, int, int) Counts(MinutesPortal.Import.Report.ImportReport report) =>
        (report.Panels.All, report.People.All, report.Meetings.All, report.Issues.All);

    private static string[] FilesIn(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];

    /// <summary>The output without the lines of progress.</summary>
    private static string ReportIn(string output) =>
        string.Join(Environment.NewLine, output.Split(Environment.NewLine).Where(line => !line.EndsWith(" %)", StringComparison.Ordinal)));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
