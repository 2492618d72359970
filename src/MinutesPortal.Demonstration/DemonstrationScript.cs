using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <summary>
/// Who and what there is in Aldermere, and when. What was said stands in a file for each panel, the acts that go their own way in
/// <c>DemonstrationScript.Events.cs</c>. Days are counted back from the first start, so the text names no season.
/// </summary>
public sealed partial class DemonstrationScript(DateOnly today)
{
    private const int DaysBefore = 800;

    private const string CouncilChamber = "Council Chamber, Town Hall";
    private const string CommitteeRoom = "Committee Room 2, Town Hall";

    private static readonly NoticeRules Rules = NoticeRules.For(Nation.England);

    /// <summary>When and where each panel meets.</summary>
    private static readonly Dictionary<string, (DayOfWeek Day, TimeOnly Time, string Venue)> Habits = new()
    {
        ["council"] = (DayOfWeek.Wednesday, new(19, 0), CouncilChamber),
        ["cabinet"] = (DayOfWeek.Monday, new(10, 0), CouncilChamber),
        ["scrutiny"] = (DayOfWeek.Thursday, new(18, 0), CommitteeRoom),
        ["planning"] = (DayOfWeek.Tuesday, new(14, 0), CouncilChamber),
        ["joint"] = (DayOfWeek.Wednesday, new(14, 0), "Long Reach Recycling Centre, the meeting room"),
    };

    /// <summary>How many weeks ago each meeting was held that has minutes; its key begins with its panel's.</summary>
    private static readonly Dictionary<string, int> WeeksAgo = new()
    {
        ["council-1"] = 106,
        ["council-2"] = 80,
        ["council-3"] = 54,
        ["council-4"] = 28,
        ["council-5"] = 9,
        ["cabinet-1"] = 101,
        ["cabinet-2"] = 88,
        ["cabinet-3"] = 75,
        ["cabinet-4"] = 62,
        ["cabinet-5"] = 49,
        ["cabinet-6"] = 36,
        ["cabinet-7"] = 23,
        ["cabinet-8"] = 13,
        ["cabinet-9"] = 6,
        ["scrutiny-1"] = 104,
        ["scrutiny-2"] = 92,
        ["scrutiny-3"] = 79,
        ["scrutiny-4"] = 66,
        ["scrutiny-5"] = 53,
        ["scrutiny-6"] = 40,
        ["scrutiny-7"] = 27,
        ["scrutiny-8"] = 14,
        ["scrutiny-9"] = 8,
        ["scrutiny-10"] = 3,
        ["planning-1"] = 98,
        ["planning-2"] = 84,
        ["planning-3"] = 70,
        ["planning-4"] = 57,
        ["planning-5"] = 44,
        ["planning-6"] = 31,
        ["planning-7"] = 18,
        ["planning-8"] = 10,
        ["planning-9"] = 5,
        ["joint-1"] = 96,
        ["joint-2"] = 73,
        ["joint-3"] = 47,
        ["joint-4"] = 45,
        ["joint-5"] = 21,
    };

    /// <summary>Who they are and as what officers come, by the keys that sittings call them.</summary>
    private static readonly Dictionary<string, (string Name, string Role)> Officers = new()
    {
        ["osei"] = ("Daniel Osei", "Head of Libraries and Communities"),
        ["larkin-shaw"] = ("Helen Larkin-Shaw", "Head of Planning"),
        ["averill"] = ("Tom Averill", "Head of Highways and Streets"),
        ["sandhurst"] = ("Priya Sandhurst", "Chief Finance Officer"),
        ["brandt"] = ("Ifeoma Brandt", "Monitoring Officer"),
        ["quill"] = ("Martin Quill", "Democratic Services Officer"),
    };

    private readonly List<Scene> scenes = [];

    /// <summary>All papers, to be stored before the first is published.</summary>
    public IEnumerable<DemonstrationPaper> Papers => Sittings.SelectMany(sitting => sitting.Items).Select(item => item.Paper).OfType<DemonstrationPaper>().Append(ParkReport);

    private DateOnly Founding => today.AddDays(-DaysBefore);

    /// <summary>The day around which the demonstration was made whose first publication is of <paramref name="first"/>.</summary>
    public static DateOnly TodayWhenBegunOn(DateOnly first) => first.AddDays(DaysBefore);

    /// <summary>All acts in the order in which they happened. None is later than yesterday.</summary>
    public IReadOnlyList<Scene> Scenes()
    {
        scenes.Clear();
        On(Founding, 9, "council-itself", stage => Create(stage, "council-itself", new Council(DemonstrationCouncil.Name, Nation.England)).Publish());
        People();
        Panels();
        Changes();
        foreach (var sitting in Sittings)
        {
            Hold(sitting);
        }

        Events();
        Issues();
        return [.. scenes.OrderBy(scene => scene.At)];
    }

