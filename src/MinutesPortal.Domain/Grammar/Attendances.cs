using MinutesPortal.Domain.Meetings;
using MinutesPortal.Domain.Texts;

namespace MinutesPortal.Domain.Grammar;

/// <summary>What a text says of who was there.</summary>
internal sealed class Attendance
{
    public List<FoundAttendance> Attendees { get; } = [];

    public List<FoundName> Apologies { get; } = [];

    public List<FoundSubstitution> Substitutes { get; } = [];

    public List<FoundName> Arrivals { get; } = [];

    public List<FoundName> Departures { get; } = [];
}

/// <summary>
/// <code>
/// Attendance := Present [Substitutes] [Apologies] [AlsoPresent] [OfficersInAttendance] [Absent]
/// Present    := [Chair "(Chair)"] {Member [party] [ward] [mode "(V)"] [until Time]}
/// </code>
/// and, within items, "… were present and, with the consent of the Chair, addressed the Panel".
/// </summary>
internal static class Attendances
{
    private enum Section
    {
        None,
        Members,
        Substitutes,
        Apologies,
        InAttendance,
        Officers,
        Absent,
    }

    private static readonly (Section Section, PhraseSet Labels)[] Labels =
    [
        (Section.Apologies, new("(apologies|apology) (for (absence|non-attendance))? (were)? (received)? (from)?", "ymddiheuriadau (am absenoldeb)?")),
        (Section.Substitutes, new("(substitutes|substitute members|named substitutes|dirprwyon)")),
        (Section.Officers, new("(officers|officials|staff) (also)? (in attendance|present|attending)?", "(council|lead|also) officers", "swyddogion (yn bresennol)?")),
        (Section.InAttendance, new("(also|others)? (in attendance|in attendance virtually)", "(also|others) (present|attending)", "(invited|invitees|guests|observers|visitors|witnesses)", "by invitation", "hefyd yn bresennol", "yn mynychu")),
        (Section.Absent, new("absent (members|without apology)?", "yn absennol")),
        (Section.Members, new("(members|councillors)? present (in person|remotely|virtually|at roll call)?", "(members|membership|attendance|sederunt|(committee|panel|board|authority|cabinet|elected|lay) members|councillors|aldermen|voting members|independent members|co-opted members|sefydliadau)", "yn bresennol", "in the chair", "(chair|chairman|vice-chair|vice-chairman|cadeirydd|is-gadeirydd|convener)")),
    ];

    private static readonly PhraseSet ApologyForms = new(
        "(apologies|apology) ... (from|by|of|behalf of) (the)? (appointed)? (members)? (:)? {who:names}", "(apologies|apology) (for absence|for non-attendance)? (:|-|–)? {who:names}", "{who:names} ... (sent|tendered|submitted|gave|given|offered) (his|her|their)? (apologies|apology)", "ymddiheuriadau ... (gan|oddi wrth) (y)? {who:names}");

    private static readonly PhraseSet LateForms = new("apologies for (lateness|late arrival|being late)");

    private static readonly PhraseSet SubstitutionForms = new(
        "{who:name} ... (substitute|substitutes|substituting|deputy|deputised|deputising|substituted) (member)? for {for:name}", "{who:name} (attended|attending|was attending|appointed|sat|sitting)? (in place of|on behalf of|in the place of|replaced|replacing|in substitution for) {for:name}", "{who:name} for {for:name}", "{who:name} yn lle (y)? {for:name}", "{for:name} substituted by {who:name}");

    private static readonly PhraseSet AtTheMeeting = new(
        "(was|were) (also|both|all)? (present|in attendance|invited)", "(in attendance) and", "(attended|attending) (the|this) (meeting|panel|committee|board)", "presented (a|the|his|her|their)", "(then|also)? addressed (the|this) (meeting|panel|committee|board|council|cabinet|sub-committee)", "(also)? spoke (in|on|against|for|as|to)", "attended (to|and|remotely|virtually)",
        "made representations");

