using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Import;
using MinutesPortal.Web.Tests.Walls;

namespace MinutesPortal.Web.Tests.Cli;

/// <summary>The command <c>import</c>, as an officer types it.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public sealed class ImportVerbTests(Portal portal) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_and_folders_are_imported_and_kept()
    {
        var office = await portal.NewOfficeAsync();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "inner"));
        var answer = Write("inner/meeting.xml", Answer(700, 17, "It was noted."));
        Write("list.xml", List(700, 701));

        var (exitCode, output) = await ImportAsync(office, _folder.Path);
        var (again, outputAgain) = await ImportAsync(office, _folder.Path, answer);

        Assert.Equal((0, 0), (exitCode, again));
        Assert.Contains("2 files: 2 read, 0 not read", output, StringComparison.Ordinal);
        Assert.Contains("2 meetings: 2 new (found 3 times in the files)", output, StringComparison.Ordinal);
        Assert.Contains("2 meetings: 0 new, 2 already up to date", outputAgain, StringComparison.Ordinal);
        await using var owner = office.AsOwner();
        var source = await owner.Sources.SingleAsync(source => source.FileName == "meeting.xml", Cancelled);
        Assert.Equal(("GetMeeting answer", "old.example"), (source.Form, source.Host));
        Assert.Equal(
            await File.ReadAllBytesAsync(answer, Cancelled), await File.ReadAllBytesAsync(office.Files.Office.Open(source.Sha256).Name, Cancelled));
        Assert.False(office.Files.Public.Exists(source.Sha256));
    }

    [Fact]
    public async Task Unreadable_files_are_reported_and_the_rest_is_imported()
    {
        var office = await portal.NewOfficeAsync();
        Write("a.xml", Answer(700, 17, "It was noted."));
        Write("b.xml", Answer(701, 18, "It was noted.")[..200]);

        var (exitCode, output) = await ImportAsync(
            office, _folder.Path, "https://old.example/mgWebService.asmx", Path.Combine(_folder.Path, "missing"));

        Assert.Equal(1, exitCode);
        Assert.Contains("1 meeting: 1 new", output, StringComparison.Ordinal);
        Assert.Contains("- b.xml: This XML is damaged", output, StringComparison.Ordinal);
        Assert.Contains(
            "- https://old.example/mgWebService.asmx: A web address cannot be imported yet. Save its pages or answers as files, and import the files.", output, StringComparison.Ordinal);
        Assert.Contains("missing: There is no such file or folder.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_not_minutes_is_refused_and_the_rest_is_imported()
    {
        var office = await portal.NewOfficeAsync();
        Write("agenda.txt", "Cabinet - Thursday, 17th June, 2121\n\n1. Apologies\n\n2. Trees\n\nRESOLVED that trees be planted.");
        Write(
            "home.html", "<html><body><h1>Planning Committee</h1><p>5 March 2024</p><p>1. Pay your council tax</p><p>2. Report a missed bin</p><p>We publish the minutes of our meetings. Apologies for the inconvenience.</p></body></html>");
        Write("minutes.txt", "Cabinet - Thursday, 17th June, 2021\n\n1. Apologies\n\nNone.\n\n2. Trees\n\nThey grow.");
        Write("no-items.txt", "Cabinet - Friday, 18th June, 2021\n\nPresent: Councillors A Reed and B Moss\n\nThey met and left.");

        var (exitCode, output) = await ImportAsync(office, _folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains("1 panel: 1 new", output, StringComparison.Ordinal);
        Assert.Contains("2 meetings: 2 new", output, StringComparison.Ordinal);
        Assert.Contains(
            "- agenda.txt: These minutes are dated 17 June 2121, which is in the future. Correct the date.", output, StringComparison.Ordinal);
        Assert.Contains(
            "- home.html: The text names “Planning Committee” and a date, but does not say who attended or what was decided. Save the minutes themselves.", output, StringComparison.Ordinal);
        Assert.Contains("The items could not be told apart. All of the text was read as one item.", output, StringComparison.Ordinal);
        Assert.Contains("Not understood: 0 of", output, StringComparison.Ordinal);
        await using var owner = office.AsOwner();
        Assert.Equal(["minutes.txt", "no-items.txt"], (await owner.Sources.ToListAsync(Cancelled)).Select(source => source.FileName).Order());
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_folder_is_not_followed()
    {
        var office = await portal.NewOfficeAsync();
        using var elsewhere = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(elsewhere.Path, "secret.xml"), Answer(700, 17, "It was noted."), Cancelled);
        Write("a.xml", Answer(701, 18, "It was noted."));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.xml"), Path.Combine(elsewhere.Path, "secret.xml"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "c.xml"), Path.Combine(_folder.Path, "a.xml"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "d"), _folder.Path);

        var (_, output) = await ImportAsync(office, _folder.Path);

        Assert.Contains("1 meeting: 1 new", output, StringComparison.Ordinal);
        Assert.Contains("- b.xml: This is a link out of the folder", output, StringComparison.Ordinal);
        Assert.Contains("- d: This is a link", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_as_a_page_or_JSON_reveals_nothing_withheld()
    {
        var office = await portal.NewOfficeAsync();
        Write("<b>.xml", Answer(700, 17, "Zebracrossing", isRestricted: true));
        Write("broken.xml", "<meeting>");
        var (html, json) = (Path.Combine(_folder.Path, "..", $"{Guid.CreateVersion7():N}.html"), Path.Combine(_folder.Path, "..", $"{Guid.CreateVersion7():N}.json"));

        var (_, output) = await ImportAsync(office, _folder.Path, "--report", html);
        await ImportAsync(office, _folder.Path, "--report", json);

        var page = await File.ReadAllTextAsync(html, Cancelled);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(json, Cancelled));
        File.Delete(html);
        File.Delete(json);
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<li>1 meeting: 1 new (found once in the files)</li>", page, StringComparison.Ordinal);
        Assert.Equal(1, report.RootElement.GetProperty("meetings").GetProperty("unchanged").GetInt32());
        Assert.Equal("broken.xml", report.RootElement.GetProperty("notRead")[0].GetProperty("where").GetString());
        Assert.All(
            [output, page, report.RootElement.GetRawText()], text => Assert.DoesNotContain("zebracrossing", text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_second_import_is_refused_and_says_who_runs_the_first()
    {
        var office = await portal.NewOfficeAsync();
        var answer = Write("meeting.xml", Answer(700, 17, "It was noted."));
        await using (var workspace = WorkspaceDbContext.On(office.Database.Office!))
        {
            await using var first = await PublishingLock.ToImportAsync(
                workspace, "amy on desk7", new(2026, 3, 18, 11, 0, 0, TimeSpan.Zero), Cancelled);
            var (refused, _, error) = await office.RunAsync(["import", answer]);

            Assert.Equal(1, refused);
            Assert.Equal(
                "Another import has been running since 11am on 18 March 2026, started by amy on desk7. Wait until it has ended, then import again.", error.Trim());
            Assert.Equal(0, await office.PublicationsAsync());
        }

        Assert.Equal(0, (await ImportAsync(office, answer)).ExitCode);
    }

    [Fact]
    public async Task Two_imports_at_the_same_time_publish_nothing_twice()
    {
        var office = await portal.NewOfficeAsync();
        Write("list.xml", List([.. Enumerable.Range(700, 40)]));
        using var one = office.Start("import", _folder.Path);
        using var other = office.Start("import", _folder.Path);

        var ends = new[] { await one.EndAsync(Cancelled), await other.EndAsync(Cancelled) };

        Assert.Equal(41, await office.PublicationsAsync());
        Assert.All(
            ends, end => Assert.True(end.ExitCode == 0 || end.Item3.Contains("Another import has been running", StringComparison.Ordinal), end.Item3));
    }

    [Fact]
    public async Task The_public_set_asks_for_a_reason()
    {
        var office = await portal.NewOfficeAsync();
        var minutes = Write(
            "minutes.txt", "Cabinet - Thursday, 17th June, 2021\n\n1. Trees\n\nRESOLVED that the public be excluded from the meeting.\n\n2. Mill\n\nThe Zebracrossing bid was accepted.");

        var (refused, _, error) = await office.RunAsync(["import", minutes, "--public-set"]);
        var (exitCode, _) = await ImportAsync(office, minutes, "--public-set", "--reason", "It is the open part.");

        Assert.Equal(1, refused);
        Assert.Contains("Say who decided it, and why, with --reason", error, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        await using var owner = office.AsOwner();
        Assert.All(await owner.Acts.ToListAsync(Cancelled), act => Assert.Equal("It is the open part.", act.Reason));
    }

    [Fact]
    public async Task A_source_that_withholds_what_is_public_makes_the_import_fail_until_it_is_withdrawn()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, Write("meeting.xml", Answer(700, 17, "Zebracrossing.")));
        await portal.SqlAsync(office.Database, "analyze");
        Assert.Contains("pg_catalog.pg_stats", await PublicReach.InTablesAsync(office.Database.Public, "zebracross"));
        var answer = Write("meeting.xml", Answer(700, 17, "Zebracrossing.", isRestricted: true));

        var (exitCode, output) = await ImportAsync(office, answer);
        var (withdrawn, _) = await ImportAsync(office, answer, "--withdraw");

        Assert.Equal((1, 0), (exitCode, withdrawn));
        Assert.Contains("Still public here, but withheld by the source: act now", output, StringComparison.Ordinal);
        Assert.Empty(await PublicReach.InTablesAsync(office.Database.Public, "zebracross"));
    }

    [Fact]
    public async Task Without_the_owners_connection_a_withdrawal_says_that_samples_may_remain()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, Write("meeting.xml", Answer(700, 17, "Zebracrossing.")));
        var answer = Write("meeting.xml", Answer(700, 17, "Zebracrossing.", isRestricted: true));

        var (exitCode, output, _) = await office.RunWithoutOwnerAsync("import", answer, "--withdraw");

        Assert.Equal(0, exitCode);
        Assert.EndsWith("Run rebuild where ConnectionStrings:Owner is set.", output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_control_character_of_a_files_name_reaches_the_terminal()
    {
        var office = await portal.NewOfficeAsync();
        var broken = Write("\u001b[31mred\nline\u202e.xml", "<meeting>");
        var empty = Write("\u001b]0;title\u0007.xml", "<committees></committees>");

        var (_, output) = await ImportAsync(office, broken, Path.Combine(_folder.Path, "\u001bmissing"));
        var (_, _, refused) = await office.RunAsync(["parse", broken]);
        var (_, _, without) = await office.RunAsync(["parse", empty]);

        Assert.All(
            [output, refused, without], text => Assert.DoesNotContain(text, character => (char.IsControl(character) && character is not ('\n' or '\r')) || character == '\u202e'));
        Assert.DoesNotContain("red\nline", output + refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_sixty_thousand_items_are_refused_soon()
    {
        var office = await portal.NewOfficeAsync();
        var items = string.Join("\n\n", Enumerable.Range(1, 60_000).Select(number => $"{number}. Trees\n\nIt was noted."));
        Write("a.txt", $"Cabinet - Thursday, 17th June, 2021\n\nPresent: all\n\n{items}");
        Write("b.txt", $"Cabinet - Thursday, 17th June, 2021\n\nPresent: all\n\n{items}\n\nRESOLVED that it be so.");

        var (exitCode, output) = await ImportAsync(office, _folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "- a.txt: The meeting of 17 June 2021 has 60,000 items in this file. More than 1,000 cannot be published. Check that it is the right file.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_kill_9_subjects_are_whole_and_a_second_run_continues()
    {
        var office = await portal.NewOfficeAsync();
        Write("list.xml", List([.. Enumerable.Range(700, 200)]));
        Write("meeting.xml", Answer(700, 17, "It was noted."));
        using (var program = office.Start("import", _folder.Path))
        {
            await using var owner = office.AsOwner();
            await using (await LockWhenSomeMeetingsArePublishedAsync(office, owner, program))
            {
                await program.KillAsync(Cancelled);
            }
        }

        Assert.InRange(await office.PublicationsAsync(), 2, 200);
        await AllIsAsPublishedAsync(office);
        var (exitCode, _) = await ImportAsync(office, _folder.Path);

        Assert.Equal(0, exitCode);
        Assert.Equal(201, await office.PublicationsAsync());
        await AllIsAsPublishedAsync(office);
    }

    [Fact]
    public async Task When_stopped_it_finishes_the_current_subject_and_says_how_to_continue()
    {
        var office = await portal.NewOfficeAsync();
        Write("list.xml", List([.. Enumerable.Range(700, 400)]));
        Write("meeting.xml", Answer(700, 17, "It was noted."));
        using var program = office.Start("import", _folder.Path);
        await using var owner = office.AsOwner();
        // Holds the publishing lock, or the import might finish before it is told to stop.
        await using (await LockWhenSomeMeetingsArePublishedAsync(office, owner, program))
        {
            await program.TerminateAsync(Cancelled);
        }

        var (exitCode, output, _) = await program.EndAsync(Cancelled);
        Assert.Equal(130, exitCode);
        var published = await office.PublicationsAsync();
        Assert.InRange(published, 2, 400);
        Assert.Contains(
            "The import was stopped before the end. Everything published so far is complete. Run the same command again to continue.", output, StringComparison.Ordinal);
        Assert.Contains($"400 meetings: {published - 1} new, {401 - published} not reached", output, StringComparison.Ordinal);
        await AllIsAsPublishedAsync(office);
    }

    private static string Answer(int id, int day, string minutes, bool isRestricted = false) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <meeting>
          <meetingid>{id}</meetingid><meetingdate>{day}/06/2021</meetingdate><meetingstatus>Confirmed</meetingstatus><isdisplayallowed>True</isdisplayallowed>
          <meetingtime>6.00 pm</meetingtime><agendapublished>True</agendapublished><decisionpublished>True</decisionpublished><minutepublished>True</minutepublished>
          <agendaitems><agendaitem>
            <agendaitemid>{id}1</agendaitemid><agendaitemtitle>Libraries</agendaitemtitle><agendaitemnumber>1</agendaitemnumber>
            <minutesnonemptyhtmlbody>&lt;p&gt;{minutes}&lt;/p&gt;</minutesnonemptyhtmlbody>
            <isdecisionpublished>True</isdecisionpublished><isminutepublished>True</isminutepublished><isrestricted>{isRestricted}</isrestricted><isdisplayallowed>True</isdisplayallowed>
            <refertocommittee>Cabinet</refertocommittee>
            <linkeddocuments><linkeddoc><attachmentid>1</attachmentid><title>Report</title><url>https://old.example/mgConvert2PDF.aspx?ID=1</url>
              <isrestricted>False</isrestricted><committeetitle>Cabinet</committeetitle></linkeddoc></linkeddocuments>
          </agendaitem></agendaitems>
        </meeting>
        """;

    private static string List(params IReadOnlyList<int> ids)
    {
        var list = new StringBuilder(
            "<getmeetings><committee><committeeid>129</committeeid><committeetitle>Cabinet</committeetitle><committeemeetings>");
        foreach (var (index, id) in ids.Index())
        {
            list.Append(
                System.Globalization.CultureInfo.InvariantCulture, $"<meeting><meetingid>{id}</meetingid><meetingdate>{new DateOnly(2021, 6, 17).AddDays(index):dd\\/MM\\/yyyy}</meetingdate><meetingstatus>Confirmed</meetingstatus><meetingtime>6.00 pm</meetingtime></meeting>");
        }

        return list.Append("</committeemeetings></committee></getmeetings>").ToString();
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int ExitCode, string Output)> ImportAsync(TestOffice office, params string[] arguments)
    {
        var (exitCode, output, _) = await office.RunAsync(["import", .. arguments]);
        return (exitCode, output);
    }

    /// <summary>Takes the publishing lock, without which the import cannot continue.</summary>
    private static async Task<IAsyncDisposable> LockWhenSomeMeetingsArePublishedAsync(
        TestOffice office, WorkspaceDbContext owner, PortalProcess program)
    {
        await using var record = office.Record();
        while (true)
        {
            var turn = await PublishingLock.ToPublishAsync(owner, Cancelled);
            if (await record.Versions.CountAsync(version => version.SubjectKind == SubjectKind.Meeting, Cancelled) >= 3)
            {
                return turn;
            }

            await turn.DisposeAsync();
            Assert.False(program.HasExited, "The program ended before it had published anything.");
            await Task.Delay(10, Cancelled);
        }
    }

    private static async Task AllIsAsPublishedAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }
}