    private IReadOnlyList<Sitting> Sittings => field ??= [.. Council(), .. Cabinet(), .. Scrutiny(), .. Planning(), .. Joint()];

    private void People()
    {
        Councillor("asquith-bell", "Councillor Miriam Asquith-Bell", "Aldermere Together", "Tannersgate", "203");
        Councillor("dunstone", "Councillor Peter Dunstone", "Independent", "Withy Lane", "206");
        Councillor("fairweather", "Councillor Joy Fairweather", "Aldermere Together", "Kestrel Rise", "209");
        Councillor("hale", "Councillor Bronwen Hale", "Residents’ Alliance", "Mill Race", "212");
        Councillor("iqbal", "Councillor Nasreen Iqbal", "Residents’ Alliance", "Sallowfield", "215");
        Councillor("morrow", "Councillor Colm Morrow", "Residents’ Alliance", "Quay and Castle", "218");
        Councillor("oakeshott", "Councillor Sylvia Oakeshott", "Independent", "Kestrel Rise", "221");
        Councillor("penhale", "Councillor Loveday Penhale", "Aldermere Together", "Quay and Castle", "224");
        Councillor("rampersad", "Councillor Dev Rampersad", "Aldermere Together", "Sallowfield", "227");
        Councillor("thackeray-jones", "Councillor Rhys Thackeray-Jones", "Independent", "Mill Race", "230");
        Councillor("tull", "Councillor Ambrose Tull", "Independent", "Withy Lane", "233");
        Councillor("wetherby", "Councillor Grace Wetherby", "Residents’ Alliance", "Tannersgate", "236");
        CoOpted("cole", "Edith Cole", Founding);
        CoOpted("nwosu", "Graham Nwosu", Founding);
        CoOpted("marr", "Annelise Marr", NwosuLeaves);
        foreach (var (key, (name, _)) in Officers)
        {
            On(Founding, 10, key, stage => Create(stage, key, new Person(name, PersonKind.Officer)).Publish());
        }
    }

    private void Panels()
    {
        Panel("council", "Council", PanelKind.Council, ["Full Council"], "All twelve councillors: sets the budget, makes the constitution, hears petitions and holds the Cabinet to account.",
            "tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale", "iqbal", "morrow", "penhale", "rampersad", "thackeray-jones", "wetherby");
        Panel("cabinet", "Cabinet", PanelKind.Executive, ["Executive"], "Leads the council and takes its main decisions within the budget that Council has set.", "fairweather", "penhale", "rampersad");
        Panel("scrutiny", "Communities Scrutiny Panel", PanelKind.Committee, ["Overview and scrutiny", "Scrutiny Committee"], "Holds the Cabinet to account for libraries, parks, housing and all that makes a neighbourhood.", "asquith-bell", "dunstone", "iqbal", "morrow", "hale");
        Panel("planning", "Planning Committee", PanelKind.Committee, ["Development control"], "Decides applications for planning permission, and enforces what was decided.", "thackeray-jones", "wetherby", "dunstone", "oakeshott", "hale");
        Panel("joint", "Alder Valley Joint Committee", PanelKind.JointCommittee, ["Long Reach Committee", "Tip committee", "AVJC"], "Runs the recycling centre at Long Reach and plans for the river, with Withycombe District Council.", "morrow", "cole", "rampersad", "tull", "nwosu");
    }

    /// <summary>Who left a panel while it went on, and who came instead.</summary>
    private void Changes()
    {
        Replace("joint", "nwosu", "marr", NwosuLeaves);
        Replace("planning", "oakeshott", "iqbal", today.AddDays(-30));
    }

    private DateOnly NwosuLeaves => today.AddDays(-110);

    private void Replace(string panel, string leaves, string comes, DateOnly day) => On(day, 12, panel, stage =>
    {
        stage.Panel(panel).EndTerm(stage.Person(leaves).Id, day);
        stage.Panel(panel).Appoint(stage.Person(comes).Id, MembershipRole.Member, day.AddDays(1));
        return stage.Panel(panel).Publish();
    });

    /// <param name="telephone">The last three digits of it: Ofcom keeps 01632 960000 to 960999 for stories.</param>
    private void Councillor(string key, string name, string party, string ward, string telephone) => On(Founding, 10, key, stage =>
    {
        var person = Create(stage, key, new Person(name, PersonKind.Councillor));
        person.SetParty(party);
        person.SetWard(ward);
        person.SetContact(new BilingualText($"01632 960{telephone}, [cllr.{key}@example.gov.uk](mailto:cllr.{key}@example.gov.uk)"));
        return person.Publish();
    });

