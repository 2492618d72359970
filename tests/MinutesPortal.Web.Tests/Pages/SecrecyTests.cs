using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages;

/// <summary>Secret text is on no page, and nobody can tell that it exists.</summary>
public class SecrecyTests(Portal portal)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);
    private static readonly DateOnly Date = new(2023, 7, 20);

    [Fact]
    public async Task Exempt_and_unfinished_text_is_on_no_page_and_in_no_header()
    {
        var office = portal.Office;
        var (panel, meeting, paper, numbers) = await WithExemptItemAsync();
        await WriteEverywhereInTheOfficeAsync(panel, meeting);
        var address = AddressOf(panel, meeting);
        var exempt = meeting.Items[^1];
        var issue = new Issue($"Placements {Guid.CreateVersion7():N}");
        await office.PublishAsync(issue, issue.Link(meeting.Id, exempt.Id));
        var values = Values(panel, meeting, exempt, issue, await PersonAsync(), paper, numbers);
        values["cite/id"] = [paper.Id, .. meeting.Items.SelectMany(item => item.Entries.Select(entry => entry.Id).Append(item.Id))];
        values["documents/id"] = [paper.Id, paper.Sha256!];
        List<string> addresses =
        [
            .. PublicRoute.Of(portal.Factory.Services).SelectMany(route => route.Fill(values)).SelectMany(address => new[] { address, "/cy" + address }),
            .. numbers.Skip(1).Select(number => $"{address}/compare?from={numbers[0]}&to={number}"),
            $"/meetings?panel={panel.Slug}",
            $"/decisions?panel={panel.Slug}",
            "/issues?sort=title",
            "/issues?sort=panel",
            "/search?q=placements",
            "/search?q=placements&kind=issue",
            "/search?q=prices+paid+less",
            "/search?q=talks&kind=decision",
            "/search/feed.atom?q=placements",
            "/search/feed.atom?q=talks",
            "/search/feed.atom?q=prices+paid+less",
            "/sitemap.xml?part=2023-07",
        ];

        foreach (var page in addresses)
        {
            using var response = await portal.Visitor().GetAsync(page, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            body = body.Replace($"href=\"{TwinOf(page)}\"", "", StringComparison.Ordinal); // contains the requested address
            var all = new StringBuilder(body).Append(response.Headers).Append(response.Content.Headers).ToString();
            Assert.DoesNotContain("zebracrossing", all, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(paper.Sha256!, all, StringComparison.Ordinal);
        }

        Assert.Contains("What the public may read.", (await portal.ReadAsync(address)).Content());
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/documents/{paper.Id}/{paper.FileName}")).Status);
        Assert.False(office.Files.Public.Exists(paper.Sha256));
    }

    [Fact]
    public async Task Drafts_and_exempt_papers_are_answered_like_unknown_addresses_with_the_same_work()
    {
        await using var sql = new SqlCount(portal);
        var (panel, meeting, paper, numbers) = await WithExemptItemAsync();
        meeting.AddItem("Only drafted", "9");
        var drafted = new Meeting(panel.Id, Date.AddDays(1));
        await SaveDraftAsync(new(meeting));
        await SaveDraftAsync(new(drafted));
        var issue = new Issue($"Only drafted {Guid.CreateVersion7():N}");
        await SaveDraftAsync(new(issue));
        var address = AddressOf(panel, meeting);

        foreach (var pair in new (string Unknown, string Hidden)[]
        {
            ($"/panels/{panel.Slug}/meetings/2023-07-22", AddressOf(panel, drafted)),
            ("/panels/nobody/meetings/2023-07-20", AddressOf(panel, drafted)),
            ($"{address}/items/00000000", $"{address}/items/{meeting.Items[^1].Id}"),
            ($"/panels/{panel.Slug}/meetings/2023-07-22.ics", $"{AddressOf(panel, drafted)}.ics"),
            ("/documents/00000000/x.pdf", $"/documents/{paper.Id}/{paper.FileName}"),
            ("/cite/00000000", $"/cite/{paper.Id}"),
            ("/issues/00000000", $"/issues/{issue.Slug}"),
            ("/issues/00000000/feed.atom", $"/issues/{issue.Slug}/feed.atom"),
            ($"{address}/versions/999999999", $"{address}/versions/{numbers[0] - 1}"),
        })
        {
            var (unknown, hidden) = (await portal.AskAsync(pair.Unknown), await portal.AskAsync(pair.Hidden));
            Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
            Assert.Equal(Without(pair.Unknown, unknown), Without(pair.Hidden, hidden));
            Assert.Equal(await sql.OfAsync(pair.Unknown), await sql.OfAsync(pair.Hidden));
        }
    }

    /// <summary>An answer without its link to the Welsh page.</summary>
    private static (HttpStatusCode, string?, string) Without(string address, (HttpStatusCode Status, string? Location, string Body) answer) =>
        (answer.Status, answer.Location, answer.Body.Replace($"href=\"/cy{address}\"", "", StringComparison.Ordinal));

    [Fact]
    public async Task Text_written_ahead_is_on_no_page_before_its_stage()
    {
        var (panel, person) = (await portal.Office.PanelAsync(), await PersonAsync());
        var meeting = new Meeting(panel.Id, Date, new(18, 0), new BilingualText("Council Chamber"));
        meeting.RecordAttendance(new Attendee("Councillor Ahead", Capacity.Member, Presence.Present, person.Id));
        var item = meeting.AddItem("Item ahead", "1");
        var paper = await portal.Office.UploadAsync("Paper ahead", "What the paper ahead says.");
        item.Attach(paper);
        item.WriteDecision("RESOLVED that the ferry sail ahead.");
        item.WriteMinutes("There was a debate.\n\nRESOLVED that the ferry sail ahead.");
        string[] written = ["Item ahead", "Paper ahead", "What the paper ahead says", "the ferry sail ahead", "Councillor Ahead", "There was a debate"];
        var issue = new Issue($"Ahead of its time {Guid.CreateVersion7():N}");
        await portal.Office.PublishAsync(issue, issue.Link(meeting.Id, item.Id));
        List<long> numbers = [];
        async Task<string[]> ShownAfterAsync(Act act)
        {
            numbers.Add((await portal.Office.PublishAsync(meeting, act)).Number);
            var values = Values(panel, meeting, item, issue, person, paper, numbers);
            values["cite/id"] = [item.Id, paper.Id, .. item.Entries.Select(entry => entry.Id)];
            var address = AddressOf(panel, meeting);
            List<string> pages =
            [
                .. PublicRoute.Of(portal.Factory.Services).SelectMany(route => route.Fill(values)),
                .. numbers.Skip(1).Select(number => $"{address}/compare?from={numbers[0]}&to={number}"),
                $"/meetings?panel={panel.Slug}",
                $"/decisions?panel={panel.Slug}",
                "/search?q=item+ahead",
                "/search?q=item+ahead&kind=issue",
                "/search?q=paper+ahead",
                "/search/feed.atom?q=item+ahead",
                "/search/feed.atom?q=debate+ferry",
                $"/sitemap.xml?part={Date:yyyy-MM}",
            ];
            var all = string.Concat((await Task.WhenAll(pages.Select(page => portal.AskAsync(page)))).Select(answer => answer.Body));
            return [.. written.Where(text => all.Contains(text, StringComparison.Ordinal))];
        }

        Assert.Empty(await ShownAfterAsync(meeting.Announce(England)));
        Assert.Equal(written[..3], await ShownAfterAsync(meeting.PublishAgenda(England, Date.AddDays(-20))));
        Assert.Equal(written[..5], await ShownAfterAsync(meeting.PublishDecisions(England, Date)));
        Assert.Equal(written, await ShownAfterAsync(meeting.PublishDraftMinutes(Date)));
    }

    [Fact]
    public async Task A_page_takes_few_commands_however_long_the_meeting()
    {
        await using var sql = new SqlCount(portal);
        var few = await CountsAsync(sql, items: 3);
        var many = await CountsAsync(sql, items: 60);

        Assert.Equal(few, many);
        Assert.All(few, count => Assert.InRange(count.Commands, AskNothing.Contains(count.Page) ? 0 : 1, 6));
    }

    [Fact]
    public async Task No_page_sets_a_cookie()
    {
        foreach (var (page, address) in await PagesOfAMeetingAsync(items: 2))
        {
            using var response = await portal.Visitor().GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == (AreNotFound.Contains(page) ? HttpStatusCode.NotFound : HttpStatusCode.OK), $"{address}: {response.StatusCode}");
            Assert.False(response.Headers.Contains("Set-Cookie"), address);
        }
    }

    /// <summary>Pages for addresses that are not found.</summary>
    private static readonly string[] AreNotFound = ["/error", "/not-found"];

    /// <summary>Pages that do not depend on what is published.</summary>
    private static readonly string[] AskNothing = [.. AreNotFound, "/accessibility", "/contact", "/cookies", "/privacy", "/robots.txt"];

    private async Task<List<(string Page, int Commands)>> CountsAsync(SqlCount sql, int items)
    {
        var counts = new List<(string, int)>();
        foreach (var (page, address) in await PagesOfAMeetingAsync(items))
        {
            counts.Add((page, await sql.OfAsync(address)));
        }

        return counts;
    }

    /// <summary>Publishes a meeting with a number of items. Returns the address of every page that shows it, by route or query.</summary>
    private async Task<List<(string Page, string Address)>> PagesOfAMeetingAsync(int items)
    {
        var office = portal.Office;
        var (panel, person) = (await office.PanelAsync(), await PersonAsync());
        var paper = await office.UploadAsync("Report", "A report.");
        var meeting = await office.WithMinutesAsync(panel, Date, meeting =>
        {
            meeting.Items[1].Attach(paper);
            for (var number = 3; number <= items; number++)
            {
                var item = meeting.AddItem($"Item {number}");
                item.TakeAsUrgent("It could not wait.");
                item.WriteMinutes(TestOffice.LibraryMinutes);
            }
        });
        var issue = new Issue($"Library hours {Guid.CreateVersion7():N}");
        await office.PublishAsync(issue, issue.Link(meeting.Id, meeting.Items[1].Id));
        await using var record = office.Record();
        var first = await record.Versions.Where(version => version.SubjectId == meeting.Id).MinAsync(version => version.Number);
        var values = Values(panel, meeting, meeting.Items[1], issue, person, paper, [first]);
        return
        [
            .. PublicRoute.Of(portal.Factory.Services).Select(route => (route.Template, route.Fill(values).Single())),
            ("meetings of a panel", $"/meetings?panel={panel.Slug}"),
            ("decisions of a panel", $"/decisions?panel={panel.Slug}"),
            ("search", "/search?q=libraries"),
            ("search that finds nothing", "/search?q=librariez+thursdaze&page=2"),
            ("feed of a search", "/search/feed.atom?q=libraries"),
            ("part of the sitemap", "/sitemap.xml?part=2023-07"),
        ];
    }

    /// <summary>Values for the parameters of every public route.</summary>
    private static Dictionary<string, string[]> Values(Panel panel, Meeting meeting, AgendaItem item, Issue issue, Person person, Document paper, IEnumerable<long> numbers) => new()
    {
        ["panel"] = [panel.Slug],
        ["meeting"] = [meeting.Slug],
        ["item"] = [item.Id],
        ["number"] = [.. numbers.Select(number => $"{number}")],
        ["issue"] = [issue.Slug],
        ["person"] = [person.Slug],
        ["year"] = [$"{meeting.Date.Year}"],
        ["month"] = [$"{meeting.Date.Month}"],
        ["cite/id"] = [item.Id],
        ["documents/id"] = [paper.Id],
        ["fileName"] = [paper.FileName!],
    };

    private async Task<Person> PersonAsync()
    {
        var person = new Person($"Ann Reed {Guid.CreateVersion7():N}", PersonKind.Councillor);
        await portal.Office.PublishAsync(person, person.Publish());
        return person;
    }

    /// <summary>The same page in the other language.</summary>
    private static string TwinOf(string address) => address.StartsWith("/cy/", StringComparison.Ordinal) ? address["/cy".Length..] : "/cy" + address;

    /// <summary>A meeting with minutes, and its publications. One item has an exempt minute and paper; both say "zebracrossing".</summary>
    private async Task<(Panel Panel, Meeting Meeting, Document Paper, List<long> Numbers)> WithExemptItemAsync()
    {
        var office = portal.Office;
        var panel = await office.PanelAsync();
        var meeting = new Meeting(panel.Id, Date, new(18, 0), new BilingualText("Council Chamber"));
        meeting.AddItem("Apologies", "1");
        var item = meeting.AddItem("Placements", "2");
        item.Exempt(England, ["3"], "Talks are under way.");
        var draft = new Draft(meeting);
        var paper = await office.UploadAsync("Prices of Zebracrossing Ltd", "Zebracrossing Ltd charges too much.");
        draft.WriteExempt(item, new BilingualText("Zebracrossing Ltd is to be paid less."), paper);
        List<long> numbers = [(await office.PublishAsync(draft, meeting.PublishAgenda(England, Date.AddDays(-20)))).Number];

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        item.WriteMinutes("What the public may read.");
        draft.WriteExempt(item, new BilingualText("Zebracrossing Ltd is to be paid less."), paper);
        numbers.Add((await office.PublishAsync(draft, meeting.PublishDraftMinutes(Date))).Number);
        numbers.Add((await office.PublishAsync(draft, meeting.Correct("A name was wrong."))).Number);
        return (panel, meeting, paper, numbers);
    }

    /// <summary>Writes the word into all that only the office has: drafts, typed and cut text, what is asked, accepted and prepared.</summary>
    private async Task WriteEverywhereInTheOfficeAsync(Panel panel, Meeting meeting)
    {
        const string Word = "Zebracrossing Ltd is named here.";
        var draft = await portal.Office.DraftAsync(meeting.Id);
        var item = draft.Meeting.Items[^1];
        item.WriteMinutes($"{item.Minutes}\n\n{Word}");
        item.WriteMinutes("What the public may read."); // which cuts the other words out
        draft.Meeting.AddItem(Word, purpose: new BilingualText(Word)).WriteMinutes(Word);
        await SaveDraftAsync(draft);

        await using var workspace = WorkspaceDbContext.On(portal.Office.Database.Office!);
        var now = TimeProvider.System.GetUtcNow();
        workspace.AddRange(
            new TypedText { MeetingId = meeting.Id, ItemId = item.Id, Field = "Minutes.English", AccountId = Guid.CreateVersion7(), Shown = Word, Text = Word, At = now },
            new OverrideRow { MeetingId = meeting.Id, Key = Word, Rule = Word, Who = Word, Reason = Word, At = now },
            new AgreementRow
            {
                Id = Guid.CreateVersion7(),
                MeetingId = meeting.Id,
                What = "correction",
                Parts = [],
                ReasonInEnglish = Word,
                ReasonInWelsh = Word,
                AskedBy = Guid.CreateVersion7(),
                Asker = Word,
                AskedAt = now,
                WhyAtOnce = Word,
                Remark = Word,
            });
        await workspace.SaveChangesAsync(TestContext.Current.CancellationToken);
        await new TemplateStore(workspace).ChangeAsync(
            panel,
            template =>
            {
                template.SetIntroduction(Word);
                return true;
            },
            () => Task.CompletedTask,
            TestContext.Current.CancellationToken);
    }

    private async Task SaveDraftAsync(Draft draft)
    {
        await portal.Office.StoreAsync(draft);
    }
}
