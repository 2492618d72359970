using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MinutesPortal.Domain.Issues;
using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Notice;
using MinutesPortal.Domain.Panels;
using MinutesPortal.Domain.People;
using MinutesPortal.Domain.Publishing;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Tests.Publishing;

/// <summary>
/// A small ledger that was written once and is kept: a publication of every kind for every kind of subject, with every stored property set
/// somewhere. A change of what is stored shows in these files, and must be meant.
/// </summary>
internal static partial class GoldenLedger
{
    /// <summary>What the record has of the publications.</summary>
    public const string Projection = "projection.json";

    /// <summary>The exempt parts of one publication.</summary>
    public const string Restricted = "restricted.json";

    /// <summary>A draft, with what is stored in it and never published.</summary>
    public const string Draft = "draft.json";

    /// <summary>The words that are stored for enums and for kinds of entries and facts.</summary>
    public const string Enums = "enums.json";

    private static readonly NoticeRules England = NoticeRules.For(Nation.England);

    /// <summary>Where the files lie in the source tree.</summary>
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden");

    /// <summary>The text of a file.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder(), file));

    /// <summary>The publications in order: subject, kind and content.</summary>
    public static IReadOnlyList<(SubjectKind Subject, PublicationKind Kind, string Content)> Read() => [..
        from file in Directory.EnumerateFiles(Folder(), "*-*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
        let name = Path.GetFileNameWithoutExtension(file).Split('-')
        select (Enum.Parse<SubjectKind>(name[1], ignoreCase: true), Enum.Parse<PublicationKind>(name[2], ignoreCase: true), Text(file))];

    /// <summary>The files by name, as this program makes them, but for <see cref="Projection"/>. Ids are numbered, so that they stay the same.</summary>
    public static IReadOnlyDictionary<string, string> Make()
    {
        var ids = new Dictionary<string, string>();
        var files = Publications().Select((publication, index) => (
                Name: $"{index + 1:00}-{SubjectJson.KindOf(publication.Subject)}-{publication.Act.Kind}.json".ToLowerInvariant(),
                Text: SubjectJson.Write(publication.Subject)))
            .Append((Name: Restricted, Text: RestrictedText()))
            .Append((Name: Draft, Text: DraftText()))
            .ToDictionary(file => file.Name, file => AnyId().Replace(file.Text, id => Numbered(id.Value)));
        files.Add(Enums, EnumsText());
        return files;

        string Numbered(string id)
        {
            ids.TryAdd(id, id.Length == CitationId.New().Length ? $"{ids.Count + 1:00000000}" : $"00000000-0000-7000-8000-{ids.Count + 1:000000000000}");
            return ids[id];
        }
    }

    /// <summary>Writes the files anew.</summary>
    public static void Write()
    {
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.json"))
        {
            File.Delete(file);
        }

        foreach (var (name, text) in Make())
        {
            File.WriteAllText(Path.Combine(Folder(), name), text, new UTF8Encoding(false));
        }
    }

    /// <summary>The publications of these contents, as the ledger would hold them, each a day after the one before.</summary>
    public static IEnumerable<IReadOnlyList<(Publication Header, string? Content)>> Subjects()
    {
        Publication? previous = null;
        var all = new List<(Publication Header, string? Content)>();
        foreach (var (kind, act, text) in Read())
        {
            var subject = SubjectJson.Read(kind, text);
            previous = Publication.After(previous, subject, new Act(act), new DateTimeOffset(2023, 7, 1, 9, 0, 0, TimeSpan.Zero).AddDays(all.Count), new PublishedContent(subject), null);
            all.Add((previous, text));
        }

        return all.GroupBy(publication => publication.Header.SubjectId).Select(subject => subject.ToList());
    }

    private static string RestrictedText()
    {
        var meeting = new Meeting(Guid.CreateVersion7(), new(2023, 7, 20));
        var lease = meeting.AddItem("Lease of the reading room");
        lease.Exempt(England, ["3"], "Bargaining.");
        var draft = new Draft(meeting);
        draft.WriteExempt(
            lease,
            new BilingualText("The rent is £1.", "£1 yw’r rhent."),
            new Document("Heads of terms", "terms.pdf", "application/pdf", 2048, new string('e', 64)),
            new Document("Valuation", new Original("PDF", "280 KB", "https://old.example/valuation.pdf"), new SourceId("old.example", "124")));
        return new RestrictedContent(draft.Exempt).Text;
    }

    private static string DraftText()
    {
        var meeting = new Meeting(Guid.CreateVersion7(), new(2023, 7, 20));
        var hours = meeting.AddItem("Opening hours");
        hours.WriteMinutes("Moved by Councillor Reed, seconded by The Lease.\n\nRESOLVED that the library opens on Sundays.");
        hours.SetNotAPerson("The Lease");
        var fees = meeting.AddItem("Fees");
        fees.WriteMinutes("RESOLVED that the fees be kept.");
        fees.RecordVote(fees.Resolutions.Single().Id, new(3, 1, 0));
        fees.WriteMinutes("Deferred.");
        return SubjectJson.Write(meeting);
    }

    /// <summary>The header of a publication stores the names themselves.</summary>
    private static string EnumsText() => JsonSerializer.Serialize(
        new SortedDictionary<string, IEnumerable<string>>(
            StoredTypes.Enums.Select(type => (type.Name, Words: Enum.GetValues(type).Cast<object>().Select(value => SubjectJson.Write(value).Trim('"'))))
                .Concat(typeof(Publication).GetProperties().Where(property => property.PropertyType.IsEnum).Select(property => (property.PropertyType.Name, Words: Enum.GetNames(property.PropertyType).AsEnumerable())))
                .Concat(StoredTypes.All.Select(type => type.BaseType!).Where(type => type.IsDefined(typeof(JsonPolymorphicAttribute))).Distinct()
                    .Select(type => (type.Name, Words: type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => $"{derived.TypeDiscriminator}"))))
                .ToDictionary(words => words.Name, words => words.Words),
            StringComparer.Ordinal),
        Indented) + "\n";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The id of a subject, or the citation id of something.</summary>
    [GeneratedRegex(@"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=""(?:(?:id|\w+Id)"":|absentFor"":\[)"")[0-9a-hjkmnp-tv-z]{8}(?="")")]
    private static partial Regex AnyId();

