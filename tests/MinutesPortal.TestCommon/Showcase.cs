using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using MinutesPortal.Domain;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;
using MinutesPortal.Publishing.Drafts;
using MinutesPortal.Publishing.Ledger;

namespace MinutesPortal.TestCommon;

/// <summary>A page of the showcase.</summary>
/// <param name="Kind">The name that tests use for it.</param>
/// <param name="Template">Its address. Names in braces are filled in once everything is published.</param>
/// <param name="Words">Text that the page shows. On a page that reads the database, it comes from the database.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="IsHtml">Whether it is a page for people; otherwise a file for programs.</param>
public sealed record ShowcasePage(string Kind, string Template, string Words, HttpStatusCode Status = HttpStatusCode.OK, bool IsHtml = true);

/// <summary>A small council with everything that a page can show, and the address of each kind of page.</summary>
public sealed partial class Showcase(TestOffice office)
{
    private const string Resolution = "That, to enable key issues to be identified, a highlight report is attached";

    private const string ReReferrals = "performance data outlining the rate of re-referrals";

    private const string Colour = "#1b4552";

    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    private readonly Dictionary<string, string> _values = new() { ["year"] = "2023", ["month"] = "7", ["person"] = "sarah-taggart" };

    private (Guid Meeting, string Item) _visits, _performances, _leases, _budgets;

    /// <summary>
    /// Every page that tests check for leaks, accessibility, width, HTML, Welsh and on old databases: at least one for every public
    /// route. <see cref="Missing"/> names routes without one.
    /// </summary>
    public static IReadOnlyList<ShowcasePage> Pages { get; } =
    [
        new("home", "/", "Communities Scrutiny Panel"),
        new("meetings", "/meetings?from=july+2023&panel={panel}", "Conference Rooms 3 and 4, Civic Centre"),
        new("refused meetings", "/meetings?from=soon&to=2023", "Children and Families Scrutiny Panel"),
        new("calendar", "/calendar/{year}/{month}", "Children and Families Scrutiny Panel"),
        new("panels", "/panels", "Children and Families Scrutiny Panel"),
        new("panel", "/panels/{panel}", "It looks into how the city’s children are taught and cared for."),
        new("meeting", "/panels/{panel}/meetings/{meeting}", Resolution),
        new("cancelled meeting", "/panels/{panel}/meetings/{cancelled}", "There is no business to discuss."),
        new("postponed meeting", "/panels/{panel}/meetings/{postponed}", "The heating has failed."),
        new("coming meeting", "/panels/{panel}/meetings/{coming}", "Report of the Director of Finance"),
        new("imported meeting", "/panels/{panel}/meetings/{imported}", "Published; approval not recorded"),
        new("withdrawn meeting", "/panels/{panel}/meetings/{withdrawn}", "This meeting was published under the wrong committee.", HttpStatusCode.Gone),
        new("item", "/panels/{panel}/meetings/{meeting}/items/{item}", "Children and learning: performance"),
        new("exempt item", "/panels/{panel}/meetings/{meeting}/items/{exempt}", "The report names what providers charge."),
        new("versions", "/panels/{panel}/meetings/{meeting}/versions", "Item 5 is urgent."),
        new("version", "/panels/{panel}/meetings/{meeting}/versions/{draft}", "The Director reported that the nursery will close on 31 August."),
        new("comparison", "/panels/{panel}/meetings/{meeting}/compare?from={draft}&to={revised}", "30 September"),
        new("refused comparison", "/panels/{panel}/meetings/{meeting}/compare?from=x", "Children and Families Scrutiny Panel"),
        new("citation", "/cite/{resolution}", ReReferrals),
        new("changed citation", "/cite/{sentence}", "30 September"),
        new("decisions", "/decisions?panel={panel}", Resolution),
        new("what's new", "/whats-new", "Meeting cancelled: Children and Families Scrutiny Panel"),
        new("issues", "/issues", "How children’s services perform"),
        new("issues by title", "/issues?sort=title", "How children’s services perform"),
        new("issues by panel", "/issues?sort=panel", "Children and Families Scrutiny Panel"),
        new("issue", "/issues/{issue}", "Conversations are being held with partners"),
        new("private issue", "/issues/{private}", "Considered in private (paragraph 3)"),
        new("issue without results", "/issues/{issue}?from=1999&to=1999", "It was not on an agenda in this period."),
        new("issue with an error", "/issues/{issue}?from=soon", "From must be a real date, month or year"),
        new("people", "/people?by=ward", "Sarah Taggart"),
        new("person", "/people/{person}?year=2023", "Chair, since 18 May 2022"),
        new("search", "/search?q=performance+data&kind=item&from=2023", ReReferrals),
        new("newest first", "/search?q=performance&order=newest", ReReferrals),
        new("fruitless search", "/search?q=performanse", "Did you mean performance?"),
        new("refused search", "/search?q=performance&from=soon", "Children and Families Scrutiny Panel"),
        new("accessibility", "/accessibility", "Accessibility statement"),
        new("privacy", "/privacy", "Privacy"),
        new("cookies", "/cookies", "Cookies"),
        new("contact", "/contact", "Contact the council"),
        new("nothing", "/nothing-here", "Page not found", HttpStatusCode.NotFound),
        new("not found", "/not-found", "Page not found", HttpStatusCode.NotFound),
        new("error", "/error", "Page not found", HttpStatusCode.NotFound),
        new("too long an address", "/search?q=" + new string('x', 9_000), "Sorry, the web address is too long", HttpStatusCode.RequestUriTooLong),

        new("document", "/documents/{paper}/{file}", "The agenda", IsHtml: false),
        new("feed", "/feed.atom", "Children and Families Scrutiny Panel", IsHtml: false),
        new("feed of a panel", "/panels/{panel}/feed.atom", "Children and Families Scrutiny Panel", IsHtml: false),
        new("feed of an issue", "/issues/{issue}/feed.atom", "How children’s services perform", IsHtml: false),
        new("feed of a search", "/search/feed.atom?q=performance", "Children and learning: performance", IsHtml: false),
        new("calendar file", "/meetings.ics", "STATUS:CANCELLED", IsHtml: false),
        new("calendar file of a panel", "/panels/{panel}/meetings.ics", "STATUS:CANCELLED", IsHtml: false),
        new("calendar file of a meeting", "/panels/{panel}/meetings/{meeting}.ics", "DTSTART;TZID=Europe/London:20230720T173000", IsHtml: false),
        new("sitemap", "/sitemap.xml", "/people/sarah-taggart</loc>", IsHtml: false),
        new("robots", "/robots.txt", "/sitemap.xml", IsHtml: false),
        new("colour", "/council.css", Colour, IsHtml: false),
        new("logo", "/council-logo", "<svg", IsHtml: false),
    ];

