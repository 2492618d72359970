using MinutesPortal.Domain;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Demonstration;

/// <summary>
/// Who there is in Aldermere, and everything that it publishes, in order. The text is in <see cref="DemonstrationTexts"/>, the calendar in
/// <see cref="HeldMeetings"/>. All days are counted back from the first start of the portal, so the text names no month or season.
/// </summary>
public sealed partial class DemonstrationScript
{
    private const int DaysBefore = 800;
    private const string DemocraticServices = "Democratic Services, 01632 960142, [democracy@example.gov.uk](mailto:democracy@example.gov.uk)";

    private static readonly NoticeRules Rules = NoticeRules.For(Nation.England);

    /// <summary>When each panel usually meets.</summary>
    private static readonly Dictionary<string, (DayOfWeek Day, TimeOnly Time)> UsualTimes = new()
    {
        ["council"] = (DayOfWeek.Wednesday, new(19, 0)),
        ["cabinet"] = (DayOfWeek.Monday, new(10, 0)),
        ["scrutiny"] = (DayOfWeek.Thursday, new(18, 0)),
        ["planning"] = (DayOfWeek.Tuesday, new(14, 0)),
        ["joint"] = (DayOfWeek.Wednesday, new(14, 0)),
    };

    private static readonly Dictionary<string, (string Name, string Role)> Officers = new()
    {
        ["osei"] = ("Daniel Osei", "Head of Libraries and Communities"),
        ["larkin-shaw"] = ("Helen Larkin-Shaw", "Head of Planning"),
        ["averill"] = ("Tom Averill", "Head of Highways and Streets"),
        ["sandhurst"] = ("Priya Sandhurst", "Chief Finance Officer"),
        ["brandt"] = ("Ifeoma Brandt", "Monitoring Officer"),
        ["quill"] = ("Martin Quill", "Democratic Services Officer"),
    };

    private readonly DateOnly _today;
    private readonly DemonstrationTexts _texts;
    private readonly List<Scene> _scenes = [];

    public DemonstrationScript(DateOnly today)
    {
        _today = today;
        _texts = new(meeting => HeldMeetings.All.Any(held => held.Key == meeting) ? DateOf(meeting).InWords() : null);
    }

    /// <summary>All papers. They are stored before anything is published.</summary>
    public IEnumerable<DemonstrationPaper> Papers => HeldMeetings.All.Select(held => held.Key).Append(ScrutinyComing)
        .SelectMany(key => _texts.Meeting(key).Items)
        .Select(item => item.Paper)
        .OfType<DemonstrationPaper>();

    /// <summary>The text files that no scene has read.</summary>
    internal IReadOnlyCollection<string> UnreadTexts => _texts.Unread;

    private DateOnly Founding => _today.AddDays(-DaysBefore);

    private DateOnly NwosuLeaves => _today.AddDays(-110);

    /// <summary>The day of the first start of a portal whose first publication is of <paramref name="first"/>.</summary>
    public static DateOnly TodayWhenBegunOn(DateOnly first) => first.AddDays(DaysBefore);

    /// <summary>All acts, oldest first. The last is of yesterday at the latest.</summary>
    public IReadOnlyList<Scene> Scenes()
    {
        _scenes.Clear();
        AddCouncil();
        AddPeople();
        AddPanels();
        ChangeMembers();
        foreach (var held in HeldMeetings.All)
        {
            Hold(held);
        }

        AddExceptions();
        AddIssues();
        return [.. _scenes.OrderBy(scene => scene.At)];
    }

    /// <summary>A council that was published before, from settings, keeps its name and becomes the demonstration's.</summary>
    private void AddCouncil() => On(Founding, 9, Stage.CouncilKey, stage =>
    {
        var council = stage.Council ?? Create(stage, Stage.CouncilKey, new Council(DemonstrationCouncil.Name, Nation.England));
        council.SetDemonstration(true);
        return council.Publish();
    });

    private void AddPeople()
    {
        AddCouncillor("asquith-bell", "Councillor Miriam Asquith-Bell", "Aldermere Together", "Tannersgate", "203");
        AddCouncillor("dunstone", "Councillor Peter Dunstone", "Independent", "Withy Lane", "206");
        AddCouncillor("fairweather", "Councillor Joy Fairweather", "Aldermere Together", "Kestrel Rise", "209");
        AddCouncillor("hale", "Councillor Bronwen Hale", "Residents’ Alliance", "Mill Race", "212");
        AddCouncillor("iqbal", "Councillor Nasreen Iqbal", "Residents’ Alliance", "Sallowfield", "215");
        AddCouncillor("morrow", "Councillor Colm Morrow", "Residents’ Alliance", "Quay and Castle", "218");
        AddCouncillor("oakeshott", "Councillor Sylvia Oakeshott", "Independent", "Kestrel Rise", "221");
        AddCouncillor("penhale", "Councillor Loveday Penhale", "Aldermere Together", "Quay and Castle", "224");
        AddCouncillor("rampersad", "Councillor Dev Rampersad", "Aldermere Together", "Sallowfield", "227");
        AddCouncillor("thackeray-jones", "Councillor Rhys Thackeray-Jones", "Independent", "Mill Race", "230");
        AddCouncillor("tull", "Councillor Ambrose Tull", "Independent", "Withy Lane", "233");
        AddCouncillor("wetherby", "Councillor Grace Wetherby", "Residents’ Alliance", "Tannersgate", "236");
        AddCoOpted("cole", "Edith Cole", Founding);
        AddCoOpted("nwosu", "Graham Nwosu", Founding);
        AddCoOpted("marr", "Annelise Marr", NwosuLeaves);
        foreach (var (key, (name, _)) in Officers)
        {
            On(Founding, 10, key, stage => Create(stage, key, new Person(name, PersonKind.Officer)).Publish());
        }
    }