    /// <summary>What is published, in order; a meeting as the public sees it.</summary>
    private static IEnumerable<(Subject Subject, Act Act)> Publications()
    {
        var council = new Council(new BilingualText("Testshire Council", "Cyngor Swydd Brawf"), Nation.Wales);
        council.SetColour("#1b4552");
        council.SetLogo(new(CouncilLogo.Svg, "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="));
        council.SetAccessibilityLink("https://www.testshire.example/accessibility");
        council.SetPrivacyLink("https://www.testshire.example/privacy");
        council.SetContactLink("mailto:democracy@testshire.example");
        council.SetLicence(new("Testshire Licence", "https://www.testshire.example/licence"));
        council.SetDemonstration(true);
        yield return (council, council.Publish());
        yield return (council, council.Erase([1], "A court order.", "R Vale", "P Lane"));

        var person = new Person("Ann Reed", PersonKind.CoOptedMember);
        person.SetParty("Independent");
        person.SetWard("Riverside");
        person.SetPosts("Lead member for libraries");
        person.SetTermsOfOffice(new TermOfOffice(new(2019, 5, 6), new(2023, 5, 8)), new TermOfOffice(new(2023, 5, 9), null));
        person.SetContact(new BilingualText("By telephone", "Dros y ffôn"));
        yield return (person, person.Publish());
        person.Rename("Dr Ann Reed");
        person.TakeAddress(new HashSet<string>(), person.Slug);
        person.SetSource(new("old.example", "77"));
        yield return (person, person.Import());
        yield return (person, person.Erase([3], "A request under data protection law.", "R Vale", "P Lane"));

        var former = new Panel("Reading Rooms Panel", PanelKind.Subcommittee);
        former.SetFormer(true);
        yield return (former, former.Import());
        var panel = new Panel(new BilingualText("Libraries Panel", "Panel Llyfrgelloedd"), PanelKind.Committee, new BilingualText("Looks after libraries."));
        panel.SetAliases("Books", "Reading");
        panel.SetContact(new BilingualText("[Democratic Services](mailto:democracy@testshire.example)", "[Gwasanaethau Democrataidd](mailto:democracy@testshire.example)"));
        panel.SetVenue(new BilingualText("Council Chamber", "Siambr y Cyngor"));
        panel.SetCallInDays(5);
        panel.TakeOverFrom(former);
        panel.Appoint(person.Id, MembershipRole.Chair, new(2022, 5, 1), new(2023, 5, 1));
        panel.Appoint(Guid.CreateVersion7(), MembershipRole.Member, new(2022, 5, 1));
        yield return (panel, panel.Publish());
        panel.Rename("Libraries and Museums Panel");
        panel.TakeAddress(new HashSet<string>(), panel.Slug);
        panel.SetSource(new("old.example", "12"));
        yield return (panel, panel.Import());
        yield return (panel, panel.Erase([7], "A court order.", "R Vale", "P Lane"));

        foreach (var publication in Held(panel, person).Concat(Others(panel)))
        {
            yield return publication;
        }

        var (issue, merged) = (new Issue(new BilingualText("Library opening hours", "Oriau agor")), new Issue("Sunday opening"));
        issue.SetSummary("Longer hours are agreed.", new(2023, 8, 1));
        issue.SetLeadMember("Councillor Reed");
        issue.SetLeadOfficer("The Head of Libraries");
        issue.SetWards("All wards");
        issue.SetKeyDecision("Plan 7");
        issue.AddAlias(new BilingualText("Late opening", "Agor yn hwyr"));
        yield return (issue, issue.Publish());
        issue.TakeAddress(new HashSet<string>(), "opening-hours");
        issue.Link(Guid.CreateVersion7(), "abcdefgh");
        issue.Link(Guid.CreateVersion7(), "bcdefghj");
        issue.Relate(IssueRelationKind.Continues, new Issue("Bookshops"));
        yield return (issue, issue.Relate(IssueRelationKind.ReportsBackOn, merged));
        issue.SetSource(new(null, "5"));
        yield return (issue, issue.Import());
        yield return (merged, merged.MergeInto(issue));
        yield return (issue, issue.Erase([33], "A court order.", "R Vale", "P Lane"));

        var redacted = new Meeting(panel.Id, new(2023, 12, 14), new(18, 0));
        redacted.Announce(England);
        foreach (var subject in new Subject[] { council, person, panel, issue })
        {
            yield return (subject, subject.Redact([2], "A home address was removed."));
        }

        yield return (redacted.ForThePublicAfter(() => redacted.Redact([], "A home address was removed."), out var act), act);
    }