    /// <summary>The address of every page, by its kind. Complete once everything is published.</summary>
    public IReadOnlyDictionary<string, string> Addresses => Pages.ToDictionary(
        page => page.Kind, page => Name().Replace(page.Template, name => _values.GetValueOrDefault(name.Groups[1].Value, name.Value)));

    /// <summary>Says what to add for each route that the showcase has no page for. Empty when every route has one.</summary>
    public static IEnumerable<string> Missing(IEnumerable<PublicRoute> routes)
    {
        var shapes = Pages.Select(page => Name().Replace(page.Template.Split('?')[0], "{}")).ToHashSet(StringComparer.Ordinal);
        return routes.Where(route => !shapes.Contains(route.Shape)).Select(route =>
            $"No page of the showcase has the address {route.Template}. Add one to Showcase.Pages with words that it shows, and publish its content in PublishAllAsync.");
    }

    /// <summary>Configures the portal for this council.</summary>
    public void Configure(IWebHostBuilder portal) => portal
        .UseSetting("Files:Public", office.Files.Public.Folder)
        .UseSetting("ConnectionStrings:Public", office.Database.Public)
        .UseSetting("Portal:SearchesPerMinute", "0"); // tests search more often than a reader may

    public async Task PublishAllAsync(DateOnly today)
    {
        await office.CouncilAsync("Sampleton City Council", council =>
        {
            council.SetColour(Colour);
            council.SetLogo(CouncilLogo.From(
                CouncilLogo.Svg, """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="20"/></svg>"""u8.ToArray()));
        });
        var panel = await PublishPanelAsync();
        await PublishApprovedAsync(panel);
        await PublishComingAsync(panel, today);
        await PublishWithdrawnAsync(panel);
        await PublishImportedAsync(panel);
        await PublishIssuesAsync();
    }

