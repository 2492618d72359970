using System.Net;
using AngleSharp.Dom;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Web.Labels;

namespace MinutesPortal.Web.Tests.Pages.Issues;

public class DetailsTests(Portal portal)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static string Unique(string title) => $"{title} {Guid.CreateVersion7():N}";

    /// <summary>Publishes an issue that consists of the second item of each meeting.</summary>
    private async Task<Issue> IssueAsync(string title, params Meeting[] meetings)
    {
        var issue = new Issue(Unique(title));
        foreach (var meeting in meetings)
        {
            issue.Link(meeting.Id, meeting.Items[1].Id);
        }

        await portal.Office.PublishAsync(issue, issue.Publish());
        return issue;
    }

    private static string AddressOf(Issue issue) => $"/issues/{issue.Slug}";

    private static string[] Dates(IDocument page) => [.. page.QuerySelectorAll(".history__heading time").Select(time => time.GetAttribute("datetime")!)];

    [Fact]
    public async Task The_history_shows_decisions_and_minutes_of_all_panels_newest_first()
    {
        var (scrutiny, cabinet) = (await portal.Office.PanelAsync(), await portal.Office.PanelAsync(PanelKind.Executive));
        var first = await portal.Office.WithMinutesAsync(scrutiny, new(2022, 1, 20));
        var second = await portal.Office.WithMinutesAsync(cabinet, new(2023, 7, 20), meeting => meeting.Items[1].WriteMinutes("The report was presented.\n\nRESOLVED that the report be noted."));
        var issue = await IssueAsync("Library hours", first, second);

        var page = await portal.ReadAsync(AddressOf(issue));

        Assert.Equal($"Issue {issue.Title}", page.Heading());
        Assert.Equal(["2023-07-20", "2022-01-20"], Dates(page));
        Assert.Equal(["May 2023 to April 2024", "May 2021 to April 2022"], page.QuerySelectorAll(".history-year").Select(year => year.Seen()));
        Assert.Equal(["Noted", "Resolved: 2 decisions"], page.QuerySelectorAll(".history__outcome").Select(outcome => outcome.Seen()));
        Assert.Equal([cabinet.Name.English, scrutiny.Name.English], page.QuerySelectorAll(".history__panel").Select(panel => panel.Seen()));
        Assert.Equal("Not considered for 1 year and 6 months", page.QuerySelector(".history__silence")!.Seen());
        Assert.Contains("Saturday staffing was still a concern.", page.Content());
        Assert.Equal("Report of the Head of Libraries, recommending longer hours.", page.QuerySelector(".history__asked")!.Seen());
        Assert.Equal($"{Read.AddressOf(cabinet, second)}/items/{second.Items[1].Id}", page.QuerySelector(".history__title a")!.GetAttribute("href"));
        Assert.Equal(["2022-01-20", "2023-07-20"], Dates(await portal.ReadAsync($"{AddressOf(issue)}?order=oldest")));
    }

    [Fact]
    public async Task Meeting_and_item_pages_link_to_the_history()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20));
        var issue = await IssueAsync("Library hours", meeting);
        var address = Read.AddressOf(panel, meeting);

        foreach (var page in new[] { await portal.ReadAsync(address), await portal.ReadAsync($"{address}/items/{meeting.Items[1].Id}") })
        {
            Assert.Equal(AddressOf(issue), Assert.Single(page.QuerySelectorAll(".agenda-item__issue a")).GetAttribute("href"));
        }

        Assert.Empty((await portal.ReadAsync($"{address}/items/{meeting.Items[0].Id}")).QuerySelectorAll(".agenda-item__issue"));
    }

    [Fact]
    public async Task The_top_says_where_it_stands()
    {
        var (panel, today) = (await portal.Office.PanelAsync(), TimeProvider.System.Today());
        var held = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20));
        var coming = await portal.Office.WithAgendaAsync(panel, today.AddDays(7), meeting => meeting.Items[1].SetTitle("Opening hours: the first year"));
        var cancelled = await portal.Office.WithAgendaAsync(panel, today.AddDays(14));
        await portal.Office.PublishAsync(cancelled, cancelled.Cancel("No business."));
        var postponed = await portal.Office.WithAgendaAsync(panel, today.AddDays(21));
        await portal.Office.PublishAsync(postponed, postponed.Postpone("Snow."));
        var issue = await IssueAsync("Library hours", held, coming, cancelled, postponed);

        var page = await portal.ReadAsync(AddressOf(issue));

        Assert.Equal(
            $"Where it stands Last considered: Thursday 20 July 2023, {panel.Name}. Resolved: 2 decisions RESOLVED that: (i) the branch libraries open until 7pm on Thursdays; and (ii) a report on staffing be brought to the next meeting. Next on an agenda: {InWords.DayAndDate(coming.Date)}, {panel.Name}. 2 decisions so far, at 1 meeting of 1 panel. On agendas as: Library opening hours; Opening hours: the first year",
            page.QuerySelector(".standing")!.Seen());
        Assert.Equal(["The meeting was postponed", "The meeting was cancelled", "To be considered", "Resolved: 2 decisions"], page.QuerySelectorAll(".history__outcome").Select(outcome => outcome.Seen()));
        Assert.Equal(1, page.QuerySelectorAll(".timeline .timeline__point--coming").Length);
        Assert.Equal(4, page.QuerySelectorAll(".timeline circle").Length);
    }

    [Fact]
    public async Task A_meeting_without_a_quorum_did_not_consider_it()
    {
        var panel = await portal.Office.PanelAsync();
        var held = await portal.Office.WithMinutesAsync(panel, new(2022, 1, 20));
        var inquorate = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20), meeting =>
        {
            meeting.Items[1].WriteMinutes("The item waits for the next meeting.");
            meeting.RecordQuorum(wasPresent: false);
        });
        var issue = await IssueAsync($"Grebehouse hours {Guid.CreateVersion7():N}", held, inquorate);

        var page = await portal.ReadAsync(AddressOf(issue));

        Assert.StartsWith("Where it stands Last considered: Thursday 20 January 2022,", page.QuerySelector(".standing")!.Seen(), StringComparison.Ordinal);
        Assert.Contains("at 1 meeting of 1 panel", page.QuerySelector(".standing")!.Seen(), StringComparison.Ordinal);
        Assert.Equal(["The meeting had no quorum", "Resolved: 2 decisions"], page.QuerySelectorAll(".history__outcome").Select(outcome => outcome.Seen()));
        Assert.Empty(page.QuerySelectorAll(".history__silence"));
        Assert.Contains("Issue, last considered on 20 January 2022", (await portal.ReadAsync("/search?q=grebehouse&kind=issue")).Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_officers_summary_comes_first()
    {
        var issue = await IssueAsync("Library hours", await portal.Office.WithMinutesAsync(await portal.Office.PanelAsync(), new(2023, 7, 20)));
        await portal.Office.PublishAsync(issue, issue.SetSummary("Longer hours are agreed; *Sundays* are open.", new(2023, 8, 1)));

        Assert.StartsWith("Where it stands Longer hours are agreed; Sundays are open. Summary written on 1 August 2023. Last considered: Thursday 20 July 2023,", (await portal.ReadAsync(AddressOf(issue))).QuerySelector(".standing")!.Seen(), StringComparison.Ordinal);
    }

    /// <summary>A meeting of the same day may be what the summary is of. One that was called off, or is to come, has considered nothing.</summary>
    [Fact]
    public async Task A_summary_says_how_many_meetings_have_considered_the_issue_since()
    {
        var panel = await portal.Office.PanelAsync();
        var meetings = new List<Meeting>();
        foreach (var month in Enumerable.Range(5, 4))
        {
            meetings.Add(await portal.Office.WithMinutesAsync(panel, new(2023, month, 18)));
        }

        var cancelled = await portal.Office.WithAgendaAsync(panel, new(2023, 9, 18));
        await portal.Office.PublishAsync(cancelled, cancelled.Cancel("Snow."));
        var coming = await portal.Office.WithAgendaAsync(panel, TimeProvider.System.Today().AddDays(40));
        var issue = await IssueAsync($"Library hours {Guid.CreateVersion7():N}", [.. meetings, cancelled, coming]);

        async Task<string> SinceAsync(DateOnly written, string summary)
        {
            await portal.Office.PublishAsync(issue, issue.SetSummary(summary, written));
            return (await portal.ReadAsync(AddressOf(issue))).QuerySelector(".standing__written")!.Seen();
        }

        Assert.Equal("Summary written on 18 June 2023. 2 meetings have considered this since.", await SinceAsync(new(2023, 6, 18), "Longer hours are agreed."));
        Assert.Equal("Summary written on 1 August 2023. 1 meeting has considered this since.", await SinceAsync(new(2023, 8, 1), "Longer hours are tried."));
        Assert.Equal("Summary written on 18 August 2023.", await SinceAsync(new(2023, 8, 18), "Longer hours stay."));
        Assert.Equal(
            "Ysgrifennwyd y crynodeb ar 18 Awst 2023.",
            (await portal.ReadAsync("/cy" + AddressOf(issue))).QuerySelector(".standing__written")!.Seen());
    }

    [Fact]
    public async Task An_issue_without_meetings_says_so()
    {
        var issue = await IssueAsync("Nothing yet");

        var page = await portal.ReadAsync(AddressOf(issue));

        Assert.Contains("No meeting has considered it yet.", page.Content());
        Assert.Contains("It has not been on a published agenda.", page.Content());
    }

    [Theory]
    [InlineData("from=2023", "2023-07-20")]
    [InlineData("to=30/4/2022", "2022-01-20")]
    [InlineData("from=2022-01-20&to=2022-01-20", "2022-01-20")]
    [InlineData("from=2022&to=2023", "2023-07-20", "2022-01-20")]
    [InlineData("preset=last-7-days")]
    public async Task The_history_can_be_narrowed_by_date(string query, params string[] shown)
    {
        var panel = await portal.Office.PanelAsync();
        var issue = await IssueAsync("Library hours", await portal.Office.WithMinutesAsync(panel, new(2022, 1, 20)), await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20)));

        var page = await portal.ReadAsync($"{AddressOf(issue)}?{query}");

        Assert.Equal(shown, Dates(page));
        Assert.Contains($"{shown.Length} of 2 shown:", page.Content());
        Assert.Equal(shown.Length == 0, page.Content().Contains("It was not on an agenda in this period.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("from=soon", "From must be a real date, month or year, like 20/7/2023, July 2023 or 2023")]
    [InlineData("from=2023&to=2022", "To must be the same as or after 1 January 2023")]
    [InlineData("preset=x", "Choose a period from the list")]
    public async Task An_unreadable_date_is_an_error_and_everything_is_shown(string query, string error)
    {
        var panel = await portal.Office.PanelAsync();
        var issue = await IssueAsync("Library hours", await portal.Office.WithMinutesAsync(panel, new(2022, 1, 20)), await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20)));

        var page = await portal.ReadAsync($"{AddressOf(issue)}?{query}");

        Assert.Equal(error, page.QuerySelector(".govuk-error-summary__list")!.Seen());
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(2, Dates(page).Length);
    }

    [Fact]
    public async Task Former_and_merged_addresses_redirect_for_ever()
    {
        var panel = await portal.Office.PanelAsync();
        var (first, second) = (await portal.Office.WithMinutesAsync(panel, new(2022, 1, 20)), await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20)));
        var (merged, into) = (await IssueAsync("Sirens", first), await IssueAsync("Flood warnings", second));
        var (former, renamedFrom) = (AddressOf(merged), AddressOf(into));
        await portal.Office.PublishAsync(into, into.TakeOver(merged));
        await portal.Office.PublishAsync(merged, merged.MergeInto(into));
        await portal.Office.PublishAsync(into, into.Rename(Unique("Warnings on the Alder")));

        Assert.Equal((HttpStatusCode.PermanentRedirect, AddressOf(into)), ((await portal.AskAsync(former)).Status, (await portal.AskAsync(former)).Location));
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"{AddressOf(into)}?order=oldest"), ((await portal.AskAsync($"{renamedFrom}?order=oldest")).Status, (await portal.AskAsync($"{renamedFrom}?order=oldest")).Location));
        Assert.Equal(["2023-07-20", "2022-01-20"], Dates(await portal.ReadAsync(AddressOf(into))));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/issues/no-such-issue")).Status);
    }

    [Fact]
    public async Task Related_issues_link_to_each_other_and_known_details_are_shown()
    {
        var (wardens, floods) = (await IssueAsync("Street wardens"), await IssueAsync("Flood warnings"));
        wardens.SetLeadMember("Councillor Reed");
        wardens.SetWards(new BilingualText("Mill Race"));
        await portal.Office.PublishAsync(wardens, wardens.Relate(IssueRelationKind.ReferredFrom, floods));

        var (one, other) = (await portal.ReadAsync(AddressOf(wardens)), await portal.ReadAsync(AddressOf(floods)));

        Assert.Equal($"Referred from {floods.Title}", one.QuerySelector(".related")!.Seen());
        Assert.Equal($"Referred to {wardens.Title}", other.QuerySelector(".related")!.Seen());
        Assert.Equal(["Lead member: Councillor Reed", "Wards: Mill Race"], one.Facts());
        Assert.Empty(other.Facts());
    }

    [Fact]
    public async Task A_relation_to_a_merged_issue_leads_to_the_issue_it_was_merged_into()
    {
        var (wardens, sirens, floods) = (await IssueAsync("Street wardens"), await IssueAsync("Sirens"), await IssueAsync("Flood warnings"));
        await portal.Office.PublishAsync(wardens, wardens.Relate(IssueRelationKind.ReferredFrom, sirens));
        await portal.Office.PublishAsync(floods, floods.TakeOver(sirens));
        await portal.Office.PublishAsync(sirens, sirens.MergeInto(floods));

        var (one, other) = (await portal.ReadAsync(AddressOf(wardens)), await portal.ReadAsync(AddressOf(floods)));

        Assert.Equal($"Referred from {floods.Title}", one.QuerySelector(".related")!.Seen());
        Assert.Equal(AddressOf(floods), one.QuerySelector(".related a")!.GetAttribute("href"));
        Assert.Equal($"Referred to {wardens.Title}", other.QuerySelector(".related")!.Seen());
    }

    [Fact]
    public async Task Aliases_and_agenda_titles_are_both_shown_and_a_long_gap_is_mentioned()
    {
        var today = TimeProvider.System.Today();
        var issue = await IssueAsync("Opening hours", await portal.Office.WithMinutesAsync(await portal.Office.PanelAsync(), today.AddMonths(-14)));
        issue.AddAlias("Sunday opening");
        await portal.Office.PublishAsync(issue, issue.Publish());

        var standing = (await portal.ReadAsync(AddressOf(issue))).QuerySelector(".standing")!.Seen();

        Assert.EndsWith("Also called: Sunday opening On agendas as: Library opening hours", standing, StringComparison.Ordinal);
        Assert.Contains("It is not on the agenda of any future meeting. It has not been considered for 1 year and 2 months.", standing);
    }

    [Fact]
    public async Task Items_considered_in_private_are_listed()
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20), meeting => meeting.Items[1].Exempt(England, ["3"], "Bargaining."));
        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        meeting.Items[1].WriteMinutes("RECOMMENDED that a lease be sought.");
        await portal.Office.PublishAsync(meeting, meeting.PublishDraftMinutes(new(2023, 8, 1)));
        var issue = await IssueAsync("Lease", meeting);

        var page = await portal.ReadAsync(AddressOf(issue));

        Assert.Equal("Considered in private (paragraph 3). Recommended", page.QuerySelector(".history__outcome")!.Seen());
        Assert.Contains("a lease be sought", page.Content());
    }

    [Fact]
    public async Task Withdrawn_and_unpublished_meetings_are_not_in_the_history()
    {
        var panel = await portal.Office.PanelAsync();
        var withdrawn = await portal.Office.WithMinutesAsync(panel, new(2023, 7, 20));
        var announced = await portal.Office.AnnouncedAsync(panel, new(2023, 9, 20));
        announced.AddItem("Apologies");
        announced.AddItem("Only drafted");
        var issue = await IssueAsync("Library hours", withdrawn, announced);
        await portal.Office.PublishAsync(withdrawn, withdrawn.Withdraw("Wrong committee."));

        var page = await portal.ReadAsync(AddressOf(issue));

        Assert.Empty(Dates(page));
        Assert.DoesNotContain("Only drafted", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Saturday staffing", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_six_commands_however_long_the_history()
    {
        await using var sql = new SqlCount(portal);
        var panel = await portal.Office.PanelAsync();
        var meetings = new List<Meeting>();
        for (var month = 1; month <= 8; month++)
        {
            meetings.Add(await portal.Office.WithMinutesAsync(panel, new(2023, month, 20)));
        }

        Assert.Equal(6, await sql.OfAsync(AddressOf(await IssueAsync("Short", meetings[0]))));
        Assert.Equal(6, await sql.OfAsync(AddressOf(await IssueAsync("Long", [.. meetings]))));
        Assert.InRange(await sql.OfAsync($"{AddressOf(await IssueAsync("Followed", [.. meetings]))}/feed.atom"), 1, 6);
        Assert.InRange(await sql.OfAsync("/issues"), 1, 6);
        Assert.InRange(await sql.OfAsync("/issues?sort=panel"), 1, 6);
    }
}
