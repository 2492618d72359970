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

/// <summary>A small council with everything that a page can show, and the address of each kind of page.</summary>
public sealed class Showcase(TestOffice office)
{
    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    private readonly Dictionary<string, string> addresses = new() { ["home"] = "/", ["cookies"] = "/cookies", ["not-found"] = "/nothing-here" };

    private (Guid Meeting, string Item) visits, performances, leases, budgets;

    /// <summary>By kind of page.</summary>
    public IReadOnlyDictionary<string, string> Addresses => addresses;

    public async Task PublishAllAsync(DateOnly today)
    {
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
            person.SetContact(new BilingualText("[councillors@example.gov.uk](mailto:councillors@example.gov.uk)"));
            await office.PublishAsync(person, person.Publish());
            panel.Appoint(person.Id, role, new(2022, 5, 18), to);
        }

        await office.PublishAsync(panel, panel.Publish());
        addresses["meetings"] = $"/meetings?from=july+2023&panel={panel.Slug}";
        addresses["refused meetings"] = "/meetings?from=soon&to=2023";
        addresses["panels"] = "/panels";
        foreach (var statement in new[] { "accessibility", "privacy", "contact" })
        {
            addresses[statement] = "/" + statement;
        }

        addresses["panel"] = $"/panels/{panel.Slug}";
        addresses["decisions"] = $"/decisions?panel={panel.Slug}";
        addresses["what's new"] = "/whats-new";
        addresses["calendar"] = "/calendar/2023/7";
        addresses["people"] = "/people?by=ward";
        addresses["person"] = "/people/sarah-taggart?year=2023";
        addresses["search"] = "/search?q=performance+data&kind=item&from=2023";
        addresses["newest first"] = "/search?q=performance&order=newest";
        addresses["fruitless search"] = "/search?q=performanse";
        addresses["refused search"] = "/search?q=performance&from=soon";
        return panel;
    }

    /// <summary>Publishes as if at ten in the morning of a day.</summary>
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

            On a recorded vote there voted for: Councillors Taggart and Savage (2); against: Councillor Chaloner (1).

            RESOLVED

            (i) That, to enable trends to be identified, performance data outlining the rate of re-referrals over a longer time period is circulated to the Panel.
            (ii) That, to enable key issues to be identified, a highlight report is attached to the monthly performance dataset presented to the Panel.
            """);
        performance.RecordVote(performance.Resolutions.First().Id, new(2, 1, 0));
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

        (performances, leases) = ((meeting.Id, performance.Id), (meeting.Id, placements.Id));
        var address = $"/panels/{panel.Slug}/meetings/{meeting.Slug}";
        addresses["meeting"] = address;
        addresses["item"] = $"{address}/items/{performance.Id}";
        addresses["exempt item"] = $"{address}/items/{placements.Id}";
        addresses["versions"] = $"{address}/versions";
        addresses["version"] = $"{address}/versions/{draft.Number}";
        addresses["comparison"] = $"{address}/compare?from={draft.Number}&to={revised.Number}";
        addresses["refused comparison"] = $"{address}/compare?from=x";
        addresses["citation"] = $"/cite/{performance.Resolutions.First().Id}";
        addresses["changed citation"] = $"/cite/{urgent.Entries[0].Id}";
    }

    private async Task PublishComingAsync(Panel panel, DateOnly today)
    {
        var coming = new Meeting(panel.Id, today.AddDays(20), new(17, 30), new BilingualText("Council Chamber, Civic Centre"));
        await office.PublishAsync(coming, coming.Announce(England));
        coming.AddItem("Apologies", "1");
        coming.AddItem("Budget monitoring", "2", new BilingualText("Report of the Director of Finance."));
        await office.PublishAsync(coming, coming.PublishAgenda(England, today));
        budgets = (coming.Id, coming.Items[1].Id);

        var cancelled = new Meeting(panel.Id, today.AddDays(41), new(18, 0), new BilingualText("Council Chamber, Civic Centre"));
        await office.PublishAsync(cancelled, cancelled.Announce(England));
        await office.PublishAsync(cancelled, cancelled.Cancel("There is no business to discuss."));
        addresses["cancelled meeting"] = $"/panels/{panel.Slug}/meetings/{cancelled.Slug}";
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
        visits = (imported.Id, visit.Id);
        addresses["imported meeting"] = $"/panels/{panel.Slug}/meetings/{imported.Slug}";
    }

    private async Task PublishIssuesAsync()
    {
        var (performance, budget) = (new Issue("How children’s services perform"), new Issue("The budget for placements"));
        foreach (var (meeting, item) in new[] { visits, performances, budgets })
        {
            performance.Link(meeting, item);
        }

        performance.AddAlias("Ofsted: focused visit");
        performance.SetLeadMember("Councillor Winning");
        performance.SetLeadOfficer("Robert Henderson, Executive Director");
        performance.SetWards("All wards");
        await office.PublishAsync(budget, budget.Link(leases.Meeting, leases.Item));
        await office.PublishAsync(performance, performance.Relate(IssueRelationKind.ReferredTo, budget));
        addresses["issues"] = "/issues";
        addresses["issues by title"] = "/issues?sort=title";
        addresses["issues by panel"] = "/issues?sort=panel";
        addresses["issue"] = $"/issues/{performance.Slug}";
        addresses["private issue"] = $"/issues/{budget.Slug}";
        addresses["issue without results"] = $"/issues/{performance.Slug}?from=1999&to=1999";
        addresses["issue with an error"] = $"/issues/{performance.Slug}?from=soon";
    }

    private async Task PublishWithdrawnAsync(Panel panel)
    {
        var withdrawn = await office.WithMinutesAsync(panel, new(2023, 3, 2));
        await office.PublishAsync(withdrawn, withdrawn.Withdraw("This meeting was published under the wrong committee. Ask democratic services for it."));
        addresses["withdrawn meeting"] = $"/panels/{panel.Slug}/meetings/{withdrawn.Slug}";
    }
}