    private async Task<Panel> PublishPanelAsync()
    {
        var panel = new Panel("Children and Families Scrutiny Panel", PanelKind.Committee, new BilingualText("It looks into how the city’s children are taught and cared for."));
        foreach (var (name, role, to) in new[] { ("Sarah Taggart", MembershipRole.Chair, (DateOnly?)null), ("Peter Guest", MembershipRole.Member, null), ("Alan Chaloner", MembershipRole.Member, new(2023, 5, 16)) })
        {
            var person = new Person(name, PersonKind.Councillor);
            person.SetParty("Independent");
            person.SetWard("Bargate");
            person.SetPosts("Lead member for schools");
            person.SetTermsOfOffice(new TermOfOffice(new(2018, 5, 7), new(2022, 5, 9)), new TermOfOffice(new(2022, 5, 10), null));
            person.SetContact(new BilingualText("[councillors@example.gov.uk](mailto:councillors@example.gov.uk)"));
            await office.PublishAsync(person, person.Publish());
            panel.Appoint(person.Id, role, new(2022, 5, 18), to);
        }

        panel.SetContact("[democratic.services@example.gov.uk](mailto:democratic.services@example.gov.uk)");
        panel.SetVenue("Council Chamber, Civic Centre");
        await office.PublishAsync(panel, panel.Publish());
        _values["panel"] = panel.Slug;
        return panel;
    }

    /// <summary>Publishes at ten in the morning of the given day.</summary>
    private async Task<Publication> PublishAsync(Meeting meeting, Act act, DateOnly day)
    {
        await using var workspace = WorkspaceDbContext.On(office.Database.Office!);
        var publisher = new Publisher(workspace, office.Files, TimeProvider.System);
        return await publisher.PublishAsync(new(meeting), act, "A test", at: new(day, new(10, 0), TimeSpan.FromHours(1)));
    }

