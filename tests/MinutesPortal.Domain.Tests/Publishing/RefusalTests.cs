using System.Reflection;
using CsCheck;
using MinutesPortal.Domain.Grammar;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Publishing;

/// <summary>
/// Checks that a verb decides first and changes afterwards. Reflection finds every public method that changes an aggregate,
/// and the test calls it with random arguments. A new method is tested as soon as it is written.
/// </summary>
public class RefusalTests
{
    private static readonly DateOnly Day = new(2023, 7, 20);

    private static readonly IReadOnlyList<MethodInfo> Verbs = [..
        from type in new[] { typeof(Council), typeof(Panel), typeof(Person), typeof(Issue), typeof(Meeting), typeof(AgendaItem) }
        from method in type.GetMethods()
        where !method.IsSpecialName && (typeof(Subject).IsAssignableFrom(method.DeclaringType) || method.DeclaringType == typeof(AgendaItem))
        where method.ReturnType == typeof(Act) || method.ReturnType == typeof(void) || method.ReturnType == typeof(AgendaItem) || method.ReturnType == typeof(ItemReading) || method.ReturnType == typeof((Issue, Act))
        orderby type.Name, method.ToString()
        select method];

    [Fact]
    public void A_refusal_changes_nothing()
    {
        var refused = new HashSet<string>();
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var subjects = Subjects(random);
                var verbs = Verbs.ToArray();
                random.Shuffle(verbs);
                foreach (var verb in verbs)
                {
                    var holders = subjects.Where(subject => verb.ReflectedType!.IsInstanceOfType(subject)).Cast<object>()
                        .Concat(subjects.OfType<Meeting>().SelectMany(meeting => meeting.Items).Where(verb.ReflectedType!.IsInstanceOfType)).ToList();
                    var target = holders[random.Next(holders.Count)];
                    var arguments = verb.GetParameters().Select(parameter => Argument(parameter, random, subjects)).ToArray();
                    var before = subjects.ConvertAll(SubjectJson.Write);
                    try
                    {
                        verb.Invoke(target, arguments);
                    }
                    catch (TargetInvocationException exception) when (exception.InnerException is DomainException)
                    {
                        lock (refused)
                        {
                            refused.Add(verb.Name);
                        }

                        Assert.Equal(before, subjects.ConvertAll(SubjectJson.Write));
                    }
                }
            },
            iter: 200);

        // If nothing were refused, the test above would check nothing.
        Assert.Superset(
            new HashSet<string>(["Announce", "PublishAgenda", "PublishDecisions", "PublishDraftMinutes", "Approve", "Correct", "Move", "Cancel", "Withdraw", "Erase", "RecordVote", "Exempt", "Link", "MergeInto", "Appoint", "SetColour", "SetLogo", "SetLicence", "SetContactLink"]),
            refused);
    }

    private static List<Subject> Subjects(Random random)
    {
        var panel = new Panel("Libraries Panel", PanelKind.Committee);
        var subjects = new List<Subject> { new Council("Testshire", Nation.England), panel, new Panel("Council", PanelKind.Council), new Person("Ann Reed", PersonKind.Officer), new Issue("Floods"), new Issue("Sirens") };
        foreach (var number in Enumerable.Range(0, 3))
        {
            var meeting = new Meeting(panel.Id, Day.AddDays(28 * number), new(18, 0), "Chamber");
            meeting.SetFormat(MeetingFormat.InPerson);
            meeting.AddItem("Opening hours").WriteMinutes("RESOLVED that the library opens on Sundays.");
            meeting.Items[0].Attach(new Document("Report", "report.pdf", "application/pdf", 1, new string('a', 64)));
            if (random.Next(2) > 0)
            {
                meeting.RecordAttendance(new Attendee("Councillor A Reed", Capacity.Member, Presence.Present));
                meeting.Announce(NoticeRules.For(Nation.England));
                meeting.PublishAgenda(NoticeRules.For(Nation.England), meeting.Date.AddDays(-14));
            }

            if (random.Next(3) == 0 && meeting.Stage == MeetingStage.Agenda)
            {
                meeting.PublishDraftMinutes(meeting.Date);
            }

            subjects.Add(meeting);
        }

        return subjects;
    }

    private static object? Argument(ParameterInfo parameter, Random random, List<Subject> subjects)
    {
        var type = parameter.ParameterType;
        if (parameter.HasDefaultValue && random.Next(3) == 0)
        {
            return parameter.DefaultValue;
        }

        var meetings = subjects.OfType<Meeting>().ToList();
        var meeting = meetings[random.Next(meetings.Count)];
        var item = meeting.Items.Count > 0 ? meeting.Items[random.Next(meeting.Items.Count)] : null;
        return type switch
        {
            _ when type == typeof(BilingualText) => random.Next(4) switch { 0 => new BilingualText(""), 1 => new BilingualText("Apologies", "Ymddiheuriadau"), _ => new BilingualText($"About {random.Next(5)}") },
            _ when type == typeof(string) => random.Next(5) switch { 0 => "", 1 => item?.Id ?? "x", 2 => item?.Resolutions.FirstOrDefault()?.Id ?? "x", 3 => item is { Documents: [var paper, ..] } ? paper.Id : "3", _ => $"Words {random.Next(3)}" },
            _ when type == typeof(DateOnly) || type == typeof(DateOnly?) => Day.AddDays(random.Next(-30, 90)),
            _ when type == typeof(TimeOnly?) => random.Next(2) == 0 ? null : new TimeOnly(random.Next(24), 0),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(long) => (long)random.Next(5),
            _ when type == typeof(Guid) => subjects[random.Next(subjects.Count)].Id,
            _ when type == typeof(NoticeRules) => NoticeRules.For(random.Next(2) == 0 ? Nation.England : Nation.Wales),
            _ when type == typeof(Meeting) => meeting,
            _ when type == typeof(Panel) => subjects.OfType<Panel>().ElementAt(random.Next(2)),
            _ when type == typeof(Issue) => subjects.OfType<Issue>().ElementAt(random.Next(2)),
            _ when type == typeof(Vote) => random.Next(4) == 0 ? null : new Vote(random.Next(-1, 4), random.Next(4), random.Next(3)),
            _ when type == typeof(Approval) => random.Next(2) == 0 ? null : new Approval(meeting.Id, meeting.Date, null),
            _ when type == typeof(Document) => new Document("Paper", "paper.pdf", "application/pdf", 1, new string('b', 64)),
            _ when type == typeof(SourceId) => new SourceId("old.example", "7"),
            _ when type == typeof(CouncilLogo) => new CouncilLogo(random.Next(2) == 0 ? CouncilLogo.Png : "image/gif", random.Next(2) == 0 ? "" : "iVBORw0KGgo="),
            _ when type == typeof(Licence) => new Licence(random.Next(2) == 0 ? "" : "Open licence", random.Next(2) == 0 ? "licence" : "https://example.org/licence"),
            _ when type == typeof(SourceIssue) => new SourceIssue("old.example", "7", "Floods"),
            _ when type == typeof(MeetingFormat?) => random.Next(3) == 0 ? null : (MeetingFormat)random.Next(3),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            _ when type.IsAssignableFrom(typeof(List<Attendee>)) => new List<Attendee> { new("Councillor A Reed", Capacity.Member, Presence.Present) },
            _ when type.IsAssignableFrom(typeof(List<AgendaItem>)) => random.Next(2) == 0 ? meeting.Items.Reverse().ToList() : new List<AgendaItem>(),
            _ when type.IsAssignableFrom(typeof(List<string>)) => random.Next(3) switch { 0 => new List<string>(), 1 => [item?.Id ?? "3"], _ => ["3", "99"] },
            _ when type.IsAssignableFrom(typeof(List<long>)) => random.Next(3) switch { 0 => new List<long>(), 1 => [1, 2], _ => [2, 3] },
            _ when type.IsAssignableFrom(typeof(HashSet<string>)) => new HashSet<string> { "floods" },
            _ when type.IsAssignableFrom(typeof(Dictionary<DateOnly, Guid>)) => new Dictionary<DateOnly, Guid> { [Day] = meeting.Id },
            _ => throw new NotSupportedException($"{parameter.Member.Name} takes a {type.Name}: say here what it may be given."),
        };
    }
}
