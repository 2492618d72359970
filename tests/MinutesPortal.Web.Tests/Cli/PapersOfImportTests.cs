using System.Text.Json;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Tests.Import;

namespace MinutesPortal.Web.Tests.Cli;

/// <summary><c>import --papers</c> takes the files of papers that the sources show to the public.</summary>
[Trait(SlowLast.Speed, SlowLast.Slow)]
public sealed class PapersOfImportTests(Portal portal) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Papers => Path.Combine(_folder.Path, "papers");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("old.example/documents/s65461/Slipway survey.txt")]
    [InlineData("documents/S65461/anything.txt")]
    [InlineData("mgConvert2PDF.aspx?ID=65461")]
    [InlineData("old.example/mgconvert2pdf.aspx@ID=65461&ISATT=1.txt")]
    [InlineData("65461.txt")]
    [InlineData("s65461.txt")]
    [InlineData("Slipway survey.txt")]
    [InlineData("slipway_SURVEY.txt")]
    public async Task A_file_is_found_by_its_address_or_its_name(string name)
    {
        var office = await portal.NewOfficeAsync();
        Paper(name, "The slipway is worn.");

        var (exitCode, output, _) = await office.RunAsync(["import", Answer(), "--papers", Papers]);

        Assert.Equal(0, exitCode);
        Assert.Contains("2 papers (1 held here, 1 listed with their original addresses only)", output, StringComparison.Ordinal);
        var paper = (await office.MeetingsAsync()).Single().Items[0].Documents[0];
        Assert.True(paper.IsHeldHere);
        Assert.Equal("https://old.example/mgConvert2PDF.aspx?ID=65461", paper.Original!.Address);
        Assert.True(office.Files.Public.Exists(paper.Sha256));
        await AllIsAsPublishedAsync(office);
    }

    [Fact]
    public async Task Importing_again_changes_nothing_with_or_without_the_folder()
    {
        var office = await portal.NewOfficeAsync();
        Paper("65461.txt", "The slipway is worn.");
        await office.RunAsync(["import", Answer(), "--papers", Papers]);
        var published = await office.PublicationsAsync();

        await office.RunAsync(["import", Answer(), "--papers", Papers]);
        await office.RunAsync(["import", Answer()]);

        Assert.Equal(published, await office.PublicationsAsync());
        Assert.True((await office.MeetingsAsync()).Single().Items[0].Documents[0].IsHeldHere);
    }

    [Fact]
    public async Task Files_come_to_papers_that_were_imported_without_them()
    {
        var office = await portal.NewOfficeAsync();
        await office.RunAsync(["import", Answer()]);
        Paper("65461.txt", "The slipway is worn.");

        var (_, output, _) = await office.RunAsync(["import", Answer(), "--papers", Papers]);

        Assert.Contains("1 meeting: 0 new, 1 updated", output, StringComparison.Ordinal);
        Assert.True((await office.MeetingsAsync()).Single().Items[0].Documents[0].IsHeldHere);
    }

    [Fact]
    public async Task A_paper_that_the_source_withholds_is_named_and_not_taken()
    {
        var office = await portal.NewOfficeAsync();
        Paper("documents/s65499/Bid.txt", "The Zebracrossing bid.");
        Paper("65498.txt", "The Zebracrossing lease.");

        var (_, output, _) = await office.RunAsync(["import", Answer(), "--papers", Papers]);

        Assert.Contains("- Bid.txt: The source withholds this paper from the public. It was not taken.", output, StringComparison.Ordinal);
        Assert.Contains("- 65498.txt: The source withholds this paper from the public. It was not taken.", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(office.Files.Public.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_with_the_name_of_a_withheld_paper_is_not_taken_for_a_public_one()
    {
        var office = await portal.NewOfficeAsync();
        Paper("Slipway survey.txt", "The Zebracrossing bid.");
        var meeting = Write("meeting.xml", Xml.Replace("<title>Bid</title>", "<title>Slipway Survey</title>", StringComparison.Ordinal));

        var (_, output, _) = await office.RunAsync(["import", meeting, "--papers", Papers]);

        Assert.Contains("- Slipway survey.txt: The source withholds this paper from the public. It was not taken.", output, StringComparison.Ordinal);
        Assert.All((await office.MeetingsAsync()).Single().AllDocuments, paper => Assert.False(paper.IsHeldHere));
    }

    [Fact]
    public async Task A_paper_of_an_item_that_is_marked_as_exempt_is_not_taken()
    {
        var office = await portal.NewOfficeAsync();
        Paper("65461.txt", "The Zebracrossing bid.");

        await office.RunAsync(["import", Write("meeting.xml", Xml.Replace("Slipway</agendaitemtitle>", "EXEMPT – Slipway</agendaitemtitle>", StringComparison.Ordinal)), "--papers", Papers]);

        Assert.False(Directory.Exists(office.Files.Public.Folder) && Directory.EnumerateFiles(office.Files.Public.Folder, "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task A_file_that_the_intake_refuses_is_named()
    {
        var office = await portal.NewOfficeAsync();
        Paper("65461.pdf", "");
        Paper("65462.exe", "MZ\u0090\0\u0003");

        var (exitCode, output, _) = await office.RunAsync(["import", Answer(), "--papers", Papers]);

        Assert.Equal(0, exitCode);
        Assert.Contains("“Slipway survey”, 65461.pdf: Refused. The file is empty.", output, StringComparison.Ordinal);
        Assert.Contains("“Slipway plan”, 65462.exe: Refused.", output, StringComparison.Ordinal);
        Assert.Contains("2 papers (0 held here, 2 listed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_no_paper_has_is_named()
    {
        var office = await portal.NewOfficeAsync();
        Paper("Holiday.txt", "Sun.");

        var (_, output, _) = await office.RunAsync(["import", Answer(), "--papers", Papers]);

        Assert.Contains("- Holiday.txt: No paper that the sources show to the public has this address or name", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_files_for_one_paper_are_named_and_none_is_taken()
    {
        var office = await portal.NewOfficeAsync();
        Paper("65461.txt", "One.");
        Paper("old/documents/s65461/Survey.txt", "Other.");

        var (_, output, _) = await office.RunAsync(["import", Answer(), "--papers", Papers]);

        Assert.Contains("Several different files may be this paper:", output, StringComparison.Ordinal);
        Assert.False((await office.MeetingsAsync()).Single().Items[0].Documents[0].IsHeldHere);
    }

    [Fact]
    public async Task Missing_papers_are_counted_and_their_addresses_listed()
    {
        var office = await portal.NewOfficeAsync();
        Paper("65461.txt", "The slipway is worn.");
        var (missing, report) = (Path.Combine(_folder.Path, "missing.txt"), Path.Combine(_folder.Path, "report.json"));

        await office.RunAsync(["import", Answer(), "--papers", Papers, "--missing-papers", missing, "--report", report]);

        Assert.Equal(["https://old.example/mgConvert2PDF.aspx?ID=65462"], await File.ReadAllLinesAsync(missing, Cancelled));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, Cancelled));
        Assert.Equal(1, json.RootElement.GetProperty("missingPapers").GetArrayLength());
        Assert.Equal(1, json.RootElement.GetProperty("contents").GetProperty("documentsHeld").GetInt32());
    }

    [Fact]
    public async Task A_dry_run_looks_into_papers_and_stores_none()
    {
        var office = await portal.NewOfficeAsync();
        Paper("65461.txt", "The slipway is worn.");

        var (_, output, _) = await office.RunAsync(["import", Answer(), "--papers", Papers, "--dry-run"]);

        Assert.Contains("2 papers (1 held here", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(office.Files.Office.Folder) && Directory.EnumerateFiles(office.Files.Office.Folder, "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task Papers_beside_a_saved_page_are_read_as_papers()
    {
        var office = await portal.NewOfficeAsync();
        Write("page/Harbour Board.html", """
            <html><head><title>Agenda for Harbour Board on Thursday, 17th June, 2021</title></head><body><div id="modgov"><h1>Agenda and minutes</h1>
            <h2>Harbour Board - Thursday, 17th June, 2021 5.30 pm</h2>
            <table id="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td>
            <td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="https://old.example/documents/s65461/Slipway%20survey.pdf">Slipway survey</a> <span class="mgFileSize">PDF 119 KB</span></p>
            <p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>It was noted.</p></div></td></tr></table></div></body></html>
            """);
        Write("page/Harbour Board_files/documents/s65461/Slipway survey.txt", "The slipway is worn.");
        Write("page/Harbour Board_files/style.css", "p { }");

        var (exitCode, output, _) = await office.RunAsync(["import", Path.Combine(_folder.Path, "page")]);

        Assert.Equal((0, "1 file: 1 read, 0 not read"), (exitCode, output.Split(Environment.NewLine).First(line => line.Contains("not read", StringComparison.Ordinal))));
        Assert.True(Assert.Single((await office.MeetingsAsync()).Single().AllDocuments).IsHeldHere);
        Assert.DoesNotContain("style.css", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_whose_file_is_held_is_withdrawn_with_what_the_source_withholds()
    {
        var office = await portal.NewOfficeAsync();
        Paper("65461.txt", "The Zebracrossing slipway.");
        await office.RunAsync(["import", Answer(), "--papers", Papers]);
        var later = Write("meeting.xml", Xml.Replace("<attachmentid>65461</attachmentid><title>Slipway survey</title><url>https://old.example/mgConvert2PDF.aspx?ID=65461</url><isrestricted>False", "<attachmentid>65461</attachmentid><title>Slipway survey</title><url>https://old.example/mgConvert2PDF.aspx?ID=65461</url><isrestricted>True", StringComparison.Ordinal));

        var (named, output, _) = await office.RunAsync(["import", later, "--papers", Papers]);
        var (withdrawn, _, _) = await office.RunAsync(["import", later, "--withdraw"]);

        Assert.Equal((1, 0), (named, withdrawn));
        Assert.Contains("The source withholds a paper of this item, and it is public here", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(office.Files.Public.Folder, "*", SearchOption.AllDirectories));
    }

    private const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <meeting>
          <meetingid>700</meetingid><meetingdate>17/06/2021</meetingdate><meetingstatus>Confirmed</meetingstatus><isdisplayallowed>True</isdisplayallowed>
          <meetingtime>6.00 pm</meetingtime><agendapublished>True</agendapublished><decisionpublished>True</decisionpublished><minutepublished>True</minutepublished>
          <agendaitems><agendaitem>
            <agendaitemid>1</agendaitemid><agendaitemtitle>Slipway</agendaitemtitle><agendaitemnumber>1</agendaitemnumber>
            <minutesnonemptyhtmlbody>&lt;p&gt;It was noted.&lt;/p&gt;</minutesnonemptyhtmlbody>
            <isdecisionpublished>True</isdecisionpublished><isminutepublished>True</isminutepublished><isrestricted>False</isrestricted><isdisplayallowed>True</isdisplayallowed>
            <refertocommittee>Harbour Board</refertocommittee>
            <linkeddocuments>
              <linkeddoc><attachmentid>65461</attachmentid><title>Slipway survey</title><url>https://old.example/mgConvert2PDF.aspx?ID=65461</url><isrestricted>False</isrestricted><committeetitle>Harbour Board</committeetitle></linkeddoc>
              <linkeddoc><attachmentid>65462</attachmentid><title>Slipway plan</title><url>https://old.example/mgConvert2PDF.aspx?ID=65462</url><isrestricted>False</isrestricted><committeetitle>Harbour Board</committeetitle></linkeddoc>
              <linkeddoc><attachmentid>65499</attachmentid><title>Bid</title><url>https://old.example/mgConvert2PDF.aspx?ID=65499</url><isrestricted>True</isrestricted><committeetitle>Harbour Board</committeetitle></linkeddoc>
            </linkeddocuments>
          </agendaitem><agendaitem>
            <agendaitemid>2</agendaitemid><agendaitemtitle>Lease</agendaitemtitle><agendaitemnumber>2</agendaitemnumber>
            <isdecisionpublished>True</isdecisionpublished><isminutepublished>True</isminutepublished><isrestricted>True</isrestricted><isdisplayallowed>True</isdisplayallowed>
            <linkeddocuments><linkeddoc><attachmentid>65498</attachmentid><title>Lease</title><url>https://old.example/mgConvert2PDF.aspx?ID=65498</url><isrestricted>True</isrestricted></linkeddoc></linkeddocuments>
          </agendaitem></agendaitems>
        </meeting>
        """;

    private string Answer() => Write("meeting.xml", Xml);

    private void Paper(string name, string text) => Write(Path.Combine("papers", name), text);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task AllIsAsPublishedAsync(TestOffice office)
    {
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }
}