    private async Task PublishApprovedAsync(Panel panel)
    {
        var meeting = new Meeting(panel.Id, new(2023, 7, 20), new(17, 30), new BilingualText("Conference Rooms 3 and 4, Civic Centre"));
        meeting.SetDirections("Use the north entrance. There is a lift and a hearing loop.");
        meeting.SetContact("Emily Goodwin, Democratic Support Officer, [democratic.services@example.gov.uk](mailto:democratic.services@example.gov.uk)");
        meeting.SetLink("https://www.example.gov.uk/watch/scrutiny");
        meeting.SetFormat(MeetingFormat.Hybrid);
        await PublishAsync(meeting, meeting.Announce(England), new(2023, 5, 24));

        meeting.AddItem("Apologies and changes in membership", "1", new BilingualText("To note any changes in membership of the Panel."));
        var previous = meeting.AddItem("Minutes of the previous meeting (including matters arising)", "2", new BilingualText("To approve and sign as a correct record the minutes of the meeting held on 15 June 2023."));
        var performance = meeting.AddItem("Children and learning: performance", "3", new BilingualText("Report of the Scrutiny Manager, recommending that the Panel consider and challenge the performance of children’s services."));
        performance.Attach(await office.UploadAsync("Report on performance", "A report"));
        performance.Attach(await office.UploadAsync("Appendix 1: performance data for July 2023", "Some data"));
        var placements = meeting.AddItem("Placements with private providers", "4");
        placements.Exempt(England, ["3"], "The report names what providers charge. Publishing it would weaken the council’s position in the talks that are under way, so the public interest is better served by keeping it private.");
        meeting.Attach(await office.UploadAsync("Agenda front sheet", "The agenda"));
        await PublishAsync(meeting, meeting.PublishAgenda(England, new(2023, 7, 11)), new(2023, 7, 11));

        var urgent = meeting.AddItem("Closure of the Meadow Lane nursery", "5", new BilingualText("Oral report of the Director of Children’s Services."));
        urgent.TakeAsUrgent("The provider gave notice on 17 July, and parents need an answer before the summer holidays.");
        await PublishAsync(meeting, meeting.PublishSupplement("Item 5 is urgent.", England, new(2023, 7, 18)), new(2023, 7, 18));

        meeting.RecordAttendance(
            new Attendee("Councillor Taggart", Capacity.Member, Presence.Present, role: new BilingualText("Chair")),
            new Attendee("Councillor Chaloner", Capacity.Member, Presence.Present),
            new Attendee("Councillor Guest", Capacity.Member, Presence.Apologies),
            new Attendee("Councillor Savage", Capacity.Substitute, Presence.Present, substituteFor: "Councillor Guest"),
            new Attendee("Catherine Hobbs", Capacity.Member, Presence.Absent, role: new BilingualText("Appointed member")),
            new Attendee("Councillor Winning", Capacity.InAttendance, Presence.Present, role: new BilingualText("Cabinet Member for Children and Learning")));
        previous.WriteMinutes("RESOLVED that the minutes of the meeting held on 15 June 2023 be approved and signed as a correct record.");
        performance.WriteMinutes("""
            The Panel considered the report of the Scrutiny Manager.

            Councillor Winning, Cabinet Member for Children and Learning, and Robert Henderson, Executive Director Wellbeing (Children and Learning), were in attendance and, with the consent of the Chair, addressed the meeting.

            The Panel discussed a number of points including:

            • The increase in referrals over a period of time. Conversations are being held with partners to ensure referrals are appropriate and data is being interrogated.
            • The number of assessments is high compared to the city’s statistical neighbours. An audit is being undertaken to understand this and why 50% of referrals currently result in no further action.
            • How longer term data would enable the Panel to identify trends more effectively, especially when the results may be affected by seasonal issues.

            Moved by Councillor Savage, seconded by Councillor Taggart.

            On a recorded vote there voted for: Councillors Taggart and Savage (2); against: Councillor Chaloner (1).

            RESOLVED

            (i) That, to enable trends to be identified, performance data outlining the rate of re-referrals over a longer time period is circulated to the Panel.
            (ii) That, to enable key issues to be identified, a highlight report is attached to the monthly performance dataset presented to the Panel.
            """);
        performance.RecordVote(resolutionId: null, new(2, 1, 0));
        placements.WriteMinutes("The Panel noted the report and thanked the officers. What was said about single providers is kept private.");
        urgent.WriteMinutes("""
            The Director reported that the nursery will close on 31 August.

            The Panel agreed to hear from parents at its next meeting.
            """);
        var draft = await PublishAsync(meeting, meeting.PublishDraftMinutes(new(2023, 7, 31)), new(2023, 7, 31));

        urgent.WriteMinutes("""
            The Director reported that the nursery will close on 30 September.

            The Panel agreed to hear from parents at its next meeting.
            """);
        var revised = await PublishAsync(meeting, meeting.PublishDraftMinutes(new(2023, 8, 2), new BilingualText("The date in item 5 was wrong.")), new(2023, 8, 2));

        var next = await office.WithAgendaAsync(panel, new(2023, 9, 28));
        await PublishAsync(meeting, meeting.Approve(next, panel, "Councillor Taggart", new(2023, 9, 29)), new(2023, 9, 29));
        await PublishAsync(meeting, meeting.Correct("The name of a post was wrong in item 3."), new(2023, 10, 4));

        (_performances, _leases) = ((meeting.Id, performance.Id), (meeting.Id, placements.Id));
        _values["meeting"] = meeting.Slug;
        (_values["item"], _values["exempt"]) = (performance.Id, placements.Id);
        (_values["draft"], _values["revised"]) = ($"{draft.Number}", $"{revised.Number}");
        (_values["resolution"], _values["sentence"]) = (performance.Resolutions.First().Id, urgent.Entries[0].Id);
        (_values["paper"], _values["file"]) = (meeting.Documents[0].Id, meeting.Documents[0].FileName!);
    }

