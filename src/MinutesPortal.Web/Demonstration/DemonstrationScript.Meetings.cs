using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;

namespace MinutesPortal.Web.Demonstration;

/// <content>The meetings, one method each.</content>
internal sealed partial class DemonstrationScript
{
    private const string CouncilChamber = "Council Chamber, Town Hall";
    private const string CommitteeRoom = "Committee Room 2, Town Hall";
    private const string ScrutinyChair = "Councillor Miriam Asquith-Bell";

    private static readonly DemonstrationPaper LibraryReport = new("Library opening hours: report and options", """
        Report of the Head of Libraries and Communities

        1. Visits to the four branch libraries rose by 11 per cent last year. Visits after
           5pm, where a branch was open at all, rose by 31 per cent.
        2. Option A opens every branch until 7pm on Thursdays. Cost: 38,000 a year.
        3. Option B opens Kestrel Rise on Sundays instead. Cost: 29,000 a year.
        4. Option A is recommended. It serves all four branches, and most of the staff
           asked for it.
        """);

    private static readonly DemonstrationPaper ParkReport = new("Castle Gardens: tree survey", """
        Report of the Head of Libraries and Communities

        1. Of 212 trees in the gardens, 9 are dying and 3 must be felled before the winter.
        2. Each tree felled is replaced by two, chosen with the Friends of Castle Gardens.
        """);

    /// <summary>All papers, to be stored before the first is published.</summary>
    public static IReadOnlyList<DemonstrationPaper> Papers { get; } = [LibraryReport, ParkReport];

    private DateOnly LibraryHoursDate => WeeksAgo(14, DayOfWeek.Thursday);

    private DateOnly FloodWarningsDate => WeeksAgo(8, DayOfWeek.Thursday);

    private DateOnly TownTwinningDate => WeeksAgo(3, DayOfWeek.Thursday);

    private DateOnly TanneryDate => WeeksAgo(10, DayOfWeek.Tuesday);

    private DateOnly MillRaceDate => WeeksAgo(5, DayOfWeek.Tuesday);