    private void CoOpted(string key, string name, DateOnly on) => On(on, 10, key, stage =>
    {
        var person = Create(stage, key, new Person(name, PersonKind.CoOptedMember));
        person.SetContact(new BilingualText("Through Democratic Services, 01632 960142, [democracy@example.gov.uk](mailto:democracy@example.gov.uk)"));
        return person.Publish();
    });

    /// <param name="alsoCalled">What people in the town say instead.</param>
    /// <param name="members">The chair first, then the vice-chair.</param>
    private void Panel(string key, string name, PanelKind kind, IReadOnlyCollection<string> alsoCalled, string purpose, params string[] members) => On(Founding, 11, key, stage =>
    {
        var panel = Create(stage, key, new Panel(name, kind, new BilingualText(purpose)));
        panel.SetAliases(alsoCalled);
        foreach (var (seat, member) in members.Index())
        {
            panel.Appoint(stage.Person(member).Id, seat switch { 0 => MembershipRole.Chair, 1 => MembershipRole.ViceChair, _ => MembershipRole.Member }, Founding);
        }

        return panel.Publish();
    });

    /// <summary>From the announcement of a meeting to the approval of its minutes.</summary>
    private void Hold(Sitting sitting)
    {
        var (key, panel, date) = (sitting.Key, PanelOf(sitting.Key), DateOf(sitting.Key));
        Announce(key, panel, date);
        Agenda(key, date, meeting =>
        {
            foreach (var (index, business) in sitting.Items.Index())
            {
                var item = meeting.AddItem(business.Title, $"{index + 1}", business.Purpose);
                if (business.Paper is { } paper)
                {
                    item.Attach(paper.ToDocument());
                }

                if (business.Exempt is var (paragraph, reason))
                {
                    item.Exempt(Rules, [paragraph], new BilingualText(reason));
                }
            }
        });
        if (sitting.HasDecisionsFirst)
        {
            On(date.AddDays(1), 15, key, stage =>
            {
                foreach (var (item, business) in Both(stage, sitting).Where(both => both.Business.Decision is not null))
                {
                    item.WriteDecision(business.Decision!);
                }

                return stage.Meeting(key).PublishDecisions(Rules, date.AddDays(1));
            });
        }

        DraftMinutes(key, date.AddDays(sitting.DraftAfterDays), (meeting, stage) =>
        {
            meeting.RecordAttendance(Attendance(stage, sitting));
            meeting.RecordQuorum(wasPresent: !sitting.LackedQuorum);
            foreach (var (item, business) in Both(stage, sitting))
            {
                item.WriteMinutes(business.Minutes);
                if (business.Vote is { } vote)
                {
                    item.RecordVote(item.Resolutions.First().Id, vote);
                }

                if (business.InPrivate is { } said)
                {
                    stage[key].WriteExempt(item, new BilingualText(said));
                }
            }

            NoteApprovedMinutes(stage, key);
        });
        if (sitting.ApprovedBy is { } by)
        {
            Approve(sitting, by, DateOf(by).AddDays(1));
        }
    }

    /// <summary>Notes which of its panel's earlier minutes a meeting approved.</summary>
    private void NoteApprovedMinutes(Stage stage, string key)
    {
        var earlier = Sittings.Where(other => PanelOf(other.Key) == PanelOf(key) && DateOf(other.Key) < DateOf(key))
            .ToDictionary(other => DateOf(other.Key), other => stage.Meeting(other.Key).Id);
        foreach (var item in stage.Meeting(key).Items)
        {
            item.FindApprovedMinutes(earlier);
        }
    }

    private static IEnumerable<(AgendaItem Item, Business Business)> Both(Stage stage, Sitting sitting) => stage.Meeting(sitting.Key).Items.Zip(sitting.Items);

    private static IEnumerable<Attendee> Attendance(Stage stage, Sitting sitting) =>
    [
        .. sitting.Present.Index().Select(seat => Member(stage, seat.Item, Presence.Present, seat.Index == 0 ? "In the chair" : null)),
        .. sitting.Substitutes.Select(one => new Attendee(
            stage.Person(one.Who).Name, Capacity.Substitute, Presence.Present, stage.Person(one.Who).Id, substituteFor: stage.Person(one.For).Name)),
        .. sitting.Apologies.Select(who => Member(stage, who, Presence.Apologies)),
        .. sitting.Absent.Select(who => Member(stage, who, Presence.Absent)),
        .. sitting.InAttendance.Select(guest => new Attendee(guest.Name, Capacity.InAttendance, Presence.Present, role: new BilingualText(guest.Role))),
        .. sitting.Officers.Select(who => new Attendee(
            stage.Person(who).Name, Capacity.Officer, Presence.Present, stage.Person(who).Id, new BilingualText(Officers[who].Role))),
    ];