    private void AddPanels()
    {
        AddPanel(
            "council", PanelKind.Council,
            "tull", "oakeshott", "asquith-bell", "dunstone", "fairweather", "hale", "iqbal", "morrow", "penhale", "rampersad", "thackeray-jones", "wetherby");
        AddPanel("cabinet", PanelKind.Executive, "fairweather", "penhale", "rampersad");
        AddPanel("scrutiny", PanelKind.Committee, "asquith-bell", "dunstone", "iqbal", "morrow", "hale");
        AddPanel("planning", PanelKind.Committee, "thackeray-jones", "wetherby", "dunstone", "oakeshott", "hale");
        AddPanel("joint", PanelKind.JointCommittee, "morrow", "cole", "rampersad", "tull", "nwosu");
    }

    private void ChangeMembers()
    {
        Replace("joint", "nwosu", "marr", NwosuLeaves);
        Replace("planning", "oakeshott", "iqbal", _today.AddDays(-30));
    }

    /// <param name="telephone">The last three digits. Ofcom reserves 01632 960000 to 960999 for fiction.</param>
    private void AddCouncillor(string key, string name, string party, string ward, string telephone) => On(Founding, 10, key, stage =>
    {
        var person = Create(stage, key, new Person(name, PersonKind.Councillor));
        person.SetParty(party);
        person.SetWard(ward);
        SetContact(person, $"01632 960{telephone}, [cllr.{key}@example.gov.uk](mailto:cllr.{key}@example.gov.uk)");
        return person.Publish();
    });

    private void AddCoOpted(string key, string name, DateOnly day) => On(day, 10, key, stage =>
    {
        var person = Create(stage, key, new Person(name, PersonKind.CoOptedMember));
        SetContact(person, $"Through {DemocraticServices}");
        return person.Publish();
    });

    private static void SetContact(Person person, string contact) => person.SetContact(new BilingualText(contact));

    /// <param name="members">The chair first, then the vice-chair.</param>
    private void AddPanel(string key, PanelKind kind, params string[] members) => On(Founding, 11, key, stage =>
    {
        var text = _texts.Panel(key);
        var panel = Create(stage, key, new Panel(text.Name, kind, new BilingualText(text.Purpose)));
        panel.SetAliases(text.AlsoCalled);
        panel.SetCallInDays(kind.IsExecutive() ? 5 : null);
        foreach (var (seat, member) in members.Index())
        {
            var role = seat switch { 0 => MembershipRole.Chair, 1 => MembershipRole.ViceChair, _ => MembershipRole.Member };
            panel.Appoint(stage.Person(member).Id, role, Founding);
        }

        return panel.Publish();
    });

    private void Replace(string panel, string leaves, string comes, DateOnly day) => On(day, 12, panel, stage =>
    {
        stage.Panel(panel).EndTerm(stage.Person(leaves).Id, day);
        stage.Panel(panel).Appoint(stage.Person(comes).Id, MembershipRole.Member, day.AddDays(1));
        return stage.Panel(panel).Publish();
    });

    private static BilingualText? Optional(string? text) => text is null ? null : new(text);

    private void On(DateOnly day, int hour, string subject, Func<Stage, Act> play) =>
        _scenes.Add(new(new(day, new(hour, 0), TimeSpan.Zero), subject, play));

    private static T Create<T>(Stage stage, string key, T subject) where T : Subject
    {
        stage[key] = new(subject);
        return subject;
    }

    /// <summary>The date of a meeting that has minutes: the panel's usual day in that week, or the last working day before it.</summary>
    private DateOnly DateOf(string key)
    {
        var day = _today.AddDays(-7 * HeldMeetings.All.Single(held => held.Key == key).WeeksAgo);
        return WorkingDayBy(day.AddDays((int)UsualTimes[HeldMeeting.PanelOf(key)].Day - (int)day.DayOfWeek));
    }

    private static DateOnly WorkingDayBy(DateOnly date) => Rules.IsWorkingDay(date) ? date : WorkingDayBy(date.AddDays(-1));

    private static DateOnly WorkingDayFrom(DateOnly date) => Rules.IsWorkingDay(date) ? date : WorkingDayFrom(date.AddDays(1));
}