    private static readonly HashSet<string> OfficerWords =
    [
        "officer", "officers", "director", "manager", "solicitor", "clerk", "lawyer", "accountant", "treasurer", "planner", "engineer", "surveyor", "auditor", "secretary", "head", "chief", "registrar",
        "administrator", "adviser", "advisor", "counsel", "swyddog", "pennaeth", "cyfarwyddwr", "rheolwr", "clerc", "cyfreithiwr",
    ];

    private static readonly HashSet<string> RoleWords =
    [
        "chair", "chairman", "chairwoman", "chairperson", "vice-chair", "vice-chairman", "vice", "convener", "convenor", "depute", "leader", "mayor", "provost", "president", "cadeirydd", "is-gadeirydd", "sheriff", "deputy", "representative",
    ];

    public static Attendance In(ReadText text)
    {
        var attendance = new Attendance();
        var claimed = ReadHead(text.Words, attendance);
        var hasHead = claimed.Contains(true);
        foreach (var (piece, from, to) in text.All.Where(piece => piece.Piece.Kind != EntryKind.DiscussionPoint))
        {
            if (from < to && claimed.IndexOf(false, from, to - from) < 0)
            {
                continue;
            }

            ReadApologies(text.Words, from, to, attendance);
            ReadSubstitutions(text.Words, from, to, attendance, hasHead);
            if (piece.Kind == EntryKind.Narrative)
            {
                ReadSpeakers(text.Words, from, to, attendance);
            }
        }

        return attendance;
    }

    /// <summary>Labelled lists at the heads of lines: "Present: …".</summary>
    /// <returns>For each word, whether it belongs to such a list.</returns>
    private static List<bool> ReadHead(Words words, Attendance attendance)
    {
        var claimed = Enumerable.Repeat(false, words.Count).ToList();
        var section = Section.None;
        for (var index = 0; index < words.Count;)
        {
            if (words[index].Lower is "|")
            {
                index++; // a row of a table
                continue;
            }

            var lineEnd = LineEnd(words, index);
            var (labelled, behind, role) = LabelAt(words, index, lineEnd);
            if (labelled == Section.None && (section == Section.None || !BeginsWithName(words, index, lineEnd, section)))
            {
                section = words[index].BeginsParagraph || Marker.At(words.Source, words[index].Start) is null ? Section.None : section;
                index = lineEnd;
                continue;
            }

            section = labelled == Section.None ? section : labelled;
            var end = ListEnd(words, behind, lineEnd, section);
            end = section == Section.Apologies && behind < end ? Math.Min(end, words.SentenceEnd(behind)) : end;
            Read(words, behind, end, section, role, attendance);
            for (var word = index; word < end; word++)
            {
                claimed[word] = true;
            }

            index = Math.Max(end, lineEnd);
        }

        return claimed;
    }

    private static (Section Section, int Behind, string? Role) LabelAt(Words words, int index, int lineEnd)
    {
        foreach (var (section, labels) in Labels)
        {
            if (labels.At(words, index, lineEnd) is not { } label)
            {
                continue;
            }

            var behind = label.End;
            if (behind < lineEnd && words[behind].Lower is "(" && section != Section.Members)
            {
                while (behind < lineEnd && words[behind].Lower is not ")")
                {
                    behind++;
                }

                behind++;
            }

            var isPost = RoleWords.Contains(words[label.End - 1].Lower);
            if (behind >= lineEnd)
            {
                return isPost ? (Section.None, index, null) : (section, behind, null);
            }

            if (words[behind].Lower is ":" or "-" or "–" or "—" or "|")
            {
                while (behind < lineEnd && words[behind].Lower is ":" or "-" or "–" or "—" or "|")
                {
                    behind++;
                }

                return (section, behind, !isPost ? null : words[label.End - 2 < index ? index : label.End - 2].Lower is "the" ? words.Between(label.End - 1, label.End) : words.Between(index, label.End));
            }

            if (!isPost && (words.Source[words[behind - 1].End..words[behind].Start].Contains('\t', StringComparison.Ordinal) || words[behind].Start - words[behind - 1].End > 1 || words[behind - 1].Lower is "from") && (words[behind].BeginsUpper || words[behind].Lower is "|"))
            {
                return (section, behind, null);
            }
        }

        return (Section.None, index, null);
    }