    private static Attendee Member(Stage stage, string key, Presence presence, string? role = null) =>
        new(stage.Person(key).Name, Capacity.Member, presence, stage.Person(key).Id, role is null ? null : new BilingualText(role));

    /// <param name="link">Where it can be watched; null where one must come.</param>
    private void Announce(string key, string panel, DateOnly date, DateOnly? on = null, string? link = null) => On(on ?? date.AddDays(-35), 9, key, stage =>
    {
        var (_, time, venue) = Habits[panel];
        var meeting = Create(stage, key, new Meeting(stage.Panel(panel).Id, date, time));
        meeting.SetVenue(new BilingualText(venue));
        meeting.SetDirections(panel == "joint"
                ? new BilingualText("Long Reach Recycling Centre, Weir Road, Aldermere (52.0417, -2.6189). Bus 9 stops at the gate. The meeting room is on the ground floor, and has no steps.")
                : new BilingualText("Aldermere Town Hall, Castle Street. The entrance without steps is in Quay Passage; the lift goes to every floor."));
        meeting.SetContact(new BilingualText("Democratic Services, 01632 960142, [democracy@example.gov.uk](mailto:democracy@example.gov.uk)"));
        meeting.SetLink(link);
        meeting.SetFormat(link is null ? MeetingFormat.InPerson : MeetingFormat.Hybrid);
        return meeting.Announce(Rules);
    });

    private void Agenda(string key, DateOnly date, Action<Meeting> write)
    {
        var day = Rules.AgendaNotice(date).PublishByOfficeDay;
        On(day, 15, key, stage =>
        {
            write(stage.Meeting(key));
            return stage.Meeting(key).PublishAgenda(Rules, day);
        });
    }

    private void DraftMinutes(string key, DateOnly day, Action<Meeting, Stage> write) => On(day, 14, key, stage =>
    {
        write(stage.Meeting(key), stage);
        return stage.Meeting(key).PublishDraftMinutes(day);
    });

    private void Approve(Sitting sitting, string by, DateOnly day) => On(day, 11, sitting.Key, stage =>
    {
        if (sitting.Amendment is var (number, from, to, _))
        {
            Rewrite(stage.Meeting(sitting.Key).Items[number - 1], from, to);
        }

        var presided = Sittings.Single(one => one.Key == by).Present[0];
        return stage.Meeting(sitting.Key).Approve(
            stage.Meeting(by), stage.Panel(PanelOf(by)), stage.Person(presided).Name, day, sitting.Amendment is var (_, _, _, note) ? new BilingualText(note) : null);
    });

    /// <exception cref="InvalidOperationException">The minutes do not say that.</exception>
    private static void Rewrite(AgendaItem item, string from, string to)
    {
        var minutes = item.Minutes!.English;
        item.WriteMinutes(minutes.Contains(from, StringComparison.Ordinal)
            ? minutes.Replace(from, to, StringComparison.Ordinal)
            : throw new InvalidOperationException($"“{item.Title}” does not say “{from}”."));
    }

    private void On(DateOnly day, int hour, string subject, Func<Stage, Act> play) => scenes.Add(new(new(day, new(hour, 0), TimeSpan.Zero), subject, play));

    private static T Create<T>(Stage stage, string key, T subject) where T : Subject
    {
        stage[key] = new(subject);
        return subject;
    }

    private static string PanelOf(string key) => key[..key.IndexOf('-', StringComparison.Ordinal)];

    /// <summary>The working day on or before the day of the week on which its panel meets.</summary>
    private DateOnly DateOf(string key)
    {
        var day = today.AddDays(-7 * WeeksAgo[key]);
        return WorkingDayBy(day.AddDays((int)Habits[PanelOf(key)].Day - (int)day.DayOfWeek));
    }

    /// <summary>As minutes name another meeting: "20 July 2023".</summary>
    private string Held(string key) => DateOf(key).InWords();

    private static DateOnly WorkingDayBy(DateOnly date) => Rules.IsWorkingDay(date) ? date : WorkingDayBy(date.AddDays(-1));

    private static DateOnly WorkingDayFrom(DateOnly date) => Rules.IsWorkingDay(date) ? date : WorkingDayFrom(date.AddDays(1));
}