    private static IEnumerable<(Subject, Act)> Held(Panel panel, Person person)
    {
        DateOnly day = new(2023, 7, 20);
        var moved = day.AddDays(1);
        var earlier = new Meeting(panel.Id, new(2023, 6, 8));
        var meeting = new Meeting(panel.Id, day, new(18, 0), new BilingualText("Council Chamber", "Siambr y Cyngor"));
        meeting.SetDirections("By the river.");
        meeting.SetContact("Democratic Services");
        meeting.SetLink("https://meet.example/1");
        meeting.SetFormat(MeetingFormat.Hybrid);
        meeting.SetExtraordinary(true);
        yield return (meeting.ForThePublicAfter(() => meeting.Announce(England), out var act), act);
        yield return (meeting.ForThePublicAfter(
            () =>
            {
                var moving = meeting.Move(moved, new(19, 0), meeting.Venue, "The boiler is being mended.", England, new(2023, 7, 10));
                meeting.TakeAddress(new HashSet<string>(), meeting.Slug);
                return moving;
            },
            out act), act);
        var minutes = meeting.AddItem(new BilingualText("Minutes", "Cofnodion"), "1", "To approve the minutes.");
        var lease = meeting.AddItem("Lease of the reading room", "2");
        lease.Exempt(England, ["3"], "Bargaining.", "Category 3");
        lease.ReviewExemptionOn(new(2027, 7, 20));
        var hours = meeting.AddItem("Opening hours", "3");
        var paper = new Document("Report on hours", "hours.pdf", "application/pdf", 2048, new string('a', 64));
        hours.Attach(paper);
        hours.Attach(new Document("Appendix", "appendix.pdf", "application/pdf", 1024, new string('b', 64)));
        hours.Attach(new Document("Consultation", PaperWithoutFile.ToFollow));
        lease.Attach(new Document(new BilingualText("The surveyor’s view", "Barn y syrfëwr"), PaperWithoutFile.OralReport));
        meeting.Attach(new Document("Front sheet", "front.pdf", "application/pdf", 512, new string('c', 64)));
        meeting.Attach(new Document("Map", "map.pdf", "application/pdf", 512, new string('d', 64)));
        minutes.SetPresenter(new BilingualText("Councillor Ann Reed, Chair", "Y Cynghorydd Ann Reed, Cadeirydd"));
        earlier.Announce(England);
        meeting.SetMinutesToApprove(minutes, panel, earlier);
        hours.SetWards("Riverside", "Bargate");
        hours.SetKeyDecision(true);
        hours.SetPublicSpeaking(new BilingualText("Write to us by noon the day before.", "Ysgrifennwch atom erbyn hanner dydd y diwrnod cynt."));
        meeting.SetNumbering(byOrder: true);
        meeting.SetIntroduction(new BilingualText("The meeting is filmed.", "Caiff y cyfarfod ei ffilmio."));
        yield return (meeting.ForThePublicAfter(() => meeting.PublishAgenda(England, new(2023, 7, 17), "A lease lapses."), out act), act);
        var urgent = meeting.AddItem("Storm damage", "4");
        urgent.TakeAsUrgent("The roof is open.");
        hours.Documents[1].Replace("appendix-2.pdf", "application/pdf", 1025, new string('f', 64));
        hours.Documents[2].Replace("consultation.pdf", "application/pdf", 4096, new string('9', 64));
        yield return (meeting.ForThePublicAfter(() => meeting.PublishSupplement("The roof blew off.", England, new(2023, 7, 19)), out act), act);
        meeting.RecordAttendance(
            new Attendee("Councillor Ann Reed", Capacity.Member, Presence.Present, person.Id, "Chair"),
            new Attendee("Councillor B Moss", Capacity.Member, Presence.Present, absentFor: [minutes.Id]),
            new Attendee("Councillor C Fern", Capacity.Substitute, Presence.Present, substituteFor: "Councillor D Holt"),
            new Attendee("Councillor D Holt", Capacity.Member, Presence.Apologies),
            new Attendee("Sam Hill", Capacity.Officer, Presence.Present));
        lease.RecordDeclarations(new Declaration("Councillor Ann Reed", InterestKind.OtherRegistrable, DeclarationAction.LeftTheRoom, new BilingualText("Her sister works there.", "Mae ei chwaer yn gweithio yno.")));
        hours.WriteDecision("RESOLVED that the library opens on Sundays.");
        hours.ExplainDecision(new BilingualText("Most readers asked for it.", "Gofynnodd y rhan fwyaf amdano."), "To open late on Fridays.", "The head of paid service let Councillor Moss vote.");
        hours.OpenToCallIn(5);
        yield return (meeting.ForThePublicAfter(() => meeting.PublishDecisions(England, moved), out act), act);
        minutes.SetMinuteNumber("51");
        minutes.WriteMinutes("RESOLVED that the minutes of 8 June 2023 be approved.");
        minutes.FindApprovedMinutes(new Dictionary<DateOnly, Guid> { [earlier.Date] = earlier.Id });
        lease.WriteMinutes("RESOLVED that the public be excluded under paragraph 3 of Schedule 12A.\n\nThe lease was discussed.");
        hours.WriteMinutes(new BilingualText(
            """
            • Members asked about staff.
              ◦ There are enough.

            Moved by Councillor Reed, seconded by Councillor Moss.

            For – Reed, Moss (2); Against – Fern (1); Abstained – Orr (1).

            RESOLVED that the library opens on Sundays.
            """, "• Gofynnodd yr aelodau am staff."));
        hours.RecordVote(hours.Resolutions.First().Id, new(1, 1, 1, CastingVoteFor: true), new(["Councillor Ann Reed"], ["Councillor B Moss"], ["Councillor C Fern"]));
        hours.SetBudgetDecision(true);
        hours.RecordOtherVotes(
            new OtherVote("Councillor Moss’s amendment", new(1, 2, 0), new(["Councillor B Moss"], ["Councillor Ann Reed", "Councillor C Fern"], [])),
            new OtherVote("Councillor Fern as vice-chair", new(2, 0, 0), IsSecret: true));
        lease.SetKind(EntryPlace.Minutes, lease.MinutesEntries.Last().Id, EntryKind.DiscussionPoint);
        urgent.WriteMinutes("RESOLVED that the repair be deferred to the September meeting.");
        urgent.ExemptFromCallIn("The roof is open.");
        yield return (meeting.ForThePublicAfter(() => meeting.PublishDraftMinutes(moved), out act), act);
        var (before, by) = (new Meeting(panel.Id, new(2023, 8, 10)), new Meeting(panel.Id, new(2023, 9, 14)));
        before.Announce(England);
        yield return (meeting.ForThePublicAfter(() => meeting.ReferBack(before, panel, "A vote was missing.", new(2023, 8, 10)), out act), act);
        by.Announce(England);
        yield return (meeting.ForThePublicAfter(() => meeting.Approve(by, panel, "Councillor Ann Reed", new(2023, 9, 14), "A name was put right."), out act), act);
        yield return (meeting.ForThePublicAfter(() => meeting.Correct("The number of a minute was wrong."), out act), act);
        yield return (meeting.ForThePublicAfter(() => meeting.WithdrawDocument(paper.Id, "It held a signature."), out act), act);
        yield return (meeting.ForThePublicAfter(() => meeting.WithdrawVersion(11, "It named a child."), out act), act);
        yield return (meeting.ForThePublicAfter(() => meeting.Erase([12], "A court order.", "R Vale", "P Lane"), out act), act);
    }