    private static bool BeginsWithName(Words words, int index, int lineEnd, Section section)
    {
        var start = Marker.At(words.Source, words[index].Start) is { IsBullet: true } ? index + 1 : index;
        if (start >= lineEnd)
        {
            return false;
        }

        var end = Names.EndOfPerson(words, start, 2);
        return end > start && end <= lineEnd && !(end < lineEnd && words[end] is { IsLetters: true } next && next.Lower is not ("and" or "as" or "for" or "in") && !next.BeginsUpper && section != Section.Substitutes);
    }

    private static int LineEnd(Words words, int index)
    {
        var end = index + 1;
        while (end < words.Count && !words[end].BeginsLine)
        {
            end++;
        }

        return end;
    }

    /// <summary>A list that is not done at the end of its line goes on with the next: after a comma or "and", or set in from the margin.</summary>
    private static int ListEnd(Words words, int from, int lineEnd, Section section)
    {
        while (lineEnd < words.Count && !words[lineEnd].BeginsParagraph && lineEnd > from && words[lineEnd - 1].Lower is "," or "and" or ";" or "&" && section != Section.None)
        {
            lineEnd = LineEnd(words, lineEnd);
        }

        return lineEnd;
    }

    private static void Read(Words words, int from, int to, Section section, string? role, Attendance attendance)
    {
        if (section == Section.Substitutes)
        {
            ReadSubstitutions(words, from, to, attendance);
            return;
        }

        foreach (var person in Persons(words, from, to, section is Section.Members or Section.Apologies))
        {
            var name = Names.NameOf(words, person.Start, person.End);
            var post = role ?? person.Role;
            if (person.Detail is { } detail)
            {
                if (MovementsIn.Until.IsMatch(detail))
                {
                    attendance.Departures.Add(new(name, Confidence.Likely));
                }
                else if (MovementsIn.From.IsMatch(detail))
                {
                    attendance.Arrivals.Add(new(name, Confidence.Likely));
                }
            }

            if (person.SubstitutedBy is { } substitute)
            {
                attendance.Substitutes.Add(new(name, substitute, Confidence.Certain));
            }

            if (section == Section.Apologies)
            {
                attendance.Apologies.Add(new(name, Confidence.Certain));
            }
            else if (person.SubstitutedBy is { } inTheirPlace)
            {
                attendance.Attendees.Add(new(inTheirPlace, null, Capacity.Substitute, Confidence.Certain));
            }
            else if (section != Section.Absent)
            {
                if (person.SubstituteFor is { } replaced)
                {
                    attendance.Substitutes.Add(new(replaced, name, Confidence.Certain));
                }

                attendance.Attendees.Add(new(name, section == Section.Members && post is not null && !IsRole(post) ? null : post, CapacityOf(section, post, person.SubstituteFor), Confidence.Certain));
            }
        }
    }

    private static Capacity CapacityOf(Section section, string? role, string? substituteFor) => section switch
    {
        Section.Members => substituteFor is null ? Capacity.Member : Capacity.Substitute,
        Section.Officers => Capacity.Officer,
        _ => IsOfficer(role) ? Capacity.Officer : Capacity.InAttendance,
    };

    private static bool IsRole(string text) => text.Split(' ', '-', '/').Any(word => RoleWords.Contains(word.ToLowerInvariant()) || RoleWords.Contains(text.ToLowerInvariant()));

    private static bool IsOfficer(string? role) =>
        role is not null && !role.Contains("Cabinet Member", StringComparison.OrdinalIgnoreCase) && !role.Contains("Police", StringComparison.OrdinalIgnoreCase)
        && role.Split(' ', ',', '/', '(', ')').Any(word => OfficerWords.Contains(word.ToLowerInvariant().TrimEnd('.')));