    private async Task PublishComingAsync(Panel panel, DateOnly today)
    {
        var coming = new Meeting(panel.Id, today.AddDays(20), new(17, 30), new BilingualText("Council Chamber, Civic Centre"));
        await office.PublishAsync(coming, coming.Announce(England));
        coming.AddItem("Apologies");
        var budget = coming.AddItem("Budget monitoring", purpose: new BilingualText("To note the overspend on placements, and to recommend savings."));
        budget.SetPresenter("Report of the Director of Finance");
        budget.SetWards("Bargate", "Portswood");
        budget.SetKeyDecision(true);
        budget.SetPublicSpeaking("[Write to us](mailto:democratic.services@example.gov.uk) by noon on the working day before.");
        var last = await office.WithMinutesAsync(panel, today.AddDays(-30));
        coming.SetMinutesToApprove(coming.Items[0], panel, last);
        coming.Items[0].SetTitle($"Minutes of the meeting of {last.Date.InWords()}");
        coming.SetNumbering(byOrder: true);
        await office.PublishAsync(coming, coming.PublishAgenda(England, today));
        budget.Attach(await office.UploadAsync("Budget monitoring, month 8", "A late report"));
        await office.PublishAsync(coming, coming.PublishSupplement("The figures for the month were not ready when the agenda was published.", England, today));
        _values["coming"] = coming.Slug;
        _budgets = (coming.Id, coming.Items[1].Id);

        var cancelled = new Meeting(panel.Id, today.AddDays(41), new(18, 0), new BilingualText("Council Chamber, Civic Centre"));
        await office.PublishAsync(cancelled, cancelled.Announce(England));
        await office.PublishAsync(cancelled, cancelled.Cancel("There is no business to discuss."));
        _values["cancelled"] = cancelled.Slug;

        var postponed = new Meeting(panel.Id, today.AddDays(48), new(18, 0), new BilingualText("Council Chamber, Civic Centre"));
        postponed.SetIntroduction("Members of the public may watch this meeting.\n\n• Phones should be silent.\n• Filming is allowed.");
        postponed.AddItem("School places", "1").Attach(new Document("Forecast of pupil numbers", PaperWithoutFile.ToFollow));
        postponed.AddItem("Visit to the nursery", "2").Attach(new Document("Report of the Chair", PaperWithoutFile.OralReport));
        await office.PublishAsync(postponed, postponed.PublishAgenda(England, today));
        await office.PublishAsync(postponed, postponed.Postpone("The heating has failed."));
        await office.PublishAsync(postponed, postponed.Reinstate("The heating works again.", England, today));
        await office.PublishAsync(postponed, postponed.Postpone("The heating has failed again."));
        _values["postponed"] = postponed.Slug;
    }

    private async Task PublishImportedAsync(Panel panel)
    {
        var imported = new Meeting(panel.Id, new(2021, 6, 17));
        var visit = imported.AddItem("Ofsted: focused visit", "8", new BilingualText("Report of the Executive Director for Children and Learning."));
        visit.SetNumber("8");
        visit.SetMinuteNumber("51");
        visit.Attach(new Document("Appendix 1.pptx", new Original("PDF", "3 MB", "https://democracy.example.gov.uk/mgConvert2PDF.aspx?ID=65461")));
        visit.Attach(new Document("Appendix 2", new Original(null, null, null)));
        visit.WriteMinutes("The Panel noted:\n\n• Improvements were seen.\n\nRESOLVED that an update be provided.");
        imported.AddItem("Lease", "9").KeepWithheld("The council’s earlier website did not say why.", "3");
        await office.PublishAsync(imported, imported.Import(isWhole: false));
        _visits = (imported.Id, visit.Id);
        _values["imported"] = imported.Slug;
    }

    private async Task PublishIssuesAsync()
    {
        var (performance, budget) = (new Issue("How children’s services perform"), new Issue("The budget for placements"));
        foreach (var (meeting, item) in new[] { _visits, _performances, _budgets })
        {
            performance.Link(meeting, item);
        }

        performance.AddAlias("Ofsted: focused visit");
        performance.SetSummary("The panel watches the figures at each meeting.", new(2022, 6, 1));
        performance.SetLeadMember("Councillor Winning");
        performance.SetLeadOfficer("Robert Henderson, Executive Director");
        performance.SetWards("All wards");
        await office.PublishAsync(budget, budget.Link(_leases.Meeting, _leases.Item));
        await office.PublishAsync(performance, performance.Relate(IssueRelationKind.ReferredTo, budget));
        (_values["issue"], _values["private"]) = (performance.Slug, budget.Slug);
    }

    private async Task PublishWithdrawnAsync(Panel panel)
    {
        var withdrawn = await office.WithMinutesAsync(panel, new(2023, 3, 2));
        await office.PublishAsync(withdrawn, withdrawn.Withdraw("This meeting was published under the wrong committee. Ask democratic services for it."));
        _values["withdrawn"] = withdrawn.Slug;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
