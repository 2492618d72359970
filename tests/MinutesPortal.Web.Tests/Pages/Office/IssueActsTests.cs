using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>Publishers curate issues. Each act first shows what the public will read, and then publishes only that.</summary>
public class IssueActsTests(Portal portal)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Looking_publishes_nothing_and_publishing_does_what_was_shown()
    {
        var issue = await IssueAsync($"Library hours {Word()}");
        var title = $"Opening hours {Word()}";
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var looked = await LookAsync(officer, issue, "rename", ("NewTitle.English.Text", title));

        Assert.Equal(
            [
                $"Title | {issue.Title} | {title}",
                $"Address | /issues/{issue.Slug} | /issues/{Slug.From(title)}",
                $"Also called | Not there yet | {issue.Title}",
            ],
            Changes(looked));
        Assert.Contains($"/issues/{issue.Slug} will lead to /issues/{Slug.From(title)}, for ever.", looked.Content(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/issues/{Slug.From(title)}")).Status);

        using var answer = await PublishAsync(officer, looked, issue, "rename");

        Assert.Equal($"/office/issues/{issue.Id}?published=true", answer.Headers.Location?.ToString());
        Assert.Contains("Published.", (await officer.ReadAsync(answer.Headers.Location!.ToString())).Content(), StringComparison.Ordinal);
        Assert.Equal($"/issues/{Slug.From(title)}", (await portal.AskAsync($"/issues/{issue.Slug}")).Location);
        await using var owner = portal.Office.AsOwner();
        var written = await owner.Events.SingleAsync(one => one.Act == AuditAct.Published && one.Subject == $"Issue “{issue.Title}”", Cancelled);
        Assert.StartsWith("Renamed, publication ", written.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_has_published_since_is_not_overwritten()
    {
        var issue = await IssueAsync($"Library hours {Word()}");
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var form = OfficeForm.Of(await officer.ReadAsync(AddressOf(issue, "rename"))).With("NewTitle.English.Text", "Opening hours");
        var looked = await LookAsync(officer, issue, "rename", ("NewTitle.English.Text", "Opening hours"));
        await portal.Office.PublishAsync(issue, issue.AddAlias("Late opening"));

        using var answer = await PublishAsync(officer, looked, issue, "rename");
        using var early = await officer.SendAsync(AddressOf(issue, "rename"), form);

        foreach (var page in new[] { await answer.PageAsync(), await early.PageAsync() })
        {
            Assert.Contains("A test published another version (“Details”)", page.QuerySelector(".govuk-error-summary")!.Seen(), StringComparison.Ordinal);
            Assert.Equal("Opening hours", page.GetElementById("NewTitle")!.GetAttribute("value"));
        }

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(issue.Title, (await PublishedAsync(issue)).Title);

        // Whoever looks again decides on what is public now.
        var again = await officer.SendAsync(AddressOf(issue, "rename"), OfficeForm.Of(await answer.PageAsync()));
        using var done = await PublishAsync(officer, await again.PageAsync(), issue, "rename");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("Late opening", (await PublishedAsync(issue)).Aliases);
    }

    [Fact]
    public async Task Only_what_was_looked_at_is_published()
    {
        var issue = await IssueAsync($"Library hours {Word()}");
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var form = OfficeForm.Of(await LookAsync(officer, issue, "rename", ("NewTitle.English.Text", "Opening hours")), "Publish now");

        using var other = await officer.SendAsync(AddressOf(issue, "rename") + "?handler=publish", form.With("NewTitle.English.Text", "Something else"));
        using var unseen = await officer.SendAsync(AddressOf(issue, "rename") + "?handler=publish", [.. form.Where(field => field.Name != "Seen")]);

        Assert.Contains("is not what you looked at, so nothing was published", (await other.PageAsync()).Content(), StringComparison.Ordinal);
        Assert.Contains("Title | " + issue.Title + " | Something else", Changes(await other.PageAsync()));
        Assert.Contains("Look at the changes first.", (await unseen.PageAsync()).Content(), StringComparison.Ordinal);
        Assert.Equal(issue.Title, (await PublishedAsync(issue)).Title);
    }

    [Fact]
    public async Task The_same_form_sent_twice_publishes_once()
    {
        var issue = await IssueAsync($"Library hours {Word()}");
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var looked = await LookAsync(officer, issue, "aliases", ("Name.English.Text", "Late opening"));
        var before = await PublicationsOfAsync(issue);

        using var first = await PublishAsync(officer, looked, issue, "aliases");
        using var second = await PublishAsync(officer, looked, issue, "aliases");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        Assert.Equal(before + 1, await PublicationsOfAsync(issue));
    }

    [Fact]
    public async Task A_refused_title_says_so_beside_its_field()
    {
        var issue = await IssueAsync($"Library hours {Word()}");
        using var officer = await portal.SignedInAsync(Role.Publisher);
        foreach (var (title, why) in new[]
        {
            (" ", "Enter the title."),
            ("Apologies for absence", "“Apologies for absence” is a standing item of agendas, not an issue. Enter the subject that was discussed."),
            (new string('x', 251), "Shorten the title of the issue to 250 characters or fewer."),
            (issue.Title.English, $"“{issue.Title}” is the title already. Enter another one."),
        })
        {
            var page = await LookAsync(officer, issue, "rename", ("NewTitle.English.Text", title));
            Assert.Equal($"Error: {why}", page.GetElementById("NewTitle-error")!.Seen());
            Assert.Equal(title.Trim(), page.GetElementById("NewTitle")!.GetAttribute("value")!.Trim());
            Assert.Null(page.GetElementById("changes"));
        }
    }

    [Fact]
    public async Task A_summary_carries_the_day_on_which_it_is_written_and_other_details_stay()
    {
        var issue = await IssueAsync($"Library hours {Word()}");
        await portal.Office.PublishAsync(issue, issue.SetLeadMember(new BilingualText("Councillor Reed")));
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var today = TimeProvider.System.Today();

        var looked = await LookAsync(officer, issue, "describe", ("Summary.English.Text", "Longer hours are *agreed*."), ("Wards.English.Text", "Bargate"));
        Assert.Equal([$"Where it stands | Not there yet | Longer hours are agreed. Summary written on {today.InWords()}.", "Wards | Not there yet | Bargate"], Changes(looked));
        using var answer = await PublishAsync(officer, looked, issue, "describe");

        var now = await PublishedAsync(issue);
        Assert.Equal((today, "Councillor Reed", "Bargate"), (now.SummaryWrittenOn!.Value, now.LeadMember!.English, now.Wards!.English));
        Assert.Contains($"Summary written on {today.InWords()}.", (await portal.ReadAsync($"/issues/{issue.Slug}")).Content(), StringComparison.Ordinal);
        Assert.Equal(
            "Error: Nothing is changed. Change the summary or one of the details.",
            (await LookAsync(officer, issue, "describe")).GetElementById("Summary-error")!.Seen());
    }

    [Fact]
    public async Task Other_names_are_added_and_taken_away()
    {
        var issue = await IssueAsync($"Library hours {Word()}");
        issue.AddAlias("Late opening");
        await portal.Office.PublishAsync(issue, issue.AddAlias("Sunday opening"));
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var looked = await LookAsync(officer, issue, "aliases", ("Removed", "Late opening"), ("Name.English.Text", "Evening hours"));
        Assert.Equal(["Also called | Late opening | Evening hours 1 more stays as it is."], Changes(looked));
        using var answer = await PublishAsync(officer, looked, issue, "aliases");

        Assert.Equal(["Sunday opening", "Evening hours"], (await PublishedAsync(issue)).Aliases.Select(alias => alias.English));
        Assert.Equal("Error: Enter another name, or tick one to take away.", (await LookAsync(officer, issue, "aliases")).GetElementById("Name-error")!.Seen());
        Assert.Contains("already has the name “Evening hours”", (await LookAsync(officer, issue, "aliases", ("Name.English.Text", "Evening hours"))).GetElementById("Name-error")!.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relation_is_shown_on_both_pages_and_can_be_taken_away()
    {
        var (issue, other) = (await IssueAsync($"Sunday opening {Word()}"), await IssueAsync($"Library hours {Word()}"));
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var looked = await LookAsync(officer, issue, "relations", ("kind", "Continues"), ("Other", $"https://council.example/issues/{other.Slug}?order=oldest"));
        Assert.Equal([$"Related issues | Not there yet | Continues: {other.Title}", $"Related issues | Not there yet | Continued by: {issue.Title}"], Changes(looked));
        using var related = await PublishAsync(officer, looked, issue, "relations");
        Assert.Equal(other.Id, Assert.Single((await PublishedAsync(issue)).Relations).OtherId);

        var again = await LookAsync(officer, issue, "relations", ("kind", "Continues"), ("Other", other.Title.English));
        Assert.Contains("have this relation already", again.GetElementById("Other-error")!.Seen(), StringComparison.Ordinal);
        using var unrelated = await PublishAsync(officer, await LookAsync(officer, issue, "relations", ("Removed", "0")), issue, "relations");
        Assert.Empty((await PublishedAsync(issue)).Relations);
    }

    [Fact]
    public async Task A_relation_that_is_not_filled_in_says_what_is_missing()
    {
        var issue = await IssueAsync($"Sunday opening {Word()}");
        using var officer = await portal.SignedInAsync(Role.Publisher);

        Assert.Equal("Error: Say to which issue it is related.", (await LookAsync(officer, issue, "relations")).GetElementById("Other-error")!.Seen());
        Assert.Equal("Error: Choose how the issues are related.", (await LookAsync(officer, issue, "relations", ("Other", "hours"))).GetElementById("Kind-error")!.Seen());
        var nothing = Word();
        Assert.Equal(
            $"Error: No issue matches “{nothing}”. Check the words, or paste the address of its page.",
            (await LookAsync(officer, issue, "relations", ("kind", "Amends"), ("Other", nothing))).GetElementById("Other-error")!.Seen());
        Assert.Contains("cannot be related to itself", (await LookAsync(officer, issue, "relations", ("kind", "Amends"), ("Other", issue.Slug))).GetElementById("Other-error")!.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merger_says_which_addresses_will_lead_where()
    {
        var (word, panel) = (Word(), await portal.Office.PanelAsync());
        var merged = await IssueAsync($"Sirens {Word()}", await portal.Office.WithAgendaAsync(panel, new(2023, 5, 18)));
        var (into, similar) = (await IssueAsync($"Floods {word}", await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20))), await IssueAsync($"Floods of the Alder {word}"));
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var choice = await LookAsync(officer, merged, "merge", ("Other", $"floods {word[..30]}"));
        Assert.Equal("Error: Several issues match. Choose one.", choice.GetElementById("Chosen-error")!.Seen());
        Assert.Equal([similar.Title.English, into.Title.English], choice.QuerySelectorAll(".govuk-radios__label").Select(label => label.Seen()));

        var looked = await (await officer.SendAsync(AddressOf(merged, "merge"), OfficeForm.Of(choice).With("Chosen", $"{into.Id}"))).PageAsync();
        Assert.Equal(
            [$"Also called | Not there yet | {merged.Title}", $"History | Not there yet | 18 May 2023, {panel.Name}: item 2, Library opening hours 1 more stays as it is."],
            Changes(looked));
        Assert.Contains($"It will have no page of its own. /issues/{merged.Slug} will lead to /issues/{into.Slug}, for ever.", looked.Content(), StringComparison.Ordinal);

        using var answer = await PublishAsync(officer, looked, merged, "merge");
        Assert.Equal($"/office/issues/{into.Id}?published=true", answer.Headers.Location?.ToString());
        Assert.Equal($"/issues/{into.Slug}", (await portal.AskAsync($"/issues/{merged.Slug}")).Location);
        Assert.Equal(2, (await PublishedAsync(into)).Items.Count);
        await using var owner = portal.Office.AsOwner();
        Assert.Equal(2, await owner.Events.CountAsync(one => one.Detail!.StartsWith("Merged, publication ") && (one.Subject == $"Issue “{merged.Title}”" || one.Subject == $"Issue “{into.Title}”"), Cancelled));
    }

    [Fact]
    public async Task A_merger_waits_if_the_other_issue_was_published_since_it_was_looked_at()
    {
        var (merged, into) = (await IssueAsync($"Sirens {Word()}"), await IssueAsync($"Floods {Word()}"));
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var looked = await LookAsync(officer, merged, "merge", ("Other", into.Title.English));
        await portal.Office.PublishAsync(into, into.Rename(new BilingualText($"Flood warnings {Word()}")));

        using var answer = await PublishAsync(officer, looked, merged, "merge");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null((await PublishedAsync(merged)).MergedInto);
        Assert.Equal("Error: Say which issue takes this one over.", (await LookAsync(officer, merged, "merge")).GetElementById("Other-error")!.Seen());
        Assert.Contains("cannot be merged into itself", (await LookAsync(officer, merged, "merge", ("Other", merged.Slug))).GetElementById("Other-error")!.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_makes_a_new_issue_of_the_ticked_items()
    {
        var panel = await portal.Office.PanelAsync();
        var (one, two) = (await portal.Office.WithAgendaAsync(panel, new(2023, 5, 18)), await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20)));
        var (issue, title) = (await IssueAsync($"Library hours {Word()}", one, two), $"Staffing {Word()}");
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var looked = await LookAsync(officer, issue, "split", ("NewTitle.English.Text", title), ("Items", two.Items[1].Id));
        Assert.Equal(
            [
                $"Title | Not there yet | {title}",
                $"Address | Not there yet | /issues/{Slug.From(title)}",
                $"History | Not there yet | 20 July 2023, {panel.Name}: item 2, Library opening hours",
                $"History | 20 July 2023, {panel.Name}: item 2, Library opening hours | Not there any more 1 more stays as it is.",
            ],
            Changes(looked));
        Assert.Contains($"New issue: {title}", looked.Content(), StringComparison.Ordinal);
        Assert.Contains($"/issues/{issue.Slug} stays the address of this issue.", looked.Content(), StringComparison.Ordinal);
        using var answer = await PublishAsync(officer, looked, issue, "split");
        using var twice = await PublishAsync(officer, looked, issue, "split");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (answer.StatusCode, twice.StatusCode));
        Assert.Equal([one.Items[1].Id], (await PublishedAsync(issue)).Items.Select(item => item.ItemId));
        await using var record = portal.Office.Record();
        Assert.Equal(1, await record.Issues.CountAsync(row => row.Slug.StartsWith(Slug.From(title)), Cancelled));
    }

    [Fact]
    public async Task A_split_that_is_not_filled_in_has_an_error_at_each_field()
    {
        var panel = await portal.Office.PanelAsync();
        var (one, two) = (await portal.Office.WithAgendaAsync(panel, new(2023, 5, 18)), await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20)));
        var (issue, other) = (await IssueAsync($"Library hours {Word()}", one, two), await IssueAsync($"Staffing {Word()}"));
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var empty = await LookAsync(officer, issue, "split");
        Assert.Equal("Error: Enter the title of the new issue.", empty.GetElementById("NewTitle-error")!.Seen());
        Assert.Equal("Error: Tick the items of the new issue.", empty.GetElementById("Items-error")!.Seen());
        Assert.StartsWith(
            "Error: Leave at least one item unticked.",
            (await LookAsync(officer, issue, "split", ("Items", one.Items[1].Id), ("Items", two.Items[1].Id))).GetElementById("Items-error")!.Seen(), StringComparison.Ordinal);
        Assert.Equal(
            $"Error: An issue at /issues/{other.Slug} exists already. Add the items to it, or enter another title.",
            (await LookAsync(officer, issue, "split", ("NewTitle.English.Text", other.Title.English), ("Items", one.Items[1].Id))).GetElementById("NewTitle-error")!.Seen());
    }

    [Fact]
    public async Task Items_are_found_by_words_or_by_address_and_linked()
    {
        var (word, panel) = (Word(), await portal.Office.PanelAsync());
        var one = await portal.Office.WithAgendaAsync(panel, new(2023, 5, 18), meeting => meeting.AddItem($"Siren tests {word}", "3"));
        var two = await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20), meeting => meeting.AddItem($"New sirens {word}", "3"));
        var issue = await IssueAsync($"Sirens {Word()}");
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var found = await (await officer.SendAsync(AddressOf(issue, "link") + "?handler=find", ("Item", $"siren {word}"))).PageAsync();
        Assert.Equal(
            [$"20 July 2023, {panel.Name}: item 3, New sirens {word}", $"18 May 2023, {panel.Name}: item 3, Siren tests {word}"],
            found.QuerySelectorAll(".govuk-checkboxes__label").Select(label => label.Seen()));

        var looked = await (await officer.SendAsync(AddressOf(issue, "link"), [.. OfficeForm.Of(found, "See what changes"), ("Chosen", one.Items[2].Id), ("Chosen", two.Items[2].Id)])).PageAsync();
        using var linked = await PublishAsync(officer, looked, issue, "link");
        Assert.Equal([one.Items[2].Id, two.Items[2].Id], (await PublishedAsync(issue)).Items.Select(item => item.ItemId));

        var byAddress = await LookAsync(officer, issue, "link", ("Item", $"https://council.example/panels/{panel.Slug}/meetings/2023-07-20/items/{two.Items[1].Id}#entry"));
        Assert.Equal([$"History | Not there yet | 20 July 2023, {panel.Name}: item 2, Library opening hours 2 more stay as they are."], Changes(byAddress));
    }

    [Fact]
    public async Task An_item_that_is_not_found_or_not_ticked_says_so()
    {
        var (word, panel) = (Word(), await portal.Office.PanelAsync());
        await portal.Office.WithAgendaAsync(panel, new(2023, 5, 18), meeting => Enumerable.Range(3, 2).ToList().ForEach(number => meeting.AddItem($"Siren {number} {word}", $"{number}")));
        var issue = await IssueAsync($"Sirens {Word()}");
        using var officer = await portal.SignedInAsync(Role.Publisher);

        Assert.Equal("Error: Say which item belongs to the issue.", (await LookAsync(officer, issue, "link")).GetElementById("Item-error")!.Seen());
        Assert.StartsWith("Error: No public item", (await LookAsync(officer, issue, "link", ("Item", Word()))).GetElementById("Item-error")!.Seen(), StringComparison.Ordinal);
        Assert.Equal("Error: Tick the items that belong to the issue.", (await LookAsync(officer, issue, "link", ("Item", word))).GetElementById("Chosen-error")!.Seen());
        using var nothing = await officer.SendAsync(AddressOf(issue, "link") + "?handler=find");
        Assert.StartsWith("Error: Enter words", (await nothing.PageAsync()).GetElementById("Item-error")!.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_are_taken_away()
    {
        var panel = await portal.Office.PanelAsync();
        var (one, two) = (await portal.Office.WithAgendaAsync(panel, new(2023, 5, 18)), await portal.Office.WithAgendaAsync(panel, new(2023, 7, 20)));
        var issue = await IssueAsync($"Library hours {Word()}", one, two);
        using var officer = await portal.SignedInAsync(Role.Publisher);

        var looked = await LookAsync(officer, issue, "unlink", ("Items", one.Items[1].Id));
        Assert.Equal([$"History | 18 May 2023, {panel.Name}: item 2, Library opening hours | Not there any more 1 more stays as it is."], Changes(looked));
        using var answer = await PublishAsync(officer, looked, issue, "unlink");

        Assert.Equal([two.Items[1].Id], (await PublishedAsync(issue)).Items.Select(item => item.ItemId));
        Assert.Equal("Error: Tick the items to take away.", (await LookAsync(officer, issue, "unlink")).GetElementById("Items-error")!.Seen());
    }

    [Fact]
    public async Task An_issue_starts_with_an_item()
    {
        var meeting = await portal.Office.WithAgendaAsync(await portal.Office.PanelAsync(), new(2023, 5, 18));
        var title = $"Library hours {Word()}";
        using var officer = await portal.SignedInAsync(Role.Publisher);
        var begun = await officer.ReadAsync($"/office/issues/new?item={meeting.Items[1].Id}");

        using var nameless = await officer.SendAsync("/office/issues/new", OfficeForm.Of(begun));
        Assert.Equal("Error: Enter the title of the issue.", (await nameless.PageAsync()).GetElementById("NewTitle-error")!.Seen());

        var looked = await (await officer.SendAsync("/office/issues/new", OfficeForm.Of(begun).With("NewTitle.English.Text", title))).PageAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync($"/issues/{Slug.From(title)}")).Status);
        using var answer = await officer.SendAsync("/office/issues/new?handler=publish", OfficeForm.Of(looked, "Publish now"));
        using var twice = await officer.SendAsync("/office/issues/new?handler=publish", OfficeForm.Of(looked, "Publish now"));

        Assert.Contains(title, (await officer.ReadAsync(answer.Headers.Location!.ToString())).Content(), StringComparison.Ordinal);
        Assert.Contains("exists already", (await twice.PageAsync()).GetElementById("NewTitle-error")!.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_council_in_Wales_gives_both_languages_or_says_that_it_does_not()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Testshire Council", council => council.SetNation(Nation.Wales));
        var issue = new Issue("Library hours");
        await office.PublishAsync(issue, issue.Publish());
        await using var factory = Portal.OfficeFactoryFor(office);
        using var officer = await factory.SignedInAsync(office, Role.Publisher);

        var english = await LookAsync(officer, issue, "describe", ("Summary.English.Text", "Longer hours are agreed."));
        Assert.Equal("Error: Add the Welsh, or say that it is published in one language.", english.GetElementById("Summary_Welsh-error")!.Seen());
        var both = await LookAsync(officer, issue, "describe", ("Summary.English.Text", "Longer hours are agreed."), ("Summary.Welsh.Text", "Cytunwyd ar oriau hirach."));
        Assert.Equal("Cytunwyd ar oriau hirach.", both.QuerySelector("#changes ~ * [lang='cy']")!.Seen());
    }

    private static string Word() => $"w{Guid.CreateVersion7():N}";

    private static string AddressOf(Issue issue, string act) => $"/office/issues/{issue.Id}/{act}";

    /// <summary>The rows of what changes, as "Title | now | afterwards".</summary>
    private static IEnumerable<string> Changes(IDocument page) => page.QuerySelectorAll("#changes ~ section tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell =>
        cell.Seen().Replace("Public now: ", "", StringComparison.Ordinal).Replace("Public afterwards: ", "", StringComparison.Ordinal))));

    /// <summary>Fills in the form of an act, and asks what would change.</summary>
    private static async Task<IDocument> LookAsync(HttpClient officer, Issue issue, string act, params (string Name, string Value)[] fields)
    {
        var names = fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var form = OfficeForm.Of(await officer.ReadAsync(AddressOf(issue, act)));
        using var answer = await officer.SendAsync(AddressOf(issue, act), [.. form.Where(field => !names.Contains(field.Name)), .. fields]);
        return await answer.PageAsync();
    }

    /// <summary>Publishes what a page shows.</summary>
    private static Task<HttpResponseMessage> PublishAsync(HttpClient officer, IDocument looked, Issue issue, string act) =>
        officer.SendAsync(AddressOf(issue, act) + "?handler=publish", OfficeForm.Of(looked, "Publish now"));

    private async Task<Issue> PublishedAsync(Issue issue) => (Issue)(await portal.Office.DraftAsync(issue.Id)).Subject;

    private async Task<int> PublicationsOfAsync(Issue issue)
    {
        await using var owner = portal.Office.AsOwner();
        return await owner.Publications.CountAsync(publication => publication.SubjectId == issue.Id, Cancelled);
    }

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