    /// <summary>People with what is said of them, in a list or sentence.</summary>
    private static IEnumerable<Person> Persons(Words words, int from, int to, bool areMembers)
    {
        var isPlural = false;
        var segment = from;
        for (var index = from; index < to;)
        {
            var start = index;
            if (words[index].Lower is "(" && index > segment && Names.EndOfPerson(words, index + 1, 2) is var named && named > index + 1 && named < to && words[named].Lower is ")")
            {
                yield return new(index + 1, named, Names.OnOneLine(words.Between(segment, index)), null, null); // "Head of Pensions (Ravi Menon)"
                segment = index = named + 1;
                continue;
            }

            if (words[index].Lower is "," or ";" or "and")
            {
                segment = index + 1;
            }

            start = Names.PastPluralPrefix(words, start);
            if (words[start].Lower is "councillors" or "cllrs" or "aldermen" or "messrs" or "cynghorwyr" or "members")
            {
                isPlural = true;
                start++;
                while (start < to && words[start].Lower is ":" or "-")
                {
                    start++;
                }
            }

            var end = start < to ? Names.EndOfPerson(words, start, isPlural || areMembers ? 1 : 2) : start;
            if (end <= start || end > to)
            {
                index++;
                continue;
            }

            var person = DetailsOf(words, new(start, end, null, null, null), end, to, areMembers);
            yield return person.Person;
            segment = index = Math.Max(person.Behind, index + 1);
        }
    }

    private static (Person Person, int Behind) DetailsOf(Words words, Person person, int index, int to, bool areMembers)
    {
        while (index < to)
        {
            if (words[index].Lower is "(" or "[")
            {
                var close = index + 1;
                while (close < to && words[close].Lower is not (")" or "]"))
                {
                    close++;
                }

                person = WithDetail(words, person, index + 1, close, areMembers);
                index = close + 1;
            }
            else if (words[index].Lower is "–" or "-" or "—" && index + 1 < to && !words[index].BeginsLine)
            {
                var end = EndOfRole(words, index + 1, to);
                person = WithDetail(words, person, index + 1, end, areMembers);
                index = end;
            }
            else if (words[index].Lower is "," && index + 1 < to && IsRoleAt(words, index + 1, to))
            {
                var end = EndOfRole(words, index + 1, to);
                person = WithDetail(words, person, index + 1, end, areMembers);
                index = end;
            }
            else if (words[index].Lower is "in" && index + 2 < to && words[index + 1].Lower is "the" && words[index + 2].Lower is "chair")
            {
                person = person with { Role = "Chair" };
                index += 3;
            }
            else if (words[index] is { BeginsUpper: true, BeginsLine: false } && areMembers && !Names.HasTitle(words, index)
                && (Names.EndOfPerson(words, index, 2) <= index || (Names.IsSetApart(words, index) && HasPost(words, index, to)))
                && EndOfRole(words, index, to) is var column && column > index)
            {
                person = WithDetail(words, person, index, column, areMembers); // the next column: a ward, a body, a post
                index = column;
            }
            else
            {
                break;
            }
        }

        return (person, index);
    }

