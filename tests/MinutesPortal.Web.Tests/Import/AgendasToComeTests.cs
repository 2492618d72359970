using System.Text;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Import.Report;
using MinutesPortal.Import.Writing;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Import;

/// <summary>The agenda of a meeting to come is imported as an agenda, whatever form it has.</summary>
public sealed class AgendasToComeTests(Portal portal) : IDisposable
{
    private static readonly DateOnly Coming = TimeProvider.System.Today().AddDays(30);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    private static string Text => $"""
        Harbour Board - {Coming:dddd} {Coming.Day} {Coming:MMMM yyyy} at 6.00 pm

        Members: Councillors Frost (Chair), Moss and Nye

        1. Apologies for absence

        2. Minutes of the last meeting

        To approve the minutes of 3 February.

        3. Slipway repairs

        Report of the Harbour Master.

        The Board is asked to consider the survey.
        """;

    [Fact]
    public async Task Text_becomes_an_agenda()
    {
        var office = await portal.NewOfficeAsync();

        var report = await ImportAsync(office, "agenda.txt", Encoding.UTF8.GetBytes(Text));

        Assert.Empty(report.NotRead);
        var meeting = (await office.MeetingsAsync()).Single();
        Assert.Equal((MeetingStage.Agenda, Coming, new TimeOnly(18, 0)), (meeting.Stage, meeting.Date, meeting.Time));
        Assert.Equal(["Apologies for absence", "Minutes of the last meeting", "Slipway repairs"], meeting.Items.Select(item => item.Title.English));
        Assert.Equal("Report of the Harbour Master.\n\nThe Board is asked to consider the survey.", meeting.Items[2].Purpose!.English.Trim());
        Assert.All(meeting.Items, item => Assert.Null(item.Minutes));
        Assert.Empty(meeting.Attendees);
        Assert.Contains("Councillors Frost (Chair), Moss and Nye", meeting.Introduction!.English, StringComparison.Ordinal);
        Assert.Equal("printed agenda", report.Read.Single().Form);
    }

    [Fact]
    public async Task A_page_becomes_an_agenda()
    {
        var office = await portal.NewOfficeAsync();
        var html = $"<html><body>{string.Concat(Text.Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"))}</body></html>";

        await ImportAsync(office, "agenda.html", Encoding.UTF8.GetBytes(html));

        var meeting = (await office.MeetingsAsync()).Single();
        Assert.Equal((MeetingStage.Agenda, 3), (meeting.Stage, meeting.Items.Count));
    }

    [Fact]
    public async Task A_Word_file_becomes_an_agenda()
    {
        var office = await portal.NewOfficeAsync();
        var word = new WordSample(string.Concat(Text.Split("\n\n").Select(paragraph => $"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>")));

        await ImportAsync(office, "agenda.docx", word.ToBytes());

        var meeting = (await office.MeetingsAsync()).Single();
        Assert.Equal((MeetingStage.Agenda, 3), (meeting.Stage, meeting.Items.Count));
    }

    [Fact]
    public async Task Minutes_that_come_later_complete_the_agenda()
    {
        var office = await portal.NewOfficeAsync();
        await ImportAsync(office, "agenda.txt", Encoding.UTF8.GetBytes(Text));
        var items = (await office.MeetingsAsync()).Single().Items.Select(item => item.Id).ToList();
        var minutes = Text.Replace("The Board is asked to consider the survey.", "RESOLVED that the slipway be repaired.", StringComparison.Ordinal).Replace("Members:", "Present:", StringComparison.Ordinal);

        await ImportAsync(office, "minutes.txt", Encoding.UTF8.GetBytes(minutes), Coming.AddDays(1));

        var meeting = (await office.MeetingsAsync()).Single();
        Assert.Equal(MeetingStage.Minutes, meeting.Stage);
        Assert.Superset(items.ToHashSet(), meeting.Items.Select(item => item.Id).ToHashSet());
    }

    [Theory]
    [InlineData("RESOLVED that the slipway be repaired.")]
    [InlineData("The survey was noted.")]
    [InlineData("Proposed by Cllr Moss, seconded by Cllr Nye.")]
    public async Task Minutes_with_a_date_to_come_are_refused(string said)
    {
        var office = await portal.NewOfficeAsync();

        var report = await ImportAsync(office, "minutes.txt", Encoding.UTF8.GetBytes(Text + "\n\n" + said));

        Assert.Equal($"These minutes are dated {Coming.InWords()}, which is in the future. Correct the date.", report.NotRead.Single().What);
    }

    [Fact]
    public async Task An_item_of_an_agenda_that_is_marked_as_exempt_is_held_back()
    {
        var office = await portal.NewOfficeAsync();

        var report = await ImportAsync(office, "agenda.txt", Encoding.UTF8.GetBytes(Text + "\n\n4. Mole lease – EXEMPT\n\nTo consider the Zebracrossing bid."));

        Assert.Single(report.HeldBack);
        await using var owner = office.AsOwner();
        Assert.All(owner.Contents.Select(content => content.Text), text => Assert.DoesNotContain("Zebracrossing", text, StringComparison.Ordinal));
        Assert.Equal("Exempt item", (await office.MeetingsAsync()).Single().Items[3].Title.English);
    }

    private async Task<ImportReport> ImportAsync(TestOffice office, string name, byte[] bytes, DateOnly? on = null)
    {
        var path = Path.Combine(_folder.Path, name);
        await File.WriteAllBytesAsync(path, bytes, Cancelled);
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var clock = on is { } day ? new StoppedClock(new(day, new(12, 0), TimeSpan.Zero)) : TimeProvider.System;
        return await new Importer(workspace, office.Files, clock).RunAsync([path], Cancelled);
    }
}
