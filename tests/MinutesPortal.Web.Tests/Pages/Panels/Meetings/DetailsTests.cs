using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Texts;
using MinutesPortal.TestCommon;
using MinutesPortal.Web.Labels;
using static MinutesPortal.Web.Tests.Pages.Read;

namespace MinutesPortal.Web.Tests.Pages.Panels.Meetings;

public class DetailsTests(Portal portal)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);
    private static readonly DateOnly Date = new(2023, 7, 20);

    private TestOffice Office => portal.Office;

    [Fact]
    public async Task The_facts_give_date_place_and_contact()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting => { meeting.SetVenue("Council Chamber"); meeting.SetDirections("By the north door."); meeting.SetContact("[Ask us](mailto:committee@example.gov.uk)"); meeting.SetLink("https://example.gov.uk/watch"); meeting.SetFormat(MeetingFormat.Hybrid); });

        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.Equal($"{panel.Name} Thursday 20 July 2023", page.Heading());
        Assert.Equal($"Thursday 20 July 2023, {panel.Name} – Testshire & Sampleton Council", page.Title);
        Assert.Equal(
            ["Date: Thursday 20 July 2023", "Time: 6pm", "Place: Council Chamber", "Directions: By the north door.", "How to attend: In person or online", "Watch or join online: https://example.gov.uk/watch", "Contact: Ask us"],
            page.Facts());
        Assert.Equal("2023-07-20", page.QuerySelector("h1 time")!.GetAttribute("datetime"));
        Assert.EndsWith(AddressOf(panel, meeting), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Search_engines_get_an_event_and_its_text_cannot_end_the_element()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting => { meeting.SetVenue("</script><b>Chamber & \"hall\"</b>"); meeting.SetLink("https://example.gov.uk/watch"); meeting.SetFormat(MeetingFormat.Hybrid); });

        var page = await portal.ReadAsync(AddressOf(panel, meeting));
        var written = page.QuerySelector("main script[type='application/ld+json']")!.TextContent;
        var found = JsonDocument.Parse(written).RootElement;

        Assert.DoesNotContain("<", written);
        Assert.Equal("Event", found.GetProperty("@type").GetString());
        Assert.Equal(panel.Name.English, found.GetProperty("name").GetString());
        Assert.Equal("2023-07-20T18:00:00+01:00", found.GetProperty("startDate").GetString());
        Assert.Equal("https://schema.org/EventScheduled", found.GetProperty("eventStatus").GetString());
        Assert.Equal("https://schema.org/MixedEventAttendanceMode", found.GetProperty("eventAttendanceMode").GetString());
        Assert.Equal($"http://localhost{AddressOf(panel, meeting)}", found.GetProperty("url").GetString());
        Assert.Equal("Testshire & Sampleton Council", found.GetProperty("organizer").GetProperty("name").GetString());
        Assert.Equal("</script><b>Chamber & \"hall\"</b>", found.GetProperty("location")[0].GetProperty("name").GetString());
        Assert.Equal("https://example.gov.uk/watch", found.GetProperty("location")[1].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Search_engines_are_told_of_a_cancelled_meeting_in_winter()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.AnnouncedAsync(panel, new(2023, 12, 14));
        await Office.PublishAsync(meeting, meeting.Cancel("There is no business."));

        var found = JsonDocument.Parse((await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector("main script")!.TextContent).RootElement;

        Assert.Equal("2023-12-14T18:00:00+00:00", found.GetProperty("startDate").GetString());
        Assert.Equal("https://schema.org/EventCancelled", found.GetProperty("eventStatus").GetString());
    }

    [Fact]
    public async Task A_postponed_meeting_says_so_wherever_it_is_listed_until_it_has_its_new_day()
    {
        var panel = await Office.PanelAsync();
        var today = TimeProvider.System.Today();
        var meeting = await Office.WithAgendaAsync(panel, today.AddDays(30), meeting => meeting.Items[1].SetTitle($"Grebe hours of {panel.Name}"));
        var first = AddressOf(panel, meeting);
        await Office.PublishAsync(meeting, meeting.Postpone("The hall is flooded."));

        var page = await portal.ReadAsync(first);
        Assert.Equal("Postponed This meeting has been postponed. Its new date is not known yet.", page.QuerySelector(".meeting-status")!.Seen());
        Assert.Contains($"Postponed on {InWords.Date(TimeProvider.System.Today())}. The hall is flooded.", page.Content());
        var found = JsonDocument.Parse(page.QuerySelector("main script")!.TextContent).RootElement;
        Assert.Equal("https://schema.org/EventPostponed", found.GetProperty("eventStatus").GetString());
        foreach (var address in new[] { $"/panels/{panel.Slug}", $"/meetings?panel={panel.Slug}&status=postponed", $"/search?q=grebe+hours+{panel.Name}" })
        {
            Assert.Contains("Postponed", (await portal.ReadAsync(address)).Content(), StringComparison.Ordinal);
        }

        Assert.Contains("Meeting postponed", (await portal.AskAsync($"/panels/{panel.Slug}/feed.atom")).Body);
        Assert.DoesNotContain(panel.Name.English, (await portal.ReadAsync($"/meetings?panel={panel.Slug}&status=agenda")).QuerySelector(".meeting-list")?.Seen() ?? "");
        var listed = (await portal.ReadAsync("/panels")).QuerySelectorAll("main li").Single(row => row.TextContent.Contains(panel.Name.English, StringComparison.Ordinal));
        Assert.DoesNotContain(InWords.Date(meeting.Date), listed.TextContent, StringComparison.Ordinal);

        await Office.PublishAsync(meeting, meeting.Move(today.AddDays(44), meeting.Time, meeting.Venue, "The hall is dry.", England, today));

        var moved = await portal.ReadAsync(AddressOf(panel, meeting));
        Assert.Equal("Agenda published This is what the meeting will discuss.", moved.QuerySelector(".meeting-status")!.Seen());
        Assert.Equal(AddressOf(panel, meeting), (await portal.AskAsync(first)).Location);
    }

    [Fact]
    public async Task A_reinstated_meeting_says_why_it_takes_place_after_all()
    {
        var panel = await Office.PanelAsync();
        var today = TimeProvider.System.Today();
        var meeting = await Office.AnnouncedAsync(panel, today.AddDays(30));
        await Office.PublishAsync(meeting, meeting.Cancel("There is no business."));
        await Office.PublishAsync(meeting, meeting.Reinstate("A grant must be decided.", England, today));

        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.Equal("Announced The agenda has not been published yet.", page.QuerySelector(".meeting-status")!.Seen());
        Assert.Contains($"Takes place after all on {InWords.Date(TimeProvider.System.Today())}. A grant must be decided.", page.Content());
    }

    [Fact]
    public async Task The_introduction_stands_before_the_items()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting => meeting.SetIntroduction("The meeting is filmed.\n\n• Use the north door."));

        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.Equal("The meeting is filmed. • Use the north door.", page.QuerySelector("#items + .reading")!.Seen());
        Assert.Contains("The meeting is filmed.", await AddedAsync(panel, meeting));
    }

    [Fact]
    public async Task An_item_left_out_of_the_next_version_keeps_its_address()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date);
        var (left, gone) = (meeting.Items[0], meeting.Items[1]);
        meeting.RemoveItem(gone.Id);
        await Office.PublishAsync(meeting, meeting.Correct("It was listed by mistake."));

        Assert.Equal([$"item-{left.Id}"], (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll(".agenda-item").Select(item => item.Id));
        var (status, location, _) = await portal.AskAsync($"{AddressOf(panel, meeting)}/items/{gone.Id}");
        Assert.Equal((HttpStatusCode.Found, $"/cite/{gone.Id}"), (status, location));
        Assert.Contains("This is no longer in the current text. It was last published on", (await portal.ReadAsync(location!)).Content());
    }

    [Fact]
    public async Task Each_supplement_is_listed_with_its_reason_and_named_at_what_it_brought()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting => meeting.Items[1].Attach(new Document("Report", PaperWithoutFile.ToFollow)));
        var report = await Office.UploadAsync("Report", $"Of {panel.Id}");
        meeting.Items[1].Documents[0].Replace(report.FileName!, report.MediaType!, report.Size!.Value, report.Sha256!);
        await Office.PublishAsync(meeting, meeting.PublishSupplement("The report is ready.", England, new(2023, 7, 11)));
        var added = meeting.AddItem("Storm damage", "3");
        added.TakeAsUrgent("The roof is open.");
        await Office.PublishAsync(meeting, meeting.PublishSupplement("The roof blew off.", England, new(2023, 7, 14)));

        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.Equal(
            ["Supplement 1, added 11 July 2023. The report is ready.", "Supplement 2, added 14 July 2023. The roof blew off."],
            page.QuerySelectorAll(".govuk-inset-text").Select(notice => notice.Seen()).Where(notice => notice.StartsWith("Supplement", StringComparison.Ordinal)));
        Assert.EndsWith("– Supplement 1, added 11 July 2023", page.QuerySelector($"#item-{meeting.Items[1].Id} .papers__item")!.Seen(), StringComparison.Ordinal);
        Assert.Contains("Supplement 2, added 14 July 2023", page.QuerySelector($"#item-{added.Id}")!.Seen());
        Assert.DoesNotContain("Supplement", page.QuerySelector($"#item-{meeting.Items[0].Id}")!.Seen());
        Assert.Contains("Supplement 2, added 14 July 2023", (await portal.ReadAsync($"{AddressOf(panel, meeting)}/items/{added.Id}")).Content());
        Assert.Contains("Supplement 2, added 14 July 2023", await AddedAsync(panel, meeting));
    }

    [Fact]
    public async Task Items_may_be_numbered_in_their_order()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting =>
        {
            meeting.SetNumbering(byOrder: true);
            meeting.Arrange([meeting.Items[1], meeting.Items[0]]);
        });

        Assert.Equal(["1 Library opening hours", "2 Apologies"], (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll(".agenda-item__heading").Select(heading => heading.Seen()));
    }

    [Fact]
    public async Task An_item_says_who_presents_it_where_it_is_about_and_how_to_speak()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting =>
        {
            meeting.Items[1].SetPresenter("Report of the Director of Grebes");
            meeting.Items[1].SetWards("Riverside", "Bargate");
            meeting.Items[1].SetKeyDecision(true);
            meeting.Items[1].SetPublicSpeaking("[Write to us](mailto:speak@example.gov.uk) by noon.");
        });

        foreach (var address in new[] { AddressOf(panel, meeting), $"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}" })
        {
            var facts = (await portal.ReadAsync(address)).QuerySelectorAll(".agenda-item__fact").Select(fact => fact.Seen());
            Assert.Equal(["Key decision", "Report of the Director of Grebes", "Wards: Riverside, Bargate", "Speaking on this item: Write to us by noon."], facts);
        }

        Assert.Contains("Library opening hours", (await portal.ReadAsync($"/search?q=director+grebes&panel={panel.Slug}")).Content());
        var added = await AddedAsync(panel, meeting);
        Assert.All(["Key decision", "Report of the Director of Grebes", "Wards: Riverside, Bargate"], words => Assert.Contains(words, added));
    }

    [Fact]
    public async Task Minutes_to_approve_and_the_agenda_that_has_them_link_to_each_other()
    {
        var panel = await Office.PanelAsync();
        var earlier = await Office.WithMinutesAsync(panel, Date);
        var later = await Office.WithAgendaAsync(panel, Date.AddDays(28), meeting => meeting.SetMinutesToApprove(meeting.Items[0], panel, earlier));
        var (before, after) = (AddressOf(panel, earlier), AddressOf(panel, later));

        foreach (var address in new[] { after, $"{after}/items/{later.Items[0].Id}" })
        {
            var link = (await portal.ReadAsync(address)).QuerySelector(".agenda-item__issue")!;
            Assert.Equal("Minutes to approve: Thursday 20 July 2023", link.Seen());
            Assert.Equal(before, link.QuerySelector("a")!.GetAttribute("href"));
        }

        var asked = (await portal.ReadAsync(before)).QuerySelectorAll(".meeting-status")[1];
        Assert.Equal("These minutes are on the agenda for approval at the meeting of Thursday 17 August 2023.", asked.Seen());
        Assert.Equal(after, asked.QuerySelector("a")!.GetAttribute("href"));

        await Office.PublishAsync(earlier, earlier.Approve(later, panel, "Councillor A Reed", Date.AddDays(30)));

        Assert.Single((await portal.ReadAsync(before)).QuerySelectorAll(".meeting-status"));
        Assert.Contains("approved these minutes as a correct record", (await portal.ReadAsync(before)).Content());
        foreach (var address in new[] { after, $"{after}/items/{later.Items[0].Id}" })
        {
            Assert.Equal(["Minutes approved here: Thursday 20 July 2023"], (await portal.ReadAsync(address)).QuerySelectorAll(".agenda-item__issue").Select(link => link.Seen()));
        }
    }

    [Fact]
    public async Task A_paper_without_a_file_says_whether_it_is_to_follow()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting =>
        {
            meeting.Items[1].Attach(new Document("Consultation", PaperWithoutFile.ToFollow));
            meeting.Items[1].Attach(new Document("The Head of Libraries", PaperWithoutFile.OralReport));
        });

        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.Equal(["Consultation – To follow", "The Head of Libraries – Oral report"], page.QuerySelectorAll(".papers__item").Select(paper => paper.Seen()));
        Assert.Contains("Consultation (To follow)", await AddedAsync(panel, meeting));
    }

    [Fact]
    public async Task A_meeting_without_a_quorum_says_so_on_its_pages_and_in_lists()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting =>
        {
            meeting.Items[^1].WriteMinutes("The item waits for the next meeting.");
            meeting.RecordQuorum(wasPresent: false);
        });

        Assert.StartsWith("There was no quorum. Too few members came", (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".govuk-inset-text")!.Seen(), StringComparison.Ordinal);
        Assert.EndsWith("There was no quorum.", (await portal.ReadAsync($"{AddressOf(panel, meeting)}/items/{meeting.Items[^1].Id}")).QuerySelector(".meeting-status")!.Seen(), StringComparison.Ordinal);
        Assert.Contains("There was no quorum.", (await portal.ReadAsync($"{AddressOf(panel, meeting)}/compare")).QuerySelectorAll("ins").Select(added => added.Seen()));
        foreach (var address in new[] { $"/panels/{panel.Slug}", $"/meetings?panel={panel.Slug}" })
        {
            Assert.Contains("Draft minutes No quorum", (await portal.ReadAsync(address)).Content(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Draft_minutes_are_called_a_draft()
    {
        var panel = await Office.PanelAsync();
        var page = await portal.ReadAsync(AddressOf(panel, await Office.WithMinutesAsync(panel, Date)));

        Assert.Equal("Draft minutes These minutes are a draft. They may change before a later meeting approves them.", page.QuerySelector(".meeting-status")!.Seen());
    }

    [Fact]
    public async Task Minutes_are_shown_as_typed_with_lists_of_points_and_clauses()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);
        var section = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector($"#item-{meeting.Items[1].Id}")!;

        Assert.Equal(
            ["• Evening visits had risen by a third since the spring.", "• Saturday staffing was still a concern."],
            section.QuerySelectorAll(".entries > li:not(.resolution li)").Select(WithoutCitation));
        Assert.Equal(
            ["(i) the branch libraries open until 7pm on Thursdays; and", "(ii) a report on staffing be brought to the next meeting."],
            section.QuerySelectorAll(".resolution .entries > li").Select(WithoutCitation));
        Assert.Equal("RESOLVED", section.QuerySelector(".resolution strong")!.TextContent);
        Assert.Equal(2, section.QuerySelectorAll("ul.entries").Length);
    }

    [Fact]
    public async Task Every_entry_has_an_anchor_and_a_link_to_cite_it()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);
        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.All(meeting.Items[1].Entries, entry => Assert.Equal($"/cite/{entry.Id}", page.QuerySelector($"#entry-{entry.Id} .citation")?.GetAttribute("href")));
    }

    [Fact]
    public async Task Decisions_link_to_their_place_in_the_minutes()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);
        var page = await portal.ReadAsync(AddressOf(panel, meeting));
        var decided = Assert.Single(page.QuerySelectorAll(".decisions__item"));

        Assert.Equal(
            "2. Library opening hours RESOLVED that: (i) the branch libraries open until 7pm on Thursdays; and (ii) a report on staffing be brought to the next meeting.",
            decided.Seen());
        Assert.Equal("2 Library opening hours", page.QuerySelector(decided.QuerySelector("a")!.GetAttribute("href")!)!.QuerySelector("h3")!.Seen());
    }

    [Fact]
    public async Task A_vote_is_a_table_with_its_result()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].RecordVote(resolutionId: null, new(1, 1, 0, true)));

        var vote = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".resolution table")!;

        Assert.Equal("Vote: Carried by the casting vote.", vote.QuerySelector("caption")!.Seen());
        Assert.Equal(["For", "Against", "Abstained"], vote.QuerySelectorAll("th[scope=col]").Select(heading => heading.Seen()));
        Assert.Equal(["1", "1", "0"], vote.QuerySelectorAll("tbody td").Select(cell => cell.Seen()));
    }

    [Fact]
    public async Task Votes_on_single_clauses_name_the_clause()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting =>
        {
            foreach (var clause in meeting.Items[1].Resolutions)
            {
                meeting.Items[1].RecordVote(clause.Id, new(2, 0, 0));
            }
        });

        Assert.Equal(["Vote on (i): Carried.", "Vote on (ii): Carried."], (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll(".vote caption").Select(caption => caption.Seen()));
    }

    [Fact]
    public async Task A_vote_on_the_first_clause_is_not_taken_for_a_vote_on_all()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.First().Id, new(2, 0, 0)));

        Assert.Equal("Vote on (i): Carried.", Assert.Single((await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll(".vote caption")).Seen());
    }

    [Fact]
    public async Task A_vote_that_names_none_of_several_resolutions_follows_the_minutes()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].WriteMinutes(
            "On a recorded vote there voted for: Councillors Reed and Moss (2); against: Councillor Fern (1).\n\nRESOLVED that the libraries open until 7pm.\n\nRESOLVED that a report be brought in June."));

        var item = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector($"#item-{meeting.Items[1].Id}")!;

        Assert.Equal(2, item.QuerySelectorAll(".resolution").Length);
        Assert.Empty(item.QuerySelectorAll(".resolution .vote"));
        Assert.Equal("Vote: Carried.", Assert.Single(item.QuerySelectorAll(".vote caption")).Seen());
        Assert.Contains("Moss", item.QuerySelector(".vote")!.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mover_and_the_seconder_are_named()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting =>
        {
            meeting.Items[0].WriteMinutes("Moved by Councillor Moss, and\n\nRESOLVED that the minutes be approved.");
            meeting.Items[1].WriteMinutes("Moved by Councillor Reed, seconded by Councillor Moss, and\n\nRESOLVED that the libraries open until 7pm.");
        });

        var facts = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll(".agenda-item__fact");
        var item = await portal.ReadAsync($"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}");

        Assert.Equal(["Moved by Councillor Moss.", "Moved by Councillor Reed, seconded by Councillor Moss."], facts.Select(fact => fact.Seen()));
        Assert.Equal("Moved by Councillor Reed, seconded by Councillor Moss.", item.QuerySelector(".agenda-item__fact")!.Seen());
    }

    [Fact]
    public async Task An_item_says_where_the_notice_of_decisions_gave_another_outcome()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting =>
        {
            meeting.Items[1].WriteDecision("RESOLVED that the item be deferred to June.");
            meeting.Items[1].WriteMinutes("RESOLVED that the libraries open until 7pm.");
        });

        Assert.Equal(
            "The notice of decisions says something else: Deferred: June",
            (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".agenda-item__fact")!.Seen());
    }

    [Theory]
    [InlineData("RESOLVED that it opens.", "RESOLVED")]
    [InlineData("RESOLVED\n\n(i) That it opens.\n(ii) That it closes.", "RESOLVED")]
    [InlineData("**RESOLVED** that it opens.", "RESOLVED")]
    [InlineData("Agreed that it opens.", "Agreed")]
    [InlineData("AGREED TO RECOMMEND that it opens.", "AGREED TO RECOMMEND")]
    public async Task The_outcome_word_is_bold_as_typed(string minutes, string word)
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].WriteMinutes(minutes));
        var resolution = meeting.Items[1].Resolutions.First();

        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.Equal(word, Assert.Single(page.QuerySelectorAll($"#item-{meeting.Items[1].Id} .resolution strong")).TextContent);
        Assert.Equal(word, Assert.Single(page.QuerySelectorAll($".decisions__item:has([href='#item-{meeting.Items[1].Id}']) strong")).TextContent);
        Assert.Equal(
            minutes.Contains("(i)", StringComparison.Ordinal) ? [] : [word],
            (await portal.ReadAsync($"/cite/{resolution.Id}")).QuerySelectorAll(".citation-quote strong").Select(strong => strong.TextContent));
    }

    [Fact]
    public async Task The_outcome_word_is_bold_in_Welsh()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].WriteMinutes(new BilingualText("RESOLVED that it opens.", "PENDERFYNWYD ei agor.")));

        Assert.Equal("PENDERFYNWYD", (await portal.ReadAsync($"/cy{AddressOf(panel, meeting)}")).QuerySelector(".resolution strong")!.TextContent);
    }

    [Fact]
    public async Task A_recorded_vote_names_the_voters_on_each_side()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting =>
        {
            meeting.Items[1].WriteMinutes("On a recorded vote there voted for: Councillor Reed (1); against: Councillor Fern (1). The Chair gave a casting vote for the motion.\n\nRESOLVED that the libraries open until 7pm.");
            meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.First().Id, new(1, 1, 0, true));
        });

        var rows = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll(".vote tbody tr").Select(row => row.Children.Select(cell => cell.Seen())).ToList();

        Assert.Equal([["1", "1", "0"], ["Reed", "Fern", ""]], rows);
    }

    [Fact]
    public async Task After_a_meeting_its_decisions_come_before_the_facts()
    {
        var panel = await Office.PanelAsync();
        var held = await portal.ReadAsync(AddressOf(panel, await Office.WithMinutesAsync(panel, Date)));
        var coming = await portal.ReadAsync(AddressOf(panel, await Office.WithAgendaAsync(panel, TimeProvider.System.Today().AddDays(60))));

        Assert.Equal(["Decisions at this meeting", "On this page", "Agenda and minutes", "Attendance", "Time and place", "Versions"], held.QuerySelectorAll("main h2").Select(heading => heading.Seen()));
        Assert.Equal(["On this page", "Agenda", "Versions"], coming.QuerySelectorAll("main h2").Select(heading => heading.Seen()));
        Assert.Equal("Date", coming.QuerySelector(".columns dt")!.Seen());
        Assert.NotNull(coming.QuerySelector(".follow a[href$='.ics']"));
        Assert.Null(held.QuerySelector("a[href$='.ics']"));
    }

    [Fact]
    public async Task An_item_can_be_cited_from_its_heading()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);
        var item = meeting.Items[1];

        Assert.Equal($"/cite/{item.Id}", (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector($"#item-{item.Id} > .citation")?.GetAttribute("href"));
        Assert.Equal($"/cite/{item.Id}", (await portal.ReadAsync($"{AddressOf(panel, meeting)}/items/{item.Id}")).QuerySelector(".item-cite a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_table_in_the_minutes_can_be_cited_too()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting => meeting.Items[1].WriteMinutes("The visits were:\n\n| Branch | Visits |\n|---|---|\n| North | 120 |"));
        var entry = meeting.Items[1].Entries.Single(entry => entry.Text.English.StartsWith('|'));

        var drawn = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector($"#entry-{entry.Id}")!;
        var cited = (await portal.ReadAsync($"/cite/{entry.Id}")).QuerySelector("blockquote")!;

        Assert.Equal($"/cite/{entry.Id}", drawn.QuerySelector(".citation")?.GetAttribute("href"));
        Assert.Equal("Branch Visits North 120", drawn.QuerySelector("table")!.Seen());
        Assert.Equal("Branch Visits North 120", cited.QuerySelector("table")!.Seen());
    }

    [Fact]
    public async Task An_item_without_a_decision_is_not_among_the_decisions()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date);
        meeting.Items[1].WriteDecision("RESOLVED that the libraries open until 7pm.");
        await Office.PublishAsync(meeting, meeting.PublishDecisions(England, Date));
        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        meeting.Items[1].WriteMinutes("There was a lively debate.");
        await Office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date));

        Assert.Null((await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector("#decisions"));
        Assert.Contains("No decisions were recorded.", (await portal.ReadAsync($"/decisions?panel={panel.Slug}")).Content());
    }

    [Fact]
    public async Task Minutes_without_a_roll_call_say_that_attendance_was_not_recorded()
    {
        var panel = await Office.PanelAsync();
        var meeting = new Meeting(panel.Id, Date);
        meeting.AddItem("Apologies", "1").WriteMinutes("There were none.");
        await Office.PublishAsync(meeting, meeting.Import());

        Assert.Equal("Attendance was not recorded.", (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector("#attendance + p")!.Seen());
    }

    [Fact]
    public async Task Councillors_are_linked_and_officers_are_not()
    {
        var (councillor, officer) = (new Person("Ada Reed", PersonKind.Councillor), new Person("Olive Page", PersonKind.Officer));
        await Office.PublishAsync(councillor, councillor.Publish());
        await Office.PublishAsync(officer, officer.Publish());
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting => meeting.RecordAttendance(
            new Attendee("Councillor A Reed", Capacity.Member, Presence.Present, councillor.Id),
            new Attendee("Olive Page", Capacity.Officer, Presence.Present, officer.Id),
            new Attendee("Jo Guest", Capacity.InAttendance, Presence.Present, Guid.CreateVersion7())));

        Assert.Equal([$"/people/{councillor.Slug}"], (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll(".attendance a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_printed_page_gives_version_address_and_date()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);

        foreach (var address in new[] { AddressOf(panel, meeting), $"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}" })
        {
            Assert.Matches($@"^Publication \d+: Draft minutes, published on .+ http://localhost{address} Printed on \d+ \w+ \d{{4}}$", (await portal.ReadAsync(address)).QuerySelector(".print-only.printed")!.Seen());
        }
    }

    [Fact]
    public async Task A_decision_that_is_also_in_the_minutes_is_shown_once()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date);
        meeting.Items[1].WriteDecision("RESOLVED that the libraries open until 7pm.\n\nReasons: many asked for it.");
        await Office.PublishAsync(meeting, meeting.PublishDecisions(England, Date));
        var reasons = meeting.Items[1].Entries.Single(entry => entry.Text.English.StartsWith("Reasons", StringComparison.Ordinal));

        var decided = await portal.ReadAsync(AddressOf(panel, meeting));
        Assert.Equal("Decision", decided.QuerySelector(".agenda-item__part")!.Seen());

        meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
        meeting.Items[1].WriteMinutes("There was a lively debate.\n\nRESOLVED that the libraries open until 7pm.\n\nReasons: many asked for it.\n\nThe meeting closed at 9pm.");
        await Office.PublishAsync(meeting, meeting.PublishDraftMinutes(Date));

        var minuted = await portal.ReadAsync(AddressOf(panel, meeting));
        Assert.Equal(["Minutes"], minuted.QuerySelectorAll(".agenda-item__part").Select(part => part.Seen()));
        Assert.Single(minuted.QuerySelectorAll(".decisions__item"));
        Assert.NotNull(minuted.QuerySelector($"#entry-{reasons.Id}"));
    }

    [Fact]
    public async Task Attendance_is_a_table_and_not_recorded_is_not_absent()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date);
        meeting.RecordAttendance(
            new Attendee("Councillor A Reed", Capacity.Member, Presence.Present, role: new BilingualText("Chair")),
            new Attendee("Councillor C Fern", Capacity.Substitute, substituteFor: "Councillor B Moss"));
        meeting.Items[1].WriteDecision("RESOLVED that the libraries open until 7pm.");
        await Office.PublishAsync(meeting, meeting.PublishDecisions(England, Date));

        var rows = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll("tbody tr").Select(row => row.Seen());

        Assert.Equal(["Councillor A Reed Chair Present", "Councillor C Fern Substitute for Councillor B Moss Not recorded"], rows);
    }

    [Fact]
    public async Task A_paper_has_its_type_and_size()
    {
        var panel = await Office.PanelAsync();
        var paper = await Office.UploadAsync("Report on libraries", new('x', 1_600));
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting => meeting.Items[1].Attach(paper));

        var link = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".papers a")!;

        Assert.Equal("Report on libraries (Text, 2 KB)", link.Seen());
        Assert.Equal($"/documents/{paper.Id}/report-on-libraries.txt", link.GetAttribute("href"));
    }

    [Fact]
    public async Task An_exempt_item_gives_the_paragraph_and_the_reason()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting => meeting.AddItem("Placements", "3").Exempt(England, ["3"], "Talks are under way."));

        var text = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector(".exemption")!.Seen();

        Assert.StartsWith("To be considered in private Exempt under paragraph 3 of Schedule 12A to the Local Government Act 1972: Information relating to the financial or business affairs", text);
        Assert.EndsWith("Reason: Talks are under way.", text);
    }

    [Fact]
    public async Task An_urgent_item_says_why()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date, meeting => meeting.Items[1].TakeAsUrgent("The roof fell in."));

        Assert.Contains("Urgent item. It was not on the agenda in time because: The roof fell in.", (await portal.ReadAsync(AddressOf(panel, meeting))).Content());
    }

    [Fact]
    public async Task Short_notice_and_corrections_come_first()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.AnnouncedAsync(panel, Date);
        meeting.AddItem("Apologies", "1");
        await Office.PublishAsync(meeting, meeting.PublishAgenda(England, Date.AddDays(-1), new BilingualText("The budget cannot wait.")));
        await Office.PublishAsync(meeting, meeting.Correct("The room was wrong."));

        var notices = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelectorAll(".govuk-inset-text").Select(notice => notice.Seen()).ToList();

        Assert.Equal("Called at short notice. The budget cannot wait.", notices[0]);
        Assert.Matches(@"^Corrected on \d+ \w+ \d{4}\. The room was wrong\.$", notices[1]);
    }

    [Fact]
    public async Task A_cancelled_meeting_says_so_and_why()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.AnnouncedAsync(panel, TimeProvider.System.Today().AddDays(9));
        await Office.PublishAsync(meeting, meeting.Cancel("There is no business."));

        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.Equal("Cancelled This meeting will not take place.", page.QuerySelector(".meeting-status")!.Seen());
        Assert.EndsWith("There is no business.", page.QuerySelector(".govuk-inset-text")!.Seen());
    }

    [Fact]
    public async Task A_moved_meeting_says_why_and_its_former_addresses_redirect()
    {
        var today = TimeProvider.System.Today();
        var panel = await Office.PanelAsync();
        var meeting = await Office.AnnouncedAsync(panel, today.AddDays(9));
        var former = AddressOf(panel, meeting);
        await Office.PublishAsync(meeting, meeting.Move(today.AddDays(16), new(19, 0), "Town Hall", "The chamber is flooded.", NoticeRules.For(Nation.England), today));
        var present = AddressOf(panel, meeting);

        var page = await portal.ReadAsync(present);
        var found = JsonDocument.Parse(page.QuerySelector("main script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.Contains("The chamber is flooded.", page.Content());
        Assert.Equal("https://schema.org/EventRescheduled", found.GetProperty("eventStatus").GetString());
        Assert.Equal(former[^10..], found.GetProperty("previousStartDate").GetString());
        Assert.Equal((HttpStatusCode.PermanentRedirect, present), Redirect(await portal.AskAsync(former)));
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"{present}/compare?from=1"), Redirect(await portal.AskAsync($"{former}/compare?from=1")));
    }

    [Fact]
    public async Task A_former_panel_address_redirects()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithAgendaAsync(panel, Date);
        var former = AddressOf(panel, meeting);
        panel.Rename($"Renamed {panel.Name}");
        await Office.PublishAsync(panel, panel.Publish());

        Assert.Equal((HttpStatusCode.PermanentRedirect, $"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}"), Redirect(await portal.AskAsync($"{former}/items/{meeting.Items[1].Id}")));
    }

    [Fact]
    public async Task Approved_minutes_name_the_approving_meeting_and_the_signatory()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);
        var next = await Office.WithAgendaAsync(panel, Date.AddDays(56));
        await Office.PublishAsync(meeting, meeting.Approve(next, panel, "Councillor A Reed", next.Date, new BilingualText("In item 2, Thursday for Friday.")));

        var page = await portal.ReadAsync(AddressOf(panel, meeting));

        Assert.StartsWith("Approved minutes", page.QuerySelector(".meeting-status")!.Seen());
        Assert.Contains("The meeting of Thursday 14 September 2023 approved these minutes with amendments. Councillor A Reed chaired that meeting and signed them. Amendments: In item 2, Thursday for Friday.", page.Content());
        Assert.Contains(AddressOf(panel, next), page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_item_that_approved_minutes_links_to_them()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);
        var next = await Office.WithMinutesAsync(panel, Date.AddDays(56), next =>
        {
            next.Items[0].WriteMinutes("RESOLVED that the minutes of the meeting held on 20 July 2023 be approved and signed as a correct record.");
            next.Items[0].FindApprovedMinutes(new Dictionary<DateOnly, Guid> { [Date] = meeting.Id });
        });
        var other = await Office.WithMinutesAsync(panel, Date.AddDays(63));
        await Office.PublishAsync(meeting, meeting.Approve(next, panel, "Councillor A Reed", next.Date));
        await Office.PublishAsync(next, next.Approve(other, panel, "Councillor A Reed", other.Date));

        var approving = await portal.ReadAsync(AddressOf(panel, next));
        var item = await portal.ReadAsync($"{AddressOf(panel, next)}/items/{next.Items[0].Id}");
        var unnamed = await portal.ReadAsync(AddressOf(panel, other));

        Assert.Equal("Minutes approved here: Thursday 20 July 2023", Assert.Single(approving.QuerySelectorAll(".agenda-item__issue")).Seen());
        Assert.Equal(AddressOf(panel, meeting), approving.QuerySelector($"#item-{next.Items[0].Id} .agenda-item__issue a")!.GetAttribute("href"));
        Assert.Equal(AddressOf(panel, meeting), item.QuerySelector(".agenda-item__issue a")!.GetAttribute("href"));
        Assert.Contains("Minutes approved here: Thursday 14 September 2023", unnamed.Content());
        await using var record = Office.Record();
        var announced = await record.Versions.Where(version => version.SubjectId == next.Id).MinAsync(version => version.Number, TestContext.Current.CancellationToken);
        var earlier = (await portal.ReadAsync($"{AddressOf(panel, next)}/versions/{announced}")).Content();
        Assert.DoesNotContain("Minutes approved here", earlier);
        Assert.DoesNotContain("have been published for this meeting", earlier);
    }

    [Fact]
    public async Task A_withdrawn_meeting_is_gone_and_leaves_only_its_notice()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date);
        await Office.PublishAsync(meeting, meeting.Withdraw("Published under the wrong committee."));

        foreach (var address in new[] { AddressOf(panel, meeting), $"{AddressOf(panel, meeting)}/items/{meeting.Items[1].Id}", $"/cite/{meeting.Items[1].Id}", $"/cite/{meeting.Items[1].Entries[0].Id}" })
        {
            var (status, _, body) = await portal.AskAsync(address);
            Assert.Equal(HttpStatusCode.Gone, status);
            Assert.Contains("Published under the wrong committee.", body);
            Assert.DoesNotContain("Library", body);
        }
    }

    [Fact]
    public async Task Text_that_is_only_in_Welsh_is_marked()
    {
        var panel = await Office.PanelAsync();
        var meeting = await Office.WithMinutesAsync(panel, Date, meeting => meeting.Items[0].WriteMinutes(new("", "PENDERFYNWYD cymeradwyo’r cofnodion.")));

        var welsh = (await portal.ReadAsync(AddressOf(panel, meeting))).QuerySelector($"#item-{meeting.Items[0].Id} [lang=cy]")!;

        Assert.Equal("PENDERFYNWYD cymeradwyo’r cofnodion.", welsh.Seen());
    }

    private static (HttpStatusCode, string?) Redirect((HttpStatusCode Status, string? Location, string Body) answer) => (answer.Status, answer.Location);

    private static string WithoutCitation(AngleSharp.Dom.IElement entry)
    {
        entry.QuerySelector(".citation")!.Remove();
        return entry.Seen();
    }

    /// <summary>What the latest version added.</summary>
    private async Task<string> AddedAsync(Panel panel, Meeting meeting) =>
        string.Join(' ', (await portal.ReadAsync($"{AddressOf(panel, meeting)}/compare")).QuerySelectorAll("ins").Select(words => words.Seen()));
}