    private static IEnumerable<(Subject, Act)> Others(Panel panel)
    {
        var cancelled = new Meeting(panel.Id, new(2023, 10, 12), new(18, 0));
        yield return (cancelled.ForThePublicAfter(() => cancelled.Announce(England), out var act), act);
        yield return (cancelled.ForThePublicAfter(() => cancelled.Postpone("Snow is forecast."), out act), act);
        yield return (cancelled.ForThePublicAfter(() => cancelled.Reinstate("The forecast was wrong.", England, new(2023, 10, 10)), out act), act);
        yield return (cancelled.ForThePublicAfter(() => cancelled.Cancel("Snow."), out act), act);
        yield return (cancelled.ForThePublicAfter(() => cancelled.Withdraw("It was announced by mistake."), out act), act);

        var inquorate = new Meeting(panel.Id, new(2023, 11, 9), new(18, 0), "Annexe");
        inquorate.AddItem("Budget", "1");
        inquorate.PublishAgenda(England, new(2023, 10, 30));
        inquorate.RecordAttendance(new Attendee("Councillor Ann Reed", Capacity.Member, Presence.Present));
        inquorate.RecordQuorum(wasPresent: false);
        inquorate.Items[0].KeepConfidential("The government gave it on terms.");
        inquorate.Items[0].WriteMinutes("The meeting ended after twenty minutes.");
        yield return (inquorate.ForThePublicAfter(() => inquorate.Adjourn("Only two members came.", new(2023, 11, 9)), out act), act);
        yield return (inquorate.ForThePublicAfter(() => inquorate.Reconvene(new(2023, 11, 16), new(14, 0), new BilingualText("Town Hall", "Neuadd y Dref")), out act), act);
        yield return (inquorate.ForThePublicAfter(() => inquorate.PublishDraftMinutes(new(2023, 11, 17)), out act), act);

        var imported = new Meeting(panel.Id, new(2021, 6, 17), new(17, 30));
        imported.SetSource(new("old.example", "7837"));
        var item = imported.AddItem("Focused visit", "8");
        item.SetSource(new(null, "44461"));
        item.SetSourceIssue(new("old.example", "9", "Focused visits"));
        item.Attach(new Document("Letter", new Original("PDF", "280 KB", "https://old.example/letter.pdf"), new SourceId("old.example", "123")));
        item.WriteMinutes("RESOLVED that the letter be noted.");
        yield return (imported.ForThePublicAfter(() => imported.Import(isWhole: false), out act), act);
    }

    private static Meeting ForThePublicAfter(this Meeting meeting, Func<Act> verb, out Act act)
    {
        act = verb();
        return meeting.ForThePublic();
    }
}
