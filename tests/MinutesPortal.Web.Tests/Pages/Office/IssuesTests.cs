using System.Net;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Officers find issues and look at them.</summary>
public class IssuesTests(Portal portal)
{
    private static readonly string[] Acts = ["rename", "aliases", "describe", "relations", "merge", "split", "link", "unlink"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_finds_issues_by_words_of_their_titles_and_other_names()
    {
        var word = Word();
        var panel = await portal.Office.PanelAsync();
        var hours = await IssueAsync($"Library hours {word}", await portal.Office.WithAgendaAsync(panel, new(2023, 5, 18)), await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20)));
        await portal.Office.PublishAsync(hours, hours.AddAlias("Late opening of libraries"));
        await IssueAsync($"Sirens {word}");
        using var officer = await portal.SignedInAsync(Role.Officer);

        async Task<string[]> RowsAsync(string words) =>
            [.. (await officer.ReadAsync($"/office/issues?q={Uri.EscapeDataString(words)}")).QuerySelectorAll("tbody tr").Select(row => row.Seen())];

        Assert.Equal([$"Library hours {word} 2 20 July 2023 None", $"Sirens {word} 0 On no agenda None"], await RowsAsync(word));
        Assert.Equal([$"Library hours {word} 2 20 July 2023 None"], await RowsAsync($"late LIBRAR {word}"));
        Assert.Contains("No issues match.", (await officer.ReadAsync($"/office/issues?q={word}+nothing")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_comes_in_pages()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = Portal.OfficeFactoryFor(office);
        foreach (var number in Enumerable.Range(1, 51))
        {
            var issue = new Issue($"Topic {number:00}");
            await office.PublishAsync(issue, issue.Publish());
        }

        using var officer = await factory.SignedInAsync(office, Role.Officer);
        var page = await officer.ReadAsync("/office/issues?q=topic&page=2");

        Assert.Equal("Topic 51", page.QuerySelector("tbody th")!.Seen());
        Assert.StartsWith("Issues (page 2 of 2)", page.Title, StringComparison.Ordinal);
        Assert.Contains("51 issues", page.Content(), StringComparison.Ordinal);
        Assert.Equal(50, (await officer.ReadAsync("/office/issues")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task An_issue_shows_what_is_public_of_it()
    {
        var panel = await portal.Office.PanelAsync();
        var (earlier, later) = (await portal.Office.WithMinutesAsync(panel, new(2023, 5, 18)), await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20)));
        var issue = await IssueAsync($"Library hours {Word()}", earlier, later);
        issue.SetSummary("Longer hours are agreed.", new(2023, 6, 1));
        issue.SetLeadMember("Councillor Reed");
        var other = await IssueAsync($"Sunday opening {Word()}");
        await portal.Office.PublishAsync(issue, issue.Relate(IssueRelationKind.Continues, other));
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var page = await officer.ReadAsync($"/office/issues/{issue.Id}");

        Assert.Contains("Longer hours are agreed.", page.Content(), StringComparison.Ordinal);
        Assert.Contains("On 1 June 2023. 1 meeting has come since.", page.Content(), StringComparison.Ordinal);
        Assert.Contains("Councillor Reed", page.Content(), StringComparison.Ordinal);
        Assert.Equal(["20 July 2023", "18 May 2023"], page.QuerySelectorAll("tbody tr td:first-child").Select(day => day.Seen()));
        Assert.Contains($"Continues {other.Title}", page.Content(), StringComparison.Ordinal);
        Assert.Contains($"Continued by {issue.Title}", (await officer.ReadAsync($"/office/issues/{other.Id}")).Content(), StringComparison.Ordinal);
        Assert.All(Acts, act => Assert.NotNull(page.QuerySelector($"a[href='/office/issues/{issue.Id}/{act}']")));
    }

    [Fact]
    public async Task An_officer_who_may_not_publish_looks_and_changes_nothing()
    {
        var issue = await IssueAsync($"Library hours {Word()}");
        using var officer = await portal.SignedInAsync(Role.Officer);

        Assert.Null((await officer.ReadAsync($"/office/issues/{issue.Id}")).QuerySelector("main a[href$='/rename']"));
        Assert.Null((await officer.ReadAsync("/office/issues")).QuerySelector("a[href='/office/issues/new']"));
        foreach (var address in Acts.Select(act => $"/office/issues/{issue.Id}/{act}").Append("/office/issues/new"))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address, Cancelled)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync($"{address}?handler=publish", ("Other", "1"))).StatusCode);
        }
    }

    /// <summary>Of another subject there is no issue page either.</summary>
    [Fact]
    public async Task An_unknown_issue_is_not_found_on_any_page()
    {
        var panel = await portal.Office.PanelAsync();
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var answers = new HashSet<string>();
        foreach (var id in new[] { Guid.CreateVersion7(), panel.Id })
        {
            foreach (var act in Acts.Select(act => $"/{act}").Prepend(""))
            {
                using var answer = await officer.GetAsync($"/office/issues/{id}{act}", Cancelled);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                answers.Add((await answer.PageAsync()).QuerySelector("main")!.TextContent);
                Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync($"/office/issues/{id}{act}")).StatusCode);
            }
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task The_pages_of_a_merged_issue_lead_to_the_one_that_took_it_over()
    {
        var (merged, into) = (await IssueAsync($"Sirens {Word()}"), await IssueAsync($"Floods {Word()}"));
        await portal.Office.PublishAsync(into, into.TakeOver(merged));
        await portal.Office.PublishAsync(merged, merged.MergeInto(into));
        using var officer = await portal.SignedInAsync(Role.Publisher);

        foreach (var address in new[] { "", "/rename", "/split" })
        {
            Assert.Equal($"/office/issues/{into.Id}", (await officer.GetAsync($"/office/issues/{merged.Id}{address}", Cancelled)).Headers.Location?.ToString());
        }

        using var answer = await officer.SendAsync($"/office/issues/{merged.Id}/rename", ("NewTitle.English.Text", "Sounders"));
        Assert.Contains("published another version", (await answer.PageAsync()).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_issues_of_an_item_lead_to_the_pages_that_show_what_becomes_public()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), new(2023, 7, 20));
        var (item, linked, other) = (meeting.Items[1].Id, await IssueAsync($"Library hours {Word()}", meeting), await IssueAsync($"Sunday opening {Word()}"));
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/items/{item}/issues";

        var page = await officer.ReadAsync(address);
        Assert.NotNull(page.QuerySelector($"a[href='/office/issues/{linked.Id}']"));
        Assert.Contains("checked", (await officer.ReadAsync(page.QuerySelector("a[href*='/unlink?']")!.GetAttribute("href")!)).QuerySelector($"input[value='{item}']")!.OuterHtml, StringComparison.Ordinal);

        using var answer = await officer.SendAsync($"{address}?handler=link", ("issue", other.Slug));
        Assert.Equal($"/office/issues/{other.Id}/link?item={item}", answer.Headers.Location?.ToString());
        Assert.Contains("checked", (await officer.ReadAsync(answer.Headers.Location!.ToString())).QuerySelector($"input[value='{item}']")!.OuterHtml, StringComparison.Ordinal);

        using var none = await officer.SendAsync($"{address}?handler=link");
        Assert.Equal("Error: Choose an issue.", (await none.PageAsync()).GetElementById("Issue-error")!.Seen());
        using var reader = await portal.SignedInAsync(Role.Officer);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.SendAsync($"{address}?handler=link", ("issue", other.Slug))).StatusCode);
    }

    private static string Word() => $"w{Guid.CreateVersion7():N}";

    /// <summary>An issue that has the second item of each meeting.</summary>
    private async Task<Issue> IssueAsync(string title, params Meeting[] meetings)
    {
        var issue = new Issue(title);
        foreach (var meeting in meetings)
        {
            issue.Link(meeting.Id, meeting.Items[1].Id);
        }

        await portal.Office.PublishAsync(issue, issue.Publish());
        return issue;
    }
}