    /// <summary>Draft minutes, a correction, and approval by the next meeting; a substitute, a vote, and a paper.</summary>
    private void LibraryHours()
    {
        const string key = "library-hours";
        var date = LibraryHoursDate;
        Announce(key, "scrutiny", date, new(18, 0), CommitteeRoom);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Apologies and changes in membership", "1", new Text("To note apologies, and substitutes appointed under Procedure Rule 12."));
            meeting.AddItem("Declarations of interest", "2", new Text("To receive declarations of interest in items on this agenda."));
            meeting.AddItem("Library opening hours", "3", new Text("Report of the Head of Libraries and Communities, recommending later opening on Thursdays."))
                .Attach(LibraryReport.ToDocument());
            meeting.AddItem("Playgrounds: the first year of repairs", "4", new Text("Report of the Head of Libraries and Communities, for members’ comments."));
        });
        DraftMinutes(key, date.AddDays(12), (meeting, stage) =>
        {
            meeting.RecordAttendance(
                Member(stage, "asquith-bell", role: "Chair"),
                Member(stage, "dunstone", role: "Vice-Chair"),
                Member(stage, "iqbal", Presence.Apologies),
                Member(stage, "morrow"),
                Substitute(stage, "wetherby", "iqbal"),
                Osei(stage));
            meeting.Items[0].WriteMinutes("Councillor Iqbal sent her apologies. The Panel noted that Councillor Wetherby had been appointed in her place for this meeting only.");
            meeting.Items[1].WriteMinutes("Councillor Morrow declared that his daughter works at the Quay branch library. He stayed and took part, as the interest was not a pecuniary one.");
            meeting.Items[2].WriteMinutes("""
                The Panel considered the report of the Head of Libraries and Communities on the hours at which the four branch libraries open.

                Ms R Tolland of the Friends of Kestrel Rise Library was in attendance and, with the consent of the Chair, addressed the Panel.

                In discussion with the officers, the Panel noted the following:

                • Visits after 5pm had risen by almost a third, though only two branches were open then.
                • Parents who work in the town could not reach a branch on a weekday at all.
                • Staff had been asked twice. Most preferred one late evening to work on Sundays.
                • The cost would be met from the vacancy at Tannersgate, which had stood open since the spring.

                Councillor Morrow moved, and Councillor Dunstone seconded, that Kestrel Rise open on Sundays instead. The motion was put and lost.

                RESOLVED that:

                (i) the Cabinet be recommended to open every branch library until 7pm on Thursdays from the start of next month;
                (ii) visits by the hour be counted at each branch for six months; and
                (iii) the figures be brought back to the Panel before the budget is set.
                """);
            meeting.Items[2].RecordVote(meeting.Items[2].Resolutions.First().Id, new(3, 1, 0));
            meeting.Items[3].WriteMinutes("""
                The Head of Libraries and Communities reported that 17 of the 22 playgrounds had been repaired, five of them twice.

                Members asked that the swings at Sallowfield be looked at before the school holidays.

                RESOLVED that the report be noted.
                """);
        });
        On(date.AddDays(20), 10, key, stage =>
        {
            var item = stage.Meeting(key).Items[2];
            item.WriteMinutes(item.Minutes!.English
                .Replace("The cost would be met from the vacancy at Tannersgate, which", "The cost, £38,000 a year, would be met in part from the vacancy at Tannersgate, which", StringComparison.Ordinal)
                .Replace("from the start of next month;", "from the first Thursday of next month;", StringComparison.Ordinal));
            return stage.Meeting(key).Correct("Item 3: the cost is stated, and the day of the first late opening.");
        });
        Approve(key, "flood-warnings", FloodWarningsDate.AddDays(1), "scrutiny", ScrutinyChair);
    }

    /// <summary>An item heard partly in private, and its approval with an amendment.</summary>
    private void FloodWarnings()
    {
        const string key = "flood-warnings";
        var date = FloodWarningsDate;
        Announce(key, "scrutiny", date, new(18, 0), CommitteeRoom);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Apologies and changes in membership", "1");
            meeting.AddItem("Minutes of the previous meeting", "2", new Text($"To approve and sign as a correct record the minutes of the meeting held on {LibraryHoursDate.InWords()}."));
            meeting.AddItem("Flood warnings on the Alder: what residents heard, and when", "3", new Text("Report of the Head of Libraries and Communities on the night of the high water."));
            meeting.AddItem("Exclusion of the press and public", "4", new Text("To consider whether the public be excluded from part of item 5."));
            meeting.AddItem("Lease of the Boathouse café", "5", new Text("To advise the Cabinet on terms for a new lease."))
                .Exempt(Rules, ["3"], "The rent that the council would accept is still to be bargained for. To disclose it now would cost its taxpayers more than the knowledge would serve them.");
        });
        On(date.AddDays(13), 14, key, stage =>
        {
            var draft = stage[key];
            var meeting = draft.Meeting;
            meeting.RecordAttendance(
                Member(stage, "asquith-bell", role: "Chair"),
                Member(stage, "dunstone", Presence.Absent),
                Member(stage, "iqbal"),
                Member(stage, "morrow"),
                Osei(stage));
            meeting.Items[0].WriteMinutes("There were no apologies.");
            meeting.Items[1].WriteMinutes($"RESOLVED that the minutes of the meeting held on {LibraryHoursDate.InWords()}, as corrected, be approved and signed as a correct record.");
            meeting.Items[2].WriteMinutes("""
                The Panel heard how the river rose by a metre and a half in five hours, and that the first warning reached Mill Race forty minutes after the water did.

                In discussion, the Panel noted the following:

                • The sirens at the weir are tested on the first Monday of each month; nobody living within earshot of the lower one could remember hearing it.
                • Text messages went to 1,140 households. Some 300 had given a number that was no longer in use.
                • Volunteers had knocked on doors without being asked, and knew who would need help on the stairs.

                RESOLVED that:

                (i) the lower siren be replaced before the winter;
                (ii) the Cabinet Member be asked to bring forward a scheme of street wardens; and
                (iii) a report on progress be made to every meeting of the Panel until the work is done.
                """);
            meeting.Items[3].WriteMinutes("""
                RESOLVED that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting while the terms in item 5 are considered, on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A, and that the public interest in keeping it outweighs that in disclosing it.
                """);
            meeting.Items[4].WriteMinutes("""
                The Panel considered in private the terms on which the Boathouse café might be let for a further ten years.

                RECOMMENDED that the Cabinet seek a lease that keeps the public lavatories open all year.
                """);
            draft.WriteExempt(meeting.Items[4], new Text("The Panel advised that a rent of £21,500 be asked for, and that no less than £18,000 be accepted."));
            return meeting.PublishDraftMinutes(date.AddDays(13));
        });
        On(TownTwinningDate.AddDays(1), 11, key, stage =>
        {
            var item = stage.Meeting(key).Items[2];
            item.WriteMinutes(item.Minutes!.English.Replace("Some 300 had", "Some 310 had", StringComparison.Ordinal));
            return stage.Meeting(key).Approve(
                stage.Meeting("town-twinning"), stage.Panel("scrutiny"), ScrutinyChair, TownTwinningDate.AddDays(1), new Text("Item 3: “310” for “300”."));
        });
    }

    /// <summary>Draft minutes, with a text in two languages.</summary>
    private void TownTwinning()
    {
        const string key = "town-twinning";
        var date = TownTwinningDate;
        Announce(key, "scrutiny", date, new(18, 0), CommitteeRoom);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Apologies and changes in membership", "1");
            meeting.AddItem("Minutes of the previous meeting", "2", new Text($"To approve and sign as a correct record the minutes of the meeting held on {FloodWarningsDate.InWords()}."));
            meeting.AddItem(
                new Text("Forty years of twinning with Llanferin", "Deugain mlynedd o efeillio â Llanferin"),
                "3",
                new Text("To consider how the anniversary is to be kept.", "Ystyried sut i nodi’r pen-blwydd."));
            meeting.AddItem("Flood warnings: progress", "4", new Text("Report on what was resolved at the last meeting."));
        });
        DraftMinutes(key, date.AddDays(11), (meeting, stage) =>
        {
            meeting.RecordAttendance(
                Member(stage, "asquith-bell", role: "Chair"), Member(stage, "dunstone", role: "Vice-Chair"), Member(stage, "iqbal"), Member(stage, "morrow", Presence.Apologies), Osei(stage));
            meeting.Items[0].WriteMinutes("Councillor Morrow sent his apologies.");
            meeting.Items[1].WriteMinutes($"RESOLVED that the minutes of the meeting held on {FloodWarningsDate.InWords()} be approved and signed as a correct record, with “310” for “300” in item 3.");
            meeting.Items[2].WriteMinutes(new Text(
                """
                The Panel welcomed the Mayor of Llanferin, who spoke in Welsh and in English of the choirs, the schools and the two rugby clubs.

                RESOLVED that a plaque in both languages be put up at the Town Hall.
                """,
                """
                Croesawodd y Panel Faer Llanferin, a siaradodd yn Gymraeg ac yn Saesneg am y corau, yr ysgolion a’r ddau glwb rygbi.

                PENDERFYNWYD gosod plac dwyieithog ar Neuadd y Dref.
                """));
            meeting.Items[3].WriteMinutes("""
                The lower siren had been ordered and would be tested within the month. Eleven people had offered to be street wardens.

                RESOLVED that the progress be noted, and the volunteers thanked.
                """);
        });
    }

    /// <summary>A coming meeting with its agenda, a paper, and a supplement.</summary>
    private void WinterShelter()
    {
        const string key = "winter-shelter";
        var date = WorkingDayFrom(today.AddDays(3));
        Announce(key, "scrutiny", date, new(18, 0), CommitteeRoom);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Apologies and changes in membership", "1");
            meeting.AddItem("Minutes of the previous meeting", "2", new Text($"To approve and sign as a correct record the minutes of the meeting held on {TownTwinningDate.InWords()}."));
            meeting.AddItem("Winter night shelter", "3", new Text("Report of the Head of Libraries and Communities on beds, volunteers and the move to the Corn Exchange."));
            meeting.AddItem("Castle Gardens", "4", new Text("To consider the survey of the trees.")).Attach(ParkReport.ToDocument());
        });
        On(today.AddDays(-1), 10, key, stage =>
        {
            stage.Meeting(key).AddItem("Closure of Quay Passage", "5", new Text("To consider how to reach the library while the wall is made safe."))
                .TakeAsUrgent("The wall gave way after the agenda was published, and the passage is the only way to the library without steps.");
            return stage.Meeting(key).PublishSupplement("Item 5, which the Chair has agreed to take as urgent.", Rules, today.AddDays(-1));
        });
    }

    /// <summary>Votes, one of them decided by the chair.</summary>
    private void TheOldTannery()
    {
        const string key = "old-tannery";
        var date = TanneryDate;
        Announce(key, "planning", date, new(14, 0), CouncilChamber);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Apologies", "1");
            meeting.AddItem("The Old Tannery, Tannersgate: 46 homes and a workshop", "2", new Text("Application AL/0417: report of the Head of Planning, recommending approval with conditions."));
            meeting.AddItem("14 Withy Lane: dormer window", "3", new Text("Application AL/0431: report of the Head of Planning, recommending refusal."));
        });
        DraftMinutes(key, date.AddDays(9), (meeting, stage) =>
        {
            meeting.RecordAttendance(
                Member(stage, "thackeray-jones", role: "Chair"), Member(stage, "penhale", role: "Vice-Chair"), Member(stage, "wetherby"), Member(stage, "dunstone"), LarkinShaw(stage));
            meeting.Items[0].WriteMinutes("There were no apologies.");
            meeting.Items[1].WriteMinutes("""
                The Committee had visited the site that morning. It heard from two neighbours, who feared for the light in their gardens, and from the agent for the applicant.

                The Head of Planning advised that the chimney was sound, and that its loss would not be justified.

                RESOLVED that permission be granted, subject to:

                (a) the chimney being kept and repaired before any home is lived in;
                (b) eleven of the homes being let at a social rent; and
                (c) a plan for deliveries that keeps lorries out of Tannersgate at school times.
                """);
            meeting.Items[1].RecordVote(meeting.Items[1].Resolutions.First().Id, new(2, 2, 0, CastingVoteFor: true));
            meeting.Items[2].WriteMinutes("""
                The Committee considered that the dormer would be seen from nowhere but the applicant’s own garden.

                RESOLVED that, against the officers’ recommendation, permission be granted.
                """);
            meeting.Items[2].RecordVote(meeting.Items[2].Resolutions.Single().Id, new(3, 0, 1));
        });
        Approve(key, "mill-race", MillRaceDate.AddDays(1), "planning", "Councillor Rhys Thackeray-Jones");
    }

    /// <summary>Decisions first, then draft minutes that were published a second time.</summary>
    private void MillRaceCottages()
    {
        const string key = "mill-race";
        const string refusal = "RESOLVED that permission be refused, as the ground floor would lie below the level that the river has reached twice in ten years.";
        var date = MillRaceDate;
        Announce(key, "planning", date, new(14, 0), CouncilChamber);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Minutes of the previous meeting", "1", new Text($"To approve the minutes of the meeting held on {TanneryDate.InWords()}."));
            meeting.AddItem("Mill Race Cottages: six holiday lets", "2", new Text("Application AL/0440: report of the Head of Planning, recommending refusal."));
        });
        On(date.AddDays(1), 15, key, stage =>
        {
            stage.Meeting(key).Items[1].WriteDecision(refusal);
            return stage.Meeting(key).PublishDecisions(Rules, date.AddDays(1));
        });
        DraftMinutes(key, date.AddDays(9), (meeting, stage) =>
        {
            meeting.RecordAttendance(
                Member(stage, "thackeray-jones", role: "Chair"), Member(stage, "penhale", Presence.Apologies), Member(stage, "wetherby"), Member(stage, "dunstone"), LarkinShaw(stage));
            meeting.Items[0].WriteMinutes($"RESOLVED that the minutes of the meeting held on {TanneryDate.InWords()} be approved and signed as a correct record.");
            meeting.Items[1].WriteMinutes($"""
                The applicant told the Committee that the cottages had stood empty since the mill closed, and would fall down if nothing was done.

                Members had sympathy, but could not set aside what the Environment Agency had written.

                {refusal}
                """);
        });
        On(date.AddDays(12), 9, key, stage =>
        {
            var item = stage.Meeting(key).Items[1];
            item.WriteMinutes(item.Minutes!.English.Replace("since the mill closed", "since the mill closed in 1998", StringComparison.Ordinal));
            return stage.Meeting(key).PublishDraftMinutes(date.AddDays(12), new Text("Item 2: the year in which the mill closed."));
        });
    }

    /// <summary>Held a few days ago: decisions only.</summary>
    private void MarketHall()
    {
        const string key = "market-hall";
        var date = WorkingDayBy(today.AddDays(-2));
        Announce(key, "planning", date, new(14, 0), CouncilChamber);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Minutes of the previous meeting", "1", new Text($"To approve the minutes of the meeting held on {MillRaceDate.InWords()}."));
            meeting.AddItem("Market Hall: solar panels on the south roof", "2", new Text("Application AL/0452, by the council itself: report of the Head of Planning."));
            meeting.AddItem("Enforcement: the fence at Kestrel Rise", "3", new Text("To consider whether a notice be served."));
        });
        On(date.AddDays(1), 10, key, stage =>
        {
            stage.Meeting(key).Items[1].WriteDecision("RESOLVED that permission be granted, the panels to be of a colour near that of the slates.");
            stage.Meeting(key).Items[2].WriteDecision("Deferred to the next meeting, so that the owner can be heard.");
            return stage.Meeting(key).PublishDecisions(Rules, date.AddDays(1));
        });
    }

    /// <summary>Announced, and no more.</summary>
    private void PlanningInTheNewYear() => Announce("planning-next", "planning", WorkingDayFrom(today.AddDays(33)), new(14, 0), CouncilChamber, on: today.AddDays(-5));

    private void Budget()
    {
        const string key = "budget";
        var date = WeeksAgo(6, DayOfWeek.Monday);
        Announce(key, "cabinet", date, new(10, 0), CouncilChamber);
        Agenda(key, date, meeting =>
        {
            meeting.AddItem("Apologies", "1");
            meeting.AddItem("Library opening hours", "2", new Text("To consider the recommendation of the Communities Scrutiny Panel."));
            meeting.AddItem("Budget monitoring: the first half of the year", "3", new Text("Report of the Leader, for noting."));
        });
        DraftMinutes(key, date.AddDays(10), (meeting, stage) =>
        {
            meeting.RecordAttendance(Member(stage, "fairweather", role: "Chair"), Member(stage, "penhale"), Member(stage, "asquith-bell"), Osei(stage));
            meeting.Items[0].WriteMinutes("There were no apologies.");
            meeting.Items[1].WriteMinutes("""
                The Cabinet thanked the Panel for its work. Councillor Asquith-Bell, who chairs the Panel, presented its recommendation.

                RESOLVED that every branch library open until 7pm on Thursdays, for one year in the first place.

                Reasons: evening visits have risen most where a branch is open in the evening. Alternatives considered: Sunday opening at Kestrel Rise, which would serve one ward only.
                """);
            meeting.Items[2].WriteMinutes("""
                Spending was £212,000 above the budget, almost all of it on temporary housing. Income from car parks was a little better than expected.

                RESOLVED that the report be noted.
                """);
        });
    }

    private void CabinetCancelled()
    {
        const string key = "cabinet-cancelled";
        var date = WeeksAgo(2, DayOfWeek.Monday);
        Announce(key, "cabinet", date, new(10, 0), CouncilChamber);
        Agenda(key, date, meeting => meeting.AddItem("Street wardens", "1", new Text("To consider a scheme, as the Communities Scrutiny Panel asked.")));
        On(date.AddDays(-3), 16, key, stage => stage.Meeting(key).Cancel("The report on street wardens is not ready. It will come to the next meeting."));
    }

    private void CabinetMoved()
    {
        const string key = "cabinet-moved";
        var announcedFor = WorkingDayFrom(today.AddDays(12));
        var date = WorkingDayFrom(today.AddDays(19));
        Announce(key, "cabinet", announcedFor, new(10, 0), CouncilChamber, on: today.AddDays(-30));
        On(today.AddDays(-6), 12, key, stage => stage.Meeting(key).Move(
            date, new(10, 0), new Text("Corn Exchange, Market Place"), "The Council Chamber is needed for the count of the Mill Race by-election.", Rules, today.AddDays(-6)));
    }
}
