using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using CsCheck;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Publishing;

/// <summary>
/// Checks that a verb decides first and changes afterwards. Reflection finds every public method of what is stored and of drafts,
/// and the tests call it with random arguments. A new method is tested as soon as it is written.
/// </summary>
public class RefusalTests
{
    /// <summary>What a list says that breaks off. It is no refusal of the verb's own.</summary>
    private const string BrokeOff = "The list broke off.";

    private static readonly DateOnly Day = new(2023, 7, 20);

    /// <summary>Records have none, because they cannot change.</summary>
    private static readonly IReadOnlyList<MethodInfo> Verbs = [..
        from type in StoredTypes.All.Append(typeof(Draft))
        where !StoredTypes.IsRecord(type)
        from method in type.GetMethods()
        where !method.IsSpecialName && !method.IsStatic && method.DeclaringType!.Assembly == typeof(Subject).Assembly
        orderby type.Name, method.ToString()
        select method];

    [Fact]
    public void A_refusal_changes_nothing()
    {
        var refused = new ConcurrentDictionary<string, bool>();
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var drafts = Drafts(random);
                var verbs = Verbs.ToArray();
                random.Shuffle(verbs);
                var before = Snapshot(drafts);
                foreach (var verb in verbs)
                {
                    var targets = Targets(verb, drafts);
                    var arguments = verb.GetParameters().Select(parameter => Argument(parameter, random, drafts)).ToArray();
                    try
                    {
                        verb.Invoke(targets[random.Next(targets.Count)], arguments);
                        before = Snapshot(drafts);
                    }
                    catch (TargetInvocationException exception) when (exception.InnerException is DomainException refusal)
                    {
                        if (refusal.Message != BrokeOff)
                        {
                            refused[$"{verb.DeclaringType!.Name}.{verb.Name}"] = true;
                        }

                        Assert.Equal(before, Snapshot(drafts));
                    }
                }
            },
            iter: 100);

        // If nothing were refused, the test above would check nothing. Each of these is refused in two samples of five or more, so chance misses none.
        string[] expected =
        [
            "Subject.Erase", "Council.SetColour", "Council.SetLogo", "Council.SetLicence", "Council.SetContactLink", "Panel.EndTerm", "Panel.RemoveTerm", "Panel.CorrectTerm", "Panel.TakeOverFrom", "Panel.SetCallInDays", "Person.SetContact", "Person.SetTermsOfOffice",
            "Issue.Rename", "Issue.Unlink", "Issue.Split", "Issue.TakeOver", "Issue.MergeInto", "Issue.Relate", "Issue.Unrelate", "Issue.RemoveAlias",
            "Meeting.Announce", "Meeting.PublishAgenda", "Meeting.PublishSupplement", "Meeting.PublishDecisions", "Meeting.PublishDraftMinutes", "Meeting.Approve", "Meeting.ReferBack", "Meeting.Adjourn", "Meeting.Reconvene", "Meeting.Import",
            "Meeting.Correct", "Meeting.Move", "Meeting.Cancel", "Meeting.Postpone", "Meeting.Reinstate", "Meeting.SetDate", "Meeting.SetTime", "Meeting.RemoveItem", "Meeting.ArrangePapers", "Meeting.SetMinutesToApprove", "Meeting.NumberOf", "Meeting.Withdraw", "Meeting.WithdrawDocument", "Meeting.WithdrawVersion", "Meeting.Arrange", "Meeting.SetLink",
            "Document.SetTitle", "Document.Replace", "AgendaItem.ReviewExemptionOn", "Draft.Close", "Draft.Release", "Draft.DetachExempt", "AgendaItem.Exempt", "AgendaItem.ArrangePapers", "AgendaItem.OpenToCallIn", "AgendaItem.ExemptFromCallIn", "AgendaItem.RecordVote", "AgendaItem.RecordDeclarations", "AgendaItem.RecordOtherVotes", "AgendaItem.RemoveVote", "AgendaItem.SetKind", "AgendaItem.JoinWithAbove", "AgendaItem.Cut", "Draft.WriteExempt",
        ];
        Assert.Empty(expected.Except(refused.Keys));
    }

    [Fact]
    public void A_verb_does_the_same_with_a_list_of_the_object_itself_as_with_a_copy_of_it()
    {
        var tried = new HashSet<string>();
        foreach (var verb in Verbs)
        {
            foreach (var (parameter, own) in verb.GetParameters().SelectMany(parameter => verb.ReflectedType!.GetProperties().Where(own => MayBeGiven(parameter, own)).Select(own => (parameter, own))))
            {
                var drafts = Drafts(new Random(1));
                for (var index = 0; index < Targets(verb, drafts).Count; index++)
                {
                    Assert.Equal(After(verb, parameter, own, drafts, index, isCopy: true), After(verb, parameter, own, drafts, index, isCopy: false));
                }

                tried.Add($"{verb.Name}({own.Name})");
            }
        }

        Assert.Superset(new HashSet<string>(["Arrange(Items)", "ArrangePapers(Documents)", "SetWards(Wards)", "RecordAttendance(Attendees)", "SetAliases(Aliases)", "SetPosts(Posts)"]), tried);
    }

    private static List<Draft> Drafts(Random random)
    {
        var panel = new Panel("Libraries Panel", PanelKind.Committee);
        panel.SetAliases("Books", "Reading");
        var subjects = new List<Subject> { new Council("Testshire", Nation.England), panel, new Panel("Council", PanelKind.Council), new Person("Ann Reed", PersonKind.Officer), new Issue("Floods"), new Issue("Sirens") };
        foreach (var number in Enumerable.Range(0, 3))
        {
            var meeting = new Meeting(panel.Id, Day.AddDays(28 * number), new(18, 0), "Chamber");
            meeting.SetFormat(MeetingFormat.InPerson);
            meeting.AddItem("Opening hours").WriteMinutes("RESOLVED that the library opens on Sundays.");
            meeting.Items[0].Attach(new Document("Report", "report.pdf", "application/pdf", 1, new string('a', 64)));
            meeting.Attach(new Document("Plan", PaperWithoutFile.ToFollow));
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

        return subjects.ConvertAll(subject => new Draft(subject));
    }

    private static List<string> Snapshot(List<Draft> drafts) =>
        [.. drafts.SelectMany(draft => new[] { SubjectJson.Write(draft.Subject), SubjectJson.Write(new ExemptContent(draft.Exempt)) })];

    /// <summary>The objects that have a verb.</summary>
    private static List<object> Targets(MethodInfo verb, List<Draft> drafts)
    {
        var meetings = drafts.Select(draft => draft.Subject).OfType<Meeting>().ToList();
        return verb.ReflectedType! switch
        {
            var type when type.IsSubclassOf(typeof(Subject)) => [.. drafts.Select(draft => draft.Subject).Where(type.IsInstanceOfType)],
            var type when type == typeof(AgendaItem) => [.. ItemsOf(meetings)],
            var type when type == typeof(Document) => [.. ItemsOf(meetings).SelectMany(item => item.Documents).Append(Paper())],
            var type when type == typeof(Attendee) => [.. meetings.SelectMany(meeting => meeting.Attendees).Append(new Attendee("Councillor A Reed", Capacity.Member))],
            var type when type == typeof(Draft) => [.. drafts.Where(draft => draft.Subject is Meeting)],
            var type => throw new NotSupportedException($"{type.Name} has a verb, {verb.Name}: say here where one is found."),
        };
    }

    /// <summary>A verb may take the items out of every meeting.</summary>
    private static List<AgendaItem> ItemsOf(IEnumerable<Meeting> meetings) =>
        meetings.SelectMany(meeting => meeting.Items).ToList() is { Count: > 0 } items ? items : [OtherItem()];

    private static AgendaItem OtherItem()
    {
        var item = new Meeting(Guid.CreateVersion7(), Day).AddItem("Another meeting’s");
        item.WriteMinutes("RESOLVED that it be noted.");
        return item;
    }

    private static Document Paper() => new("Paper", "paper.pdf", "application/pdf", 1, new string('b', 64));

    private static bool MayBeGiven(ParameterInfo parameter, PropertyInfo own) =>
        own.PropertyType.IsGenericType && typeof(IEnumerable).IsAssignableFrom(own.PropertyType) && parameter.ParameterType.IsAssignableFrom(own.PropertyType);

    /// <summary>What a verb makes of copies of the drafts, if it is given a list of its object, or a copy of that list.</summary>
    private static List<string> After(MethodInfo verb, ParameterInfo parameter, PropertyInfo own, List<Draft> drafts, int index, bool isCopy)
    {
        var copies = drafts.ConvertAll(draft => new Draft(SubjectJson.Read(SubjectJson.KindOf(draft.Subject), SubjectJson.Write(draft.Subject)), draft.Exempt));
        var target = Targets(verb, copies)[index];
        var list = own.GetValue(target);
        var given = isCopy ? Activator.CreateInstance(typeof(List<>).MakeGenericType(own.PropertyType.GetGenericArguments()), list) : list;
        var random = new Random(index);
        var arguments = verb.GetParameters().Select(other => other == parameter ? given : Argument(other, random, copies)).ToArray();
        try
        {
            verb.Invoke(target, arguments);
            return Snapshot(copies);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is DomainException refusal)
        {
            return [.. Snapshot(copies), refusal.Message];
        }
    }

    private static object? Argument(ParameterInfo parameter, Random random, List<Draft> drafts)
    {
        var type = parameter.ParameterType;
        if (parameter.HasDefaultValue && random.Next(3) == 0)
        {
            return parameter.DefaultValue;
        }

        var argument = type == typeof(Draft) ? drafts[^(1 + random.Next(3))] : Argument(parameter, type, random, drafts.ConvertAll(draft => draft.Subject));
        var isRead = type.IsGenericType && type.GetGenericTypeDefinition() is var list && (list == typeof(IEnumerable<>) || list == typeof(IReadOnlyCollection<>) || list == typeof(IReadOnlyList<>));
        return isRead && random.Next(3) == 0 ? Activator.CreateInstance(typeof(BrokenOff<>).MakeGenericType(type.GetGenericArguments()), argument, random.Next(4)) : argument;
    }

    private static object? Argument(ParameterInfo parameter, Type type, Random random, List<Subject> subjects)
    {
        var meetings = subjects.OfType<Meeting>().ToList();
        var meeting = meetings[random.Next(meetings.Count)];
        var items = ItemsOf([meeting]);
        var item = items[random.Next(items.Count)];
        return type switch
        {
            _ when type == typeof(BilingualText) => random.Next(4) switch { 0 => new BilingualText(""), 1 => new BilingualText("Apologies", "Ymddiheuriadau"), _ => new BilingualText($"About {random.Next(5)}") },
            _ when type == typeof(string) => random.Next(5) switch { 0 => "", 1 => item.Id, 2 => item.Resolutions.FirstOrDefault()?.Id ?? "x", 3 => item is { Documents: [var paper, ..] } ? paper.Id : "3", _ => $"Words {random.Next(3)}" },
            _ when type == typeof(DateOnly) || type == typeof(DateOnly?) => Day.AddDays(random.Next(-30, 90)),
            _ when type == typeof(TimeOnly?) => random.Next(2) == 0 ? null : new TimeOnly(random.Next(24), 0),
            _ when type == typeof(ImportedState?) => random.Next(2) == 0 ? null : (ImportedState)random.Next(4),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(int) || type == typeof(int?) => random.Next(3),
            _ when type == typeof(long) => (long)random.Next(5),
            _ when type == typeof(Guid) => subjects[random.Next(subjects.Count)].Id,
            _ when type == typeof(NoticeRules) => NoticeRules.For(random.Next(2) == 0 ? Nation.England : Nation.Wales),
            _ when type == typeof(Meeting) => meeting,
            _ when type == typeof(AgendaItem) => item,
            _ when type == typeof(Resolution) => OtherItem().Resolutions.First(),
            _ when type == typeof(Panel) => subjects.OfType<Panel>().ElementAt(random.Next(2)),
            _ when type == typeof(Issue) => subjects.OfType<Issue>().ElementAt(random.Next(2)),
            _ when type == typeof(Vote) => random.Next(4) == 0 ? null : new Vote(random.Next(-1, 4), random.Next(4), random.Next(3)),
            _ when type == typeof(VoteNames) => new VoteNames(["Councillor A Reed"], [], []),
            _ when type == typeof(Approval) => random.Next(2) == 0 ? null : new Approval(meeting.Id, meeting.Date, null),
            _ when type == typeof(Document) => Paper(),
            _ when type == typeof(Original) => new Original("PDF", "280 KB", null),
            _ when type == typeof(SourceId) => new SourceId("old.example", "7"),
            _ when type == typeof(CouncilLogo) => new CouncilLogo(random.Next(2) == 0 ? CouncilLogo.Png : "image/gif", random.Next(2) == 0 ? "" : "iVBORw0KGgo="),
            _ when type == typeof(Licence) => new Licence(random.Next(2) == 0 ? "" : "Open licence", random.Next(2) == 0 ? "licence" : "https://example.org/licence"),
            _ when type == typeof(SourceIssue) => new SourceIssue("old.example", "7", "Floods"),
            _ when type == typeof(MeetingFormat?) => random.Next(3) == 0 ? null : (MeetingFormat)random.Next(3),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            _ when type.IsAssignableFrom(typeof(List<Attendee>)) => new List<Attendee> { new("Councillor A Reed", Capacity.Member, Presence.Present), new("Councillor B Moss", Capacity.Member, Presence.Absent) },
            _ when type.IsAssignableFrom(typeof(List<Declaration>)) => new List<Declaration> { new("Councillor A Reed", InterestKind.Personal, DeclarationAction.TookPart), new(random.Next(2) == 0 ? "" : "Councillor B Moss", InterestKind.Pecuniary, DeclarationAction.LeftTheRoom) },
            _ when type.IsAssignableFrom(typeof(List<OtherVote>)) => new List<OtherVote> { new("The amendment", new(1, 0, 0)), new(random.Next(2) == 0 ? "" : "Councillor A Reed as Chair", new(1, 0, 0), new(["Councillor A Reed"], [], [])) },
            _ when type.IsAssignableFrom(typeof(List<AgendaItem>)) => random.Next(2) == 0 ? meeting.Items.Reverse().ToList() : new List<AgendaItem>(),
            _ when type.IsAssignableFrom(typeof(List<Meeting>)) => meetings.FindAll(_ => random.Next(2) == 0),
            _ when type.IsAssignableFrom(typeof(List<TermOfOffice>)) => new List<TermOfOffice> { new(Day, random.Next(2) == 0 ? null : Day.AddDays(random.Next(-30, 90))) },
            _ when type.IsAssignableFrom(typeof(List<Document>)) => new List<Document> { Paper(), Paper() },
            _ when type.IsAssignableFrom(typeof(List<string>)) => random.Next(3) switch { 0 => new List<string>(), 1 => [item.Id], _ => ["3", "99"] },
            _ when type.IsAssignableFrom(typeof(List<long>)) => random.Next(3) switch { 0 => new List<long>(), 1 => [1, 2], _ => [2, 3] },
            _ when type.IsAssignableFrom(typeof(HashSet<string>)) => new HashSet<string> { "floods", item.Id },
            _ when type.IsAssignableFrom(typeof(Dictionary<string, string>)) => new Dictionary<string, string> { [item.Id] = CitationId.New() },
            _ when type.IsAssignableFrom(typeof(Dictionary<DateOnly, Guid>)) => new Dictionary<DateOnly, Guid> { [Day] = meeting.Id },
            _ => throw new NotSupportedException($"{parameter.Member.Name} takes a {type.Name}: say here what it may be given."),
        };
    }

    /// <summary>A list that refuses while it is read, as one may that makes attendees of names of which one is blank.</summary>
    /// <param name="after">After how many elements, in one reading or several.</param>
    private sealed class BrokenOff<T>(IReadOnlyList<T> whole, int after) : IReadOnlyList<T>
    {
        private int _left = after;

        public int Count => whole.Count;

        public T this[int index] => _left-- > 0 ? whole[index] : throw new DomainException(BrokeOff);

        public IEnumerator<T> GetEnumerator()
        {
            for (var index = 0; index < whole.Count; index++)
            {
                yield return this[index];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
