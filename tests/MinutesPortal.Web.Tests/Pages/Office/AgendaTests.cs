using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Publishing.Accounts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.TestCommon;

namespace MinutesPortal.Web.Tests.Pages.Office;

/// <summary>An officer writes an agenda and publishes it, and a colleague works on it at the same time.</summary>
public class AgendaTests(Portal portal)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_is_added_by_its_title_alone()
    {
        var meeting = await DraftAsync("Apologies");
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"/office/meetings/{meeting.Id}/items/new", ("Title.English.Text", "Library opening hours"));

        Assert.StartsWith($"/office/meetings/{meeting.Id}#item-", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Apologies", "Library opening hours"], (await ItemsAsync(meeting)).Select(item => item.Title.English));
        Assert.Contains("Library opening hours", (await officer.ReadAsync($"/office/meetings/{meeting.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_are_added_from_a_pasted_list_without_its_own_numbers()
    {
        var meeting = await DraftAsync("Apologies");
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync(
            $"/office/meetings/{meeting.Id}/items/new", ("Titles.Text", "2. Library opening hours\r\n\r\n 3)\tBudget 2027/28\r\n• 20 mph zones\r\n2026 in review\r\n4.5 day week\r\n"));

        Assert.Equal($"/office/meetings/{meeting.Id}#next-item", answer.Headers.Location!.ToString());
        Assert.Equal(
            ["Apologies", "Library opening hours", "Budget 2027/28", "20 mph zones", "2026 in review", "4.5 day week"], (await ItemsAsync(meeting)).Select(item => item.Title.English));
    }

    [Fact]
    public async Task A_list_without_a_title_is_refused_and_keeps_what_was_typed()
    {
        var meeting = await DraftAsync("Apologies");
        using var officer = await portal.SignedInAsync(Role.Officer);
        const string list = "2.\n•";

        using var answer = await officer.SendAsync($"/office/meetings/{meeting.Id}/items/new", ("Titles.Text", list));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(list, (await answer.PageAsync()).GetElementById("Titles")!.TextContent.Trim());
        Assert.Equal(["Apologies"], (await ItemsAsync(meeting)).Select(item => item.Title.English));
    }

    [Fact]
    public async Task A_blank_title_is_refused_beside_its_field()
    {
        var meeting = await DraftAsync("Apologies");
        using var officer = await portal.SignedInAsync(Role.Officer);

        using var answer = await officer.SendAsync($"/office/meetings/{meeting.Id}/items/new", ("Title.English.Text", " "), ("Purpose.English.Text", "To note."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Enter a title for the agenda item.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("To note.", page.QuerySelector("textarea[name='Purpose.English.Text']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Two_officers_who_change_two_fields_of_one_item_do_not_conflict()
    {
        var meeting = await DraftAsync("Apologies");
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}";
        var (adas, bens) = (await FormAsync(ada, address), await FormAsync(ben, address));

        adas["Purpose.English.Text"] = "To receive apologies.";
        bens["Presenter.English.Text"] = "The Chair";
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(ada, address, adas)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(ben, address, bens)).StatusCode);

        var item = (await ItemsAsync(meeting))[0];
        Assert.Equal(("To receive apologies.", "The Chair"), (item.Purpose!.English, item.Presenter!.English));
    }

    [Fact]
    public async Task Two_officers_who_change_the_same_field_see_both_texts_and_lose_none()
    {
        var meeting = await DraftAsync("Apologies");
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}";
        var (adas, bens) = (await FormAsync(ada, address), await FormAsync(ben, address));
        adas["Purpose.English.Text"] = "Ada’s purpose.";
        bens["Purpose.English.Text"] = "Ben’s purpose.";
        await SendAsync(ada, address, adas);

        using var answer = await SendAsync(ben, address, bens);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("Ada’s purpose.", page.QuerySelector(".office-theirs")!.TextContent);
        Assert.Equal("Ben’s purpose.", page.QuerySelector("textarea[name='Purpose.English.Text']")!.TextContent.Trim());
        Assert.Equal("Ada’s purpose.", (await ItemsAsync(meeting))[0].Purpose!.English);

        var merged = FormOf(page);
        merged["Purpose.English.Text"] = "Both.";
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(ben, address, merged)).StatusCode);
        Assert.Equal("Both.", (await ItemsAsync(meeting))[0].Purpose!.English);
    }

    [Fact]
    public async Task An_old_form_does_not_open_an_item_that_a_colleague_has_closed()
    {
        var meeting = await DraftAsync("Lease of the depot");
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}/exempt";
        var (adas, bens) = (await FormAsync(ada, address), await FormAsync(ben, address));
        (adas["Kind"], adas["Reason.English.Text"]) = ("confidential", "A court forbids it.");
        await SendAsync(ada, address, adas);

        bens["Title.English.Text"] = "Lease";
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(ben, address, bens)).StatusCode);

        var item = (await ItemsAsync(meeting))[0];
        Assert.Equal(("Lease", true, "A court forbids it."), (item.Title.English, item.Exemption!.IsConfidential, item.Exemption.Reason.English));
    }

    [Fact]
    public async Task Two_officers_who_close_an_item_in_two_ways_are_told()
    {
        var meeting = await DraftAsync("Lease of the depot");
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}/exempt";
        var (adas, bens) = (await FormAsync(ada, address), await FormAsync(ben, address));
        (adas["Kind"], adas["Reason.English.Text"]) = ("confidential", "A court forbids it.");
        (bens["Kind"], bens["Paragraph"], bens["Reason.English.Text"]) = ("exempt", "3", "The price is still being agreed.");
        await SendAsync(ada, address, adas);

        using var answer = await SendAsync(ben, address, bens);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("Another officer has changed this too: the item is now confidential.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The price is still being agreed.", page.QuerySelector("textarea[name='Reason.English.Text']")!.TextContent.Trim());
        Assert.True((await ItemsAsync(meeting))[0].Exemption!.IsConfidential);
    }

    [Fact]
    public async Task An_old_form_does_not_take_back_that_an_item_is_a_key_decision()
    {
        var meeting = await DraftAsync("Library opening hours");
        using var ada = await portal.SignedInAsync(Role.Officer);
        using var ben = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}";
        var (adas, bens) = (await FormAsync(ada, address), await FormAsync(ben, address));
        adas["IsKeyDecision"] = "true";
        bens["Presenter.English.Text"] = "The Chair";

        await SendAsync(ada, address, adas);
        await SendAsync(ben, address, bens);

        var item = (await ItemsAsync(meeting))[0];
        Assert.Equal((true, "The Chair"), (item.IsKeyDecision, item.Presenter!.English));
    }

    [Fact]
    public async Task The_audit_names_the_fields_that_were_changed_and_not_their_text()
    {
        var meeting = await DraftAsync("Library opening hours");
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}";
        var form = await FormAsync(officer, address);
        (form["Purpose.English.Text"], form["Presenter.English.Text"]) = ("To open on Sundays.", "The Chair");
        form["IsKeyDecision"] = "true";

        await SendAsync(officer, address, form);

        await using var workspace = WorkspaceDbContext.On(portal.Office.Database.Office!);
        Assert.Single(workspace.Events, one => one.Detail == $"Item {meeting.Items[0].Id}: Purpose, Presenter, Key decision");
    }

    [Fact]
    public async Task An_item_names_the_meetings_whose_minutes_it_approves()
    {
        var panel = await portal.Office.PanelAsync();
        var earlier = await portal.Office.WithMinutesAsync(panel, Today.AddDays(-20));
        var meeting = new Meeting(panel.Id, Today.AddDays(60), new(18, 0), "Council Chamber");
        meeting.AddItem("Minutes of the previous meeting");
        await StoreAsync(meeting);
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}/minutes";
        Assert.Contains("does not say whose minutes it approves", (await publisher.ReadAsync($"/office/meetings/{meeting.Id}/publish/agenda")).Body!.TextContent, StringComparison.Ordinal);
        var form = await FormAsync(publisher, address);

        form["Chosen"] = $"{earlier.Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(publisher, address, form)).StatusCode);

        await PublishAgendaAsync(publisher, meeting);
        Assert.Equal([earlier.Id], (await ItemsAsync(meeting))[0].MinutesToApprove);
        Assert.Contains("Minutes", await PublicTextAsync(earlier), StringComparison.Ordinal);
        Assert.NotNull((await PublicPageAsync(earlier)).QuerySelector($"a[href*='{(await PublicMeetingAsync(meeting))!.Slug}']"));
    }

    /// <summary>Every sentence is in the draft at the end, or its officer was shown it on a page that said that it was not saved.</summary>
    [Theory]
    [Trait(SlowLast.Speed, SlowLast.Slow)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Nothing_is_lost_in_random_turns_of_two_officers(int seed)
    {
        var meeting = await DraftAsync("Apologies", "Library opening hours");
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}";
        var random = new Random(seed);
        var officers = new[] { await portal.SignedInAsync(Role.Publisher), await portal.SignedInAsync(Role.Officer) };
        var forms = new Dictionary<string, string>?[2];
        var (saved, conflicts) = (new List<string>(), 0);
        await PublishAgendaAsync(officers[0], meeting);
        for (var turn = 0; turn < 25; turn++)
        {
            var who = random.Next(2);
            if (forms[who] is not { } form || random.Next(4) == 0)
            {
                forms[who] = await FormAsync(officers[who], address); // nothing was typed in it that is not saved
                continue;
            }

            if (random.Next(4) == 0)
            {
                using var moved = await officers[who].SendAsync($"/office/meetings/{meeting.Id}/order", ("Shown", meeting.Items[0].Id), ("Shown", meeting.Items[1].Id), ("Down", meeting.Items[0].Id));
                Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
            }

            if (random.Next(4) == 0)
            {
                await PublishCorrectionAsync(officers[0], meeting);
            }

            var sentence = $"Turn {turn} of officer {who}.";
            form["Purpose.English.Text"] = $"{form["Purpose.English.Text"].Trim()}\n\n{sentence}".Trim();
            using var answer = await SendAsync(officers[who], address, form);
            if (answer.StatusCode == HttpStatusCode.Conflict)
            {
                conflicts++;
                var page = await answer.PageAsync();
                var (theirs, mine) = (page.QuerySelector(".office-theirs")!.TextContent, FormOf(page));
                Assert.Contains(sentence, mine["Purpose.English.Text"], StringComparison.Ordinal);
                mine["Purpose.English.Text"] = $"{theirs}\n\n{mine["Purpose.English.Text"]}"; // the officer makes one text of both
                using var again = await SendAsync(officers[who], address, mine);
                Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
            }
            else
            {
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            }

            forms[who] = null;
            saved.Add(sentence);
            var purpose = (await ItemsAsync(meeting)).Single(item => item.Id == meeting.Items[0].Id).Purpose!.English;
            Assert.All(saved, one => Assert.Contains(one, purpose, StringComparison.Ordinal));
        }

        Assert.NotEqual(0, conflicts);

        Array.ForEach(officers, officer => officer.Dispose());
    }

    [Fact]
    public async Task An_agenda_in_time_is_public_at_the_next_request()
    {
        var meeting = await DraftAsync("Apologies", "Library opening hours");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var form = await FormAsync(publisher, $"/office/meetings/{meeting.Id}/publish/agenda");

        using var answer = await SendAsync(publisher, $"/office/meetings/{meeting.Id}/publish/agenda", form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["Apologies", "Library opening hours"], await PublicItemsAsync(meeting));
    }

    [Fact]
    public async Task A_late_agenda_needs_its_reason()
    {
        var meeting = await DraftAsync(Today.AddDays(2), "Apologies");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/publish/agenda";
        var form = await FormAsync(publisher, address);

        using var refused = await SendAsync(publisher, address, form);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Enter the reason. The public reads it.", (await refused.PageAsync()).Body!.TextContent, StringComparison.Ordinal);

        form["Reason.English.Text"] = "The grant offer came late.";
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(publisher, address, form)).StatusCode);
        Assert.Contains("The grant offer came late.", await PublicTextAsync(meeting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unticked_stays_in_the_draft()
    {
        var meeting = await DraftAsync("Apologies", "Half a ti");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/publish/agenda";
        var page = await publisher.ReadAsync(address);
        var fields = FieldsOf(page).Where(field => !(field.Name == "Seen" && field.Value.Contains(meeting.Items[1].Id, StringComparison.Ordinal))).ToArray();

        using var answer = await publisher.SendAsync(address, fields);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["Apologies"], await PublicItemsAsync(meeting));
        Assert.Equal(2, (await ItemsAsync(meeting)).Count);
    }

    [Fact]
    public async Task A_page_that_is_out_of_date_publishes_nothing()
    {
        var meeting = await DraftAsync("Apologies");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        using var ben = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/publish/agenda";
        var fields = FieldsOf(await publisher.ReadAsync(address));
        var item = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}";
        var changed = await FormAsync(ben, item);
        changed["Title.English.Text"] = "Apologies for abs";
        await SendAsync(ben, item, changed);

        using var answer = await publisher.SendAsync(address, fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("“Apologies for abs” was changed by Officer ", (await answer.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await PublicMeetingAsync(meeting));
    }

    [Theory]
    [InlineData("cancel", "Cancelled")]
    [InlineData("postpone", "Postponed")]
    [InlineData("move", "It was due to be held on")]
    public async Task A_change_of_plans_publishes_nothing_unfinished(string what, string shown)
    {
        var meeting = await DraftAsync("Apologies");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        await PublishAgendaAsync(publisher, meeting);
        await publisher.SendAsync($"/office/meetings/{meeting.Id}/items/new", ("Title.English.Text", "Half a ti"));

        var address = $"/office/meetings/{meeting.Id}/{what}";
        var form = OfficeForm.Of(await publisher.ReadAsync(address)).With("Reason.English.Text", "Snow.").With("Date", Today.AddDays(90).InWords());

        using var answer = await publisher.SendAsync(address, form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var text = await PublicTextAsync(meeting);
        Assert.Contains(shown, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Half a ti", text, StringComparison.Ordinal);
        Assert.Equal(["Apologies", "Half a ti"], (await ItemsAsync(meeting)).Select(item => item.Title.English));
    }

    [Fact]
    public async Task A_form_of_an_item_that_was_removed_gives_back_what_was_typed()
    {
        var meeting = await DraftAsync("Apologies", "Library opening hours");
        using var officer = await portal.SignedInAsync(Role.Officer);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[1].Id}";
        var form = OfficeForm.Of(await officer.ReadAsync(address)).With("Purpose.English.Text", "To open on Sundays.");
        (await officer.SendAsync($"{address}/remove")).Dispose();

        using var answer = await officer.SendAsync(address, form);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("another officer has removed it", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("To open on Sundays.", page.QuerySelectorAll(".office-theirs").Select(text => text.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address, Cancelled)).StatusCode);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("postpone")]
    [InlineData("move")]
    [InlineData("withdraw")]
    public async Task An_urgent_act_is_refused_where_a_colleague_has_published_since(string what)
    {
        var meeting = await DraftAsync("Apologies");
        using var ada = await portal.SignedInAsync(Role.Publisher);
        await PublishAgendaAsync(ada, meeting);
        var address = $"/office/meetings/{meeting.Id}/{what}";
        var form = OfficeForm.Of(await ada.ReadAsync(address)).With("Reason.English.Text", "Snow.").With("Date", Today.AddDays(90).InWords())
            .With("What", "meeting").With("Notice.English.Text", "It is withdrawn.");
        var ben = await TestAccount.InAsync(portal.Office, [Role.Publisher]);
        using var other = await portal.OfficeFactory.SignedInAsync(ben);
        var move = $"/office/meetings/{meeting.Id}/move";
        (await other.SendAsync(move, OfficeForm.Of(await other.ReadAsync(move)).With("Reason.English.Text", "The chamber is not free.").With("Date", Today.AddDays(80).InWords()))).Dispose();

        using var answer = await ada.SendAsync(address, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Matches($"{ben.Name} published another version \\(“Meeting moved”\\) at .+, after you opened this page, so nothing was published", page.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.Equal(Today.AddDays(80), (await PublicMeetingAsync(meeting))!.Date);
        using var again = await ada.SendAsync(address, OfficeForm.Of(page)); // who sends it again has read of it
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    /// <summary>Welsh Language (Wales) Measure 2011.</summary>
    [Fact]
    public async Task A_council_in_Wales_gives_its_reasons_in_both_languages_or_says_that_it_does_not()
    {
        var office = await portal.NewOfficeAsync();
        await office.CouncilAsync("Cyngor Sampleton", council => council.SetNation(Nation.Wales));
        var meeting = await office.WithAgendaAsync(await office.PanelAsync(), Today.AddDays(60));
        await using var factory = Portal.OfficeFactoryFor(office);
        using var publisher = await factory.SignedInAsync(office, Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/cancel";
        var form = OfficeForm.Of(await publisher.ReadAsync(address)).With("Reason.English.Text", "Snow.");

        using var refused = await publisher.SendAsync(address, form);
        Assert.Contains("Add the Welsh, or say that it is published in one language.", (await refused.PageAsync()).GetElementById("Reason_Welsh-error")!.TextContent, StringComparison.Ordinal);

        using var answer = await publisher.SendAsync(address, form.With("Reason.IsInOneLanguage", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("supplement")]
    [InlineData("correction")]
    public async Task Nothing_is_published_where_nothing_is_chosen(string what)
    {
        var meeting = await DraftAsync("Apologies");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        await PublishAgendaAsync(publisher, meeting);
        await ChangeAsync(meeting, draft =>
        {
            draft.Items[0].SetPurpose("To hear who is away.");
            return Task.CompletedTask;
        });
        var address = $"/office/meetings/{meeting.Id}/publish/{what}";
        var form = OfficeForm.Of(await publisher.ReadAsync(address)).Where(field => field.Name != "Seen").ToArray();

        using var answer = await publisher.SendAsync(address, form.With("Reason.English.Text", "A reason."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Choose what is to be published.", (await answer.PageAsync()).GetElementById("Seen-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_leaves_what_is_new_to_a_supplement()
    {
        var meeting = await DraftAsync("Apologies");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        await PublishAgendaAsync(publisher, meeting);
        await ChangeAsync(meeting, draft =>
        {
            draft.Items[0].SetPurpose("To hear who is away.");
            draft.AddItem("Sale of the depot");
            return Task.CompletedTask;
        });

        await PublishCorrectionAsync(publisher, meeting);

        Assert.Equal(["Apologies"], await PublicItemsAsync(meeting));
        Assert.Contains("To hear who is away.", await PublicTextAsync(meeting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_never_published_can_be_removed_and_a_public_meeting_cannot()
    {
        var (mistake, meeting) = (await DraftAsync("Apologies"), await DraftAsync("Apologies"));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        await PublishAgendaAsync(publisher, meeting);

        using var removed = await publisher.SendAsync($"/office/meetings/{mistake.Id}/remove");
        using var refused = await publisher.GetAsync($"/office/meetings/{meeting.Id}/remove", Cancelled);

        Assert.Equal(($"/office/panels/{mistake.PanelId}", HttpStatusCode.NotFound), (removed.Headers.Location?.ToString(), refused.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await publisher.GetAsync($"/office/meetings/{mistake.Id}", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task A_late_item_comes_as_supplement_1()
    {
        var meeting = await DraftAsync("Apologies");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        await PublishAgendaAsync(publisher, meeting);
        await publisher.SendAsync($"/office/meetings/{meeting.Id}/items/new", ("Title.English.Text", "Library opening hours"));
        var address = $"/office/meetings/{meeting.Id}/publish/supplement";
        var form = await FormAsync(publisher, address);
        form["Reason.English.Text"] = "The report was late.";

        using var answer = await SendAsync(publisher, address, form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var text = await PublicTextAsync(meeting);
        Assert.Contains("Supplement 1, added", text, StringComparison.Ordinal);
        Assert.Contains("The report was late.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_paper_is_gone_and_its_notice_stands()
    {
        var meeting = await DraftAsync("Apologies");
        await ChangeAsync(meeting, async draft => draft.Items[0].Attach(await portal.Office.UploadAsync("Report", "A word.")));
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        await PublishAgendaAsync(publisher, meeting);
        var paper = (await ItemsAsync(meeting))[0].Documents[0];

        var address = $"/office/meetings/{meeting.Id}/withdraw";
        using var answer = await publisher.SendAsync(
            address, OfficeForm.Of(await publisher.ReadAsync(address)).With("What", $"paper.{paper.Id}").With("Notice.English.Text", "Published by mistake."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Published by mistake.", await PublicTextAsync(meeting), StringComparison.Ordinal);
        using var visitor = portal.Visitor();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/documents/{paper.Id}/{paper.FileName}", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task An_exempt_item_shows_its_paragraph_and_reason_to_the_public()
    {
        var meeting = await DraftAsync("Lease of the depot");
        using var publisher = await portal.SignedInAsync(Role.Publisher);
        var address = $"/office/meetings/{meeting.Id}/items/{meeting.Items[0].Id}/exempt";

        using var refused = await publisher.SendAsync(address, ("Kind", "exempt"), ("Title.English.Text", "Lease of the depot"), ("Title.English.Shown", "Lease of the depot"));
        Assert.Contains("Choose the paragraph of Schedule 12A.", (await refused.PageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var saved = await publisher.SendAsync(
            address, ("Kind", "exempt"), ("Paragraph", "3"), ("Reason.English.Text", "The price is still being agreed."), ("Title.English.Text", "Lease of the depot"), ("Title.English.Shown", "Lease of the depot"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await PublishAgendaAsync(publisher, meeting, ("WhyAtOnce", "The agenda is due today."));

        var text = await PublicTextAsync(meeting);
        Assert.Contains("The price is still being agreed.", text, StringComparison.Ordinal);
        Assert.Contains("financial or business affairs", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_the_draft_as_the_public_would_see_it()
    {
        var meeting = await DraftAsync("Apologies", "Library opening hours");
        using var officer = await portal.SignedInAsync(Role.Officer);

        var page = await officer.ReadAsync($"/office/meetings/{meeting.Id}/preview");

        Assert.Equal(["Apologies", "Library opening hours"], page.QuerySelectorAll(".agenda-item__heading").Select(heading => heading.TextContent.Trim()));
        Assert.Null(await PublicMeetingAsync(meeting));
    }

    [Fact]
    public async Task The_desk_says_by_when_the_agenda_is_due()
    {
        var meeting = await DraftAsync(Today.AddDays(9), "Apologies");
        using var officer = await portal.SignedInForAsync([meeting.PanelId], Role.Officer);

        var page = await officer.ReadAsync("/office");

        Assert.Matches("Publish the agenda by \\w+day \\d+ \\w+: five clear days\\.|The agenda was due by", page.Body!.TextContent);
        Assert.Single(page.QuerySelectorAll(".office-due"));
        Assert.Contains("Day of the meeting: does not count", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/facts")]
    [InlineData("/order")]
    [InlineData("/preview")]
    [InlineData("/items/new")]
    public async Task Meetings_of_other_panels_do_not_exist_for_an_officer(string page)
    {
        var meeting = await DraftAsync("Apologies");
        using var officer = await portal.SignedInForAsync([Guid.CreateVersion7()], Role.Publisher);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/office/meetings/{meeting.Id}{page}", Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/office/meetings/{Guid.CreateVersion7()}{page}", Cancelled)).StatusCode);
    }

    [Theory]
    [InlineData("publish/agenda")]
    [InlineData("cancel")]
    [InlineData("move")]
    [InlineData("withdraw")]
    public async Task Only_a_publisher_opens_what_publishes(string page)
    {
        var meeting = await DraftAsync("Apologies");
        using var officer = await portal.SignedInAsync(Role.Officer);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/office/meetings/{meeting.Id}/{page}", Cancelled)).StatusCode);
    }

    private Task<Meeting> DraftAsync(params IEnumerable<string> titles) => DraftAsync(Today.AddDays(60), titles);

    private async Task<Meeting> DraftAsync(DateOnly date, params IEnumerable<string> titles)
    {
        var meeting = new Meeting((await portal.Office.PanelAsync()).Id, date, new(18, 0), "Council Chamber");
        foreach (var title in titles)
        {
            meeting.AddItem(title);
        }

        await StoreAsync(meeting);
        return meeting;
    }

    private async Task StoreAsync(Meeting meeting)
    {
        await portal.Office.StoreAsync(new(meeting));
    }

    private async Task ChangeAsync(Meeting meeting, Func<Meeting, Task> change)
    {
        var draft = await portal.Office.DraftAsync(meeting.Id);
        await change(draft.Meeting);
        await portal.Office.StoreAsync(draft);
    }

    private async Task<IReadOnlyList<AgendaItem>> ItemsAsync(Meeting meeting) => (await portal.Office.DraftAsync(meeting.Id)).Meeting.Items;

    /// <summary>Publishes what has changed, if anything has.</summary>
    private static async Task PublishCorrectionAsync(HttpClient publisher, Meeting meeting)
    {
        var address = $"/office/meetings/{meeting.Id}/publish/correction";
        var form = OfficeForm.Of(await publisher.ReadAsync(address));
        if (form.Any(field => field.Name == "Seen"))
        {
            using var published = await publisher.SendAsync(address, form.With("Reason.English.Text", "It had a mistake."));
            Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        }
    }

    private static async Task PublishAgendaAsync(HttpClient publisher, Meeting meeting, params (string Name, string Value)[] typed)
    {
        var address = $"/office/meetings/{meeting.Id}/publish/agenda";
        using var answer = await publisher.SendAsync(address, [.. FieldsOf(await publisher.ReadAsync(address)).Where(field => typed.All(other => other.Name != field.Name)), .. typed]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<Meeting?> PublicMeetingAsync(Meeting meeting)
    {
        await using var record = portal.Office.Record();
        return await record.Meetings.FindAsync([meeting.Id], Cancelled);
    }

    private async Task<IDocument> PublicPageAsync(Meeting meeting)
    {
        await using var record = portal.Office.Record();
        var published = (await record.Meetings.FindAsync([meeting.Id], Cancelled))!;
        var panel = (await record.Panels.FindAsync([meeting.PanelId], Cancelled))!;
        using var visitor = portal.Visitor();
        return await visitor.ReadAsync($"/panels/{panel.Slug}/meetings/{published.Slug}");
    }

    private async Task<string> PublicTextAsync(Meeting meeting) => (await PublicPageAsync(meeting)).Body!.TextContent;

    private async Task<IEnumerable<string>> PublicItemsAsync(Meeting meeting) =>
        (await PublicPageAsync(meeting)).QuerySelectorAll(".agenda-item__heading").Select(heading => heading.TextContent.Trim());

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient client, string address) => FormOf(await client.ReadAsync(address));

    /// <summary>The fields of the page's form, each once.</summary>
    private static Dictionary<string, string> FormOf(IDocument page)
    {
        var form = new Dictionary<string, string>();
        foreach (var (name, value) in FieldsOf(page))
        {
            form[form.ContainsKey(name) ? $"{name}#{form.Count}" : name] = value;
        }

        return form;
    }

    /// <summary>The fields that a browser would send.</summary>
    private static (string Name, string Value)[] FieldsOf(IDocument page) => [.. page.QuerySelector("main form[method=post]")!
        .QuerySelectorAll("input, textarea, select")
        .Where(field => field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
        .Select(field => (field.GetAttribute("name")!, field switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => "",
        }))];

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string address, Dictionary<string, string> form) =>
        client.SendAsync(address, [.. form.Select(field => (field.Key.Split('#')[0], field.Value))]);
}