    private static Person WithDetail(Words words, Person person, int from, int to, bool areMembers)
    {
        if (to <= from)
        {
            return person;
        }

        var detail = Names.OnOneLine(words.Between(from, to)).TrimEnd(',', ';', ' ');
        detail = detail.Equals("in the chair", StringComparison.OrdinalIgnoreCase) ? "Chair" : detail;
        if (words[from].Lower is "substitute" or "substituting" or "sub" or "for" && Enumerable.Range(from, to - from).FirstOrDefault(index => words[index].Lower is "for", -1) is >= 0 and var forWhom)
        {
            return person with { SubstituteFor = Names.OnOneLine(words.Between(forWhom + 1, to)) };
        }

        if (words[from].Lower is "substituted" or "replaced" && from + 2 < to && words[from + 1].Lower is "by" && Names.EndOfPerson(words, from + 2, 1) is var end && end > from + 2)
        {
            return person with { SubstitutedBy = Names.NameOf(words, from + 2, end) };
        }

        if (words[from].Lower is "until" or "from" or "to" or "left" or "arrived" or "joined" || (words[from].IsNumber && words[to - 1].Lower.EndsWith('m')))
        {
            return person with { Detail = detail };
        }

        var isRole = !areMembers || IsRole(detail);
        var isCode = words[from].IsCapitals && to - from == 1 && detail.Length <= 6;
        return isRole && !isCode && person.Role is null && !IsParty(detail) && !IsBody(words, from, to) ? person with { Role = detail.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? detail[4..] : detail } : person;
    }

    /// <summary>"Melbourn Parish Council" is where somebody comes from, no post.</summary>
    private static bool IsBody(Words words, int from, int to) =>
        Bodies.Contains(words[to - 1].Lower) && !Enumerable.Range(from, to - from).Any(index => words[index].Lower is "of" or "for" || OfficerWords.Contains(words[index].Lower));

    private static bool IsParty(string detail) =>
        detail is "Con" or "Lab" or "LD" or "Lib Dem" or "LibDem" or "Green" or "Ind" or "Independent" or "Labour" or "Conservative" or "Plaid Cymru" or "Plaid" or "Alliance" or "Virtual" or "virtually" or "remotely" or "Reform" or "Remote" or "in person" or "online";

    private static bool HasPost(Words words, int index, int to)
    {
        var end = index;
        while (end < to && !(end > index && words[end].BeginsLine))
        {
            if (Names.IsPost(words[end].Lower))
            {
                return true;
            }

            end++;
        }

        return false;
    }

    /// <summary>Behind a comma: "Cabinet Member for Schools", "the Lead Petitioner"; not the next name.</summary>
    private static bool IsRoleAt(Words words, int index, int to)
    {
        if (words[index].Lower is "the")
        {
            return true;
        }

        if (words[index].Lower is "and" || !words[index].BeginsUpper || Names.HasTitle(words, index))
        {
            return false;
        }

        var name = Names.EndOfPerson(words, index, 2);
        return name <= index || (name < to && words[name] is { IsLetters: true, BeginsUpper: true });
    }

    /// <summary>A role ends where the next person begins, or the sentence goes on to its verb.</summary>
    private static int EndOfRole(Words words, int index, int to)
    {
        var end = index;
        while (end < to && words[end].Lower is not (";" or "." or "was" or "were" or "attended" or "addressed" or "spoke" or "presented" or "introduced" or "gave" or "reported" or "who") && !(words[end].BeginsLine && end > index && words[end].BeginsUpper && words[end - 1].Lower is not ("," or "and" or "for" or "of" or "&" or "the")))
        {
            if (words[end].Lower is "and" or "," or "&" && end + 1 < to)
            {
                var next = words[end].Lower is "," && words[end + 1].Lower is "and" && end + 2 < to ? end + 2 : end + 1;
                if (Names.HasTitle(words, next) && Names.EndOfPerson(words, next, 2) > next)
                {
                    break;
                }

                var name = Names.EndOfPerson(words, next, 2);
                if (name > next && (name >= to || words[name].IsMark || words[name].Lower is "was" or "were") && !(name < to && words[name].Lower is "&"))
                {
                    break;
                }
            }

            end++;
        }

        return WithoutBody(words, index, end);
    }

    /// <summary>"Head of Inclusion, Portsea City Council": the body is not part of the post.</summary>
    private static int WithoutBody(Words words, int from, int end)
    {
        var bracket = from;
        while (bracket < end && words[bracket].Lower is not "(")
        {
            bracket++;
        }

        var comma = end - 1;
        while (comma > from && words[comma].Lower is not ",")
        {
            comma--;
        }

        return comma > from && Enumerable.Range(comma, end - comma).Any(index => Bodies.Contains(words[index].Lower)) ? comma : bracket < end && (words[end - 1].Lower is not ")" || !words[bracket + 1].BeginsUpper) ? bracket : end;
    }

