using System.Net;
using System.Net.Http.Headers;
using MinutesPortal.Domain.Meetings;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Documents;

public class DetailsTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_is_sent_as_uploaded_for_download()
    {
        var paper = await PublishedAsync("Library report");
        using var response = await portal.Visitor().GetAsync($"/documents/{paper.Id}/library-report.txt", Cancelled);

        Assert.Equal("Library report, in full", await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("library-report.txt", response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal($"\"{paper.Sha256}\"", response.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_pdf_is_shown_in_the_browser()
    {
        var office = portal.Office;
        using var bytes = new MemoryStream("%PDF-1.7 of a test"u8.ToArray());
        var paper = new Document("Plan", "plan (final).pdf", "application/pdf", bytes.Length, await office.Files.Office.PutAsync(bytes, Cancelled));
        await office.WithAgendaAsync(await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Attach(paper));

        using var response = await portal.Visitor().GetAsync($"/documents/{paper.Id}/plan%20(final).pdf", Cancelled);

        Assert.Equal("inline", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_range_can_be_requested_and_a_cached_paper_is_not_sent_again()
    {
        var paper = await PublishedAsync("Long report");
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/documents/{paper.Id}/long-report.txt") { Headers = { Range = new RangeHeaderValue(0, 3) } };
        using var known = new HttpRequestMessage(HttpMethod.Get, $"/documents/{paper.Id}/long-report.txt") { Headers = { IfNoneMatch = { new($"\"{paper.Sha256}\"") } } };

        using var partly = await portal.Visitor().SendAsync(part, Cancelled);
        using var unchanged = await portal.Visitor().SendAsync(known, Cancelled);

        Assert.Equal((HttpStatusCode.PartialContent, "Long"), (partly.StatusCode, await partly.Content.ReadAsStringAsync(Cancelled)));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_wrong_file_name_redirects_to_the_right_one()
    {
        var paper = await PublishedAsync("Report");
        var (status, location, _) = await portal.AskAsync($"/documents/{paper.Id}/other.pdf");

        Assert.Equal((HttpStatusCode.Found, $"/documents/{paper.Id}/report.txt"), (status, location));
    }

    [Fact]
    public async Task A_missing_file_is_explained_in_plain_words()
    {
        var paper = await PublishedAsync($"Lost {Guid.CreateVersion7()}");
        portal.Office.Files.Public.Delete(paper.Sha256);

        var (status, _, body) = await portal.AskAsync($"/documents/{paper.Id}/{paper.FileName}");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("the file is not here at the moment", body);
    }

    [Fact]
    public async Task A_withdrawn_paper_vanishes_from_every_version_and_its_address_says_why()
    {
        var office = portal.Office;
        var panel = await office.PanelAsync();
        var paper = await office.UploadAsync("Withdrawn report", "Secret after all");
        var meeting = await office.WithAgendaAsync(panel, new(2023, 7, 20), meeting => meeting.Items[1].Attach(paper));
        var address = AddressOf(panel, meeting);
        await using var record = office.Record();
        var agenda = record.Versions.Where(version => version.SubjectId == meeting.Id).Max(version => version.Number);
        Assert.Contains("Withdrawn report", (await portal.ReadAsync($"{address}/versions/{agenda}")).Content());

        await office.PublishAsync(meeting, meeting.WithdrawDocument(paper.Id, "It held personal data."));

        foreach (var page in new[] { address, $"{address}/versions/{agenda}", $"{address}/items/{meeting.Items[1].Id}", $"{address}/compare?from={agenda - 1}&to={agenda}", $"{address}/compare" })
        {
            Assert.DoesNotContain("Withdrawn report", (await portal.AskAsync(page)).Body);
        }

        Assert.Contains("Paper withdrawn. It held personal data.", (await portal.ReadAsync(address)).Content());
        var (status, _, body) = await portal.AskAsync($"/documents/{paper.Id}/any-name.txt");
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("It held personal data.", body);
        Assert.DoesNotContain("Withdrawn report", body);
        Assert.False(office.Files.Public.Exists(paper.Sha256));
    }

    [Fact]
    public async Task The_papers_of_a_withdrawn_meeting_say_why_they_are_gone()
    {
        var office = portal.Office;
        var paper = await office.UploadAsync("Report", $"Of a withdrawn meeting {Guid.CreateVersion7()}");
        var meeting = await office.WithAgendaAsync(await office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Items[1].Attach(paper));
        await office.PublishAsync(meeting, meeting.Withdraw("Published under the wrong committee."));

        var (status, _, body) = await portal.AskAsync($"/documents/{paper.Id}/{paper.FileName}");

        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("Published under the wrong committee.", body);
    }

    [Fact]
    public async Task An_earlier_version_keeps_the_file_that_was_replaced_since()
    {
        var office = portal.Office;
        var panel = await office.PanelAsync();
        var paper = await office.UploadAsync("Report on hours", $"First draft {panel.Id}");
        var first = paper.Sha256;
        var meeting = await office.WithAgendaAsync(panel, new(2023, 7, 20), meeting => meeting.Items[1].Attach(paper));
        var revised = await office.UploadAsync("Hours, revised", $"Second text {panel.Id}");
        paper.Replace(revised.FileName!, revised.MediaType!, revised.Size!.Value, revised.Sha256!);
        await office.PublishAsync(meeting, meeting.Correct("The figures were wrong."));
        await using var record = office.Record();
        var agenda = record.Versions.Where(version => version.SubjectId == meeting.Id).OrderBy(version => version.Number).Select(version => version.Number).ToList()[1];

        var now = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".papers a")!.GetAttribute("href")!;
        var then = (await portal.ReadAsync($"{AddressOf(panel, meeting)}/versions/{agenda}")).QuerySelector(".papers a")!.GetAttribute("href")!;

        Assert.Equal($"/documents/{paper.Id}/hours-revised.txt", now);
        Assert.Equal($"Second text {panel.Id}", (await portal.AskAsync(now)).Body);
        Assert.Equal($"First draft {panel.Id}", (await portal.AskAsync(then)).Body);
        Assert.Equal(now, (await portal.AskAsync($"/documents/{paper.Id}/report-on-hours.txt")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/documents/{paper.Id}/report-on-hours.txt?file={new string('0', 64)}")).Status);

        await office.PublishAsync(meeting, meeting.WithdrawVersion(agenda, "The first figures were confidential."));

        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(then)).Status);
        Assert.False(office.Files.Public.Exists(first!));
        Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync(now)).Status);
    }

    private async Task<Document> PublishedAsync(string title)
    {
        var paper = await portal.Office.UploadAsync(title, $"{title}, in full");
        await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), new(2023, 7, 20), meeting => meeting.Attach(paper));
        return paper;
    }
}
