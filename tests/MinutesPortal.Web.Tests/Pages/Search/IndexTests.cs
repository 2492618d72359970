using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Ledger;
using MinutesPortal.Publishing.Record;
using Npgsql;

namespace MinutesPortal.Web.Tests.Pages.Search;

public class IndexTests(Portal portal)
{
    private static readonly DateOnly Date = new(2023, 7, 20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_is_found_once_with_its_best_sentence_marked_and_linked_to_that_entry()
    {
        var (panel, meeting) = await WithItemAsync("Moles and voles", "The mole report was noted.\n\nRESOLVED that the quernmoles be counted at once.\n\nOther quernmoles were named.");

        var result = Assert.Single(await ResultsAsync("quernmole count"));

        var resolution = meeting.Items[^1].Resolutions.Single();
        Assert.Equal($"{Read.AddressOf(panel, meeting)}#entry-{resolution.Id}", result.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Resolution: RESOLVED that the quernmoles be counted at once.", result.QuerySelector(".result__excerpt")!.Seen());
        Assert.Equal(["quernmoles", "counted"], result.QuerySelectorAll(".result__excerpt mark").Select(mark => mark.TextContent));
        Assert.Equal($"{panel.Name}, 20 July 2023, agenda item 1", result.QuerySelector(".result__about")!.Seen());
    }

    [Fact]
    public async Task Words_match_anywhere_in_one_item()
    {
        await WithItemAsync("Grebewalk", "The lanterns were lit.\n\nNobody spoke of snufflehounds.");

        Assert.Single(await ResultsAsync("grebewalk lantern snufflehound"));
        Assert.Empty(await ResultsAsync("grebewalk lantern absentword"));
    }

    [Fact]
    public async Task Phrases_OR_and_excluded_words_work()
    {
        await WithItemAsync("One", "The fennelgate opens before the dragonbridge.");
        await WithItemAsync("Two", "The dragonbridge opens before the fennelgate.");

        Assert.Equal(["One"], await TitlesAsync("\"fennelgate opens\""));
        Assert.Equal(["One", "Two"], (await TitlesAsync("\"fennelgate opens\" OR \"dragonbridge opens\"")).Order());
        Assert.Equal(["Two"], await TitlesAsync("fennelgate -\"fennelgate opens\""));
    }

    [Fact]
    public async Task A_phrase_matches_with_its_stop_words_and_is_shown_in_its_sentence()
    {
        await WithItemAsync("One", "A walk to the fennelbeck and over it. The fennelbeck over the weir was mended.\n\nThe fennelbeck was not provided for in the budget.");
        await WithItemAsync("Two", "The fennelbeck under the weir was provided for.");

        var over = Assert.Single(await ResultsAsync("\"fennelbeck over the weir\""));
        Assert.Equal("The fennelbeck over the weir was mended.", over.QuerySelector(".result__excerpt")!.Seen());
        Assert.Equal(["fennelbeck", "over", "the", "weir"], over.QuerySelectorAll(".result__excerpt mark").Select(mark => mark.TextContent));
        Assert.Equal(["One"], await TitlesAsync("fennelbeck \"was not provided for\""));
        Assert.Empty(await TitlesAsync("\"fennelbeck by the weir\""));
        Assert.Equal(["One"], await TitlesAsync("fennelbeck -\"under the weir\""));
    }

    [Fact]
    public async Task A_question_in_a_sentence_has_results()
    {
        var (_, meeting) = await WithItemAsync("Mending the wrackbridge", "RESOLVED to mend it.");
        var issue = new Issue($"The wrackbridge {Guid.CreateVersion7():N}");
        issue.Link(meeting.Id, meeting.Items[^1].Id);
        issue.SetSummary(new BilingualText("The span was mended. Nobody has paid for the handrails yet."), new(2023, 8, 1));
        await portal.Office.PublishAsync(issue, issue.Publish());

        var results = await ResultsAsync("What was decided about the wrackbridge?");

        Assert.Equal(2, results.Count);
        Assert.Equal(["wrackbridge"], results.SelectMany(result => result.QuerySelectorAll("mark")).Select(mark => mark.TextContent).Distinct());
        Assert.Contains("Where it stands: The span was mended.", results.Select(result => result.QuerySelector(".result__excerpt")?.Seen()));
        Assert.Equal("Where it stands: Nobody has paid for the handrails yet.", Assert.Single(await ResultsAsync("wrackbridge handrail")).QuerySelector(".result__excerpt")!.Seen());
    }

    [Fact]
    public async Task If_no_item_has_all_words_a_search_for_any_is_offered()
    {
        await WithItemAsync("Lapwingmoor", "Noted.");

        var link = (await portal.ReadAsync("/search?q=lapwingmoor+absentword")).QuerySelectorAll("#results ~ ul a").Single(found => found.Seen().StartsWith("search for any", StringComparison.Ordinal));

        Assert.Equal(["Lapwingmoor"], (await portal.ReadAsync(link.GetAttribute("href")!)).QuerySelectorAll(".result__title").Select(title => title.QuerySelector("mark")!.Seen()));
    }

    [Theory]
    [InlineData("Dunlincentre hall", "dunlincenter", "dunlincentre?")]
    [InlineData("Councillors of Dunlinmoor", "councilor dunlinmoor", "councillor dunlinmoor?")]
    public async Task Suggestions_are_words_and_not_stems(string title, string typed, string offered)
    {
        await WithItemAsync(title, "The Councillor spoke of it to the Council.");

        Assert.Equal($"Did you mean {offered}", (await portal.ReadAsync($"/search?q={Uri.EscapeDataString(typed)}")).QuerySelector("#results ~ .lead")!.Seen());
    }

    [Fact]
    public async Task Stop_words_are_searched_if_there_are_no_others()
    {
        await WithItemAsync("Whatwhere", "To be, or not to be.");

        Assert.Contains("Whatwhere", await TitlesAsync("to be"));
    }

    [Theory]
    [InlineData("Quoinham St Mary's", "Quoinham St Marys")]
    [InlineData("Quoinham St Mary’s", "Quoinham Saint Mary's")]
    [InlineData("Quoinham Saint Marys", "Quoinham St. Mary’s")]
    [InlineData("Councillor Quoinhale", "Cllr Quoinhale")]
    [InlineData("Cllrs Quoinhale and Quoin", "councillors Quoinhale")]
    [InlineData("Cynghorydd Cwoinhal", "Cyng. Cwoinhal")]
    [InlineData("Councillor Cwoinwen", "Cynghorydd Cwoinwen")]
    [InlineData("Tŷ Gŵyl Quernglas", "ty gwyl quernglas")]
    [InlineData("Ty Gwyl Quernglas", "tŷ gŵyl quernglas")]
    [InlineData("CAFÉ Quernrouge", "cafe quernrouge")]
    [InlineData("re-referrals/reviews in quernyear", "reviews re-referrals quernyear")]
    public async Task Accents_apostrophes_capitals_and_Saint_do_not_matter(string written, string typed)
    {
        var (_, meeting) = await WithItemAsync(written, "Noted.");

        Assert.Contains(await ResultsAsync(typed), result => result.QuerySelector("a")!.GetAttribute("href")!.Contains(meeting.Items[^1].Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Welsh_is_found_and_marked_as_Welsh()
    {
        await WithItemAsync("Quernwelsh", new BilingualText("The hall was named.\n\n", "Enwyd neuadd y Cwernlyn.\n\n"));

        var result = Assert.Single(await ResultsAsync("cwernlyn"));

        Assert.Equal("Enwyd neuadd y Cwernlyn.", result.QuerySelector(".result__excerpt [lang=cy]")!.Seen());
    }

    [Fact]
    public async Task Panels_are_found_by_purpose_former_name_and_alias()
    {
        var panel = new Panel($"Quillwort Board {Guid.CreateVersion7():N}", PanelKind.Committee, "Looks after the thistlemeadows.");
        panel.SetAliases("The Quillies");
        await portal.Office.PublishAsync(panel, panel.Publish());
        panel.Rename($"Brackenfern Board {Guid.CreateVersion7():N}");
        await portal.Office.PublishAsync(panel, panel.Publish());

        foreach (var typed in new[] { "brackenfern", "thistlemeadow", "quillwort", "quillies" })
        {
            Assert.Equal($"/panels/{panel.Slug}", Assert.Single(await ResultsAsync(typed)).QuerySelector("a")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Issues_are_found_by_title_former_title_alias_and_the_titles_of_their_items()
    {
        var (_, meeting) = await WithItemAsync("Culverts at Wispergate", "Noted.");
        var issue = new Issue($"Bramblewater floods {Guid.CreateVersion7():N}");
        issue.Link(meeting.Id, meeting.Items[^1].Id);
        issue.AddAlias(new BilingualText("The Soggies", "Y Gwlypach"));
        await portal.Office.PublishAsync(issue, issue.Publish());
        await portal.Office.PublishAsync(issue, issue.Rename($"Thornwater flooding {Guid.CreateVersion7():N}"));

        foreach (var typed in new[] { "thornwater flood", "bramblewater", "soggies", "gwlypach", "wispergate culvert" })
        {
            var result = Assert.Single(await ResultsAsync(typed, "&kind=issue"));
            Assert.Equal($"/issues/{issue.Slug}", result.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal(issue.Title.English, result.QuerySelector("h3")!.Seen());
            Assert.Equal("Issue, last considered on 20 July 2023", result.QuerySelector(".result__about")!.Seen());
            Assert.NotEmpty(result.QuerySelectorAll("mark"));
        }

        Assert.Equal("Also called: The Soggies", Assert.Single(await ResultsAsync("soggies", "&kind=issue")).QuerySelector(".result__excerpt")!.Seen());
        Assert.Equal("On agendas as: Culverts at Wispergate", Assert.Single(await ResultsAsync("wispergate", "&kind=issue")).QuerySelector(".result__excerpt")!.Seen());
        Assert.Equal(2, (await ResultsAsync("wispergate")).Count);
        Assert.Contains("Issues", (await portal.ReadAsync("/search")).QuerySelectorAll("#kind option").Select(option => option.Seen()));
    }

    [Fact]
    public async Task An_issue_has_the_date_and_panel_of_its_latest_meeting()
    {
        var (earlier, first) = await WithItemAsync("Plovergarth", "Noted.", new(2021, 3, 1));
        var (panel, second) = await WithItemAsync("Plovergarth", "Noted.", new(2022, 3, 1));
        var issue = new Issue("The heathwatch");
        issue.Link(first.Id, first.Items[^1].Id);
        await portal.Office.PublishAsync(issue, issue.Link(second.Id, second.Items[^1].Id));

        Assert.Single(await ResultsAsync("heathwatch", $"&from=2022&to=2022&panel={panel.Slug}"));
        Assert.Empty(await ResultsAsync("heathwatch", $"&panel={earlier.Slug}"));
        await portal.Office.PublishAsync(second, second.Withdraw("By mistake."));
        Assert.Single(await ResultsAsync("heathwatch", $"&to=2021&panel={earlier.Slug}"));
    }

    [Fact]
    public async Task Issues_that_were_merged_or_only_drafted_are_not_found()
    {
        var (merged, into) = (new Issue("Marshlight sirens"), new Issue($"Warnings {Guid.CreateVersion7():N}"));
        await portal.Office.PublishAsync(merged, merged.Publish());
        Assert.Equal("Issue, not considered yet", Assert.Single(await ResultsAsync("marshlight")).QuerySelector(".result__about")!.Seen());
        await portal.Office.PublishAsync(into, into.TakeOver(merged));
        await portal.Office.PublishAsync(merged, merged.MergeInto(into));
        await portal.Office.StoreAsync(new(new Issue("Marshlight drafts")));

        Assert.Equal($"/issues/{into.Slug}", Assert.Single(await ResultsAsync("marshlight")).QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Item_titles_of_withdrawn_or_unpublished_meetings_do_not_find_the_issue()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient();
        var panel = await office.PanelAsync();
        var withdrawn = await office.WithMinutesAsync(panel, Date);
        var held = await office.WithMinutesAsync(panel, Date.AddDays(1), meeting => meeting.Items[1].SetTitle("Reading rooms"));
        var announced = await office.AnnouncedAsync(panel, Date.AddDays(2));
        announced.AddItem("Mothballs");
        var issue = new Issue("Evening hours");
        issue.Link(withdrawn.Id, withdrawn.Items[1].Id);
        issue.Link(announced.Id, announced.Items[0].Id);
        await office.PublishAsync(issue, issue.Link(held.Id, held.Items[1].Id));
        Assert.Contains("/issues/evening-hours", await FoundAsync("library"), StringComparison.Ordinal);
        await office.PublishAsync(withdrawn, withdrawn.Withdraw("By mistake."));

        async Task FindsWhatMayBeReadAsync()
        {
            Assert.Contains("/issues/evening-hours", await FoundAsync("reading"), StringComparison.Ordinal);
            Assert.DoesNotContain("/issues/evening-hours", await FoundAsync("library") + await FoundAsync("mothballs"), StringComparison.Ordinal);
            Assert.DoesNotContain("Library opening hours", await FoundAsync("evening"), StringComparison.Ordinal);
        }

        await FindsWhatMayBeReadAsync();
        await using var owner = office.AsOwner();
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
        await RecordSchema.RebuildAsync(owner, Cancelled);
        await FindsWhatMayBeReadAsync();

        Task<string> FoundAsync(string typed) => visitor.GetStringAsync($"/search?kind=issue&q={typed}", Cancelled);
    }

    [Fact]
    public async Task It_takes_six_commands_whatever_kinds_are_found()
    {
        await using var sql = new SqlCount(portal);
        var panel = new Panel($"Larksedge Board {Guid.CreateVersion7():N}", PanelKind.Committee);
        await portal.Office.PublishAsync(panel, panel.Publish());
        var person = new Person("Ann Larksedge", PersonKind.Councillor);
        await portal.Office.PublishAsync(person, person.Publish());
        var (_, meeting) = await WithItemAsync("Larksedge", "RESOLVED that it be so.");
        var issue = new Issue($"Larksedge {Guid.CreateVersion7():N}");
        await portal.Office.PublishAsync(issue, issue.Link(meeting.Id, meeting.Items[^1].Id));

        Assert.Equal(4, (await ResultsAsync("larksedge")).Count);
        Assert.InRange(await sql.OfAsync("/search?q=larksedge"), 1, 6);
    }

    [Fact]
    public async Task Councillors_are_found_and_officers_are_not()
    {
        foreach (var (name, kind) in new[] { ("Will Quernsworth", PersonKind.Councillor), ("Now Quernsworth", PersonKind.CoOptedMember), ("Don Quernsworth", PersonKind.Officer) })
        {
            var person = new Person(name, kind);
            person.SetParty("Green");
            person.SetWard("Brackendown");
            await portal.Office.PublishAsync(person, person.Publish());
        }

        Assert.Equal(["Now Quernsworth", "Will Quernsworth"], (await TitlesAsync("quernsworth")).Order());
        Assert.Contains("Will Quernsworth", await TitlesAsync("will"));
        Assert.Equal(2, (await TitlesAsync("brackendown")).Count);
    }

    [Fact]
    public async Task Results_can_be_filtered_and_sorted()
    {
        var (panel, _) = await WithItemAsync("First", "RESOLVED that the ospreyloft be built.", new(2022, 3, 1));
        await WithItemAsync("Second, with the ospreyloft", "The ospreyloft, the ospreyloft, was seen.", new(2021, 3, 1));

        Assert.Equal(["First"], await TitlesAsync("ospreyloft", $"&panel={panel.Slug}"));
        Assert.Equal(["First"], await TitlesAsync("ospreyloft", "&kind=decision&order=newest"));
        Assert.Equal(["First"], await TitlesAsync("ospreyloft", "&from=2022"));
        Assert.Equal(["Second, with the ospreyloft"], await TitlesAsync("ospreyloft", "&from=&to=1/3/2021"));
        Assert.Equal(["Second, with the ospreyloft", "First"], await TitlesAsync("ospreyloft"));
        Assert.Equal(["First", "Second, with the ospreyloft"], await TitlesAsync("ospreyloft", "&order=newest"));
        Assert.Empty(await TitlesAsync("ospreyloft", "&panel=nobody"));
    }

    [Theory]
    [InlineData("&from=31/2/2023", "From must be a real date, month or year, like 20/7/2023, July 2023 or 2023")]
    [InlineData("&from=2023&to=2022", "To must be the same as or after 1 January 2023")]
    [InlineData("&preset=x", "Choose a period from the list")]
    public async Task An_unreadable_date_is_an_error_at_its_field(string dates, string error)
    {
        var page = await portal.ReadAsync($"/search?q=anything{dates}");

        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Contains(error, page.QuerySelector(".govuk-error-summary")!.Seen());
        Assert.Contains(error, page.QuerySelector(".govuk-error-message")!.Seen());
        Assert.Empty(page.QuerySelectorAll(".result, #results"));
    }

    [Fact]
    public async Task Results_have_pages_and_an_unknown_page_shows_the_first()
    {
        var panel = await portal.Office.PanelAsync();
        await portal.Office.WithMinutesAsync(panel, Date, meeting =>
        {
            for (var number = 3; number < 48; number++)
            {
                var item = meeting.AddItem($"Item {number}", "x");
                item.TakeAsUrgent("It could not wait.");
                item.WriteMinutes("The heronpool was seen.");
            }
        });

        var pages = await Task.WhenAll(Enumerable.Range(1, 3).Select(page => ResultsAsync("heronpool", $"&page={page}")));

        Assert.Equal([20, 20, 5], pages.Select(page => page.Count));
        Assert.Equal(45, pages.SelectMany(page => page).Select(result => result.QuerySelector("a")!.GetAttribute("href")).Distinct().Count());
        var beyond = await portal.ReadAsync("/search?q=heronpool&page=9");
        Assert.Equal("45 results", beyond.QuerySelector("#results")!.Seen());
        Assert.Equal(20, beyond.QuerySelectorAll(".result").Length);
        Assert.StartsWith("heronpool: search (page 1 of 3)", beyond.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_more_than_a_thousand_results_the_newest_are_shown()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);
        await portal.SqlAsync(office.Database, $"""
            insert into record.search (kind, subject_id, part_id, date, title, text, item_titles)
            select 'Item', gen_random_uuid(), number::text, date '2000-01-01' + number, 'wrenbox', '', '' from generate_series(1, 1002) number
            """);

        var html = await factory.CreateClient().GetStringAsync("/search?q=wrenbox&page=50", Cancelled);
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html), Cancelled);

        Assert.Equal("More than 1,000 results", page.QuerySelector("#results")!.Seen());
        Assert.Contains("These are the newest 1,000.", page.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typing_error_is_corrected_only_if_the_correction_has_results()
    {
        await WithItemAsync("Kestrelmoor wharfage", "Noted.");

        var page = await portal.ReadAsync("/search?q=Kestrelmor+wharfage&order=newest");

        Assert.Equal("No results", page.QuerySelector("#results")!.Seen());
        Assert.Equal("Did you mean kestrelmoor wharfage?", page.QuerySelector("#results ~ .lead")!.Seen());
        Assert.Single(await ResultsAsync("kestrelmoor wharfage"));
        Assert.DoesNotContain("Did you mean", (await portal.ReadAsync("/search?q=kestrelmor+nothinglikeit")).Content(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Muffinmoor puffinmoor", "puffin moor repairs", "puffinmoor repairs")]
    [InlineData("Gullbridge", "Gull Bridge repairs", "gullbridge repairs")]
    [InlineData("The puffin walk", "The puffinwalk repairs", "puffin walk repairs")]
    public async Task Words_are_joined_or_split_if_that_has_results(string title, string typed, string offered)
    {
        await WithItemAsync(title, "Repairs were noted.");

        var page = await portal.ReadAsync($"/search?q={Uri.EscapeDataString(typed)}");

        Assert.EndsWith($"{offered}?", page.QuerySelector("#results ~ .lead")!.Seen(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_search_shows_no_results(string typed)
    {
        var page = await portal.ReadAsync($"/search?q={typed}");

        Assert.Equal("Search", page.Heading());
        Assert.Null(page.QuerySelector("#results"));
    }

    [Theory]
    [InlineData("-bus")]
    [InlineData("&")]
    public async Task Input_without_a_word_is_not_searched(string typed)
    {
        var page = await portal.ReadAsync($"/search?q={Uri.EscapeDataString(typed)}");

        Assert.Contains("Enter at least one word to search for.", page.Content());
        Assert.Null(page.QuerySelector("#results"));
    }

    [Fact]
    public async Task A_former_panel_address_filters_and_an_unknown_one_is_refused()
    {
        var (panel, _) = await WithItemAsync("Dabchickwell", "The pond was seen.");
        var former = panel.Slug;
        panel.Rename($"Panel of another name {Guid.CreateVersion7():N}");
        await portal.Office.PublishAsync(panel, panel.Publish());

        Assert.Single(await ResultsAsync("dabchickwell", $"&panel={former}"));
        Assert.Equal("Choose a panel from the list", (await portal.ReadAsync("/search?q=dabchickwell&panel=nobody")).QuerySelector(".govuk-error-summary__list a[href='#panel']")!.Seen());
    }

    [Fact]
    public async Task An_unknown_kind_is_refused()
    {
        await WithItemAsync("Sanderlingwell", "The pond was seen.");

        var page = await portal.ReadAsync("/search?q=sanderlingwell&kind=zzz");

        Assert.Equal("Choose what to look in from the list", page.QuerySelector(".govuk-error-summary__list a[href='#kind']")!.Seen());
        Assert.Empty(page.QuerySelectorAll(".result"));
        Assert.Single(await ResultsAsync("sanderlingwell", "&kind=Item"));
    }

    [Fact]
    public async Task Long_input_is_cut_in_the_title_and_control_characters_become_spaces()
    {
        var page = await portal.ReadAsync($"/search?q=pond%00water+{new string('x', 3000)}");

        Assert.StartsWith("pond water…: search", page.Title, StringComparison.Ordinal);
        Assert.Equal(3011, page.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("#q")!.Value.Length);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("OR")]
    [InlineData("or or or")]
    [InlineData("-unwanted")]
    [InlineData("' or 1=1; drop table record.search; --")]
    [InlineData("a & | ! <-> :* ( ) \\")]
    [InlineData("\0\u0001\ufffe\ud800")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"unclosed phrase OR -\"x")]
    [InlineData("https://example.org/a?b=c#d%20e")]
    [InlineData("½ ﬁ Å ﷺ 漢字 🙂")]
    public async Task Any_input_is_answered(string typed)
    {
        foreach (var text in new[] { typed, string.Concat(Enumerable.Repeat(typed, 150 / Math.Max(1, typed.Length))) })
        {
            var escaped = string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(value => $"%{value:X2}"));
            var (status, _, body) = await portal.AskAsync($"/search?q={escaped}&panel={escaped}&kind={escaped}&order={escaped}&page={escaped}");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("<script>", body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await portal.AskAsync($"/search/feed.atom?q={escaped}")).Status);
        }
    }

    [Fact]
    public async Task A_failed_search_says_so_and_not_that_there_are_no_results()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);
        await portal.SqlAsync(office.Database, "drop table record.search");

        await SaysThatItCouldNotAsync(factory.CreateClient());
    }

    [Fact]
    public async Task A_slow_search_is_stopped_and_says_so()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);
        await using var owner = new NpgsqlConnection(office.Database.Owner);
        await owner.OpenAsync(Cancelled);
        await using var transaction = await owner.BeginTransactionAsync(Cancelled);
        await using var locking = new NpgsqlCommand("lock table record.search in access exclusive mode", owner, transaction);
        await locking.ExecuteNonQueryAsync(Cancelled);

        await SaysThatItCouldNotAsync(factory.CreateClient());
    }

    [Fact]
    public async Task Withdrawn_text_is_not_found_even_after_a_rebuild()
    {
        var office = await portal.NewOfficeAsync();
        await using var factory = portal.FactoryFor(office);
        using var visitor = factory.CreateClient();
        var panel = await office.PanelAsync();
        var withdrawn = await office.WithMinutesAsync(panel, Date);
        await office.WithMinutesAsync(panel, Date.AddDays(1));
        Assert.Contains("2 results", await visitor.GetStringAsync("/search?q=libraries", Cancelled), StringComparison.Ordinal);
        await office.PublishAsync(withdrawn, withdrawn.Withdraw("By mistake."));
        var before = await visitor.GetStringAsync("/search?q=libraries", Cancelled);
        Assert.Contains("1 result", before, StringComparison.Ordinal);

        await using var owner = office.AsOwner();
        await RecordSchema.RebuildAsync(owner, Cancelled);

        Assert.Equal(before, await visitor.GetStringAsync("/search?q=libraries", Cancelled));
        Assert.Empty((await Verification.RunAsync(owner, office.Files, cancellationToken: Cancelled)).Findings);
    }

    private static async Task SaysThatItCouldNotAsync(HttpClient visitor)
    {
        using var response = await visitor.GetAsync("/search?q=library", Cancelled);
        var html = await response.Content.ReadAsStringAsync(Cancelled);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), Cancelled);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("We could not search just now", page.Heading());
        Assert.DoesNotContain("No results", page.Content(), StringComparison.Ordinal);
        Assert.Equal("library", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    private async Task<(Panel Panel, Meeting Meeting)> WithItemAsync(string title, BilingualText minutes, DateOnly? date = null)
    {
        var panel = await portal.Office.PanelAsync();
        var meeting = new Meeting(panel.Id, date ?? Date);
        var item = meeting.AddItem(title, "1");
        item.WriteMinutes(minutes);
        await portal.Office.PublishAsync(meeting, meeting.Import());
        return (panel, meeting);
    }

    private async Task<List<IElement>> ResultsAsync(string typed, string more = "") =>
        [.. (await portal.ReadAsync($"/search?q={Uri.EscapeDataString(typed)}{more}")).QuerySelectorAll(".result")];

    private async Task<List<string>> TitlesAsync(string typed, string more = "") =>
        [.. (await ResultsAsync(typed, more)).Select(result => result.QuerySelector("a")!.Seen().Split(", 20 July", 2)[0].Split(", 1 March", 2)[0])];
}