    private static readonly HashSet<string> Bodies = ["council", "authority", "academy", "trust", "llp", "ltd", "school", "partnership", "university", "association", "company", "plc"];

    private static void ReadApologies(Words words, int from, int to, Attendance attendance)
    {
        foreach (var match in ApologyForms.In(words, from, to).Where(match => LateForms.At(words, match.Start) is null))
        {
            var (names, _) = Names.List(words, match["who"]!.Value.Start, Math.Min(to, words.SentenceEnd(match["who"]!.Value.Start)));
            attendance.Apologies.AddRange(names.Select(name => new FoundName(Names.NameOf(words, name.Start, name.End), Confidence.Certain)).Where(name => attendance.Apologies.All(other => other.Name != name.Name)));
        }
    }

    private static void ReadSubstitutions(Words words, int from, int to, Attendance attendance, bool isHead = false)
    {
        foreach (var match in SubstitutionForms.In(words, from, to))
        {
            var name = Names.NameOf(words, match["who"]!.Value.Start, match["who"]!.Value.End);
            attendance.Substitutes.Add(new(Names.NameOf(words, match["for"]!.Value.Start, match["for"]!.Value.End), name, Confidence.Certain));
            if (isHead && attendance.Attendees.All(other => other.Name != name))
            {
                attendance.Attendees.Add(new(name, null, Capacity.Substitute, Confidence.Certain));
            }
        }
    }

    /// <summary>"X, Cabinet Member for Y; and Z, Director of Q; were present and … addressed the Panel": at the head of a paragraph.</summary>
    private static void ReadSpeakers(Words words, int from, int to, Attendance attendance)
    {
        if (from >= to)
        {
            return;
        }

        if (Names.EndOfPerson(words, from, 2) <= from)
        {
            ReadIntroduced(words, from, to, attendance);
            return;
        }

        var end = words.SentenceEnd(from);
        var verb = AtTheMeeting.In(words, from, Math.Min(end, to)).FirstOrDefault();
        if (verb is null || verb.Start == from)
        {
            return;
        }

        foreach (var person in Persons(words, from, verb.Start, areMembers: false).Where(person => attendance.Attendees.All(other => other.Name != Names.NameOf(words, person.Start, person.End))))
        {
            attendance.Attendees.Add(new(Names.NameOf(words, person.Start, person.End), person.Role, IsOfficer(person.Role) ? Capacity.Officer : Capacity.InAttendance, Confidence.Likely));
        }
    }

    private static readonly PhraseSet Introduced = new("the {post:lower} {who:name} (addressed|spoke|presented|reported)");

    /// <summary>"The petition organiser, Mrs T Example, addressed the Council".</summary>
    private static void ReadIntroduced(Words words, int from, int to, Attendance attendance)
    {
        if (Introduced.At(words, from, to) is { } match)
        {
            var (post, who) = (match["post"]!.Value, match["who"]!.Value);
            var role = Names.OnOneLine(words.Between(post.Start, post.End));
            attendance.Attendees.Add(new(Names.NameOf(words, who.Start, who.End), role, IsOfficer(role) ? Capacity.Officer : Capacity.InAttendance, Confidence.Likely));
        }
    }

    private sealed record Person(int Start, int End, string? Role, string? SubstituteFor, string? Detail, string? SubstitutedBy = null);

    private static class MovementsIn
    {
        public static readonly DetailStart Until = new("until", "to", "left");

        public static readonly DetailStart From = new("from", "arrived", "joined");
    }

    private sealed record DetailStart(params string[] Words)
    {
        public bool IsMatch(string detail) => Words.Any(word => detail.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || (Words[0] is "from" && char.IsAsciiDigit(detail[0]));
    }
}
