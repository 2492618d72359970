using MinutesPortal.Domain;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;

namespace MinutesPortal.Web.Demonstration;

/// <summary>Who and what there is in Aldermere, and what happens when. What is said stands in <c>DemonstrationScript.Meetings.cs</c>.</summary>
internal sealed partial class DemonstrationScript(DateOnly today)
{
    private const int DaysBefore = 400;

    private static readonly NoticeRules Rules = NoticeRules.For(Nation.England);

    private readonly List<Scene> scenes = [];

    /// <summary>The day around which the demonstration was made whose first publication is of <paramref name="first"/>.</summary>
    public static DateOnly TodayWhenBegunOn(DateOnly first) => first.AddDays(DaysBefore);

    /// <summary>All acts in the order in which they happened. None is later than yesterday.</summary>
    public IReadOnlyList<Scene> Scenes()
    {
        scenes.Clear();
        On(Founding, 9, "council", stage => Create(stage, "council", new Council("Aldermere Borough Council", Nation.England)).Publish());
        People();
        Panels();
        LibraryHours();
        FloodWarnings();
        TownTwinning();
        WinterShelter();
        TheOldTannery();
        MillRaceCottages();
        MarketHall();
        PlanningInTheNewYear();
        Budget();
        CabinetCancelled();
        CabinetMoved();
        Issues();
        return [.. scenes.OrderBy(scene => scene.At)];
    }

    private DateOnly Founding => today.AddDays(-DaysBefore);

    private void People()
    {
        Councillor("asquith-bell", "Councillor Miriam Asquith-Bell", "Aldermere Together", "Tannersgate");
        Councillor("dunstone", "Councillor Peter Dunstone", "Independent", "Withy Lane");
        Councillor("fairweather", "Councillor Joy Fairweather", "Aldermere Together", "Kestrel Rise");
        Councillor("iqbal", "Councillor Nasreen Iqbal", "Residents’ Alliance", "Sallowfield");
        Councillor("morrow", "Councillor Colm Morrow", "Residents’ Alliance", "Quay and Castle");
        Councillor("penhale", "Councillor Loveday Penhale", "Aldermere Together", "Quay and Castle");
        Councillor("thackeray-jones", "Councillor Rhys Thackeray-Jones", "Independent", "Mill Race");
        Councillor("wetherby", "Councillor Grace Wetherby", "Residents’ Alliance", "Tannersgate");
        Somebody("osei", "Daniel Osei", PersonKind.Officer);
        Somebody("larkin-shaw", "Helen Larkin-Shaw", PersonKind.Officer);
    }

    private void Panels()
    {
        Panel("scrutiny", "Communities Scrutiny Panel", PanelKind.Committee, "Holds the Cabinet to account for libraries, parks, housing and all that makes a neighbourhood.", "asquith-bell", "dunstone", "iqbal", "morrow");
        Panel("planning", "Planning Committee", PanelKind.Committee, "Decides applications for planning permission, and enforces what was decided.", "thackeray-jones", "penhale", "wetherby", "dunstone");
        Panel("cabinet", "Cabinet", PanelKind.Executive, "Leads the council and takes its main decisions within the budget that Council has set.", "fairweather", "penhale", "asquith-bell");
    }

    private void Councillor(string key, string name, string party, string ward) => On(Founding, 10, key, stage =>
    {
        var person = Create(stage, key, new Person(name, PersonKind.Councillor));
        person.Represents(party, ward);
        return person.Publish();
    });

    private void Somebody(string key, string name, PersonKind kind) => On(Founding, 10, key, stage => Create(stage, key, new Person(name, kind)).Publish());

    /// <param name="members">The chair first, then the vice-chair.</param>
    private void Panel(string key, string name, PanelKind kind, string purpose, params string[] members) => On(Founding, 11, key, stage =>
    {
        var panel = Create(stage, key, new Panel(name, kind, new Text(purpose)));
        foreach (var (seat, member) in members.Index())
        {
            panel.Appoint(stage.Person(member).Id, seat switch { 0 => MembershipRole.Chair, 1 => MembershipRole.ViceChair, _ => MembershipRole.Member }, Founding);
        }

        return panel.Publish();
    });

    private void Announce(string key, string panel, DateOnly date, TimeOnly time, string venue, DateOnly? on = null) => On(on ?? date.AddDays(-35), 9, key, stage =>
    {
        var meeting = Create(stage, key, new Meeting(stage.Panel(panel).Id, date, time));
        meeting.Describe(
            new Text(venue),
            new Text("Aldermere Town Hall, Castle Street. The entrance without steps is in Quay Passage; the lift goes to every floor."),
            new Text("Democratic Services, 01632 960142, democracy@aldermere.example"),
            format: MeetingFormat.InPerson);
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

    private void Approve(string key, string by, DateOnly day, string panel, string signedBy, Text? amendments = null) => On(
        day, 11, key, stage => stage.Meeting(key).Approve(stage.Meeting(by), stage.Panel(panel), signedBy, day, amendments));

    private void On(DateOnly day, int hour, string subject, Func<Stage, Act> play) => scenes.Add(new(new(day, new(hour, 0), TimeSpan.Zero), subject, play));

    private static T Create<T>(Stage stage, string key, T subject) where T : Subject
    {
        stage[key] = new(subject);
        return subject;
    }

    private static Attendee Member(Stage stage, string key, Presence presence = Presence.Present, string? role = null) =>
        new(stage.Person(key).Name, Capacity.Member, presence, stage.Person(key).Id, role is null ? null : new Text(role));

    private static Attendee Substitute(Stage stage, string key, string @for) =>
        new(stage.Person(key).Name, Capacity.Substitute, Presence.Present, stage.Person(key).Id, substituteFor: stage.Person(@for).Name);

    private static Attendee Osei(Stage stage) => Officer(stage, "osei", "Head of Libraries and Communities");

    private static Attendee LarkinShaw(Stage stage) => Officer(stage, "larkin-shaw", "Head of Planning");

    private static Attendee Officer(Stage stage, string key, string role) =>
        new(stage.Person(key).Name, Capacity.Officer, Presence.Present, stage.Person(key).Id, new Text(role));

    /// <summary>The working day on or before the given weekday, some weeks ago.</summary>
    private DateOnly WeeksAgo(int weeks, DayOfWeek weekday)
    {
        var day = today.AddDays(-7 * weeks);
        return WorkingDayBy(day.AddDays((int)weekday - (int)day.DayOfWeek));
    }


    private static DateOnly WorkingDayBy(DateOnly date) => Rules.IsWorkingDay(date) ? date : WorkingDayBy(date.AddDays(-1));

    private static DateOnly WorkingDayFrom(DateOnly date) => Rules.IsWorkingDay(date) ? date : WorkingDayFrom(date.AddDays(1));
}
